// Who acts before an English verb, when it is neither "you" nor "I": whom or what a noun stands for.
#pragma once

#include <cstddef>

namespace tokumei {

class EnglishClause;

// "our accountant", "the courier": whether the noun phrase that ends at word k needs things on the writer's behalf.
bool acts_for_writer(const EnglishClause& clause, std::size_t k);
// "buyers", "people", "a company that …": nobody in particular.
bool is_anybody(const EnglishClause& clause, std::size_t k);
// "each badge must have", "make sure every contact has": whether the request at word k, before the verb at word `verb`,
// is made of a thing.
bool requires_of_thing(const EnglishClause& clause, std::size_t k, std::size_t verb);

}  // namespace tokumei
