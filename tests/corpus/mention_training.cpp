#include "mention_training.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>

#include "grammar/purpose.h"
#include "grammar/second_opinion.h"
#include "learning.h"
#include "mention_examples.h"

namespace tokumei {
namespace {

constexpr std::size_t kWeights = RuleBook::kOpinionWeights;
constexpr int kRounds = 5, kFolds = 5;
constexpr int kMean = 3;  // the weights are the mean of what they were after each of the last rounds
// So often it is learned anew in another order, and the mean taken: one order moves a set of 400 texts by .005.
constexpr int kTimes = 5;

std::vector<std::int8_t> train(const Texts& texts, const std::function<bool(std::size_t)>& wanted) {
  std::vector<const Mention*> order;
  for (const Mention& mention : texts.mentions) {
    if (wanted(mention.record)) order.push_back(&mention);
  }
  std::vector<float> sums(kWeights);
  Shuffle shuffle;
  for (int time = 0; time < kTimes; ++time) {
    std::vector<float> weights(kWeights), squares(kWeights);
    for (int round = 0; round < kRounds; ++round) {
      shuffle(order);
      for (const Mention* mention : order) {
        float sum = 0;
        for (const std::uint32_t seen : mention->seen) sum += weights[seen];
        const float odds = exponential(sum);
        const float error = mention->weight * ((mention->yes ? 1.0F : 0.0F) - odds / (1 + odds));
        for (const std::uint32_t seen : mention->seen) {
          const float step = error - 1e-3F * weights[seen];
          squares[seen] += step * step;
          weights[seen] += 0.03F * step / std::sqrt(squares[seen] + 1e-3F);
        }
      }
      if (round < kRounds - kMean) continue;
      for (std::size_t i = 0; i < kWeights; ++i) sums[i] += weights[i] / static_cast<float>(kMean * kTimes);
    }
  }
  std::vector<std::int8_t> rounded;
  rounded.reserve(sums.size());
  for (const float weight : sums) rounded.push_back(rounded_weight(weight, RuleBook::kOpinionUnit));
  return rounded;
}

struct Counts {
  int right = 0, spurious = 0, missed = 0, sure_right = 0, sure_wrong = 0, purpose_right = 0, purpose_all = 0;
  void add(const Record& record, const MessageReading& message) {
    std::map<CategoryIndex, bool> found;
    for (const Reading& reading : message.readings) {
      if (reading.attitude == Attitude::asked) found.emplace(reading.category, reading.confidence == Confidence::sure);
    }
    for (const auto& [category, sure] : found) {
      const bool good = record.quotes.contains(category);
      ++(good ? right : spurious);
      if (sure) ++(good ? sure_right : sure_wrong);
    }
    const bool purpose = std::any_of(message.readings.begin(), message.readings.end(),
                                     [](const Reading& reading) { return reading.purpose; });
    if (!found.empty() && !record.quotes.empty()) {
      ++purpose_all;
      purpose_right += purpose == record.purpose;
    }
    for (const auto& [category, quote] : record.quotes) missed += !found.contains(category);
  }
  void print(const char* name) const {
    std::printf("%-24s category P %.3f R %.3f F1 %.3f  sure P %.3f (%d)  purpose %.3f\n", name,
                right / double(right + spurious), right / double(right + missed),
                2.0 * right / (2.0 * right + spurious + missed), sure_right / double(sure_right + sure_wrong),
                sure_right + sure_wrong, purpose_right / double(purpose_all));
  }
};

void cross_validate(const Texts& texts, const RuleBook& rules) {
  Counts without, with;
  for (int fold = 0; fold < kFolds; ++fold) {
    const auto held = [&](std::size_t record) {
      return record < texts.labelled && record % kFolds == static_cast<std::size_t>(fold);
    };
    const auto weights = train(texts, [&](std::size_t record) { return !held(record); });
    for (std::size_t r = 0; r < texts.labelled; ++r) {
      if (!held(r)) continue;
      MessageReading message = read_message(texts.records[r].text, texts.records[r].page, {}, rules, kUnheard);
      without.add(texts.records[r], message);
      SecondOpinion opinion(message, texts.records[r].page, weights);
      opinion.speak_of_mentions();
      read_purposes(message, rules);
      opinion.speak_of_reasons();
      with.add(texts.records[r], message);
    }
  }
  without.print("rules alone");
  with.print("with second opinion");
}

}  // namespace

std::string train_mentions(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                           const std::vector<std::string>& files) {
  Texts texts = mention_examples(rules, rule_files, files);
  add_alike(texts, rules);
  std::printf("%zu records, %zu mentions\n", texts.records.size(), texts.mentions.size());
  const auto weights = train(texts, [](std::size_t) { return true; });
  return {weights.begin(), weights.end()};
}

void cross_validate_mentions(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                             const std::vector<std::string>& files) {
  cross_validate(mention_examples(rules, rule_files, files), rules);
}

}  // namespace tokumei
