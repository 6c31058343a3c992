#include "sentence_learning.h"

#include <cmath>

#include "learning.h"

namespace tokumei {
namespace {

constexpr std::size_t kClasses = ClassWeights::kClasses;
constexpr int kMean = 3;  // the weights are the mean of what they were after each of the last rounds
constexpr float kStart = 0.044F;
constexpr float kNoDoubt = 0.01F;  // what is right by so much teaches nothing

using Sums = std::array<float, kClasses>;

void learn_from(const LearnedSentence& sentence, float rate, std::vector<Sums>& weights, std::vector<Sums>& squares) {
  Sums sums{};
  for (const std::uint32_t row : sentence.seen) {
    for (std::size_t c = 1; c < kClasses; ++c) sums[c] += weights[row][c];
  }
  for (std::size_t c = 1; c < kClasses; ++c) {
    const float odds = exponential(sums[c]);
    const float error = ((sentence.classes >> c & 1) != 0 ? 1.0F : 0.0F) - odds / (1 + odds);
    if (std::abs(error) < kNoDoubt) continue;
    for (const std::uint32_t row : sentence.seen) {
      squares[row][c] += error * error;
      weights[row][c] += rate * error / std::sqrt(squares[row][c] + kStart);
    }
  }
}

}  // namespace

std::unordered_map<std::uint32_t, int> count_seen(const std::vector<LearnedSentence>& sentences) {
  std::unordered_map<std::uint32_t, int> count;
  for (const LearnedSentence& sentence : sentences) {
    for (const std::uint32_t feature : sentence.seen) ++count[feature];
  }
  return count;
}

std::vector<ClassWeights::Row> learn_sentences(const std::vector<LearnedSentence>& sentences, std::size_t features,
                                               Pace pace, int unit) {
  std::vector<const LearnedSentence*> order;
  order.reserve(sentences.size());
  for (const LearnedSentence& sentence : sentences) order.push_back(&sentence);
  std::vector<Sums> weights(features), squares(features), means(features);
  Shuffle shuffle;
  for (int round = 0; round < pace.rounds; ++round) {
    shuffle(order);
    for (const LearnedSentence* sentence : order) learn_from(*sentence, pace.rate, weights, squares);
    if (round < pace.rounds - kMean) continue;
    for (std::size_t row = 0; row < features; ++row) {
      for (std::size_t c = 1; c < kClasses; ++c) means[row][c] += weights[row][c] / kMean;
    }
  }
  std::vector<ClassWeights::Row> rows(features, ClassWeights::Row{});
  for (std::size_t row = 0; row < features; ++row) {
    for (std::size_t c = 1; c < kClasses; ++c) rows[row][c] = rounded_weight(means[row][c], unit);
  }
  return rows;
}

}  // namespace tokumei
