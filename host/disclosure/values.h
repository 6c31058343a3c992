// Shapes of personal values in folded text: what looks like a phone number, a mail address, a My Number. They say what
// a value could be; disclosure.cpp decides from the words around whether it is the worker's own. All linear, no
// backtracking; spans are bytes of the text given.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace tokumei {

enum class Shape { phone, email, national_id, social_security, card, invoice_number, url, handle, postal_code };

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
