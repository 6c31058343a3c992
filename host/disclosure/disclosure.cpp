// How a draft gives data away: a label and a value (「電話番号は090-…」, "Name: …"), a value whose shape says it all,
// or a sentence about oneself (「43歳です」, "I was born on"). What belongs to others, to the work, to tests, and what
// is refused or asked is left alone.
#include "disclosure/disclosure.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "disclosure/values.h"
#include "grammar/tokenizer.h"
#include "text/segmenter.h"

namespace tokumei {
namespace {

using Words = std::initializer_list<std::string_view>;

bool has_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// Somebody else's data, made-up data, numbers that are none of ours.
const Words kOthers = {
    "御社",      "貴社",         "先方",       "お客様",      "ご依頼主",         "復唱",         "承りました",
    "テスト用",  "架空",         "ダミー",     "例文",        "フォームの",       "フォームに",   "取材した",
    "編集部の",  "your office",  "your draft", "dummy",       "test value",       "signup form",  "hotline",
    "ペルソナ",  "集計",         "読者",       "入力が終わ",  "クライアント様の", "購入者様",     "会員",
    "名刺",      "登場人物",     "キャラ",     "your niece",  "past client",      "your company", "the customer",
    "customers", "test account", "test data",  "placeholder", "記事の",           "見本の",       "原稿の"};
const Words kNumbers = {"注文番号", "伝票",           "追跡",       "管理コード", "型番", "jan",
                        "isbn",     "問い合わせ番号", "order",      "tracking",   "sku",  "invoice #",
                        "品番",     "ポート",         "バージョン", "version",    "見積", "円",
                        "$",        "コード",         "id:",        "受付番号",   "商品", "ticket"};
const Words kRefusals = {"控え",        "遠慮",        "お伝えして",     "できません",   "できかね",
                         "お送りでき",  "抵抗があ",    "しておりません", "していません", "教えられ",
                         "not able to", "can't share", "cannot share",   "don't give",   "don't share",
                         "won't",       "rather not",  "no whatsapp",    "sorry,",       "declined"};
const Words kQuestions = {"でしょうか", "ですか", "ますか", "よろしいで", "いかが"};

struct Label {
  std::string_view category;
  Words words;
};

class Draft {
 public:
  Draft(const FoldedText& folded, std::string_view original, const RuleBook& rules)
      : folded_(folded), text_(folded.view()), original_(original), rules_(rules) {}

  std::vector<DisclosureMatch> run(const std::vector<std::string>& own_data) {
    for (const std::string& own : own_data) {
      const std::string phrase = fold(own);
      const auto at = text_.find(phrase);
      if (!phrase.empty() && at != std::string_view::npos) {
        add("real_name", {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())}, "draft.own");
      }
    }
    values_ = find_values(text_);
    units_ = segment(folded_, original_);
    for (std::size_t u = 0; u < units_.size(); ++u) unit(u);
    signature();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    return std::move(found_);
  }

 private:
  std::string_view words_of(const Unit& unit) const { return text_.substr(unit.span.begin, unit.span.size()); }

  void unit(std::size_t u) {
    const std::string_view words = words_of(units_[u]);
    const bool explicit_own =
        has_any(words, {"本名", "戸籍上", "フルネーム", "私の", "自分の", "my ", "i'm ", "i am ", "宛名は"});
    if (has_any(words, kOthers) && !explicit_own) return;
    values_of(u, words);
    labelled(u, words);
    about_oneself(u, words);
  }

  // ---- values whose shape says it all --------------------------------------------------------------------------

