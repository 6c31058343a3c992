// One Japanese sentence: for each noun that names personal information, whose it is (japanese_noun), then what is said
// of it (japanese_predicate), then what the place of the sentence makes of that.
#include <algorithm>
#include <optional>

#include "grammar/clause_reader.h"
#include "grammar/japanese_contact.h"
#include "grammar/japanese_lookalike.h"
#include "grammar/japanese_noun.h"
#include "grammar/japanese_predicate.h"
#include "grammar/labels.h"
#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kWeakReach = 3 * 24;  // how near a word that only may name something needs its predicate

class JapaneseReader {
 public:
  JapaneseReader(const ClauseContext& context, std::vector<Reading>& readings)
      : context_(context), sentence_(context), readings_(readings), first_(readings.size()) {}

  void run() {
    const auto nouns = read_japanese_nouns(sentence_);
    announced_ = find_announcement();
    for (std::size_t i = 0; i < context_.tokens.size(); ++i) {
      if (is_lookalike(sentence_, nouns, i)) continue;
      if (is_mention(context_.tokens[i])) {
        if (!nouns[i].absorbed) mention(i, nouns[i]);
      } else if (context_.tokens[i].role == Role::ask) {
        add(asked_about(i), with_owner(i), read_asking_phrase(sentence_, i));
      }
    }
    for (const JapaneseContact& contact : read_japanese_contacts(sentence_)) {
      if (!is_asked(contact.category)) add(contact.category, contact.span, contact.invitation);
    }
  }

 private:
  // ラインの|QRを送って: the words of the same kind that the phrase leans on belong to it.
  Span with_owner(std::size_t i) const {
    Span span = sentence_.with_honorific(context_.tokens[i].span);
    if (i == 0 || !is_mention(context_.tokens[i - 1]) || context_.tokens[i - 1].category != context_.tokens[i].category)
      return span;
    if (sentence_.between(context_.tokens[i - 1].span.end, span.begin).ends_with("の"))
      span.begin = context_.tokens[i - 1].span.begin;
    return span;
  }

  // お子様は|男の子ですか: said of them in the same sentence.
  CategoryIndex relative_before(std::size_t i) const {
    if (i == 0 || !is_mention(context_.tokens[i - 1])) return kNoCategory;
    const Token& left = context_.tokens[i - 1];
    const std::string_view asked = categories()[context_.tokens[i].category].name;
    if (!categories()[left.category].relative || (asked != "gender" && asked != "birth_date")) return kNoCategory;
    constexpr std::string_view kTopics[] = {"は", "って", "さんは", "さんって", "様は", "さまは", "ちゃんは"};
    return in(kTopics, sentence_.between(left.span.end, context_.tokens[i].span.begin)) ? left.category : kNoCategory;
  }

  // お子さんはいらっしゃいますか?何歳ですか?: the age of whom the sentence right before asked for.
  CategoryIndex asked_about(std::size_t i) const {
    const CategoryIndex category = context_.tokens[i].category;
    if (const CategoryIndex relative = relative_before(i); relative != kNoCategory) return relative;
    const Reading* topic = context_.topic;
    const bool of_reader =
        topic != nullptr && (topic->attitude == Attitude::asked ||
                             (topic->attitude == Attitude::none && sentence_.is_honorific(topic->span)));
    if (!of_reader || !categories()[topic->category].relative || !opens_sentence(i) ||
        context_.unit.span.begin > topic->span.end + letters(24) ||
        (category != context_.rules->find_category("birth_date") &&
         category != context_.rules->find_category("gender")))
      return category;
    return topic->category;
  }

  // Nothing before it but a condition that takes up what was asked: いらっしゃる場合、|何歳|かも
  bool opens_sentence(std::size_t i) const {
    const std::uint32_t begin = context_.unit.span.begin, at = context_.tokens[i].span.begin;
    if (i == 0 && at <= begin + letters(2)) return true;
    return at <= begin + letters(14) &&
           std::none_of(context_.tokens.begin(), context_.tokens.begin() + static_cast<std::ptrdiff_t>(i),
                        is_mention) &&
           context_.rules->sentence_words().begins(sentence_.between(begin, at), SentenceWord::if_so);
  }

