// Trains the opinion on English sentences (host/grammar/sentence_opinion.h): logistic regression with AdaGrad, one for
// each category, on every sentence that it would hear of the texts, of the examples of the rule files, of plain frames
// and of rows of nouns (mention_examples.h). A sentence asks for a category if it overlaps what the label quotes.
// Features that few sentences have are not learned.
#pragma once

#include <string>
#include <vector>

#include "rules/rule_book.h"

namespace tokumei {

// The file of the weights (rules/class_weights.h). `rules` are those of `rule_files`, which have no weights; `files`
// are JSON Lines in order.
std::string train_sentences(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                            const std::vector<std::string>& files);

}  // namespace tokumei
