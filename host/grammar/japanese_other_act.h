// Requests behind a noun that are for another act or of another noun, though no other object stands between:
// 表記を統一してください.
#pragma once

#include "grammar/japanese_sentence.h"

namespace tokumei {

// What stands between the noun and the word at hand.
struct WordsSeen {
  bool gives = false, puts = false, lends = false, contacts = false;
  bool accepts = false;   // で大丈夫です, でも可
  bool pen_name = false;  // ペンネーム, ハンドルネーム
  Span last{};            // of the verbs
};

class OtherAct {
 public:
  // `sentence` and `category` outlive the object. `i` is the token of the noun, `after` stands behind it and its
  // suffixes.
  OtherAct(const JapaneseSentence& sentence, const Category& category, std::size_t i, std::uint32_t after)
      : s_(sentence), category_(category), i_(i), after_(after) {}

  bool claims(const Token& request, const WordsSeen& seen) const;

 private:
  // 表記を統一してください, 約款をご参照ください: a verb that hands nothing over, right before `request`.
  bool has_other_verb(const Token& request) const;
  // 社名も入れてください, 表に載せてほしい: the verb at `giving` puts it into what is made, not into an answer.
  bool only_inserts(Span giving) const;
  // こちらで入れるので空けておいてください: the verb at `giving` belongs to a reason; another one is asked for.
  bool gives_reason(Span giving, const Token& request) const;
  // 本名で登録してます、引き取りは土曜でお願いします: what is said of the noun ends before the request.
  bool is_told_before(const Token& request) const;
  // 電話が完全一致なら統合でお願いします: the noun is the subject of a clause that asks for something else.
  bool is_subject_aside(const Token& request) const;
  // 電話番号にハイフンが抜けていました, 届け先を変えたいです: what lacks is another noun, what is wished another act.
  bool is_of_another(const Token& token) const;

  const JapaneseSentence& s_;
  const Category& category_;
  const std::size_t i_;
  const std::uint32_t after_;
};

}  // namespace tokumei
