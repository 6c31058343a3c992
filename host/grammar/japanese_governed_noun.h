// A noun as the readers of its predicate have it before them: what it names, how it stands in its sentence, and what
// else stands there.
#pragma once

#include "grammar/japanese_clause.h"
#include "grammar/japanese_noun.h"
#include "grammar/japanese_object.h"
#include "grammar/japanese_other_act.h"

namespace tokumei {

struct GovernedNoun {
  // `sentence_` and `noun_` outlive the object. `token` is the one of the noun.
  GovernedNoun(const JapaneseSentence& sentence_, const JapaneseNoun& noun_, std::size_t token)
      : sentence(sentence_),
        noun(noun_),
        i(token),
        category(sentence.context.rules->categories()[noun.category]),
        object(sentence, category, i),
        clause(sentence, i, object.after),
        other_act(sentence, category, i, object.after),
        after(object.after),
        by_way(object.by_way),
        free(by_way && (category.channel || (category.oblique && object.is_manner()))) {}

  const JapaneseSentence& sentence;
  const JapaneseNoun& noun;
  const std::size_t i;
  const Category& category;
  JapaneseObject object;
  const JapaneseClause clause;
  const OtherAct other_act;
  const std::uint32_t after;  // behind the mention and its suffixes
  const bool by_way;          // で, に, から: the way, not the thing
  const bool free;            // the particle says nothing of who gives what
};

}  // namespace tokumei
