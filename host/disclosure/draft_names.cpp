// Names by which the writer introduces themselves: はじめまして。佐倉 蓮です, "Hi, I'm Oksana", "Maeve here".
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "disclosure/value_make.h"
#include "text/letters.h"

namespace tokumei {
// "myself Tariq Mehmood from |Faisalabad|", "31, from |Cebu|": a place behind a name or an age; "stay-at-home dad in
// |Asheville|": behind what somebody is.
void DraftReader::read_origin(const Line& line) {
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const DisclosureMatch& match = found_[i];
    const std::string_view told = name_of(match.category);
    const bool introduced = told == "real_name" || told == "birth_date";
    const bool described = told == "family" || told == "employment" || told == "gender";
    if ((!introduced && !described) || !line.unit->span.contains(match.span)) continue;
    const Span place = introduced ? place_of_origin(line, match.span) : place_of_person(line, match.span);
    if (place.empty() && described) continue;
    if (!place.empty() && !is_foreign(line, place) && !is_refused(line, place))
      add("area", place, "draft.statement", introduced ? Confidence::sure : Confidence::possible);
    return;
  }
}

Span DraftReader::place_of_origin(const Line& line, Span told) const {
  const std::size_t from = length_of_start(text_.substr(told.end), {", from ", " from ", ", based in ", ", living in ",
                                                                    " in ", ", in ", " here, from ", " here from "});
  return from == 0 ? Span{} : place_at(line, told.end + static_cast<std::uint32_t>(from), "area", true, false);
}

// Between the two only what the relative is: "my husband|'s a beekeeper| in Fife".
Span DraftReader::place_of_person(const Line& line, Span told) const {
  constexpr std::size_t kLongestTrade = 32;
  const std::string_view behind = words({told.end, std::max(told.end, line.unit->span.end)});
  const auto in = behind.substr(0, kLongestTrade).find(" in ");
  if (in == std::string_view::npos || is_quoted(told)) return {};
  const std::string_view between = behind.substr(0, in);
  const bool is = ends_with_any(words(told), {"'s", "’s", " is"}) && starts_with_any(between, {" a ", " an "});
  const bool trade = (is || starts_with_any(between, {"'s a ", "’s a ", " is a ", "'s an ", "’s an ", " is an "})) &&
                     between.find_first_of(",.;:(") == std::string_view::npos;
  if (!between.empty() && !trade) return {};
  return place_at(line, told.end + static_cast<std::uint32_t>(in + 4), "area", true, false);
}

// はじめまして。|Nguyễn Thị Hương| です: two words of a name in Latin letters at the start of the first sentences.
void DraftReader::read_introduction(const Line& line) {
  constexpr std::size_t kFirst = 3;
  constexpr std::uint32_t kLongest = 60, kGreeting = 16;
  if (static_cast<std::size_t>(&line - lines_.data()) >= kFirst || line.unit->question) return;
  const std::string_view text =
      words({line.unit->span.begin, std::min(line.unit->span.end, line.unit->span.begin + kLongest)});
  // "Hi! |I'm| Katarzyna, a copywriter."
  if (const std::size_t im = length_of_start(text, {"i'm ", "i’m ", "i am "}); im > 0) {
    const std::uint32_t begin = line.unit->span.begin + static_cast<std::uint32_t>(im);
    Span value{begin, value_end(line, begin, "real_name")};
    if (!fits("real_name", value) || !is_proper(as_written(value)) || is_no_place(value, "area"))
      value = &line == &lines_.front() ? Span{} : first_name(line, (&line - 1)->unit->span, value);
    if (!value.empty() && !is_foreign(line, value) && !has_pen_name(line, value))
      add("real_name", value, "draft.statement");
    return;
  }
  // "hey! |it's| Wren, we spoke last week"
  if (const std::size_t its = length_of_start(text, {"it's ", "it’s ", "its "}); its > 0 && &line != &lines_.front()) {
    const std::uint32_t begin = line.unit->span.begin + static_cast<std::uint32_t>(its);
    const Span name = first_name(line, (&line - 1)->unit->span, {begin, value_end(line, begin, "real_name")});
    if (!name.empty() && (&line - 1)->unit->span.size() <= kGreeting && !is_foreign(line, name))
      add("real_name", name, "draft.statement");
    return;
  }
  const std::size_t stop = std::min(text.find("です"), text.find("でございます"));
  if (stop == std::string_view::npos) return;
  Span name{line.unit->span.begin, line.unit->span.begin + static_cast<std::uint32_t>(stop)};
  while (name.end > name.begin && text_[name.end - 1] == ' ') --name.end;
  if (words(name).ends_with("、")) name.end -= static_cast<std::uint32_t>(std::string_view("、").size());
  if (const auto comma = words(name).find("、"); comma != std::string_view::npos && comma > 0)
    name.end = name.begin + static_cast<std::uint32_t>(comma);
  if (name.empty() || Make(words(name)).latin == 0 || words(name).find(' ') == std::string_view::npos ||
      !fits("real_name", name))
    return;
  if (!is_foreign(line, name) && !has_pen_name(line, name)) add("real_name", name, "draft.statement");
}

// "Hey, it's |Figma| again", "|Monday| here": no person.
bool DraftReader::is_no_name(std::string_view word) const {
  return small_words_.is(word, DraftWord::program) || small_words_.is(word, DraftWord::no_place);
}

bool DraftReader::is_no_person(const Line& line, Span word) const {
  return small_words_.is(words(word), DraftWord::no_name) || is_cue(line, DraftRole::person, word) ||
         is_cue(line, DraftRole::town, word) || is_no_name(words(word));
}

// "Alright mate, |Shaun| here": one word at the start, or behind a greeting, is enough for who writes. As it was if it
// is more.
Span DraftReader::name_here(const Line& line, std::uint32_t end, Span value) const {
  std::uint32_t begin = end;
  while (begin > line.unit->span.begin && is_letter(text_[begin - 1])) --begin;
  const std::string_view before = words({line.unit->span.begin, begin});
  const bool opens = before.empty() || (before.size() <= 24 && ends_with_any(before, {", ", "! ", ". "}));
  const Span name{begin, end};
  if (!value.empty() && fits("real_name", value)) return value;
  return opens && name.size() >= 3 && is_proper(as_written(name)) && !is_no_person(line, name) ? name : Span{};
}

// "Hi, I'm |Katarzyna|, a copywriter": one word behind a greeting. Empty where it is more, or says where somebody is
// from.
Span DraftReader::first_name(const Line& line, Span greeting, Span value) const {
  if (!has_any(words({greeting.begin, std::min(greeting.end, greeting.begin + 16)}),
               {"hi", "hello", "hey", "good ", "greetings", "dear "}))
    return {};
  std::uint32_t end = value.begin;
  while (end < value.end && is_letter(text_[end])) ++end;
  const Span name{value.begin, end};
  const std::string_view rest = words({end, std::max(end, line.unit->span.end)});
  const bool alone = rest.empty() || rest.find_first_of(",.!(") == 0 ||
                     has_any(rest.substr(0, 6), {" and ", " from ", " here", " - ", " ("});
  const bool origin =
      ends_with_any(words(name), {"ian", "ish", "ese", "can", "french", "dutch", "greek", "thai", "german"}) &&
      !has_any(words(name), {"brian", "adrian", "julian", "vivian", "gillian", "damian", "fabian"});
  return alone && !origin && name.size() >= 3 && is_proper(as_written(name)) && !is_no_name(words(name)) ? name
                                                                                                         : Span{};
}

}  // namespace tokumei