  void values_of(std::size_t u, std::string_view words) {
    const Unit& unit = units_[u];
    for (const Value& value : values_) {
      if (!unit.span.contains(value.span)) continue;
      const std::string_view before = text_.substr(unit.span.begin, value.span.begin - unit.span.begin);
      const std::string_view clause = last_clause(before);
      const bool unrelated = has_any(clause, kNumbers);
      const std::string_view context = u > 0 && before.size() < 9 ? words_of(units_[u - 1]) : clause;
      switch (value.shape) {
        case Shape::phone:
          if (unrelated) break;
          add(has_any(context, {"whatsapp", "wa ", "signal", "telegram", "viber"}) ? "messaging_account"
              : has_any(context, {"paypay", "zelle", "gcash", "m-pesa"})           ? "financial"
                                                                                   : "phone",
              value.span, "draft.shape");
          break;
        case Shape::email:
          add(has_any(context, {"paypal", "payoneer", "wise"}) ? "financial" : "email", value.span, "draft.shape");
          break;
        case Shape::national_id:
          if (!unrelated || has_any(words, {"マイナンバー", "個人番号"})) {
            if (has_any(text_, {"マイナンバー", "個人番号", "my number"}) || has_any(words, {"私の番号"}))
              add("national_id", value.span, "draft.shape");
          }
          break;
        case Shape::social_security:
          if (has_any(words, {"social", "ssn"}) || !unrelated) add("national_id", value.span, "draft.shape");
          break;
        case Shape::card:
          if (!unrelated || has_any(words, {"card", "カード"})) add("financial", value.span, "draft.shape");
          break;
        case Shape::invoice_number:
          add("financial", value.span, "draft.shape");
          break;
        case Shape::url:
          url(value.span, words, context);
          break;
        case Shape::handle:
          handle(value.span, words);
          break;
        case Shape::postal_code:
          break;
      }
    }
  }

  void url(Span span, std::string_view words, std::string_view context) {
    if (has_any(context,
                {"顔写真", "自撮り", "pic of me", "photo of me", "selfie", "portrait", "headshot", "私の写真"}))
      return add("photo", span, "draft.labelled");
    if (has_any(context, {"身分証", "免許", "パスポート", "保険証", "passport", "my id", "license"}))
      return add("id_document", span, "draft.labelled");
    const std::string_view address = text_.substr(span.begin, span.size());
    if (has_any(address, {"paypal.me", "venmo.com", "cash.app"})) return add("financial", span, "draft.shape");
    if (has_any(address, {"t.me/", "wa.me/", "line.me/", "discord.gg", "lin.ee"}))
      return add("messaging_account", span, "draft.shape");
    if (has_any(address, {"twitter.com", "x.com/", "instagram.com", "facebook.com", "tiktok.com", "linkedin.com",
                          "github.com"}) ||
        has_any(words, {"個人のブログ", "私のブログ", "個人ブログ", "my blog", "personal blog", "my instagram",
                        "my twitter", "インスタ"})) {
      add("social_account", span, "draft.labelled");
    }
  }

  void handle(Span span, std::string_view words) {
    if (has_any(words, {"telegram", "テレグラム", "line", "ライン", "discord", "wechat", "signal", "カカオ", "kakao",
                        "skype"})) {
      return add("messaging_account", span, "draft.labelled");
    }
    if (has_any(words, {"x", "twitter", "ツイッター", "instagram", "インスタ", "tiktok", "sns", "facebook", "threads",
                        "account", "アカウント", "handle", "find me", "follow"})) {
      add("social_account", span, "draft.labelled");
    }
  }

  // ---- a label and its value ---------------------------------------------------------------------------------------

