// Everything the detector knows as data, compiled: categories, phrases, tables, texts. Immutable after loading; shared.
//
// Sources are the JSON files under host/rules (their grammar: host/rules/README.md). A file that is wrong is an error
// that names file, id and key; there is no half-loaded rule book.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model.h"
#include "rules/cipher_words.h"
#include "rules/class_weights.h"
#include "rules/disguised_words.h"
#include "rules/draft_phrases.h"
#include "rules/draft_words.h"
#include "rules/phrase_matcher.h"
#include "rules/sentence_words.h"
#include "rules/table.h"

namespace tokumei {

// What a phrase does in a sentence. Mentions name a category; all others are cues.
enum class Role : std::uint8_t {
  mention,          // names a category: 本名, "phone number"
  weak_mention,     // may name one: 名前, 番号, "name"; needs a frame that leaves no doubt
  ask,              // asks by itself: おいくつ, "where are you based"
  not_mention,      // contains a mention's letters and is something else: ファイル名, "name of the file"
  give,             // what the reader would do: 教え, 記入, "send"
  put,              // may be giving, may be work: 入力, 載せ, 用意
  lend,             // what is done with a thing held in one's name: 貸し, 譲っ
  contact,          // what is done over a channel: やり取り, 相談, "reach"
  request,          // asks, whatever stands before it: ください, いただけますか, "please"
  need,             // says that it is needed: 必須, 必要, "required"
  refuse,           // says that it is not wanted: 不要, 控え, "no need"
  accept,           // this much or this kind is enough: で構いません, "is fine"
  offer,            // the writer gives: お送りします, "I'll send"
  done,             // it has been given: いただきました, "thanks for sending"
  hearsay,          // somebody else asks or asked: 聞かれ, "was asked for"
  policy,           // rules and notices about such data: 第三者, "privacy policy"
  work,             // things of the work, next to a mention its owner: フォーム, 欄, "form field"
  task,             // what is done with the work's data: 転記, 入力作業, "transcribe"
  third_party,      // the data is somebody else's: 顧客, "customer's"
  writer,           // the writer: 弊社, "our"
  reader,           // the reader: ご自身, "your"
  pen_name,         // a name that is none: ペンネーム, "nickname"
  building,         // something is being built that may have such fields: フォーム, 画面, "sign-up form"
  purpose,          // a reason follows or stands before: ため, "so that"
  optional,         // 差し支えなければ, "if you don't mind"
  opener,           // opens a list: 以下, "the following"
  lack,             // its absence: がない場合, "without"
  excluded,         // what follows from the absence: 選考対象外, "will not be considered"
  conjunction,      // ends a clause with a predicate of its own: ので, "but"
  question,         // makes a question: ですか, "what is"
  follow_up,        // leans on the message before: だけでも, "that too"
  authority,        // names an office that the writer may claim to be: 事務局, "support team"
  pressure,         // a hurry: 至急, "immediately"
  applying,         // speaks of applying: 応募の際, 選考
  heading_apply,    // a section that says what to send in: 応募方法
  heading_work,     // a section that describes the work: 仕事内容
  heading_other,    // any other section: 報酬
  signature,        // begins the writer's signature
  modifier,         // with a head behind it names a category: 届いた … of 届いた6桁の数字
  head,             // what the modifier makes a mention of: … 数字
  spelling,         // speaks of how words are written: 字間, 伏せ字, "regex"
  own,              // the writer says this of themselves: "I grew up in"; "and you?" behind it asks for the reader's
  back_there,       // asks for the reader's account on what was named before: "how do I find you there"
  back_self,        // asks whether what was said of others is true of the reader: "do you have it too"
  back_blank,       // asks what to write where something was named before: "what do I put for you"
  back_thing,       // asks for the paper or secret named before: "so I'd need that scan"
  withdraw,         // takes back what the sentences before asked for: "scratch that"
  threat,           // what becomes of who does not answer: 違約金が発生, "legal action"
  official,         // what only an office says: アカウントを停止します, "your account will be suspended"
  before_contract,  // says that there is no contract yet: ご応募ありがとう, 契約後に, "before we hire"
  contracted,       // says that there is one: 契約が成立しました, "now that you are hired"
  funded,           // says that the escrow is paid: 仮払いが完了しました, "escrow is funded"
  delivered,        // says that the work is delivered: ご納品ありがとう, "thanks for delivering"
  agree,            // says yes to the message before: はい、お願い, "yes, please"
  riddle,           // gives something to guess: 雷の音読み, わかりますよね, "rhymes with"
  hiding,           // says why it is not written plainly: 書くと消される, "can't say the word here"
  hint,             // describes what a vague noun near it then names: |空港で見せる|赤い手帳
  remark,           // says of the noun before it that it is wanted: 免許証|を貼るところになって|
  stuck,            // where the writer cannot go on: 口座の欄で|手が止ま|りました
  only_one,         // behind a name whose is missing: 佐藤様|の分だけ|空欄で
  turns_to,         // turns from people to one by name: まる|さんのところはどんな感じ|かな
  given,            // what would be so if the noun before it were there: 顔写真|があると|話が早いです
  clue,             // with another of its category in the sentence describes it: "what did the |priest| |call you|"
  faint_clue,       // the same, but everybody says it: it takes a clue beside it: |call you|
  count_
};

std::string_view name_of(Role role);

// Roles that colour a sentence as a whole and may lie over any other words. All others compete for the words of a
// clause: the leftmost and longest wins.
constexpr bool is_mark(Role role) {
  return role == Role::building || role == Role::purpose || role == Role::optional || role == Role::opener ||
         role >= Role::authority;
}

using CategoryIndex = std::uint16_t;
inline constexpr CategoryIndex kNoCategory = 0xFFFF;

// Where in its sentence a phrase may stand. The first three are written as the mark that ends it: お願い。 いい?
// "where from?"
enum class Standing : std::uint8_t { anywhere, last, last_of_question, beside_no_kanji };

std::string_view mark_of(Standing standing);  // no part of Phrase::words

// What a phrase of the rules means (Phrase::meaning): the same for most of its list.
struct Meaning {
  std::uint16_t place = 0;  // the list: RuleBook::place_of
  CategoryIndex category = kNoCategory;
  Role role = Role::mention;
  Language language = Language::ja;
  Standing standing = Standing::anywhere;
  bool hides = false;  // a spelling of the disguise view that names its category without further signs: でん話
  friend bool operator==(const Meaning&, const Meaning&) = default;
};
inline constexpr std::uint16_t kOfDisguise = 0xFFFF;  // the meaning of a token that the disguise view alone found

struct Example {
  std::string text;   // without the brackets
  std::string quote;  // what [[...]] enclosed; empty for not_asked
  bool asked = false;
  Language language = Language::ja;
  CategoryIndex category = kNoCategory;
};

// A text for people, and when it fits (risk/situation.h). Of a list the first that fits is used; the last fits
// everything.
struct FittingText {
  std::vector<std::string> sites, stages, kinds, contact;  // empty: any
  std::optional<bool> contact_allowed, purpose, goods;
  std::string text;

