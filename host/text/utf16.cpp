#include "text/utf16.h"

#include <algorithm>

namespace tokumei {
namespace {

constexpr std::uint32_t kStride = 256;

std::uint32_t units_in(std::string_view bytes) {
  std::uint32_t units = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80;
    units += byte >= 0xF0;
  }
  return units;
}

// How many bytes at `at` form one well-formed sequence; 0 if none, with the length of the ill-formed part in `bad`.
std::size_t sequence_length(std::string_view text, std::size_t at, std::size_t& bad) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(at);
  bad = 1;
  if (first < 0x80) return 1;
  std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                       : first >= 0xE0 && first <= 0xEF ? 3
                       : first >= 0xF0 && first <= 0xF4 ? 4
                                                        : 0;
  if (length == 0) return 0;
  unsigned low = 0x80, high = 0xBF;
  if (first == 0xE0) low = 0xA0;
  if (first == 0xED) high = 0x9F;
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned next = byte(at + i);
    if (next < low || next > high) return 0;
    low = 0x80;
    high = 0xBF;
    bad = i + 1;
  }
  return length;
}

}  // namespace

Utf16Index::Utf16Index(std::string_view text) : text_(text) {
  std::uint32_t units = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    checkpoints_.push_back(units);
    units += units_in(text.substr(at, kStride));
  }
}

std::uint32_t Utf16Index::units_before(std::uint32_t byte) const {
  const std::uint32_t block = byte / kStride;
  return checkpoints_[block] + units_in(text_.substr(std::size_t{block} * kStride, byte - block * kStride));
}

Span Utf16Index::to_utf16(Span bytes) const {
  return {units_before(bytes.begin), units_before(bytes.end)};
}

bool is_well_formed(std::string_view bytes) {
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence_length(bytes, at, bad);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string to_well_formed(std::string_view bytes) {
  if (is_well_formed(bytes)) return std::string(bytes);
  std::string result;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence_length(bytes, at, bad);
    if (length == 0) {
      result += "\xEF\xBF\xBD";
      at += bad;
    } else {
      result += bytes.substr(at, length);
      at += length;
    }
  }
  return result;
}

}  // namespace tokumei
