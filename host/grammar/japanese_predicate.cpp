#include "grammar/japanese_predicate.h"

#include <algorithm>

#include "grammar/japanese_clause.h"
#include "grammar/japanese_object.h"
#include "grammar/japanese_other_act.h"
#include "grammar/japanese_verbs.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kCloseBytes = 24;  // eight characters: near enough to leave no doubt

class PredicateReader {
 public:
  PredicateReader(const JapaneseSentence& sentence, const JapaneseNoun& noun, std::size_t i)
      : s_(sentence),
        noun_(noun),
        i_(i),
        category_(sentence.context.rules->categories()[noun.category]),
        object_(sentence, category_, i),
        clause_(sentence, i, object_.after),
        other_act_(sentence, category_, i, object_.after),
        after_(object_.after),
        by_way_(object_.by_way),
        free_(by_way_ && (category_.channel || (category_.oblique && object_.is_manner()))) {}

  Governed read() {
    Governed result;
    result.decision = search();
    result.lends = lends_;
    result.by_way = by_way_;
    result.tells = tells_;
    result.contacts = contacts_;
    result.exchanges = exchanges_;
    result.hands_over = hands_over_ || lends_;
    return result;
  }

 private:
  Decision search() {
    if (object_.is_reason() || object_.is_attribute())
      return decide(Attitude::none, "mention.reason", s_.tokens[i_].span);
    if (category_.channel && clause_.is_main_channel())
      return decide(Attitude::asked, "frame.invitation", {after_, s_.end}, false);
    if (object_.is_compound()) return decide(Attitude::none, "mention.compound", {object_.begin, after_});
    if (const Decision inside = object_.bracket_behind(); inside.decides()) return inside;
    if (s_.is_letters(i_)) return decide(Attitude::work, "frame.work", s_.tokens[i_].span);
    if (const Span instead = object_.instead(); !instead.empty())
      return decide(Attitude::refused, "frame.refused", instead);
    if (s_.is_spoken(i_)) return decide(Attitude::reported, "frame.quoted", s_.tokens[i_].span);
    if (ends_handing_over(s_.word(s_.tokens[i_]), s_.after(object_.begin))) {
      gives_ = hands_over_ = true;
      giving_ = s_.tokens[i_].span;
    }
    for (std::size_t k = i_ + 1; k < s_.last_token(i_); ++k) {
      if (s_.inside_bracket_behind(object_.begin, s_.tokens[k].span) || is_aside(s_.tokens[k])) continue;
      Decision decision;
      if (step(k, &decision)) return decision;
    }
    return at_the_end();
  }

  // 氏名/現職/サンプル(社名を伏せたもの): what a bracket behind another noun takes back is not this one.
  bool is_aside(const Token& token) const {
    if (token.role != Role::refuse && token.role != Role::excluded && token.role != Role::pen_name) return false;
    const std::string_view between = s_.between(object_.begin, token.span.begin);
    const auto open = between.rfind('(');
    return open != std::string_view::npos && between.find(')', open) == std::string_view::npos &&
           s_.find_near(")", token.span.end) != std::string_view::npos;
  }

