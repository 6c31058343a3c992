#include "risk/shown_span.h"

#include <algorithm>
#include <string_view>

#include "grammar/english_closed_classes.h"
#include "grammar/english_literal.h"
#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// Asked for; or words that ask by themselves, which the second opinion denied: beside an ask they ask.
bool joins_ask(const Reading& reading) {
  return reading.attitude == Attitude::asked ||
         std::any_of(reading.steps.begin(), reading.steps.end(),
                     [](const Step& step) { return step.rule == "frame.asking_phrase"; });
}

// The words that name the data and those that ask for the reader's in turn: "my insta is @tin.and.thistle, yours?"
Span exchanged_span(const Reading& reading) {
  constexpr std::uint32_t kLongest = 120;  // bytes
  const Step& last = reading.steps.back();
  if (last.rule != "thread.follow_up") return reading.span;
  const Span whole{std::min(reading.span.begin, last.span.begin), std::max(reading.span.end, last.span.end)};
  return whole.size() <= kLongest ? whole : reading.span;
}

constexpr std::uint32_t kLongestJapanese = 3 * 40;  // people read it at a glance

// By the words around: a sentence may be as long as the message, and everything in it a finding.
bool in_english(const Reading& reading, const MessageReading& message) {
  constexpr std::uint32_t kAround = 300;  // bytes on each side
  const Span unit = message.units[reading.unit].span;
  const std::uint32_t begin = std::clamp(std::max(reading.span.begin, kAround) - kAround, unit.begin, unit.end);
  const std::uint32_t end = std::clamp(reading.span.end + kAround, begin, unit.end);
  return !is_japanese(message.folded.view().substr(begin, end - begin));
}

// For anything but `category`.
bool holds_ask(Span between, CategoryIndex category, const MessageReading& message) {
  return std::any_of(message.readings.begin(), message.readings.end(), [&](const Reading& other) {
    return other.category != category && other.attitude == Attitude::asked && other.span.overlaps(between);
  });
}

// Whether people do not read two asks for the same as one: another line lies between, or another ask.
bool parts(Span between, CategoryIndex category, const MessageReading& message) {
  return message.folded.view().substr(between.begin, between.size()).find('\n') != std::string_view::npos ||
         holds_ask(between, category, message);
}

// 電話がいいので番号を: from the word that names it to the one by which it is asked for.
Span with_stand_in(Span named, const Reading& reading, const MessageReading& message) {
  const Span asked = reading.stand_in;
  if (asked.empty() || asked.overlaps(named)) return named;
  const Span whole{std::min(named.begin, asked.begin), std::max(named.end, asked.end)};
  const Span between{std::min(named.end, asked.end), std::max(named.begin, asked.begin)};
  return whole.size() > kLongestJapanese || parts(between, reading.category, message) ? named : whole;
}

// "the UK?", "the imaging core, or …": where the words that begin at `at` come to an end; `at` if that is far.
std::size_t end_of_clause(std::string_view text, std::size_t at) {
  constexpr int kWords = 6;
  std::size_t end = at;
  for (int words = 0; words <= kWords; ++words) {
    if (end == text.size() || text[end] != ' ') return end;  // a mark ends it
    const std::size_t begin = end + 1;
    const std::size_t next = std::min(text.find_first_of(" ,.?!;:()\"\n", begin), text.size());
    const Word kind = closed_class_of(text.substr(begin, next - begin));
    if (next == begin || kind == Word::because || kind == Word::if_ || kind == Word::and_) return end;
    if (!is_letter(text[begin]) && !is_digit(text[begin])) return end;  // a dash, a picture
    end = next;
  }
  return at;
}

// "me at jo@mill.example", "number: 555 0102": behind two small words the address or number itself; `at` if there is
// none.
std::size_t end_of_literal(std::string_view text, std::size_t at) {
  constexpr std::string_view kLeads[] = {" ",      ": ",      " me ",    " us ",          " at ",    " to ",   " on ",
                                         " only ", " me at ", " us at ", " directly at ", " me on ", " us on "};
  for (const std::string_view lead : kLeads) {
    if (!text.substr(at).starts_with(lead)) continue;
    const std::size_t begin = at + lead.size();
    if (begin == text.size()) continue;
    if (const Literal literal = literal_at(text, begin); literal.end > begin) return literal.end;
  }
  return at;
}

