// One English sentence, cut into clauses: its words and where the clause of a word begins and ends.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "grammar/english_lead.h"
#include "grammar/english_words.h"
#include "rules/sentence_words.h"

namespace tokumei {

class EnglishClause {
 public:
  explicit EnglishClause(const ClauseContext& context);

  std::span<const EnglishWord> words() const { return words_; }
  std::size_t size() const { return words_.size(); }
  const EnglishWord& operator[](std::size_t at) const { return words_[at]; }

  // What leads up to the verb at `verb`. Looks at 40 words at most.
  Lead lead(std::size_t verb) const;

  // Where the clause of word `at` begins: behind the last word that ends a clause.
  std::size_t begin_of(std::size_t at) const;
  std::size_t end_of(std::size_t at) const;

  std::string_view word(std::size_t at) const { return text_.substr(words_[at].span.begin, words_[at].span.size()); }
  bool is(std::size_t at, Role role) const { return words_[at].kind == Word::token && words_[at].token->role == role; }
  bool is(std::size_t at, Word kind) const { return words_[at].kind == kind; }
  bool is(std::size_t at, SentenceWord kind) const { return vocabulary_.is(word(at), kind); }
  bool is_mention(std::size_t at) const { return is(at, Role::mention) || is(at, Role::weak_mention); }
  // Whether any word of the sentence is of one of the kinds or roles: what is not there need not be looked for.
  template <typename... Kinds>
  bool holds(Kinds... kinds) const {
    return (has(kinds) || ...);
  }
  // A verb of the rules that takes what is given as its object.
  bool is_verb(std::size_t at) const {
    return is(at, Role::give) || is(at, Role::put) || is(at, Role::contact) || is(at, Role::task);
  }
  // "go through [it]": a pronoun that something is done with.
  bool is_object(std::size_t at) const;
  // "for faster [replies]"
  bool in_prepositional_phrase(std::size_t at) const;
  // Between the word before and this one a comma or "and" stands, and behind it somebody else begins to act.
  bool begins_clause(std::size_t at) const;

  static constexpr std::size_t kWindow = 40;

 private:
  bool has(Role role) const { return (roles_ >> static_cast<int>(role) & 1) != 0; }
  bool has(Word kind) const { return (kinds_ >> static_cast<int>(kind) & 1) != 0; }

  std::string_view text_;
  const SentenceWords& vocabulary_;
  std::vector<EnglishWord> words_;
  std::uint64_t kinds_ = 0, roles_ = 0;  // a bit each
};

}  // namespace tokumei
