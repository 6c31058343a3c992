// UTF-8 byte offsets to UTF-16 units, as JavaScript counts them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace tokumei {

// Maps spans of one text. Spans given in ascending order of begin cost linear time in all; any order is correct.
class Utf16Index {
 public:
  // `text` is valid UTF-8 and must outlive this object.
  explicit Utf16Index(std::string_view text);

  // `bytes` lies on code point borders of the text, at most at its end.
  Span to_utf16(Span bytes) const;

 private:
  std::uint32_t units_before(std::uint32_t byte) const;
  std::string_view text_;
  std::vector<std::uint32_t> checkpoints_;  // UTF-16 units before every 256th byte
};

// Valid UTF-8 with every ill-formed sequence (lone surrogates included) replaced by U+FFFD, as the Unicode standard
// recommends (maximal subpart).
std::string to_well_formed(std::string_view bytes);
bool is_well_formed(std::string_view bytes);

}  // namespace tokumei
