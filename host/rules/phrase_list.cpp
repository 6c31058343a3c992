#include "rules/phrase_list.h"

#include <algorithm>

#include "rules/hiding_spellings.h"
#include "rules/phrase_writing.h"
#include "text/folded_text.h"
#include "text/segmenter.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

// A mark of more than the phrase itself: 「。」 and "?" alone are words of their own.
Standing standing_of(std::string_view folded, Language language) {
  if (folded.size() < (language == Language::ja ? 6 : 3)) return Standing::anywhere;
  if (folded.ends_with("。")) return Standing::last;
  return folded.ends_with('?') ? Standing::last_of_question : Standing::anywhere;
}

// dscrd, bnk accnt: no vowel but at the beginning of a word; no English word, and long enough to be no abbreviation.
bool lacks_vowels(std::string_view spelling) {
  constexpr std::size_t kFewest = 4;
  char before = ' ';
  for (const char c : spelling) {
    const bool vowel = std::string_view("aeiou").find(c) != std::string_view::npos;
    if (c != ' ' && (c < 'a' || c > 'z' || (vowel && before != ' '))) return false;
    before = c;
  }
  return spelling.size() >= kFewest;
}

// Kanji with the kana of other kanji, three letters or more, many kana, fewer with a vowel drawn out, or no vowels: no
// other word looks like it.
bool hides_plainly(const std::string& spelling, const std::string& hiragana, bool drawn) {
  const int many_kana = drawn ? 4 : 5;  // びょーき
  if (lacks_vowels(spelling)) return true;
  int letters = 0;
  bool kana = true;
  for (std::size_t at = 0; at < hiragana.size(); at = next_code_point(hiragana, at), ++letters) {
    const Script script = script_of(code_point_at(hiragana, at));
    if (script == Script::latin) return false;
    kana = kana && script != Script::han;
  }
  return kana ? letters >= many_kana : letters > 2 && hiragana != spelling;  // 半年前から
}

}  // namespace

void PhraseList::respell(Language language, std::string from, std::string to) {
  spellings_[static_cast<std::size_t>(language)].push_back({std::move(from), std::move(to)});
}

// A list of a file has one place, however many of its keys are read one after the other.
std::uint16_t PhraseList::enter(const std::string& where) {
  if (places_.empty() || places_.back() != where) places_.push_back(where);
  return static_cast<std::uint16_t>(places_.size() - 1);
}

CategoryIndex PhraseList::named_by(std::string_view folded) const {
  const auto named = std::find_if(phrases_.begin(), phrases_.end(), [&](const Phrase& phrase) {
    return phrase.words == folded && meanings_[phrase.meaning].role == Role::mention;
  });
  return named == phrases_.end() ? kNoCategory : meanings_[named->meaning].category;
}

// Words of a clause compete, so one list is enough for them; what may lie over others is apart, and parts of compounds
// and clues are so for each category.
PhraseList::Seen& PhraseList::seen_of(const Meaning& meaning) {
  const int apart = is_mark(meaning.role) ? static_cast<int>(meaning.role) : 0;
  const bool part = meaning.role == Role::modifier || meaning.role == Role::head || meaning.role == Role::clue ||
                    meaning.role == Role::faint_clue;
  return seen_[{meaning.language, apart, part ? meaning.category : kNoCategory}];
}

bool PhraseList::add(std::string folded, Meaning meaning) {
  if (!seen_of(meaning).try_emplace(std::pmr::string(folded, &memory_), meaning.place).second) return false;
  if (meaning.standing == Standing::anywhere) meaning.standing = standing_of(folded, meaning.language);
  // Of one list, so it is among the last.
  const auto same = std::find(meanings_.rbegin(), meanings_.rend(), meaning);
  const auto number = same == meanings_.rend() ? std::ssize(meanings_) : meanings_.rend() - same - 1;
  if (same == meanings_.rend()) meanings_.push_back(meaning);
  folded.resize(folded.size() - mark_of(meaning.standing).size());
  phrases_.push_back({std::move(folded), static_cast<std::uint16_t>(number)});
  return true;
}

