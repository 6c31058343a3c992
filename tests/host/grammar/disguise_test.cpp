// Words in disguise, and those that only look so.
#include "grammar/disguise.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "grammar/message_reader.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

struct Asked {
  std::vector<std::string> categories, words;
  bool disguised = false;
};

Asked asked_in(const std::string& text) {
  const auto book = RuleBook::embedded();
  const MessageReading message = read_message(text, Page::message, {}, *book);
  Asked result;
  for (const Reading& reading : message.readings) {
    if (reading.attitude != Attitude::asked) continue;
    const std::string& category = book->categories()[reading.category].name;
    if (std::find(result.categories.begin(), result.categories.end(), category) != result.categories.end()) continue;
    const Span span = message.folded.to_original(reading.span);
    result.categories.push_back(category);
    result.words.push_back(text.substr(span.begin, span.size()));
    result.disguised = result.disguised || reading.disguised;
  }
  return result;
}

// What the words of `text` are read as.
std::string written_out(const std::string& text) {
  return std::string(read_message(text, Page::message, {}, *RuleBook::embedded()).folded.view());
}

TEST(Disguise, IsWrittenOut) {
  EXPECT_EQ(written_out("ら・い・ん で話せますか"), "line で話せますか");
  EXPECT_EQ(written_out("ら い ん のIDを"), "ラインのidを");
  EXPECT_EQ(written_out("T.E.L を教えて"), "tel を教えて");
  EXPECT_EQ(written_out("カ力オトーク"), "カカオトーク");
  EXPECT_EQ(written_out("wh@tsapp"), "whatsapp");
  EXPECT_EQ(written_out("パ○ワード"), "パスワード");
  EXPECT_EQ(written_out("🇱🇮🇳🇪で"), "lineで");
  EXPECT_EQ(written_out("レ工NEで"), "lineで");
  EXPECT_EQ(written_out("免̲許̲証̲を"), "免許証を");
  EXPECT_EQ(written_out("ラ×イ×ンで"), "lineで");
  EXPECT_EQ(written_out("乚|NEで"), "lineで");
  EXPECT_EQ(written_out("「じゅう」「しょ」を"), "「住所」を");
  EXPECT_EQ(written_out("VVeChat"), "wechat");
  EXPECT_EQ(written_out("◯INEでも◯hatworkでも"), "lineでもchatworkでも");
  EXPECT_EQ(written_out("sᴇɴᴅ ʏᴏᴜʀ ɪᴅ"), "send your id");
  EXPECT_EQ(written_out("w h @ t s @ p p"), "whatsapp");
  EXPECT_EQ(written_out("$ k y p e"), "skype");
  EXPECT_EQ(written_out("(d)(i)(s)(c)(o)(r)(d)"), "(discord)");
  EXPECT_EQ(written_out("[v][i][b][e][r]"), "[viber]");
  EXPECT_EQ(written_out("ΡΗΟΝΕ"), "phone");
  EXPECT_EQ(written_out("lίne"), "line");
  EXPECT_EQ(written_out("Ꮃhatsapp"), "whatsapp");
  EXPECT_EQ(written_out("ᒪIᑎEで"), "lineで");
  EXPECT_EQ(written_out("らレヽωのID"), "ラインのid");
  EXPECT_EQ(written_out("T͟e͟a͟m͟z"), "teams");
}

TEST(Disguise, LeavesOrdinaryWordsAlone) {
  for (const char* text :
       {"オンライン", "out-line", "ですか?お願い", "らしいんです", "そちらで", "松・竹・梅", "あ、い、う、え、お",
        "第1、2、ラ3", "本日は○○県の話", "○mail", "○インスタ", "text me", "sex, phone"})
    EXPECT_EQ(written_out(text), text);
}

TEST(Disguise, NumbersFormulasAndBordersOfWords) {
  for (const char* text : {"version 4.5.1 of it",
                           "in 1.6.4 or 957",
                           "b+c and y=b",
                           "a cube, a^3, and s_n",
                           "see log. In the file",
                           "SUM(A1:B2)",
                           "our team's desk",
                           "as 1 of many",
                           "stb",
                           "6. Mail it",
                           "name_",
                           "○月○日から",
                           "くらいソースを",
                           "してから インストールを",
                           "30として",
                           "前 か後",
                           "逆になっています",
                           "半年前から、",
                           "パスポートの更新を",
                           "パスワードは",
                           "write the name in reverse"})
    EXPECT_EQ(written_out(text), fold(text));
}

TEST(Disguise, RowsOfLettersAreReadTogether) {
  EXPECT_EQ(written_out("か お の 見 え る 写 メも"), "かおの見える写メも");
  EXPECT_EQ(written_out("届いた二 段 階 の 数 字 を"), "届いた二段階の数字を");
  EXPECT_EQ(written_out("ラ イ ン ナ ッ プ"), "ラインナップ");
  EXPECT_EQ(written_out("こちら ら く ら く で"), "こちら らくらくで");
  EXPECT_EQ(written_out("a d d r e s s i n g"), "addressing");
  EXPECT_EQ(written_out("the t w e l v e  w o r d s of it"), "the twelve words of it");
  EXPECT_EQ(written_out("y o u r m a i l ?"), "your mail ?");
  EXPECT_EQ(written_out("the s i x  n u m s here"), "the six nums here");
  EXPECT_EQ(written_out("the s.t.a.f.f. card"), "the staff card");
  EXPECT_EQ(written_out("a b c and s i x"), "a b c and s i x");
  EXPECT_EQ(written_out("plan a or b c"), "plan a or b c");
  EXPECT_EQ(written_out("あなたのつ と め て る 会 社"), "あなたのつとめてる会社");
  EXPECT_EQ(written_out("〇九〇か〇八〇か〇七〇"), "〇九〇か〇八〇か〇七〇");
  EXPECT_EQ(written_out("家族の に ん ず う は"), "家族のにんずうは");
  EXPECT_EQ(written_out("仕事用の し ご と を"), "仕事用のしごとを");
  EXPECT_EQ(written_out("書類にサ・イ・ンを"), "書類にサインを");
  for (const char* text : {"松・竹・梅から", "し○ん○ょう", "赤・青・黄", "い、ん、ち"})
    EXPECT_EQ(written_out(text), text);
  EXPECT_THAT(asked_in("I'd like a p h o t o of you.").categories, ElementsAre("photo"));
  EXPECT_THAT(asked_in("勤 め て る 会 社 の 名 前 を教えてください。").categories, ElementsAre("employment"));
  EXPECT_THAT(asked_in("い ち に ち で 終 わ り ま す。").categories, IsEmpty());
}

TEST(Disguise, DigitsForTheirSound) {
  EXPECT_EQ(written_out("カカ0を"), "カカオを");
  EXPECT_EQ(written_out("じゅう4ょを"), "住所を");
  EXPECT_EQ(written_out("ライ1台"), "ライ1台");
}

TEST(Disguise, CutOrMaskedWhereNoWordIs) {
  EXPECT_EQ(written_out("スラ、ックに"), "slackに");
  EXPECT_EQ(written_out("何か 持 病 は"), "何か持病は");
  EXPECT_EQ(written_out("個 人 番 〇を"), "個人番号を");
  EXPECT_EQ(written_out("「で」と「ん」と「わ」で"), "「電話」で");
  EXPECT_EQ(written_out("「パン」と「ナ」と「ス」"), "「パン」と「ナ」と「ス」");
  EXPECT_EQ(written_out("インスタのDMで"), "インスタのdmで");
  EXPECT_EQ(written_out("ライス、インク"), "ライス、インク");
  EXPECT_EQ(written_out("当社 名 刺"), "当社 名 刺");
}

TEST(Disguise, LettersDrawnOut) {
  EXPECT_EQ(written_out("whaaatsapp or skypeee"), "whatsapp or skype");
  EXPECT_EQ(written_out("whaaatz...app"), "whatzapp");
  EXPECT_EQ(written_out("でーんわばーんごーうを"), "電話番号を");
  EXPECT_EQ(written_out("じじゅゅううししょょを"), "住所を");
  for (const char* text : {"a phone booth in Hawaii", "which degree", "らーめんを", "ははははは"})
    EXPECT_EQ(written_out(text), fold(text));
}

