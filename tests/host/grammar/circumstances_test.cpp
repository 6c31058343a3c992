// What bears on an ask beside its own words: pressure, a claimed office, a claimed stage. What is true of them and what
// only looks so, in both languages.
#include "grammar/circumstances.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "grammar/message_reader.h"

namespace tokumei {
namespace {

MessageReading read(const std::string& text, Page page = Page::message) {
  return read_message(text, page, {}, *RuleBook::embedded(), {.opinion = false});
}

// The words by which the first ask is pressed for, or by which an office is claimed; empty if by none.
std::string words(const std::string& text, Span Reading::*why, Page page = Page::message) {
  const MessageReading message = read(text, page);
  const auto asks = [](const Reading& reading) { return reading.attitude == Attitude::asked; };
  EXPECT_TRUE(std::any_of(message.readings.begin(), message.readings.end(), asks)) << text;
  for (const Reading& reading : message.readings) {
    const Span span = reading.*why;
    if (asks(reading) && !span.empty()) return std::string(message.folded.view().substr(span.begin, span.size()));
  }
  return {};
}

bool is_pressed(const std::string& text) {
  return !words(text, &Reading::pressure).empty();
}

bool is_official(const std::string& text, Page page = Page::message) {
  return !words(text, &Reading::authority, page).empty();
}

Stage claimed(const std::string& text) {
  return read(text).claim.stage;
}

TEST(Pressure, BearsOnTheAskInItsSentenceAndTheOnesBesideIt) {
  for (const char* text :
       {"至急、電話番号を教えてください。", "電話番号を教えてください。本日中にお願いします。",
        "お急ぎください。電話番号を教えてください。", "今すぐ電話番号を送ってください。",
        "期限は本日中です。電話番号を教えてください。", "枠が埋まってしまいますので、電話番号を教えてください。",
        "電話番号を教えてください。先着順です。", "24時間以内に本名を返信してください。",
        "【至急】\nお世話になっております。\n電話番号を教えてください。",
        "本日中に以下をご記入ください。\n・氏名\n・住所\n・電話番号", "電話番号を教えてください。今すぐ必要です。",
        "早急に登録が必要なので、電話番号を教えてください。", "電話番号を教えてください。急いでます。",
        "本日中に次の二点を返信してください。\n・氏名\n・住所",
        "本日中に返信がない場合は次へ進みますので、電話番号を教えてください。"})
    EXPECT_TRUE(is_pressed(text)) << text;
}

TEST(Pressure, OfWhoDoesNotAnswerBearsOnTheWholeMessage) {
  for (const char* text : {"電話番号を教えてください。作業は月曜からです。応じていただけない場合は違約金が発生します。",
                           "運営に報告しますよ。前にもお伝えしました。電話番号を教えてください。",
                           "電話番号を教えてください。それから打ち合わせをします。お返事がなければ他の方に回します。",
                           "このままでは低評価をつけます。こちらも困っています。本名を教えてください。",
                           "法的措置を取ります。冗談ではなく本気です。ご住所を教えてください。",
                           "応募は取り消しになります。ご注意を。免許証の写真を送ってください。"})
    EXPECT_TRUE(is_pressed(text)) << text;
}

TEST(Pressure, ThatIsDeniedOrOfSomethingElseIsNone) {
  for (const char* text :
       {"急ぎではありませんので、お手すきの際に電話番号を教えてください。",
        "お急ぎでなければ結構です。電話番号を教えてください。", "お急ぎの場合に備えて電話番号を教えてください。",
        "後日ご報告します。メールアドレスを教えてください。",
        "他の方にお願いしていたのですが、引き受けてもらえますか。電話番号を教えてください。",
        "報告書の期限は本日中です。あと、電話番号を教えてください。",
        "本日中に報告書を仕上げてください。あと、電話番号も教えてください。",
        "本日中でなくて大丈夫ですので、電話番号を教えてください。", "取り急ぎご連絡まで。電話番号を教えてください。",
        "電話番号を教えてください。本日中にお支払いします。",
        "今すぐ始められる方を探しています。電話番号を教えてください。",
        "至急の対応は不要です。電話番号を教えてください。", "違約金はかかりません。電話番号を教えてください。",
        "以前、違約金が発生した案件がありました。電話番号を教えてください。",
        "急ぎの修正が出ることもあるので、電話番号を教えてください。",
        "電話番号を教えてもらえたら、今日中に代金を入れますね。",
        "急ぎの確認があるとき用に、電話番号を教えてください。",
        "原稿は至急お願いします。それとは別に、来月の親睦会の名簿を作ります。電話番号を教えてください。"})
    EXPECT_FALSE(is_pressed(text)) << text;
}

TEST(Pressure, InEnglish) {
  for (const char* text :
       {"Send me your phone number asap.", "What is your phone number? I need it right away.",
        "This is urgent. Please send your phone number.", "Please send your phone number immediately.",
        "If you don't reply within 24 hours, the slot goes to the next one. What is your phone number?",
        "Hurry, only a few places left. Please send your phone number.",
        "URGENT\nHello, hope you are well.\nPlease send your phone number.",
        "Please send your phone number by midnight.", "Please send your phone number right now or else.",
        "Please send your phone number. We have plenty to do. Otherwise I will leave a negative review.",
        "We will report you. That is the rule. Please send your phone number.",
        "You would lose your slot. It is a nice one. Please send your phone number.",
        "Last chance. What is your email?"})
    EXPECT_TRUE(is_pressed(text)) << text;
}

TEST(Pressure, InEnglishDeniedOrOfSomethingElse) {
  for (const char* text :
       {"There's no deadline today and it's not urgent, but what is your phone number?",
        "Let me know right away if the file is broken. What is your phone number?",
        "It isn't urgent at all. What is your phone number?", "Send me your email and I'll reply right away.",
        "The banner is urgent. Also, what is your phone number?",
        "We need a developer urgently. Somebody good. What is your phone number?",
        "If it's urgent, call the office. What is your phone number?",
        "I can't start immediately. What is your phone number?",
        "The milestone gets released immediately. What is your phone number?",
        "We won't leave a negative review, do not worry. What is your phone number?",
        "No legal action was ever taken. What is your phone number?",
        "You can start right away. What is your phone number?", "It is cold right now. What is your phone number?",
        "We answer within 24 hours. What is your phone number?",
        "Please check the draft asap. What is your phone number?"})
    EXPECT_FALSE(is_pressed(text)) << text;
}

TEST(Authority, OfAWriterWhoSpeaksAsAnOffice) {
  for (const char* text :
       {"運営事務局です。電話番号を教えてください。",
        "クラウドワークス運営事務局の田中と申します。本名を教えてください。",
        "事務局の佐藤です。ご登録の確認のため、電話番号を教えてください。",
        "サポートセンターより、お知らせです。電話番号を教えてください。", "警察の者ですが、ご住所を教えてください。",
        "税務署です。マイナンバーを教えてください。", "本人確認のため免許証の写真を送ってください。\nランサーズ事務局",
        "事務局では本人確認を行っております。免許証の写真を送ってください。",
        "【クラウドワークス事務局】お客様のご登録を確認しております。電話番号を教えてください。",
        "ランサーズ運営事務局 安全管理課です。電話番号を教えてください。",
        "ココナラ運営サポートの中村です。電話番号を教えてください。",
        "カスタマーサポートでございます。パスワードを教えてください。",
        "運営からのお知らせです。電話番号を教えてください。",
        "不正なログインを検知しました。認証コードを教えてください。",
        "アカウントを停止します。解除するには電話番号を教えてください。",
        "当サイト運営として、ご住所を確認しております。ご住所を教えてください。"})
    EXPECT_TRUE(is_official(text)) << text;
}

TEST(Authority, ThatIsOnlyNamedIsNone) {
  for (const char* text :
       {"監査法人の記事です。ご住所を教えてください。", "弊社のカスタマーサポート業務です。電話番号を教えてください。",
        "警察の制服を描く仕事です。電話番号を教えてください。",
        "困ったら事務局に相談してください。電話番号を教えてください。",
        "運営事務局から注意されました。電話番号を教えてください。",
        "セミナー事務局の山本です。電話番号を教えてください。", "事務局の佐藤です。電話番号を教えてください。",
        "生活協同組合の事務局です。電話番号を教えてください。",
        "税務署への届け出を手伝ってください。電話番号を教えてください。",
        "私は運営事務局ではありません。電話番号を教えてください。",
        "以前、私のアカウントが停止されました。電話番号を教えてください。",
        "警察ドラマの脚本です。電話番号を教えてください。", "事務局のロゴを作ってください。電話番号を教えてください。",
        "サポートセンターの求人です。電話番号を教えてください。",
        "サポートセンターへの問い合わせは不要です。電話番号を教えてください。"})
    EXPECT_FALSE(is_official(text)) << text;
}

TEST(Authority, InEnglish) {
  for (const char* text :
       {"This is the support team. Please send your phone number.", "We are Upwork Support. Please send your ID.",
        "I'm John from the security team. What is your password?",
        "Upwork Support here. Please send your phone number.",
        "I am writing on behalf of the compliance team. Please send your ID.",
        "Please send your phone number.\nFiverr Support",
        "Our security team has flagged your account. Please send your phone number.",
        "This is the police. What is your address?", "Your account will be suspended. Please send your phone number.",
        "We noticed unusual activity. Please send the verification code.",
        "To avoid account suspension, please send your phone number.",
        "Fiverr Support: we are checking your profile. Please send your phone number.",
        "Please send your phone number.\nRegards, Freelancer Support Team",
        "A notice from the verification team: please send your ID."})
    EXPECT_TRUE(is_official(text)) << text;
}

TEST(Authority, InEnglishOnlyNamed) {
  for (const char* text :
       {"We lost the previous administrator. What is your email?", "I need a police uniform drawn. What is your email?",
        "We are looking for a help desk agent. What is your email?", "I'm not the support team. What is your email?",
        "You can ask customer support about it. What is your email?",
        "My account was suspended last year. What is your email?",
        "This is customer support for a shoe shop. What is your email?",
        "The article is about the police. What is your email?", "I worked as an administrator. What is your email?",
        "The tax office here wants to know whom I pay. What is your email?",
        "The support team told me so. What is your email?",
        "If your account is suspended, write here. What is your email?",
        "The administrator of the server has left. What is your email?"})
    EXPECT_FALSE(is_official(text)) << text;
  EXPECT_FALSE(is_official("Customer Support\nPlease send your phone number.", Page::job)) << "what the job is";
}

TEST(StageClaim, SaysThatThereIsNoContractYet) {
  for (const char* text :
       {"ご応募ありがとうございます。電話番号を教えてください。", "選考に使いますので、電話番号を教えてください。",
        "採用の前に電話番号を教えてください。", "契約前に本名を教えてください。",
        "契約後に使いますので、本名を教えてください。", "契約がまだですが、本名を教えてください。",
        "契約が済んだら連絡しますので、電話番号を教えてください。",
        "採用となった場合に備え、電話番号を教えてください。", "Thanks for applying! What is your phone number?",
        "Before we hire, what is your full name?", "You have been shortlisted. Please send your phone number.",
        "Once the contract starts we pay weekly. What is your full name?",
        "We have no contract yet. What is your full name?"})
    EXPECT_EQ(claimed(text), Stage::before_contract) << text;
}

TEST(StageClaim, SaysThatThereIsOne) {
  for (const char* text :
       {"契約も済みましたので、本名を教えてください。", "ご契約いただきありがとうございます。本名を教えてください。",
        "契約が成立しました。本名を教えてください。",
        "ご応募ありがとうございました。契約も完了しましたので、本名を教えてください。",
        "The contract has started. What is your full name?", "Now that you're hired, what is your full name?",
        "Thanks for accepting the offer. What is your full name?"})
    EXPECT_EQ(claimed(text), Stage::contracted) << text;
  for (const char* text :
       {"仮払いも完了しました。本名を教えてください。", "仮払いが済んでいますので、本名を教えてください。",
        "Escrow is funded. What is your full name?", "I have already funded the milestone. What is your full name?"})
    EXPECT_EQ(claimed(text), Stage::funded) << text;
  for (const char* text :
       {"ご納品ありがとうございます。本名を教えてください。", "検収が完了しました。口座番号を教えてください。",
        "Thanks for delivering. What is your full name?", "I approved the final files. What is your full name?"})
    EXPECT_EQ(claimed(text), Stage::delivered) << text;
}

TEST(StageClaim, OfWhatIsNotYetSoIsNone) {
  for (const char* text :
       {"仮払いが完了しましたら作業をお願いします。電話番号を教えてください。",
        "仮払いは完了しましたか。電話番号を教えてください。",
        "まだ仮払いが完了した状態ではありません。電話番号を教えてください。", "電話番号を教えてください。",
        "Once escrow is funded you can start. What is your full name?",
        "When the milestone is funded I will tell you. What is your full name?", "Please send your phone number."})
    EXPECT_EQ(claimed(text), Stage::unknown) << text;
}

TEST(Circumstances, AreHeardInSentencesOfAnyLength) {
  std::string before, behind;
  for (int i = 0; i < 120; ++i) {
    EXPECT_FALSE(is_official(before + "運営事務局" + behind + "のロゴです。電話番号を教えてください。"));
    EXPECT_TRUE(is_pressed("至急" + behind + "、" + before + "電話番号を教えてください。"));
    before += i % 3 == 0 ? "ü" : "そ";
    behind += "ね";
  }
}

TEST(Circumstances, AreNotLookedForInQuotations) {
  EXPECT_FALSE(is_pressed("> 至急お願いします。\nはい。\n電話番号を教えてください。"));
  EXPECT_FALSE(is_official("> 運営事務局です。\nはい。\n電話番号を教えてください。"));
}

}  // namespace
}  // namespace tokumei