  // 必要なのは…です, お聞きしたいのは…です: the predicate stands before its nouns. The token, or one past the last.
  std::size_t find_announcement() const {
    for (std::size_t k = 0; k < std::min<std::size_t>(context_.tokens.size(), 12); ++k) {
      const Token& token = context_.tokens[k];
      const bool gives = token.role == Role::give || (token.role == Role::put && !context_.posting);
      if (token.role != Role::need && token.role != Role::request && !gives) continue;
      std::string_view rest = sentence_.after(token.span.end);
      // チラシに載せる項目は: what goes into the thing that is made.
      if (token.role == Role::put && context_.building && rest.starts_with("項目")) continue;
      if (!gives && starts_with_any(rest, {"なのは", "のは", "なものは"})) return k;
      // 登録票に書くのは…, 名簿に載せる項目は…: what is kept of the reader.
      if (gives && !context_.building && writes_in_register(token) && starts_with_any(rest, {"のは"sv, "欄は"sv}))
        return k;
      // 記入するのはご自身の氏名と住所です
      if (token.role == Role::give && is_of_reader_behind(k, rest)) return k;
      if (!gives && sentence_.word(token).ends_with("りは")) return k;  // 残りは…だけです
      // お知らせいただきたい項目は…です, 入力いただく項目は…です
      for (const std::string_view link :
           {"して"sv, "て"sv, "いただく"sv, "いただきたい"sv, "頂く"sv, "もらう"sv, "ほしい"sv, "な"sv}) {
        if (rest.starts_with(link)) rest.remove_prefix(link.size());
      }
      if (const std::size_t noun = context_.rules->sentence_words().length_of_start(rest, SentenceWord::what_is_wanted);
          noun > 0 && (rest.substr(noun).starts_with("は") || rest.substr(noun).starts_with("が")))
        return k;
    }
    return context_.tokens.size();
  }

  // するのはご自身の…, いただくのはあなたの…
  bool is_of_reader_behind(std::size_t k, std::string_view rest) const {
    const auto announced = rest.substr(0, letters(8)).find("のは");
    if (announced == std::string_view::npos || k + 1 >= context_.tokens.size()) return false;
    std::size_t next = k + 1;
    if (context_.tokens[next].role == Role::request && next + 1 < context_.tokens.size()) ++next;  // いただく
    return context_.tokens[next].role == Role::reader && rest.substr(announced).starts_with("のは") &&
           context_.tokens[next].span.begin <= context_.tokens[k].span.end + letters(12);
  }

  bool is_registered() const { return writes_in_register(context_.tokens[announced_]); }
  bool writes_in_register(const Token& token) const {
    return ends_with_any(
        sentence_.before(token.span.begin),
        {"登録票に"sv, "登録用紙に"sv, "登録カードに"sv, "台帳に"sv, "名簿に"sv, "申請書に"sv, "申込書に"sv, "届に"sv,
         "届出書に"sv, "契約書に"sv, "帳簿に"sv, "調書に"sv, "保険の書類に"sv, "取引先登録に"sv});
  }

  void mention(std::size_t i, const JapaneseNoun& noun) {
    const bool weak = context_.tokens[i].role == Role::weak_mention;
    Governed governed;
    governed.decision = noun.owner;
    // 私のWhatsAppに書いてください: the writer's own, and the reader is to go there.
    if (noun.owner.rule == "owner.writer") {
      const Governed there = read_predicate(sentence_, noun, i);
      const bool invites = categories()[noun.category].channel && (there.by_way || there.contacts);
      if ((invites || there.exchanges) && there.decision.attitude == Attitude::asked) governed = there;
    }
    if (!governed.decision.decides()) {
      governed = read_predicate(sentence_, noun, i);
      if (weak && !governed.lends && !is_plain(i, noun, governed)) governed.decision = {};
      if (!governed.decision.decides()) governed.decision = implied(i, noun, weak, governed.hands_over);
    }
    CategoryIndex category = noun.shown == kNoCategory ? noun.category : noun.shown;
    const bool lent = categories()[category].lent || sentence_.word(context_.tokens[i]) == "名義";
    if (governed.lends && governed.decision.attitude == Attitude::asked && lent) category = lending();
    // 禁止事項 ・SNSを交換すること
    if (context_.implied == Implied::refused && governed.decision.attitude == Attitude::asked && ends_in_a_rule())
      governed.decision = {Attitude::refused, Confidence::sure, "list.refused", {}};
    if (governed.decision.attitude != Attitude::asked && is_on_a_path())
      governed.decision = {Attitude::reported, Confidence::sure, "frame.policy", noun.span};
    if (governed.decision.attitude != Attitude::reported && is_question_of_others())
      governed.decision = {Attitude::reported, Confidence::sure, "frame.quoted", noun.span};
    if (governed.decision.attitude == Attitude::asked && is_question_of_topic())
      governed.decision = {Attitude::work, Confidence::sure, "list.work", {}};
    if (is_in_flow_of_work(noun)) governed.decision = {Attitude::work, Confidence::sure, "list.work", {}};
    if (binds_others()) governed.decision = {Attitude::reported, Confidence::sure, "frame.policy", noun.span};
    if (governed.decision.attitude == Attitude::asked && is_of_the_work(noun, category, governed))
      governed.decision = {
          Attitude::work, Confidence::sure, context_.building ? "owner.building" : "owner.posting", {}};
    add(category, noun.named.empty() ? noun.span : noun.named, governed.decision);
    if (!noun.named.empty()) readings_.back().stand_in = noun.span;
  }

