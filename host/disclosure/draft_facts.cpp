// What the words say themselves: 独身, "my wife", "I have ADHD".
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "disclosure/english_words.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kRefusalReach = 15;  // how near to a fact it is refused: 息子の発熱で昨日はできませんでした

constexpr std::uint32_t kOfWoman = 6;  // bytes of の女

// What texts are about, as well as what people tell of themselves.
constexpr std::string_view kTopical[] = {"sensitive", "financial", "employment", "education", "gender"};

// 妊娠中|のマイナートラブルの記事です: the text is about it.
bool is_of_text(std::string_view behind) {
  constexpr std::size_t kReach = 45;
  if (!starts_with_any(behind, {"の", "中の"})) return false;
  const std::string_view near = behind.substr(0, std::min({kReach, behind.find("、"), behind.find("。")}));
  return has_any(near, {"の記事", "のコラム", "の翻訳", "の原稿", "の教材", "の文献", "の図解", "の要約", "の台本"});
}

}  // namespace

// "I have |ADHD|" before it and no longer noun behind it; "for the |diabetes| leaflet I'd keep" is about the work.
bool DraftReader::is_own_condition(const Line& line, Span condition) const {
  const std::string_view said = words(condition);
  if (starts_with_any(said, {"my ", "i'", "i "}) || line.unit->zone == Zone::item) return true;
  const std::string_view before = words({line.unit->span.begin, condition.begin});
  const bool told = before.empty() || any_cue(line, cue_from(line, condition.begin), [](const Cue& cue) {
                      return cue.role == DraftRole::self || cue.role == DraftRole::being;
                    });
  // "Sorry for the silence, |migraine| knocked me flat"
  if (const std::string_view behind = text_.substr(condition.end, 20);
      starts_with_any(behind, {" knocked me", " floored me", " flattened me", " wiped me", " laid me", " hit me",
                               " took me", " put me", " kept me", " had me", " got me", " left me", " made me"}))
    return true;
  if (!told) return false;
  // The preposition that governs it: "for deaf viewers", "about my rehab".
  constexpr int kWords = 3;
  std::uint32_t at = condition.begin;
  for (int n = 0; n < kWords && at > line.unit->span.begin + 1 && text_[at - 1] == ' '; ++n) {
    std::uint32_t begin = at - 1;
    while (begin > line.unit->span.begin && text_[begin - 1] != ' ') --begin;
    const std::string_view word = words({begin, at - 1});
    if (word == "my" ||
        ends_with_any(before.substr(0, begin - line.unit->span.begin),
                      {"treated ", "therapy ", "hospitalised ", "hospitalized ", "meds ", "medication "}))
      break;
    if (word == "for" || word == "about" || word == "against" || word == "covering" || word == "regarding")
      return false;
    if (is_small_word(word, small_words_)) break;
    at = begin;
  }
  const std::string_view behind = text_.substr(condition.end, 40);
  return ends_with_any(said, {" ", " with", " of"}) || ends_noun(behind, small_words_) ||
         (!before.empty() && small_words_.begins(behind, DraftWord::condition));
}

// "I" somewhere in the sentence, or an item of a list; a degree needs neither at the start of its sentence.
bool DraftReader::is_told_of_self(const Line& line, const Cue& fact) const {
  const std::string_view said = words(fact.span);
  // "|Grandmother of five|, knitter of hats", "|Thirty-four|, coffee-powered", "|Guy with a| truck"
  const std::string_view category = name_of(fact.category);
  const bool opens =
      fact.span.begin == line.unit->span.begin &&
      (category == "education" || (category == "family" && said.find(" of ") != std::string_view::npos) ||
       (category == "birth_date" && text_.substr(fact.span.end).starts_with(",")) ||
       (category == "gender" && &line == &lines_.front()));
  return opens || said.ends_with(" and i") || said.starts_with("it's ") || has(line, DraftRole::self) ||
         line.unit->zone == Zone::item || starts_with_any(said, {"i ", "my ", "we", "our "}) ||
         category == "credentials";
}

