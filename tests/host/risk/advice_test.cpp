// Everything a card says to the worker, in every situation there is: no line of it may deny another, speak of a deal
// that this is not, or claim what nobody here can know.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "cli/known_sites.h"
#include "risk/assessor.h"
#include "risk/situation.h"

namespace tokumei {
namespace {

using ::testing::HasSubstr;

const RuleBook& rules() {
  static const auto book = RuleBook::embedded();
  return *book;
}

bool holds(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string_view::npos; });
}

struct Card {
  Context context;
  Language language;
  const Category* category;
  std::string kind;
  bool purpose;
  std::string notes, advice, reply;

  bool ja() const { return language == Language::ja; }
  bool before_contract() const { return context.stage == Stage::before_contract || context.stage == Stage::unknown; }
  std::string all() const { return notes + advice + '\n' + reply; }
  std::string where() const {
    return category->name + (kind.empty() ? "" : " (" + kind + ")") + ", " + context.site + ", " +
           std::string(name_of(context.stage)) + ", " + std::string(name_of(context.contact)) +
           (context.contact_approved ? ", approved" : "") + (purpose ? ", with a reason" : "") + "\n" + all();
  }
};

// A message in which `words` ask for the category. The message is in the language of the interface.
Card card(const Context& context, Language language, CategoryIndex category, const std::string& words, bool purpose) {
  const std::string text = (language == Language::ja ? "次をお願いします。" : "Please: ") + words;
  MessageReading message(text);
  message.units.push_back({.span = {0, static_cast<std::uint32_t>(text.size())}});
  Reading& reading = message.readings.emplace_back();
  reading.category = category;
  reading.span = {static_cast<std::uint32_t>(text.size() - words.size()), static_cast<std::uint32_t>(text.size())};
  reading.attitude = Attitude::asked;
  reading.confidence = Confidence::sure;
  reading.purpose = purpose;
  reading.steps = {{"mention", reading.span}, {"frame.request", reading.span}};
  Settings settings;
  settings.language = language;
  const Assessor assessor(rules(), context, settings);
  const auto findings = assessor.assess(message, text);
  const Finding& finding = findings.at(0);
  Card result{context, language, &rules().categories()[category], finding.kind, purpose, {}, finding.advice, {}};
  for (const Reason& reason : finding.reasons) {
    if (reason.kind != ReasonKind::mention && reason.kind != ReasonKind::ask) result.notes += reason.note + '\n';
  }
  const std::string of_language = language == Language::ja ? "次をお願いします。" : "Please send me this: ";
  result.reply = assessor.reply(findings, of_language);
  return result;
}

constexpr Stage kStages[] = {Stage::before_contract, Stage::contracted, Stage::funded, Stage::delivered,
                             Stage::unknown};
constexpr Contact kPolicies[] = {Contact::never, Contact::on_approval, Contact::when_contracted, Contact::when_funded,
                                 Contact::free};

void each_context(const std::function<void(const Context&)>& act) {
  std::vector<std::string> sites = {"other", "mine"};
  for (const KnownSite& known : known_sites()) sites.emplace_back(known.site);
  for (const std::string& site : sites) {
    for (const Stage stage : kStages) {
      for (const Contact contact : kPolicies) {
        for (const bool approved : {false, true}) act({site, Page::message, stage, contact, approved});
      }
    }
  }
}

void each_card(const std::function<void(const Card&)>& look) {
  each_context([&](const Context& context) {
    for (CategoryIndex category = 0; category < rules().categories().size(); ++category) {
      std::vector<std::string> asked = {"…"};
      for (const Kind& kind : rules().categories()[category].kinds) asked.push_back(kind.words.front());
      for (const std::string& words : asked) {
        for (const Language language : {Language::ja, Language::en}) {
          for (const bool purpose : {false, true}) look(card(context, language, category, words, purpose));
        }
      }
    }
  });
}

TEST(Advice, AndReplyAreThereInEverySituation) {
  each_card([](const Card& card) {
    ASSERT_FALSE(card.advice.empty()) << card.where();
    ASSERT_FALSE(card.reply.empty()) << card.where();
    ASSERT_FALSE(holds(card.all(), {"{"})) << card.where();
  });
}

TEST(Advice, NeverForbidsWhatTheSiteAllows) {
  each_card([](const Card& card) {
    if (!card.category->channel || !contact_allowed(card.context)) return;
    ASSERT_FALSE(holds(card.notes + card.advice, {"禁止", "違反", "認められていません", "承認されるまで", "forbid",
                                                  "not allowed", "does not allow", "breaks", "until an application"}))
        << card.where();
  });
}

TEST(Advice, NeverAllowsWhatTheSiteForbids) {
  each_card([](const Card& card) {
    if (!card.category->channel || contact_allowed(card.context)) return;
    ASSERT_FALSE(holds(card.notes + card.advice,
                       {"交換できる段階", "交換できます", "制限されていません", "may be exchanged", "do not limit"}))
        << card.where();
    if (contact_rule(card.context) != "unknown") return;
    ASSERT_FALSE(holds(card.notes + card.advice, {"禁止", "違反", "申請", "forbid", "application"})) << card.where();
  });
}

