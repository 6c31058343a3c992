// Whole conversations of the kind the program exists for: what is asked, when, and how grave it is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "detector.h"

namespace tokumei {
namespace {

struct Said {
  Speaker speaker;
  std::string text;
  std::vector<std::string> findings;  // "category risk"
};

struct Conversation {
  std::string name;
  Context context;
  std::vector<Said> thread;
};

const Context kApplying{
    .site = "crowdworks", .page = Page::message, .stage = Stage::before_contract, .contact = Contact::on_approval};
const Context kFunded{
    .site = "crowdworks", .page = Page::message, .stage = Stage::funded, .contact = Contact::on_approval};

const Context kUpwork{
    .site = "upwork", .page = Page::message, .stage = Stage::before_contract, .contact = Contact::when_contracted};

const std::vector<Conversation> kConversations = {
    {"RealNameWhileApplying",
     kApplying,
     {{Speaker::worker, "はじめまして。応募いたします。本名と電話番号を教えてくださいと言われることがあります。", {}},
      {Speaker::client,
       "ご応募ありがとうございます。選考のため、本名をフルネームで教えていただけますか?",
       {"real_name warning"}}}},
    {"FormerEmployerBeforeAContract",
     kApplying,
     {{Speaker::client, "ご経験について伺います。前職の会社名と退職理由を教えてください。", {"employment warning"}}}},
    {"NameThenAddressWithNoOrderAndNoReason",
     kApplying,
     {{Speaker::client, "まずお名前をフルネームで教えてください。", {"real_name warning"}},
      {Speaker::worker, "活動名でお願いしております。", {}},
      {Speaker::client, "では、ご住所もお願いします。", {"address warning"}}}},
    {"NdaRequest",
     kApplying,
     {{Speaker::platform, "秘密保持契約リクエストが届いています。同意すると氏名と住所が開示されます。", {}},
      {Speaker::client, "秘密保持契約リクエストを送りましたので、同意をお願いします。", {"nda_disclosure warning"}}}},
    {"NamesAreNotNeeded",
     kApplying,
     {{Speaker::client,
       "ご応募ありがとうございます。お名前はハンドルネームで大丈夫です。本名や住所は不要ですので、書かないでください。",
       {}}}},
    {"OffTheSite",
     kApplying,
     {{Speaker::client, "続きはLINEでやり取りしませんか?IDを教えてください。", {"messaging_account warning"}}}},
    {"AfterTheContractWithAReason",
     kFunded,
     {{Speaker::client, "見本を発送するため、ご住所を教えてください。", {"address notice"}}}},
    {"CodesInTheNameOfTheOffice",
     kApplying,
     {{Speaker::client,
       "クラウドワークス事務局です。至急、届いた6桁の認証コードを返信してください。",
       {"credentials danger"}}}},
    {"AFollowUpThatLeansOnTheMessageBefore",
     kApplying,
     {{Speaker::client, "電話番号を教えていただけますか?", {"phone warning"}},
      {Speaker::worker, "お電話は控えております。", {}},
      {Speaker::client, "下のお名前は?", {"real_name warning"}}}},
    {"YesToWhatTheWorkerAsked",
     kApplying,
     {{Speaker::worker, "ご住所は必要でしょうか?", {}},
      {Speaker::client, "はい、お願いします。", {"address warning"}},
      {Speaker::worker, "開始は月曜日でよろしいでしょうか?", {}},
      {Speaker::client, "はい、お願いします。", {}}}},
    {"YesInEnglish",
     kUpwork,
     {{Speaker::worker, "Do you need my phone number as well?", {}},
      {Speaker::client, "Yes, please.", {"phone warning"}}}},
    {"LessOfWhatWasRefused",
     kApplying,
     {{Speaker::client, "運転免許証の写真をお送りください。", {"id_document danger"}},
      {Speaker::worker, "免許証の画像は控えております。", {}},
      {Speaker::client, "表だけでもだめですか?", {"id_document danger"}}}},
    {"LessOfWhatWasRefusedInEnglish",
     kUpwork,
     {{Speaker::client, "Could you send me a copy of your ID card?", {"id_document danger"}},
      {Speaker::worker, "I'd rather not.", {}},
      {Speaker::client, "Just the front then?", {"id_document danger"}}}},
    {"English",
     kUpwork,
     {{Speaker::client,
       "Hi! Before I send the contract, could you send a photo of your passport and your home address?",
       {"id_document danger", "address warning"}},
      {Speaker::client, "No real names needed, a nickname is fine.", {}}}},
};

class ConversationTest : public testing::TestWithParam<Conversation> {};

TEST_P(ConversationTest, IsRead) {
  static const Detector detector;
  std::vector<Message> messages;
  for (const Said& said : GetParam().thread)
    messages.push_back({std::to_string(messages.size()), said.speaker, said.text});
  const auto results = detector.check(GetParam().context, {}, messages);
  ASSERT_EQ(results.size(), messages.size());
  for (std::size_t i = 0; i < results.size(); ++i) {
    std::vector<std::string> found;
    for (const Finding& finding : results[i].findings) {
      found.push_back(finding.category + " " + std::string(name_of(finding.risk)));
      EXPECT_FALSE(finding.advice.empty());
      EXPECT_FALSE(finding.reasons.empty());
      for (const Reason& reason : finding.reasons) EXPECT_FALSE(reason.note.empty()) << reason.rule;
    }
    EXPECT_EQ(found, GetParam().thread[i].findings) << messages[i].text;
    EXPECT_EQ(results[i].reply.empty(), found.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Conversations, ConversationTest, testing::ValuesIn(kConversations),
                         [](const auto& param) { return param.param.name; });

// The rule of the reason that tells where the deal stands, and its note, of the last message.
std::pair<std::string, std::string> told_of_stage(const std::vector<Message>& thread, Stage stage = Stage::unknown) {
  static const Detector detector;
  Settings settings;
  settings.language = Language::ja;
  const auto replies = detector.check({.stage = stage}, settings, thread);
  for (const Reason& reason : replies.back().findings.at(0).reasons) {
    if (reason.kind != ReasonKind::stage) continue;
    EXPECT_EQ(reason.span.has_value(), reason.rule.starts_with("stage.said."));
    return {reason.rule, reason.note};
  }
  return {};
}

TEST(Detector, HearsWhereTheDealStandsInEarlierMessages) {
  const Message paid{"1", Speaker::client, "仮払いが完了しました。よろしくお願いいたします。"};
  const Message applied{"2", Speaker::client, "ご応募ありがとうございます。"};
  const Message ask{"3", Speaker::client, "本名を教えてください。"};
  const auto [rule, note] = told_of_stage({paid, ask});
  EXPECT_EQ(rule, "stage.earlier.funded");
  EXPECT_THAT(note, testing::HasSubstr("前のメッセージに「仮払いが完了しました」とありますが"));
  EXPECT_EQ(told_of_stage({paid, applied, ask}).first, "stage.earlier.funded") << "the one that is farthest along";
  EXPECT_EQ(told_of_stage({applied, ask}).first, "stage.earlier.before_contract");
  EXPECT_EQ(told_of_stage({paid, {"4", Speaker::client, applied.text + ask.text}}).first, "stage.said.before_contract")
      << "the message itself";
  EXPECT_EQ(told_of_stage({{"1", Speaker::worker, paid.text}, ask}).first, "stage.unknown") << "the worker's words";
  EXPECT_EQ(told_of_stage({paid, ask}, Stage::before_contract).first, "stage.before_contract") << "what the page shows";
}

}  // namespace
}  // namespace tokumei
