#include "grammar/japanese_remark.h"

#include <algorithm>

#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kRemarkReach = letters(60);  // between a noun and what is remarked of it
constexpr std::uint32_t kNameReach = letters(12);    // between 残りは and the one who is left

// What a row of letters begins with, as often as it does.
std::string_view behind_any(std::string_view text, std::initializer_list<std::string_view> words) {
  while (const std::size_t length = length_of_start(text, words)) text.remove_prefix(length);
  return text;
}

// The first mark of a role within reach behind `from`: no more than that, as each noun of a hostile sentence looks at
// them.
template <typename See>
Span first_mark_of(std::span<const Token> marks, Role role, std::uint32_t from, const See& see) {
  auto mark = std::lower_bound(marks.begin(), marks.end(), from,
                               [](const Token& one, std::uint32_t begin) { return one.span.begin < begin; });
  for (; mark != marks.end() && mark->span.begin <= from + kRemarkReach; ++mark) {
    if (mark->role != role) continue;
    if (const Span found = see(*mark); !found.empty()) return found;
  }
  return {};
}

class Remarks {
 public:
  explicit Remarks(const ClauseContext& context) : c_(context), words_(context.rules->sentence_words()) {}

  // まゆさんだけまだ空欄で, 残りは吉野様のみ: the words by which it is lacking of the reader alone, behind `from`.
  Span lacking_of_reader(std::uint32_t from) const {
    return first_mark_of(c_.marks, Role::only_one, from, [&](const Token& mark) {
      if (mark.span.begin <= from + letters(1) || !names_someone(before(mark))) return Span{};
      const std::string_view rest = behind_any(behind(mark), {"が"sv, "は"sv, "も"sv, "、"sv, "ずっと"sv, "なぜか"sv,
                                                              "ぽっかり"sv, "ぽつんと"sv, "何も"sv, "なにも"sv});
      const auto vacant = static_cast<std::uint32_t>(words_.length_of_start(rest, SentenceWord::vacant));
      const std::uint32_t at = c_.unit.span.end - static_cast<std::uint32_t>(rest.size());
      return vacant > 0 || (is_left(mark) && ends_there(rest)) ? Span{mark.span.begin, at + vacant} : Span{};
    });
  }

  // 小さい子がいると大変なようで、まるさんのところはどんな感じなのかな: whether what is said of people is so with
  // somebody, who is named.
  Span turns_to_reader(std::uint32_t from) const {
    return first_mark_of(c_.marks, Role::turns_to, from, [&](const Token& mark) {
      const bool told = starts_with_any(behind(mark), {"思"sv, "考"sv, "ご意見"sv});
      return told || !names_someone(before(mark)) ? Span{} : mark.span;
    });
  }

  // 口座の|欄で手が止まりました, …の欄が空いていて、そこだけ書けてません. `noun` is where the noun and its suffixes
  // end, `last`: no other stands behind it.
  Span stuck_at(std::uint32_t noun, bool last) const {
    return first_mark_of(c_.marks, Role::stuck, noun, [&](const Token& mark) {
      std::string_view between = c_.text.substr(noun, mark.span.begin - noun);
      const std::size_t field = length_of_field(between);
      between = behind_any(between.substr(field), {"だけが"sv, "だけで"sv, "だけ"sv, "のみ"sv, "で"sv, "が"sv, "も"sv,
                                                   "、"sv, "まだ"sv, "どうしても"sv, "ずっと"sv});
      const bool there = word(mark).starts_with("そこ") ||
                         ends_with_any(between, {"そこで", "そこだけ", "そこが", "そこだけが", "そこだけまだ"});
      const bool here = between.empty() && field > 0;
      return here || (there && (field > 0 || last)) ? mark.span : Span{};
    });
  }

  // NDA|が戻ってきた方から: what opens once it is there; 免許証|を貼るところになって: what has a place there;
  // `alone`: 顔写真|だけまだ入っていない.
  Span remarked_at(std::uint32_t noun, bool alone) const {
    return first_mark_of(c_.marks, Role::remark, noun, [&](const Token& mark) {
      const bool limits = starts_with_any(word(mark), {"だけ"sv, "のみ"sv});
      return mark.span.begin == noun && limits == alone ? mark.span : Span{};
    });
  }

