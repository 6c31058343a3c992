#include "grammar/japanese_predicate.h"

#include <algorithm>

#include "grammar/japanese_object.h"
#include "grammar/japanese_verbs.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kExchangeBytes = 60;
constexpr std::uint32_t kCloseBytes = 24;  // eight characters: near enough to leave no doubt

class PredicateReader {
 public:
  PredicateReader(const JapaneseSentence& sentence, const JapaneseNoun& noun, std::size_t i)
      : s_(sentence),
        noun_(noun),
        i_(i),
        category_(sentence.context.rules->categories()[noun.category]),
        object_(sentence, category_, i),
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
    if (object_.is_compound()) return decide(Attitude::none, "mention.compound", {object_.begin, after_});
    if (const Decision inside = object_.bracket_behind(); inside.decides()) return inside;
    if (s_.is_spoken(i_)) return decide(Attitude::reported, "frame.quoted", s_.tokens[i_].span);
    if (ends_handing_over(s_.word(s_.tokens[i_]), s_.after(object_.begin))) {
      gives_ = hands_over_ = true;
      giving_ = s_.tokens[i_].span;
    }
    for (std::size_t k = i_ + 1; k < s_.last_token(i_); ++k) {
      if (s_.inside_bracket_behind(object_.begin, s_.tokens[k].span)) continue;
      Decision decision;
      if (step(k, &decision)) return decision;
    }
    return at_the_end();
  }

  // One word to the right. True when the search ends here, with or without a decision.
  bool step(std::size_t k, Decision* decision) {
    const Token& token = s_.tokens[k];
    switch (token.role) {
      case Role::give:
      case Role::put:
      case Role::lend:
        if (!free_ && !gives_ && !object_.governs(token.span.begin)) return true;
        // 連絡先を書き込める欄を入れてください: what it is written into is what is asked for.
        if (makes_field(token)) {
          *decision = decide(Attitude::work, "frame.work", token.span);
          return true;
        }
        (token.role == Role::put ? puts_ : token.role == Role::lend ? lends_ : gives_) = true;
        giving_ = token.span;
        hands_over_ = hands_over_ || is_handing_over(s_.word(token));
        tells_ = tells_ || is_telling(s_.word(token));
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
        if (is_without_other(token)) {
          *decision = asked(k);
          return true;
        }
        if (is_tag_question(token)) {
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
        *decision = decide(Attitude::reported, "frame.done", token.span);
        return true;
      case Role::hearsay:
        // 記載がない方はお断りしています
        *decision = lacks_ ? decide(Attitude::asked, "frame.double_negation", token.span)
                           : decide(Attitude::reported, "frame.hearsay", token.span);
        return true;
      case Role::policy:
        *decision = decide(Attitude::reported, "frame.policy", token.span);
        return true;
      case Role::work:
        if (k != i_ + 1 || !object_.adjoins(token.span.begin)) return false;
        if (is_to_be_filled(k)) return false;
        *decision = decide(Attitude::work, "frame.work", token.span);
        return true;
      case Role::task:
        if (s_.context.section == Section::apply || category_.signed_) return false;
        if (category_.secret && s_.word(token).find("仕事") != std::string_view::npos) {  // 回線を契約するお仕事
          *decision = decide(Attitude::asked, "frame.plain_request", token.span);
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
        if (accepts_ || (k == i_ + 1 && token.span.begin <= after_ + 12) || supposes_one(token.span)) return false;
        if ((category_.held || uses_it(token.span) || exchanges(token.span)) && handed_over_later(k)) {
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
    if (token.role == Role::need && only_describes(token)) return {};
    if (const Span other = other_subject(); !other.empty())
      return decide(Attitude::not_reader, "owner.third_party", other);
    if (s_.after(token.span.end).starts_with("のは") && token.role == Role::request)
      return {};  // お願いするのは…だけです
    if (is_specified(token)) return decide(Attitude::none, "frame.specified", token.span);
    if (negated(k)) return decide(Attitude::refused, "frame.refused", s_.tokens[k + 1].span);
    if (is_of_the_past(token)) return decide(Attitude::reported, "frame.done", token.span);
    if (reported_later(k)) return decide(Attitude::reported, "frame.reported", s_.tokens[k + 1].span);
    if (noun_.listed_elsewhere && !gives_ && !puts_) return {};
    // 用意したいです: what the writer wants to do with it.
    if (puts_ && !gives_ && !lends_ && wants(token) && !is_looking(s_.between(giving_.begin, giving_.end))) return {};
    const bool certain = gives_ || puts_ || lends_ || contacts_ || token.span.begin <= after_ + kCloseBytes;
    return decide(Attitude::asked, token.role == Role::need ? "frame.need" : "frame.request", token.span,
                  certain && !noun_.unknown_owner);
  }

  bool offered(std::size_t k, Decision* decision) {
    const Span span = s_.tokens[k].span;
    // 秘密保持契約リクエストを送りましたので、同意をお願いします: what is sent is to be agreed to.
    if (category_.oblique && asks_later(k)) return false;
    if (category_.signed_) {
      *decision = invitation(span);
      return true;
    }
    if (exchanges(span)) {
      exchanges_ = true;
      *decision = decide(Attitude::asked, "frame.request", span);
      return true;
    }
    // MeetのURLを置いておきます、入ってきて
    if (category_.channel && joins_later(k)) {
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
    // 全身の写真を3枚で。 住所はこちらに。 職歴はPDFで。
    if (!unit.question && !noun_.unknown_owner && breaks_off(rest_of_sentence))
      return decide(Attitude::asked, "frame.plain_request", {after_, s_.end}, false);
    if (accepts_ && !unit.question) return {};
    // 打ち合わせはZoomで。
    if (category_.channel && by_way_ && rest_of_sentence.size() <= 6 && contact_before())
      return invitation({after_, s_.end});
    // お歳のほうは……
    if (!unit.question && breaks_off_at_topic() && !noun_.unknown_owner)
      return decide(Attitude::asked, "frame.bare_question", {after_, s_.end}, false);
    if (category_.channel && contacts_ && (unit.question || by_way_)) return invitation(giving_);
    if (unit.question && !noun_.unknown_owner) {
      const std::uint32_t rest = s_.end - std::min(after_, s_.end);
      if (rest <= letters(2)) return decide(Attitude::asked, "frame.bare_question", {after_, s_.end});
      if (rest <= letters(14)) return decide(Attitude::asked, "frame.question", {after_, s_.end}, false);
    }
    return {};
  }

  // アレルギーがありましたら, 信仰がおありでしたら
  bool supposes_one(Span conjunction) const {
    const std::string_view between = s_.between(after_, conjunction.end);
    if (between.size() > 36) return false;
    for (const std::string_view there : {"ありま"sv, "おあり"sv, "ござい"sv, "お持ち"sv, "いらっしゃ"sv, "あるよう"sv,
                                         "ご存"sv, "お使い"sv, "ご利用"sv, "お分か"sv, "おわか"sv}) {
      if (between.find(there) != std::string_view::npos) return true;
    }
    return false;
  }
  // 私のLINEを送るので、そちらのもお願いします: one for the other.
  bool exchanges(Span joint) const {
    const std::string_view rest = s_.after(joint.end).substr(0, kExchangeBytes);
    for (const std::string_view other : {"そちらのも"sv, "そちらも"sv, "あなたのも"sv, "そちらからも"sv}) {
      if (rest.find(other) != std::string_view::npos) return true;
    }
    return false;
  }
  // 大学・学部を掲載いたしますので、お知らせください: what the writer will use is the reader's to give.
  bool uses_it(Span joint) const {
    const std::string_view clause = s_.between(after_, joint.begin);
    if (clause.find("欄が") != std::string_view::npos) return true;
    if (clause.find("を") == std::string_view::npos) return false;
    for (const std::string_view use :
         {"掲載"sv, "記載"sv, "載せ"sv, "入れ"sv, "登録"sv, "印字"sv, "明記"sv, "打ち込"sv, "反映"sv, "刷"sv}) {
      if (clause.find(use) != std::string_view::npos) return true;
    }
    return false;
  }
  bool joins_later(std::size_t k) const {
    for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
      if (s_.tokens[n].role == Role::refuse) return false;
      if (s_.tokens[n].role == Role::contact) return is_bare_request(s_.after(s_.tokens[n].span.end)) || asks_later(n);
    }
    return false;
  }
  // 6桁の数字が届いたと思うので、そのまま貼ってください: what is to be handed over was named in the clause before.
  bool handed_over_later(std::size_t k) const {
    bool gives = false;
    for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
      const Role role = s_.tokens[n].role;
      if (is_mention(s_.tokens[n]) || role == Role::refuse || role == Role::done) return false;
      if (role == Role::give || role == Role::put) gives = true;
      if (role == Role::request) return gives;
    }
    return false;
  }
  // ありませんよね, ございませんか: asks whether there is one.
  bool is_tag_question(const Token& token) const {
    const std::string_view word = s_.word(token);
    if (!word.ends_with("せん") && !word.ends_with("ない")) return false;
    const std::string_view tail = s_.after(token.span.end);
    if (tail.empty() && s_.context.unit.question) return true;
    return tail.starts_with("よね") || tail.starts_with("か") || tail.starts_with("でしょうか");
  }
  // 宛名は「株式会社…」でお願いします: the writer says what it is to be.
  bool is_specified(const Token& token) const {
    const std::string_view between = s_.between(after_, token.span.begin);
    const std::string_view rest = between.starts_with(" ") ? between.substr(1) : between;
    return !gives_ && rest.starts_with("は") && rest.find("」で") != std::string_view::npos;
  }

  // An object and how it is to come, and no predicate: …を3枚で, …はこちらに.
  bool breaks_off(std::string_view rest) const {
    if (length_of_start(rest, {"を"sv, "は"sv, "、"sv}) == 0 || rest.size() > letters(24)) return false;
    if (rest.find("です") != std::string_view::npos || rest.find("ます") != std::string_view::npos) return false;
    for (const std::string_view way : {"枚で"sv, "点で"sv, "行で"sv, "こちらに"sv, "こちらへ"sv, "ここに"sv, "pdfで"sv,
                                       "画像で"sv, "写真で"sv, "レベルで"sv, "程度で"sv, "までに"sv, "返信で"sv,
                                       "dmで"sv, "セットで"sv, "必ず"sv, "一緒に"sv, "メッセージで"sv, "ベースで"sv}) {
      if (rest.ends_with(way)) return true;
    }
    return false;
  }
  bool contact_before() const {
    for (std::size_t n = s_.first_token(i_); n < i_; ++n) {
      if (s_.tokens[n].role == Role::contact) return true;
    }
    return false;
  }
  bool breaks_off_at_topic() const {
    std::string_view rest = s_.after(after_);
    bool dots = s_.text.substr(s_.end).starts_with('.');
    for (; rest.ends_with('.'); rest.remove_suffix(1)) dots = true;
    return dots && rest.size() <= letters(4) && (rest.ends_with("は") || rest.ends_with("って"));
  }

  static Decision invitation(Span span) { return decide(Attitude::asked, "frame.invitation", span, false); }

  bool is_without_other(const Token& token) const {
    const std::string_view word = s_.word(token);
    if (length_of_start(word, {"なしで"sv, "無しで"sv, "抜きで"sv}) == 0 ||
        word.find("お願い") == std::string_view::npos)
      return false;
    const std::string_view between = s_.between(after_, token.span.begin);
    return between.find("を") != std::string_view::npos || between.find("、") != std::string_view::npos;
  }

  bool makes_field(const Token& verb) const {
    const std::string_view rest = s_.after(verb.span.end).substr(0, letters(8));
    for (const std::string_view field : {"欄を"sv, "欄が"sv, "ページを"sv, "スペースを"sv, "枠を"sv, "シートを"sv,
                                         "フォームを"sv, "画面を"sv, "機能を"sv}) {
      const auto at = rest.find(field);
      if (at != std::string_view::npos && at > 0 && rest.substr(0, at).find("を") == std::string_view::npos &&
          rest.substr(0, at).find("、") == std::string_view::npos &&
          rest.substr(0, at).find("て") == std::string_view::npos)
        return true;
    }
    return false;
  }

  // 性別欄も埋めてください: the reader fills it in.
  bool is_to_be_filled(std::size_t k) const {
    if (s_.word(s_.tokens[k]) != "欄" || s_.context.posting || s_.context.building) return false;
    for (std::size_t n = k + 1; n < s_.last_token(k); ++n) {
      const std::string_view verb = s_.word(s_.tokens[n]);
      if (length_of_start(verb, {"埋め"sv, "記入"sv, "ご記入"sv, "書い"sv, "お書き"sv}) > 0) return asks_later(n);
      if (s_.tokens[n].role == Role::task || s_.tokens[n].role == Role::refuse) return false;
    }
    return false;
  }

  bool asks_later(std::size_t k) const {
    return std::any_of(s_.tokens.begin() + static_cast<std::ptrdiff_t>(k),
                       s_.tokens.begin() + static_cast<std::ptrdiff_t>(s_.last_token(k)),
                       [](const Token& token) { return token.role == Role::request; });
  }

  // お願いしておりません, 教えていただく必要はありません: what follows at once takes the request back.
  bool negated(std::size_t k) const {
    if (k + 1 >= s_.tokens.size() || s_.tokens[k + 1].role != Role::refuse) return false;
    const std::string_view gap = s_.between(s_.tokens[k].span.end, s_.tokens[k + 1].span.begin);
    if (gap.find("、") != std::string_view::npos) return false;
    return gap.size() <= 12 || (gap.starts_with("こと") && gap.size() <= 36);
  }

  bool wants(const Token& token) const {
    return length_of_start(s_.word(token), {"たい"sv, "たく"sv}) > 0 && token.span.begin <= giving_.end + 6;
  }
  // パスワードが必要である, 必要とする: written to nobody; applicants are written to.
  bool only_describes(const Token& token) const {
    if (s_.context.applying || s_.context.section == Section::apply || s_.is_honorific(noun_.span)) return false;
    const std::string_view rest = s_.after(token.span.end);
    return length_of_start(rest, {"である"sv, "とする"sv, "とした"sv, "がある"sv, "だった"sv, "であった"sv, "とせず"sv,
                                  "としない"sv, "となる"sv, "であり"sv, "であれ"sv, "な場合"sv, "な方法"sv}) > 0;
  }
  // ユーザーがパスワードを入力する: somebody else gives it.
  Span other_subject() const {
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
  // 昨年ご住所をいただいた方には: it was given then.
  bool is_of_the_past(const Token& token) const {
    if (length_of_start(s_.word(token), {"いただいた"sv, "頂いた"sv}) == 0) return false;
    const std::string_view before = s_.before(s_.tokens[i_].span.begin);
    for (const std::string_view then : {"昨年"sv, "昨日"sv, "先日"sv, "先ほど"sv, "先月"sv, "前回"sv, "以前"sv}) {
      if (before.find(then) != std::string_view::npos) return true;
    }
    return false;
  }

  // 教えてくださいと言われ
  bool reported_later(std::size_t k) const {
    return k + 1 < s_.tokens.size() && s_.tokens[k + 1].role == Role::hearsay &&
           s_.tokens[k + 1].span.begin <= s_.tokens[k].span.end + letters(6);
  }

  const JapaneseSentence& s_;
  const JapaneseNoun& noun_;
  const std::size_t i_;
  const Category& category_;
  const JapaneseObject object_;
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
