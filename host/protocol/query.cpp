#include "protocol/query.h"

#include <nlohmann/json.hpp>

#include "compatibility.h"
#include "protocol/json_text.h"
#include "size_limits.h"
#include "text/utf16.h"

namespace tokumei {
namespace {

using Json = nlohmann::json;

// Thrown and caught inside this file only.
struct Fault {
  ErrorCode code;
  std::string detail;
};

[[noreturn]] void fail(std::string detail, ErrorCode code = ErrorCode::bad_query) {
  throw Fault{code, std::move(detail)};
}

const Json* find(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::string required_string(const Json& object, const char* key, const std::string& where) {
  const Json* value = find(object, key);
  if (value == nullptr) fail(where + key + ": missing");
  if (!value->is_string()) fail(where + key + ": not a string");
  return value->get<std::string>();
}

// Of a query or message: replies repeat it.
std::string required_id(const Json& object, const std::string& where) {
  std::string id = required_string(object, "id", where);
  if (id.size() > limits::kIdBytes) fail(where + "id: longer than " + std::to_string(limits::kIdBytes) + " bytes");
  return id;
}

// An absent key leaves the default.
template <typename Enum>
void read_name(const Json& object, const char* key, const std::string& where, Enum& into) {
  const Json* value = find(object, key);
  if (value == nullptr) return;
  if (!value->is_string()) fail(where + key + ": not a string");
  const auto parsed = parse<Enum>(value->get_ref<const std::string&>());
  if (!parsed) fail(where + key + ": not one of its names");
  into = *parsed;
}

const Json* optional_object(const Json& object, const char* key) {
  const Json* value = find(object, key);
  if (value != nullptr && !value->is_object()) fail(std::string(key) + ": not an object");
  return value;
}

std::vector<std::string> strings(const Json& object, const char* key, const std::string& where) {
  std::vector<std::string> result;
  const Json* value = find(object, key);
  if (value == nullptr) return result;
  if (!value->is_array()) fail(where + key + ": not an array");
  if (value->size() > limits::kOwnPhrases) fail(where + key + ": too many");
  for (const Json& entry : *value) {
    if (!entry.is_string()) fail(where + key + ": holds something that is not a string");
    if (!entry.get_ref<const std::string&>().empty()) result.push_back(entry.get<std::string>());
  }
  return result;
}

Context read_context(const Json& root) {
  Context context;
  const Json* object = optional_object(root, "context");
  if (object == nullptr) return context;
  const std::string where = "context.";
  if (const Json* site = find(*object, "site")) {
    if (!site->is_string()) fail("context.site: not a string");
    context.site = site->get<std::string>();
  }
  read_name(*object, "page", where, context.page);
  read_name(*object, "stage", where, context.stage);
  read_name(*object, "contact", where, context.contact);
  if (const Json* approved = find(*object, "contact_approved")) {
    if (!approved->is_boolean()) fail("context.contact_approved: not true or false");
    context.contact_approved = approved->get<bool>();
  }
  return context;
}

OwnPhrase own_phrase(const Json& entry) {
  if (entry.is_string()) return {entry.get<std::string>(), {}};
  if (!entry.is_object()) fail("settings.always: holds something that is not an object");
  OwnPhrase phrase{required_string(entry, "phrase", "settings.always."), {}};
  if (find(entry, "category") != nullptr) phrase.category = required_string(entry, "category", "settings.always.");
  return phrase;
}

Settings read_settings(const Json& root) {
  Settings settings;
  const Json* object = optional_object(root, "settings");
  if (object == nullptr) return settings;
  const std::string where = "settings.";
  read_name(*object, "sensitivity", where, settings.sensitivity);
  settings.off = strings(*object, "off", where);
  settings.never = strings(*object, "never", where);
  settings.own_data = strings(*object, "own_data", where);
  if (find(*object, "language") != nullptr) {
    Language language{};
    read_name(*object, "language", where, language);
    settings.language = language;
  }
  if (const Json* always = find(*object, "always")) {
    if (!always->is_array()) fail("settings.always: not an array");
    if (always->size() > limits::kOwnPhrases) fail("settings.always: too many");
    for (const Json& entry : *always) {
      OwnPhrase phrase = own_phrase(entry);
      if (!phrase.phrase.empty()) settings.always.push_back(std::move(phrase));
    }
  }
  return settings;
}

// `too_long` says that the text was left out.
Message read_message_entry(const Json& entry, const std::string& where, bool& too_long) {
  if (!entry.is_object()) fail(where + ": not an object");
  Message message;
  message.id = required_id(entry, where + ".");
  read_name(entry, "speaker", where + ".", message.speaker);
  message.text = required_string(entry, "text", where + ".");
  too_long = message.text.size() > limits::kMessageBytes;
  if (too_long) message.text.clear();
  return message;
}

Check read_check(const Json& root) {
  Check check{read_context(root), read_settings(root), {}, {}};
  const Json* messages = find(root, "messages");
  if (messages == nullptr) fail("messages: missing");
  if (!messages->is_array()) fail("messages: not an array");
  if (messages->size() > limits::kMessages) {
    fail("messages: more than " + std::to_string(limits::kMessages), ErrorCode::too_many_messages);
  }
  for (std::size_t i = 0; i < messages->size(); ++i) {
    bool too_long = false;
    check.messages.push_back(read_message_entry((*messages)[i], "messages[" + std::to_string(i) + "]", too_long));
    check.too_long.push_back(too_long);
  }
  return check;
}

Draft read_draft(const Json& root) {
  Draft draft{read_context(root), read_settings(root), {}, false};
  const Json* message = find(root, "message");
  if (message == nullptr) fail("message: missing");
  draft.message = read_message_entry(*message, "message", draft.too_long);
  return draft;
}

void read_body(const Json& root, Query& query) {
  const Json* version = find(root, "v");
  if (version == nullptr || !version->is_number_integer() || *version != kProtocol) {
    fail("v: not " + std::to_string(kProtocol), ErrorCode::bad_version);
  }
  const std::string type = required_string(root, "type", "");
  if (type == "hello") {
    Hello hello;
    read_name(root, "language", "", hello.language);
    query.body = hello;
  } else if (type == "check") {
    query.body = read_check(root);
  } else if (type == "draft") {
    query.body = read_draft(root);
  } else if (type == "cancel") {
    query.body = Cancel{required_string(root, "cancel", "")};
  } else if (type == "ping") {
    query.body = Ping{};
  } else {
    fail("type: unknown", ErrorCode::unknown_type);
  }
}

}  // namespace

Query parse_query(std::string_view json) {
  Query query;
  try {
    if (!is_well_formed(json)) fail("not UTF-8", ErrorCode::bad_json);
    if (too_deep(json)) fail("nested too deep", ErrorCode::bad_json);
    const Json root = Json::parse(without_lone_surrogates(json), nullptr, false);
    if (root.is_discarded()) fail("not JSON", ErrorCode::bad_json);
    if (!root.is_object()) fail("not an object", ErrorCode::bad_json);
    query.id = required_id(root, "");
    read_body(root, query);
  } catch (Fault& fault) {
    query.body = BadQuery{fault.code, std::move(fault.detail)};
  }
  return query;
}

}  // namespace tokumei
