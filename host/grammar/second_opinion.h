// A second opinion on each mention, behind the rules: a linear scorer over the words around it, trained on labelled
// texts (tests/corpus/train.cpp; figures in tests/corpus/README.md). It knows what asking sounds like and cannot say
// why, so it has less to say than the rules: it may make an ask `possible` where they found none (what a message
// refuses, offers or reports stays so), takes `sure` back to `possible` where it disagrees, and calls `doubtful` what
// it holds to be no ask: a notice, no more. It never makes anything `sure` and takes no ask away.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/message_reader.h"
#include "model.h"

namespace tokumei {

// What is seen of a text, as numbers below RuleBook::kOpinionWeights. Sorted, each once.
class SeenFeatures {
 public:
  void clear() { seen_.clear(); }
  void add(std::uint32_t kind, std::uint64_t value);
  // Valid until the next call of another function.
  std::span<const std::uint32_t> each_once();

 private:
  std::vector<std::uint32_t> seen_;
};

// What may give the reason of an English ask of `category` in the unit at `unit`: the words of the sentences around.
// Valid as long as `seen`. Takes a time that has a bound, whatever the text.
std::span<const std::uint32_t> see_around(const MessageReading& message, CategoryIndex category, std::size_t unit,
                                          SeenFeatures& seen);

// What is seen of one mention: its category and role, the letters before and behind it, how its sentence ends, the cues
// in the sentence and its neighbours.
class MentionView {
 public:
  // `message` outlives the view.
  MentionView(const MessageReading& message, Page page);

  // Of the token at `token`, which lies in the unit at `unit`. Valid until the next call. Takes a time that has a
  // bound, whatever the text.
  std::span<const std::uint32_t> of(std::size_t token, std::size_t unit);

  // Whether the sentence tells something: Japanese prose without a word that asks, needs or gives.
  bool only_tells(std::size_t unit) const;

 private:
  struct Roles {
    std::uint64_t cues = 0, marks = 0;  // one bit a Role
  };
  void add(std::uint32_t kind, std::uint64_t value) { seen_.add(kind, value); }
  void add_letters(std::string_view before, std::string_view behind);
  void add_words(std::string_view before, std::string_view behind, std::string_view start);
  void add_ending(std::string_view sentence);
  void add_cues(std::size_t token, std::size_t unit);

  const MessageReading& message_;
  Page page_;
  std::vector<Roles> roles_;  // of each unit
  std::uint64_t all_marks_ = 0;
  SeenFeatures seen_;
};

// Adds its opinion to the readings of `message`. Without weights (a rule folder that has none) it says nothing.
void hear_second_opinion(MessageReading& message, Page page, std::span<const std::int8_t> weights);

// Adds that a reason is given for an English ask where the rules, which know the words that join a reason to what it is
// the reason of, found none: "Compliance won't release the brief to nicknames." Without weights it says nothing.
void hear_reasons(MessageReading& message, std::span<const std::int8_t> weights);

}  // namespace tokumei