// Of a site that the rules know its own rule is told; of any other what somebody set.
TEST(Advice, TellsAsFactOnlyWhatIsKnown) {
  each_card([](const Card& card) {
    if (!card.category->channel) return;
    const KnownSite* known = find_known_site(card.context.site);
    const std::string told = card.notes + card.advice;
    const bool as_set = holds(told, {"設定では", "設定によると", "as the settings have it", "As the settings have it"});
    if (known != nullptr && known->contact == card.context.contact && !card.context.contact_approved) {
      ASSERT_FALSE(as_set) << card.where();
    }
    if (known == nullptr &&
        holds(told, {"禁止", "認められます", "制限されていません", "forbid", "only with", "limit"})) {
      ASSERT_TRUE(as_set) << card.where();
    }
  });
}

// Where things change hands nobody applies for work, and no client pays a freelancer.
TEST(Advice, SpeaksOfTheDealThatItIs) {
  each_card([](const Card& card) {
    if (!rules().of_goods(card.context.site)) return;
    std::string told = card.all();
    for (std::string_view agreement : {"秘密保持契約"}) {
      for (auto at = told.find(agreement); at != std::string::npos; at = told.find(agreement))
        told.erase(at, agreement.size());
    }
    ASSERT_FALSE(
        holds(told, {"契約", "クライアント", "選考", "報酬", "仕事", "応募", "募集", "納品", "仮払い", "ペンネーム",
                     "client", "freelancer", "contract", "escrow", "the work", "the job", "this work", "pen name"}))
        << card.where();
  });
}

TEST(Advice, NamesNoOtherSite) {
  const std::pair<std::string_view, std::array<std::string_view, 2>> names[] = {
      {"crowdworks", {"クラウドワークス", "CrowdWorks"}},
      {"lancers", {"ランサーズ", "Lancers"}},
      {"coconala", {"ココナラ", "Coconala"}},
      {"shufti", {"シュフティ", "Shufti"}},
      {"craudia", {"クラウディア", "Craudia"}},
      {"mercari", {"メルカリ", "Mercari"}},
      {"jimoty", {"ジモティー", "Jimoty"}},
      {"upwork", {"Upwork", "Upwork"}},
      {"fiverr", {"Fiverr", "Fiverr"}},
      {"freelancer", {"Freelancer.com", "Freelancer.com"}}};
  EXPECT_EQ(std::size(names), known_sites().size());
  each_card([&](const Card& card) {
    for (const auto& [site, named] : names) {
      const bool other = site != card.context.site && holds(card.all(), {named[0], named[1]});
      ASSERT_FALSE(other) << card.where();
    }
  });
}

// What is never given is told at every stage in other words: what the client says to get it is another thing then.
TEST(Advice, OnWhatIsNeverGivenSpeaksOfTheStage) {
  for (const char* category : {"credentials", "sensitive"}) {
    for (const Kind& kind : rules().categories()[rules().find_category(category)].kinds) {
      for (const Language language : {Language::ja, Language::en}) {
        std::set<std::string> told;
        for (const Stage stage : {Stage::before_contract, Stage::contracted, Stage::delivered}) {
          told.insert(card({"crowdworks", Page::message, stage, Contact::on_approval, false}, language,
                           rules().find_category(category), kind.words.front(), false)
                          .advice);
        }
        EXPECT_GE(told.size(), kind.name == "lend" ? 2U : 3U) << category << ", " << kind.name;
      }
    }
  }
}

TEST(Advice, FitsTheStage) {
  each_card([](const Card& card) {
    const std::string told = card.notes + card.advice;
    if (!card.before_contract()) {
      ASSERT_FALSE(holds(told, {"契約前", "選考", "efore a contract", "choose a freelancer"})) << card.where();
    }
    if (card.context.stage == Stage::funded || card.context.stage == Stage::delivered) {
      ASSERT_FALSE(holds(card.advice, {"仮払いの前は", "済まないうち", "済んでから", "before the escrow",
                                       "wait for the escrow", "in escrow yet"}))
          << card.where();
    }
    if (card.context.stage != Stage::delivered) {
      ASSERT_FALSE(holds(told, {"納品は済んで", "納品の後も", "The work is delivered", "After delivery"}))
          << card.where();
    }
  });
}

// Who gave a reason is not asked for one.
TEST(Reply, AsksForNoReasonThatWasGiven) {
  each_card([](const Card& card) {
    ASSERT_FALSE(card.purpose && holds(card.reply, {"理由", "what for", "tell me why", "what it is for"}))
        << card.where();
    ASSERT_FALSE(holds(card.advice, {"なぜ", "Ask why"})) << card.where();
  });
}

