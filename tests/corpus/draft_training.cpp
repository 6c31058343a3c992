#include "draft_training.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <map>
#include <unordered_map>
#include <utility>

#include "disclosure/draft_cues.h"
#include "disclosure/draft_view.h"
#include "labelled_texts.h"
#include "learning.h"
#include "sentence_learning.h"
#include "tests/support/marked_drafts.h"
#include "text/folded_text.h"
#include "text/values.h"

namespace tokumei {
namespace {

constexpr std::size_t kClasses = ClassWeights::kClasses;
constexpr std::size_t kRows = 30'000;          // of words; 24 bytes each
constexpr std::size_t kSentenceRows = 12'000;  // what most sentences have
constexpr Pace kSentencePace{.rounds = 10, .rate = 0.06F};
constexpr int kRounds = 6;
constexpr int kMean = 3;    // the weights are the mean of what they were after each of the last rounds
constexpr int kTimes = 3;   // and of so many trainings, each in another order: one order moves a set by .005
constexpr int kFewest = 2;  // drafts that have a feature
constexpr float kRate = 0.05F, kShrink = 3e-4F;
constexpr float kNoDoubt = 0.98F;    // words that are surely no value teach nothing
constexpr std::size_t kGuessed = 5;  // each fifth word sees what was guessed of the one before, not what is so

using Sums = std::array<float, kClasses>;

// Features of what was decided of the word before, by its class.
using Decided = std::array<std::array<std::uint32_t, 2>, kClasses>;

struct Draft {
  std::vector<std::size_t> classes;                  // of each word
  std::vector<std::vector<std::uint32_t>> features;  // of each word
  std::vector<Decided> decided;                      // of each word
  std::vector<LearnedSentence> sentences;            // each with the classes of the values in it
};

Draft draft_of(const std::string& text, const std::vector<Label>& values, const RuleBook& rules) {
  const FoldedText folded(text);
  const std::vector<FoundCue> cues = find_draft_cues(folded.view(), rules);
  const DraftView view(folded, text, segment(folded, text), cues, find_values(folded.view()),
                       find_blocks(folded.view(), cues));
  Draft draft;
  draft.classes.assign(view.size(), 0);
  for (const Label& value : values) {
    for (std::size_t word = 0; word < view.size(); ++word) {
      if (folded.to_original(view.span(word)).overlaps(value.span))
        draft.classes[word] = value.category + std::size_t{1};
    }
  }
  for (std::size_t s = 0; s < view.sentences(); ++s) {
    LearnedSentence& sentence = draft.sentences.emplace_back();
    view.see_sentence(s, sentence.seen);
    for (const Label& value : values) {
      if (folded.to_original(view.sentence_span(s)).overlaps(value.span)) sentence.classes |= 2U << value.category;
    }
  }
  draft.features.resize(view.size());
  draft.decided.resize(view.size());
  std::vector<std::uint32_t> decided;
  for (std::size_t word = 0; word < view.size(); ++word) {
    view.see(word, draft.features[word]);
    for (std::size_t before = 0; before < kClasses; ++before) {
      decided.clear();
      view.see_decided(word, before, decided);
      std::copy(decided.begin(), decided.end(), draft.decided[word][before].begin());
    }
  }
  return draft;
}

void add_file(std::vector<Draft>& drafts, const RuleBook& rules, const std::string& path) {
  for (const LabelledText& one : labelled_texts(path, rules)) {
    if (one.draft) drafts.push_back(draft_of(one.text, one.labels, rules));
  }
}

void add_marked(std::vector<Draft>& drafts, const RuleBook& rules) {
  for (const MarkedDraft& draft : marked_drafts(TOKUMEI_MARKED_DRAFTS)) {
    std::vector<Label> values;
    for (const auto& [category, span] : draft.marked) values.push_back(label_of(category, span, rules));
    drafts.push_back(draft_of(draft.text, values, rules));
  }
}

// Replaces features by their places in `kept`, which ascends, or by kUnknown.
void number(Draft& draft, const std::vector<std::uint32_t>& kept) {
  for (auto& features : draft.features) to_places(features, kept);
  for (Decided& decided : draft.decided) {
    for (auto& features : decided) {
      for (std::uint32_t& feature : features) feature = place_of(feature, kept);
    }
  }
}

// Features that enough drafts have, in ascending order.
std::vector<std::uint32_t> features_of(const std::vector<Draft>& drafts) {
  std::unordered_map<std::uint32_t, int> count;
  std::vector<std::uint32_t> once;
  for (const Draft& draft : drafts) {
    once.clear();
    for (std::size_t word = 0; word < draft.classes.size(); ++word) {
      const auto& decided = draft.decided[word][word == 0 ? 0 : draft.classes[word - 1]];
      once.insert(once.end(), draft.features[word].begin(), draft.features[word].end());
      once.insert(once.end(), decided.begin(), decided.end());
    }
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());
    for (const std::uint32_t feature : once) ++count[feature];
  }
  return frequent(count, kFewest);
}

// Into chances that sum to 1.
void normalise(Sums& sums) {
  const float most = *std::max_element(sums.begin(), sums.end());
  float all = 0;
  for (float& sum : sums) all += sum = exponential(sum - most);
  for (float& sum : sums) sum /= all;
}

// Adds the mean over one training to `means`, a `share` of it.
void learn_once(std::vector<const Draft*>& order, Shuffle& shuffle, float share, std::vector<Sums>& means) {
  std::vector<Sums> weights(means.size()), squares(means.size());
  std::vector<std::uint32_t> seen;
  for (int round = 0; round < kRounds; ++round) {
    shuffle(order);
    for (const Draft* draft : order) {
      std::size_t before = 0;
      for (std::size_t word = 0; word < draft->classes.size(); ++word) {
        seen = draft->features[word];
        for (const std::uint32_t row : draft->decided[word][before]) {
          if (row != kUnknown) seen.push_back(row);
        }
        Sums chances{};
        for (const std::uint32_t row : seen) {
          for (std::size_t c = 0; c < kClasses; ++c) chances[c] += weights[row][c];
        }
        const auto guess = static_cast<std::size_t>(std::max_element(chances.begin(), chances.end()) - chances.begin());
        normalise(chances);
        const std::size_t right = draft->classes[word];
        before = shuffle.below(kGuessed) == 0 ? guess : right;
        if (right == 0 && chances[0] > kNoDoubt) continue;
        for (const std::uint32_t row : seen) {
          for (std::size_t c = 0; c < kClasses; ++c) {
            const float step = (c == right ? 1.0F : 0.0F) - chances[c] - kShrink * weights[row][c];
            squares[row][c] += step * step;
            weights[row][c] += kRate * step / std::sqrt(squares[row][c] + 1e-3F);
          }
        }
      }
    }
    if (round < kRounds - kMean) continue;
    for (std::size_t row = 0; row < means.size(); ++row) {
      for (std::size_t c = 0; c < kClasses; ++c) means[row][c] += weights[row][c] * share / kMean;
    }
  }
}

std::vector<Sums> learn(const std::vector<Draft>& drafts, std::size_t rows, int times) {
  std::vector<Sums> means(rows);
  std::vector<const Draft*> order;
  order.reserve(drafts.size());
  for (const Draft& draft : drafts) order.push_back(&draft);
  Shuffle shuffle;
  for (int time = 0; time < times; ++time) learn_once(order, shuffle, 1.0F / static_cast<float>(times), means);
  return means;
}

// The `most` that come first by what they are paired with, in ascending order of their own.
template <typename Rank>
std::vector<std::uint32_t> first_of(std::vector<std::pair<Rank, std::uint32_t>> ranked, std::size_t most) {
  std::sort(ranked.begin(), ranked.end());
  ranked.resize(std::min(ranked.size(), most));
  std::vector<std::uint32_t> first;
  first.reserve(ranked.size());
  for (const auto& [rank, one] : ranked) first.push_back(one);
  std::sort(first.begin(), first.end());
  return first;
}

// The places of the rows with the strongest weights, in ascending order.
std::vector<std::uint32_t> strongest(const std::vector<Sums>& weights) {
  std::vector<std::pair<float, std::uint32_t>> strength;
  for (std::uint32_t row = 0; row < weights.size(); ++row) {
    float most = 0;
    for (const float weight : weights[row]) most = std::max(most, std::abs(weight));
    strength.emplace_back(-most, row);
  }
  return first_of(std::move(strength), kRows);
}

using Rows = std::map<std::uint32_t, ClassWeights::Row>;  // by feature

Rows learn_words(std::vector<Draft>& drafts) {
  const std::vector<std::uint32_t> features = features_of(drafts);
  for (Draft& draft : drafts) number(draft, features);
  const std::vector<std::uint32_t> best = strongest(learn(drafts, features.size(), 1));
  for (Draft& draft : drafts) number(draft, best);
  std::printf("%zu drafts, %zu features, %zu of them kept\n", drafts.size(), features.size(), best.size());
  Rows rows;
  const std::vector<Sums> means = learn(drafts, best.size(), kTimes);
  for (std::size_t i = 0; i < best.size(); ++i) {
    ClassWeights::Row& row = rows[features[best[i]]];
    for (std::size_t c = 0; c < kClasses; ++c) row[c] = rounded_weight(means[i][c], ClassWeights::kUnit);
  }
  return rows;
}

// The features that most sentences have, in ascending order.
std::vector<std::uint32_t> commonest(const std::vector<LearnedSentence>& sentences) {
  std::vector<std::pair<int, std::uint32_t>> counts;
  for (const auto& [feature, times] : count_seen(sentences)) counts.emplace_back(-times, feature);
  return first_of(std::move(counts), kSentenceRows);
}

// Adds what sentences sound like.
void learn_sounds(const std::vector<Draft>& drafts, Rows& rows) {
  std::vector<LearnedSentence> sentences;
  for (const Draft& draft : drafts) sentences.insert(sentences.end(), draft.sentences.begin(), draft.sentences.end());
  const std::vector<std::uint32_t> kept = commonest(sentences);
  for (LearnedSentence& sentence : sentences) to_places(sentence.seen, kept);
  const std::vector<ClassWeights::Row> sounds =
      learn_sentences(sentences, kept.size(), kSentencePace, kDraftSentenceUnit);
  for (std::size_t i = 0; i < kept.size(); ++i) rows.emplace(kept[i], sounds[i]);
  std::printf("%zu sentences, %zu features\n", sentences.size(), kept.size());
}

}  // namespace

std::string train_drafts(const RuleBook& rules, const std::vector<std::string>& files) {
  ClassWeights::expect_classes(rules.categories().size() + 1);
  std::vector<Draft> drafts;
  for (const std::string& file : files) add_file(drafts, rules, file);
  add_marked(drafts, rules);
  Rows learned = learn_words(drafts);
  learn_sounds(drafts, learned);
  std::vector<std::uint32_t> features;
  std::vector<ClassWeights::Row> rows;
  features.reserve(learned.size());
  rows.reserve(learned.size());
  for (const auto& [feature, row] : learned) {
    features.push_back(feature);
    rows.push_back(row);
  }
  return ClassWeights(std::move(features), std::move(rows)).to_file();
}

}  // namespace tokumei