  // ・身分証はコピーでもいいですか?: an item that no words of asking stand over, of a posting's list, is a topic.
  bool is_question_of_topic() const {
    return context_.posting && context_.unit.zone == Zone::item && context_.unit.question &&
           context_.implied == Implied::nothing && context_.section != Section::apply && !context_.applying;
  }

  // ・ご利用の流れ(ご来館→お名前のご記入→見学): what a page to be made tells of, in what a posting lists of its work.
  bool is_in_flow_of_work(const JapaneseNoun& noun) const {
    if (!context_.posting || context_.unit.zone != Zone::item || context_.section == Section::apply ||
        context_.implied == Implied::asked)
      return false;
    constexpr std::uint32_t kFlow = letters(60);
    const std::string_view before =
        context_.text.substr(noun.span.begin - std::min(noun.span.begin, kFlow), std::min(noun.span.begin, kFlow));
    const std::string_view line = before.substr(before.rfind('\n') + 1);  // npos + 1: the whole
    const auto open = line.find("流れ(");
    return open != std::string_view::npos && line.find(')', open) == std::string_view::npos &&
           line.find("→", open) != std::string_view::npos &&
           !has_any(line.substr(0, open), {"応募"sv, "選考"sv, "採用"sv});
  }

  // マイページ→設定→メールアドレス: where to click.
  bool is_on_a_path() const {
    if (context_.unit.mark != U'→') return false;
    constexpr std::uint32_t kPath = letters(40);
    const std::uint32_t begin = context_.unit.span.begin;
    return context_.rules->sentence_words().are_in(
        context_.text.substr(begin - std::min(begin, kPath), std::min(begin, kPath)), SentenceWord::path_start);
  }

  // 履歴書は手書きですか?という質問をよく受けます: what others ask. というのも gives the reason of a question.
  bool is_question_of_others() const {
    if (!context_.unit.question) return false;
    std::string_view behind = context_.text.substr(std::min<std::size_t>(context_.unit.span.end, context_.text.size()));
    if (behind.starts_with("?")) behind.remove_prefix(1);
    if (starts_with_any(behind, {"というのも"sv, "というのは"sv})) return false;
    return starts_with_any(behind, {"という"sv, "といった"sv, "と聞かれ"sv, "と尋ねられ"sv, "と言われ"sv, "と不安"sv,
                                    "と悩"sv, "と疑問"sv});
  }

  // 使用者は、労働者名簿に氏名を記入しなければならない: a rule, and what it demands or allows is somebody else's to do.
  bool binds_others() {
    if (!binds_others_) {
      const SentenceWords& words = context_.rules->sentence_words();
      const std::string_view sentence = sentence_.between(context_.unit.span.begin, sentence_.end);
      binds_others_ = words.ends(sentence, SentenceWord::rule_end) && words.are_in(sentence, SentenceWord::duty_bearer);
    }
    return *binds_others_;
  }

  bool ends_in_a_rule() const {
    return context_.text.substr(context_.unit.span.begin, context_.unit.span.size()).ends_with("こと");
  }

