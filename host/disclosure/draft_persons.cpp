// What the worker is: "I'm a part-time ICU |nurse|", "as a |Muslim|", "|mum of three| here", 元|海上保安官|,
// |漁師|です.
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "disclosure/english_words.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr int kFarthest = 6;            // words between "I'm" and the noun
constexpr std::size_t kOpening = 40;    // bytes that a sentence takes to say whom it is about
constexpr std::size_t kBeingCues = 24;  // cues looked at for a being that ends at a place

}  // namespace

// 元|海上保安官|が, 現役の|客室乗務員|です, |漁師|をして, |期間工|歴: what is said of the writer, not
// 元|パイロット|の監修.
bool DraftReader::is_own_trade(const Line& line, Span trade) const {
  const std::string_view before = words({line.unit->span.begin, trade.begin});
  const std::string_view behind = words({trade.end, line.unit->span.end});
  constexpr std::string_view kNow[] = {"です",   "でござ", "でした", "だった", "をして",  "をやって", "をしな",
                                       "として", "なので", "なんで", "歴",     "上がり",  "を辞め",   "を引退",
                                       "を定年", "を1",    "を2",    "を3",    "してます"};
  if (starts_with_any(behind, kNow)) return true;
  return ends_with_any(before, {"元", "元・", "現役の", "現役"}) && starts_with_any(behind, {"が", "の私", "、", "で"});
}

void DraftReader::read_japanese_persons(const Line& line) {
  std::uint32_t tries = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::person || cue.language != Language::ja || is_found(cue.category)) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    if (!is_own_trade(line, cue.span) || is_quoted(cue.span) || is_asked(line, cue.span)) continue;
    if (is_foreign(line, cue.span) || is_refused(line, cue.span) || speaks_of_kin(line, cue.span) ||
        is_said_of_another(line, cue.span))
      continue;
    add(name_of(cue.category), cue.span, "draft.statement", Confidence::possible);
  }
}

void DraftReader::read_persons(const Line& line) {
  if (!has(line, DraftRole::person)) return;
  read_japanese_persons(line);
  std::uint32_t tries = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::person || cue.language == Language::ja || is_found(cue.category)) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    if (!is_head(cue.span)) continue;
    const std::uint32_t begin = description_begin(line, cue.span);
    if (begin == cue.span.end || is_quoted(cue.span) || is_asked(line, cue.span)) continue;
    // "As a Muslim I'd rather not draw the beer" refuses something else.
    if (has_in(line, DraftRole::refusal, {clause_around(line, cue.span).begin, cue.span.begin})) continue;
    if (is_foreign(line, {begin, cue.span.end})) continue;
    add(name_of(cue.category), cue.span, "draft.statement", Confidence::possible);
    // "I'm a joiner, |44|, done staircases all my life"
    const std::string_view behind = text_.substr(cue.span.end, 5);
    const bool aged = behind.size() > 3 && behind.starts_with(", ") && behind[2] >= '1' && behind[2] <= '8' &&
                      is_digit(behind[3]) && (behind.size() == 4 || behind[4] == ',' || behind[4] == '.');
    if (aged) add("birth_date", {cue.span.end + 2, cue.span.end + 4}, "draft.statement", Confidence::possible);
  }
}

// "nurse| uniforms", "woman|-owned": a part of another noun. "a deaf |writer|": what comes before somebody's trade is
// said of them.
bool DraftReader::is_head(Span noun) const {
  const std::string_view behind = text_.substr(noun.end, 40);
  // "married to the serif", "blind to typos"
  if (starts_with_any(behind, {" to english", " to the ", " to typos", " to my work"})) return false;
  if (starts_with_any(behind, {"'s ", "’s "})) return false;  // "grandma's cardigan"
  if (ends_noun(behind, small_words_)) return true;
  const std::string_view word = first_word(behind.substr(1));
  // "I'm a native |Spanish| speaker" names a language.
  if (ends_with_any(words(noun), {"ian", "ish", "ese", "can", "ch", "man", "ean", "dutch", "ani", "thai", "greek"}) &&
      !ends_with_any(words(noun), {"lesbian", "christian", "jewish", "woman"}) &&
      small_words_.is(word, DraftWord::of_language))
    return false;
  return behind.front() == ' ' && small_words_.is(word, DraftWord::people);
}