  void labelled(std::size_t u, std::string_view words) {
    for (const Label& label : {
             Label{"real_name",
                   {"本名", "戸籍上の名前", "戸籍上", "フルネーム", "氏名", "契約書の名義", "名義", "荷物の宛名",
                    "宛名", "legal name", "full name", "real name", "name:", "my name is", "お名前:", "名前:"}},
             Label{"address",
                   {"住所", "送り先", "届け先", "配送先", "宛先", "where i live", "my address",
                    "address:", "ship it to", "courier it to", "send it to", "address is", "mail it to", "i live at"}},
             Label{"area",
                   {"住まいは", "お住まい:", "居住地", "最寄り駅は", "最寄りは", "最寄駅は", "city:", "location:",
                    "i live in", "i'm based in", "i am based in", "based in", "i'm from", "出身は", "country:"}},
             Label{"birth_date", {"生年月日", "誕生日は", "年齢", "age:", "date of birth", "dob", "born on", "生年"}},
             Label{"gender", {"性別", "gender:", "sex:"}},
             Label{"messaging_account", {"lineのid",
                                         "line id",
                                         "lineid",
                                         "line:",
                                         "lineは",
                                         "らいん",
                                         "ライン",
                                         "チャットワークid",
                                         "チャットワークのid",
                                         "chatwork",
                                         "skype",
                                         "スカイプ",
                                         "discord",
                                         "ディスコード",
                                         "telegram",
                                         "テレグラム",
                                         "カカオトーク",
                                         "kakaotalk",
                                         "wechat",
                                         "whatsapp",
                                         "zoom id",
                                         "signal"}},
             Label{"social_account",
                   {"instagram", "インスタ", "twitter", "xのアカウント", "xのid", "tiktok", "facebook"}},
             Label{"financial",
                   {"paypayの送り先", "paypay", "paypal", "年収", "月収", "wise", "venmo", "給料", "my salary"}},
             Label{"credentials",
                   {"パスワード", "認証コード", "確認コード", "暗証番号", "password", "passcode", "the code",
                    "verification code", "code is", "pin is", "パス:"}},
             Label{"national_id", {"national insurance", "マイナンバー", "個人番号", "social is", "ssn"}},
             Label{"id_document",
                   {"免許証の番号", "免許証番号", "パスポート番号", "license number", "licence number",
                    "passport number", "在留カード番号", "保険証の番号"}},
             Label{"sensitive", {"国籍は", "国籍:", "nationality:", "持病は", "宗教は", "血液型は"}},
             Label{
                 "employment",
                 {"職業:", "職業は", "勤務先は", "勤務先:", "前職は", "勤め先は", "occupation:", "employer:", "職業"}},
             Label{"education", {"最終学歴は", "学歴:", "出身大学は", "education:", "大学は"}},
         }) {
      for (const std::string_view word : label.words) {
        const auto at = words.find(word);
        if (at == std::string_view::npos || !at_word_borders(text_, shifted(units_[u], at, word.size()))) continue;
        if (value_behind(u, label.category, units_[u].span.begin + at + word.size())) break;
      }
    }
  }

  // Skips the joint behind a label: は, が, :, "is", こちらです。 and the like.
  std::size_t skip_joint(std::size_t at, std::size_t end) const {
    bool moved = true;
    while (moved && at < end) {
      moved = false;
      for (const std::string_view joint : {"のアドレス", "アカウント",
                                           "アドレス",   "handle",
                                           "number",     "ハンドル",
                                           "のid",       "なら",
                                           "番号",       "です",
                                           "を送ります", "の方は",
                                           "は",         "が",
                                           "も",         ":",
                                           " ",          "「",
                                           "\"",         "is",
                                           "id",         "=",
                                           "→",          "に",
                                           "(",          "for the contract",
                                           "under",      "者",
                                           "、",         "me",
                                           "at",         "on"}) {
        if (text_.substr(at, end - at).starts_with(joint)) {
          const bool latin = joint[0] >= 'a' && joint[0] <= 'z';
          if (latin && at + joint.size() < end && text_[at + joint.size()] >= 'a' && text_[at + joint.size()] <= 'z')
            continue;
          at += joint.size();
          moved = true;
          break;
        }
      }
    }
    return at;
  }

  bool value_behind(std::size_t u, std::string_view category, std::size_t from) {
    const Unit& unit = units_[u];
    std::size_t begin = skip_joint(from, unit.span.end);
    std::size_t end = unit.span.end;
    const std::string_view tail = text_.substr(begin, end - begin);
    if (has_any(tail.substr(0, std::min<std::size_t>(tail.size(), 60)), kRefusals)) return false;
    if (begin >= end && u + 1 < units_.size() &&
        (category == "messaging_account" || category == "address" || category == "credentials")) {
      begin = units_[u + 1].span.begin;
      end = units_[u + 1].span.end;
    }
    if (begin >= end) return false;
    if (unit.question && category != "messaging_account") return false;
    const std::size_t stop = value_end(begin, end, category);
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(stop)};
    if (span.empty() || !fits(category, text_.substr(begin, stop - begin))) return false;
    add(category, span, "draft.labelled");
    return true;
  }

