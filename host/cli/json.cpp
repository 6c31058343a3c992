// The one file of the command line that knows nlohmann/json: manifests, policies and replies of the host are read, and
// --json is written, through the tree of json.h.
#include "cli/json.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

namespace tokumei {
namespace {

constexpr std::size_t kMaxDepth = 32;

// Builds the tree from the parser's events and stops it (returns false) at the first thing we do not accept, so that
// a file of a million brackets costs no more than the limit.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::optional<Json> take() {
    if (levels_.empty() && root_) return std::move(root_);
    return std::nullopt;
  }

  bool null() override { return add(Json()); }
  bool boolean(bool value) override { return add(Json(value)); }
  bool number_integer(std::int64_t value) override { return add(Json(static_cast<double>(value))); }
  bool number_unsigned(std::uint64_t value) override { return add(Json(static_cast<double>(value))); }
  bool number_float(double value, const std::string&) override { return add(Json(value)); }
  bool string(std::string& value) override { return add(Json(value)); }
  bool binary(nlohmann::json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(true); }
  bool start_array(std::size_t) override { return open(false); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(std::string& name) override {
    Level& level = levels_.back();
    const bool twice = std::any_of(level.members.begin(), level.members.end(),
                                   [&](const auto& member) { return member.first == name; });
    level.members.emplace_back(name, Json());
    return !twice;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  struct Level {
    bool object;
    Json::Members members;
    Json::Items items;
  };

  bool open(bool object) {
    levels_.push_back({object, {}, {}});
    return levels_.size() <= kMaxDepth;
  }
  bool close() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    return add(level.object ? Json(std::move(level.members)) : Json(std::move(level.items)));
  }
  bool add(Json value) {
    if (levels_.empty()) {
      root_ = std::move(value);
    } else if (levels_.back().object) {
      levels_.back().members.back().second = std::move(value);
    } else {
      levels_.back().items.push_back(std::move(value));
    }
    return true;
  }

  std::vector<Level> levels_;
  std::optional<Json> root_;
};

nlohmann::ordered_json to_nlohmann(const Json& value) {
  switch (value.kind()) {
    case Json::Kind::null:
      return nullptr;
    case Json::Kind::boolean:
      return value.boolean();
    case Json::Kind::number: {
      const double number = value.number();
      const bool whole = std::trunc(number) == number && std::abs(number) < 9007199254740992.0;  // 2^53
      return whole ? nlohmann::ordered_json(static_cast<std::int64_t>(number)) : nlohmann::ordered_json(number);
    }
    case Json::Kind::string:
      return value.string();
    case Json::Kind::array: {
      auto array = nlohmann::ordered_json::array();
      for (const Json& item : value.items()) array.push_back(to_nlohmann(item));
      return array;
    }
    case Json::Kind::object: {
      auto object = nlohmann::ordered_json::object();
      for (const auto& [name, member] : value.members()) object.emplace(name, to_nlohmann(member));
      return object;
    }
  }
  return nullptr;
}

}  // namespace

std::optional<Json> Json::parse(std::string_view text) {
  Builder builder;
  if (!nlohmann::json::sax_parse(text, &builder)) return std::nullopt;
  return builder.take();
}

std::string Json::text(bool pretty) const {
  return to_nlohmann(*this).dump(pretty ? 2 : -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

const Json* Json::find(std::string_view name) const {
  const auto at =
      std::find_if(members_.begin(), members_.end(), [&](const auto& member) { return member.first == name; });
  return at == members_.end() ? nullptr : &at->second;
}

}  // namespace tokumei