  // ゆうたさんの|顔写真|だけまだ入っていない: whose it is stands before it.
  bool is_of_someone(Span noun) const {
    std::string_view before = c_.text.substr(c_.unit.span.begin, noun.begin - c_.unit.span.begin);
    for (const std::string_view whose : {"さんの"sv, "様の"sv, "さまの"sv, "先生の"sv}) {
      if (before.ends_with(whose)) return names_someone(before.substr(0, before.size() - whose.size()));
    }
    return false;
  }

  // 顔写真|があると話が早いです: the rest of the sentence says what would be easier.
  Span eases(std::uint32_t noun) const {
    return first_mark_of(c_.marks, Role::given, noun, [&](const Token& mark) {
      const std::string_view between = c_.text.substr(noun, mark.span.begin - noun);
      const std::string_view rest = behind(mark);
      const bool of_noun =
          behind_any(between, {"の記載"sv, "の読み"sv, "まで"sv, "も"sv, "が"sv, "を"sv, "、"sv}).empty();
      const bool easier =
          rest.size() <= letters(40) && words_.are_in(rest, SentenceWord::eases) &&
          has_any(rest, {"です"sv, "ます"sv, "存じ"sv, "かと"sv, "ので"sv, "んで"sv, "けど"sv, "よね"sv});
      return of_noun && easier ? mark.span : Span{};
    });
  }

 private:
  std::string_view word(const Token& token) const { return c_.text.substr(token.span.begin, token.span.size()); }
  std::string_view behind(const Token& token) const {
    return c_.text.substr(token.span.end, c_.unit.span.end - token.span.end);
  }
  std::string_view before(const Token& token) const {
    const std::uint32_t begin = c_.unit.span.begin;
    return c_.text.substr(begin, token.span.begin - begin);
  }

  // 佐藤|様, not 奥|様 or 会員|様: whether `name`, which the sentence begins with, ends with one.
  bool names_someone(std::string_view name) const {
    if (name.empty() || words_.ends(name, SentenceWord::no_name)) return false;
    const Script script = script_of(last_code_point(name));
    if (!is_japanese(script) && script != Script::latin) return false;
    const auto end = c_.unit.span.begin + static_cast<std::uint32_t>(name.size());
    const auto token = std::lower_bound(c_.tokens.begin(), c_.tokens.end(), end,
                                        [](const Token& one, std::uint32_t at) { return one.span.end < at; });
    return token == c_.tokens.end() || token->span.begin >= end || token->role != Role::third_party;
  }

  // 残りは吉野|様のみ
  bool is_left(const Token& mark) const {
    std::string_view name = before(mark);
    if (name.size() > kNameReach) name.remove_prefix(name.size() - kNameReach);
    return words_.are_in(name, SentenceWord::remaining);
  }

  // 吉野様のみ|となっております, 小林様だけ|ですので、…
  static bool ends_there(std::string_view rest) {
    if (starts_with_any(rest,
                        {"ですので"sv, "ですが"sv, "でして"sv, "なので"sv, "となって"sv, "となり"sv, "になって"sv}))
      return true;
    return rest.size() <= letters(12) &&
           (rest.empty() || starts_with_any(rest, {"です"sv, "でし"sv, "で"sv, "と"sv, "に"sv, "な"sv, "だ"sv}));
  }

  // の欄, のところ: the place of the noun in something that is filled in.
  static std::size_t length_of_field(std::string_view text) {
    const std::size_t of = text.starts_with("の") ? "の"sv.size() : 0;
    const std::size_t field = length_of_start(text.substr(of), {"記入欄"sv, "欄"sv, "ところ"sv, "とこ"sv, "マス"sv,
                                                                "枠"sv, "箇所"sv, "部分"sv, "項目"sv, "行"sv, "列"sv});
    return field == 0 ? 0 : of + field;
  }

  const ClauseContext& c_;
  const SentenceWords& words_;
};

}  // namespace

