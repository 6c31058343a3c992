#include "grammar/japanese_clause.h"

#include <algorithm>

#include "grammar/japanese_verbs.h"
#include "text/letters.h"

namespace tokumei {

using namespace std::string_view_literals;

constexpr std::size_t kExchangeBytes = 75;

bool JapaneseClause::supposes_one(Span conjunction) const {
  const std::string_view between = s_.between(after_, conjunction.end);
  if (between.size() > 36) return false;
  return has_any(between, {"ありま"sv, "おあり"sv, "ござい"sv, "お持ち"sv, "いらっしゃ"sv, "あるよう"sv, "ご存"sv,
                           "お使い"sv, "ご利用"sv, "お分か"sv, "おわか"sv});
}

bool JapaneseClause::exchanges(Span joint) const {
  if (!s_.context.exchanges) return false;
  const std::string_view rest = s_.after(joint.end).substr(0, kExchangeBytes);
  return words_.are_in(rest, SentenceWord::in_return);
}

bool JapaneseClause::uses_it(Span joint) const {
  const std::string_view clause = s_.between(after_, joint.begin);
  if (clause.find("欄が") != std::string_view::npos) return true;
  if (clause.find("を") == std::string_view::npos) return false;
  return words_.are_in(clause, SentenceWord::shown);
}

bool JapaneseClause::is_awaited(Span offer) const {
  std::string_view wait = s_.between(after_, offer.begin);
  for (const std::string_view particle : {"さえ"sv, "が"sv, "も"sv, "を"sv, "、"sv}) {
    if (wait.starts_with(particle)) wait.remove_prefix(particle.size());
  }
  return starts_with_any(
      wait, {"あれば"sv, "あったら"sv, "あるなら"sv, "あり次第"sv, "ありましたら"sv, "ございましたら"sv, "わかれば"sv,
             "わかったら"sv, "分かれば"sv, "分かったら"sv, "届けば"sv, "届いたら"sv, "そろえば"sv, "揃えば"sv,
             "お持ちなら"sv, "お持ちで"sv, "持ってれば"sv, "持ってたら"sv, "持っていれば"sv});
}

bool JapaneseClause::joins_later(std::size_t k) const {
  for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
    if (s_.tokens[n].role == Role::refuse) return false;
    if (s_.tokens[n].role == Role::contact) return is_bare_request(s_.after(s_.tokens[n].span.end)) || asks_later(n);
  }
  return false;
}

bool JapaneseClause::handed_over_later(std::size_t k) const {
  bool gives = false;
  for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
    const Role role = s_.tokens[n].role;
    if (is_mention(s_.tokens[n]) || role == Role::refuse || role == Role::done) return false;
    if (role == Role::give || role == Role::put) gives = true;
    if (role == Role::request) return gives;
  }
  return false;
}

bool JapaneseClause::is_for_the_rest(std::string_view object) const {
  object = words_.behind_all(object, SentenceWord::lead);
  for (const std::string_view particle : {"を"sv, "も"sv, "だけ"sv}) {
    if (object.ends_with(particle)) object.remove_suffix(particle.size());
  }
  return object.empty() || words_.is(object, SentenceWord::rest_of_it);
}

bool JapaneseClause::is_missed(std::size_t missed) const {
  if (s_.context.posting || s_.context.building) return false;
  const Span end = s_.tokens[missed].span;
  const std::string_view said = s_.between(after_, end.end);
  if (said.size() > letters(24)) return false;
  if (!words_.are_in(said, SentenceWord::unfilled) && !words_.are_in(said, SentenceWord::missing)) return false;
  for (std::size_t n = missed + 1; n < s_.last_token(missed); ++n) {
    const Token& token = s_.tokens[n];
    if (is_mention(token) || token.role == Role::refuse || token.role == Role::task || token.role == Role::put)
      return false;
    const std::string_view behind = s_.between(end.end, token.span.begin);
    if (token.role == Role::give) {
      if (!s_.begins(token, SentenceWord::tells) && !s_.begins(token, SentenceWord::hands_over)) return false;
      return asks_later(n) && behind.find("を") == std::string_view::npos;
    }
    if (token.role == Role::request) return is_for_the_rest(behind);
  }
  return false;
}

bool JapaneseClause::is_tag_question(const Token& token) const {
  const std::string_view word = s_.word(token);
  const std::string_view tail = s_.after(token.span.end);
  if (word == "だめ" || word == "ダメ" || word == "あかん" || word == "アカン")  // 5分だけ、だめですか
    return s_.context.unit.question &&
           (tail.empty() || starts_with_any(tail, {"です"sv, "でしょう"sv, "かな"sv, "か"sv}));
  if (!word.ends_with("せん") && !word.ends_with("ない")) return false;
  if (tail.empty() && s_.context.unit.question) return true;
  return starts_with_any(tail, {"よね", "か", "でしょうか"});
}

bool JapaneseClause::is_specified(const Token& token) const {
  const std::string_view between = s_.between(after_, token.span.begin);
  const std::string_view rest = between.starts_with(" ") ? between.substr(1) : between;
  return rest.starts_with("は") && rest.find("」で") != std::string_view::npos;
}

