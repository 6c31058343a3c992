// Shapes of personal values in folded text: what looks like a phone number, a mail address, a My Number. They say what
// a value could be; the readers decide from the words around whose it is. All linear, no
// backtracking; spans are bytes of the text given.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace tokumei {

enum class Shape {
  phone,          // of Japan, with a country code, or in words
  digits,         // some digits, in any notation: what they are is said beside them
  foreign_phone,  // ten or eleven digits in three groups: a phone number if something says so
  seven_digits,   // 000-0000: a postal code, or a phone number if something says so
  email,
  national_id,  // My Number with a good check digit
  twelve_digits,
  social_security,
  card,
  iban,
  invoice_number,
  url,
  handle,   // @name
  account,  // live:name, name#0000
};

struct Value {
  Shape shape = Shape::phone;
  Span span;
};

// Every value in `text`, by begin; digits are counted once: the first shape that takes them keeps them.
std::vector<Value> find_values(std::string_view text);

// The check digit of an individual number (行政手続番号法施行令 第8条): 12 digits.
bool is_my_number(std::string_view digits);
// ISO/IEC 7812-1.
bool passes_luhn(std::string_view digits);

}  // namespace tokumei
