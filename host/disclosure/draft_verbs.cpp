// Where the worker lives, works or learned, in English, some words behind the verb: "I live with two dogs in |Oaxaca|".
#include <algorithm>
#include <array>

#include "disclosure/draft_reader.h"
#include "disclosure/english_words.h"
#include "disclosure/value_form.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kReach = 80;  // bytes between a verb and its place

constexpr auto kOfHome =
    std::to_array<std::string_view>({"in", "near", "outside", "from", "around", "of", "between", "to", "off", "by"});
constexpr auto kOfWork = std::to_array<std::string_view>({"at", "for", "with", "in", "by", "of", "from"});
constexpr auto kOfSchool = std::to_array<std::string_view>({"at", "from", "in"});

// Names that are none of places.
constexpr auto kNoPlaces = std::to_array<std::string_view>(
    {"january",   "february", "march",      "april",    "may",     "june",    "july",      "august",
     "september", "october",  "november",   "december", "monday",  "tuesday", "wednesday", "thursday",
     "friday",    "saturday", "sunday",     "english",  "spanish", "french",  "german",    "japanese",
     "fiverr",    "upwork",   "freelancer", "gmt",      "utc",     "est",     "pst",       "cet",
     "cst",       "i",        "i'm",        "chapter",  "slide",   "page",    "level",     "section",
     "christmas", "easter",   "spring",     "summer",   "autumn",  "winter",  "central",   "eastern",
     "pacific",   "q1",       "q2",         "q3",       "q4",      "latin",   "greek"});
constexpr auto kPrograms = std::to_array<std::string_view>(
    {"figma",      "photoshop", "illustrator", "indesign", "excel",  "word",   "google",     "slack",
     "blender",    "notion",    "canva",       "premiere", "python", "react",  "wordpress",  "shopify",
     "trados",     "procreate", "lightroom",   "after",    "final",  "adobe",  "javascript", "java",
     "typescript", "php",       "zoom",        "trello",   "jira",   "github", "dropbox",    "ai",
     "hd",         "pdf",       "csv",         "html",     "css"});

// Between "I'm" and the preposition: "about an hour north of", "just over the river in".
constexpr auto kWays = std::to_array<std::string_view>(
    {"just",      "over",      "about",     "an",        "a",          "the",        "one",    "two",     "three",
     "four",      "five",      "ten",       "twenty",    "thirty",     "hour",       "hours",  "minutes", "mins",
     "min",       "miles",     "mile",      "km",        "kilometres", "kilometers", "north",  "south",   "east",
     "west",      "river",     "coast",     "border",    "way",        "out",        "up",     "down",    "here",
     "currently", "right",     "now",       "still",     "also",       "by",         "bus",    "train",   "car",
     "ferry",     "away",      "half",      "roughly",   "around",     "off",        "tiny",   "small",   "village",
     "town",      "farm",      "island",    "outskirts", "suburbs",    "suburb",     "edge",   "middle",  "heart",
     "hills",     "mountains", "over",      "not",       "far",        "close",      "near",   "inland",  "on",
     "in",        "of",        "from",      "little",    "stuck",      "drive",      "ride",   "walk",    "quiet",
     "sunny",     "rainy",     "back",      "home",      "sitting",    "another",    "mostly", "sea",     "side",
     "actually",  "usually",   "at",        "next",      "to",         "basically",  "only",   "so",      "some",
     "couple",    "few",       "somewhere", "based",     "living",     "deep"});

