// Trains the second opinion on mentions (host/grammar/second_opinion.h): logistic regression with AdaGrad. Examples:
// every mention in the texts (asked for if the label says so), in the examples of the rule files, in plain frames and
// in rows of nouns, and the texts once more with other ways to ask (frames.json).
#pragma once

#include <string>
#include <vector>

#include "rules/rule_book.h"

namespace tokumei {

// The bytes of the weights. `rules` are those of `rule_files`, which have no weights; `files` are JSON Lines in order.
std::string train_mentions(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                           const std::vector<std::string>& files);

// Prints figures with and without the second opinion, five folds.
void cross_validate_mentions(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                             const std::vector<std::string>& files);

}  // namespace tokumei