  // One word to the right. True when the search ends here, with or without a decision.
  bool step(std::size_t k, Decision* decision) {
    const Token& token = s_.tokens[k];
    switch (token.role) {
      case Role::give:
      case Role::put:
      case Role::lend:
        if (!free_ && !gives_ && !object_.governs(token.span.begin)) return true;
        // 学校名が入っている回答は、…: the answers are what is spoken of.
        if (s_.word(token) == "回答" && length_of_start(s_.after(token.span.end), {"は"sv, "が"sv}) > 0) return false;
        if (s_.verb(k).fills_field && !s_.context.posting && !s_.context.building) {
          *decision = decide(Attitude::asked, "frame.request", token.span, false);
          return true;
        }
        // 連絡先を書き込める欄を入れてください: what it is written into is what is asked for.
        if (s_.verb(k).makes_field) {
          *decision = decide(Attitude::work, "frame.work", token.span);
          return true;
        }
        // 電話を借りてかけてください: the reader borrows it.
        if (s_.word(token) == "借り" && s_.after(token.span.end).starts_with("て") &&
            !s_.after(token.span.end).starts_with("ても"))
          return true;
        (token.role == Role::put ? puts_ : token.role == Role::lend ? lends_ : gives_) = true;
        giving_ = token.span;
        hands_over_ = hands_over_ || s_.verb(k).hands_over;
        tells_ = tells_ || s_.verb(k).tells;
        return false;
      case Role::contact:
        contacts_ = true;
        giving_ = token.span;
        return false;
      case Role::request:
      case Role::need:
        if (s_.after(token.span.end).starts_with("たり")) return false;  // お尋ねしたり…することはありません
        tells_ = tells_ || (!puts_ && is_humble(s_.word(token)));
        *decision = asked(k);
        return true;
      case Role::lack:
        lacks_ = true;
        return false;
      case Role::ask:
        // DMでください: a phrase of asking with its own request is the predicate of what stands before it, too.
        if (s_.word(token).find("くださ") == std::string_view::npos || !object_.governs(token.span.begin)) return false;
        *decision = decide(Attitude::asked, "frame.request", token.span, !noun_.unknown_owner);
        return true;
      case Role::excluded:
      case Role::refuse:
        // 写真を一枚ずつ、加工なしでお願いします: without something else.
        if (clause_.is_without_other(token)) {
          *decision = asked(k);
          return true;
        }
        if (clause_.is_tag_question(token)) {
          *decision = decide(Attitude::asked, "frame.question", token.span);
          return true;
        }
        *decision = lacks_ ? decide(Attitude::asked, "frame.double_negation", token.span)
                           : decide(Attitude::refused, "frame.refused", token.span);
        return true;
      case Role::accept:
        if (pen_name_) {
          *decision = decide(Attitude::none, "owner.pen_name", token.span);
          return true;
        }
        if (category_.channel && by_way_) {
          *decision = invitation(token.span);
          return true;
        }
        accepts_ = true;
        return false;
      case Role::pen_name:
        pen_name_ = pen_name_ || !s_.coordinated(object_.begin, token.span.begin);
        return false;
      case Role::offer:
        return offered(k, decision);
      case Role::done:
        if (s_.context.unit.question && s_.after(token.span.end).size() <= letters(4)) return true;  // もう届いた?
        *decision = decide(Attitude::reported, "frame.done", token.span);
        return true;
      case Role::hearsay:
        if (clause_.asks_behind_reason(k)) {
          *decision = decide(Attitude::asked, "frame.request", token.span, false);
          return true;
        }
        // 記載がない方はお断りしています
        *decision = lacks_ ? decide(Attitude::asked, "frame.double_negation", token.span)
                           : decide(Attitude::reported, "frame.hearsay", token.span);
        return true;
      case Role::policy:
        *decision = decide(Attitude::reported, "frame.policy", token.span);
        return true;
      case Role::work:
        if (k != i_ + 1 || !object_.adjoins(token.span.begin)) return false;
        if (clause_.is_to_be_filled(k)) return false;
        *decision = decide(Attitude::work, "frame.work", token.span);
        return true;
      case Role::task:
        if (s_.context.section == Section::apply || (category_.signed_ && !works_on_text(s_.word(token)))) return false;
        if (category_.secret && s_.word(token).find("仕事") != std::string_view::npos) {  // 回線を契約するお仕事
          *decision = decide(Attitude::asked, "frame.plain_request", token.span);
          return true;
        }
        if (clause_.is_replaced_by_one_with_it(token)) {
          *decision = decide(Attitude::asked, "frame.request", token.span, false);
          return true;
        }
        *decision = decide(Attitude::work, "frame.work", token.span);
        return true;
      case Role::question:
        if (!object_.governs(token.span.begin)) return true;
        if (!s_.context.unit.question && !s_.word(token).ends_with("か") && !s_.after(token.span.end).starts_with("か"))
          return false;
        *decision = decide(Attitude::asked, "frame.question", token.span, !noun_.unknown_owner);
        return true;
      case Role::conjunction:
        if (category_.oblique && k > 0 && s_.tokens[k - 1].role == Role::offer) return false;
        // お名前なんですが、…; 年収もだいたいで結構ですので…: the noun is set up, its predicate follows.
        // アレルギーがおありでしたら…: if there is one, the rest asks for it.
        if (accepts_ || (k == i_ + 1 && token.span.begin <= after_ + 12) || clause_.supposes_one(token.span))
          return false;
        if ((category_.held || clause_.uses_it(token.span) || clause_.exchanges(token.span)) &&
            clause_.handed_over_later(k)) {
          *decision = decide(Attitude::asked, "frame.request", token.span, false);
          return true;
        }
        if (lacks_) {
          *decision = decide(Attitude::refused, "frame.refused", token.span);
        } else if (category_.channel && contacts_ && by_way_) {
          *decision = invitation(giving_);
        }
        return true;
      default:
        return false;
    }
  }

