#include "text/mail_address.h"

#include <algorithm>
#include <initializer_list>

#include "text/letters.h"
#include "text/word_spotter.h"

namespace tokumei {
namespace {

// The sign of a mail address or its full stop, however it is written: @, (at), あっと, ★; ".", (dot), どっと. Brackets
// and spaces around it are part of it. Its size in bytes, 0 if none begins at `at`; `plain` tells the mark itself from
// words.
struct Sign {
  std::size_t size = 0;
  bool plain = false;
};

Sign sign_at(std::string_view text, std::size_t at, std::initializer_list<std::string_view> marks) {
  constexpr std::string_view kOpen[] = {"(", "[", "{", "<", "「", "【"}, kClose[] = {")", "]", "}", ">", "」", "】"};
  std::size_t i = at;
  while (i < text.size() && i < at + 2 && text[i] == ' ') ++i;
  const bool spaced = i > at;
  int bracket = -1;
  for (int n = 0; n < 6; ++n) {
    if (!text.substr(i).starts_with(kOpen[n])) continue;
    bracket = n;
    i += kOpen[n].size();
    break;
  }
  for (const std::string_view mark : marks) {
    if (!text.substr(i).starts_with(mark)) continue;
    const bool word = is_letter(mark.front());
    std::size_t end = i + mark.size();
    if (bracket >= 0) {
      if (!text.substr(end).starts_with(kClose[bracket])) continue;
      end += kClose[bracket].size();
    } else if (word && (!spaced || end >= text.size() || text[end] != ' ')) {
      continue;
    }
    const std::size_t behind = end;
    // " @name" is a handle, "name @ site" an address.
    if (!word && spaced && bracket < 0 && !(end < text.size() && text[end] == ' ')) continue;
    while (end < text.size() && end < behind + 2 && text[end] == ' ' && (spaced || bracket >= 0)) ++end;
    return {end - at, !word && !spaced && bracket < 0};
  }
  return {};
}

Sign at_sign(std::string_view text, std::size_t at) {
  if (const std::size_t letter = length_of_start(text.substr(at), {" (a) ", "(a)"}); letter > 0) return {letter, false};
  return sign_at(text, at, {"@", "at", "あっとまーく", "アットマーク", "あっと", "アット", "★", "☆", "◎", "atmark"});
}

Sign dot_sign(std::string_view text, std::size_t at) {
  return sign_at(text, at, {".", "dot", "どっと", "ドット", "ピリオド", "点", "てん", "period", "d0t", "dott"});
}

constexpr std::size_t kLongestLocal = 64;  // RFC 5321 4.5.3.1
constexpr std::string_view kProviders[] = {"gmail",      "yahoo",      "outlook", "hotmail",  "icloud",
                                           "proton",     "docomo",     "ezweb",   "softbank", "ヤフー",
                                           "ジーメール", "じーめーる", "やふー"};

// " at ": a word of its own.
bool word_sign(std::string_view text, std::size_t at, Sign sign) {
  const std::string_view written = text.substr(at, sign.size);
  return !sign.plain && written.starts_with(' ') && written.find("at") != std::string_view::npos &&
         written.find('(') == std::string_view::npos;
}

// a@b.c, a(at)b.c, a アットマーク b.c, a at b dot com, a★b.c: `at` stands at the sign.
std::optional<Span> mail_around(std::string_view text, std::size_t at, Sign sign) {
  std::size_t begin = at;
  const std::size_t stop = at > kLongestLocal ? at - kLongestLocal : 0;
  bool dot = false;
  for (;;) {
    while (begin > stop && is_word(text[begin - 1])) --begin;
    constexpr std::string_view kDots[] = {" (dot) ", "(dot)", " dot ", "どっと", " どっと ", "ドット", " ドット "};
    const auto dotted = std::find_if(std::begin(kDots), std::end(kDots),
                                     [&](std::string_view one) { return text.substr(0, begin).ends_with(one); });
    if (begin == at || dotted == std::end(kDots) || begin < stop + dotted->size() + 1 ||
        !is_word(text[begin - dotted->size() - 1]))
      break;
    begin -= dotted->size();
    dot = true;
  }
  if (begin == at) return std::nullopt;
  // "dmitri dot halvorsen eighty-four at …": the first word stands behind a full stop, so it goes on before it.
  std::size_t end = at + sign.size;
  // "jo dot west at the mailplace dot com"
  if (dot && word_sign(text, at, sign) && text.substr(end).starts_with("the ")) end += 4;
  const std::size_t domain = end;
  const std::string_view behind = text.substr(std::min(domain, text.size()));
  const std::size_t provider = length_of_start(behind, kProviders);
  const bool known = provider > 0;
  end += provider;
  bool ended = known;
  while (end < text.size() && end < domain + 4 * kLongestLocal) {
    if (const Sign full_stop = end > domain ? dot_sign(text, end) : Sign{}; full_stop.size > 0) {
      const std::size_t next = end + full_stop.size;
      if (next >= text.size() || !is_word(text[next])) break;
      if (full_stop.plain || is_letter(text[next])) ended = true;
      dot = dot || !full_stop.plain;
      end = next;
      continue;
    }
    if (!is_word(text[end])) break;
    ++end;
  }
  while (end > domain && text[end - 1] == '.') --end;
  // "a line at jo dot west at example dot com": what looks like the domain is the name before the next sign.
  if (word_sign(text, at, sign) && word_sign(text, end, at_sign(text, end))) return std::nullopt;
  if (!ended || end - domain < 4) return std::nullopt;
  const bool word = word_sign(text, at, sign);
  // "at" is a word of its own: only a written-out full stop or a provider makes it a sign.
  if (word && !dot && !known) return std::nullopt;
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::optional<Span> mail_at(std::string_view text, std::size_t at) {
  // How signs begin, behind a space or two: most places are passed by.
  static constexpr WordSpotter kBegins{"(", "[", "{", "<", "「", "【", "@", "at", "あっと", "アット", "★", "☆", "◎"};
  std::size_t first = at;
  while (first < text.size() && first < at + 2 && text[first] == ' ') ++first;
  if (first == text.size() || kBegins.length_at(text, first) == 0) return std::nullopt;
  const Sign sign = at_sign(text, at);
  return sign.size > 0 && at > 0 ? mail_around(text, at, sign) : std::nullopt;
}

}  // namespace tokumei
