// Mail addresses, phone numbers and handles written out in a text. They name nobody's data; words that send the reader
// there ask for contact outside the site: 000-1234-5678 までお電話ください, @abc にご連絡ください.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace tokumei {

struct WrittenContact {
  enum class Kind : std::uint8_t { mail, phone, handle };
  Span span;
  Kind kind = Kind::mail;
};

// The category of the rules that such a contact is of.
std::string_view category_of(WrittenContact::Kind kind);

// Those of `text` within `span`, in order. Linear time.
std::vector<WrittenContact> find_written_contacts(std::string_view text, Span span);

// Where the number, address or handle that stands at `at`, behind a colon or spaces, ends; `at` if there is none.
std::uint32_t skip_written_value(std::string_view text, std::uint32_t at);

}  // namespace tokumei
