#include "sentence_training.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string_view>
#include <utility>

#include "grammar/sentence_opinion.h"
#include "learning.h"
#include "mention_examples.h"
#include "rules/class_weights.h"
#include "sentence_learning.h"

namespace tokumei {
namespace {

constexpr int kFewestEnglish = 30, kFewestJapanese = 60;  // sentences that have a feature
constexpr Pace kPace{.rounds = 8, .rate = 0.045F};

using Sentences = std::vector<LearnedSentence>;

void add_record(Sentences& english, Sentences& japanese, const RuleBook& rules, const Record& record) {
  const MessageReading message = read_message(record.text, record.page, {}, rules, kUnheard);
  for (const Unit& unit : message.units) {
    if (!is_heard(unit)) continue;
    const std::string_view text = message.folded.view().substr(unit.span.begin, unit.span.size());
    LearnedSentence& sentence = (is_japanese(text) ? japanese : english).emplace_back();
    see_sentence(message.folded.view(), unit.span, sentence.seen);
    const Span there = message.folded.to_original(unit.span);
    for (const auto& [category, quote] : record.quotes) {
      if (quote.overlaps(there)) sentence.classes |= 1U << (category + 1);
    }
  }
}

// What one of them or both have, ascending as they are.
std::vector<std::uint32_t> either(const std::vector<std::uint32_t>& some, const std::vector<std::uint32_t>& others) {
  std::vector<std::uint32_t> all;
  std::set_union(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(all));
  return all;
}

}  // namespace

std::string train_sentences(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                            const std::vector<std::string>& files) {
  ClassWeights::expect_classes(rules.categories().size() + 1);
  Sentences english, japanese;
  for (const Record& record : mention_examples(rules, rule_files, files).records)
    add_record(english, japanese, rules, record);
  std::vector<std::uint32_t> kept =
      either(frequent(count_seen(english), kFewestEnglish), frequent(count_seen(japanese), kFewestJapanese));
  Sentences sentences = std::move(english);
  std::move(japanese.begin(), japanese.end(), std::back_inserter(sentences));
  for (LearnedSentence& sentence : sentences) to_places(sentence.seen, kept);
  std::vector<ClassWeights::Row> rows = learn_sentences(sentences, kept.size(), kPace, kSentenceUnit);
  std::printf("%zu sentences, %zu features\n", sentences.size(), kept.size());
  return ClassWeights(std::move(kept), std::move(rows)).to_file();
}

}  // namespace tokumei
