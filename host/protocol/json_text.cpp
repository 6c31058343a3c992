#include "protocol/json_text.h"

#include "size_limits.h"

namespace tokumei {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The unit of a \uXXXX escape at `at`, or -1.
int escape_at(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_digit(json[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_high(int unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low(int unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

}  // namespace

std::string without_lone_surrogates(std::string_view json) {
  std::string result(json);
  for (std::size_t at = 0; at + 1 < result.size(); ++at) {
    if (result[at] != '\\') continue;
    const int unit = escape_at(result, at);
    if (is_high(unit) && is_low(escape_at(result, at + 6))) {
      at += 11;
    } else if (is_high(unit) || is_low(unit)) {
      result.replace(at, 6, "\\ufffd");
      at += 5;
    } else {
      ++at;  // an escape is two characters at least: \\ must not be read as the begin of another
    }
  }
  return result;
}

bool too_deep(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > limits::kJsonDepth) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace tokumei