// "text me on | 917-555-0148": an address or number is shown with what is to be done with it.
std::uint32_t begin_of_doing(Span named, const Reading& reading, std::string_view text) {
  constexpr std::uint32_t kFar = 40;  // bytes
  const Span doing = reading.steps.back().rule == "opinion.doubts" && reading.steps.size() > 1
                         ? reading.steps[reading.steps.size() - 2].span
                         : reading.steps.back().span;
  const bool before = !doing.empty() && doing.end <= named.begin && named.begin - doing.begin <= kFar;
  if (!before || literal_at(text, named.begin).end <= named.begin) return named.begin;
  return doing.begin;
}

bool is_asking_phrase(Span span, const MessageReading& message) {
  const auto token = std::lower_bound(message.tokens.begin(), message.tokens.end(), span.begin,
                                      [](const Token& one, std::uint32_t begin) { return one.span.begin < begin; });
  return token != message.tokens.end() && token->span == span && token->role == Role::ask;
}

// 宛先(郵便番号、ご住所、お名前): what stands in brackets behind it says what is meant, up to what else is asked for.
Span with_bracket(Span named, const Reading& reading, const MessageReading& message) {
  const std::string_view text = message.folded.view().substr(0, message.units[reading.unit].span.end);
  if (named.end >= text.size() || text[named.end] != '(') return named;
  const std::size_t close = text.substr(named.end, kLongestJapanese).find(')');
  if (close == std::string_view::npos) return named;
  Span shown{named.begin, named.end + static_cast<std::uint32_t>(close) + 1};
  for (const Reading& other : message.readings) {
    if (other.category != reading.category && other.span.overlaps({named.end, shown.end})) shown.end = other.span.begin;
  }
  while (shown.end > named.end &&
         ends_with_any(text.substr(named.end, shown.end - named.end), {"、", "・", "と", "/", ",", " "}))
    shown.end = static_cast<std::uint32_t>(previous_code_point(text, shown.end));
  return shown.end > named.end + 1 && shown.size() <= kLongestJapanese ? shown : named;
}

// Both in one view, if people take it in at a glance; else nothing.
Span joined(Span whole, Span other, const Reading& reading, const MessageReading& message) {
  constexpr std::uint32_t kClose = 10;  // bytes: a space, a particle, a short word
  const bool english = in_english(reading, message);
  // "are you still enrolled | somewhere, and if so, | at which university", Skypeって|今もあります? なければ|Webex
  const std::uint32_t near = english ? 70 : 3 * 15;
  const bool behind = other.begin >= whole.end, before = other.end <= whole.begin;
  if (!behind && !before) return {};
  const Span between = behind ? Span{whole.end, other.begin} : Span{other.end, whole.begin};
  const Span both{std::min(whole.begin, other.begin), std::max(whole.end, other.end)};
  if (between.size() > near || both.size() > (english ? 140 : kLongestJapanese)) return {};
  if (between.size() > kClose && parts(between, reading.category, message)) return {};
  return both;
}

}  // namespace

Span named_span(const Reading& reading, const MessageReading& message) {
  Span whole = with_stand_in(exchanged_span(reading), reading, message);
  for (bool grows = true; grows;) {
    grows = false;
    for (const Reading& other : message.readings) {
      if (other.category != reading.category || !joins_ask(other)) continue;
      for (const Span words : {other.span, other.stand_in}) {
        const Span both = words.empty() ? Span{} : joined(whole, words, reading, message);
        if (both.empty()) continue;
        whole = both;
        grows = true;
      }
    }
  }
  return whole;
}

Span shown_span(Span named, const Reading& reading, const MessageReading& message) {
  if (!in_english(reading, message)) return with_bracket(named, reading, message);
  const std::string_view text = message.folded.view().substr(0, message.units[reading.unit].span.end);
  const std::uint32_t begin = begin_of_doing(named, reading, text);
  if (begin < named.begin && !holds_ask({begin, named.begin}, reading.category, message)) named.begin = begin;
  if (named.end >= text.size()) return named;
  std::size_t end = end_of_literal(text, named.end);
  if (end == named.end && is_asking_phrase(reading.span, message) && reading.span.end == named.end)
    end = end_of_clause(text, named.end);
  const Span shown{named.begin, static_cast<std::uint32_t>(end)};
  return holds_ask({named.end, shown.end}, reading.category, message) ? named : shown;
}

}  // namespace tokumei
