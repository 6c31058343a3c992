// The JSON of rule files. Every fault throws a RuleError "file: key: what is wrong"; `where` is its "file: key".
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_book.h"

namespace tokumei::rule_json {

using Json = nlohmann::json;

[[noreturn]] void fail(const std::string& where, const std::string& what);

Json parse_json(const RuleBook::File& file);
const Json& member(const Json& object, const std::string& where, const char* key);
std::string text(const Json& value, const std::string& where);
std::vector<std::string> texts(const Json& value, const std::string& where);
void only_keys(const Json& object, const std::string& where, std::initializer_list<std::string_view> known);

}  // namespace tokumei::rule_json