  // Where the value ends: at the words that close a statement, at a comma for all but addresses.
  std::size_t value_end(std::size_t begin, std::size_t end, std::string_view category) const {
    const bool address = category == "address";
    const bool account = category == "messaging_account" || category == "social_account" || category == "credentials" ||
                         category == "id_document" || category == "financial" || category == "national_id";
    for (std::size_t at = begin; at < end; at = next_code_point(text_, at)) {
      const std::string_view rest = text_.substr(at, end - at);
      for (const std::string_view close :
           {"です", "と申",   "になり", "でお願い", "で、",       "でした",   "ですが",
            "でご", "で検索", "で連絡", "でお",     "でだいじょ", "で大丈夫", "となって",
            "をお", "」",     "\"",     "\n",       "在住",       "を卒業",   "に勤め"}) {
        if (rest.starts_with(close) && at > begin) return trimmed(begin, at);
      }
      if (!address &&
          (rest.starts_with("、") || rest.starts_with(", ") || rest.starts_with("(") || rest.starts_with(" /")))
        return trimmed(begin, at);
      if (address && (rest.starts_with("です") || rest.starts_with(". "))) return trimmed(begin, at);
      if (account && at > begin && (rest.front() == ' ' || static_cast<unsigned char>(rest.front()) >= 0x80)) {
        const bool spaced_number =
            rest.front() == ' ' && rest.size() > 1 && ((rest[1] >= '0' && rest[1] <= '9') || category == "national_id");
        if (!spaced_number) return trimmed(begin, at);
      }
    }
    return trimmed(begin, end);
  }

  std::size_t trimmed(std::size_t begin, std::size_t end) const {
    while (end > begin &&
           (text_[end - 1] == ' ' || text_[end - 1] == '.' || text_[end - 1] == ',' || text_[end - 1] == ')'))
      --end;
    return end;
  }

