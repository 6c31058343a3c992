// What else stands in the sentence of a noun and bears on its predicate: what is done later, before, instead, by whom.
// Each look is bounded as JapaneseSentence's are.
#pragma once

#include "grammar/japanese_sentence.h"

namespace tokumei {

class JapaneseClause {
 public:
  // `sentence` outlives the clause; `i` is the token of the noun, `after` stands behind it and its suffixes.
  JapaneseClause(const JapaneseSentence& sentence, std::size_t i, std::uint32_t after)
      : s_(sentence), words_(sentence.context.rules->sentence_words()), i_(i), after_(after) {}

  // アレルギーがありましたら, 信仰がおありでしたら
  bool supposes_one(Span conjunction) const;
  // 私のLINEを送るので、そちらのもお願いします: one for the other.
  bool exchanges(Span joint) const;
  // 大学・学部を掲載いたしますので、お知らせください: what the writer will use is the reader's to give.
  bool uses_it(Span joint) const;
  // 口座があればすぐ振り込みます, 住所さえ分かれば: the writer waits for it.
  bool is_awaited(Span offer) const;
  bool joins_later(std::size_t k) const;
  // 6桁の数字が届いたと思うので、そのまま貼ってください: what is to be handed over was named in the clause before.
  bool handed_over_later(std::size_t k) const;
  // 番地だけ抜けているので、続きをお願いします; 年齢が空欄でしたので、お知らせください: what is missing is asked for in
  // the clause behind `missed`, the token that ends the one of the noun or that says so.
  bool is_missed(std::size_t missed) const;
  // すみませんが|お願いします, 続きを|お願いします: the request wants what is missing and nothing else.
  bool is_for_the_rest(std::string_view object) const;
  // ありませんよね, ございませんか, だめですか: asks whether there is one, or whether it may be.
  bool is_tag_question(const Token& token) const;
  // 宛名は「株式会社…」でお願いします: the writer says what it is to be.
  bool is_specified(const Token& token) const;
  // An object and how it is to come, and no predicate: …を3枚で, …はこちらに.
  bool breaks_off(std::string_view rest) const;
  // The nouns are the whole sentence of a message: 届け先と番号。
  bool is_all() const;
  // まず番号だけ。 住所欄は番地まで。 お口座だけ私にそっと…: a limit, and no predicate.
  bool breaks_off_at_limit() const;
  // 番号、いやじゃなければ…! 差し支えなければお勤め先とか…: the reader is left free, and no predicate.
  bool breaks_off_at_choice() const;
  // 住所の記載があるものに差し替え: what it is replaced by has it.
  bool is_replaced_by_one_with_it(const Token& task) const;
  // …でよいのですが, …でいいので: what is enough, and the rest is left to the reader.
  bool breaks_off_politely() const;
  // …予約ができなくて, …入館証が出ないそうです: the sentence ends with what is not.
  bool ends_in_denial() const;
  // …を担当者に連絡, …を報告: the sentence ends with the noun of the verb.
  bool reports(Span verb) const;
  bool contact_before() const;
  // やり取りはSlack中心です
  bool is_main_channel() const;
  bool breaks_off_at_topic() const;
  // 写真を一枚、加工なしでお願いします; 電話番号をハイフンなしで: without something else.
  bool is_without_other(const Token& token) const;
  // 住所は公開しませんので、教えてください: what is not done with it is said on the way to the ask.
  bool reassures(std::size_t k) const;
  // ブログなどされていましたら、URLを添えて: what leads to it.
  bool wants_link(const Token& giving) const;
  // 番号を書かずに応募された場合は対象外です: who leaves it out is left out.
  bool bars_without(std::size_t k) const;
  // アドレスがまだ入っていません: what is to come has not come.
  bool is_yet_to_come(const Token& refusal) const;
  // 性別欄も埋めてください: the reader fills it in.
  bool is_to_be_filled(std::size_t k) const;
  // 住所の欄が白いままなので、罫線を直してください: what is wrong with a form that is worked on.
  bool is_fault_of_form(std::size_t k) const;
  bool asks_later(std::size_t k) const;
  // お願いしておりません, 教えていただく必要はありません: what follows at once takes the request back.
  bool negated(std::size_t k) const;
  bool wants(const Token& token, Span giving) const;
  // パスワードが必要である, 必要とする: written to nobody; applicants are written to.
  bool only_describes(const Token& token, Span noun) const;
  // ユーザーがパスワードを入力する: somebody else gives it.
  Span other_subject() const;
  // お客様に住所を聞いてください: somebody else is asked for it.
  Span other_source() const;
  // 確定申告では…が必要です: what public life wants of everybody.
  bool is_of_public_life(const Token& need) const;
  // 本名がいると経理に言われたので、教えてください: what was said is the reason, and the noun is asked for behind it.
  bool asks_behind_reason(std::size_t k) const;
  // 昨年ご住所をいただいた方には: it was given then.
  bool is_of_the_past(const Token& token) const;
  // 教えてくださいと言われ
  bool reported_later(std::size_t k) const;

 private:
  const JapaneseSentence& s_;
  const SentenceWords& words_;
  const std::size_t i_;
  const std::uint32_t after_;
};

}  // namespace tokumei
