#include "grammar/japanese_predicate.h"

#include "grammar/japanese_governed_noun.h"
#include "grammar/japanese_open_end.h"
#include "grammar/japanese_remark.h"
#include "grammar/japanese_request.h"
#include "grammar/japanese_verbs.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

class PredicateReader {
 public:
  PredicateReader(const JapaneseSentence& sentence, const JapaneseNoun& noun, std::size_t i)
      : s_(sentence), governed_(sentence, noun, i) {}

  Governed read() {
    Governed result;
    result.decision = search();
    result.lends = seen_.lends;
    result.by_way = by_way_;
    result.tells = tells_;
    result.contacts = seen_.contacts;
    result.exchanges = exchanges_;
    result.hands_over = hands_over_ || seen_.lends;
    return result;
  }

 private:
  Decision search() {
    if (object_.is_reason() || object_.is_attribute())
      return decide(Attitude::none, "mention.reason", s_.tokens[i_].span);
    if (object_.is_where_it_arrives()) return decide(Attitude::reported, "mention.reason", s_.tokens[i_].span);
    if (object_.is_how_it_is_sent()) return decide(Attitude::none, "mention.compound", s_.tokens[i_].span);
    if (category_.channel && clause_.is_main_channel()) return invitation({after_, s_.end});
    if (is_in_line_of_person(s_, i_)) return decide(Attitude::asked, "frame.remark", s_.tokens[i_].span, false);
    if (object_.is_compound()) return decide(Attitude::none, "mention.compound", {object_.begin, after_});
    if (const Decision inside = object_.bracket_behind(); inside.decides()) return inside;
    if (s_.is_letters(i_)) return decide(Attitude::work, "frame.work", s_.tokens[i_].span);
    if (const Span instead = object_.instead(); !instead.empty())
      return decide(Attitude::refused, "frame.refused", instead);
    if (s_.is_spoken(i_)) return decide(Attitude::reported, "frame.quoted", s_.tokens[i_].span);
    if (const Decision remark = read_remark(governed_); remark.decides()) return remark;
    if (ends_handing_over(s_.word(s_.tokens[i_]), s_.after(object_.begin))) {
      seen_.gives = hands_over_ = true;
      seen_.last = s_.tokens[i_].span;
    }
    for (std::size_t k = i_ + 1; k < s_.last_token(i_); ++k) {
      if (s_.inside_bracket_behind(object_.begin, s_.tokens[k].span) || is_aside(s_.tokens[k])) continue;
      Decision decision;
      if (step(k, &decision)) return decision;
    }
    // 番号を添えないと予約ができなくて…: what cannot be done without it ends the sentence.
    if (lacks_ && !s_.context.unit.question && !s_.context.building && !s_.context.posting && !noun_.unknown_owner &&
        clause_.ends_in_denial())
      return decide(Attitude::asked, "frame.double_negation", s_.tokens[i_].span);
    return read_open_end(governed_, seen_);
  }

  // 氏名/現職/サンプル(社名を伏せたもの): what a bracket behind another noun takes back is not this one.
  bool is_aside(const Token& token) const {
    if (token.role != Role::refuse && token.role != Role::excluded && token.role != Role::pen_name) return false;
    const std::string_view between = s_.between(object_.begin, token.span.begin);
    return last_open(between, "(", ")") != std::string_view::npos &&
           s_.find_near(")", token.span.end) != std::string_view::npos;
  }

  // ログインパスワードとご登録のお電話番号を: said of the noun behind.
  bool is_attribute_of_next(std::size_t k) const {
    return s_.word(s_.tokens[k]).ends_with("の") && k + 1 < s_.last_token(i_) && is_mention(s_.tokens[k + 1]) &&
           s_.coordinated(object_.begin, s_.tokens[k].span.begin) &&
           s_.with_honorific(s_.tokens[k + 1].span).begin == s_.tokens[k].span.end;
  }