bool JapaneseClause::is_replaced_by_one_with_it(const Token& task) const {
  if (!s_.word(task).starts_with("差し替え")) return false;
  const std::string_view between = s_.between(after_, task.span.begin);
  return words_.are_in(between, SentenceWord::holds_it);
}

bool JapaneseClause::reports(Span verb) const {
  const std::string_view word = s_.between(verb.begin, verb.end);
  return (word.ends_with("連絡") || word.ends_with("報告")) && is_bare_request(s_.after(verb.end));
}

bool JapaneseClause::contact_before() const {
  for (std::size_t n = s_.first_token(i_); n < i_; ++n) {
    if (s_.tokens[n].role == Role::contact) return true;
  }
  return false;
}

bool JapaneseClause::is_main_channel() const {
  return words_.begins(s_.after(after_), SentenceWord::mainly) && contact_before();
}

bool JapaneseClause::is_without_other(const Token& token) const {
  if (!starts_with_any(s_.word(token), {"なしで"sv, "無しで"sv, "抜きで"sv})) return false;
  const std::string_view between = s_.between(after_, token.span.begin);
  return has_any(between, {"を"sv, "、"sv}) && !ends_with_any(between, {"を", "、"});
}

bool JapaneseClause::reassures(std::size_t k) const {
  const bool goes_on =
      ends_with_any(s_.word(s_.tokens[k]), {"ので", "から", "が"}) ||
      starts_with_any(s_.after(s_.tokens[k].span.end), {"ので"sv, "から"sv, "が"sv, "し、"sv, "けど"sv, "んで"sv});
  if (!goes_on || !s_.after(after_).starts_with("は")) return false;
  const std::string_view kept = s_.between(after_, s_.tokens[k].span.end);
  if (!words_.are_in(kept, SentenceWord::spread)) return false;
  for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
    const Token& token = s_.tokens[n];
    if (token.role == Role::pen_name || token.role == Role::task) return false;
    if (token.role == Role::give || token.role == Role::put)
      return handed_over_later(k) &&
             !has_any(s_.between(s_.tokens[k].span.end, token.span.begin), {"を"sv, "は"sv, "だけ"sv, "のみ"sv});
  }
  return false;
}

bool JapaneseClause::wants_link(const Token& giving) const {
  if (!s_.context.rules->categories()[s_.tokens[i_].category].channel) return false;
  const std::string_view between = s_.between(after_, giving.span.begin);
  if (between.size() > letters(24) || between.starts_with("の")) return false;
  return ends_with_any(between, {"urlを", "リンクを", "url", "リンク"}) &&
         has_any(between, {"たら"sv, "れば"sv, "なら"sv, "場合"sv, "方は"sv});
}

bool JapaneseClause::bars_without(std::size_t k) const {
  const std::string_view left_out = s_.word(s_.tokens[k]);
  const std::string_view behind = s_.after(s_.tokens[k].span.end).substr(0, letters(14));
  if (!ends_with_any(left_out, {"ずに", "なしで"}) && !behind.starts_with("まま")) return false;
  if (!words_.are_in(behind, SentenceWord::handed_in)) return false;
  for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
    const Token& token = s_.tokens[n];
    if (token.role == Role::excluded) return true;
    if (token.role == Role::refuse)
      return has_any(s_.word(token), {"遠慮"sv, "断り"sv, "不可"sv, "ng"sv, "控え"sv, "禁止"sv, "厳禁"sv});
  }
  return false;
}

bool JapaneseClause::is_yet_to_come(const Token& refusal) const {
  const std::string_view wait = s_.between(after_, refusal.span.begin);
  if (!has_any(wait, {"まだ"sv, "未だ"sv})) return false;
  return words_.are_in(wait, SentenceWord::come) || has_any(s_.word(refusal), {"わからな"sv, "分からな"sv, "いただ"sv});
}

bool JapaneseClause::is_to_be_filled(std::size_t k) const {
  if (s_.word(s_.tokens[k]) != "欄" || s_.context.posting || s_.context.building) return false;
  for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
    const std::string_view verb = s_.word(s_.tokens[n]);
    if (words_.begins(verb, SentenceWord::fills)) return asks_later(n);
    if (s_.tokens[n].role == Role::task || s_.tokens[n].role == Role::refuse) return false;
  }
  return false;
}

bool JapaneseClause::is_fault_of_form(std::size_t k) const {
  return s_.word(s_.tokens[k]).starts_with("の欄") &&
         std::any_of(s_.tokens.begin() + static_cast<std::ptrdiff_t>(k), s_.tokens.end(),
                     [](const Token& token) { return token.role == Role::task; });
}

bool JapaneseClause::asks_later(std::size_t k) const {
  return std::any_of(s_.tokens.begin() + static_cast<std::ptrdiff_t>(k),
                     s_.tokens.begin() + static_cast<std::ptrdiff_t>(s_.last_token(k)),
                     [](const Token& token) { return token.role == Role::request; });
}

