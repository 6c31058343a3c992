#include "grammar/japanese_object.h"

#include <algorithm>

#include "grammar/written_contacts.h"
#include "text/letters.h"

namespace tokumei {

using namespace std::string_view_literals;

JapaneseObject::JapaneseObject(const JapaneseSentence& sentence, const Category& category, std::size_t i)
    : sentence_(sentence),
      category_(category),
      i_(i),
      begin(sentence.tokens[i].span.end),
      after(sentence.skip_suffixes(category.channel ? skip_written_value(sentence.text, begin) : begin)),
      particle(sentence.particle_at(after)),
      by_way(particle == Particle::instrument ||
             (particle == Particle::target && (category.channel || !sentence.after(after).starts_with("まで")))) {}

bool JapaneseObject::is_reason() const {
  return sentence_.context.rules->sentence_words().begins(sentence_.after(begin), SentenceWord::as_reason);
}
// 暗証番号の決め方: how it is done, in a word of few letters.
bool JapaneseObject::is_way_of_doing() const {
  const std::string_view rest = sentence_.after(begin);
  if (!rest.starts_with("の") || rest.starts_with("の読み") || rest.starts_with("の呼び")) return false;
  const auto way = rest.substr(0, letters(6)).find("方");
  if (way == std::string_view::npos || way <= 3) return false;
  for (std::size_t at = 3; at < way; at += 3) {
    if (script_of(code_point_at(rest, at)) != Script::hiragana && at > 3) return false;
  }
  const std::string_view behind = rest.substr(way + 3);
  return rest.substr(way - 3, 3) != "の" &&
         (behind.empty() ||
          starts_with_any(behind, {"を"sv, "は"sv, "が"sv, "、"sv, "に"sv, "も"sv, "まで"sv, "と"sv}));
}
bool JapaneseObject::is_attribute() const {
  if (sentence_.after(begin).starts_with("の話し")) return false;  // 自撮りの話し方動画
  return is_way_of_doing() ||
         sentence_.context.rules->sentence_words().begins(sentence_.after(begin), SentenceWord::attribute);
}
bool JapaneseObject::is_where_it_arrives() const {
  return sentence_.context.rules->sentence_words().begins(sentence_.after(begin), SentenceWord::reached);
}
bool JapaneseObject::is_how_it_is_sent() const {
  if (!category_.picture || particle != Particle::instrument) return false;
  const std::string_view word = sentence_.word(sentence_.tokens[i_]);
  if (!sentence_.context.rules->sentence_words().is(word, SentenceWord::snapshot)) return false;
  const std::uint32_t at = sentence_.tokens[i_].span.begin;
  const std::string_view before = sentence_.text.substr(0, at);
  return at > letters(2) && ends_with_any(before, {"を"sv, "て"sv, "て、"sv, "のを"sv});
}
bool JapaneseObject::is_manner() const {
  return particle == Particle::instrument || sentence_.after(after).starts_with("に") ||
         sentence_.after(after).starts_with("へ");
}
bool JapaneseObject::is_compound() const {
  // ビデオ通話で|顔を: the mention has its particle.
  const std::string_view noun = sentence_.word(sentence_.tokens[i_]);
  if (noun.size() >= 3 && script_of(last_code_point(noun)) == Script::hiragana &&
      starts_with_any(noun.substr(noun.size() - 3), {"で"sv, "を"sv, "に"sv, "も"sv, "は"sv, "が"sv}))
    return false;
  // gメール|持ってたら教えて: the verb follows at once, as people talk.
  if (after == begin &&
      starts_with_any(sentence_.after(begin), {"持って"sv, "使って"sv, "入れて"sv, "入って"sv, "知って"sv}))
    return false;
  const bool token_follows = i_ + 1 < sentence_.tokens.size() && sentence_.tokens[i_ + 1].span.begin == after;
  return after == begin && particle == Particle::compound && !token_follows;
}

// 手書き不可, スマホ撮影NG: how it is not to be; 記載不可: it is not to be.
static bool refuses_a_manner(std::string_view manner, std::string_view refusal, const SentenceWords& words) {
  if (!starts_with_any(refusal, {"不可"sv, "ng"sv, "禁止"sv, "厳禁"sv})) return false;
  for (const std::string_view joint : {"、"sv, "・"sv, ","sv, "/"sv, " "sv}) {
    if (const auto at = manner.rfind(joint); at != std::string_view::npos) manner.remove_prefix(at + joint.size());
  }
  if (words.are_in(manner, SentenceWord::entered)) return false;
  return !manner.empty();
}

bool JapaneseObject::refuses_pen_name(const Token& pen_name) const {
  return starts_with_any(
      sentence_.after(pen_name.span.end),
      {"ではなく"sv, "じゃなく"sv, "でなく"sv, "ではない"sv, "じゃない"sv, "でない"sv, "不可"sv, "はng"sv, "以外"sv,
       "ではありません"sv, "はご遠慮"sv, "はお控え"sv, "では困"sv, "はだめ"sv, "はダメ"sv, "は不可"sv});
}

Decision JapaneseObject::bracket_behind() const {
  if (begin >= sentence_.end || sentence_.text[begin] != '(') return {};
  // お名前(ハンドルネームで結構です。…): the sentence may end within.
  const auto close = std::min<std::size_t>(sentence_.find_near(")", begin), sentence_.end);
  bool pen_name = false;
  for (std::size_t k = i_ + 1; k < sentence_.tokens.size() && sentence_.tokens[k].span.begin < close; ++k) {
    if (sentence_.tokens[k].role == Role::pen_name && refuses_pen_name(sentence_.tokens[k])) return {};
    if (sentence_.tokens[k].role == Role::pen_name) pen_name = true;
    if (sentence_.tokens[k].role == Role::accept && pen_name) break;  // ハンドルネームで結構です。本名は書かないで…
    if (sentence_.tokens[k].role == Role::third_party && category_.picture)
      return decide(Attitude::not_reader, "owner.third_party", sentence_.tokens[k].span);  // 写真(商品のみで可)
    if (sentence_.tokens[k].role == Role::refuse) {
      // 全身写真(顔は隠してOK): it refuses something else.
      const std::string_view before = sentence_.between(begin + 1, sentence_.tokens[k].span.begin);
      if (before.find("は") != std::string_view::npos) return {};
      // ご職業(勤務先は不要), but not お名前(本名は不要)
      if (!before.empty() && sentence_.word(sentence_.tokens[k]).starts_with("は") && category_.name != "real_name")
        return {};
      // 履歴書(写真なしで結構です): what stands before なし is.
      if (!before.empty() && starts_with_any(sentence_.word(sentence_.tokens[k]), {"なし"sv, "無し"sv, "抜き"sv}))
        return {};
      if (pen_name) return {};  // ハンドルネーム不可: the real one is meant
      if (refuses_a_manner(before, sentence_.word(sentence_.tokens[k]), sentence_.context.rules->sentence_words()))
        return {};
      return decide(Attitude::refused, "frame.refused", sentence_.tokens[k].span);
    }
  }
  if (pen_name) return decide(Attitude::none, "owner.pen_name", {begin, static_cast<std::uint32_t>(close)});
  return {};
}

Span JapaneseObject::instead() const {
  const std::string_view limits = sentence_.between(begin, after);
  if (limits.find("だけ") != std::string_view::npos || limits.find("のみ") != std::string_view::npos) return {};
  const std::size_t length =
      length_of_start(sentence_.after(after), {"ではなく"sv, "じゃなく"sv, "でなく"sv, "やのうて"sv, "やなくて"sv,
                                               "やなしに"sv, "の代わりに"sv, "のかわりに"sv, "に代えて"sv});
  return length == 0 ? Span{} : Span{after, after + static_cast<std::uint32_t>(length)};
}

static bool shows_it(std::string_view clause, const SentenceWords& words) {
  if (clause.starts_with("がいる")) return true;
  return words.are_in(clause, SentenceWord::shows);
}

bool JapaneseObject::governs(std::uint32_t to) {
  const bool object = sentence_.text.substr(after, 3) == "を";
  const std::string_view text = sentence_.text.substr(0, to);
  auto at = text.find("を", std::max(object ? after + 3 : after, seen_));
  if (at == std::string_view::npos) {
    seen_ = std::max(seen_, to - std::min(to, 2U));  // of a letter that begins right before it
    return true;
  }
  std::uint32_t covered = begin;
  for (std::size_t k = i_ + 1; k < sentence_.tokens.size() && sentence_.tokens[k].span.begin < to; ++k) {
    if (is_mention(sentence_.tokens[k]) || sentence_.tokens[k].role == Role::pen_name)
      covered = sentence_.tokens[k].span.end;
  }
  if (object) return at < covered;  // 住所を載せた名刺を送って: another object
  for (; at != std::string_view::npos; at = text.find("を", at + 3)) {
    const bool of_chain = at < covered || sentence_.skip_suffixes(covered) == at;
    if (of_chain) continue;
    // 氏名がわかるものを: a thing for it; 氏名が流出した場合の対処法を: another one.
    if (sentence_.text.substr(after, 3) == "が" &&
        !shows_it(sentence_.between(after, static_cast<std::uint32_t>(at)), sentence_.context.rules->sentence_words()))
      return false;
    // 本名の記載を, お名前とプロフィールを
    if (starts_with_any(sentence_.text.substr(after), {"の"sv, "と"sv, "や"sv, "は"sv, "も"sv, "が"sv, "、"sv, "・"sv}))
      continue;
    return false;
  }
  return true;
}

bool JapaneseObject::adjoins(std::uint32_t to) const {
  const std::string_view gap = sentence_.between(begin, to);
  return gap.empty() || gap == "の" || gap == "用" || gap == "用の" || gap == "などの";
}

}  // namespace tokumei
