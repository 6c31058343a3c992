// A packet's JSON into a checked query. Everything behind this holds valid UTF-8 and cannot fail.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model.h"
#include "protocol/error_code.h"

namespace tokumei {

struct Hello {
  Language language = Language::ja;
};

struct Check {
  Context context;
  Settings settings;
  std::vector<Message> messages;  // those over the limit have an empty text
  std::vector<bool> too_long;     // as long as `messages`
};

struct Draft {
  Context context;
  Settings settings;
  Message message;
  bool too_long = false;
};

struct Cancel {
  std::string target;  // id of the query to cancel
};

struct Ping {};

struct BadQuery {
  ErrorCode code = ErrorCode::bad_query;
  std::string detail;  // names keys and types, never text of a page
};

struct Query {
  std::optional<std::string> id;  // nullopt when there was no string "id"
  std::variant<Hello, Check, Draft, Cancel, Ping, BadQuery> body;
};

// Never throws. Lone surrogates in \u escapes become U+FFFD, so that offsets in UTF-16 units hold.
Query parse_query(std::string_view json);

}  // namespace tokumei
