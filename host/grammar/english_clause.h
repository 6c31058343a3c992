// What stands before an English verb in its clause, and so who acts and with which force: "could you [send]",
// "I'd like you to [send]", "never [send]", "our team will [send]". Read from the verb to the left, nearest first.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "grammar/english_words.h"

namespace tokumei {

enum class Subject : std::uint8_t {
  none,    // nobody named: an imperative when the verb opens its clause
  reader,  // you, applicants
  writer,  // I, we
  other,   // he, the team, the app
};

struct Lead {
  Subject subject = Subject::none;
  bool asks = false;   // please, could you, I need you to: whatever else stands there
  bool modal = false;  // can, will, must
  bool negated = false;
  bool conditional = false;  // if, when, once
  bool relative = false;     // "applicants who can [provide]"
  bool together = false;     // let's, shall we
  bool questioned = false;   // do you, are you
  bool wanted = false;       // want to, like to, need to
  bool infinitive = false;   // a bare "to" that nothing above explains: a purpose
  bool dangling = false;     // behind a preposition or a word that takes -ing: "for sending", "how to send"
  bool reported = false;     // somebody asked somebody
  std::size_t embedded = 0;  // "tell me whether you [have]": where the clause that is told begins; 0 if none
  Span why;                  // the words that decided, empty if none
};

class EnglishClause {
 public:
  EnglishClause(std::string_view text, std::span<const EnglishWord> words) : text_(text), words_(words) {}

  // What leads up to the verb at `verb`. Looks at 40 words at most.
  Lead lead(std::size_t verb) const;

  // Where the clause of word `at` begins: behind the last word that ends a clause.
  std::size_t begin_of(std::size_t at) const;
  std::size_t end_of(std::size_t at) const;

  std::string_view word(std::size_t at) const { return text_.substr(words_[at].span.begin, words_[at].span.size()); }
  bool is(std::size_t at, Role role) const { return words_[at].kind == Word::token && words_[at].token->role == role; }
  bool is(std::size_t at, Word kind) const { return words_[at].kind == kind; }
  bool is_mention(std::size_t at) const { return is(at, Role::mention) || is(at, Role::weak_mention); }
  // A verb of the rules that takes what is given as its object.
  bool is_verb(std::size_t at) const {
    return is(at, Role::give) || is(at, Role::put) || is(at, Role::contact) || is(at, Role::task);
  }
  // "for faster [replies]"
  bool in_prepositional_phrase(std::size_t at) const;
  // Between the word before and this one a comma or "and" stands, and behind it somebody else begins to act.
  bool begins_clause(std::size_t at) const;

  static constexpr std::size_t kWindow = 40;

 private:
  std::string_view text_;
  std::span<const EnglishWord> words_;
};

}  // namespace tokumei