// Where the words begin that lead from "I'm" to the noun: |a part-time ICU |nurse. The end of the noun if it is said of
// nobody, or of somebody else.
std::uint32_t DraftReader::description_begin(const Line& line, Span noun) const {
  std::uint32_t at = noun.begin;
  bool determined = false, described = false, joined = false;
  const std::string_view own = words(noun);
  if (starts_with_any(own, {"a ", "an ", "the "})) determined = true;
  for (int n = 0; n <= kFarthest; ++n) {
    if ((determined || !described || joined) && is_behind_being(line, at, determined)) return at;
    if (at == line.unit->span.begin) {
      // |retired nurse| here
      const std::string_view behind = text_.substr(noun.end, 14);
      const bool here = starts_with_any(behind, {" here", " by day", " by trade", " by training", " by profession"});
      // "|French citizen|, bilingual", "|Married|, three boys", "|PhD candidate| (linguistics)"
      const bool first = starts_with_any(behind, {",", " ("}) && !described &&
                         ends_with_any(own, {" citizen", " national", "married", "widowed", "divorced", " candidate",
                                             " student", " dropout", " alcoholic", " addict", " survivor", " veteran"});
      return here || first ? at : noun.end;
    }
    if (at < line.unit->span.begin + 2 || text_[at - 1] != ' ') return noun.end;
    std::uint32_t begin = at - 1;
    while (begin > line.unit->span.begin && text_[begin - 1] != ' ') --begin;
    const std::string_view word = words({begin, at - 1});
    if (word.ends_with(',') && !determined) {  // a quiet, deaf writer
      if (is_small_word(word.substr(0, word.size() - 1), small_words_)) return noun.end;
      described = true;
    } else if (word == "a" || word == "an" || word == "the") {
      if (determined) return noun.end;
      determined = true;
    } else if (word == "and" || word == "&") {
      determined = false;
      joined = true;  // "I am sixty-three and a woman"
    } else if (!is_adverb(word, small_words_)) {
      if (determined || is_small_word(word, small_words_) || first_word(word) != word) return noun.end;
      described = described || !is_cue(line, DraftRole::person, {begin, at - 1});  // "I am Filipina |lady|"
    }
    at = begin;
  }
  return noun.end;
}

// "As" needs an article: "as a nurse", but "as nurse" in "set as nurse blue".
bool DraftReader::is_behind_being(const Line& line, std::uint32_t at, bool determined) const {
  const std::size_t end = cue_from(line, at);
  for (std::size_t i = end; i > line.first && end - i < kBeingCues; --i) {
    const Cue& cue = cues_[i - 1];
    if (cue.role != DraftRole::being || cue.span.end + 1 != at) continue;
    const std::string_view being = words(cue.span);
    if (being == "as" && !determined) continue;
    if (being == "former" || being == "ex" || being == "retired") {  // but "my former teacher"
      const std::string_view before = words({line.unit->span.begin, cue.span.begin});
      if (ends_with_any(before, {"my ", "your ", "his ", "her ", "their ", "our ", "the "})) continue;
    }
    return words(cue.span).starts_with("i") || !is_of_third_person(line, cue.span.begin);
  }
  return false;
}

// "The interviewee is a single dad", "Marco was born in 1974": the sentence is about somebody else, and nothing before
// says "I" or "my".
bool DraftReader::is_of_third_person(const Line& line, std::uint32_t at) const {
  const std::string_view before = words({line.unit->span.begin, std::max(line.unit->span.begin, at)});
  const std::string_view subject = first_word(before);
  if (subject.empty() || subject.size() == before.size()) return false;
  if (!small_words_.is(subject, DraftWord::third_person)) {
    const std::string_view verb = first_word(before.substr(subject.size() + 1));
    if (subject == "i" || !small_words_.is(verb, DraftWord::third_person_verb)) return false;
  }
  if (has_any(before.substr(0, kOpening), {" i "})) return false;  // "these days |I| stack shelves"
  for (std::size_t i = line.first; i < line.last && cues_[i].span.begin < at; ++i) {
    const std::string_view word = words(cues_[i].span);
    if (cues_[i].role == DraftRole::self &&
        (starts_with_any(word, {"i", "m", "we "}) || word == "we" || word == "our "))
      return false;
  }
  return true;
}

}  // namespace tokumei
