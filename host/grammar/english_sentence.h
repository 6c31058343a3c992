// One English sentence as its readers see it: its words, where quotations run, and what its mentions are, by category.
#pragma once

#include <vector>

#include "grammar/english_clause.h"
#include "grammar/english_noun.h"

namespace tokumei {

class EnglishSentence : public EnglishClause {
 public:
  explicit EnglishSentence(const ClauseContext& context);

  const ClauseContext& context() const { return context_; }
  bool quoted(std::size_t k) const { return quoted_[k]; }

  // What kind of thing the mention at word i names.
  const Category& category(std::size_t i) const { return context_.rules->categories()[(*this)[i].token->category]; }
  bool weak(std::size_t i) const { return is(i, Role::weak_mention); }
  bool channel(std::size_t i) const { return category(i).channel; }
  bool talks(std::size_t i) const { return channel(i) && category(i).name != "social_account"; }
  bool signs(std::size_t i) const { return category(i).name == "nda_disclosure"; }
  bool pictures(std::size_t i) const { return category(i).name == "photo"; }
  // Papers, secrets and accounts: what a posting that says "you send us" means to have.
  bool entrusted(std::size_t i) const { return category(i).pictured || category(i).secret || category(i).lent; }

  // It speaks of applying.
  bool applies() const { return context_.applying || context_.section == Section::apply; }
  // "we still don't have", "not … yet": what is named is waited for.
  bool still_waits() const;
  // "Flashcards: What is your name? …": the sentence is one of a text that is made.
  bool sampled() const { return sampled_; }
  // Something is lost without it: "… will not be considered".
  bool loses() const;

  bool is_preposition(std::size_t k) const { return is(k, Word::on) || is(k, Word::preposition) || is(k, Word::to); }
  // A word right behind a subject, an auxiliary or "to" is a verb, known or not.
  bool acts(std::size_t k) const;
  // Whether any verb stands before word `first` in its clause.
  bool verb_before(std::size_t first) const;
  // Whether an auxiliary stands behind word `last` in its clause.
  bool acted_behind(std::size_t last) const;
  bool direct_object(std::size_t verb, const NounPhrase& noun) const {
    return noun.first > verb && noun.first - verb <= 3 && !is_preposition(noun.first - 1);
  }

 private:
  const ClauseContext& context_;
  std::vector<bool> quoted_;
  bool sampled_;
};

}  // namespace tokumei