  static bool ends(Decision* decision, const Decision& found) {
    *decision = found;
    return true;
  }

  // One word to the right. True when the search ends here, with or without a decision.
  bool step(std::size_t k, Decision* decision) {
    const Token& token = s_.tokens[k];
    switch (token.role) {
      case Role::give:
      case Role::put:
      case Role::lend:
        return verb(k, decision);
      case Role::contact:
        // 写真は最近撮影したものを使いましょう: what is used is talked over, where it is a channel.
        if (!category_.channel && s_.word(token).starts_with("使")) return false;
        seen_.contacts = true;
        seen_.last = token.span;
        return false;
      case Role::request:
      case Role::need:
        if (s_.after(token.span.end).starts_with("たり")) return false;  // お尋ねしたり…することはありません
        if (token.role == Role::need && clause_.is_fault_of_form(k))
          return ends(decision, decide(Attitude::work, "frame.work", token.span));
        tells_ = tells_ || (!seen_.puts && s_.begins(token, SentenceWord::humble));
        return ends(decision, read_request(governed_, seen_, k));
      case Role::lack:
        lacks_ = true;
        return false;
      case Role::ask:
        // DMでください: a phrase of asking with its own request is the predicate of what stands before it, too.
        if (s_.word(token).find("くださ") == std::string_view::npos || !object_.governs(token.span.begin)) return false;
        return ends(decision, decide(Attitude::asked, "frame.request", token.span, !noun_.unknown_owner));
      case Role::excluded:
      case Role::refuse:
        return refused(k, decision);
      case Role::accept:
        return accepted(k, decision);
      case Role::pen_name:
        if (object_.refuses_pen_name(token)) return false;
        seen_.pen_name = seen_.pen_name || !s_.coordinated(object_.begin, token.span.begin);
        return false;
      case Role::offer:
        return offered(k, decision);
      case Role::done:
        if (is_attribute_of_next(k)) return false;
        if (s_.context.unit.question && s_.after(token.span.end).size() <= letters(4)) return true;  // もう届いた?
        return ends(decision, decide(Attitude::reported, "frame.done", token.span));
      case Role::hearsay:
        if (clause_.asks_behind_reason(k))
          return ends(decision, decide(Attitude::asked, "frame.request", token.span, false));
        // 記載がない方はお断りしています
        return ends(decision, lacks_ ? decide(Attitude::asked, "frame.double_negation", token.span)
                                     : decide(Attitude::reported, "frame.hearsay", token.span));
      case Role::policy:
        return ends(decision, decide(Attitude::reported, "frame.policy", token.span));
      case Role::work:
        if (k != i_ + 1 || !object_.adjoins(token.span.begin)) return false;
        if (clause_.is_to_be_filled(k)) return false;
        return ends(decision, decide(Attitude::work, "frame.work", token.span));
      case Role::task:
        return task(k, decision);
      case Role::question:
        if (!object_.governs(token.span.begin)) return true;
        if (!s_.context.unit.question && !s_.word(token).ends_with("か") && !s_.after(token.span.end).starts_with("か"))
          return false;
        return ends(decision,
                    decide(Attitude::asked, "frame.question", token.span, !noun_.unknown_owner && is_near(token.span)));
      case Role::conjunction:
        return joint(k, decision);
      default:
        return false;
    }
  }