// 空欄ですが、原本もそうです; 名前を書くところになっています。枠線を細くしてください: what goes on of the sentence, or
// stands behind it, says that the thing is worked on.
static bool is_worked_on(const ClauseContext& c) {
  const std::string_view behind = c.text.substr(std::min<std::size_t>(c.unit.span.end, c.text.size()), letters(40));
  const SentenceWords& words = c.rules->sentence_words();
  const std::string_view sentence = c.text.substr(c.unit.span.begin, c.unit.span.size());
  const std::size_t most = letters(60);
  return words.are_in(behind, SentenceWord::worked_on) ||
         words.are_in(sentence.substr(sentence.size() - std::min(sentence.size(), most)), SentenceWord::worked_on);
}

// A form that is built or described has no reader who fills it in.
static bool is_of_form(const ClauseContext& c) {
  return Signs(c.marks.first(std::min<std::size_t>(c.marks.size(), 40))).has(Role::building);
}

// 求人票に|勤務先の住所が載っていると: the words of its clause before the noun say into what it goes, which is none of
// the reader's, or speak of the work and of others.
static bool is_of_something_else(const JapaneseSentence& s, std::size_t i) {
  const SentenceWords& words = s.context.rules->sentence_words();
  std::string_view before = s.before(s.with_honorific(s.tokens[i].span).begin);
  if (words.are_in(before, SentenceWord::public_life)) return true;
  const auto joint = before.rfind("、");
  if (joint != std::string_view::npos) before.remove_prefix(joint + "、"sv.size());
  if (before.find("に") != std::string_view::npos && !before.ends_with("名前に")) return true;
  const auto clause = static_cast<std::uint32_t>(before.data() - s.text.data());
  std::size_t first = s.first_token(i);
  while (first < i && s.tokens[first].span.begin < clause) ++first;
  return s.signs(first, s.last_token(i)).has_any(Role::work, Role::third_party, Role::not_mention, Role::writer);
}

// What is missing: of the reader alone, or where the writer is stuck.
static Span what_is_missing(const GovernedNoun& governed, const Remarks& remarks) {
  const JapaneseSentence& s = governed.sentence;
  const std::size_t i = governed.i, end = s.chain_end(i);
  const std::uint32_t noun = s.skip_suffixes(s.tokens[end].span.end);
  if (const Span lacking = remarks.lacking_of_reader(noun); !lacking.empty()) return lacking;
  if (is_of_form(s.context)) return {};
  const Span alone = remarks.remarked_at(s.tokens[end].span.end, true);
  if (!alone.empty() && remarks.is_of_someone(s.with_honorific(s.tokens[i].span))) return alone;
  if (s.signs(s.first_token(i), i).has_any(Role::writer, Role::third_party, Role::work)) return {};
  return remarks.stuck_at(noun, !s.signs(end + 1, s.last_token(end)).has_any(Role::mention, Role::weak_mention));
}

// What becomes of it once the noun is there.
static Span what_is_awaited(const GovernedNoun& governed, const Remarks& remarks) {
  const JapaneseSentence& s = governed.sentence;
  const std::size_t i = governed.i;
  const std::uint32_t noun = s.skip_suffixes(s.tokens[s.chain_end(i)].span.end);
  if (governed.noun.unknown_owner) return {};
  if (!is_of_form(s.context) && !s.signs(s.first_token(i), i).has_any(Role::writer, Role::third_party)) {
    if (const Span remark = remarks.remarked_at(noun, false); !remark.empty()) return remark;
  }
  const Span eased = remarks.eases(noun);
  return eased.empty() || is_of_something_else(s, i) ? Span{} : eased;
}

Decision read_remark(const GovernedNoun& governed) {
  const JapaneseSentence& s = governed.sentence;
  const ClauseContext& c = s.context;
  if (c.marks.empty()) return {};
  const Remarks remarks(c);
  const std::size_t i = governed.i;
  Span remark;
  if (governed.category.of_persons)
    remark = remarks.turns_to_reader(s.skip_suffixes(s.tokens[s.chain_end(i)].span.end));
  const bool of_work = s.signs(i, s.last_token(i)).has(Role::task) || is_worked_on(c);
  if (remark.empty() && !of_work) remark = what_is_missing(governed, remarks);
  if (remark.empty() && !of_work) remark = what_is_awaited(governed, remarks);
  return remark.empty() ? Decision{} : decide(Attitude::asked, "frame.remark", remark, false);
}