  Decision asked(std::size_t k) {
    const Token& token = s_.tokens[k];
    if (!free_ && !gives_ && !puts_ && !lends_ && !object_.governs(token.span.begin)) return {};
    if (by_way_ && !free_) return {};
    if (by_way_ && !contacts_ && !gives_ && !puts_ && s_.word(token).starts_with("どうぞ")) return {};  // 携帯へどうぞ
    if (pen_name_) return decide(Attitude::none, "owner.pen_name", token.span);
    if (token.role == Role::need && clause_.only_describes(token, noun_.span)) return {};
    if (const Span other = clause_.other_subject(); !other.empty())
      return decide(Attitude::not_reader, "owner.third_party", other);
    if (s_.after(token.span.end).starts_with("のは") && token.role == Role::request)
      return {};  // お願いするのは…だけです
    if (!gives_ && clause_.is_specified(token)) return decide(Attitude::none, "frame.specified", token.span);
    // 選んでもらえます、匿名でも: what the reader gets.
    if (s_.word(token).starts_with("もらえます") &&
        length_of_start(s_.after(token.span.end), {"、"sv, "ので"sv, "が"sv, "し"sv}) > 0)
      return {};
    if (clause_.negated(k)) return decide(Attitude::refused, "frame.refused", s_.tokens[k + 1].span);
    if (clause_.is_of_the_past(token)) return decide(Attitude::reported, "frame.done", token.span);
    if (clause_.reported_later(k)) return decide(Attitude::reported, "frame.reported", s_.tokens[k + 1].span);
    if (noun_.listed_elsewhere && !gives_ && !puts_) return {};
    // 用意したいです: what the writer wants to do with it.
    if (puts_ && !gives_ && !lends_ && clause_.wants(token, giving_) &&
        !is_looking(s_.between(giving_.begin, giving_.end)))
      return {};
    if (other_act_.claims(token, {gives_, puts_, lends_, contacts_, giving_})) return {};
    const bool certain = gives_ || puts_ || lends_ || contacts_ || token.span.begin <= after_ + kCloseBytes;
    return decide(Attitude::asked, token.role == Role::need ? "frame.need" : "frame.request", token.span,
                  certain && !noun_.unknown_owner);
  }

  bool offered(std::size_t k, Decision* decision) {
    const Span span = s_.tokens[k].span;
    // お国はどちらでございますか
    if (s_.word(s_.tokens[k]).ends_with("ございます") && s_.after(span.end).starts_with("か")) {
      *decision = decide(Attitude::asked, "frame.question", span, !noun_.unknown_owner);
      return true;
    }
    // 秘密保持契約リクエストを送りましたので、同意をお願いします: what is sent is to be agreed to.
    if (category_.oblique && clause_.asks_later(k)) return false;
    if (category_.signed_) {
      *decision = invitation(span);
      return true;
    }
    if (clause_.exchanges(span)) {
      exchanges_ = true;
      *decision = decide(Attitude::asked, "frame.request", span);
      return true;
    }
    if (!by_way_ && !noun_.unknown_owner && clause_.is_awaited(span)) {
      *decision = decide(Attitude::asked, "frame.request", span, false);
      return true;
    }
    // MeetのURLを置いておきます、入ってきて
    if (category_.channel && clause_.joins_later(k)) {
      *decision = invitation(span);
      return true;
    }
    if ((category_.oblique && !category_.channel && by_way_) || (category_.channel && (by_way_ || contacts_))) {
      *decision = invitation(span);
    } else {
      *decision = decide(Attitude::offered, "frame.offered", span);
    }
    return true;
  }