TEST(Disguise, KanaOfBothKindsInOneWord) {
  EXPECT_EQ(written_out("ラいンで"), "lineで");
  EXPECT_EQ(written_out("でンわばンごうを"), "電話番号を");
  EXPECT_EQ(written_out("カカヲで"), "カカオで");
  for (const char* text : {"東京からインドへ", "パスわかりますか"}) EXPECT_EQ(written_out(text), text);
}

TEST(Disguise, SoundMarksBehindTheirKana) {
  EXPECT_EQ(written_out("て゛んわ"), "でんわ");
  EXPECT_EQ(written_out("ハ゜スワート゛"), "パスワード");
  for (const char* text : {"あ゛", "お゜", "ば゛", "が゛", "ん゜"}) EXPECT_EQ(written_out(text), fold(text));
}

TEST(Disguise, CutIntoPieces) {
  for (const char* text :
       {"te le gr am", "te-le-gr-am", "T/E/L/E gram", "t . e . l . e . g . r . a . m", "tele[g]ram", "T.E.L.E + gram"})
    EXPECT_EQ(written_out(text), "telegram") << text;
  for (const char* text : {"sk ype", "skkky pe"}) EXPECT_EQ(written_out(text), "skype") << text;
  EXPECT_EQ(written_out("で…ん…わ…ば…ん…ご…う"), "電話番号");
  for (const char* text : {"a l ine of it", "pick a - b", "s lack"}) EXPECT_EQ(written_out(text), text);
}

TEST(Disguise, CyrillicLettersForTheirSound) {
  EXPECT_EQ(written_out("your пhone"), "your phone");
  EXPECT_EQ(written_out("телеграм"), "telegram");
  EXPECT_EQ(written_out("напиши мне"), "напиши мне");
}

TEST(Disguise, AnArrowForALongVowelAndLettersOfOtherAlphabets) {
  EXPECT_EQ(written_out("メ→ルをください"), "メールをください");
  EXPECT_EQ(written_out("パスワ⇒ドを"), "パスワードを");
  EXPECT_EQ(written_out("your fæcebøøk"), "your facebook");
  for (const char* text : {"メニュー→設定", "カ→キ→ク", "名前→住所", "smørrebrød"}) EXPECT_EQ(written_out(text), text);
}

