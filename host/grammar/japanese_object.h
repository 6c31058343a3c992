// How a noun that names personal information stands in its sentence: the particle behind it, what that says of it, and
// which predicates have it for their object.
#pragma once

#include "grammar/japanese_sentence.h"

namespace tokumei {

class JapaneseObject {
 public:
  // `sentence` and `category` outlive the object. `i` is the token of the noun.
  JapaneseObject(const JapaneseSentence& sentence, const Category& category, std::size_t i);

  // 本人確認のため, ご連絡先の都合で: named as a reason, not as a thing.
  bool is_reason() const;
  // 権限のあるアカウント, 番号を持つ商品: it says which, and is not the thing.
  bool is_attribute() const;
  bool is_way_of_doing() const;
  // メールアドレスに届かないとのお声: what it is for, known to whoever sends there.
  bool is_where_it_arrives() const;
  // 本名で, NDAに: how or to what; 本名から, 本名まで say something else.
  bool is_manner() const;
  // 用紙を|写メで|送って, 書いて|写メで|: a picture is how something else is handed over.
  bool is_how_it_is_sent() const;
  // 電話番号簿: letters of another word go on behind the mention.
  bool is_compound() const;
  // 電話ではなく文字で, 身分証の代わりに: something else is meant. Empty when nothing is said of that.
  Span instead() const;
  // 氏名(ペンネーム可), お名前(任意): brackets right behind the mention speak of it.
  Decision bracket_behind() const;
  // お名前はワーカー名ではなく戸籍のものを: the pen name is what is not meant.
  bool refuses_pen_name(const Token& pen_name) const;
  // The mention is what the predicate at `to` is about: no other object stands between them.
  bool governs(std::uint32_t to);
  // 電話番号リスト, 住所の欄, 氏名のデータ
  bool adjoins(std::uint32_t to) const;

 private:
  const JapaneseSentence& sentence_;
  const Category& category_;
  const std::size_t i_;
  std::uint32_t seen_ = 0;  // no object stands before it: what governs() has seen is not looked at twice

 public:
  const std::uint32_t begin;  // behind the mention
  const std::uint32_t after;  // behind its suffixes
  const Particle particle;
  const bool by_way;  // で, に, から: the way, not the thing
};

}  // namespace tokumei