  // 教え, 記入, 貸し: what the reader would do.
  bool verb(std::size_t k, Decision* decision) {
    const Token& token = s_.tokens[k];
    if (!governed_.free && !seen_.gives && !object_.governs(token.span.begin) && !clause_.wants_link(token))
      return true;
    // 学校名が入っている回答は、…: the answers are what is spoken of.
    if (s_.word(token) == "回答" && starts_with_any(s_.after(token.span.end), {"は"sv, "が"sv})) return false;
    if (s_.verb(k).fills_field && !s_.context.posting && !s_.context.building)
      return ends(decision, decide(Attitude::asked, "frame.request", token.span, false));
    // 連絡先を書き込める欄を入れてください: what it is written into is what is asked for.
    if (s_.verb(k).makes_field) return ends(decision, decide(Attitude::work, "frame.work", token.span));
    // 電話を借りてかけてください: the reader borrows it.
    if (s_.word(token) == "借り" && s_.after(token.span.end).starts_with("て") &&
        !s_.after(token.span.end).starts_with("ても"))
      return true;
    (token.role == Role::put ? seen_.puts : token.role == Role::lend ? seen_.lends : seen_.gives) = true;
    seen_.last = token.span;
    hands_over_ = hands_over_ || s_.verb(k).hands_over;
    tells_ = tells_ || s_.verb(k).tells;
    return false;
  }

  // ③お住まい(県だけでOK) 経験は問いません: the item is over, and a sentence about something else follows it.
  bool speaks_of_other(const Token& token) const {
    if (s_.context.unit.zone != Zone::item) return false;
    const std::string_view between = behind_brackets(s_.between(object_.begin, token.span.begin));
    return between.starts_with(' ') && ends_with_any(between, {"は"sv, "は特に"sv, "は一切"sv, "などは"sv});
  }

  // 不要, 控え; and where it takes nothing back: 加工なしで, 書かずに…は対象外, まだ…いません, だめですか.
  bool refused(std::size_t k, Decision* decision) {
    const Token& token = s_.tokens[k];
    if (clause_.is_without_other(token)) {
      const bool last = s_.word(token).find("お願い") != std::string_view::npos || s_.after(token.span.end).empty();
      if (last) *decision = read_request(governed_, seen_, k);
      return last;
    }
    if (speaks_of_other(token)) return ends(decision, {});
    if (clause_.bars_without(k)) return ends(decision, decide(Attitude::asked, "frame.double_negation", token.span));
    if (clause_.is_missed(k))
      return ends(decision, decide(Attitude::asked, "frame.request", token.span, !noun_.unknown_owner));
    if (clause_.reassures(k) || clause_.is_yet_to_come(token))
      return ends(decision, decide(Attitude::asked, "frame.request", token.span, !noun_.unknown_owner));
    if (clause_.is_tag_question(token)) return ends(decision, decide(Attitude::asked, "frame.question", token.span));
    return ends(decision, lacks_ ? decide(Attitude::asked, "frame.double_negation", token.span)
                                 : decide(Attitude::refused, "frame.refused", token.span));
  }

  // で構いません: this much is enough.
  bool accepted(std::size_t k, Decision* decision) {
    const Token& token = s_.tokens[k];
    if (seen_.pen_name) return ends(decision, decide(Attitude::none, "owner.pen_name", token.span));
    if (category_.channel && by_way_) return ends(decision, invitation(token.span));
    seen_.accepts = true;
    return false;
  }

  // 転記, 入力作業: what is done with the data of the work.
  bool task(std::size_t k, Decision* decision) {
    const Token& token = s_.tokens[k];
    if (s_.context.section == Section::apply || (category_.signed_ && !s_.begins(token, SentenceWord::text_work)))
      return false;
    // 回線を契約するお仕事; 口座をお貸しいただくだけのお仕事です
    if ((category_.secret || (seen_.lends && category_.lent)) && s_.word(token).find("仕事") != std::string_view::npos)
      return ends(decision, decide(Attitude::asked, "frame.plain_request", token.span));
    if (clause_.is_replaced_by_one_with_it(token))
      return ends(decision, decide(Attitude::asked, "frame.request", token.span, false));
    return ends(decision, decide(Attitude::work, "frame.work", token.span));
  }