  // The end of the sentence without a word that decides.
  Decision at_the_end() const {
    const Unit& unit = s_.context.unit;
    // 学生証で大丈夫です: what is enough is asked for, of things that one hands over.
    if (accepts_ && category_.held && !unit.question && !noun_.unknown_owner &&
        length_of_start(s_.after(after_), {"は"sv, "、"sv, "で"sv, "も"sv, "か"sv}) > 0)
      return decide(Attitude::asked, "frame.accepted", {after_, s_.end}, false);
    if (gives_ || puts_ || lends_) {
      std::string_view tail = s_.after(giving_.end);
      if (unit.zone == Zone::item && tail == ")") tail = {};  // 本登録(身分証提出)
      // アカウント貸与: what one is lent; アカウントを貸して: what one is to lend.
      if (is_bare_request(tail) && !(lends_ && tail.empty()))
        return decide(Attitude::asked, "frame.plain_request", giving_);
      if (unit.question) return decide(Attitude::asked, "frame.question", giving_, false);
      if (category_.signed_) return invitation(giving_);  // NDAを締結いたします
      return {};
    }
    const std::string_view rest_of_sentence = s_.after(after_);
    // ご出身校を。 届け先と番号を。
    const std::uint32_t behind_all = s_.skip_suffixes(s_.tokens[s_.chain_end(i_)].span.end);
    if (s_.after(behind_all) == "を" && !noun_.unknown_owner)
      return decide(Attitude::asked, "frame.plain_request", {behind_all, s_.end});
    // 至急。振込先口座。
    if (clause_.is_all() && !noun_.unknown_owner)
      return decide(Attitude::asked, "frame.plain_request", s_.tokens[i_].span, false);
    // 全身の写真を3枚で。 住所はこちらに。 職歴はPDFで。
    if (!unit.question && !noun_.unknown_owner && clause_.breaks_off(rest_of_sentence))
      return decide(Attitude::asked, "frame.plain_request", {after_, s_.end}, false);
    // 番号だけ。 番号、いやじゃなければ…
    if (!unit.question && !noun_.unknown_owner && (clause_.breaks_off_at_limit() || clause_.breaks_off_at_choice()))
      return decide(Attitude::asked, "frame.plain_request", {object_.begin, s_.end}, false);
    // 都道府県まででよいのですが…
    if (accepts_ && !unit.question && !category_.channel && !noun_.unknown_owner && clause_.breaks_off_politely())
      return decide(Attitude::asked, "frame.accepted", {after_, s_.end}, false);
    if (accepts_ && !unit.question) return {};
    // 認証番号を担当者に連絡
    if (contacts_ && object_.particle == Particle::object && !noun_.unknown_owner && clause_.reports(giving_))
      return decide(Attitude::asked, "frame.plain_request", giving_, false);
    // 打ち合わせはZoomで。
    if (category_.channel && by_way_ && rest_of_sentence.size() <= 6 && clause_.contact_before())
      return invitation({after_, s_.end});
    // お歳のほうは……
    if (!unit.question && clause_.breaks_off_at_topic() && !noun_.unknown_owner)
      return decide(Attitude::asked, "frame.bare_question", {after_, s_.end}, false);
    if (category_.channel && contacts_ && (unit.question || by_way_ || is_meeting())) return invitation(giving_);
    if (unit.question && !noun_.unknown_owner) {
      const std::uint32_t rest = s_.end - std::min(after_, s_.end);
      if (rest <= letters(2)) return decide(Attitude::asked, "frame.bare_question", {after_, s_.end});
      if (rest <= letters(14)) return decide(Attitude::asked, "frame.question", {after_, s_.end}, false);
    }
    return {};
  }

  // Zoom面談を行います
  bool is_meeting() const {
    const std::string_view noun = s_.word(s_.tokens[i_]);
    return noun.ends_with("面談") || noun.ends_with("面接") || noun.ends_with("ミーティング") ||
           noun.ends_with("会議") || noun.ends_with("打ち合わせ");
  }

  static Decision invitation(Span span) { return decide(Attitude::asked, "frame.invitation", span, false); }

  const JapaneseSentence& s_;
  const JapaneseNoun& noun_;
  const std::size_t i_;
  const Category& category_;
  JapaneseObject object_;
  const JapaneseClause clause_;
  const OtherAct other_act_;
  const std::uint32_t after_;  // behind the mention and its suffixes
  const bool by_way_;          // で, に, から: the way, not the thing
  const bool free_;            // the particle says nothing of who gives what
  bool accepts_ = false, pen_name_ = false, gives_ = false, puts_ = false, lends_ = false, contacts_ = false,
       lacks_ = false, tells_ = false, hands_over_ = false, exchanges_ = false;
  Span giving_{};
};

}  // namespace

Governed read_predicate(const JapaneseSentence& sentence, const JapaneseNoun& noun, std::size_t i) {
  return PredicateReader(sentence, noun, i).read();
}

}  // namespace tokumei
