#include "sentence_training.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <unordered_map>

#include "grammar/sentence_opinion.h"
#include "learning.h"
#include "mention_examples.h"
#include "rules/class_weights.h"

namespace tokumei {
namespace {

constexpr std::size_t kClasses = ClassWeights::kClasses;
constexpr int kFewest = 30;  // sentences that have a feature
constexpr int kRounds = 8;
constexpr int kMean = 3;  // the weights are the mean of what they were after each of the last rounds
constexpr float kRate = 0.045F, kStart = 0.044F;
constexpr float kNoDoubt = 0.01F;  // what is right by so much teaches nothing

using Sums = std::array<float, kClasses>;

struct Sentence {
  std::vector<std::uint32_t> seen;  // features; once counted, their places in the file
  std::uint32_t asks = 0;           // one bit a class
};

void add_record(std::vector<Sentence>& sentences, const RuleBook& rules, const Record& record) {
  const MessageReading message = read_message(record.text, record.page, {}, rules, kUnheard);
  for (const Unit& unit : message.units) {
    if (!is_heard(unit, message.folded.view())) continue;
    Sentence& sentence = sentences.emplace_back();
    see_sentence(message.folded.view(), unit.span, sentence.seen);
    const Span there = message.folded.to_original(unit.span);
    for (const auto& [category, quote] : record.quotes) {
      if (quote.overlaps(there)) sentence.asks |= 1U << (category + 1);
    }
  }
}

std::vector<std::uint32_t> features_of(const std::vector<Sentence>& sentences) {
  std::unordered_map<std::uint32_t, int> count;
  for (const Sentence& sentence : sentences) {
    for (const std::uint32_t feature : sentence.seen) ++count[feature];
  }
  return frequent(count, kFewest);
}

void learn_from(const Sentence& sentence, std::vector<Sums>& weights, std::vector<Sums>& squares) {
  Sums sums{};
  for (const std::uint32_t row : sentence.seen) {
    for (std::size_t c = 1; c < kClasses; ++c) sums[c] += weights[row][c];
  }
  for (std::size_t c = 1; c < kClasses; ++c) {
    const float odds = exponential(sums[c]);
    const float error = ((sentence.asks >> c & 1) != 0 ? 1.0F : 0.0F) - odds / (1 + odds);
    if (std::abs(error) < kNoDoubt) continue;
    for (const std::uint32_t row : sentence.seen) {
      squares[row][c] += error * error;
      weights[row][c] += kRate * error / std::sqrt(squares[row][c] + kStart);
    }
  }
}

}  // namespace

std::string train_sentences(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                            const std::vector<std::string>& files) {
  ClassWeights::expect_classes(rules.categories().size() + 1);
  std::vector<Sentence> sentences;
  for (const Record& record : mention_examples(rules, rule_files, files).records) add_record(sentences, rules, record);
  std::vector<std::uint32_t> kept = features_of(sentences);
  std::vector<const Sentence*> order;
  for (Sentence& sentence : sentences) {
    to_places(sentence.seen, kept);
    order.push_back(&sentence);
  }
  std::vector<Sums> weights(kept.size()), squares(kept.size()), means(kept.size());
  Shuffle shuffle;
  for (int round = 0; round < kRounds; ++round) {
    shuffle(order);
    for (const Sentence* sentence : order) learn_from(*sentence, weights, squares);
    if (round < kRounds - kMean) continue;
    for (std::size_t row = 0; row < kept.size(); ++row) {
      for (std::size_t c = 1; c < kClasses; ++c) means[row][c] += weights[row][c] / kMean;
    }
  }
  std::vector<ClassWeights::Row> rows(kept.size(), ClassWeights::Row{});
  for (std::size_t row = 0; row < kept.size(); ++row) {
    for (std::size_t c = 1; c < kClasses; ++c) rows[row][c] = rounded_weight(means[row][c], kSentenceUnit);
  }
  std::printf("%zu sentences, %zu features\n", sentences.size(), kept.size());
  return ClassWeights(std::move(kept), std::move(rows)).to_file();
}

}  // namespace tokumei
