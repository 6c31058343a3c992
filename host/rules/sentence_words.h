// What words are in the sentences of messages: "words" of rules/languages/*.json, compiled. Closed classes (pronouns,
// auxiliaries, prepositions) are grammar: grammar/english_closed_classes.h.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "rules/word_kinds.h"

namespace tokumei {

enum class SentenceWord : std::uint8_t {
  office,             // needs things of the reader on the writer's behalf: "payroll", "the courier"
  reader_part,        // the reader by their part, or what they hand in: "the candidate", "bids"
  reason,             // by itself behind "for": "for payroll"
  no_reason,          // named behind "for the": "for the moment"
  aim,                // what the writer is after, behind "to" in the middle of a sentence: "to release the payment"
  takes_to,           // before such a "to" none is: "need to verify"
  step,               // behind "to" that opens a sentence a step, no reason: "To apply, send …"
  idle,               // what the writer will do that has nothing to do with the ask, or is the ask: "I'll explain"
  demand,             // what somebody else does who wants it: "the insurer |insists|"
  bar,                // that without which the writer cannot act: "the law", "she won't"
  beginning,          // behind "before we" a time, no reason: "before we start"
  here,               // this way to talk: "here", "the inbox"
  failing,            // what is wrong with it: "laggy", "hardly"
  takes_for,          // before "for" what is wanted, no reason: "no need for your passport"
  awaited,            // what a hurry is about when it is about the answer: 返信, "the form"
  told,               // of the reader, told and not asked: "you live", "you're"
  piece,              // two letters that are a word, no piece of one: "an"
  compound_start,     // before a space or a hyphen one of two words: "cell phone"
  row_word,           // between words whose letters stand apart: "s e n d m e a s e l f i e"
  behind_withdrawal,  // "scratch that |please|"
  no_head,            // behind a noun without being what it is a part of: "passport |scan|"
  made,               // what is made, and shows such data: "in the |article|"
  occasion,           // needs the noun before it: "address for the |parcel|?"
  stake,              // what there is none of without what is asked: "no ID, no |contract|"
  done_together,      // what the reader takes part in: "weekly |check-ins| are on Zoom"
  help,               // asked of the reader, and no data: "we need |advice| on"
  unfilled,           // says that nothing was written into a field: 「本名」欄が|未記入|でした
  meeting,            // over a channel: "a Zoom |call|"
  self_shot,          // by which one takes a picture of oneself: |インカメラ|で撮影して
  camera_on,          // ends what says that one is seen there: ミーティング(|カメラON|)
  shifts,             // changes a thing of the work: "|move| the phone number down"
  writes,             // writes it to somebody over a channel: "|text| your name to …"
  turns_to_reader,    // where the reader is expected, too: "our crew |lives on| Telegram"
  signing,            // the reader by what they are here: "the legal name of the |signatory|"
  mislaid,            // the writer had it and has it no more: "I |lost| your number"
  strips,             // takes data out: "kindly |mask| your name"
  kept_away,          // behind "keep" that nobody is to see it: "keep your Insta |private|"
  part,               // behind a noun which part or kind of it: "PayPal |email|"
  of_texts,           // what a text does to those who read it: "the manual |states| that"
  hidden,             // what was done to data that nobody sees: "names |removed|"
  imagined,           // what is named is nobody's: "your |dream| city"
  speaking,           // before a colon words of somebody else or of a text: "the headline |reads|:"
  welcome,            // behind what is asked for: "your ID would be |great|"
  best,               // makes a channel the place to talk: "Telegram is |easiest|"
  vacant,             // has not come yet: "only the DOB is |blank|"
  belongs,            // has a place in the answer: "your age |goes| in the subject line"
  taken,              // what will be done with it: "your ID will be |checked| at the door"
  arrives,            // is awaited: "as soon as your CV |arrives|"
  unfit,              // makes a channel none: "mail is the |slow| way to reach me"
  to_be_there,        // behind "must be" that it is to be given: "a licence must be |visible|"
  gets,               // what the writer would do with what is given: "may I |know|"
  removes,            // a task that leaves the data with the reader: "please |blur| your name"
  arranged,           // what the writer did about a call: "I've |booked| a Zoom call"
  closing,            // ends a sentence that is the noun alone: "Passport copy |asap|"
  lives,              // asks for a place: "which state do you |live| in"
  reaches,            // what the writer would do with it says whose it is: "is there a number I can |ring|"
  plain,              // before a noun without saying of what kind it is: "a |recent| photo"
  invitation,         // leads to where one talks: "an |invite| to our Slack"
  sends,              // to an address that is written out: "|apply| to jobs@…"
  changes,            // an address is none to write to: "|redirect| it to jobs@…"
  piece_of_text,      // before "about" what is to be written: "a |line| about your …"
  place_of_account,   // what one has there: "an |account| on Pinterest"
  urges,              // before "you to" an ask: "we |urge| you to"
  signs,              // "|countersign| and send it back"
  account_word,       // an account, of whatever was named before: そっちの|垢|
  bare_id,            // how one is found in the app named before: "on Zoom, send me |your id|"
  bare_number,        // the same: "Use Viber? |Number| pls"
  bare_name,          // the same: いんすたの|お名前|
  bare_place,         // the same: e_m_a_i_l 宛に…|どこ宛|
  bare_code,          // the same: ぺいぺいで送るので|QR|
  vague_place,        // 別のところ: named instead of the app that is to be guessed
  coarse_place,       // 住所(|県|と|市|まで): where a bracket holds no more, no address is meant
  snapshot,           // 免許証を|写メ|で: how a paper is sent
  whose,              // before a noun whose it is: |そちらの|垢
  office_rank,        // behind the name of an office a part of it: 運営|事務局|です
  no_caller,          // where a name would stand, none: 事務局の|仕事|です
  no_introduction,    // before the name of an office somebody else: "we are |hiring| a support team"
  sign_off,           // before the name of who writes: "|Regards|, Support Team"
  account_matter,     // what the office of a site writes about: 本人確認
  work_start,         // beside a hurry what is to begin soon: 今すぐ|始め|られる方, "|start| right away"
  time,               // when, and nothing else: "call me |Monday|", 本|日|
  shown,              // what the writer will do with it: |掲載|しますので、お知らせください
  spread,             // what is not done with it, says the writer: |公開|しませんので
  handed_in,          // what cannot be done without it: 書かずに|応募|された場合は
  come,               // what has not come yet: アドレスがまだ|入って|いません
  fills,              // what the reader does with a field: 性別欄も|埋め|てください
  inquires,           // asks somebody else for it: お客様に住所を|聞い|てください
  public_life,        // wants it of everybody: |確定申告|では…が必要です
  duty_bearer,        // who may or must act, in a rule: |使用者は|…記入しなければならない
  rule_end,           // ends a sentence of a rule or a law: …を求める|ことができる|
  path_start,         // where a row of clicks begins: |マイページ|→設定→メールアドレス
  other,              // somebody who is neither writer nor reader: |彼|は今どこに
  past,               // when it was given: |昨年|いただいた
  in_return,          // turns to the reader for the same: 私のLINEを送るので、|そちらのも|
  greeting,           // a sentence that gives no reason: |お世話|になっております
  payment,            // what the writer does with an account: |振り込|みますので
  free_choice,        // leaves it to the reader, and is no reason: ニックネームで|結構|ですので
  no_bearing,         // makes the ask easier, and is no reason: |無料|ですので
  disclaimed,         // what the writer says it is not: |勧誘|ではありませんので
  lead,               // before the verb of an invitation: |よろしければ|追加してください
  joins,              // what one does with an account that was named: |フォロー|してください
  next_joint,         // the next thing that is asked for: |あとは|、お名前です
  backwards,          // behind a word that it is to be read from its end: いんら(|逆|から)
  as_reason,          // behind what is named as a reason: 本人確認|のため|
  attribute,          // behind a noun something about it, and not the thing: 暗証番号|の決め方|
  reached,            // behind an address what comes there: メールアドレス|に届|かない
  entered,            // that which is not to be done: |記載|不可, not 手書き不可
  shows,              // makes a thing one for it: 氏名が|わか|るものを
  inserts,            // puts it into what is made: 社名も|入れ|てください
  place_of_answer,    // into an answer and not into what is made: |返信|に社名も入れて
  of_the_noun,     // what is said of a noun that is asked for itself: 電話が|抜け|ていたらお願いします
  hands_over,      // gives a thing: |提出|, "|send|"
  tells,           // gives what one knows: |教|えて
  looks,           // what one wants to see or know is asked for: |拝見|したいです
  humble,          // who asks like that asks for what is the reader's: |伺|えますか
  text_work,       // what one does to a text, be it a contract: |和訳|
  field,           // what data is written into, as it is to be made: 書き込める|欄を|入れて
  wallet,          // money is sent to it, whatever it is called: |paypay|のIDを
  shown_with,      // between a paper and the picture of it: 免許証を手に|持|った自撮り
  relative,        // begins what is theirs: |お子さま|の写真
  of_reader,       // asked of the reader beside what is asked of a relative: お子さんの年齢と|お仕事|
  when,            // when it is used, not whose it is: |当日|の携帯
  holder,          // a bracket behind it lists what it holds: 個人|情報|(氏名、住所)
  manner,          // how it is to come, where the sentence stops before its predicate: 写真を3|枚で|。
  counter,         // behind a number how many of it: 2|枚|
  as_letters,      // behind a quoted word that it is written words: 「旅券番号」|のところ|は
  what_is_wanted,  // what follows the predicate that announces it: 入力いただく|項目|は
  choice,          // what to choose from, behind a label: 性別 |男・女|
  whichever,       // behind a question word, that any will do: どちら|でも構|いません
  wondering,       // ends what is wondered, and asked of nobody: どこに住んでる|んでしょうね|
  asking_end,      // ends a question without a mark: どちら|かいね|
  extent,          // how much of it is enough: 町名|くらい|までで
  behind_picture,  // where a picture stands for a noun: 📞|教えて
  sample_name,     // in an address, where the reader's own belongs: "|yourname| (at) gmail"
  charged,         // before "to" hands the action over to whoever is meant: "|required| to send"
  wished,          // before "to" a wish of the writer: "it would be |great| to have"
  sampler,         // before a colon what holds questions that nobody is to answer: "the |worksheet|:"
  survey,          // in the title of a posting that asks its readers: |アンケート|
  given_things,    // before は what the reader has given: |いただいた情報|は発送に使います
  inquiry,         // in the title of one that does where its text speaks of answers: |調査|
  answering,       // … which these do: |全問|にお答えください
  work_on_survey,  // … and that is about the answers of others: アンケートの|集計|
  unit,            // behind 何 another question, how many or when: お仕事は何|時|に終わりますか
  taken_in,        // before what the reader has said, taken up: |へえ|、京都ですか
  way_in,          // behind the name of a call what leads into it: Zoom|のurl|
  holds_it,        // a thing that has it: 住所の|記載のもの|に差し替え
  mainly,          // behind a channel that one talks there: Slack|中心で|す
  attached,        // between a picture and the paper it is part of: 顔写真|つき|身分証
  will_call,       // what the writer does with a phone number: こちらから|かけます|
  happens_next,    // before ので what happens next, and is no reason: 案内が|届きます|ので
  not_acting,      // behind a hurry that it is not the writer who will: 今すぐ枠が|埋ま|ります
  of_office,       // behind the name of an office what it does: "our security team| has| flagged"
  of_account,      // that of the reader's it deals with: "flagged |your account|"
  where,           // asks for a place: |どのあたり|ですか
  about_now,       // before that when it is asked for: |今|どこ
  of_a_home,       // ends what has the reader's place: お|住まい|はどちら, not お席はどちら
  promises,        // of a call that the writer will make: "|we'll| contact you"
  befalls,         // what became of the reader's own: "your card has been |suspended|"
  feels,           // what the reader thinks of it: "what do you |like| about your job"
  leaves,          // behind "why" what it is given up for: "why are you |leaving| your job"
  misuses,         // what somebody else does with it: "someone has been |using| your card"
  wrongdoer,       // who does: "|hackers| have accessed your account"
  trouble,         // what there is with it: "an |issue| with your card"
  calls,           // what the writer does about it: "I'm |calling| about your card"
  delivers,        // what the writer does, to where the reader is reached: "we'll |send| it to your email"
  visitor,         // who is sent to where the reader is: "an |officer| to your address"
  confers,         // what the reader does with somebody of their own: "|talk| to your husband"
  on_file,         // says that the writer has it: "your |registered| number"
  record,          // what is kept about the reader: "the phone number on the |booking|"
  thing,           // what a cipher names, whatever it is: 頭文字を縦に読んだ|アプリ|
  handle,          // how one is found in an app that is to be guessed: 雷の音読みのアプリの|登録名|
  if_so,           // takes up what was asked, as a condition: |いらっしゃる場合|、何歳かも
  sent_below,      // where the reader is to write, on the line below: |下記まで|お送りください
  missing,         // why the writer does not have it: 支店名が|見当た|らないので、教えてください
  rest_of_it,      // the part that has not come: 番地が抜けているので、|続き|をお願いします
  picture_place,   // such an app where one shows oneself: |鳥|のマーク, "the |bird| site"
  vague_thing,     // what a description is of, whatever it describes: "the |thing| with the monkey tail"
  vague_name,      // the same where a name is described: お役所に出すほうの|呼び名|
  vague_paper,     // a paper, a card: 空港で見せる赤い|手帳|
  vague_number,    // a number, a word to be typed: 国から配られた|数字|
  vague_spot,      // where something arrives or is done: 荷物が届く|ところ|
  vague_app,       // an app, an account there: 紫のコントローラーの|アプリ|
  vague_shot,      // a picture: 頭からつま先までの|1枚|
  vague_day,       // a day: ケーキに火を立てる|日|
  remaining,       // before a name, that the one is left: |残りは|吉野様のみ
  no_name,         // before さん or 様 nobody's name: |奥|様
  of_person,       // in a line that says who somebody is, a part of it: 「30代・|会社員|」
  line_place,      // before such a line, where in a text it stands: |書き出し|は「…」から
  worked_on,       // says that what is lacking is of the work: 空欄ですが、|原本|もそうです
  eases,           // what becomes easier with it: 顔写真があると|話が早|い
  addressed,       // says that a sentence is about the reader: "what did the priest call |you|"
  wants,           // says that the writer wants what is described: "|I lack| what the bouncer checks"
  forbids,         // begins a sentence that forbids what the one before tells of: "|Don't| read them out"
  age_sex_place,   // asks for all three: "a/s/l?"
  points_back,     // takes up what the sentence before described: "|That one|, both sides"
  count_
};

class SentenceWords : public WordsOf<SentenceWord> {
 public:
  using WordsOf::WordsOf;
  static constexpr std::array<std::string_view, static_cast<std::size_t>(SentenceWord::count_)> kKeys = {
      "offices",
      "reader_parts",
      "reasons",
      "no_reasons",
      "aims",
      "takes_to",
      "steps",
      "idle",
      "demands",
      "bars",
      "beginnings",
      "here",
      "failings",
      "takes_for",
      "awaited",
      "told",
      "pieces",
      "compound_starts",
      "row_words",
      "behind_withdrawals",
      "no_heads",
      "made",
      "occasions",
      "stakes",
      "done_together",
      "help",
      "unfilled",
      "meetings",
      "self_shots",
      "cameras_on",
      "shifts",
      "writes",
      "turns_to_reader",
      "signing",
      "mislaid",
      "strips",
      "kept_away",
      "parts",
      "of_texts",
      "hidden",
      "imagined",
      "speaking",
      "welcome",
      "best",
      "vacant",
      "belongs",
      "taken",
      "arrives",
      "unfit",
      "to_be_there",
      "gets",
      "removes",
      "arranged",
      "closings",
      "lives",
      "reaches",
      "plain",
      "invitations",
      "sends",
      "changes",
      "pieces_of_text",
      "places_of_accounts",
      "urges",
      "signs",
      "account_words",
      "bare_ids",
      "bare_numbers",
      "bare_names",
      "bare_places",
      "bare_codes",
      "vague_places",
      "coarse_places",
      "snapshots",
      "whose",
      "office_ranks",
      "no_callers",
      "no_introductions",
      "sign_offs",
      "account_matters",
      "work_starts",
      "times",
      "shown",
      "spread",
      "handed_in",
      "come",
      "fills",
      "inquires",
      "public_life",
      "duty_bearers",
      "rule_ends",
      "path_starts",
      "others",
      "past",
      "in_return",
      "greetings",
      "payments",
      "free_choices",
      "no_bearings",
      "disclaimed",
      "leads",
      "joins",
      "next_joints",
      "backwards",
      "as_reasons",
      "attributes",
      "reached",
      "entered",
      "shows",
      "inserts",
      "places_of_answers",
      "of_the_noun",
      "hands_over",
      "tells",
      "looks",
      "humble",
      "text_work",
      "fields",
      "wallets",
      "shown_with",
      "relatives",
      "of_reader",
      "when",
      "holders",
      "manners",
      "counters",
      "as_letters",
      "what_is_wanted",
      "choices",
      "whichever",
      "wondering",
      "asking_ends",
      "extents",
      "behind_pictures",
      "sample_names",
      "charged",
      "wished",
      "samplers",
      "surveys",
      "given_things",
      "inquiries",
      "answering",
      "work_on_surveys",
      "units",
      "taken_in",
      "ways_in",
      "hold_it",
      "mainly",
      "attached",
      "will_call",
      "happens_next",
      "not_acting",
      "of_offices",
      "of_accounts",
      "where",
      "about_now",
      "of_a_home",
      "promises",
      "befalls",
      "feels",
      "leaves",
      "misuses",
      "wrongdoers",
      "trouble",
      "calls",
      "delivers",
      "visitors",
      "confers",
      "on_file",
      "records",
      "things",
      "handles",
      "if_so",
      "sent_below",
      "missing",
      "rests_of_it",
      "picture_places",
      "vague_things",
      "vague_names",
      "vague_papers",
      "vague_numbers",
      "vague_spots",
      "vague_apps",
      "vague_shots",
      "vague_days",
      "remaining",
      "no_names",
      "of_person",
      "line_places",
      "worked_on",
      "eases",
      "addressed",
      "wants",
      "forbids",
      "age_sex_places",
      "points_back"};
};

}  // namespace tokumei
