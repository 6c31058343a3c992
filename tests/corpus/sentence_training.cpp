#include "sentence_training.h"

#include <cstdint>
#include <cstdio>
#include <utility>

#include "grammar/sentence_opinion.h"
#include "learning.h"
#include "mention_examples.h"
#include "rules/class_weights.h"
#include "sentence_learning.h"

namespace tokumei {
namespace {

constexpr int kFewest = 30;  // sentences that have a feature
constexpr Pace kPace{.rounds = 8, .rate = 0.045F};

void add_record(std::vector<LearnedSentence>& sentences, const RuleBook& rules, const Record& record) {
  const MessageReading message = read_message(record.text, record.page, {}, rules, kUnheard);
  for (const Unit& unit : message.units) {
    if (!is_heard(unit, message.folded.view())) continue;
    LearnedSentence& sentence = sentences.emplace_back();
    see_sentence(message.folded.view(), unit.span, sentence.seen);
    const Span there = message.folded.to_original(unit.span);
    for (const auto& [category, quote] : record.quotes) {
      if (quote.overlaps(there)) sentence.classes |= 1U << (category + 1);
    }
  }
}

}  // namespace

std::string train_sentences(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                            const std::vector<std::string>& files) {
  ClassWeights::expect_classes(rules.categories().size() + 1);
  std::vector<LearnedSentence> sentences;
  for (const Record& record : mention_examples(rules, rule_files, files).records) add_record(sentences, rules, record);
  std::vector<std::uint32_t> kept = frequent(count_seen(sentences), kFewest);
  for (LearnedSentence& sentence : sentences) to_places(sentence.seen, kept);
  std::vector<ClassWeights::Row> rows = learn_sentences(sentences, kept.size(), kPace, kSentenceUnit);
  std::printf("%zu sentences, %zu features\n", sentences.size(), kept.size());
  return ClassWeights(std::move(kept), std::move(rows)).to_file();
}

}  // namespace tokumei
