// A JSON value, read and written for the command line. nlohmann/json stays inside json.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tokumei {

class Json {
 public:
  using Items = std::vector<Json>;
  using Members = std::vector<std::pair<std::string, Json>>;  // in the order of the text, names unique
  enum class Kind { null, boolean, number, string, array, object };

  Json() = default;
  Json(bool value) : kind_(Kind::boolean), number_(value ? 1 : 0) {}
  Json(int value) : kind_(Kind::number), number_(value) {}
  Json(double value) : kind_(Kind::number), number_(value) {}
  Json(std::string_view value) : kind_(Kind::string), string_(value) {}
  Json(const std::string& value) : Json(std::string_view(value)) {}
  Json(const char* value) : Json(std::string_view(value)) {}
  Json(Items items) : kind_(Kind::array), items_(std::move(items)) {}
  Json(Members members) : kind_(Kind::object), members_(std::move(members)) {}
  Json(const std::vector<std::string>& values) : Json(Items(values.begin(), values.end())) {}

  // Nothing when `text` is not JSON, not UTF-8, names a member twice or is nested deeper than 32: what a manifest or a
  // policy has no use for.
  static std::optional<Json> parse(std::string_view text);

  // Two spaces a level when `pretty`, else one line. Bytes that are not UTF-8 (a path may have them) become U+FFFD.
  std::string text(bool pretty = true) const;

  Kind kind() const { return kind_; }
  bool is(Kind kind) const { return kind_ == kind; }
  // The value of that kind, or the empty one when this is of another kind.
  bool boolean() const { return kind_ == Kind::boolean && number_ != 0; }
  double number() const { return kind_ == Kind::number ? number_ : 0; }
  const std::string& string() const { return string_; }
  const Items& items() const { return items_; }
  const Members& members() const { return members_; }
  const Json* find(std::string_view name) const;  // nullptr when there is no such member

 private:
  Kind kind_ = Kind::null;
  double number_ = 0;
  std::string string_;
  Items items_;
  Members members_;
};

}  // namespace tokumei