TEST(Disguise, KanaWithAVowelDrawnOut) {
  const std::pair<const char*, const char*> asks[] = {
      {"びょーきのことを教えてください。", "sensitive"},
      {"せーべつを教えてください。", "gender"},
      {"がっこー名を教えてください。", "education"},
  };
  for (const auto& [text, category] : asks) EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  for (const char* text : {"しーるを貼ってください。", "こーひーをお願いします。"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, DescriptionsInThePlaceOfAName) {
  const std::pair<const char*, const char*> asks[] = {
      {"緑の受話器のアイコンのやつで連絡取れますか?", "messaging_account"},
      {"よそでやりとりしませんか?", "messaging_account"},
      {"既読のつくアプリで話せますか?", "messaging_account"},
      {"Add me on the green bubble one.", "messaging_account"},
      {"Let's talk somewhere less watched.", "messaging_account"},
      {"虹色のカメラのアプリのアカウントを教えてください。", "social_account"},
      {"あっとまーくのつくやつを教えてください。", "email"},
      {"荷物が届くとこを教えてください。", "address"},
      {"海外に行くときの赤い手帳の写真を送ってください。", "id_document"},
      {"Send a pic of the booklet you travel with.", "id_document"},
      {"Send me the sixteen digits on your card.", "financial"},
      {"How many trips around the sun have you made?", "birth_date"},
  };
  for (const auto& [text, category] : asks) EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  for (const char* text : {"緑の受話器のアイコンを作ってください。", "背景は水色の丸に白い雲でお願いします。",
                           "Please draw a green bubble behind the logo.", "The rocket flies around the sun.",
                           "お客様からメールが届きました。"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, WithoutVowelsByEarOrInShort) {
  const std::pair<const char*, const char*> asks[] = {
      {"pls send me ur dscrd today", "messaging_account"},
      {"what's your sgnl?", "messaging_account"},
      {"Reply with ur pssprt.", "id_document"},
      {"what's your ntnlty?", "sensitive"},
      {"send me ur addrss", "address"},
      {"what's your nayme?", "real_name"},
      {"what's your birfday?", "birth_date"},
      {"what's ur eye dee?", "id_document"},
      {"send me ur gmayl", "email"},
      {"what's your zed oh oh em?", "messaging_account"},
      {"send me ur pp mail", "financial"},
      {"what's your skp id?", "messaging_account"},
  };
  for (const auto& [text, category] : asks) EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  EXPECT_TRUE(asked_in("pls send me ur dscrd today").disguised);
  for (const char* text :
       {"Rename the csv columns cntry, addrss and nmbr.", "Your yt thumbnail is great, send the psd.",
        "Please send the w / h / a / t poster.", "Send me [b][o][l][d] samples of the font.",
        "We sell tick-tock clocks, write five product texts."})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, SpellingsThatAreMade) {
  const std::pair<const char*, const char*> asks[] = {
      {"kouzabangou を教えてください。", "financial"},
      {"anshobango を教えてください。", "credentials"},
      {"Chattowaaku ではなく chattowaku で話せますか?", "messaging_account"},
      {"麺許証の写真を送ってください。", "id_document"},
      {"淫スタのIDを教えてください。", "social_account"},
      {"運転メン許笑を見せてください。", "id_document"},
      {"what's your teIegram?", "messaging_account"},
      {"send me your paypaI", "financial"},
      {"what's your grnail?", "email"},
      {"電言舌番号を教えてください。", "phone"},
      {"友だち追カロをお願いします。", "messaging_account"},
      {"シグナノレのIDを教えてください。", "messaging_account"},
      {"dscord の名前を教えてください。", "messaging_account"},
      {"What's your telgram?", "messaging_account"},
      {"ア力ウソトを貸してください。", "credentials"},
  };
  for (const auto& [text, category] : asks) EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  EXPECT_TRUE(asked_in("what's your teIegram?").disguised);
  EXPECT_EQ(written_out("t+13桁の"), "t+13桁の");  // no "ttle" of a title
  EXPECT_THAT(asked_in("言舌と書く漢字を教えてください。").categories, IsEmpty());
}

TEST(Disguise, AKanjiByItsFirstLetterOrItsSoundInLatinOnes) {
  const std::pair<const char*, const char*> asks[] = {
      {"K帯番号を教えてください。", "phone"},
      {"S年月日を教えてください。", "birth_date"},
      {"ご自身はK婚ですか?", "family"},
      {"出た大gakuを教えてください。", "education"},
      {"おたん生biはいつですか?", "birth_date"},
      {"denwa番号を教えてください。", "phone"},
      {"免kyo証の写真を送ってください。", "id_document"},
  };
  for (const auto& [text, category] : asks) EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  EXPECT_TRUE(asked_in("K帯番号を教えてください。").disguised);
  for (const char* text :
       {"K社名とS店名を教えてください。", "G行とH列を入力してください。", "S字フックを送ってください。",
        "H番号の部品を送ってください。", "保険5選の記事をお願いします。"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, HiraganaThatGoOnBesideAMask) {
  EXPECT_THAT(asked_in("えっくす・いんすた・てぃっくとっくの個人アカを教えてください。").categories,
              ElementsAre("social_account"));
  EXPECT_THAT(asked_in("冷え◎ におい○\n引き取り限定でお願いします。").categories, IsEmpty());
  EXPECT_EQ(written_out("ね ん れ い か でんわを"), "年齢かでんわを");
}

TEST(Disguise, DescribedInsteadOfNamed) {
  const std::pair<const char*, const char*> asks[] = {
      {"車に乗るときに持ち歩くカードを、両面送ってください。", "id_document"},
      {"病院で最初に出すやつの写真をお願いします。", "id_document"},
      {"お友達になれるあのアプリでお話ししませんか。", "messaging_account"},
      {"スタンプが送れるあのアプリのIDを教えてください。", "messaging_account"},
      {"役所から届いた12桁の番号を教えてください。", "national_id"},
      {"免許に載ってるほうの名前を教えてください。", "real_name"},
      {"080から始まるやつを教えてください。", "phone"},
      {"ぜろはちまるから始まるやつを教えてください。", "phone"},
      {"青でTの字のアプリのIDを教えてください。", "messaging_account"},
      {"주소を教えてください。", "address"},
      {"menkyo の写真を送ってください。", "id_document"},
      {"しょく歴を教えてください。", "employment"},
      {"ピンクのカメラのマークのアプリのIDを教えてください。", "social_account"},
      {"Send me a picture of the thing you show at the bouncer.", "id_document"},
      {"Please send the 9 digits the government gave you.", "national_id"},
      {"勤め先の看板に書いてある名前を教えてください。", "employment"},
      {"証明写真機で撮るあれを送ってください。", "photo"},
      {"12ケタのカードの両面を送ってください。", "id_document"},
      {"この世に来た日を教えてください。", "birth_date"},
      {"年賀状が届くところを教えてください。", "address"},
      {"乗っ取り防止の番号を送ってください。", "credentials"},
      {"例の黄緑でIDを教えてください。", "messaging_account"},
      {"写真を並べるアレのアカウントを教えてください。", "social_account"},
      {"Send me the numbers along the bottom of your check.", "financial"},
      {"Find me on the app with the little paper plane and drop a hello.", "messaging_account"},
      {"What's the name of your 9 to 5 place?", "employment"},
      {"dime tu numero de cel, plz", "phone"},
      {"请把你的电话发给我。", "phone"},
  };
  for (const auto& [text, category] : asks) EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  for (const char* text :
       {"病院で使うカードのデザインをお願いします。", "車に乗るときの注意を記事にしてください。",
        "みんなが使いやすいアプリを開発してください。", "役所から届いた書類を入力してください。",
        "スムーズに進めたいので、デザインイラストの仕様を教えてください。", "Please draw the card you use in the game.",
        "看板にある文字を大きくしてください。", "証明写真機で撮るイラストを描いてください。",
        "12桁のカードの券面をデザインしてください。", "カメラは付けたままで梱包してください。",
        "写真を並べるアプリの開発をお願いします。", "お金を受け取る番号札のデザインをお願いします。",
        "資料の番号を振ってください。", "どこの国の人か分からないように翻訳してください。", "给我看设计图。",
        "The numbers along the bottom of the chart are cut off, please fix.",
        "Draw a cake with candles, how many candles do you recommend?"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, PlainWordsOfAnAskPointAtTheDisguisedOne) {
  EXPECT_THAT(asked_in("連絡はS!gnalだけです。アカウント名を教えてください。").words, ElementsAre("S!gnal"));
  EXPECT_THAT(asked_in("うちのカ力才 IDは bomi0413 です。そちらのもください、寝るまでに登録しますー").words,
              ElementsAre("カ力才"));
  EXPECT_THAT(asked_in("弊社の応募管理は微・信に統一しております。QRを画像にてご提示ください。").words,
              ElementsAre("微・信"));
  EXPECT_THAT(asked_in("Can you send me your login + p@ssw0rd?").words, ElementsAre("p@ssw0rd"));
}

TEST(Disguise, AnAccountIsOneOfWhatWasNamedBefore) {
  EXPECT_THAT(asked_in("旧・青い鳥のDMのほうが楽なんで、そっちの垢おしえてもらっていいすか").categories,
              ElementsAre("social_account"));
  EXPECT_THAT(asked_in("インスタとラインのIDを教えてください。").categories,
              ElementsAre("social_account", "messaging_account"));
}

TEST(Disguise, SpansLeadBackToWhatWasWritten) {
  EXPECT_THAT(asked_in("で ん わ 番号を教えてください。").words, ElementsAre("で ん わ 番号"));
  EXPECT_THAT(asked_in("What's your e-m-a-1-l?").words, ElementsAre(testing::EndsWith("e-m-a-1-l")));
}

TEST(Disguise, LettersOnLinesOfTheirOwnArePartOfTheSentence) {
  EXPECT_THAT(asked_in("このお話、ここだと書けないので\nラ\nイ\nン\nで続けましょう。").categories,
              ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("電\n話\n番\n号\n\nをお願いします。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("続きは\nら\n　　　　い\n　　　　　　　　ん\nで話しましょう。").categories,
              ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("Add me on\nD\nI\nS\nC\nO\nR\nD\nuser: fennel_ops").categories,
              ElementsAre("messaging_account"));
}

TEST(Disguise, NobodyWritesSoByChance) {
  for (const char* text :
       {"急ぎの方はL I N Eまで!", "細かい条件は🇱🇮🇳🇪で!", "テ/レ/グ/ラ/ム → @sora", "Let's hop to wh4tsapp."}) {
    EXPECT_THAT(asked_in(text).categories, ElementsAre("messaging_account")) << text;
    EXPECT_TRUE(asked_in(text).disguised) << text;
  }
}

TEST(Disguise, WrittenOfIsNotWrittenTo) {
  EXPECT_THAT(asked_in("お な ま え(芸名じゃない方)を返信してください。").categories, ElementsAre("real_name"));
  for (const char* text :
       {"「ら・い・ん」と書かれて困惑しました。", "The regex has to catch wh4tsapp and t3legram.",
        "ら・い・ん への誘導は行っておりません。", "T・E・L という女性三人組ユニットのジャケットです。"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, QuotedOneByOneToBeGiven) {
  EXPECT_THAT(asked_in("「お・く・り・さ・き」と「で・ん・わ」を書いてください。").categories,
              ElementsAre("address", "phone"));
  EXPECT_THAT(asked_in("「ぎ・ん・こ・う」「し・て・ん・め・い」の2つをお送りください。").categories,
              ElementsAre("financial"));
  for (const char* text :
       {"「ら・い・ん」「か・か・お」などと言われて困りました。", "「ら・い・ん」や「か・か・お」と送られてきました。"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, QuotedAsOneOfSeveral) {
  EXPECT_THAT(asked_in("「お・く・り・さ・き」と、受け取れる時間を書いてください。").categories,
              ElementsAre("address"));
  EXPECT_THAT(asked_in("「お・く・り・さ・き」と書いてください。").categories, IsEmpty());
}

// Kanji of the same sound, between other letters than kanji.
TEST(Disguise, InKanjiOfTheSameSound) {
  const std::pair<const char*, const char*> kAsks[] = {{"お手数ですが、念礼を教えてください。", "birth_date"},
                                                       {"製別だけ、先に教えてください。", "gender"},
                                                       {"いまの近夢先を教えてください。", "employment"},
                                                       {"こく責を教えてください。", "sensitive"},
                                                       {"車心を一枚送ってください。", "photo"},
                                                       {"目亜度を教えてください。", "email"}};
  for (const auto& [text, category] : kAsks) EXPECT_THAT(asked_in(text).categories, ElementsAre(category)) << text;
  for (const char* text : {"今月終了する案件を教えてください。", "血痕の描き方を教えてください。",
                           "講座の名前を教えてください。", "停止名簿を送ってください。"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, LettersThatStandForOtherWords) {
  for (const char* text : {"D.O.B. stands for Dogs of Bath, our walking club.",
                           "S.S.N. (Sunday Soup Night) needs a poster, send a sketch.",
                           "N.D.A. = \"Nine Drummers Ahead\", please send the logo."})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
  EXPECT_THAT(asked_in("Please send your D.O.B. and your address.").categories, ElementsAre("birth_date", "address"));
  EXPECT_THAT(asked_in("Please send me your S.S.N. Someone said no.").categories, ElementsAre("national_id"));
  for (const char* text :
       {"Please send me your D.O.B. (date of birth).", "Please send your D.O.B. as dates of birth are needed."})
    EXPECT_THAT(asked_in(text).categories, ElementsAre("birth_date")) << text;
}

TEST(Disguise, KanjiMixedWithTheKanaOfOthers) {
  EXPECT_THAT(asked_in("ねん収を教えてください。").categories, ElementsAre("financial"));
  EXPECT_THAT(asked_in("さいしゅー学歴を教えてください。").categories, ElementsAre("education"));
}

TEST(Disguise, KatakanaForKanji) {
  EXPECT_THAT(asked_in("ケイレキショをお送りください。").categories, ElementsAre("employment"));
  EXPECT_THAT(asked_in("職ム経レキ書を見せてください。").categories, ElementsAre("employment"));
  EXPECT_THAT(asked_in("ユウビンバンゴウを教えてください。").categories, ElementsAre("address"));
  EXPECT_THAT(asked_in("ケイレキをお送りします。").categories, IsEmpty());
  EXPECT_THAT(asked_in("ダイ学のガク部を教えてください。").categories, ElementsAre("education"));
  EXPECT_THAT(asked_in("ゆーびんばんごーを教えてください。").categories, ElementsAre("address"));
}

TEST(Disguise, SpellingsThatHideAreMeant) {
  EXPECT_THAT(asked_in("めんきょしょー 持ってカメラに向けてください。").categories, testing::Contains("id_document"));
  EXPECT_THAT(asked_in("あんしょー番ごー でログインさせてください。").categories, ElementsAre("credentials"));
  EXPECT_THAT(asked_in("カードに、たんじょうびの欄を入れてください。").categories, IsEmpty());
  EXPECT_THAT(asked_in("I won't do W-h-a-t-s-A-p-p, so please keep it in this thread.").categories, IsEmpty());
  EXPECT_THAT(asked_in("受け渡しは駅前のロー○ンでどうですか。").categories, IsEmpty());
  EXPECT_THAT(asked_in("A・D・D・R・E・S・S って入ったロゴがほしいです。").categories, IsEmpty());
  EXPECT_THAT(asked_in("📧おしえてくださいな").categories, ElementsAre("email"));
  EXPECT_EQ(written_out("ライ、ンで"), "lineで");
}

TEST(Disguise, PicturesInThePlaceOfANoun) {
  EXPECT_THAT(asked_in("📞の番号を教えてください。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("🪪の表と裏をお願いします。").categories, ElementsAre("id_document"));
  EXPECT_THAT(asked_in("Please send your 📧.").categories, ElementsAre("email"));
  EXPECT_THAT(asked_in("✉️先を教えてください。").categories, ElementsAre("email"));
  EXPECT_THAT(asked_in("What's your 👻? I'll add you there.").categories, ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("Add tiny phones 📱 and envelopes ✉️ as confetti, please.").categories, IsEmpty());
  EXPECT_THAT(asked_in("よろしくお願いします📞").categories, IsEmpty());
  EXPECT_THAT(asked_in("そちらの🏠(番地からぜんぶ)を教えてください。").categories, testing::Contains("address"));
  EXPECT_THAT(asked_in("差し支えなければ📱も教えてください。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("新しいおうち🏠(3LDK)の間取り図をお願いします。").categories, IsEmpty());
  EXPECT_THAT(asked_in("🏠どこ?🎂いつ?📱なに?").categories, ElementsAre("address", "birth_date", "phone"));
  EXPECT_THAT(asked_in("📛 / 🎂 / 📮 / 📱 を送ってください。").categories,
              ElementsAre("real_name", "birth_date", "address", "phone"));
  EXPECT_THAT(asked_in("📩アドを教えてください。").categories, ElementsAre("email"));
  EXPECT_THAT(asked_in("📞してもいい?").categories, ElementsAre("phone"));
  for (const auto& [text, category] :
       std::initializer_list<std::pair<const char*, const char*>>{{"👪は何人ですか?", "family"},
                                                                  {"💍してますか?", "family"},
                                                                  {"💼は何ですか?", "employment"},
                                                                  {"🎓はどちらですか?", "education"},
                                                                  {"🩸は何型ですか?", "sensitive"},
                                                                  {"🏥の有無を教えてください。", "sensitive"},
                                                                  {"📍どこ?", "area"},
                                                                  {"🚉を教えてください。", "area"}})
    EXPECT_THAT(asked_in(text).categories, ElementsAre(category)) << text;
  EXPECT_THAT(asked_in("Please fill in:\n👤:\n📧:").categories, ElementsAre("real_name", "email"));
}

TEST(Disguise, AddressesAndNumbersInWords) {
  EXPECT_THAT(asked_in("Can't attach it, so write to tina dot wells at example dot com please.").categories,
              ElementsAre("email"));
  EXPECT_THAT(asked_in("お急ぎの方は、ゼロ五ゼロの三三四四の九九〇一までかけてください。").categories,
              ElementsAre("phone"));
  EXPECT_THAT(asked_in("I'm at quill (at) foxbarn (dot) example if the site goes down.").categories, IsEmpty());
}

// A cipher that the text tells.
TEST(Disguise, CiphersThatTheTextTells) {
  EXPECT_EQ(written_out("YVAR(ROT13)のID"), "line(rot13)のid");
  EXPECT_EQ(written_out("JUNGFNCC, rot13"), "whatsapp, rot13");
  EXPECT_EQ(written_out("「12・9・14・5」(アルファベット順)"), "「line」(アルファベット順)");
  EXPECT_EQ(written_out("20 5 12 5 7 18 1 13 in the alphabet"), "telegram in the alphabet");
  EXPECT_EQ(written_out("モールスで「・-・・ ・・ -・ ・」"), "モールスで「line」");
  EXPECT_EQ(written_out("Morse: - . .-.. . --. .-. .- --"), "morse: telegram");
  EXPECT_EQ(written_out("んいら(逆から)で"), "line(逆から)で");
  EXPECT_EQ(written_out("らくです。\nいつでも。\nんー、縦に読んだアプリで"), "らくです。\nいつでも。\nんー、lineで");
  EXPECT_EQ(written_out("the first letters: Wombats Hate Ants, Take Some And Play Piano. Yours?"),
            "the first letters: whatsapp. yours?");
  // Turned letters tell it themselves.
  EXPECT_EQ(written_out("ʇɐɥɔǝʍ ?"), "tahcew ?");
  EXPECT_EQ(written_out("⅃INE… ƎИI⅃ で"), "line... enil で");
  // Nothing is told, or nothing comes out.
  EXPECT_EQ(written_out("YVARのID"), "yvarのid");
  EXPECT_EQ(written_out("LINEを一文字ずらして印字"), "lineを一文字ずらして印字");
  EXPECT_EQ(written_out("An acrostic, first letters:\nE\nM\nA\nI\nL\nY").find("email:"), std::string::npos);
  EXPECT_EQ(written_out("12-9-14の図面、アルファベット順"), "12-9-14の図面、アルファベット順");
  EXPECT_EQ(written_out("Read the list backwards."), "read the list backwards.");
  EXPECT_EQ(written_out("Songs, first letters: Every Good Boy Does Fine."),
            "songs, first letters: every good boy does fine.");
  EXPECT_THAT(asked_in("look at the first letter of each word: Let's Itemise Next Expenses. yep, that one.").categories,
              ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("The cipher puzzle uses ROT13. Please write three clues.").categories, IsEmpty());
  EXPECT_THAT(asked_in("縦読みで「ありがとう」になる文章を書いてください。").categories, IsEmpty());
  EXPECT_THAT(asked_in("品番 12-9-14-5 の在庫を教えてください。").categories, IsEmpty());
  EXPECT_THAT(asked_in("12-9-14-5のIDを教えてください。").categories, ElementsAre("messaging_account"));
}

TEST(Disguise, WholePhrasesBackwards) {
  EXPECT_EQ(written_out("Read it right to left: rebmun enohp ruoy."), "read it right to left: your phone number.");
  EXPECT_EQ(written_out("Flip this around: ?evil uoy od erehw"), "flip this around: where do you live?");
  EXPECT_EQ(written_out("In reverse: \"sserdda emoh ruoy si tahw\""), "in reverse: what is your home address");
  EXPECT_EQ(written_out("give me ur rebmun tnuocca knab, turn it round"),
            "give me ur bank account number, turn it round");
  EXPECT_EQ(written_out("うしろから読んで「?かすまでんすにこど」"), "うしろから読んでどこにすんでますか?");
  EXPECT_EQ(written_out("逆から→うごんばわんでのたなあ"), "逆から→あなたのでんわばんごう");
  EXPECT_EQ(written_out("連絡は\nん\nい\nら\nで。下から読んで"), "連絡はlineで。下から読んで");
  EXPECT_THAT(asked_in("逆さに読んで答えて「?かすでいますおにらちど」").categories, ElementsAre("area"));
  EXPECT_THAT(asked_in("Turn it round: rebmun tnuocca knab ruoy dnes. Then reply.").categories,
              ElementsAre("financial"));
  // Nothing is told, or nothing comes out, or the words are words as they stand.
  for (const char* text :
       {"rebmun enohp ruoy", "reverse the list so that the newest entry comes first.",
        "逆から読んでも同じ「しんぶんし」のような言葉を考えて。", "flip the image, keep your phone number field.",
        "the string \"olleh\" is \"hello\" in reverse.", "左右を反転してください。\n表の中は住所録です"})
    EXPECT_EQ(written_out(text), text);
  for (const char* text : {"give me your card number and cvv and i'll reverse it.",
                           "your invoice should carry our number and the words \"reverse charge\".",
                           "the clues stand in reverse. card 4: the phone number clue is 555-01.",
                           "the id card flips open and shows agent name.", "read it right to left. mine ends in 0142",
                           "眼鏡をかけたら「写真と違いますね」と言われた。"})
    EXPECT_EQ(written_out(text), text);
  EXPECT_THAT(asked_in("Please flip the N.\nB\nA\nN\nK\nis on the sign.").words, IsEmpty());
  EXPECT_THAT(asked_in("回文を50個考えてくださる方を探しています。下から読んでも同じものです。").categories, IsEmpty());
}

TEST(Disguise, EveryWordThatTellsOfACipherIsEnough) {
  for (const char* text : {"シ×メイを教えて。×は取って読むこと", "シ×メイを教えて。×をのぞいて",
                           "シ×メイを教えて。×抜きで読むこと", "シ×メイを教えて。×は省いて"})
    EXPECT_THAT(asked_in(text).categories, ElementsAre("real_name")) << text;
  for (const char* text : {"your txexlxexgram, minus the x", "your txexlxexgram, leave out the x",
                           "your txexlxexgram, take out the x's", "your txexlxexgram, omitting the x"})
    EXPECT_EQ(written_out(text).substr(0, 13), "your telegram") << text;
  EXPECT_EQ(written_out("your gryrtenz, rot 13"), "your telegram, rot 13");
}

TEST(Disguise, PigLatin) {
  EXPECT_EQ(written_out("igpay atinlay: atwhay isway ouryay onephay umbernay?"),
            "pig latin: what is your phone number?");
  EXPECT_EQ(written_out("pig latin: endsay emay ouryay emailway"), "pig latin: send me your email");
  EXPECT_THAT(asked_in("Atwhay isway ouryay ullfay amenay? (pig latin)").categories, ElementsAre("real_name"));
  EXPECT_EQ(written_out("onephay umbernay on monday"), "onephay umbernay on monday");
  EXPECT_THAT(asked_in("Please write ten pig latin puzzles for kids, like \"appleway\" and \"ananabay\".").categories,
              IsEmpty());
}

TEST(Disguise, LettersReadOut) {
  EXPECT_EQ(written_out("ur e (dash) m (dash) a (dash) i (dash) l"), "ur email");
  EXPECT_EQ(written_out("your e-hyphen-m-hyphen-a-hyphen-i-hyphen-l"), "your email");
  EXPECT_EQ(written_out("Z to the O to the O to the M"), "zoom");
  EXPECT_EQ(written_out("T as in Tango, E as in Echo, L as in Lima"), "tel");
  EXPECT_EQ(written_out("e for echo, m for mike, a for alpha, i for india and l for lima"), "email");
  EXPECT_EQ(written_out("your tee ee ell"), "your tel");
  EXPECT_EQ(written_out("you on tee-ell-gee-ar-em"), "you on telegram");
  EXPECT_EQ(written_out("vee-eye-bee-ee-are"), "viber");
  EXPECT_EQ(written_out("your Papa Hotel Oscar November Echo"), "your phone");
  EXPECT_EQ(written_out("and the Alpha-Golf-Echo"), "and the age");
  for (const char* text :
       {"from a to the b to the c", "a as in apple, b as in ball, c as in cat", "plan a (dash) b",
        "ay, bee, cee, dee, ee, eff, gee", "oh gee, are you sure", "the committee will see you", "i for one like it",
        "a papa and a hotel in india", "alpha and delta builds", "the tango, not the foxtrot", "echo delta echo"})
    EXPECT_EQ(written_out(text), text);
}

TEST(Disguise, AnyDigitInTheMidstOfALongWord) {
  EXPECT_EQ(written_out("your f8cebook"), "your facebook");
  EXPECT_EQ(written_out("by te7egram"), "by telegram");
  for (const char* text : {"h264 and h265", "utf8mb4", "the b2b site", "win32api"}) EXPECT_EQ(written_out(text), text);
}

TEST(Disguise, LettersAsLabels) {
  EXPECT_THAT(asked_in("コピーして埋めてください。何の頭文字かは察してください。\nN:\nJ:\nT:\nM:").categories,
              UnorderedElementsAre("real_name", "address", "phone", "email"));
  EXPECT_THAT(asked_in("Fill in (you can guess what they stand for):\nN:\nP:\nE:").categories,
              UnorderedElementsAre("real_name", "phone", "email"));
  EXPECT_THAT(asked_in("サイズを選んでください。\nS:\nM:\nL:").categories, IsEmpty());
  EXPECT_THAT(asked_in("凡例の頭文字です。\nN:北\nS:南\nW:西").categories, IsEmpty());
  EXPECT_THAT(asked_in("略語集です。\nN: ニュートン\nJ: ジュール\nT: テスラ\nの略です。").categories, IsEmpty());
}

TEST(Disguise, TwoKanjiUpright) {
  EXPECT_EQ(written_out("貴方様の\n住\n所\nをお送りください"), "貴方様の住所をお送りください");
  EXPECT_EQ(written_out("右\n左\nの順"), "右\n左\nの順");
  EXPECT_EQ(written_out("見出しは\n住\n所\n録\nと縦に"), "見出しは\n住\n所\n録\nと縦に");
}

TEST(Disguise, PicturesThatAskAlone) {
  EXPECT_THAT(asked_in("📧❓ yours").categories, ElementsAre("email"));
  EXPECT_THAT(asked_in("🎂❓いつ〜?").categories, ElementsAre("birth_date"));
  EXPECT_THAT(asked_in("👂に当てるアレの🔢をください。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("Great 📧❓ I mean the header, yours looks better.").categories, IsEmpty());
}

TEST(Disguise, KanjiOfTheSameSoundInsideAWord) {
  EXPECT_THAT(asked_in("でん輪ばん号をお知らせください。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("手れぐらむに来てください。").categories, ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("女ールを教えてください。").categories, ElementsAre("email"));
  EXPECT_THAT(asked_in("舞ナンバーを教えてください。").categories, ElementsAre("national_id"));
  EXPECT_THAT(asked_in("彼女のルールを教えてください。").categories, testing::Not(testing::Contains("email")));
  EXPECT_THAT(asked_in("田んぼの地図を描いてください。").categories, IsEmpty());
}

TEST(Disguise, NamesOfAppsWithASlip) {
  for (const char* text : {"Can we move to telegarm?", "Add me on whatsaap please.", "Message me on discrod.",
                           "Let's chat on skyype.", "Are you on telleggram?"})
    EXPECT_EQ(asked_in(text).categories.empty(), std::string(text).find("lleggr") != std::string::npos) << text;
  EXPECT_THAT(asked_in("It isn't a tweet, so please keep it long.").categories, IsEmpty());
}

TEST(Disguise, MarksInsideAWordOfKanji) {
  EXPECT_EQ(written_out("口○番号を"), written_out("口〇番号を"));
  EXPECT_THAT(asked_in("口○番号を教えてください。").categories, ElementsAre("financial"));
  EXPECT_THAT(asked_in("履|歴|書を送ってください。").categories, ElementsAre("employment"));
  EXPECT_THAT(asked_in("電̶話̶を教えてください。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("続きはテレ…グラムでお願いします。").categories, ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("Can we move to Tele...gram?").categories, ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("Add me on Tel•gram please.").categories, ElementsAre("messaging_account"));
  EXPECT_EQ(written_out("決めたいのですが…お宅まで"), "決めたいのですが...お宅まで");
  EXPECT_EQ(written_out("WћatsAppの番号"), "whatsappの番号");
  EXPECT_EQ(written_out("まずくれか💳の番号").find("カォ"), std::string::npos);
}

// ①L◯NE: the number of a line is no letter of it.
TEST(Disguise, BehindTheNumberOfALine) {
  EXPECT_EQ(written_out("①L◯NEのID\n②年齢"), "1lineのid\n2年齢");
  EXPECT_EQ(written_out("1ineでやりとり"), "lineでやりとり");
}

TEST(Disguise, TwoSignsBesideEachOther) {
  EXPECT_THAT(asked_in("♂or♀、どっちですか?").categories, ElementsAre("gender"));
  EXPECT_THAT(asked_in("出品者さんは♂ですか♀ですか?").categories, ElementsAre("gender"));
  EXPECT_THAT(asked_in("Are you a 👩 or a 👨?").categories, ElementsAre("gender"));
  EXPECT_THAT(asked_in("👩のイラストを描いてください。").categories, IsEmpty());
}

// How the reader is found on an app that was named is no document and no phone number.
TEST(Disguise, TheIdOfAnAppIsNoPaper) {
  const auto with_opinion = [](const std::string& text) {
    const auto book = RuleBook::embedded();
    std::vector<std::string> found;
    for (const Reading& one : read_message(text, Page::message, {}, *book).readings) {
      if (one.attitude == Attitude::asked) found.push_back(book->categories()[one.category].name);
    }
    return found;
  };
  EXPECT_THAT(with_opinion("let's hop on a Z-o-o-m, send me your id"), ElementsAre("messaging_account"));
  EXPECT_THAT(with_opinion("Use v1ber? Number pls"), ElementsAre("messaging_account"));
}

TEST(Disguise, DescribedOrSpeltOut) {
  for (const auto& [text, category] : std::initializer_list<std::pair<const char*, const char*>>{
           {"うぉつあっぷで連絡ください。", "messaging_account"},
           {"デスコ鯖に来てください。", "messaging_account"},
           {"ラ行のアレで交換お願いします。", "messaging_account"},
           {"「ら」と「い」と「ん」で交換お願いします。", "messaging_account"},
           {"雨」を英語で言ったやつのIDをください。", "messaging_account"},
           {"紫のゲーマーチャットに来てください。", "messaging_account"},
           {"青空に白い紙飛行機が飛んでいるやつで連絡ください。", "messaging_account"},
           {"LIN工のIDを教えてください。", "messaging_account"},
           {"Lネ申請してもいいですか?", "messaging_account"},
           {"出ん輪の番を教えてください。", "phone"},
           {"でむわを教えてください。", "phone"},
           {"SMSが届く端末の11桁を教えてください。", "phone"},
           {"歩ん名を教えてください。", "real_name"},
           {"本めいを書いてください。", "real_name"},
           {"くち座ばんごうをください。", "financial"},
           {"ねんれえを教えてください。", "birth_date"},
           {"何ドシですか?", "birth_date"},
           {"淫巣多のアカを教えてください。", "social_account"},
           {"Iんすたのユーザー名を教えてください。", "social_account"},
           {"シャメを送ってください。", "photo"},
           {"住所を略さずに書いてください。", "address"},
           {"Let's hop on dizzy cord.", "messaging_account"},
           {"Can we talk on what's the app?", "messaging_account"},
           {"Contact me on Tango-Golf please.", "messaging_account"},
           {"Can we use the place where gamers hang out?", "messaging_account"},
           {"Message me on the one with two blue ticks.", "messaging_account"},
           {"Please come to tg.", "messaging_account"},
           {"What's your mobby?", "phone"},
           {"Send me your s-s number.", "national_id"},
           {"Are you on zuck's big site? Send me the link to your page.", "social_account"},
           {"what unii did you go to?", "education"}})
    EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  for (const char* text :
       {"What's up with the app? It crashes on start.", "Show a cake with seven candles on it, please.",
        "Please lay out the film studies worksheet.", "頭文字をつなげるとチーム名になるキャッチコピーをお願いします。"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, LettersThatNobodyTypes) {
  EXPECT_TRUE(asked_in("Ⓛⓘⓝⓔを追加してください。").disguised);
  EXPECT_TRUE(asked_in("Can we talk on 𝐖𝐡𝐚𝐭𝐬𝐀𝐩𝐩?").disguised);
  EXPECT_FALSE(asked_in("Can you send me your ｐｈｏｎｅ number?").disguised);
  EXPECT_FALSE(asked_in("ＬＩＮＥを追加してください。").disguised);  // wide letters are those of Japanese keyboards
  EXPECT_FALSE(asked_in("Can we talk on WhatsApp?").disguised);
}

TEST(Disguise, MarksThatAreToldNotToBeRead) {
  EXPECT_EQ(written_out("シ×メイ:\nネン×レイ:\n※×は抜いて読んでください"), "氏名:\n年齢:\n※×は抜いて読んでください");
  EXPECT_EQ(written_out("らたいたんた、たぬきで"), "lineた、たぬきで");
  EXPECT_EQ(written_out("スカイ+プ(プラスは読まない)"), "スカイプ(プラスは読まない)");
  EXPECT_EQ(written_out("add me on txexlxexgxrxam, ignore the x"), "add me on telegram, ignore the x");
  EXPECT_EQ(written_out("wqhatqsaqpp, drop the q"), "whatsapp, drop the q");
  EXPECT_EQ(written_out("txexlxexgxrxam"), "txexlxexgxrxam");
  EXPECT_EQ(written_out("※×印のところは読まないでください"), "※×印のところは読まないでください");
  EXPECT_THAT(asked_in("「たぬき」を主役にした絵本の文章をお願いします。").categories, IsEmpty());
  EXPECT_THAT(asked_in("Drop the x from the logo and send it again.").categories, IsEmpty());
}

TEST(Disguise, OldAndSimplifiedFormsOfKanji) {
  EXPECT_EQ(written_out("顏冩眞を"), "顔写真を");
  EXPECT_EQ(written_out("住所と电话を"), "住所と電話を");
  EXPECT_THAT(asked_in("履歷書を送ってください。").categories, ElementsAre("employment"));
}

TEST(Disguise, GreekCapitalsASquareAndAKanjiForAKana) {
  EXPECT_EQ(written_out("Ⅼ!ИΣ でお話し"), "line でお話し");
  EXPECT_THAT(asked_in("気になる方は Ⅼ!ИΣ でお話ししてます。").categories, ElementsAre("messaging_account"));
  EXPECT_EQ(written_out("□座番号を"), "口座番号を");
  EXPECT_EQ(written_out("個人でやってるぶ口グの"), "個人でやってるブログの");
  EXPECT_EQ(written_out("L I N 工 のほうで"), "lineのほうで");
}

TEST(Disguise, MasksAndRows) {
  EXPECT_EQ(written_out("もよ◯駅だけ"), "最寄り駅だけ");
  EXPECT_EQ(written_out("別アプ◯で"), "別アプリで");
  EXPECT_EQ(written_out("か・お・しゃ・しんを"), "顔写真を");
  EXPECT_EQ(written_out("持 病とかありますか"), "持病とかありますか");
  EXPECT_EQ(written_out("ろぐいん§情報を"), "ログイン情報を");
  EXPECT_EQ(written_out("L・I・N・K のランプ"), "l・i・n・k のランプ");
  EXPECT_EQ(written_out("| C3 LL | gate |"), "| c3 ll | gate |");
}

TEST(Disguise, AMaskAtTheEndOfAWord) {
  EXPECT_THAT(asked_in("差し支えなければメア○をください。").categories, ElementsAre("email"));
  EXPECT_THAT(asked_in("カカ○でもいいですよ、お持ちですか?").categories, ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("電◯が一番早いので番号ください。").categories, ElementsAre("phone"));
  // Marks that only stand there.
  EXPECT_THAT(asked_in("味は、におい○でお願いします。").categories, IsEmpty());
  EXPECT_THAT(asked_in("判定は、本○です。").categories, IsEmpty());
}

TEST(Disguise, OneKanaInLatinLetters) {
  EXPECT_THAT(asked_in("おいくtですか?").categories, ElementsAre("birth_date"));
  EXPECT_THAT(asked_in("もyりの駅を教えてください。").categories, testing::Contains("area"));
  EXPECT_THAT(asked_in("らいnで連絡してください。").categories, ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("でんwa番号を教えてください。").categories, testing::Contains("phone"));
  EXPECT_TRUE(asked_in("おすmaいを教えてください。").disguised);
  EXPECT_THAT(asked_in("ほんとなんでんw").categories, IsEmpty());
}

TEST(Disguise, TheHiddenChannelOfTheWriterIsWhereTheReaderIsWanted) {
  EXPECT_THAT(asked_in("わたしのＬ★ＮＥ教えるから、あなたのも教えて?").categories, ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("詳細はLINΕの公式からお送りしますのでお待ちを。").categories, ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("弊社のL○NEは載せません。").categories, IsEmpty());
  EXPECT_THAT(asked_in("弊社の電○番号をお送りします。").categories, IsEmpty());
}

TEST(Disguise, LettersThatTheTextSaysMeanSomethingElse) {
  EXPECT_THAT(asked_in("TGの件、来週までにお願いします。※TG=ターゲット層の略です。").categories, IsEmpty());
  EXPECT_THAT(asked_in("S.S.N.は船名の略です。表に追記してください。").categories, IsEmpty());
  EXPECT_THAT(asked_in("A.S.L. interpreter needed on screen.").categories, IsEmpty());
}

TEST(Disguise, WhatIsCrossedOutOrAnsweredByTheWriter) {
  EXPECT_THAT(asked_in("❌本名 ❌住所 ❌L○NE\n全部いらないです。").categories, IsEmpty());
  EXPECT_THAT(asked_in("本名?いりませんよ。").categories, IsEmpty());
  EXPECT_THAT(asked_in("みょーじ?いらないっす!").categories, IsEmpty());
  EXPECT_THAT(asked_in("本名?教えてください。").categories, ElementsAre("real_name"));
  EXPECT_THAT(asked_in("電話番号は控えさせていただきます。").categories, IsEmpty());
  EXPECT_THAT(asked_in("万が一に備えT.E.Lをお控えさせてください。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("個人番号を控えています。").categories, ElementsAre("national_id"));
  EXPECT_THAT(asked_in("LINEでのやり取りを控えています。").categories, IsEmpty());
}

TEST(Disguise, PatternsOfAnAddressToFillIn) {
  EXPECT_THAT(asked_in("just write name (at) whatever (dot) com so it goes through").categories, ElementsAre("email"));
  EXPECT_THAT(asked_in("Type yourname {at} gmail {dot} com here.").categories, ElementsAre("email"));
  EXPECT_THAT(asked_in("The shop writes to name@example.com by itself.").categories, IsEmpty());
}

TEST(Disguise, PicturesBesideEnglishWords) {
  EXPECT_THAT(asked_in("one 📸 of you please").categories, ElementsAre("photo"));
  EXPECT_THAT(asked_in("drop a 📱# here").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("👤📷 ?").categories, testing::Not(IsEmpty()));
  EXPECT_THAT(asked_in("The 📱 app needs a mock-up.").categories, IsEmpty());
}

TEST(Disguise, MoreThingsDescribed) {
  for (const auto& [text, category] : std::initializer_list<std::pair<const char*, const char*>>{
           {"L字の緑でお話ししませんか?", "messaging_account"},
           {"空と同じ色の飛行機アプリで連絡ください。", "messaging_account"},
           {"森の色のトークで話せたらいいな。", "messaging_account"},
           {"来んで連絡ください。", "messaging_account"},
           {"横線のアプリのIDを教えてください。", "messaging_account"},
           {"Zの会議で一度ご挨拶させてください。", "messaging_account"},
           {"個チャで話しましょう。", "messaging_account"},
           {"何かアプリを指定してください。", "messaging_account"},
           {"アプリは何でも合わせますので、通話しましょう。", "messaging_account"},
           {"KKTでやってますので、IDをください。", "messaging_account"},
           {"興味あったらアプリ入れて、俺を足して。", "messaging_account"},
           {"でぃすcordに来てください。", "messaging_account"},
           {"てれgramのIDを教えてください。", "messaging_account"},
           {"ちゃっとworkで連絡してください。", "messaging_account"},
           {"L I N 工で話しませんか?", "messaging_account"},
           {"ミドリの丸いやつで続きやりませんか?", "messaging_account"},
           {"無料で話せるやつで打ち合わせしませんか?", "messaging_account"},
           {"緑色で白い吹き出しのやつで話しませんか?", "messaging_account"},
           {"IGの垢を教えてください。", "social_account"},
           {"ふぇいすbookのリンクを貼ってください。", "social_account"},
           {"顔の本のページを教えてください。", "social_account"},
           {"音符マークの動画アプリの名前を教えてください。", "social_account"},
           {"Ｐａｙぱるのアカウントを教えてください。", "financial"},
           {"振りこまれる所を教えてください。", "financial"},
           {"うごく顔を10秒撮って送ってください。", "photo"},
           {"じぶん撮りを添付してください。", "photo"},
           {"前の職ばを教えてください。", "employment"},
           {"昭和か平成か教えてください。", "birth_date"},
           {"0X0からの数字を教えてください。", "phone"},
           {"中に入るための情報を送ってください。", "credentials"},
           {"お子た◯のお名前を教えてください。", "family"},
           {"き・み・つ・ほ・じに署名してください。", "nda_disclosure"},
           {"秘密を守る約束の紙にサインしてください。", "nda_disclosure"},
           {"個人に割り振られた12の数字を教えてください。", "national_id"},
           {"めあ℃を教えてください。", "email"},
           {"@以降も含めたアレを送ってください。", "email"},
           {"どこけんの方ですか?", "area"},
           {"さいよりえきを教えてください。", "area"},
           {"フルネェムを教えてください。", "real_name"},
           {"おなまいを教えてください。", "real_name"},
           {"十ウ所を教えてください。", "address"},
           {"毎ナンバーを教えてください。", "national_id"},
           {"we talk on what's-up-app, give me your contact there", "messaging_account"},
           {"you got the yellow ghost?", "messaging_account"},
           {"If you have one, put the profile link.", "social_account"},
           {"What's your tee-eye-kay tok?", "social_account"},
           {"What's your zero-seven-something?", "phone"},
           {"Send me one no-filter mug of yourself.", "photo"},
           {"Type your 1st + last please.", "real_name"},
           {"Reply with the c0de in this same chat.", "credentials"}})
    EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  for (const char* text :
       {"アイコンは緑の吹き出しでデザインをお願いします。", "信号のアプリを開発しています。UIを作ってください。",
        "スカ◯プとか、もう懐かしいですよね。", "お子た◯、の文字化けを直してください。",
        "M/F bathrooms need signage design.", "P.I.N. number pads need new icons."})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, APartOfAnotherWord) {
  EXPECT_EQ(written_out("OUTLINEの後ろ4文字、持ってる?"), "line、持ってる?");
  EXPECT_EQ(written_out("「ラインナップ」の最初の三文字で話せますか?"), "lineで話せますか?");
  EXPECT_EQ(written_out("スラックスの頭の4文字で"), "slackで");
  EXPECT_EQ(written_out("the last four letters of \"outline\", ok?"), "the line, ok?");
  for (const char* text : {"ABの最初の3文字", "タイトルの最初の三文字を太字に", "1行目の後ろ4文字",
                           "the first three letters of the alphabet", "letters of hope", "の最初の三文字"})
    EXPECT_EQ(written_out(text), fold(text)) << text;
  EXPECT_EQ(written_out("タイトルの最初の三文字を太字に"), "タイトルの最初の三文字を太字に");
  EXPECT_EQ(written_out("letters of hope"), "letters of hope");
}

TEST(Disguise, FirstLettersOfWhatIsListed) {
  EXPECT_EQ(written_out("Lサイズ、Iカップ、Nゲージ、Eテレ。頭だけ拾うと?"), "line拾うと?");
  EXPECT_EQ(written_out("らっぱ・いす・んじゃめな。先頭をつなげて"), "lineつなげて");
  EXPECT_EQ(written_out("りんご、いちご、んま。頭だけ"), "りんご、いちご、んま。頭だけ");
  EXPECT_EQ(written_out("KHMDのID、1文字ずつ後ろに"), "lineのid、1文字ずつ後ろに");
  EXPECT_EQ(written_out("add me on MJOF, each letter on by one").find("line"), std::string::npos);
}

TEST(Disguise, WordsOfTheSameSoundWhereTheTextSaysSo) {
  for (const auto& [text, category] : std::initializer_list<std::pair<const char*, const char*>>{
           {"指名(漢字ちがい)をお書き添えください。", "real_name"},
           {"使命(わざとです)を教えてください。", "real_name"},
           {"地鶏(鶏じゃないほう)を2枚つけてください。", "photo"},
           {"講座(お金のほう)の番号を教えてください。", "financial"},
           {"高座番号(字が違いますが)を教えてください。", "financial"},
           {"伝話(誤変換ではありません)を教えてください。", "phone"},
           {"重書(読みだけ合ってます)を教えてください。", "address"},
           {"年例(漢字違い)を教えてください。", "birth_date"},
           {"聖別(漢字はわざと)を教えてください。", "gender"},
           {"免許省(変換ミス)の写真を送ってください。", "id_document"},
           {"額歴(字違い)を教えてください。", "education"},
           {"自病(漢字ちがい)はありますか?", "sensitive"}})
    EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
  for (const char* text :
       {"指名(予約制)をお願いします。", "講座(漢字検定)の資料を送ってください。", "地鶏を2枚つけてください。"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, EmptyBracketsForALetter) {
  EXPECT_EQ(written_out("な( )え:"), "名前:");
  EXPECT_EQ(written_out("T( )L:"), "tel:");
  EXPECT_THAT(asked_in("電( )番号を教えてください。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("パス[ ]ードを教えてください。").categories, ElementsAre("credentials"));
  for (const char* text : {"な( )え →なまえ", "りん( )", "住所( )", "関数f( )の"}) EXPECT_EQ(written_out(text), text);
}

TEST(Disguise, ASentenceBehindTheLastItemIsNoneOfIt) {
  EXPECT_THAT(asked_in("次を埋めて送ってください→ ①お名前 ②お住まい(県だけでOK) 経験は問いません!").categories,
              ElementsAre("real_name", "area"));
  EXPECT_THAT(asked_in("次を埋めて送ってください→ ①お名前 ②お住まい(県) は不要です").categories,
              ElementsAre("real_name"));
}

TEST(Disguise, SomethingInThePlaceOfAWord) {
  EXPECT_EQ(written_out("マイなんとかカード"), "マイなんとかカード");
  EXPECT_THAT(asked_in("「マイなんとかカード」の両面を撮って送ってください。").categories, ElementsAre("id_document"));
  EXPECT_THAT(asked_in("マイなんとかという曲の歌詞を送ってください。").categories, IsEmpty());
}

TEST(Disguise, KanaInCircles) {
  EXPECT_THAT(asked_in("ちなみに㋔㋤㋮㋓(本当の)とお歳は?").categories, testing::Contains("real_name"));
  EXPECT_TRUE(asked_in("㋔㋤㋮㋓を教えてください。").disguised);
  EXPECT_THAT(asked_in("㋐㋑㋒の順に並べてください。").categories, IsEmpty());
}

TEST(Disguise, ADotBetweenTwoWordsIsNoLetter) {
  EXPECT_EQ(written_out("マイ・カード"), "マイ・カード");
  EXPECT_EQ(written_out("マイ○カード"), "マイナカード");
  EXPECT_EQ(written_out("パスワ・ド"), "パスワード");
}

TEST(Disguise, WhatIsAskedAboutGoodsIsNoChannel) {
  for (const char* text : {"こちらのラ・イ・ン(毛糸)は何番手ですか?", "こちらのラ・イ・ンは何メートルでしょうか?"})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
  EXPECT_THAT(asked_in("こちらのラ・イ・ンで話しませんか?").categories, ElementsAre("messaging_account"));
}

TEST(Disguise, APictureOfTheGoods) {
  EXPECT_THAT(asked_in("📱ケースの件です。📱の対応機種の番号を教えてください。").categories, IsEmpty());
  EXPECT_THAT(asked_in("📱の番号を教えてください。").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("📱スマホで簡単!応募は📱を書いて送ってください。").categories, ElementsAre("phone"));
}

TEST(Disguise, ABracketOfCoarsePlacesBehindAPicture) {
  EXPECT_THAT(asked_in("🏠(県と市)を書いて返信してください。").categories, ElementsAre("area"));
  EXPECT_THAT(asked_in("🏠(番地まで)を書いて返信してください。").categories, ElementsAre("address"));
}

TEST(Disguise, ToldPhrasesBetweenMarks) {
  EXPECT_THAT(asked_in("暗号→「たきみのたラたイたンおたしたえたてた」(たぬき)わかったら返してね!").categories,
              ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("Flip this for me: 'enohp ruoy s'tahw'. We start today.").categories, ElementsAre("phone"));
  for (const char* text : {"問題です。「たたたでんたわた」→たぬき(答:でんわ)",
                           "Puzzle: \"enohp ruoy s'tahw\" read backwards. Make two more of them."})
    EXPECT_THAT(asked_in(text).categories, IsEmpty()) << text;
}

TEST(Disguise, ANameBeforeASpeltAddress) {
  EXPECT_THAT(asked_in("Shoot me a line at jo dot west at the mailplace dot com.").words,
              ElementsAre("jo dot west at the mailplace dot com"));
  EXPECT_THAT(asked_in("Look at the dot com boom at the museum.").categories, IsEmpty());
}

TEST(Disguise, AnotherSignBehindEachLetter) {
  EXPECT_EQ(written_out("で★ん▲わ◎ば■ん♪ご◇う"), "電話番号");
}

TEST(Disguise, BesideAWordInDisguise) {
  EXPECT_THAT(asked_in("ジュウショとシメイを教えてください。").categories,
              UnorderedElementsAre("address", "real_name"));
  EXPECT_THAT(asked_in("シメイとジュウショを教えてください。").categories,
              UnorderedElementsAre("address", "real_name"));
  EXPECT_THAT(asked_in("シメイを果たしてください。").categories, IsEmpty());
}

TEST(Disguise, LettersAsLabelsWithAHint) {
  EXPECT_THAT(asked_in("大文字の項目を埋めてください。\nN(戸籍どおり):\nA(〒から):\nT(携帯):\nB(西暦8桁):").categories,
              testing::IsSupersetOf({"real_name", "address", "phone", "birth_date"}));
}

TEST(Disguise, MoreLookAlikesAndPictures) {
  EXPECT_EQ(written_out("メー儿アドレス"), "メールアドレス");
  EXPECT_EQ(written_out("個人ナソバー"), "個人ナンバー");
  EXPECT_THAT(asked_in("😊📱🔢❓").categories, ElementsAre("phone"));
  EXPECT_THAT(asked_in("send me a 🤳 no filter").categories, ElementsAre("photo"));
  EXPECT_THAT(asked_in("Write to hiring dot exmpl (a) example d0t com with your rate.").categories,
              ElementsAre("email"));
  EXPECT_THAT(asked_in("メールアドレスではなくIDのほうを教えてください。").categories,
              ElementsAre("messaging_account"));
  EXPECT_THAT(asked_in("「り/れ/き/しょ」の拗音は1拍でお願いします。").categories, IsEmpty());
  EXPECT_THAT(asked_in("小さなお子さんがいらっしゃる方も多い職場です。").categories, IsEmpty());
}

TEST(Disguise, NamedByWhatItDoes) {
  for (const auto& [text, category] : std::initializer_list<std::pair<const char*, const char*>>{
           {"役所に届けている名前を教えてください。", "real_name"},
           {"連絡はLの付くアプリでお願いします。", "messaging_account"},
           {"青地に白い紙飛行機のIDを教えてください。", "messaging_account"},
           {"受話器のマークの緑で話しましょう。", "messaging_account"},
           {"既or未を教えてください。", "family"},
           {"左手薬指について教えてください。", "family"},
           {"お財布アプリのIDを教えてください。", "financial"},
           {"マイナの画像を送ってください。", "id_document"},
           {"Send me the 3 digits on the back of the plastic.", "financial"},
           {"What's your w-app?", "messaging_account"},
           {"ウェイ信で話せますか?", "messaging_account"}})
    EXPECT_THAT(asked_in(text).categories, testing::Contains(category)) << text;
}

}  // namespace
}  // namespace tokumei
