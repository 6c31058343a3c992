#include "grammar/japanese_noun.h"

#include <algorithm>

#include "grammar/labels.h"
#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kLinkBytes = 27;  // nine characters between a noun and what belongs to it

class NounReader {
 public:
  explicit NounReader(const JapaneseSentence& sentence)
      : s_(sentence), categories_(sentence.context.rules->categories()), nouns_(s_.tokens.size()) {}

  std::vector<JapaneseNoun> run() {
    for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
      const Token& token = s_.tokens[i];
      if (!is_mention(token)) continue;
      JapaneseNoun& noun = nouns_[i];
      noun.category = token.category;
      noun.span = s_.with_honorific(token.span);
      if (i > 0 && is_mention(s_.tokens[i - 1])) {
        join(i - 1, i);
      }
      if (category(i).picture && !noun.absorbed) join_shown(i);
      // お子さまは何|歳: the rest of a phrase that asks.
      if (i > 0 && s_.tokens[i - 1].role == Role::ask && s_.tokens[i - 1].span.end == noun.span.begin &&
          token.role == Role::weak_mention) {
        noun.absorbed = true;
      }
      if (!noun.absorbed && is_general(token)) generalise(i);
      noun.owner = owner(i);
      if (noun.owner.decides()) continue;
      noun.listed_elsewhere = s_.context.section != Section::apply && in_foreign_bracket(i);
      noun.unknown_owner = noun.listed_elsewhere || has_unknown_owner(i);
    }
    return std::move(nouns_);
  }

 private:
  const Category& category(std::size_t i) const { return categories_[nouns_[i].category]; }

  // Two mentions in a row: one may be a part of the other.
  void join(std::size_t left, std::size_t right) {
    JapaneseNoun& a = nouns_[left];
    JapaneseNoun& b = nouns_[right];
    if (a.category == b.category) return;
    const std::string_view gap = s_.between(a.span.end, b.span.begin);
    const bool of = links(gap);
    if (category(left).relative && category(right).picture && of) {
      a.absorbed = true;  // お子さまの写真, ご家族のお写真: whoever is on it, a picture
      b.span.begin = std::min(b.span.begin, a.span.begin);
    } else if (category(left).relative &&
               (of || (is_attribute(left) && joined_by_and(gap) && is_of_anybody(right) && !is_of_reader(right)))) {
      take(right, left);  // ご家族の方のお名前, お子さんの人数と年齢
    } else if (category(left).picture && joined_by_and(gap) && is_of_anybody(right) && !is_of_reader(right) &&
               s_.begins(s_.tokens[left], SentenceWord::relative)) {
      b.category = s_.context.rules->find_category("family");  // お子さまの写真と|お名前
    } else if (category(right).picture && category(left).pictured && (of || shows(gap))) {
      take(right, left);  // 身分証の写真, 免許証を手に持った自撮り
    } else if (category(right).picture && category(left).pictured && is_sent_as(gap, right)) {
      b.absorbed = true;
    } else if (category(left).picture && category(right).pictured && is_attached(gap)) {
      take(left, right);  // 顔写真つき身分証
    } else if (category(right).secret && is_login(left) && (of || joined_by_and(gap))) {
      take(left, right);  // メールアドレスとパスワード
    } else if (category(left).channel && (gap.empty() || gap == "の") && s_.word(s_.tokens[right]).ends_with("通話")) {
      take(right, left);  // WhatsAppの通話, LINE|通話
    } else if (is_of(gap) && names_user(left) && is_name(s_.word(s_.tokens[right]))) {
      take(right, left);  // すかいぷの名前, 垢の なまえ
    } else if (gap == "の" || (gap.empty() && nouns_[right].span.begin == a.span.end && !is_listed(left))) {
      a.absorbed = true;  // お届け先の|お名前: the second is the thing, the first says which
    }
  }

  // おところと|お名前を: a word that is known with the particle behind it
  bool is_listed(std::size_t i) const { return ends_with_any(s_.word(s_.tokens[i]), {"と"sv, "も"sv, "、"sv, "・"sv}); }

  // 免許証と、ご本人が手に持った|お写真; 免許証とお顔が一緒に写った|自撮り; パスポートと顔がいっしょに写っている写真:
  // the paper is shown in it, whoever stands between.
  void join_shown(std::size_t i) {
    std::size_t face = i;  // what else is shown, with the noun itself at first
    for (std::size_t k = i; k > 0 && i - k < 4; --k) {
      if (!is_mention(s_.tokens[k - 1])) continue;
      if (category(k - 1).picture && face == i) {
        face = k - 1;
        continue;
      }
      if (!category(k - 1).pictured) break;
      const std::string_view gap = s_.between(nouns_[k - 1].span.end, nouns_[face].span.begin);
      const bool together = face == i ? shows(gap) || shows_together(gap, s_.word(s_.tokens[i]))
                                      : gap == "と" && shows(s_.between(nouns_[face].span.end, nouns_[i].span.begin));
      if (!together) break;
      take(i, k - 1);
      if (face != i) nouns_[face].absorbed = true;
      return;
    }
    if (face == i) join_shown_before(i);
  }

  // 保険証で確認しています。写メで一枚ください: of what the sentence before named.
  void join_shown_before(std::size_t i) {
    const Reading* topic = s_.context.topic;
    if (topic == nullptr || !categories_[topic->category].pictured) return;
    if (!starts_with_any(s_.word(s_.tokens[i]), {"写メ"sv, "スクショ"sv, "写真で"sv, "画像で"sv})) return;
    nouns_[i].shown = topic->category;
    nouns_[i].named = topic->span;
  }

  // A mail address or an ID beside a password is half of a login; 登録のメールアドレス is asked for itself.
  bool is_login(std::size_t i) const {
    const std::string_view word = s_.word(s_.tokens[i]);
    return category(i).channel && word.find("登録") == std::string_view::npos &&
           (word.find("アドレス") != std::string_view::npos || word.find("メール") != std::string_view::npos ||
            word.ends_with("id"));
  }

  // 番号, アカウント: what was named before, else what was spoken of before, gives them their meaning; they point
  // there.
  void generalise(std::size_t i) {
    for (std::size_t k = i; k-- > s_.first_token(i);) {
      const Token& left = s_.tokens[k];
      // インスタやってたらフォローしたいので、アカウントを: a phrase that asks names it, too.
      if (left.role == Role::ask && categories_[left.category].channel && !is_address(s_.tokens[i])) {
        nouns_[i].category = left.category;
        nouns_[i].named = left.span;
        return;
      }
      if (!is_mention(left) || is_general(left)) continue;
      const std::string_view gap = s_.between(left.span.end, nouns_[i].span.begin);
      if (starts_with_any(gap, {"ではなく"sv, "じゃなく"sv, "でなく"sv})) continue;  // アドレスじゃなくIDのほう
      const bool near = links(gap) || s_.coordinated(left.span.end, nouns_[i].span.begin) || joins_three(gap);
      if (near && (category(k).numbered || category(k).channel)) {
        nouns_[i].category = nouns_[k].category;
      } else if (is_wallet(nouns_[k].span) || (!near && !is_address(s_.tokens[i]) &&
                                               (category(k).channel || (category(k).numbered && category(k).held &&
                                                                        is_number(s_.word(s_.tokens[i])))))) {
        nouns_[i].category = nouns_[k].category;
        nouns_[i].named = nouns_[k].span;
      } else if (is_account(s_.tokens[i]) && !near && s_.tokens[k].role == Role::weak_mention) {
        continue;  // フェイスブックでお名前を検索したのですが、どのアカウントですか
      }
      return;
    }
    const Reading* topic = s_.context.topic;
    const bool channel = topic != nullptr && categories_[topic->category].channel && !is_address(s_.tokens[i]);
    if (!channel && (topic == nullptr || !is_wallet(topic->span))) {
      // The name of a user without a word of where is that of the site they write on.
      if (s_.word(s_.tokens[i]) == "ユーザー名") nouns_[i].absorbed = true;
      return;
    }
    nouns_[i].category = topic->category;
    nouns_[i].named = topic->span;
  }

  // PayPayで払うのでIDを: money is sent to it, whatever it is called.
  bool is_wallet(Span named) const {
    return s_.context.rules->sentence_words().begins(s_.context.text.substr(named.begin, named.size()),
                                                     SentenceWord::wallet);
  }

  void take(std::size_t part, std::size_t whole) {
    nouns_[part].category = nouns_[whole].category;
    nouns_[part].span.begin = std::min(nouns_[part].span.begin, nouns_[whole].span.begin);
    if (part > whole) {
      nouns_[whole].absorbed = true;  // the last word carries the predicate
    } else {
      nouns_[part].absorbed = true;
      nouns_[whole].span.begin = nouns_[part].span.begin;
    }
  }

  static bool is_break(std::string_view gap) {
    return has_any(gap, {"、"sv, "。"sv, "・"sv, "を"sv, "は"sv, "が"sv, "と"sv, "や"sv, "/"sv, "「"sv});
  }
  // ゆうちょ|の|番号, 通帳|の1ページ目の|写真
  static bool links(std::string_view gap) {
    while (gap.starts_with(" ")) gap.remove_prefix(1);
    while (gap.ends_with(" ")) gap.remove_suffix(1);
    if (gap.empty() || gap == "の" || gap == " ") return true;
    return gap.size() <= kLinkBytes && (gap.ends_with("の") || gap.starts_with("の")) && !is_break(gap);
  }
  // 銀行と支店と|番号
  static bool joins_three(std::string_view gap) {
    if (gap.size() > kLinkBytes || gap.find("を") != std::string_view::npos) return false;
    return starts_with_any(gap, {"と", "、", "・"}) && ends_with_any(gap, {"と", "、", "・"});
  }
  static bool joined_by_and(std::string_view gap) {
    return gap == "と" || gap == "や" || gap == "・" || gap == "、" || gap == "と、" || gap == "/" || gap == "および" ||
           gap == "及び" || gap == "ならびに";
  }
  // 免許証|の裏表を|お写真|で: how it is to come.
  bool is_sent_as(std::string_view gap, std::size_t picture) const {
    return gap.size() <= kLinkBytes && gap.ends_with("を") && gap.find("、") == std::string_view::npos &&
           s_.after(nouns_[picture].span.end).starts_with("で");
  }
  bool shows(std::string_view gap) const {
    if (gap.size() > 42) return false;
    return s_.context.rules->sentence_words().are_in(gap, SentenceWord::shown_with);
  }
  static bool shows_together(std::string_view gap, std::string_view picture) {
    return gap.size() <= 24 && gap.starts_with("と") && has_any(picture, {"一緒"sv, "いっしょ"sv, "並べ"sv, "持っ"sv});
  }
  bool is_attached(std::string_view gap) const {
    return s_.context.rules->sentence_words().begins(gap, SentenceWord::attached);
  }
  // お子さんの人数と年齢 is about them; お子さんの人数、持病の有無 goes on to the reader.
  bool is_of_anybody(std::size_t i) const {
    constexpr std::string_view kOfAnybody[] = {"birth_date", "gender", "real_name", "education", "employment", "photo"};
    return in(kOfAnybody, category(i).name);
  }
  // お子さまの月齢とお住まいの地域, お子さんの年齢とお仕事: what one asks of the reader beside it.
  bool is_of_reader(std::size_t i) const {
    return s_.context.rules->sentence_words().begins(s_.word(s_.tokens[i]), SentenceWord::of_reader);
  }
  // お子さんの人数: a relative and what is asked of them in one phrase, or taken together above.
  bool is_attribute(std::size_t i) const {
    return s_.between(nouns_[i].span.begin, nouns_[i].span.end).find("の") != std::string_view::npos;
  }

  static bool is_of(std::string_view gap) {
    while (gap.starts_with(" ")) gap.remove_prefix(1);
    while (gap.ends_with(" ")) gap.remove_suffix(1);
    return gap == "の";
  }
  // One is found there by a name: no legal one.
  bool names_user(std::size_t i) const { return category(i).account || is_wallet(nouns_[i].span); }
  bool is_name(std::string_view word) const {
    return s_.context.rules->sentence_words().is(word, SentenceWord::bare_name);
  }

  // An address may be for mail beside any channel: only its own noun gives it another meaning.
  bool is_address(const Token& token) const { return s_.word(token) == "アドレス"; }
  bool is_account(const Token& token) const { return s_.word(token).starts_with("アカウント"); }
  static bool is_number(std::string_view word) { return word == "番号" || word == "ばんごう"; }

  bool is_general(const Token& token) const {
    const std::string_view word = s_.word(token);
    if (starts_with_any(word, {"友だち", "友達", "フレンド"})) return true;
    return is_number(word) || word == "id" || word == "アカウント" || word == "アドレス" || word == "ユーザーネーム" ||
           word == "ユーザー名" || word == "ハンドル名" || word == "アカウント名" || word == "名義";
  }

  // ---- whose -----------------------------------------------------------------------------------------------------

  Decision owner(std::size_t i) const {
    const std::uint32_t begin = nouns_[i].span.begin;
    if (i == 0) return {};
    // Coordinated nouns share their owner: 顧客の氏名・住所・電話番号.
    if (is_mention(s_.tokens[i - 1]) &&
        s_.coordinated(s_.tokens[i - 1].span.end, s_.with_honorific(s_.tokens[i].span).begin)) {
      const Decision& before = nouns_[i - 1].owner;
      if (before.attitude == Attitude::not_reader || before.attitude == Attitude::work ||
          before.rule == "owner.third_party")
        return before;
    }
    std::size_t k = i;
    while (k > 0 && s_.tokens[k - 1].span.end > begin) --k;  // those inside the noun
    if (k == 0) return {};
    const Token& left = s_.tokens[k - 1];
    std::string_view gap = s_.between(left.span.end, begin);
    if (gap.ends_with("「")) gap.remove_suffix(3);  // フォームの「性別」
    const bool joined = gap.empty() || gap == "の" || gap == "から" || gap == "からの" ||
                        (starts_with_any(gap, {"様"sv, "さん"sv, "さま"sv, "方"sv, "自身"sv}) && gap.size() <= 12 &&
                         gap.ends_with("の")) ||
                        (gap.starts_with("の") && gap.size() <= kLinkBytes && !is_break(gap));  // お客様の大切な…
    if (!joined) return {};
    switch (left.role) {
      case Role::third_party:
        // 先方の氏名: never the reader's, as お客様の… may be.
        return {s_.begins(left, SentenceWord::other) ? Attitude::reported : Attitude::not_reader, Confidence::sure,
                "owner.third_party", left.span};
      case Role::writer:
        if (category(i).signed_) return {};  // 当社指定の|秘密保持契約に署名できる方
        // 自分のアカウント名を応募文に貼ってね: whoever applies.
        if (s_.word(left) == "自分" && s_.context.applying) return {};
        return {Attitude::offered, Confidence::sure, "owner.writer", left.span};
      case Role::work:
        // 添付の秘密保持契約書: what is to be signed comes from the writer.
        if (category(i).signed_ || is_missed_field(i)) return {};
        return {Attitude::work, Confidence::sure, "owner.work", left.span};
      case Role::pen_name:
        return {Attitude::none, Confidence::sure, "owner.pen_name", left.span};
      default:
        return {};
    }
  }

  // フォームの「個人番号」欄が未記入でした: the reader's own form, and it wants filling.
  bool is_missed_field(std::size_t i) const {
    if (s_.context.posting) return false;
    return is_said_unfilled(s_.after(nouns_[i].span.end), s_.context.rules->sentence_words());
  }

  bool has_unknown_owner(std::size_t i) const {
    const std::uint32_t begin = nouns_[i].span.begin;
    if (s_.is_honorific(nouns_[i].span) || begin < s_.context.unit.span.begin + 3) return false;
    // 当日の携帯, 何かあったときの携帯: when, not whose.
    const std::string_view before = s_.before(begin - 3);
    if (s_.context.rules->sentence_words().ends(before, SentenceWord::when)) return false;
    return s_.text.substr(begin - 3, 3) == "の" && !(i > 0 && s_.tokens[i - 1].span.end + 3 == begin);
  }

  // キャラクター設定(性別、年齢): inside brackets behind a noun that is no mention, the noun is the owner.
  bool in_foreign_bracket(std::size_t i) const {
    const std::string_view before = s_.before(s_.tokens[i].span.begin);
    const auto open = last_open(before, "(", ")");
    if (open == std::string_view::npos || open == 0) return false;
    const std::size_t opened = s_.tokens[i].span.begin - before.size() + open;
    // 個人情報(氏名、住所): the bracket lists what the noun holds; 微信(ウィーチャット): it says the noun again.
    if (s_.context.rules->sentence_words().ends(before.substr(0, open), SentenceWord::holder)) return false;
    if (s_.tokens[i].span.begin == opened + 1 && s_.after(s_.tokens[i].span.end).starts_with(")")) return false;
    for (std::size_t k = s_.first_token(i); k < i; ++k) {
      const Token& token = s_.tokens[k];
      if (token.span.end > opened) break;
      if (token.span.end + 6 < opened) continue;
      if (is_mention(token) || token.role == Role::reader || token.role == Role::pen_name) return false;
    }
    return true;
  }

  const JapaneseSentence& s_;
  const std::vector<Category>& categories_;
  std::vector<JapaneseNoun> nouns_;
};

}  // namespace

std::vector<JapaneseNoun> read_japanese_nouns(const JapaneseSentence& sentence) {
  return NounReader(sentence).run();
}

}  // namespace tokumei
