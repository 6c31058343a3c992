// What the trainings on whole sentences share (sentence_training.h, draft_training.h): logistic regression with
// AdaGrad, one for each class, over the features of a sentence.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "rules/class_weights.h"

namespace tokumei {

struct LearnedSentence {
  std::vector<std::uint32_t> seen;  // features; to learn from, their places among those that are kept
  std::uint32_t classes = 0;        // one bit a class
};

struct Pace {
  int rounds;
  float rate;
};

// How many of them have a feature.
std::unordered_map<std::uint32_t, int> count_seen(const std::vector<LearnedSentence>& sentences);

// A row for each feature that is kept, in parts of a logit: so many of them are 1.
std::vector<ClassWeights::Row> learn_sentences(const std::vector<LearnedSentence>& sentences, std::size_t features,
                                               Pace pace, int unit);

}  // namespace tokumei