void PhraseList::add_all(const std::string& where, const std::vector<std::string>& patterns, Role role,
                         Language language, CategoryIndex category) {
  const Meaning meaning{enter(where), category, role, language};
  std::vector<std::string> phrases;
  for (const std::string& pattern : patterns) {
    for (std::string& phrase : written(where, pattern)) {
      std::string folded = fold(phrase);
      if (folded.empty()) throw RuleError(where + ": an empty phrase");
      if (!add(std::move(folded), meaning))
        throw RuleError(where + ": " + '"' + phrase + "\" is listed already in " +
                        places_[seen_of(meaning).at(std::pmr::string(fold(phrase)))]);
      phrases.push_back(std::move(phrase));
    }
  }
  // A word of katakana may be written in hiragana.
  if (role == Role::mention) {
    for (const std::string& phrase : phrases) {
      if (const std::string folded = fold(phrase); is_katakana(folded)) add(in_hiragana(folded), meaning);
    }
  }
  // And so may what is none: マイナンバー制度.
  if (role == Role::not_mention && language == Language::ja) {
    for (const std::string& phrase : phrases) {
      if (phrase.size() >= 12) add(in_hiragana(fold(phrase)), meaning);
    }
  }
  // Other spellings are made, not listed; one that somebody listed keeps its own place.
  const auto& spellings = spellings_[static_cast<std::size_t>(language)];
  std::vector<std::string> variants;
  for (const std::string& phrase : phrases) {
    variants.assign(1, phrase);
    for (const Spelling& spelling : spellings) {
      const std::size_t count = variants.size();
      for (std::size_t i = 0; i < count; ++i) {
        if (variants[i].find(spelling.from) == std::string::npos) continue;
        variants.push_back(replace_all(variants[i], spelling.from, spelling.to));
      }
    }
    for (std::size_t i = 1; i < variants.size(); ++i) add(fold(variants[i]), meaning);
  }
}

void PhraseList::add_disguised(std::string_view folded, std::string_view ordinary, Language language,
                               CategoryIndex category) {
  const Script script = script_of(code_point_at(folded, 0));
  int latin = 0;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at)) {
    const char32_t c = code_point_at(folded, at);
    const Script here = script_of(c);
    const bool letter = here == Script::latin || here == Script::hiragana || here == Script::katakana ||
                        here == Script::han || here == Script::digit;
    if (!letter && c != DisguisedWord::kByEar && !(script == Script::latin && c == U' ')) return;
    latin += here == Script::latin ? 1 : 0;
  }
  // Lイン is too little to be known again in other letters.
  if (script == Script::latin && latin == 1) return;
  std::u32string shape = skeleton(folded);
  if (shape.size() < (script == Script::han ? 2U : 3U) || shape.size() > DisguisedWord::kLongest) return;
  disguised_.try_emplace(std::move(shape),
                         DisguisedSpelling{std::string(folded), std::string(ordinary), category, language});
}

void PhraseList::add_made(const std::vector<std::string>& spellings, const Meaning& meaning) {
  for (const std::string& spelling : spellings) add(spelling, meaning);
}

void PhraseList::add_slips(const std::vector<std::string>& spellings, const Meaning& meaning) {
  for (const std::string& spelling : spellings) {
    if (add(spelling, meaning)) slips_.insert(spelling);
  }
}

bool PhraseList::is_weak(std::string_view folded, const Meaning& meaning) {
  const auto& seen = seen_of(meaning);
  const auto found = seen.find(std::pmr::string(folded));
  return found != seen.end() && places_[found->second].ends_with(".weak");
}

void PhraseList::add_spellings(const std::string& where, const std::vector<std::string>& patterns,
                               std::string_view ordinary, Language language, CategoryIndex category, bool names_apps) {
  Meaning meaning{enter(where), category, Role::mention, language};
  meaning.hides = true;
  if (language == Language::en) add_made(misspelt(ordinary), meaning);
  if (language == Language::en && names_apps && !is_weak(ordinary, meaning)) add_slips(mistyped(ordinary), meaning);
  for (const std::string& pattern : patterns) {
    for (const std::string& phrase : written(where, pattern)) {
      const std::string as_listed = fold(phrase);
      for (const std::string& spelling : with_long_vowels(as_listed)) {
        add_disguised(spelling, ordinary, language, category);
        if (language == Language::ja) add_made(in_romaji(spelling), meaning);
        if (language == Language::ja) add_made(partly_romaji(spelling), meaning);
        if (language == Language::ja) add_slips(with_a_kana_in_latin(spelling), meaning);
        if (language == Language::ja) add_made(by_initial(spelling), meaning);
        if (language == Language::ja) add_slips(by_sound(spelling), meaning);
        if (language == Language::ja) add_made(in_halves(spelling), meaning);
        const std::string hiragana = in_hiragana(spelling);
        if (!hides_plainly(spelling, hiragana, spelling != as_listed)) continue;
        for (const std::string& one : {hiragana, spelling}) {
          if (one != ordinary) add(one, meaning);
        }
      }
    }
  }
}

void PhraseList::add_homophones(const std::string& where, const std::vector<std::string>& patterns, Language language,
                                CategoryIndex category) {
  Meaning meaning{enter(where), category, Role::mention, language};
  meaning.hides = true;
  meaning.standing = Standing::beside_no_kanji;
  for (const std::string& pattern : patterns) {
    for (const std::string& phrase : written(where, pattern)) {
      const std::string folded = fold(phrase);
      add_slips({folded, in_hiragana(folded)}, meaning);
    }
  }
}

void PhraseList::add_vocabulary(std::string_view folded) {
  constexpr std::size_t kShortest = 4;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    const std::string_view word = folded.substr(0, end);
    if (end >= kShortest && vocabulary_.emplace(word).second) add_disguised(word, word, Language::en, kNoCategory);
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
}

}  // namespace tokumei
