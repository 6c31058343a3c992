#include "grammar/japanese_predicate.h"

#include <algorithm>

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kCloseBytes = 24;  // eight characters: near enough to leave no doubt

Decision decide(Attitude attitude, std::string_view rule, Span span, bool sure = true) {
  return {attitude, sure ? Confidence::sure : Confidence::possible, rule, span};
}

// Words inside 「…」 that make a sentence of it are somebody's speech or a sample: 「…教えて」と言われ.
bool is_speech(const JapaneseSentence& s, std::size_t i) {
  const std::string_view quoted = s.quotation_around(s.tokens[i].span);
  if (quoted.size() < s.tokens[i].span.size() + 9) return false;
  const std::size_t closes = static_cast<std::size_t>(quoted.data() - s.text.data()) + quoted.size();
  if (length_of_start(s.text.substr(closes + 3),
                      {"と"sv, "って"sv, "などと"sv, "とか"sv, "等と"sv, "のよう"sv, "という"sv}) > 0)
    return true;
  for (std::size_t k = i; k < s.last_token(i) && s.tokens[k].span.end <= closes; ++k) {
    const Role role = s.tokens[k].role;
    if (role == Role::request || role == Role::question || role == Role::offer || role == Role::done) return true;
  }
  return false;
}

class PredicateReader {
 public:
  PredicateReader(const JapaneseSentence& sentence, const JapaneseNoun& noun, std::size_t i)
      : s_(sentence),
        noun_(noun),
        i_(i),
        category_(sentence.context.rules->categories()[noun.category]),
        begin_(sentence.tokens[i].span.end),
        after_(sentence.skip_suffixes(begin_)),
        particle_(sentence.particle_at(after_)),
        by_way_(particle_ == Particle::instrument ||
                (particle_ == Particle::target && (category_.channel || !sentence.after(after_).starts_with("まで")))),
        free_(by_way_ && (category_.channel || (category_.oblique && is_manner()))) {}

  Governed read() {
    Governed result;
    result.decision = search();
    result.lends = lends_;
    result.by_way = by_way_;
    result.tells = tells_;
    result.hands_over = hands_over_ || lends_;
    return result;
  }

