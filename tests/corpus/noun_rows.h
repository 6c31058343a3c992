// The commonest nouns of each category, one by one and in rows, in sentences that ask for all of them, for some, and
// for none: "Send me your name, age, address and a photo." Few texts ask for much at once, many speak of such rows
// without asking (forms, policies), and what is learned from texts alone holds a row for no ask.
#pragma once

#include <vector>

#include "mention_examples.h"
#include "rules/rule_book.h"

namespace tokumei {

// Each sentence of `rows` in frames.json, several times with other nouns: {ask} and {not} stand for a noun, {asks} and
// {nots} for three to six. The same each time.
std::vector<Record> noun_rows(const RuleBook& rules);

}  // namespace tokumei
