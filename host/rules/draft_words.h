// Small words by what they do around the worker's own data: "words" of rules/drafts/*.json, compiled.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "rules/word_kinds.h"

namespace tokumei {

enum class DraftWord : std::uint8_t {
  preposition,         // "in", "at"
  conjunction,         // "and", "who"
  predicate,           // a description ends before it: "is", "would", "never"
  pronoun,             // the same: "my", "they"
  opener,              // begins the next statement, or says when and how: "here", "currently"
  adverb,              // stands in a description: "also", "only"; those in -ly need no listing
  third_person,        // begins a sentence about somebody or something else: "the", "she"
  third_person_verb,   // says it of the word before: "Marco |was|"
  people,              // of whom the noun before it is said: "a deaf |writer|"
  of_language,         // of which a people is a language: "a native Spanish |speaker|"
  no_name,             // before "here" no name: "|Designer| here"
  name_end,            // small behind the capitals of a name, and none of it: "Tariq Mehmood |from|"
  occupation,          // what somebody does, by itself in a profile: パート
  home_preposition,    // leads from a verb to where one lives: "near"
  work_preposition,    // … works: "for"
  school_preposition,  // … learned: "at"
  to_be,               // a verb of place that says so only with few words between: "i'm"
  way,                 // what may stand between: "about an hour north", "over the river"
  no_place,            // a name of no place: "June", "Upwork"
  program,             // in which one works, but does not live: "Figma"
  place_link,          // inside the name of a place: "University |of| Otago"
  place_kind,          // ends it without a capital: "Kasugai |station|"
  place_initials,      // of all words in four capitals or fewer the places: "UK", "NHS"
  date_word,           // written with a date or an age: "of", "years"
  town_end,            // ends the name of a town: 市, " city"
  trade,               // ends what a trade is called: 支援|員|
  no_trade,            // … but the work that is sold, or no work: 翻訳者, 残業
  place_part,          // ends what is a part of a place of work: 学術|部|
  name_part,           // behind a town what makes it a part of another name: 長野|支店|
  taught,              // done at a school by those who do not learn there: で美術を|教えて|
  dwelt,               // behind a town that one lives there: 米子|なので|
  of_readers,          // behind a fact whom something is for: 障害|のある方|は
  topic,               // behind a fact what a text is about: 糖尿病|の記事
  document_part,       // behind a document part of the work: 免許証|の欄
  business,            // behind a relative none: "my sister| site"
  condition,           // behind an illness one that somebody has: "my migraine| meds"
  adjective,           // before the name of a place none of it: "|rainy| Galway"
  brand_end,           // ends what a business is called, and no person: "Saltmarsh |Studio|"
  blank,               // stands in a form where nothing is told: 同上, "ditto"
  given_kana,          // a given name written in hiragana: かおる
  delivery,            // of a parcel, near a number that is none of a person: 配達, "courier"
  count_
};

class DraftWords : public WordsOf<DraftWord> {
 public:
  using WordsOf::WordsOf;
  static constexpr std::array<std::string_view, static_cast<std::size_t>(DraftWord::count_)> kKeys = {
      "prepositions",
      "conjunctions",
      "predicates",
      "pronouns",
      "openers",
      "adverbs",
      "third_persons",
      "third_person_verbs",
      "people",
      "of_language",
      "no_names",
      "name_ends",
      "occupations",
      "home_prepositions",
      "work_prepositions",
      "school_prepositions",
      "to_be",
      "ways",
      "no_places",
      "programs",
      "place_links",
      "place_kinds",
      "place_initials",
      "date_words",
      "town_ends",
      "trades",
      "no_trades",
      "place_parts",
      "name_parts",
      "taught",
      "dwelt",
      "of_readers",
      "topics",
      "document_parts",
      "businesses",
      "conditions",
      "adjectives",
      "brand_ends",
      "blanks",
      "given_kana",
      "deliveries"};
};

}  // namespace tokumei