bool JapaneseClause::negated(std::size_t k) const {
  if (k + 1 >= s_.tokens.size() || s_.tokens[k + 1].role != Role::refuse) return false;
  const std::string_view gap = s_.between(s_.tokens[k].span.end, s_.tokens[k + 1].span.begin);
  if (gap.find("、") != std::string_view::npos) return false;
  return gap.size() <= 12 || (gap.starts_with("こと") && gap.size() <= 36);
}

bool JapaneseClause::wants(const Token& token, Span giving) const {
  return starts_with_any(s_.word(token), {"たい"sv, "たく"sv}) && token.span.begin <= giving.end + 6;
}

bool JapaneseClause::only_describes(const Token& token, Span noun) const {
  if (s_.context.applying || s_.context.section == Section::apply || s_.is_honorific(noun)) return false;
  const std::string_view rest = s_.after(token.span.end);
  return starts_with_any(rest, {"である"sv, "とする"sv, "とした"sv, "がある"sv, "だった"sv, "であった"sv, "とせず"sv,
                                "としない"sv, "となる"sv, "であり"sv, "であれ"sv, "な場合"sv, "な方法"sv});
}

Span JapaneseClause::other_subject() const {
  for (std::size_t k = i_; k > s_.first_token(i_); --k) {
    const Token& token = s_.tokens[k - 1];
    if (token.role == Role::conjunction || token.role == Role::reader) return {};
    if (token.role != Role::third_party || !s_.after(token.span.end).starts_with("が")) continue;
    const std::string_view between = s_.between(token.span.end, s_.tokens[i_].span.begin);
    const bool same_clause =
        between.find("、") == std::string_view::npos && between.find("…") == std::string_view::npos;
    return same_clause ? token.span : Span{};
  }
  return {};
}

Span JapaneseClause::other_source() const {
  const std::string_view behind = s_.after(after_);
  const std::size_t particle = length_of_start(behind, {"を"sv, "は"sv, "も"sv, "について"sv});
  const std::string_view verb = behind.substr(particle);
  if (!words_.begins(verb, SentenceWord::inquires)) return {};
  for (std::size_t k = i_; k > s_.first_token(i_); --k) {
    const Token& token = s_.tokens[k - 1];
    if (token.role == Role::conjunction || token.role == Role::reader) return {};
    if (token.role != Role::third_party) continue;
    std::string_view to = s_.after(token.span.end);
    for (const std::string_view title : {"様"sv, "さま"sv, "さん"sv, "ちゃん"sv, "の方"sv, "方"sv, "ご本人"sv}) {
      if (to.starts_with(title)) to.remove_prefix(title.size());
    }
    const bool asked = starts_with_any(to, {"に"sv, "から"sv, "へ"sv}) && !to.starts_with("については");
    const std::string_view between = s_.between(token.span.end, s_.tokens[i_].span.begin);
    return asked && between.size() <= letters(16) && between.find("ので") == std::string_view::npos ? token.span
                                                                                                    : Span{};
  }
  return {};
}

bool JapaneseClause::is_of_public_life(const Token& need) const {
  if (s_.context.unit.question) return false;
  if (need.role != Role::need && !starts_with_any(s_.word(need), {"いただいて"sv, "もらいます"sv})) return false;
  const std::string_view topic = s_.before(s_.with_honorific(s_.tokens[i_].span).begin);
  const auto end = std::max({topic.rfind("には") + 1, topic.rfind("では") + 1, topic.rfind("際は") + 1,
                             topic.rfind("ときは") + 1, topic.rfind("時は") + 1});  // npos + 1: not there
  if (end == 0) return false;
  return words_.are_in(topic.substr(0, end), SentenceWord::public_life);
}

bool JapaneseClause::asks_behind_reason(std::size_t k) const {
  const std::string_view behind = s_.after(s_.tokens[k].span.end);
  if (!starts_with_any(behind, {"たので"sv, "ので"sv, "たんで"sv, "たから"sv, "まして"sv, "ましたので"sv,
                                "ているので"sv, "ておりまして"sv, "ておりますので"sv}))
    return false;
  for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
    const Role role = s_.tokens[n].role;
    if (is_mention(s_.tokens[n]) || role == Role::refuse || role == Role::hearsay) return false;
    if (role == Role::request)
      return s_.between(s_.tokens[k].span.end, s_.tokens[n].span.begin).find("を") == std::string_view::npos;
  }
  return false;
}

bool JapaneseClause::is_of_the_past(const Token& token) const {
  if (!starts_with_any(s_.word(token), {"いただいた"sv, "頂いた"sv})) return false;
  const std::string_view before = s_.before(s_.tokens[i_].span.begin);
  return words_.are_in(before, SentenceWord::past);
}

bool JapaneseClause::reported_later(std::size_t k) const {
  if (k + 1 >= s_.tokens.size() || s_.tokens[k + 1].role != Role::hearsay) return false;
  // 教えていただけませんか、家内に聞かれるもので: another clause.
  const std::string_view gap = s_.between(s_.tokens[k].span.end, s_.tokens[k + 1].span.begin);
  return gap.size() <= letters(6) && gap.find("、") == std::string_view::npos;
}

}  // namespace tokumei
