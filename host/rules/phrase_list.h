// Phrases of the rule files as they are gathered, each once with the spellings that are made of it, and the words that
// a disguise may hide.
#pragma once

#include <cstdint>
#include <map>
#include <memory_resource>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "rules/disguised_words.h"
#include "rules/rule_book.h"

namespace tokumei {

class PhraseList {
 public:
  // From now on what holds `from` may also be written with `to`.
  void respell(Language language, std::string from, std::string to);

  // A list of a rule file. Throws RuleError for a phrase that is empty or there already.
  void add_all(const std::string& where, const std::vector<std::string>& patterns, Role role, Language language,
               CategoryIndex category);

  // Words of one script or of kana and kanji, long enough to be known again: kanji from two letters, others from three.
  void add_disguised(std::string_view folded, std::string_view ordinary, Language language, CategoryIndex category);
  // Spellings that hide `ordinary`, listed at `where`, and the ways to write their long vowels. One that mixes kanji
  // with the kana of other kanji, or is of many kana, names its category without any further sign: ねん収,
  // さいしゅうがくれき. So does a name of an app that is mistyped, unless the name is a word as well: singal.
  void add_spellings(const std::string& where, const std::vector<std::string>& patterns, std::string_view ordinary,
                     Language language, CategoryIndex category, bool names_apps);
  // Spellings in kanji of the same sound, or some of them in kana: 念礼, こく責. Such a word stands between other
  // letters than kanji.
  void add_homophones(const std::string& where, const std::vector<std::string>& patterns, Language language,
                      CategoryIndex category);
  // What stands beside disguised words only: g1ve, w0rk.
  void add_vocabulary(std::string_view folded);

  // Spelt so by a sound or a slip of the keys: known as it is, and not looked for in disguise as well ("isn't a" is no
  // "isnta").
  bool is_slip(const std::string& folded) const { return slips_.contains(folded); }

  // Of the mention that is written so; kNoCategory if none is.
  CategoryIndex named_by(std::string_view folded) const;

  const std::vector<Meaning>& meanings() const { return meanings_; }
  // What was gathered; the list is empty afterwards.
  std::vector<Phrase> take_phrases() { return std::move(phrases_); }
  std::vector<std::string> take_places() { return std::move(places_); }
  const DisguisedSpellings& disguised() const { return disguised_; }

 private:
  struct Spelling {
    std::string from, to;
  };
  using Seen = std::pmr::unordered_map<std::pmr::string, std::uint16_t>;  // folded phrase -> its place

  std::uint16_t enter(const std::string& where);
  // False if the phrase is there already.
  bool add(std::string folded, Meaning meaning);
  Seen& seen_of(const Meaning& meaning);
  // Whether the word is listed as one that only may name the category.
  bool is_weak(std::string_view folded, const Meaning& meaning);
  // Spellings that are made, not listed; one that is there already stays what it is.
  void add_made(const std::vector<std::string>& spellings, const Meaning& meaning);
  void add_slips(const std::vector<std::string>& spellings, const Meaning& meaning);

  std::vector<Phrase> phrases_;
  std::vector<Meaning> meanings_;
  std::vector<std::string> places_;
  DisguisedSpellings disguised_;
  std::unordered_set<std::string> slips_;
  std::vector<Spelling> spellings_[2];
  std::unordered_set<std::string> vocabulary_;
  std::pmr::monotonic_buffer_resource memory_;  // of what is seen: much of it, and all until the end
  std::pmr::map<std::tuple<Language, int, CategoryIndex>, Seen> seen_{&memory_};
};

}  // namespace tokumei