  bool fits_everything() const {
    return sites.empty() && stages.empty() && kinds.empty() && contact.empty() && !contact_allowed && !purpose &&
           !goods;
  }
};
using FittingTexts = std::vector<FittingText>;

struct CategoryTexts {
  std::string name, about;
  FittingTexts advice;
  FittingTexts reply;     // a polite reply to copy; {0} stands for what in_reply says
  FittingTexts in_reply;  // what is declined: 本名, "my real name"
};

// How a reply to copy declines several things at once. {0} stands for the list.
struct ReplyTexts {
  FittingTexts several, several_grave;  // grave: among them is what is never given
  std::string joint, last_joint, more;
  std::vector<std::string> wary_sites;  // where a filter takes offence even at a refusal:
  std::string wary;                     // a reply that names nothing
};

// A part of a category that deserves words of its own: income among money, by the words that ask for it.
struct Kind {
  std::string name;
  std::vector<std::string> words;  // folded; whatever holds one of them
};

struct Category {
  std::string name;
  bool channel = false;       // a way to talk: 「LINEで」 is an ask where 「住所で」 is none
  bool oblique = false;       // asked for with any particle: 「本名でご応募」, 「NDAに署名」
  bool relative = false;      // people near the reader: their name and age belong here
  bool picture = false;       // a picture, which may be one of something else: 「身分証の写真」
  bool pictured = false;      // papers of which pictures are asked for
  bool numbered = false;      // has a number of its own: 「口座の番号」
  bool secret = false;        // opens what is locked: 「メールとパスワード」, an account that is lent
  bool lent = false;          // what becomes a secret of the reader's when it is lent: 「口座を貸して」
  bool signed_ = false;       // an agreement: sending it asks to agree
  bool held = false;          // in the reader's hands: sending it is no part of describing the work
  bool account = false;       // an account: "how do I find you there"
  bool filled_in = false;     // written into a form: "what do I put for you"
  bool handed_over = false;   // a paper, a secret, a picture: "so I'd need that"
  bool of_persons = false;    // what people are or have, and may be asked to be: "do you have it too"
  bool circumstance = false;  // told of many people at once: 障害のある方, "for the retired"
  std::vector<Kind> kinds;
  std::array<CategoryTexts, 2> texts;  // by Language
};

// One row of risk.json. Empty conditions fit everything; the first row that fits decides.
struct RiskRow {
  std::vector<CategoryIndex> categories;
  std::vector<Stage> stages;
  std::optional<bool> purpose;          // the text says why
  std::optional<bool> contact_allowed;  // the site lets the two exchange contacts now
  Risk risk = Risk::notice;
  std::string why;  // id of the note that explains it
};

class RuleError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;  // "categories/real_name.json: ja.mentions: ..."
};

class RuleBook {
 public:
  // One file of the folder: name relative to it and its bytes.
  struct File {
    std::string name;
    std::string bytes;
  };

