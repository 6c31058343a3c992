// Sentences that lean on the ones before them: a request without an object takes up what was named last, a noun
// without a predicate goes on with what was asked, an afterthought excuses it. English has further ways of its own:
// english_take_up.h.
#pragma once

#include <span>
#include <string_view>

#include "grammar/message_reader.h"
#include "grammar/signs.h"

namespace tokumei {

class Continuation {
 public:
  // All outlive it; the readings of `message` grow meanwhile.
  Continuation(MessageReading& message, const ThreadContext& thread, const RuleBook& rules)
      : result_(message), text_(message.folded.view()), thread_(thread), rules_(rules) {}

  // Settles what unit `u` and the sentence before it leave to each other. `first` is the first reading of `u`, whose
  // own words have been read; a unit may be left out, but none is read twice.
  void read(std::size_t u, std::span<const Token> words, const Signs& signs, std::size_t first);

 private:
  // お名前を決めておいてください。ペンネームで構いません。
  void excuse_name(std::size_t u, std::span<const Token> words);
  // 本名?いりませんよ: who answers the question has not asked it.
  void answer_own_question(std::size_t u, std::span<const Token> words);
  // 登録番号、Tから始まるやつ。持ってたら書いといて: a request without an object takes up what the sentence before
  // named last and said nothing of.
  void take_up(std::size_t u, std::span<const Token> words, const Signs& signs);
  // 私の住所を送ります! 先生の方も教えてもらっていいですか: what was offered is asked for in return, and so is what the
  // writer has told of themselves: 僕は91年生まれです。そちらは?
  void ask_in_return(std::size_t u, const Signs& signs);
  // What unit `u` tells of its writer without naming it: a number, an address, 岡山在住です.
  CategoryIndex told_of_writer(std::size_t u) const;
  // …|教えてください, …|お願いできますか: what stands behind そちらも asks for it.
  bool is_asked_for(std::string_view predicate) const;
  // 私のLINEはabc123です。追加お願いします: what was named is joined.
  void join_there(std::size_t u, const Signs& signs);
  // はよ返事ちょうだい。あとメアド。 任意でお伺いしております。血液型と星座、…: a noun without a predicate goes on with
  // what the sentence before asked for.
  void go_on_asking(std::size_t u, std::size_t first);
  // ひとつ教えてください。 任意でお伺いしております: what is asked for follows.
  bool announces(const Unit& unit, std::span<const Token> words) const;
  // 秘密保持確認の締結をお願いします。氏名と住所が双方に開示されます: agreeing gives them away.
  void reveal_names(std::size_t first);
  // 下のお名前は?: what an earlier message of the thread asked for.
  void follow_up(std::span<const Token> words, const Signs& signs);
  // 「住所は必要でしょうか?」「はい、お願いします」: what the worker asked about is asked for.
  void say_yes(const Unit& unit);
  // What an earlier message named is asked for, in `words` of this one.
  void ask_again(CategoryIndex category, Span words, std::string_view rule);

  std::string_view word(const Token& token) const { return text_.substr(token.span.begin, token.span.size()); }
  std::string_view words_of(const Unit& unit) const { return text_.substr(unit.span.begin, unit.span.size()); }

  static constexpr std::uint32_t kTakenUpBytes = 90;

  MessageReading& result_;
  const std::string_view text_;
  const ThreadContext& thread_;
  const RuleBook& rules_;
  bool asking_ = false;      // the sentence before asked for something
  bool announcing_ = false;  // … and has not said what
};

}  // namespace tokumei
