// Trains the opinion on English sentences (host/grammar/sentence_opinion.h): logistic regression with AdaGrad, one for
// each category, on every sentence of the texts that it would hear. A sentence asks for a category if it overlaps what
// the label quotes. Features that fewer sentences have are not learned.
#pragma once

#include <string>
#include <vector>

#include "rules/rule_book.h"

namespace tokumei {

// The file of the weights (rules/class_weights.h). `rules` has none; `files` are JSON Lines in order.
std::string train_sentences(const RuleBook& rules, const std::vector<std::string>& files);

}  // namespace tokumei
