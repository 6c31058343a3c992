// What a worker is told: whole explanations as golden text, and what must hold for every one of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "detector.h"
#include "risk/explanation.h"
#include "rules/rule_book.h"
#include "tests/support/samples.h"
#include "text/segmenter.h"

namespace tokumei {
namespace {

MessageFindings check(const std::string& text, Language language, const Context& context = {}) {
  static const Detector detector;
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  settings.language = language;
  const Message message{"m", Speaker::client, text};
  return detector.check(context, settings, {&message, 1}).at(0);
}

Context on(std::string site, Stage stage, Contact contact) {
  Context context;
  context.site = std::move(site);
  context.stage = stage;
  context.contact = contact;
  return context;
}

std::string rendered(const std::string& text, Language language, const Context& context) {
  std::ostringstream out;
  out << "### " << text << "\n    " << context.site << ", " << name_of(context.stage) << ", " << name_of(language)
      << "\n";
  const MessageFindings found = check(text, language, context);
  for (const Finding& finding : found.findings) {
    out << "[" << name_of(finding.risk) << ", " << name_of(finding.confidence) << "] " << finding.category << ": "
        << text.substr(finding.span.begin, finding.span.size()) << "\n";
    for (const Reason& reason : finding.reasons) out << "  " << name_of(reason.kind) << ": " << reason.note << "\n";
    out << "  advice: " << finding.advice << "\n";
  }
  out << "reply: " << found.reply << "\n\n";
  return out.str();
}

// After a change that is wanted: TOKUMEI_WRITE_GOLDEN=1 test-risk, then read the difference.
TEST(Explanations, AreTheGoldenOnes) {
  const Context applying = on("crowdworks", Stage::before_contract, Contact::on_approval);
  const Context funded = on("crowdworks", Stage::funded, Contact::on_approval);
  const Context fiverr = on("fiverr", Stage::before_contract, Contact::when_contracted);
  const Context upwork = on("upwork", Stage::before_contract, Contact::when_contracted);
  const Context coconala = on("coconala", Stage::funded, Contact::never);
  std::string told;
  for (const Language language : {Language::ja, Language::en}) {
    told += rendered("ご応募ありがとうございます。契約の前に本名とご住所を教えていただけますか?", language, applying);
    told += rendered("見本を発送するため、ご住所をお知らせください。", language, funded);
    told += rendered("免許証の写真を送ってください。", language, applying);
    told += rendered("L○NEで連絡を取りたいです。", language, coconala);
    told += rendered("以下をご記入ください。\n・氏名\n・年齢\n・性別\n・電話番号", language, applying);
    told += rendered("ちなみにどのあたりにお住まいですか?", language, {});
    told += rendered("Text me at 555-0100.", language, fiverr);
    told += rendered("Please send your home address.", language, upwork);
    told += rendered("仮払いも完了しましたので、本日中に本名を教えてください。", language, {});
    told += rendered("Thanks for applying. This is Upwork Support, please send your phone number.", language, {});
  }
  const std::string path = TOKUMEI_SOURCE_DIR "/tests/host/risk/golden_explanations.txt";
  if (std::getenv("TOKUMEI_WRITE_GOLDEN") != nullptr) std::ofstream(path) << told;
  std::ifstream in(path);
  EXPECT_EQ(told, std::string(std::istreambuf_iterator<char>(in), {}));
}

// NDAはクラウドサインで締結します: signed elsewhere, but nobody is to talk there.
TEST(Explanations, OnlyAWayToTalkIsAnInvitationToLeaveTheSite) {
  const auto asks = [](const std::string& text) {
    std::vector<std::string> rules;
    for (const Finding& finding : check(text, Language::ja).findings) {
      for (const Reason& reason : finding.reasons)
        if (reason.kind == ReasonKind::ask) rules.push_back(finding.category + " " + reason.rule);
    }
    return rules;
  };
  EXPECT_THAT(asks("NDAはクラウドサインで締結します。"), testing::ElementsAre("nda_disclosure frame.request"));
  EXPECT_THAT(asks("今後のやりとりはLINEで進めます。"), testing::ElementsAre("messaging_account frame.invitation"));
}

TEST(Explanations, AreCompleteForEverySampleInBothLanguages) {
  for (const auto& list : {example_samples(), corpus_samples()}) {
    for (const Sample& sample : list) {
      for (const Language language : {Language::ja, Language::en}) {
        const MessageFindings found = check(sample.text, language);
        for (const Finding& finding : found.findings) {
          std::set<ReasonKind> kinds;
          for (const Reason& reason : finding.reasons) {
            kinds.insert(reason.kind);
            EXPECT_FALSE(reason.note.empty()) << sample.id << ": " << reason.rule;
            EXPECT_THAT(reason.note, testing::Not(testing::AnyOf(testing::HasSubstr("{0}"), testing::HasSubstr("{1}"))))
                << sample.id << ": " << reason.rule;
          }
          for (const ReasonKind kind : {ReasonKind::ask, ReasonKind::stage, ReasonKind::risk, ReasonKind::purpose})
            EXPECT_TRUE(kinds.contains(kind)) << sample.id << ": no reason of kind " << name_of(kind);
          EXPECT_FALSE(finding.advice.empty()) << sample.id;
        }
        EXPECT_EQ(found.reply.empty(), found.findings.empty()) << sample.id;
        EXPECT_THAT(found.reply, testing::Not(testing::HasSubstr("{"))) << sample.id;
      }
    }
  }
}

// The page knows where the deal stands; a message only says so, and who says it falsely gains nothing by it.
TEST(Explanations, TellTheStageThatTheMessageSaysWhereThePageKnowsNone) {
  const auto found = [](const std::string& text, Stage stage) {
    return check(text, Language::en, on("upwork", stage, Contact::when_contracted)).findings.at(0);
  };
  const auto stage_of = [](const Finding& finding) {
    return std::find_if(finding.reasons.begin(), finding.reasons.end(),
                        [](const Reason& reason) { return reason.kind == ReasonKind::stage; })
        ->rule;
  };
  const std::string plain = "Please send me your WhatsApp number.";
  for (const auto& [said, rule] : {std::pair{"Thanks for applying. ", "stage.said.before_contract"},
                                   {"The contract has started. ", "stage.said.contracted"},
                                   {"契約も済みました。", "stage.said.contracted"},
                                   {"Escrow is funded. ", "stage.said.funded"},
                                   {"仮払いが完了しました。", "stage.said.funded"},
                                   {"Thanks for delivering. ", "stage.said.delivered"}}) {
    const Finding unknown = found(said + plain, Stage::unknown);
    EXPECT_EQ(stage_of(unknown), rule);
    EXPECT_EQ(unknown.risk, found(plain, Stage::unknown).risk) << said << "no less risk for saying it";
    EXPECT_EQ(stage_of(found(said + plain, Stage::before_contract)), "stage.before_contract");
    EXPECT_EQ(stage_of(found(said + plain, Stage::funded)), "stage.funded");
    EXPECT_EQ(found(said + plain, Stage::funded).risk, found(plain, Stage::funded).risk);
  }
  EXPECT_EQ(stage_of(found(plain, Stage::unknown)), "stage.unknown");
}

TEST(Explanations, QuoteTheWordsThatPressAndThoseThatClaimAnOffice) {
  const std::string text = "運営事務局です。本日中に電話番号をお送りください。";
  const Finding finding = check(text, Language::ja).findings.at(0);
  std::vector<std::string> words;
  for (const Reason& reason : finding.reasons) {
    if (reason.kind == ReasonKind::modifier) words.push_back(text.substr(reason.span->begin, reason.span->size()));
  }
  EXPECT_THAT(words, testing::ElementsAre("運営事務局です", "本日中に"));
  EXPECT_EQ(finding.risk, Risk::danger);
  EXPECT_EQ(check("急ぎませんので、電話番号をお送りください。", Language::ja).findings.at(0).risk, Risk::warning);
}

// A quotation that cuts a word is read as a mistake of ours.
TEST(Explanations, ShowTheWordsThatAskAndTheirNounAsOne) {
  const auto shown = [](const std::string& text) {
    const Span span = check(text, Language::en).findings.at(0).span;
    return text.substr(span.begin, span.size());
  };
  EXPECT_EQ(shown("This app is slow, ping me on WhatsApp please."), "ping me on WhatsApp");
  EXPECT_EQ(shown("Please tell me your phone number."), "phone number");
  EXPECT_FALSE(check("Please tell me your phone number.", Language::en).findings.at(0).disguised);
  EXPECT_EQ(shown("Please tell me your email address. By email we are faster."), "email address");
}

TEST(Explanations, QuoteWholeWords) {
  const auto quoted = [](const std::string& text, const std::string& part) {
    const auto at = static_cast<std::uint32_t>(text.find(part));
    const Span span = whole_words(text, {at, at + static_cast<std::uint32_t>(part.size())});
    return text.substr(span.begin, span.size());
  };
  EXPECT_EQ(quoted("本名を教えていただけますか。", "教えていた"), "教えていただけますか");
  EXPECT_EQ(quoted("本名を送ってください。", "てください"), "送ってください");
  EXPECT_EQ(quoted("本名をお知らせください。", "ください"), "お知らせください");
  EXPECT_EQ(quoted("本名をおしえてください。", "てください"), "おしえてください");
  EXPECT_EQ(quoted("本名をください。", "ください"), "ください");
  EXPECT_EQ(quoted("本名をお願いします。", "お願い"), "お願いします");
  EXPECT_EQ(quoted("LINEでください。", "ください"), "ください");
  EXPECT_EQ(quoted("提出が必須です。", "必須"), "必須です");
  EXPECT_EQ(quoted("どのあたりにお住まいですか?", "どのあたりに"), "どのあたりにお住まいですか?");
  EXPECT_EQ(quoted("Please resend it", "send"), "resend");
  EXPECT_EQ(quoted("本名", "本名"), "本名");
  EXPECT_EQ(whole_words("", {0, 0}), (Span{0, 0}));
}

TEST(Explanations, SpansOfReasonsLieOnCharacters) {
  for (const Sample& sample : corpus_samples()) {
    const MessageFindings found = check(sample.text, Language::ja);
    for (const Finding& finding : found.findings) {
      for (const Reason& reason : finding.reasons) {
        if (!reason.span) continue;
        ASSERT_LE(reason.span->begin, reason.span->end);
        ASSERT_LE(reason.span->end, sample.text.size());
        for (const std::uint32_t at : {reason.span->begin, reason.span->end}) {
          const bool inside = at < sample.text.size() && (static_cast<unsigned char>(sample.text[at]) & 0xC0) == 0x80;
          EXPECT_FALSE(inside) << sample.id;
        }
      }
    }
  }
}

TEST(Advice, FollowsSiteAndStage) {
  const std::string asks = "LINEのIDを教えてください。";
  std::set<std::string> told;
  for (const Context& context :
       {on("crowdworks", Stage::before_contract, Contact::on_approval),
        on("lancers", Stage::before_contract, Contact::when_funded), on("coconala", Stage::funded, Contact::never),
        on("other", Stage::before_contract, Contact::never), on("lancers", Stage::funded, Contact::when_funded)}) {
    told.insert(check(asks, Language::ja, context).findings.at(0).advice);
  }
  EXPECT_EQ(told.size(), 5U);
}

TEST(Reply, DeclinesSeveralThingsInOneSentence) {
  EXPECT_EQ(
      check("本名を教えてください。", Language::en).reply,
      "恐れ入りますが、本名は控えさせていただいております。お仕事の連絡は、このサイト上の名前でお願いできますでしょう"
      "か。必要な理由がございましたら、先にお聞かせください。")
      << "in the language of the message, not of the interface";
  EXPECT_THAT(check("本名と住所を教えてください。", Language::ja).reply, testing::HasSubstr("本名と住所は"));
  EXPECT_THAT(check("本名と住所と電話番号と性別を教えてください。", Language::ja).reply,
              testing::HasSubstr("本名、住所、電話番号などは"));
  EXPECT_THAT(check("Please send your full name and your home address.", Language::ja).reply,
              testing::HasSubstr("my real name or my address"));
}

TEST(Reply, IsInTheLanguageMostOfTheMessageIsWrittenIn) {
  EXPECT_THAT(check("Hi 田中さん, please send me your phone number.", Language::ja).reply,
              testing::StartsWith("I'd rather not use the phone"));
  EXPECT_THAT(check("Skype / Discord / Telegram IDを教えてください", Language::en).reply, testing::HasSubstr("控え"));
}

// Fiverr's filter flags such words even in a refusal.
TEST(Reply, NamesNothingWhereAFilterTakesOffence) {
  const auto book = RuleBook::embedded();
  for (const Sample& sample : example_samples()) {
    const std::string reply = check(sample.text, Language::en, on("fiverr", Stage::unknown, Contact::never)).reply;
    for (const char* word : {"outside", "contact", "mail", "phone", "pay", "bank", "account", "LINE", "number"})
      EXPECT_THAT(reply, testing::Not(testing::HasSubstr(word))) << sample.text;
  }
}

}  // namespace
}  // namespace tokumei
