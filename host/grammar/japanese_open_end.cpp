#include "grammar/japanese_open_end.h"

#include <algorithm>

#include "grammar/japanese_verbs.h"

namespace tokumei {
using namespace std::string_view_literals;

namespace {

// ご勤務先は「都内」程度のぼかしで構いません, ご住所は町名くらいまでで構いません: how much of it is enough, and no
// number, which is a condition.
bool limits(const GovernedNoun& governed) {
  const std::string_view rest = governed.sentence.after(governed.after);
  if (governed.noun.unknown_owner || governed.category.channel || !rest.starts_with("は")) return false;
  return governed.sentence.context.rules->sentence_words().are_in(rest, SentenceWord::extent) &&
         rest.find_first_of("0123456789") == std::string_view::npos;
}

// 週1回のミーティング(ビデオON)に出られる, 顔合わせ(Zoom、カメラオン): in brackets behind a call, how one takes part.
bool joins_by_camera(const GovernedNoun& governed) {
  const JapaneseSentence& s = governed.sentence;
  const SentenceWords& words = s.context.rules->sentence_words();
  if (!governed.category.picture || !s.ends(s.tokens[governed.i], SentenceWord::camera_on)) return false;
  const std::string_view before = s.before(governed.noun.span.begin);
  return last_open(before, "(", ")") != std::string_view::npos && words.are_in(before, SentenceWord::meeting);
}

}  // namespace

Decision read_open_end(const GovernedNoun& governed, const WordsSeen& seen) {
  const JapaneseSentence& s = governed.sentence;
  const JapaneseNoun& noun = governed.noun;
  const Category& category = governed.category;
  const JapaneseClause& clause = governed.clause;
  const std::uint32_t after = governed.after;
  const Unit& unit = s.context.unit;
  // 学生証で大丈夫です: what is enough is asked for, of things that one hands over.
  if (seen.accepts && category.held && !unit.question && !noun.unknown_owner &&
      starts_with_any(s.after(after), {"は"sv, "、"sv, "で"sv, "も"sv, "か"sv}))
    return decide(Attitude::asked, "frame.accepted", {after, s.end}, false);
  if (seen.gives || seen.puts || seen.lends) {
    std::string_view tail = s.after(seen.last.end);
    if (unit.zone == Zone::item && tail == ")") tail = {};  // 本登録(身分証提出)
    // アカウント貸与: what one is lent; アカウントを貸して: what one is to lend.
    if (is_bare_request(tail) && !(seen.lends && tail.empty()))
      return decide(Attitude::asked, "frame.plain_request", seen.last);
    if (unit.question) return decide(Attitude::asked, "frame.question", seen.last, false);
    if (category.signed_) return invitation(seen.last);  // NDAを締結いたします
    return {};
  }
  const std::string_view rest_of_sentence = s.after(after);
  // ご出身校を。 届け先と番号を。
  const std::uint32_t behind_all = s.skip_suffixes(s.tokens[s.chain_end(governed.i)].span.end);
  if (s.after(behind_all) == "を" && !noun.unknown_owner)
    return decide(Attitude::asked, "frame.plain_request", {behind_all, s.end});
  // 至急。振込先口座。
  if (clause.is_all() && !noun.unknown_owner)
    return decide(Attitude::asked, "frame.plain_request", s.tokens[governed.i].span, false);
  // 全身の写真を3枚で。 住所はこちらに。 職歴はPDFで。
  if (!unit.question && !noun.unknown_owner && clause.breaks_off(rest_of_sentence))
    return decide(Attitude::asked, "frame.plain_request", {after, s.end}, false);
  // 番号だけ。 番号、いやじゃなければ…
  if (!unit.question && !noun.unknown_owner && (clause.breaks_off_at_limit() || clause.breaks_off_at_choice()))
    return decide(Attitude::asked, "frame.plain_request", {governed.object.begin, s.end}, false);
  // 都道府県まででよいのですが…
  if (seen.accepts && !unit.question && !category.channel && !noun.unknown_owner && clause.breaks_off_politely())
    return decide(Attitude::asked, "frame.accepted", {after, s.end}, false);
  if (seen.accepts && !unit.question)
    return limits(governed) ? decide(Attitude::asked, "frame.accepted", {after, s.end}, s.is_honorific(noun.span))
                            : Decision{};
  // 認証番号を担当者に連絡
  if (seen.contacts && governed.object.particle == Particle::object && !noun.unknown_owner && clause.reports(seen.last))
    return decide(Attitude::asked, "frame.plain_request", seen.last, false);
  // 打ち合わせはZoomで。
  if (category.channel && governed.by_way && rest_of_sentence.size() <= 6 && clause.contact_before())
    return invitation({after, s.end});
  // お歳のほうは……
  if (!unit.question && clause.breaks_off_at_topic() && !noun.unknown_owner)
    return decide(Attitude::asked, "frame.bare_question", {after, s.end}, false);
  // 流れ ②こちらのライン公式を追加
  if (category.channel && seen.contacts && unit.zone == Zone::item && governed.object.particle == Particle::object &&
      s.after(seen.last.end).empty())
    return invitation(seen.last);
  if (category.channel && seen.contacts &&
      (unit.question || governed.by_way || s.ends(s.tokens[governed.i], SentenceWord::meeting)))
    return invitation(seen.last);
  if (joins_by_camera(governed)) return decide(Attitude::asked, "frame.joined", s.tokens[governed.i].span);
  if (unit.question && !noun.unknown_owner) {
    const std::uint32_t rest = s.end - std::min(after, s.end);
    if (rest <= letters(2)) return decide(Attitude::asked, "frame.bare_question", {after, s.end});
    if (rest <= letters(14)) return decide(Attitude::asked, "frame.question", {after, s.end}, false);
  }
  return {};
}

}  // namespace tokumei
