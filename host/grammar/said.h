// A cue in the clause it is said in: what stands around it there, and whether it is taken back, supposed or told of.
// Every look is bounded, so that a cue costs the same in a sentence of any length.
#pragma once

#include <string_view>

#include "grammar/message_reader.h"
#include "text/letters.h"

namespace tokumei {

class Said {
 public:
  // `mark` lies in unit `u` of the message, which outlives this.
  Said(const MessageReading& message, std::size_t u, const Token& mark);

  bool japanese() const { return japanese_; }  // the sentence
  const Unit& unit() const { return unit_; }
  const Token& mark() const { return mark_; }
  std::string_view word() const { return in(mark_.span); }
  // The clause without the cue.
  std::string_view before() const { return in({clause_.begin, mark_.span.begin}); }
  std::string_view behind() const { return in({mark_.span.end, clause_.end}); }
  Span clause() const { return clause_; }
  // The sentence as far as a reader keeps it in mind.
  Span around() const;

  // 急ぎではありません, "it's not urgent"; not 本日中に返信がない場合, "if you don't reply today".
  bool denied() const;
  // お急ぎの場合, "if it's urgent"
  bool supposed() const;
  // …と言われました
  bool told_by_others() const { return has_in_clause(Role::hearsay); }
  bool has_in_clause(Role role) const;
  // 本人確認, アカウント, 認証: the message is about the reader's account, as the office of a site would write.
  bool is_about_account(const SentenceWords& words) const;
  std::string_view in(Span span) const { return text_.substr(span.begin, span.size()); }

 private:
  Span japanese_clause() const;
  Span english_clause() const;

  const MessageReading& message_;
  std::string_view text_;
  const Unit& unit_;
  const Token& mark_;
  bool japanese_;
  Span clause_;
};

// Whether any word of an English clause is of the list; `words` has no capitals and no marks.
bool says_any(std::string_view clause, Words words);
bool says_any(std::string_view clause, const SentenceWords& words, SentenceWord kind);

}  // namespace tokumei
