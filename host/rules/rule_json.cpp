#include "rules/rule_json.h"

#include <algorithm>

namespace tokumei::rule_json {

void fail(const std::string& where, const std::string& what) {
  throw RuleError(where + ": " + what);
}

const Json& member(const Json& object, const std::string& where, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) fail(where, std::string("missing key \"") + key + '"');
  return *found;
}

const Json& object(const Json& value, const std::string& where) {
  if (!value.is_object()) fail(where, "not an object");
  return value;
}

const Json& array(const Json& value, const std::string& where) {
  if (!value.is_array()) fail(where, "not an array");
  return value;
}

std::string text(const Json& value, const std::string& where) {
  if (!value.is_string()) fail(where, "not a string");
  return value.get<std::string>();
}

std::vector<std::string> texts(const Json& value, const std::string& where) {
  array(value, where);
  std::vector<std::string> result;
  for (std::size_t i = 0; i < value.size(); ++i)
    result.push_back(text(value[i], where + '[' + std::to_string(i) + ']'));
  return result;
}

Language language_of(const std::string& where, const Json& root, const std::string& folder) {
  const std::string name = text(member(root, where, "language"), where + ": language");
  const auto language = tokumei::parse<Language>(name);
  if (!language || where != folder + name + ".json") fail(where, "unknown language \"" + name + '"');
  return *language;
}

void only_keys(const Json& root, const std::string& where, std::initializer_list<std::string_view> known) {
  for (const auto& [key, value] : object(root, where).items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) fail(where, "unknown key \"" + key + '"');
  }
}

Json parse_json(const RuleBook::File& file) {
  try {
    return Json::parse(file.bytes, nullptr, true, true);
  } catch (const Json::parse_error& error) {
    fail(file.name, error.what());
  }
}

}  // namespace tokumei::rule_json