  static int count(std::string_view text, bool (*test)(char32_t)) {
    int n = 0;
    for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) n += test(code_point_at(text, at));
    return n;
  }

  static bool fits(std::string_view category, std::string_view value) {
    const int length = count(value, [](char32_t) { return true; });
    const int digits = count(value, [](char32_t c) { return c >= U'0' && c <= U'9'; });
    const int han = count(value, [](char32_t c) { return script_of(c) == Script::han; });
    const int latin = count(value, [](char32_t c) { return script_of(c) == Script::latin; });
    const int kana =
        count(value, [](char32_t c) { return script_of(c) == Script::hiragana || script_of(c) == Script::katakana; });
    if (category == "real_name") {
      if (digits > 0 || length < 3 || length > 30 ||
          has_any(value, {"契約", "こちら", "記載", "必要", "お送り", "不要", "ペンネーム", "株式会社", "住所", "では",
                          "の前に", "以外", "ない", "して", "ます", "の"}))
        return false;
      return latin > 0 ? value.find(' ') != std::string_view::npos && length >= 5
                       : han + kana >= length - 1 && length <= 12;
    }
    if (category == "address")
      return (digits > 0 && (han >= 3 || latin >= 6)) || value.find("丁目") != std::string_view::npos ||
             value.find("番地") != std::string_view::npos;
    if (category == "area")
      return length >= 2 && length <= 30 && digits == 0 &&
             !has_any(value, {"控え", "どこ", "問", "選考", "不要", "遠方", "近く"});
    if (category == "birth_date") return digits >= 1 && digits <= 8;
    if (category == "gender")
      return length <= 8 && has_any(value, {"女", "男", "male", "female", "woman", "man", "non-binary"});
    if (category == "messaging_account")
      return latin >= 3 && length >= 4 && length <= 40 && value.find(' ') == std::string_view::npos &&
             !has_any(value, {"http"});
    if (category == "social_account")
      return latin >= 4 && (value.find('@') == 0 || value.find('_') != std::string_view::npos || digits > 0);
    if (category == "financial")
      return digits >= 2 || (latin >= 4 && value.find('_') != std::string_view::npos) || has_any(value, {"万円"});
    if (category == "credentials") return length >= 4 && length <= 24 && (digits > 0 || latin >= 6);
    if (category == "national_id") return digits >= 6;
    if (category == "id_document") return digits >= 5;
    if (category == "sensitive")
      return length >= 1 && length <= 14 && digits == 0 && !has_any(value, {"問", "不要", "関係"});
    return length >= 2 && length <= 30 && !has_any(value, {"問", "不要", "関係", "控え", "必要"});
  }

  // ---- sentences about oneself -----------------------------------------------------------------------------------

  void about_oneself(std::size_t u, std::string_view words) {
    const Unit& unit = units_[u];
    if (unit.question || has_any(words, kQuestions)) return;
    const bool english =
        text_[unit.span.begin] < 0x7F && count(words, [](char32_t c) { return script_of(c) == Script::hiragana; }) == 0;
    const auto phrase = [&](std::string_view category, Words list) {
      for (const std::string_view word : list) {
        const auto at = words.find(word);
        if (at == std::string_view::npos) continue;
        add(category, shifted(unit, at, word.size()), "draft.statement");
        return;
      }
    };
    if (english) {
      if (has_any(words, {"i have", "i'm", "i am", "my ", "we have", "i live with"}) && !has_any(words, {"your"})) {
        phrase("family", {"a wife and", "my wife", "my husband", "my kids", "my children", "my daughter", "my son",
                          "i'm married", "i am married", "i'm single", "single mom", "single mother", "two kids",
                          "three kids", "a toddler", "my partner"});
        phrase("sensitive", {"type 1 diabetes", "type 2 diabetes", "diabetes", "depression", "anxiety", "epilepsy",
                             "asthma", "cancer", "adhd", "autism", "bipolar", "disability", "i'm pregnant", "muslim",
                             "christian", "hindu", "jewish", "wheelchair", "migraine"});
        phrase("gender", {"i'm a woman", "i'm a man", "and male", "and female", "i am a woman", "i am a man"});
      }
      years_old(unit, words);
      behind(unit, words, "birth_date", {"i was born on ", "i was born in ", "born on "});
      behind(unit, words, "employment",
             {"i work full time at ", "i work at ", "i work for ", "i worked at ", "i worked for ", "employed at ",
              "i used to work at ", "i'm a nurse at ", "working at "});
      behind(unit, words, "education",
             {"my degree at ", "graduated from ", "i studied at ", "my degree from ", "i studied "});
      behind(unit, words, "area", {"i live in ", "i'm based in ", "i am based in ", "i'm from "});
      return;
    }
    phrase("family", {"独身で一人暮らし", "独身",   "既婚", "夫と",     "妻と",     "主人は",     "主人が",
                      "旦那は",           "息子が", "娘が", "子どもが", "子供が",   "一人暮らし", "シングルマザー",
                      "小学生の子",       "両親と", "離婚", "二児の",   "子どもは", "娘と",       "息子と"});
    phrase("sensitive",
           {"双極性障害", "うつ病", "鬱病", "発達障害", "障害者手帳", "糖尿病", "てんかん", "がん", "持病", "妊娠中",
            "難病", "喘息", "車椅子", "適応障害", "パニック障害", "通院し", "在日", "クリスチャン", "癌"});
    phrase("gender", {"女性です", "男性です", "女です", "男です"});
    years_old(unit, words);
    before(unit, words, "birth_date", {"生まれ"});
    before(unit, words, "area", {"在住です", "在住の", "に住んで", "の近くに住ん", "在住で", "在住"});
    before(
        unit, words, "employment",
        {"に勤めて", "に勤務", "で働いて", "に12年い", "に在籍", "を退職", "で営業", "の社員", "にて勤務", "に新卒"});
    before(unit, words, "education", {"を卒業", "卒業し", "に在学", "に通って", "を中退", "卒です", "の学生"});
    phrase("phone", {"〇九〇", "ぜろはちぜろ", "ぜろきゅうぜろ", "ぜろななぜろ", "〇八〇", "〇七〇", "零九零"});
    bank(unit, words);
    prefecture_address(unit, words);
  }

  void years_old(const Unit& unit, std::string_view words) {
    for (const std::string_view tail : {"歳", "才", " years old", " yrs old", " y/o"}) {
      auto at = words.find(tail);
      if (at == std::string_view::npos) continue;
      std::size_t begin = at;
      while (begin > 0 && words[begin - 1] >= '0' && words[begin - 1] <= '9') --begin;
      if (begin == at || at - begin > 2) continue;
      if (has_any(words, {"の子", "歳の娘", "歳の息子", "以上", "未満", "向け", "対象", "平均", "歳から", "代の読者",
                          "year-old brand"}))
        continue;
      add("birth_date", shifted(unit, begin, at + tail.size() - begin), "draft.statement");
      return;
    }
  }

  // The value stands behind the words: "I work at X".
  void behind(const Unit& unit, std::string_view words, std::string_view category, Words heads) {
    for (const std::string_view head : heads) {
      const auto at = words.find(head);
      if (at == std::string_view::npos) continue;
      const std::size_t begin = at + head.size();
      std::size_t end = begin;
      while (end < words.size() && words[end] != ',' && words[end] != '.' && !words.substr(end).starts_with(" as ") &&
             !words.substr(end).starts_with(" and ") && !words.substr(end).starts_with(" so ") &&
             !words.substr(end).starts_with(" for "))
        ++end;
      if (end - begin < 3) continue;
      add(category, shifted(unit, begin, end - begin), "draft.statement");
      return;
    }
  }

  // The value stands before the words: Xに勤めて. It begins behind the last comma or topic.
  void before(const Unit& unit, std::string_view words, std::string_view category, Words tails) {
    for (const std::string_view tail : tails) {
      const auto at = words.find(tail);
      if (at == std::string_view::npos || at < 6) continue;
      std::size_t begin = 0;
      for (const std::string_view border : {"、", "は", "から", "(", "「", "\n", "年、", "では"}) {
        const auto found = words.rfind(border, at - 1);
        if (found != std::string_view::npos && found + border.size() <= at)
          begin = std::max(begin, found + border.size());
      }
      if (at - begin < 4 || at - begin > 90) continue;
      const std::string_view value = words.substr(begin, at - begin);
      if (category == "birth_date" &&
          std::none_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
        continue;
      if (category == "education" && !has_any(value, {"大学", "高校", "学校", "学院", "短大"})) continue;
      if (category == "employment" &&
          !has_any(value, {"会社", "製作所", "金庫", "銀行", "病院", "役所", "市役所", "店", "事務所", "社", "センター",
                           "学校", "組合", "工場", "法人", "商事"}))
        continue;
      if (category == "area" &&
          !has_any(value, {"県", "市", "区", "町", "村", "駅", "都", "府", "道", "国", "海外", "島"}))
        continue;
      add(category, shifted(unit, begin, at - begin), "draft.statement");
      return;
    }
  }

  void bank(const Unit& unit, std::string_view words) {
    for (const std::string_view head : {"銀行", "信用金庫", "bank,"}) {
      const auto at = words.find(head);
      if (at == std::string_view::npos ||
          !has_any(words.substr(at), {"普通", "当座", "支店", "記号", "account", "口座"}))
        continue;
      const auto digits = words.find_first_of("0123456789", at);
      if (digits == std::string_view::npos) continue;
      std::size_t begin = at;
      while (begin > 0 && words[begin - 1] != ' ' && words[begin - 1] != ':' &&
             !words.substr(0, begin).ends_with("。") && !words.substr(0, begin).ends_with("は") &&
             !words.substr(0, begin).ends_with("、"))
        begin = previous_code_point(words, begin);
      std::size_t end = digits;
      while (end < words.size() && ((words[end] >= '0' && words[end] <= '9') || words[end] == '-')) ++end;
      add("financial", shifted(unit, begin, end - begin), "draft.statement");
      return;
    }
    if (const auto wire = words.find("bank, account"); wire != std::string_view::npos)
      add("financial", shifted(unit, wire, 13), "draft.statement");
  }

  // 〒… or 都道府県 … with block numbers.
  void prefecture_address(const Unit& unit, std::string_view words) {
    if (has_any(words, kOthers)) return;
    for (const std::string_view mark : {"〒", "県", "都", "府", "北海道", "市"}) {
      const auto at = words.find(mark);
      if (at == std::string_view::npos) continue;
      const std::string_view tail = words.substr(at);
      const auto digit = tail.find_first_of("0123456789");
      if (digit == std::string_view::npos || digit > 60) continue;
      if (!has_any(tail, {"丁目", "番地", "番"}) && tail.find('-', digit) == std::string_view::npos && mark != "〒")
        continue;
      if (!has_any(words, {"区", "町", "市", "村"})) continue;
      std::size_t begin = at;
      while (mark != "〒" && begin > 0 &&
             script_of(code_point_at(words, previous_code_point(words, begin))) == Script::han)
        begin = previous_code_point(words, begin);
      std::size_t end = at + digit;
      while (end < words.size() && !words.substr(end).starts_with("です") && !words.substr(end).starts_with("で") &&
             !words.substr(end).starts_with("、"))
        end = next_code_point(words, end);
      add("address", shifted(unit, begin, end - begin), "draft.shape");
      return;
    }
  }

  // -- Name / 〒 address / phone at the end.
  void signature() {
    const auto rule = text_.find("--");
    if (rule == std::string_view::npos) return;
    for (std::size_t u = 0; u + 1 < units_.size(); ++u) {
      if (units_[u].span.begin < rule || units_[u].span.size() > 40 || !words_of(units_[u + 1]).starts_with("〒"))
        continue;
      const std::string_view words = words_of(units_[u]);
      if (fits("real_name", words)) add("real_name", units_[u].span, "draft.signature");
    }
  }

  // ---- small things ------------------------------------------------------------------------------------------------

  static std::string_view last_clause(std::string_view text) {
    std::size_t begin = 0;
    for (const std::string_view border : {"、", "。", ", ", "; ", "\n"}) {
      const auto at = text.rfind(border);
      if (at != std::string_view::npos) begin = std::max(begin, at + border.size());
    }
    return text.substr(begin);
  }

  static Span shifted(const Unit& unit, std::size_t at, std::size_t size) {
    const auto begin = static_cast<std::uint32_t>(unit.span.begin + at);
    return {begin, begin + static_cast<std::uint32_t>(size)};
  }

  void add(std::string_view category, Span span, std::string_view rule) {
    const CategoryIndex index = rules_.find_category(category);
    for (const DisclosureMatch& other : found_) {
      if (other.category == index || (other.span.overlaps(span) && rule != "draft.own")) return;
    }
    found_.push_back({index, span, rule == "draft.statement" ? Confidence::possible : Confidence::sure, rule});
  }

  const FoldedText& folded_;
  std::string_view text_;
  std::string_view original_;
  const RuleBook& rules_;
  std::vector<Unit> units_;
  std::vector<Value> values_;
  std::vector<DisclosureMatch> found_;
};

}  // namespace

std::vector<DisclosureMatch> find_disclosures(const FoldedText& folded, std::string_view original,
                                              const std::vector<std::string>& own_data, const RuleBook& rules) {
  return Draft(folded, original, rules).run(own_data);
}

}  // namespace tokumei