void DraftReader::read_facts(const Line& line) {
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.language == Language::en && cue.role == DraftRole::fact && !is_told_of_self(line, cue)) continue;
    // 大丈|夫と|
    if (words(cue.span).starts_with("夫") && text_.substr(0, cue.span.begin).ends_with("丈")) continue;
    if (cue.role != DraftRole::fact || is_found(cue.category) || is_quoted(cue.span) || is_asked(line, cue.span))
      continue;
    if (cue.language == Language::en && is_of_third_person(line, cue.span.begin) && !is_identified(line, cue.span))
      continue;
    if (cue.language == Language::en && name_of(cue.category) == "sensitive" && !is_own_condition(line, cue.span))
      continue;
    // いただいたNDA is theirs, its signature is not.
    const bool signature = name_of(cue.category) == "nda_disclosure";
    if ((!signature && !is_job_of_years(line, cue) && is_foreign(line, cue.span)) ||
        is_refused(line, cue.span, kRefusalReach))
      continue;
    const std::uint32_t end = cue.span.end - (words(cue.span).ends_with("の") ? 3U : 0U);
    const std::string_view after = words({end, std::max(end, line.unit->span.end)});
    if (in(kTopical, name_of(cue.category)) && (small_words_.begins(after, DraftWord::topic) || is_of_text(after)))
      continue;
    if (is_in_example(line, cue.span)) continue;
    if (name_of(cue.category) == "gender" && is_said_of_another(line, cue.span)) continue;
    if (cue.language == Language::en &&
        small_words_.begins(words({cue.span.end, line.unit->span.end}), DraftWord::business))
      continue;
    if (name_of(cue.category) != "family" && speaks_of_kin(line, cue.span)) continue;
    Span told = cue.span;  // |60代|の女: the rest tells something else
    if (name_of(cue.category) == "birth_date" && ends_with_any(words(told), {"の女", "の男"})) told.end -= kOfWoman;
    add(name_of(cue.category), told, "draft.statement", Confidence::possible);
  }
}

// 賃貸仲介の店舗で|5年|カウンターに立って: for so long only the writer, wherever it was.
bool DraftReader::is_job_of_years(const Line& line, const Cue& fact) const {
  constexpr std::uint32_t kReach = 30;
  if (fact.language != Language::ja || name_of(fact.category) != "employment" || line.handed_down ||
      matter_ != Matter::own)
    return false;
  const std::uint32_t begin = std::max(line.unit->span.begin, fact.span.begin - std::min(fact.span.begin, kReach));
  const std::string_view before = words({begin, fact.span.begin});
  const auto year = before.rfind("年");
  return year != std::string_view::npos && year > 0 && is_digit(before[year - 1]) &&
         before.find("、", year) == std::string_view::npos &&
         !starts_with_any(before.substr(year), {"年に", "年の", "年度", "年生"});
}

// "The model in the photos is |my niece|": whoever the sentence is about is the writer's.
bool DraftReader::is_identified(const Line& line, Span fact) const {
  return words(fact).starts_with("my ") &&
         ends_with_any(words({line.unit->span.begin, fact.begin}), {" is ", " are ", " was ", " were ", "'s "});
}

// ナレーターは|男性です|, お子さんが|女の子|: a topic that is not the writer.
bool DraftReader::is_said_of_another(const Line& line, Span fact) const {
  const std::string_view before = words({line.unit->span.begin, fact.begin});
  if (!ends_with_any(before, {"は", "が", "は、", "も"}) || ends_with_any(before, {"ますが", "ですが", "だが"}))
    return false;
  const std::string_view topic =
      before.substr(0, before.rfind(before.ends_with("、") ? "は、" : before.substr(before.size() - 3)));
  return !topic.empty() &&
         !ends_with_any(
             topic, {"私",   "僕",   "俺",   "自分",   "わたし", "わたくし", "当方",   "性別",   "中の人", "中身",
                     "本人", "自身", "うち", "あたし", "声",     "実",       "こちら", "これで", "見えて", "今",
                     "名前", "名",   "字面", "書き手", "作り手", "描き手",   "鑑定士", "一応",   "当人",   "ちなみに"});
}

}  // namespace tokumei
