#include "text/folded_text.h"

#include <utf8proc.h>

#include <array>

#include "text/segmenter.h"

namespace tokumei {
namespace {

bool joins_previous(char32_t c) {
  if (c < 0x300) return c == 0xAD;
  // Invisible characters: what stands behind them may still join what stands before.
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x3164) return true;
  if (c == 0xFF9E || c == 0xFF9F) return true;  // half-width sound marks: ｶﾞ is one kana
  const auto category = utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->category;
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

// Kana without sound marks to come, and kanji: equal to their folding. Three bytes each in UTF-8.
bool is_plain(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return false;
  const auto a = static_cast<unsigned char>(text[at]), b = static_cast<unsigned char>(text[at + 1]),
             c = static_cast<unsigned char>(text[at + 2]);
  if (a >= 0xE4 && a <= 0xE8) return true;
  if (a != 0xE3) return false;
  if (b == 0x80) return c >= 0x81 && c <= 0x91;                  // 、。々〈 … 】
  if (b == 0x81 || b == 0x83) return !(b == 0x83 && c == 0xBF);  // hiragana, katakana but ヿ
  if (b == 0x82) return (c >= 0x80 && c <= 0x96) || c >= 0xA1;   // but the sound marks and ゟ
  return false;
}

// Whether what follows can join the character before it.
bool joins(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto a = static_cast<unsigned char>(text[at]);
  if (a < 0xC2) return false;
  if (a >= 0xE4 && a <= 0xE9) return false;
  if (a == 0xE3) {
    const auto b = static_cast<unsigned char>(text[at + 1]), c = static_cast<unsigned char>(text[at + 2]);
    return b == 0x82 && (c == 0x99 || c == 0x9A);
  }
  return joins_previous(code_point_at(text, at));
}

std::size_t length_at(std::string_view text, std::size_t at) {
  return next_code_point(text, at) - at;
}

}  // namespace

FoldedText::FoldedText(std::string_view original) {
  text_.reserve(original.size() + 16);
  begin_.reserve(original.size() + 16);
  end_.reserve(original.size() + 16);
  const auto append = [&](std::string_view bytes, std::size_t begin, std::size_t end) {
    text_.append(bytes);
    begin_.insert(begin_.end(), bytes.size(), static_cast<std::uint32_t>(begin));
    end_.insert(end_.end(), bytes.size(), static_cast<std::uint32_t>(end));
  };
  std::array<utf8proc_int32_t, 64> room{};
  std::u32string sequence;
  std::string_view last;  // sequence that was folded, what it became, and how much of it that covers
  std::string last_folded;
  std::size_t last_covered = 0;
  std::size_t at = 0;
  while (at < original.size()) {
    const auto byte = static_cast<unsigned char>(original[at]);
    if (byte == '\r') {
      const std::size_t end = at + 1 < original.size() && original[at + 1] == '\n' ? at + 2 : at + 1;
      append("\n", at, end);
      at = end;
      continue;
    }
    if (byte < 0x80 && !joins(original, at + 1)) {
      const char lower = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      append({&lower, 1}, at, at + 1);
      ++at;
      continue;
    }
    std::size_t plain = at;
    while (is_plain(original, plain)) plain += 3;  // none of these joins the one before it
    if (plain > at && joins(original, plain)) plain -= 3;
    if (plain > at) {
      append_plain(original, at, plain);
      at = plain;
      continue;
    }
    // A combining sequence: decompose, fold and strip each code point, then compose the whole.
    std::size_t end = at + length_at(original, at);
    while (end < original.size() && end - at < 96 && joins_previous(code_point_at(original, end)))
      end += length_at(original, end);
    // Many stand in rows of the same: ★★★★, ﷽﷽.
    const std::string_view whole = original.substr(at, end - at);
    if (whole == last) {
      append(last_folded, at, at + last_covered);
      at = end;
      continue;
    }
    last = whole;
    sequence.clear();
    std::size_t covered = at + length_at(original, at);  // behind the last that is not folded to nothing
    for (std::size_t i = at; i < end; i += length_at(original, i)) {
      int boundary = 0;
      const auto options =
          static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
      const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point_at(original, i)), room.data(),
                                                 static_cast<utf8proc_ssize_t>(room.size()), options, &boundary);
      for (utf8proc_ssize_t k = 0; k < count && k < static_cast<utf8proc_ssize_t>(room.size()); ++k) {
        sequence.push_back(static_cast<char32_t>(room[static_cast<std::size_t>(k)]));
      }
      if (count > 0) covered = i + length_at(original, i);
    }
    const auto composed = utf8proc_normalize_utf32(reinterpret_cast<utf8proc_int32_t*>(sequence.data()),
                                                   static_cast<utf8proc_ssize_t>(sequence.size()),
                                                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    last_folded.clear();
    for (utf8proc_ssize_t k = 0; k < composed; ++k) {
      utf8proc_uint8_t bytes[4];
      const auto size =
          utf8proc_encode_char(static_cast<utf8proc_int32_t>(sequence[static_cast<std::size_t>(k)]), bytes);
      last_folded.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
    last_covered = covered - at;
    append(last_folded, at, covered);
    at = end;
  }
}

void FoldedText::append_plain(std::string_view original, std::size_t begin, std::size_t end) {
  std::size_t to = text_.size();
  text_.append(original, begin, end - begin);
  begin_.resize(text_.size());
  end_.resize(text_.size());
  for (std::size_t at = begin; at < end; at += 3, to += 3) {
    for (std::size_t n = 0; n < 3; ++n) {
      begin_[to + n] = static_cast<std::uint32_t>(at);
      end_[to + n] = static_cast<std::uint32_t>(at + 3);
    }
  }
}

Span FoldedText::to_original(Span folded) const {
  if (folded.empty()) {
    const std::uint32_t at = folded.begin < begin_.size() ? begin_[folded.begin] : (end_.empty() ? 0 : end_.back());
    return {at, at};
  }
  return {begin_[folded.begin], end_[folded.end - 1]};
}

void FoldedText::replace(std::span<const Replacement> replacements) {
  FoldedText result{std::string_view{}};
  const auto keep = [&](std::size_t begin, std::size_t end) {
    result.text_.append(text_, begin, end - begin);
    const auto from = static_cast<std::ptrdiff_t>(begin), to = static_cast<std::ptrdiff_t>(end);
    result.begin_.insert(result.begin_.end(), begin_.begin() + from, begin_.begin() + to);
    result.end_.insert(result.end_.end(), end_.begin() + from, end_.begin() + to);
  };
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    keep(at, one.span.begin);
    const Span original = to_original(one.span);
    result.text_.append(one.text);
    result.begin_.insert(result.begin_.end(), one.text.size(), original.begin);
    result.end_.insert(result.end_.end(), one.text.size(), original.end);
    at = one.span.end;
  }
  keep(at, text_.size());
  *this = std::move(result);
}

std::string fold(std::string_view original) {
  // Most phrases are their own folding: seen without making the way back.
  std::size_t at = 0;
  while (at < original.size()) {
    const auto byte = static_cast<unsigned char>(original[at]);
    const bool small = byte < 0x80 && byte != '\r' && (byte < 'A' || byte > 'Z');
    const std::size_t size = small ? 1 : is_plain(original, at) ? 3 : 0;
    if (size == 0 || joins(original, at + size)) break;
    at += size;
  }
  if (at >= original.size()) return std::string(original);
  return std::string(FoldedText(original).view());
}

}  // namespace tokumei
