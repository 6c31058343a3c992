// What the second opinion sees of a message: groups of letters (Japanese) and words (Latin) around a mention, of its
// sentence and of the sentences near it, and the cues among them. Each thing seen is a number below
// RuleBook::kOpinionWeights; training (tests/corpus/train.cpp) and weighing (second_opinion.h) see the same.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "grammar/message_reader.h"
#include "grammar/sentence_elements.h"
#include "model.h"

namespace tokumei {

// Things seen. Of a sentence each is seen once.
class Seen {
 public:
  Seen() = default;
  // Adds up what the things seen weigh instead of keeping their numbers. `weights` outlive it.
  explicit Seen(std::span<const std::int8_t> weights) : weights_(weights) {}

  void clear() {
    numbers_.clear();
    weight_ = 0;
  }
  void add(std::uint32_t kind, std::uint64_t value);
  std::span<const std::uint32_t> numbers() const { return numbers_; }
  int weight() const { return weight_; }

 private:
  std::span<const std::int8_t> weights_;
  std::vector<std::uint32_t> numbers_;
  int weight_ = 0;
};

class MessageView {
 public:
  // `message` outlives the view; of its readings only those that are asked about are looked at, as they are then. A
  // sentence is looked at when something near it is: each once, in linear time. Beyond that each function below takes a
  // time that has a bound, whatever the text.
  MessageView(const MessageReading& message, Page page);

  // Of one mention: its category, what stands before and behind it in its sentence, the cues there and next to it, what
  // opens and what ends the list in which it is an item.
  void see_mention(const Reading& mention, Seen& seen);
  // Of the sentence of a mention, whatever it mentions.
  void see_sentence(std::size_t unit, Seen& seen);
  // Of a sentence near a mention.
  void see_near(std::size_t unit, Seen& seen);
  // The units that are near the one at `unit`, itself among them: first, and one behind the last.
  std::pair<std::size_t, std::size_t> near(std::size_t unit) const;

  // The same of an ask: what it asks for, and what a sentence says that may give its reason.
  void see_ask(const Reading& ask, Seen& seen);
  void see_reason(std::size_t unit, Seen& seen);
  std::pair<std::size_t, std::size_t> near_ask(std::size_t unit) const;

  // Whether a cue of the role stands in the sentence.
  bool has_cue(std::size_t unit, Role role) const;

 private:
  struct Sentence {
    bool seen = false;
    bool japanese = false;
    std::size_t element = 0, elements = 0;  // the first in elements_, and how many
    std::size_t group = 0, groups = 0;      // the same in groups_
    std::uint64_t cues = 0, marks = 0;      // one bit a Role; known of all sentences
  };
  void note_roles(const std::vector<Token>& tokens, std::uint64_t Sentence::*kind);
  const Sentence& sentence(std::size_t unit);
  // These three are valid until another sentence is looked at.
  std::span<const Element> elements(std::size_t unit);
  std::span<const Element> first_elements(std::size_t unit);
  std::span<const std::uint64_t> short_groups(std::size_t unit);
  void see_behind(std::span<const Element> behind, CategoryIndex category, bool japanese, Seen& seen) const;
  void see_before(std::span<const Element> before, bool japanese, Seen& seen) const;
  void see_groups(std::uint32_t kind, std::size_t unit, Seen& seen);
  void see_cues(const Reading& mention, Seen& seen) const;
  void see_list(std::size_t unit, Seen& seen);
  void see_frame(std::size_t unit, std::uint32_t kind, Seen& seen);
  std::pair<std::size_t, std::size_t> within(std::size_t unit, std::size_t reach) const;

  const MessageReading& message_;
  Page page_;
  std::vector<Element> elements_;
  std::vector<std::uint64_t> groups_;  // the shortest of each sentence, each once
  std::vector<std::uint64_t> longer_;  // room to work in
  std::vector<Sentence> sentences_;    // of each unit
  std::uint64_t all_marks_ = 0;
};

}  // namespace tokumei
