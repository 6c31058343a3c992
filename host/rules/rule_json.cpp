#include "rules/rule_json.h"

#include <algorithm>
#include <set>
#include <utility>

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

namespace {

// "unknown" and "approved" beside the policies: contact_rule of risk/situation.h.
bool is_contact_rule(const std::string& name) {
  return name == "unknown" || name == "approved" || tokumei::parse<Contact>(name).has_value();
}

FittingText fitting_text(const std::string& where, const Json& entry, const std::vector<std::string>& sites,
                         const std::vector<Kind>& kinds) {
  only_keys(entry, where, {"sites", "stages", "kinds", "contact", "contact_allowed", "purpose", "goods", "text"});
  FittingText result;
  result.text = text(member(entry, where, "text"), where + ".text");
  const auto names = [&](const char* key, std::vector<std::string>& list, const auto& known) {
    const auto found = entry.find(key);
    if (found == entry.end()) return;
    const std::string here = where + '.' + key;
    list = texts(*found, here);
    for (const std::string& name : list) {
      if (!known(name)) fail(here, "unknown name \"" + name + '"');
    }
  };
  if (const auto found = entry.find("sites"); found != entry.end())
    result.sites = site_names(where + ".sites", *found, sites);
  names("stages", result.stages, [](const std::string& name) { return tokumei::parse<Stage>(name).has_value(); });
  names("contact", result.contact, is_contact_rule);
  names("kinds", result.kinds, [&](const std::string& name) {
    return std::any_of(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.name == name; });
  });
  const std::pair<const char*, std::optional<bool>*> switches[] = {
      {"contact_allowed", &result.contact_allowed}, {"purpose", &result.purpose}, {"goods", &result.goods}};
  for (const auto& [key, value] : switches) {
    if (const auto found = entry.find(key); found != entry.end()) *value = found->get<bool>();
  }
  return result;
}

}  // namespace

std::vector<std::string> site_names(const std::string& where, const Json& value,
                                    const std::vector<std::string>& sites) {
  std::vector<std::string> names = texts(value, where);
  for (const std::string& name : names) {
    if (std::find(sites.begin(), sites.end(), name) == sites.end()) fail(where, "unknown site \"" + name + '"');
  }
  return names;
}

FittingTexts fitting_texts(const std::string& where, const Json& value, const std::vector<std::string>& sites,
                           const std::vector<Kind>& kinds) {
  FittingTexts result;
  if (value.is_string()) {
    result.emplace_back().text = value.get<std::string>();
    return result;
  }
  if (array(value, where).empty()) fail(where, "nothing in it");
  for (std::size_t i = 0; i < value.size(); ++i)
    result.push_back(fitting_text(where + '[' + std::to_string(i) + ']', value[i], sites, kinds));
  for (std::size_t i = 0; i < result.size(); ++i) {
    const bool last = i + 1 == result.size();
    if (result[i].fits_everything() == last) continue;
    fail(where, last ? "the last entry must fit everything" : "entries behind one that fits everything");
  }
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

// Of two values of one key the later would win, and nobody would see that the other says nothing.
Json parse_json(const RuleBook::File& file) {
  std::vector<std::set<std::string>> keys;  // of the objects that are open
  const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
      fail(file.name, "key \"" + parsed.get<std::string>() + "\" is there twice");
    return true;
  };
  try {
    return Json::parse(file.bytes, watch, true, true);
  } catch (const Json::parse_error& error) {
    fail(file.name, error.what());
  }
}

}  // namespace tokumei::rule_json