  // A word that only may name something needs a frame that leaves no doubt.
  bool is_plain(std::size_t i, const JapaneseNoun& noun, const Governed& governed) const {
    const Decision& decision = governed.decision;
    if (decision.attitude != Attitude::asked) return true;
    if (is_tail(noun.span)) return false;
    // 番号のところだけ書けてません, 「20代女性」の形で; not 急ぐ|地域|らしくて、そこだけ書けてません.
    if (decision.rule == "frame.remark")
      return decision.span == context_.tokens[i].span ||
             starts_with_any(sentence_.after(sentence_.skip_suffixes(context_.tokens[i].span.end)),
                             {"の"sv, "は"sv, "が"sv, "も"sv, "、"sv});
    const std::uint32_t behind = sentence_.skip_suffixes(context_.tokens[i].span.end);
    const std::string_view rest = sentence_.after(behind);
    if (rest.starts_with("が") && decision.span.begin > behind + 3 * 8) return false;  // 番号が読み取れる状態で…
    // お名前の確認をさせてください: the writer would know it.
    if (starts_with_any(rest, {"の確認をさせ"sv, "の確認だけさせ"sv, "の確認させ"sv, "のご確認をさせ"sv}))
      return sentence_.is_honorific(noun.span);
    if (rest.starts_with("の") && !(i + 1 < context_.tokens.size() && context_.tokens[i + 1].span.begin <= behind + 6))
      return false;  // お写真の受け渡し
    if (context_.unit.question && categories()[context_.tokens[i].category].relative) return true;
    // お仕事をお願いします offers work; お仕事を教えてください asks for it.
    if (sentence_.word(context_.tokens[i]) == "お仕事" && !governed.tells && !governed.hands_over &&
        !context_.unit.question)
      return false;
    const std::uint32_t from = context_.tokens[sentence_.chain_end(i)].span.end;
    const bool broken_off = decision.rule == "frame.plain_request" && stands_first(i, noun);  // 番号だけ。
    return (decision.confidence == Confidence::sure || broken_off) &&
           (decision.span.empty() || decision.span.begin < from + kWeakReach);
  }

  // 図面|番号: the tail of a longer word.
  bool is_tail(Span span) const {
    if (span.begin <= context_.unit.span.begin || sentence_.is_honorific(span)) return false;
    const Script before = script_of(code_point_at(context_.text, previous_code_point(context_.text, span.begin)));
    return before == Script::han || before == Script::katakana;
  }

  bool is_asked(CategoryIndex category) const {
    return std::any_of(readings_.begin() + static_cast<std::ptrdiff_t>(first_), readings_.end(),
                       [&](const Reading& one) { return one.category == category && one.attitude == Attitude::asked; });
  }

  // What the list says of its items.
  Decision implied(std::size_t i, const JapaneseNoun& noun, bool weak, bool hands_over) const {
    switch (context_.implied) {
      case Implied::nothing:
        if (announced_ < i && (!weak || is_registered()) && is_head(sentence_, i))
          return {Attitude::asked, Confidence::sure, "frame.announced", context_.tokens[announced_].span};
        return {};
      case Implied::refused:
        return {Attitude::refused, Confidence::sure, "list.refused", {}};
      case Implied::work:
        return {Attitude::work, Confidence::sure, "list.work", {}};
      case Implied::asked:
        break;
    }
    if (is_gloss(i, noun)) return {};
    if (is_pen_name_enough(i)) return {Attitude::none, Confidence::sure, "owner.pen_name", {}};
    const bool head = is_head(sentence_, i) || (hands_over && !weak);  // 個人番号のご提供
    if (weak && (!head || !stands_first(i, noun))) return {};
    if (is_filled_label(context_.text, context_.tokens[i].span.end))
      return {Attitude::none, Confidence::sure, "frame.mentioned", {}};
    if (!head && (noun.unknown_owner || context_.unit.span.size() > 3 * 24)) return {};
    return {Attitude::asked, head ? Confidence::sure : Confidence::possible, "list.item", {}};
  }

  // メールアドレス(動画の|送付先|): what the noun before the bracket is for.
  bool is_gloss(std::size_t i, const JapaneseNoun& noun) const {
    if (i == 0 || !noun.unknown_owner || !is_mention(context_.tokens[i - 1])) return false;
    const std::string_view gap = sentence_.between(context_.tokens[i - 1].span.end, noun.span.begin);
    return gap.starts_with("(") && gap.find(')') == std::string_view::npos;
  }

  // お名前またはニックネーム: either will do.
  bool is_pen_name_enough(std::size_t i) const {
    if (i + 1 >= context_.tokens.size() || context_.tokens[i + 1].role != Role::pen_name) return false;
    const Span pen_name = context_.tokens[i + 1].span;
    const std::string_view or_else = sentence_.between(context_.tokens[i].span.end, pen_name.begin);
    constexpr std::string_view kJoints[] = {"または", "又は", "もしくは", "あるいは", "か", "or", " or "};
    return in(kJoints, or_else) && is_head(sentence_, i + 1);
  }

