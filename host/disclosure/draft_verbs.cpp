// Where the worker lives, works or learned, in English, some words behind the verb: "I live with two dogs in |Oaxaca|".
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "disclosure/english_words.h"
#include "disclosure/value_form.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kBehindPlace = 2;  // how near behind a place it is refused
constexpr std::uint32_t kPlaceReach = 80;  // bytes between a verb and its place

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

}  // namespace

void DraftReader::read_verbs(const Line& line) {
  if (!has(line, DraftRole::verb)) return;
  std::uint32_t tries = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::verb || is_found(cue.category)) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    const Span place = place_behind(line, cue);
    // "from the library in |Aberystwyth| and can't do calls there": what is refused behind it is something else.
    if (place.empty() || is_quoted(place) || is_asked(line, place) || is_refused(line, place, kBehindPlace)) continue;
    // "I'm a bookkeeper in Leeds", but "an expert in Laravel"
    const bool of_trade = name_of(cue.category) == "area" && ends_with_any(words(cue.span), {" a", " an"});
    if (of_trade && !has_in(line, DraftRole::town, place)) continue;
    if (is_foreign(line, {cue.span.begin, place.end}) || is_of_third_person(line, cue.span.begin)) continue;
    add(name_of(cue.category), place, "draft.statement");
  }
}

// Behind the first preposition of the verb that a name or a place of work follows; empty if none does.
Span DraftReader::place_behind(const Line& line, const Cue& verb) const {
  const std::string_view category = name_of(verb.category);
  const bool home = category == "area";
  // "I'm at Deloitte", "I'm an hour north of Turin": to be says so only with few words between.
  const bool loose = small_words_.is(words(verb.span), DraftWord::to_be);
  const std::uint32_t stop = std::min(line.unit->span.end, verb.span.end + kPlaceReach);
  std::uint32_t at = verb.span.end;
  while (at < stop) {
    if (text_[at] != ' ') return {};  // a mark ends the statement
    const std::string_view word = first_word(words({at + 1, stop}));
    if (word.empty()) return {};
    const std::uint32_t behind = at + 1 + static_cast<std::uint32_t>(word.size());
    // "I moved to Lisbon", but "I'm writing to Marco"
    const bool goes = word != "to" || has_any(words(verb.span), {"mov", "reloc", "commut", "home", "take"});
    const bool leads = home                      ? small_words_.is(word, DraftWord::home_preposition) && goes
                       : category == "education" ? small_words_.is(word, DraftWord::school_preposition)
                                                 : small_words_.is(word, DraftWord::work_preposition);
    if (leads && behind < stop) {
      // "in" names a kind of workplace, to be an employer; "with" one where a job was named.
      const bool with = word == "with" && !loose && words(verb.span).find("job") == std::string_view::npos;
      const bool names = !with && (category != "employment" || word != "in");
      const bool kinds = category == "employment" && !with && !loose;
      if (const Span place = place_at(line, behind + 1, category, names, kinds); !place.empty()) return place;
      if (loose && !home) return {};
    } else if (loose &&
               (home ? !small_words_.is(word, DraftWord::way) && !is_number(word) : !is_adverb(word, small_words_))) {
      return {};
    } else if (word == "but" || word == "because" || word == "so" || word == "if" || word == "when" || word == "and") {
      return {};
    }
    at = behind;
  }
  return {};
}

// The name that begins there, behind an article and adjectives; of workplaces also a kind, "the town |library|".
Span DraftReader::place_at(const Line& line, std::uint32_t begin, std::string_view category, bool names,
                           bool kinds) const {
  constexpr int kAdjectives = 4;
  std::uint32_t at = begin;
  for (int n = 0; n <= kAdjectives && at < line.unit->span.end; ++n) {
    const std::string_view word = first_word(words({at, line.unit->span.end}));
    if (const Span kind = kinds ? workplace_at(line, at) : Span{}; !kind.empty()) return {begin, kind.end};
    if (const Span name = proper_name(line, at); !name.empty())
      return (!names && !(kinds && has_in(line, DraftRole::organisation, name))) || is_no_place(name, category) ||
                     !fits(category, name)
                 ? Span{}
                 : name;
    if (word.empty() || is_small_word(word, small_words_)) return {};
    at += static_cast<std::uint32_t>(word.size());
    if (at >= line.unit->span.end || text_[at] != ' ') return {};
    ++at;
  }
  return {};
}

// a |call centre|: a kind of workplace and nothing more; empty if none stands there.
Span DraftReader::workplace_at(const Line& line, std::uint32_t begin) const {
  for (std::size_t i = cue_from(line, begin); i < line.last && cues_[i].span.begin == begin; ++i) {
    if (cues_[i].role == DraftRole::organisation && ends_noun(text_.substr(cues_[i].span.end, 24), small_words_))
      return cues_[i].span;
  }
  return {};
}

// "June", "Figma", "IT": written with capitals, but nobody lives or works there.
bool DraftReader::is_no_place(Span name, std::string_view category) const {
  const std::string_view first = first_word(words(name));
  if (small_words_.is(first, DraftWord::no_place) || (category == "area" && small_words_.is(first, DraftWord::program)))
    return true;
  const std::string_view written = as_written(name);
  return first.size() == name.size() && first.size() <= 4 && !small_words_.is(first, DraftWord::place_initials) &&
         std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// |University of Otago|, |Lahore, Pakistan|: words with capitals, and small ones between them. A known town needs no
// capital. Empty if a noun follows that the name is a part of: "Figma file".
Span DraftReader::proper_name(const Line& line, std::uint32_t begin) const {
  const std::uint32_t stop = line.unit->span.end;
  std::uint32_t end = begin, at = begin;
  while (at < stop) {
    const std::string_view word = first_word(words({at, stop}));
    const Span span{at, at + static_cast<std::uint32_t>(word.size())};
    if (word.empty()) break;
    const bool proper = is_letter(word.front()) && as_written(span).front() >= 'A' && as_written(span).front() <= 'Z';
    const bool wide = static_cast<unsigned char>(word.front()) >= 0x80 && word.size() > 3;
    if (proper || wide || (at == begin && is_cue(line, DraftRole::town, span))) {
      end = span.end;
    } else if (end == begin || !small_words_.is(word, DraftWord::place_link)) {
      break;
    }
    at = span.end;
    if (words({at, stop}).starts_with(", ") && end == at) ++at;
    if (at >= stop || (text_[at] != ' ' && text_[at] != '&')) break;
    ++at;
  }
  if (end > begin && end < stop && text_[end] == ' ') {  // |Kasugai station|, |Cebu city|
    const std::string_view kind = first_word(words({end + 1, stop}));
    if (small_words_.is(kind, DraftWord::place_kind)) end += 1 + static_cast<std::uint32_t>(kind.size());
  }
  return end > begin && ends_noun(text_.substr(end, 24), small_words_) ? Span{begin, end} : Span{};
}

}  // namespace tokumei