  // ので, ですが: the clause of the noun ends; what it asks for may stand behind.
  bool joint(std::size_t k, Decision* decision) {
    const Token& token = s_.tokens[k];
    if (category_.oblique && k > 0 && s_.tokens[k - 1].role == Role::offer) return false;
    // お名前なんですが、…; 年収もだいたいで結構ですので…: the noun is set up, its predicate follows.
    // アレルギーがおありでしたら…: if there is one, the rest asks for it.
    if (clause_.is_missed(k))
      return ends(decision, decide(Attitude::asked, "frame.request", token.span, !noun_.unknown_owner));
    if (seen_.accepts || (k == i_ + 1 && token.span.begin <= after_ + 12) || clause_.supposes_one(token.span))
      return false;
    if ((category_.held || clause_.uses_it(token.span) || clause_.exchanges(token.span)) &&
        clause_.handed_over_later(k)) {
      exchanges_ = clause_.exchanges(token.span);
      return ends(decision, decide(Attitude::asked, "frame.request", token.span, false));
    }
    if (lacks_) {
      *decision = decide(Attitude::refused, "frame.refused", token.span);
    } else if (category_.channel && seen_.contacts && by_way_) {
      *decision = invitation(seen_.last);
    }
    return true;
  }

  // The link of a call: who gets it is to join.
  bool is_way_in() const {
    const std::string_view noun = s_.between(noun_.span.begin, object_.begin);
    const std::string_view link = s_.between(object_.begin, object_.begin + letters(8));
    return ends_with_any(noun, {"url", "リンク", "招待"}) ||
           s_.context.rules->sentence_words().begins(link, SentenceWord::way_in);
  }

  // お名前は何ですか asks for the name; 身分証はコピーでも使えるんですか asks something about it, unless it is a
  // roundabout way to ask for it.
  bool is_near(Span question) const { return question.begin <= after_ + letters(3); }

  bool offered(std::size_t k, Decision* decision) {
    const Span span = s_.tokens[k].span;
    // お国はどちらでございますか
    if (s_.word(s_.tokens[k]).ends_with("ございます") && s_.after(span.end).starts_with("か"))
      return ends(decision, decide(Attitude::asked, "frame.question", span, !noun_.unknown_owner));
    // 秘密保持契約リクエストを送りましたので、同意をお願いします: what is sent is to be agreed to.
    if (category_.oblique && clause_.asks_later(k)) return false;
    if (category_.signed_) return ends(decision, invitation(span));
    if (clause_.exchanges(span)) {
      exchanges_ = true;
      return ends(decision, decide(Attitude::asked, "frame.request", span));
    }
    if (!by_way_ && !noun_.unknown_owner && clause_.is_awaited(span))
      return ends(decision, decide(Attitude::asked, "frame.request", span, false));
    // MeetのURLを置いておきます、入ってきて; ZoomのURLをお送りします
    if (category_.channel && is_way_in()) return ends(decision, decide(Attitude::asked, "frame.way_in", span));
    if (category_.channel && clause_.joins_later(k)) return ends(decision, invitation(span));
    if ((category_.oblique && !category_.channel && by_way_) || (category_.channel && (by_way_ || seen_.contacts))) {
      *decision = invitation(span);
    } else {
      *decision = decide(Attitude::offered, "frame.offered", span);
    }
    return true;
  }

  const JapaneseSentence& s_;
  GovernedNoun governed_;  // and what it holds, by shorter names
  const JapaneseNoun& noun_ = governed_.noun;
  const std::size_t i_ = governed_.i;
  const Category& category_ = governed_.category;
  JapaneseObject& object_ = governed_.object;
  const JapaneseClause& clause_ = governed_.clause;
  const std::uint32_t after_ = governed_.after;
  const bool by_way_ = governed_.by_way;
  WordsSeen seen_;
  bool lacks_ = false, tells_ = false, hands_over_ = false, exchanges_ = false;
};

}  // namespace

Governed read_predicate(const JapaneseSentence& sentence, const JapaneseNoun& noun, std::size_t i) {
  return PredicateReader(sentence, noun, i).read();
}

}  // namespace tokumei