  // お名前, 氏名・番号: nothing but other nouns before it; not 使っているアプリの名前.
  bool stands_first(std::size_t i, const JapaneseNoun& noun) const {
    if (sentence_.is_honorific(noun.span) || noun.span.begin == context_.unit.span.begin) return true;
    if (i == 0) return false;
    const Token& left = context_.tokens[i - 1];
    return (is_mention(left) && sentence_.coordinated(left.span.end, noun.span.begin)) || left.role == Role::reader;
  }

  // What a posting describes is the work, unless it speaks of applying or to the reader; and a message about something
  // that has such fields speaks of the fields.
  bool is_of_the_work(const JapaneseNoun& noun, CategoryIndex category, const Governed& governed) {
    const bool held = categories()[category].held && governed.hands_over;
    if (context_.implied == Implied::work) return !held;
    if (!context_.posting && (!context_.building || categories()[category].signed_ || is_filled_in())) return false;
    if (context_.section == Section::apply || context_.applying || context_.optional) return false;
    if (context_.implied == Implied::asked || (governed.tells && !context_.building)) return false;
    if (governed.decision.rule == "frame.joined") return names_others();
    if (categories()[category].picture && is_taken_of_oneself()) return names_others();
    if (held) return false;
    // 卒業年がわかる書類。学生証でも可。
    if (categories()[category].held && governed.decision.rule == "frame.accepted") return names_others();
    // 電話番号をお送りください, with no section of the work around it and nobody else named.
    if (governed.hands_over && context_.section != Section::work && !context_.building) return names_others();
    // 応募 → LINE登録 → 面談: what the reader goes through.
    if (context_.unit.mark == U'→' && categories()[category].channel) return names_others();
    if (categories()[category].channel && governed.by_way && !names_others()) return false;
    return !sentence_.is_honorific(noun.span) && !has_reader_word();
  }

  // インカメラで顔写真を撮影して納品していただきます, スマホを三脚に置いて歩く姿を撮影してください
  bool is_taken_of_oneself() {
    if (!of_oneself_) {
      const std::string_view text = context_.text.substr(context_.unit.span.begin, context_.unit.span.size());
      of_oneself_ = has_any(text, {"撮影"sv, "撮って"sv, "撮り"sv, "録画"sv}) &&
                    context_.rules->sentence_words().are_in(text, SentenceWord::self_shot);
    }
    return *of_oneself_;
  }

  // フォームに口座情報を入れて送信してください: the reader is to fill the form in.
  bool is_filled_in() const {
    const std::string_view text = context_.text.substr(context_.unit.span.begin, context_.unit.span.size());
    return text.find("送信して") != std::string_view::npos || text.find("完了ボタン") != std::string_view::npos ||
           text.find("送信ボタン") != std::string_view::npos;
  }

  bool has_reader_word() {
    if (!reader_word_) {
      reader_word_ = false;
      for (const Token& token : context_.tokens) {
        if (token.role == Role::reader && sentence_.word(token) != "以下") reader_word_ = true;
      }
    }
    return *reader_word_;
  }

  // Customers and the like: with them, not with the writer, the reader is to talk.
  bool names_others() const {
    return std::any_of(context_.tokens.begin(), context_.tokens.end(), [](const Token& token) {
      return token.role == Role::third_party || token.role == Role::task || token.role == Role::work;
    });
  }

  const std::vector<Category>& categories() const { return context_.rules->categories(); }
  CategoryIndex lending() const {
    for (std::size_t c = 0; c < categories().size(); ++c) {
      if (categories()[c].secret) return static_cast<CategoryIndex>(c);
    }
    return kNoCategory;
  }

  void add(CategoryIndex category, Span span, const Decision& decision) {
    Reading reading;
    reading.category = category;
    reading.span = span;
    reading.attitude = decision.attitude;
    reading.confidence = decision.confidence;
    reading.steps.push_back({"mention", span});
    if (!decision.rule.empty()) reading.steps.push_back({decision.rule, decision.span});
    readings_.push_back(std::move(reading));
  }

  const ClauseContext& context_;
  JapaneseSentence sentence_;
  std::vector<Reading>& readings_;
  const std::size_t first_;  // of this sentence
  std::size_t announced_ = 0;
  std::optional<bool> binds_others_;  // whether it is a rule for others; looked at once
  std::optional<bool> of_oneself_;    // whether one takes a picture of oneself there; looked for once
  std::optional<bool> reader_word_;   // whether the sentence names the reader; looked for once
};

}  // namespace

void read_japanese(const ClauseContext& context, std::vector<Reading>& readings) {
  JapaneseReader(context, readings).run();
}

}  // namespace tokumei