 private:
  Decision search() {
    if (is_reason() || is_attribute()) return decide(Attitude::none, "mention.reason", s_.tokens[i_].span);
    if (is_compound()) return decide(Attitude::none, "mention.compound", {begin_, after_});
    if (const Decision inside = bracket_behind(); inside.decides()) return inside;
    if (is_speech(s_, i_)) return decide(Attitude::reported, "frame.quoted", s_.tokens[i_].span);
    for (std::size_t k = i_ + 1; k < s_.last_token(i_); ++k) {
      if (s_.inside_bracket_behind(begin_, s_.tokens[k].span)) continue;
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
        if (!free_ && !gives_ && !governs(token.span.begin)) return true;
        (token.role == Role::put ? puts_ : token.role == Role::lend ? lends_ : gives_) = true;
        giving_ = token.span;
        hands_over_ = hands_over_ ||
                      length_of_start(s_.word(token),
                                      {"送"sv,     "お送"sv,   "ご送"sv,     "提出"sv,   "ご提出"sv, "提示"sv,
                                       "ご提示"sv, "提供"sv,   "ご提供"sv,   "転送"sv,   "返送"sv,   "ご返送"sv,
                                       "再送"sv,   "郵送"sv,   "ご郵送"sv,   "見せ"sv,   "お見せ"sv, "添付"sv,
                                       "ご添付"sv, "アップ"sv, "共有"sv,     "ご共有"sv, "お出し"sv, "署名"sv,
                                       "返信"sv,   "ご返信"sv, "申し受け"sv, "預"sv,     "お渡し"sv, "渡し"sv}) > 0;
        tells_ =
            tells_ || length_of_start(s_.word(token), {"教"sv, "お知"sv, "知らせ"sv, "聞"sv, "お聞"sv, "聴"sv, "伺"sv,
                                                       "うかが"sv, "答え"sv, "お答"sv, "回答"sv, "ご回答"sv,
                                                       "お書き添え"sv, "書き添え"sv, "申告"sv, "開示"sv}) > 0;
        return false;
      case Role::contact:
        contacts_ = true;
        giving_ = token.span;
        return false;
      case Role::request:
      case Role::need:
        if (s_.after(token.span.end).starts_with("たり")) return false;  // お尋ねしたり…することはありません
        *decision = asked(k);
        return true;
      case Role::lack:
        lacks_ = true;
        return false;
      case Role::ask:
        // DMでください: a phrase of asking with its own request is the predicate of what stands before it, too.
        if (s_.word(token).find("くださ") == std::string_view::npos || !governs(token.span.begin)) return false;
        *decision = decide(Attitude::asked, "frame.request", token.span, !noun_.unknown_owner);
        return true;
      case Role::excluded:
      case Role::refuse:
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
        pen_name_ = pen_name_ || !s_.coordinated(begin_, token.span.begin);
        return false;
      case Role::offer:
        return offered(k, decision);
      case Role::done:
        *decision = decide(Attitude::reported, "frame.done", token.span);
        return true;
      case Role::hearsay:
        *decision = decide(Attitude::reported, "frame.hearsay", token.span);
        return true;
      case Role::policy:
        *decision = decide(Attitude::reported, "frame.policy", token.span);
        return true;
      case Role::work:
        if (k != i_ + 1 || !adjoins(token.span.begin)) return false;
        *decision = decide(Attitude::work, "frame.work", token.span);
        return true;
      case Role::task:
        if (s_.context.section == Section::apply || category_.signed_) return false;
        *decision = decide(Attitude::work, "frame.work", token.span);
        return true;
      case Role::question:
        if (!governs(token.span.begin)) return true;
        if (!s_.context.unit.question && !s_.word(token).ends_with("か") && !s_.after(token.span.end).starts_with("か"))
          return false;
        *decision = decide(Attitude::asked, "frame.question", token.span, !noun_.unknown_owner);
        return true;
      case Role::conjunction:
        if (category_.oblique && k > 0 && s_.tokens[k - 1].role == Role::offer) return false;
        // お名前なんですが、…; 年収もだいたいで結構ですので…: the noun is set up, its predicate follows.
        // アレルギーがおありでしたら…: if there is one, the rest asks for it.
        if (accepts_ || (k == i_ + 1 && token.span.begin <= after_ + 12) || supposes_one(token.span)) return false;
        if (category_.held && handed_over_later(k)) {
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
    if (!free_ && !gives_ && !puts_ && !lends_ && !governs(token.span.begin)) return {};
    if (by_way_ && !free_) return {};
    if (pen_name_) return decide(Attitude::none, "owner.pen_name", token.span);
    if (is_specified(token)) return decide(Attitude::none, "frame.specified", token.span);
    if (negated(k)) return decide(Attitude::refused, "frame.refused", s_.tokens[k + 1].span);
    if (reported_later(k)) return decide(Attitude::reported, "frame.reported", s_.tokens[k + 1].span);
    if (noun_.listed_elsewhere && !gives_ && !puts_) return {};
    const bool certain = gives_ || puts_ || lends_ || contacts_ || token.span.begin <= after_ + kCloseBytes;
    return decide(Attitude::asked, token.role == Role::need ? "frame.need" : "frame.request", token.span,
                  certain && !noun_.unknown_owner);
  }

  bool offered(std::size_t k, Decision* decision) const {
    const Span span = s_.tokens[k].span;
    // 秘密保持契約リクエストを送りましたので、同意をお願いします: what is sent is to be agreed to.
    if (category_.oblique && asks_later(k)) return false;
    if (category_.signed_) {
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
    if (gives_ || puts_ || lends_) {
      if (is_bare_request(s_.after(giving_.end))) return decide(Attitude::asked, "frame.plain_request", giving_);
      if (unit.question) return decide(Attitude::asked, "frame.question", giving_, false);
      if (category_.signed_) return invitation(giving_);  // NDAを締結いたします
      return {};
    }
    if (accepts_ && !unit.question) return {};
    if (category_.channel && contacts_ && (unit.question || by_way_)) return invitation(giving_);
    if (unit.question && !noun_.unknown_owner) {
      const std::uint32_t rest = s_.end - std::min(after_, s_.end);
      if (rest <= 3 * 2) return decide(Attitude::asked, "frame.bare_question", {after_, s_.end});
      if (rest <= 3 * 14) return decide(Attitude::asked, "frame.question", {after_, s_.end}, false);
    }
    return {};
  }

  // 本人確認のため, ご連絡先の都合で: named as a reason, not as a thing.
  bool is_reason() const {
    return length_of_start(s_.after(begin_), {"のため"sv, "の為"sv, "の際"sv, "の都合"sv, "の関係で"sv, "の観点"sv,
                                              "の目的"sv, "目的"sv, "の一環"sv, "として"sv}) > 0;
  }
  // 権限のあるアカウント, 番号を持つ商品: it says which, and is not the thing.
  bool is_attribute() const {
    return length_of_start(s_.after(begin_), {"のある"sv, "のない"sv, "を持つ"sv, "に関する"sv, "付きの"sv, "つきの"sv,
                                              "の入った"sv}) > 0;
  }
  // アレルギーがありましたら, 信仰がおありでしたら
  bool supposes_one(Span conjunction) const {
    const std::string_view between = s_.between(after_, conjunction.end);
    if (between.size() > 36) return false;
    for (const std::string_view there :
         {"ありま"sv, "おあり"sv, "ござい"sv, "お持ち"sv, "いらっしゃ"sv, "あるよう"sv}) {
      if (between.find(there) != std::string_view::npos) return true;
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
  // 本名で, NDAに: how or to what; 本名から, 本名まで say something else.
  bool is_manner() const {
    return particle_ == Particle::instrument || s_.after(after_).starts_with("に") ||
           s_.after(after_).starts_with("へ");
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

  static Decision invitation(Span span) { return decide(Attitude::asked, "frame.invitation", span, false); }

  // 電話番号簿: letters of another word go on behind the mention.
  bool is_compound() const {
    const bool token_follows = i_ + 1 < s_.tokens.size() && s_.tokens[i_ + 1].span.begin == after_;
    return after_ == begin_ && particle_ == Particle::compound && !token_follows;
  }

  // 氏名(ペンネーム可), お名前(任意): brackets right behind the mention speak of it.
  Decision bracket_behind() const {
    if (begin_ >= s_.end || s_.text[begin_] != '(') return {};
    const auto close = s_.find_near(")", begin_);
    if (close == std::string_view::npos) return {};
    bool pen_name = false;
    for (std::size_t k = i_ + 1; k < s_.tokens.size() && s_.tokens[k].span.begin < close; ++k) {
      if (s_.tokens[k].role == Role::pen_name) pen_name = true;
      if (s_.tokens[k].role == Role::third_party && category_.picture)
        return decide(Attitude::not_reader, "owner.third_party", s_.tokens[k].span);  // 写真(商品のみで可)
      if (s_.tokens[k].role == Role::refuse) {
        if (pen_name) return {};  // ハンドルネーム不可: the real one is meant
        return decide(Attitude::refused, "frame.refused", s_.tokens[k].span);
      }
    }
    if (pen_name) return decide(Attitude::none, "owner.pen_name", {begin_, static_cast<std::uint32_t>(close)});
    return {};
  }

  // The mention is what the predicate at `to` is about: no other object stands between them.
  bool governs(std::uint32_t to) const {
    std::uint32_t covered = begin_;
    for (std::size_t k = i_ + 1; k < s_.tokens.size() && s_.tokens[k].span.begin < to; ++k) {
      if (is_mention(s_.tokens[k]) || s_.tokens[k].role == Role::pen_name) covered = s_.tokens[k].span.end;
    }
    const bool object = s_.text.substr(after_, 3) == "を";
    for (std::size_t at = object ? after_ + 3 : after_; at < to; at = next_code_point(s_.text, at)) {
      if (s_.text.substr(at, 3) != "を") continue;
      if (object) return at < covered;  // 住所を載せた名刺を送って: another object
      const bool of_chain = at < covered || s_.skip_suffixes(covered) == at;
      if (of_chain) continue;
      // 本名の記載を, お名前とプロフィールを
      if (length_of_start(s_.text.substr(after_), {"の"sv, "と"sv, "や"sv, "は"sv, "も"sv, "が"sv, "、"sv, "・"sv}) > 0)
        continue;
      return false;
    }
    return true;
  }

  // 電話番号リスト, 住所の欄, 氏名のデータ
  bool adjoins(std::uint32_t to) const {
    const std::string_view gap = s_.between(begin_, to);
    return gap.empty() || gap == "の" || gap == "用" || gap == "用の" || gap == "などの";
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

  // 教えてくださいと言われ
  bool reported_later(std::size_t k) const {
    return k + 1 < s_.tokens.size() && s_.tokens[k + 1].role == Role::hearsay &&
           s_.tokens[k + 1].span.begin <= s_.tokens[k].span.end + 3 * 6;
  }

  // 教えて / 送ってね / ご記入 / 提出 at the end.
  static bool is_bare_request(std::string_view tail) {
    for (const std::string_view option :
         {"て"sv,         "てね"sv,       "てよ"sv,     "てな"sv, "ってね"sv, "って"sv,     "んで"sv,
          "いて"sv,       "いてね"sv,     "してね"sv,   "して"sv, "えて"sv,   ""sv,         "のこと"sv,
          "すること"sv,   "願"sv,         "を"sv,       "て笑"sv, "てほ"sv,   "ましょう"sv, "ませんか"sv,
          "しませんか"sv, "しましょう"sv, "いただく"sv, "こと"sv}) {
      if (tail == option) return true;
    }
    return false;
  }

  const JapaneseSentence& s_;
  const JapaneseNoun& noun_;
  const std::size_t i_;
  const Category& category_;
  const std::uint32_t begin_;  // behind the mention
  const std::uint32_t after_;  // behind its suffixes
  const Particle particle_;
  const bool by_way_;  // で, に, から: the way, not the thing
  const bool free_;    // the particle says nothing of who gives what
  bool accepts_ = false, pen_name_ = false, gives_ = false, puts_ = false, lends_ = false, contacts_ = false,
       lacks_ = false, tells_ = false, hands_over_ = false;
  Span giving_{};
};

}  // namespace

// お子さんが小さい方も, 彼は電話をかけた: without a question, a request or a polite word in the sentence, it only
// tells.
static Decision undirected(const JapaneseSentence& s, Span span, const Decision& asked) {
  const ClauseContext& c = s.context;
  if (c.unit.question || c.implied == Implied::asked) return asked;
  const bool described = c.posting && c.section != Section::apply && !c.applying;
  const std::string_view word = s.text.substr(span.begin, span.size());
  for (const std::string_view sign : {"何"sv, "どちら"sv, "どこ"sv, "どの"sv, "いくつ"sv, "おいく"sv, "どなた"sv,
                                      "なん"sv, "いつ"sv, "くださ"sv, "願"sv, "しょ"sv, "たい"sv}) {
    if (!described && word.find(sign) != std::string_view::npos) return asked;
  }
  const bool polite = length_of_start(word, {"お"sv, "ご"sv, "御"sv}) > 0;
  if (!described && (word.ends_with("か") || polite)) return asked;
  return decide(Attitude::none, "frame.undirected", span);
}

Governed read_predicate(const JapaneseSentence& sentence, const JapaneseNoun& noun, std::size_t i) {
  return PredicateReader(sentence, noun, i).read();
}

Decision read_asking_phrase(const JapaneseSentence& s, std::size_t i) {
  const Span span = s.tokens[i].span;
  const Decision asked = decide(Attitude::asked, "frame.asking_phrase", span);
  if (is_speech(s, i)) return decide(Attitude::reported, "frame.quoted", span);
  const bool one_of_several = s.after(span.end).starts_with("たり");  // 電話をかけたり…することはありません
  for (std::size_t k = i + 1; k < s.last_token(i); ++k) {
    const Token& token = s.tokens[k];
    switch (token.role) {
      case Role::refuse:
        return decide(Attitude::refused, "frame.refused", token.span);
      case Role::hearsay:
        return decide(Attitude::reported, "frame.hearsay", token.span);
      case Role::done:
        return decide(Attitude::reported, "frame.done", token.span);
      case Role::request:
      case Role::need:
      case Role::question:
      case Role::offer:
      case Role::accept:
        if (one_of_several) break;
        return asked;
      case Role::conjunction:
      case Role::mention:
      case Role::weak_mention:
        return undirected(s, span, asked);
      default:
        break;
    }
  }
  return undirected(s, span, asked);
}

bool is_head(const JapaneseSentence& s, std::size_t i) {
  const std::uint32_t at = s.skip_suffixes(s.tokens[i].span.end);
  return at >= s.end ||
         length_of_start(s.after(at),
                         {":"sv,      "、"sv,     ","sv,      "・"sv,       "/"sv,        "|"sv,        "("sv,
                          "と"sv,     "や"sv,     "&"sv,      "+"sv,        "="sv,        "_"sv,        "["sv,
                          "□"sv,      "及び"sv,   "および"sv, "または"sv,   "又は"sv,     "もしくは"sv, "あるいは"sv,
                          "の有無"sv, "の記載"sv, "の写し"sv, "のコピー"sv, "について"sv, "まで"sv,     "も"sv,
                          "。"sv,     "-"sv,      "→"sv,      "…"sv,        "※"sv}) > 0;
}

}  // namespace tokumei
