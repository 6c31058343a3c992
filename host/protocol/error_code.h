// Codes of error replies. Append-only: other programs rely on the numbers (host/PROTOCOL.md).
#pragma once

#include <string_view>

namespace tokumei {

enum class ErrorCode : int {
  bad_json = 10,      // not UTF-8 JSON, nested too deep, or not an object
  bad_version = 11,   // "v" is missing or not 1
  bad_query = 12,     // a key is missing or of the wrong type
  unknown_type = 13,  // "type" is not one of ours
  too_many_messages = 14,
  busy = 15,              // in_flight queries are being read; try again
  bad_length = 16,        // the length of a packet is over the limit: the conversation ends
  message_too_long = 20,  // one message of a query, the others are read
  internal = 30,
};

constexpr std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_json:
      return "bad_json";
    case ErrorCode::bad_version:
      return "bad_version";
    case ErrorCode::bad_query:
      return "bad_query";
    case ErrorCode::unknown_type:
      return "unknown_type";
    case ErrorCode::too_many_messages:
      return "too_many_messages";
    case ErrorCode::busy:
      return "busy";
    case ErrorCode::bad_length:
      return "bad_length";
    case ErrorCode::message_too_long:
      return "message_too_long";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace tokumei