constexpr auto kLinks =
    std::to_array<std::string_view>({"of",  "de",  "la",   "le", "los", "las", "del", "da", "do",  "dos", "di",
                                     "van", "der", "upon", "&",  "on",  "the", "y",   "e",  "und", "st",  "for"});

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
    if (place.empty() || is_quoted(place) || is_asked(line, place) || is_refused(line, place)) continue;
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
  constexpr auto kLoose =
      std::to_array<std::string_view>({"i'm", "i’m", "i am", "we're", "we’re", "i was", "i've been", "i’ve been"});
  const bool loose = in(kLoose, words(verb.span));
  const std::uint32_t stop = std::min(line.unit->span.end, verb.span.end + kReach);
  std::uint32_t at = verb.span.end;
  while (at < stop) {
    if (text_[at] != ' ') return {};  // a mark ends the statement
    const std::string_view word = first_word(words({at + 1, stop}));
    if (word.empty()) return {};
    const std::uint32_t behind = at + 1 + static_cast<std::uint32_t>(word.size());
    // "I moved to Lisbon", but "I'm writing to Marco"
    const bool goes = word != "to" || has_any(words(verb.span), {"mov", "reloc", "commut", "home", "take"});
    const bool leads = home                      ? in(kOfHome, word) && goes
                       : category == "education" ? in(kOfSchool, word)
                                                 : in(kOfWork, word);
    if (leads && behind < stop) {
      // "in" names a kind of workplace, to be an employer; "with" one where a job was named.
      const bool with = word == "with" && !loose && words(verb.span).find("job") == std::string_view::npos;
      const bool names = !with && (category != "employment" || word != "in");
      const bool kinds = category == "employment" && !with && !loose;
      if (const Span place = place_at(line, behind + 1, category, names, kinds); !place.empty()) return place;
      if (loose && !home) return {};
    } else if (loose && (home ? !in(kWays, word) && !is_number(word) : !is_adverb(word))) {
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
    if (word.empty() || is_small_word(word)) return {};
    at += static_cast<std::uint32_t>(word.size());
    if (at >= line.unit->span.end || text_[at] != ' ') return {};
    ++at;
  }
  return {};
}

// a |call centre|: a kind of workplace and nothing more; empty if none stands there.
Span DraftReader::workplace_at(const Line& line, std::uint32_t begin) const {
  for (std::size_t i = cue_from(line, begin); i < line.last && cues_[i].span.begin == begin; ++i) {
    if (cues_[i].role == DraftRole::organisation && ends_noun(text_.substr(cues_[i].span.end, 24)))
      return cues_[i].span;
  }
  return {};
}

// "June", "Figma", "IT": written with capitals, but nobody lives or works there.
bool DraftReader::is_no_place(Span name, std::string_view category) const {
  constexpr auto kShort = std::to_array<std::string_view>(
      {"uk",  "us",  "usa",  "uae", "la",  "ny",   "nyc", "sf",  "dc",  "nz",  "kl",  "ph",
       "nj",  "tx",  "ca",   "hk",  "ksa", "pr",   "bc",  "nsw", "ntu", "mit", "ubc", "ucla",
       "usc", "nyu", "risd", "bbc", "ibm", "kpmg", "pwc", "nhs", "dhl", "ups", "usps"});
  const std::string_view first = first_word(words(name));
  if (in(kNoPlaces, first) || (category == "area" && in(kPrograms, first))) return true;
  const std::string_view written = as_written(name);
  return first.size() == name.size() && first.size() <= 4 && !in(kShort, first) &&
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
    } else if (end == begin || !in(kLinks, word)) {
      break;
    }
    at = span.end;
    if (words({at, stop}).starts_with(", ") && end == at) ++at;
    if (at >= stop || (text_[at] != ' ' && text_[at] != '&')) break;
    ++at;
  }
  if (end > begin && end < stop && text_[end] == ' ') {  // |Kasugai station|, |Cebu city|
    const std::string_view kind = first_word(words({end + 1, stop}));
    constexpr auto kKinds = std::to_array<std::string_view>(
        {"station", "city", "county", "town", "area", "province", "valley", "island", "coast", "region", "district",
         "village", "side", "airport", "bay", "state", "countryside", "suburbs"});
    if (in(kKinds, kind)) end += 1 + static_cast<std::uint32_t>(kind.size());
  }
  return end > begin && ends_noun(text_.substr(end, 24)) ? Span{begin, end} : Span{};
}

}  // namespace tokumei