// The worker sends it as it is: short, polite to the end, and nothing in it that only they can know to be true.
TEST(Reply, IsUsableAsItIs) {
  each_card([](const Card& card) {
    ASSERT_LE(card.reply.size(), card.ja() ? 300U : 160U) << card.where();
    ASSERT_FALSE(holds(card.reply, {"済ませ", "満たして", "問題なく", "within a day", "verified", "I can confirm",
                                    "in my profile", "I meet the"}))
        << card.where();
    if (!card.ja()) {
      ASSERT_TRUE(holds(card.reply.substr(card.reply.size() - 1), {".", "?"})) << card.where();
      return;
    }
    bool polite = false;
    for (std::string_view ending : {"ます。", "ません。", "でしょうか。", "ください。", "幸いです。"})
      polite = polite || card.reply.ends_with(ending);
    ASSERT_TRUE(polite) << card.where();
  });
}

TEST(Reply, SaysTheSameAsTheAdvice) {
  each_card([](const Card& card) {
    const bool on_the_spot = holds(card.advice, {"その場での支払い", "paying on the spot"});
    ASSERT_FALSE(on_the_spot && holds(card.reply, {"サイト", "the site"})) << card.where();
  });
}

TEST(Reply, IsAboutWhatIsAsked) {
  const auto replied = [](const char* category, const std::string& words, Language language = Language::ja) {
    return card({}, language, rules().find_category(category), words, true).reply;
  };
  EXPECT_THAT(replied("financial", "ご年収"), HasSubstr("収入に関すること"));
  EXPECT_THAT(replied("financial", "インボイス番号"), HasSubstr("登録番号"));
  EXPECT_THAT(replied("financial", "クレジットカード"), HasSubstr("カードの情報"));
  EXPECT_THAT(replied("financial", "振込先"), HasSubstr("口座"));
  EXPECT_THAT(replied("sensitive", "国籍"), HasSubstr("国籍"));
  EXPECT_THAT(replied("birth_date", "おいくつ"), HasSubstr("年齢は"));
  EXPECT_THAT(replied("employment", "職務経歴書"), HasSubstr("履歴書"));
  EXPECT_THAT(replied("photo", "カメラ"), HasSubstr("カメラ"));
  EXPECT_THAT(replied("credentials", "アカウントを貸して"), HasSubstr("お貸し"));
  EXPECT_THAT(replied("credentials", "アカウントのパスワード"), HasSubstr("パスワード"));
  EXPECT_THAT(replied("credentials", "your current password", Language::en), HasSubstr("passwords or codes"));
  EXPECT_THAT(replied("financial", "Your salary", Language::en), HasSubstr("my income"));
  EXPECT_THAT(replied("sensitive", "nationality", Language::en), HasSubstr("my nationality"));
}

// A filter there takes offence at such words, even in a refusal.
TEST(Reply, NamesNothingOnFiverr) {
  each_card([](const Card& card) {
    if (card.context.site != "fiverr") return;
    ASSERT_FALSE(holds(card.reply, {"outside", "contact", "mail", "phone", "pay", "bank", "account", "LINE", "number",
                                    "電話", "メール", "口座", "外で", "連絡先"}))
        << card.where();
    if (card.category->name != "nda_disclosure") return;
    ASSERT_TRUE(holds(card.reply, {"秘密保持契約", "agreement"})) << card.where();
  });
}

// A text that nothing chooses is one that nobody proved.
TEST(Advice, EveryTextIsChosenSomewhere) {
  std::set<const FittingText*> chosen;
  const auto choose = [&](const FittingTexts& texts, const Situation& situation) {
    chosen.insert(&fitting(texts, situation));
  };
  each_context([&](const Context& context) {
    const Situation situation(rules(), context);
    for (const bool purpose : {false, true}) {
      for (const Language language : {Language::ja, Language::en}) {
        for (const Category& category : rules().categories()) {
          const CategoryTexts& texts = category.texts[static_cast<std::size_t>(language)];
          std::vector<std::string_view> kinds = {""};
          for (const Kind& kind : category.kinds) kinds.push_back(kind.name);
          for (const std::string_view kind : kinds) {
            for (const FittingTexts* list : {&texts.advice, &texts.reply, &texts.in_reply})
              choose(*list, situation.with(kind, purpose));
          }
        }
        choose(rules().replies(language).several, situation.with({}, purpose));
        choose(rules().replies(language).several_grave, situation.with({}, purpose));
      }
    }
  });
  const auto expect_all = [&](const FittingTexts& texts) {
    for (const FittingText& text : texts) EXPECT_TRUE(chosen.contains(&text)) << text.text;
  };
  for (const Language language : {Language::ja, Language::en}) {
    for (const Category& category : rules().categories()) {
      const CategoryTexts& texts = category.texts[static_cast<std::size_t>(language)];
      expect_all(texts.advice);
      expect_all(texts.reply);
      expect_all(texts.in_reply);
    }
    expect_all(rules().replies(language).several);
    expect_all(rules().replies(language).several_grave);
  }
}

// Each word that tells a kind: alone it names that kind and none before it.
TEST(Advice, EveryWordTellsItsKind) {
  for (const Category& category : rules().categories()) {
    for (const Kind& kind : category.kinds) {
      for (const std::string& word : kind.words)
        EXPECT_EQ(kind_named(category, word), kind.name) << category.name << ": " << word;
    }
  }
}

}  // namespace
}  // namespace tokumei