  // Throws RuleError.
  explicit RuleBook(const std::vector<File>& files);
  // The rules of this build, checked and compiled when it was built (rules/compiler): there at once.
  static std::shared_ptr<const RuleBook> embedded();
  static std::shared_ptr<const RuleBook> from_folder(const std::string& path);
  static std::vector<File> files_of(const std::string& path);
  // The phrases of the files in their order; PhraseMatcher::phrases has them in that of their letters.
  static std::vector<Phrase> listed_in(const std::vector<File>& files);

  const std::string& version() const { return version_; }
  const std::vector<Category>& categories() const { return categories_; }
  CategoryIndex find_category(std::string_view name) const;  // kNoCategory if there is none
  const Table<Meaning>& meanings() const { return meanings_; }
  // Of a match in `text`.
  const Meaning& meaning_of(const PhraseMatch& match, std::string_view text) const {
    const bool recast =
        match.meaning == recast_.meaning && text.substr(match.span.begin, match.span.size()) == recast_.words;
    return recast ? recast_meaning_ : meanings_[match.meaning];
  }
  // "categories/real_name.json: ja.mentions", for people.
  const std::string& place_of(const Meaning& meaning) const { return places_[meaning.place]; }
  const PhraseMatcher& matcher() const { return matcher_; }
  const std::vector<Example>& examples() const { return examples_; }

  // Every mention that is one word, and the words listed for the disguise view alone.
  const DisguisedWords& disguised_words() const { return disguised_words_; }
  // What a picture may stand for, by Language; nullptr if it is none of the rules'.
  const std::array<Picture, 2>* picture(char32_t picture) const {
    const auto found = pictures_.find(picture);
    return found == pictures_.end() ? nullptr : &found->second;
  }

  // Rows are complete for every category and stage: parsing checks it.
  const RiskRow& risk(CategoryIndex category, Stage stage, bool purpose, bool contact_allowed) const;

  // How drafts give data away; every mention of a category is a label there too.
  const DraftPhrases& drafts() const { return drafts_; }
  // What small words are in drafts.
  const DraftWords& draft_words() const { return draft_words_; }
  // What words are in the sentences of messages.
  const SentenceWords& sentence_words() const { return sentence_words_; }
  // What tells that a text hides something.
  const CipherWords& cipher_words() const { return cipher_words_; }

  // What the second opinion weighs (grammar/second_opinion.h), in parts of a logit; empty if the folder has none.
  static constexpr std::size_t kOpinionWeights = 1U << 20;
  static constexpr int kOpinionUnit = 32;
  std::span<const std::int8_t> opinion_weights() const { return opinion_weights_.view(); }
  // The same for drafts (disclosure/draft_opinion.h).
  const ClassWeights& draft_weights() const { return draft_weights_; }
  // What English sentences ask for by their sound (grammar/sentence_opinion.h).
  const ClassWeights& sentence_weights() const { return sentence_weights_; }

  // Texts for people; empty when there is none: an explanation must not fail.
  const std::string& note(Language language, std::string_view id) const;
  // For the tools that ask what phrases are good for (tokumei-score --ablate, tests/mutation): all of a meaning play
  // another part, or one does until the next is recast; Role::count_ switches them off.
  void recast(std::uint16_t meaning, Role role) { meanings_.edit(meaning).role = role; }
  void recast(const Phrase& phrase, Role role);

  const ReplyTexts& replies(Language language) const { return replies_[static_cast<std::size_t>(language)]; }

  // The marketplaces that the texts may speak of. What is said of the rules of any other site somebody has set.
  bool knows_site(std::string_view site) const { return std::find(sites_.begin(), sites_.end(), site) != sites_.end(); }
  const std::vector<std::string>& sites() const { return sites_; }
  // Whether things change hands there rather than work: nobody applies, and no client pays a freelancer.
  bool of_goods(std::string_view site) const {
    return std::find(goods_sites_.begin(), goods_sites_.end(), site) != goods_sites_.end();
  }

 private:
  friend class RuleParser;
  friend class RuleImage;
  RuleBook() = default;  // to be filled
  std::string version_;
  std::vector<Category> categories_;
  Table<Meaning> meanings_;
  std::vector<std::string> places_;  // lists of the rule files
  PhraseMatcher matcher_;
  Phrase recast_{{}, kOfDisguise};  // none
  Meaning recast_meaning_;
  std::vector<Example> examples_;
  DisguisedWords disguised_words_;
  std::map<char32_t, std::array<Picture, 2>> pictures_;
  std::vector<RiskRow> risk_rows_;
  DraftPhrases drafts_;
  DraftWords draft_words_;
  SentenceWords sentence_words_;
  CipherWords cipher_words_;
  Table<std::int8_t> opinion_weights_;
  ClassWeights draft_weights_, sentence_weights_;
  std::array<std::map<std::string, std::string, std::less<>>, 2> notes_;
  std::array<ReplyTexts, 2> replies_;
  std::vector<std::string> sites_, goods_sites_;
};

}  // namespace tokumei
