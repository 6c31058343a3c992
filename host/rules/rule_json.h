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
// The value itself, where it is what is asked for.
const Json& object(const Json& value, const std::string& where);
const Json& array(const Json& value, const std::string& where);
std::string text(const Json& value, const std::string& where);
std::vector<std::string> texts(const Json& value, const std::string& where);
// What the file names; its own name is FOLDER + that + ".json".
Language language_of(const std::string& where, const Json& root, const std::string& folder);
// A single text, or a list of texts of which the last fits everything; `sites` and `kinds` are those that it may speak
// of.
FittingTexts fitting_texts(const std::string& where, const Json& value, const std::vector<std::string>& sites,
                           const std::vector<Kind>& kinds = {});
// Names of marketplaces, each one of `sites`.
std::vector<std::string> site_names(const std::string& where, const Json& value, const std::vector<std::string>& sites);
void only_keys(const Json& root, const std::string& where, std::initializer_list<std::string_view> known);

}  // namespace tokumei::rule_json