// How many parts of a line that says who somebody is: 30代女性/会社員 has three.
static int parts_of_person(std::string_view line, const SentenceWords& words) {
  int parts = 0;
  while (!line.empty()) {
    // What is left open or is a number has its unit behind it: ◯歳, 30代, ○○県.
    const std::string_view open = behind_any(line, {"○"sv, "◯"sv, "〇"sv, "●"sv, "△"sv, "□"sv, "*"sv, "0"sv, "1"sv,
                                                    "2"sv, "3"sv, "4"sv, "5"sv, "6"sv, "7"sv, "8"sv, "9"sv});
    std::size_t length = 0;
    if (open.size() < line.size()) {
      line = open;
      length = length_of_start(line, {"歳"sv, "才"sv, "代"sv, "都道府県"sv, "県"sv, "府"sv, "市"sv, "在住"sv, "区"sv});
    } else {
      length = words.length_of_start(line, SentenceWord::of_person);
    }
    if (length > 0) ++parts;
    line.remove_prefix(length > 0 || line.empty() ? length : next_code_point(line, 0));
  }
  return parts;
}

bool is_in_line_of_person(const JapaneseSentence& s, std::size_t i) {
  constexpr std::size_t kLongest = letters(24);
  const ClauseContext& c = s.context;
  const std::string_view line = s.quotation_around(s.tokens[i].span);
  if (line.empty() || line.size() > kLongest || c.posting || c.building) return false;
  const SentenceWords& words = c.rules->sentence_words();
  const auto begin = static_cast<std::uint32_t>(line.data() - s.text.data());
  std::string_view before = s.before(begin);
  if (before.size() > letters(16)) before.remove_prefix(before.size() - letters(16));
  const std::string_view behind = s.after(begin + line.size() + "」"sv.size());
  if (!words.are_in(before, SentenceWord::line_place) || parts_of_person(line, words) < 2) return false;
  if (!starts_with_any(behind, {"「"sv, "です"sv, "でお願い"sv, "で始"sv, "で統一"sv, "でそろ"sv, "で揃"sv, "で。"sv,
                                "、"sv, "の"sv, "と"sv, "みたい"sv, "から"sv, "を"sv, "って"sv}))
    return false;
  return !is_worked_on(c) &&
         !s.signs(s.first_token(i), i).has_any(Role::third_party, Role::task, Role::work, Role::not_mention) &&
         !starts_with_any(behind, {"のところ"sv, "の列"sv, "の欄"sv, "の部分"sv, "の行"sv});
}

void remark_on_topic(const ClauseContext& c, std::uint32_t unit, std::vector<Reading>& readings) {
  if (readings.empty() || c.marks.empty() || c.unit.after_blank) return;
  Reading& topic = readings.back();
  if (topic.unit + 1 != unit || Signs(c.tokens).has(Role::task)) return;
  const Step& said = topic.steps.back();
  const bool open = topic.attitude == Attitude::none || said.rule == "frame.work" || said.rule == "frame.done";
  // 小さい子がいるおうちだと大変みたいで、前の方は続きませんでした。: it is another thing that was not.
  const bool far_refused = said.rule == "frame.refused" && said.span.begin > topic.span.end + letters(12);
  if (!(open || far_refused) || said.rule.starts_with("owner.")) return;
  const Remarks remarks(c);
  Span remark;
  const bool missed = open && !is_worked_on(c);
  if (missed) remark = remarks.lacking_of_reader(c.unit.span.begin);
  if (missed && remark.empty()) remark = remarks.stuck_at(c.unit.span.begin, true);
  if (remark.empty() && c.rules->categories()[topic.category].of_persons)
    remark = remarks.turns_to_reader(c.unit.span.begin);
  if (remark.empty()) return;
  topic.attitude = Attitude::asked;
  topic.confidence = Confidence::possible;
  topic.steps.resize(1);
  topic.steps.push_back({"frame.remark", remark});
}

}  // namespace tokumei
