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
  void clear() { numbers_.clear(); }
  void add(std::uint32_t kind, std::uint64_t value);
  std::span<const std::uint32_t> numbers() const { return numbers_; }

 private:
  std::vector<std::uint32_t> numbers_;
};

class MessageView {
 public:
  // `message` outlives the view. Linear time; each function below takes a time that has a bound, whatever the text.
  MessageView(const MessageReading& message, Page page);

  // Of one mention: its category, what stands before and behind it in its sentence, the cues there and next to it, what
  // opens and what ends the list in which it is an item.
  void see_mention(const Reading& mention, Seen& seen) const;
  // Of the sentence of a mention, whatever it mentions.
  void see_sentence(std::size_t unit, Seen& seen) const;
  // Of a sentence near a mention.
  void see_near(std::size_t unit, Seen& seen) const;
  // What may give the reason of an ask of `category` in the unit at `unit`.
  void see_reason(std::size_t unit, CategoryIndex category, Seen& seen) const;

  // The units that are near the one at `unit`, itself among them: first, and one behind the last.
  std::pair<std::size_t, std::size_t> near(std::size_t unit) const;

 private:
  struct Sentence {
    bool japanese = false;
    std::size_t first = 0, count = 0;   // in groups_
    std::uint64_t cues = 0, marks = 0;  // one bit a Role
  };
  void note_roles(const std::vector<Token>& tokens, std::uint64_t Sentence::*kind);
  void see_behind(std::span<const Element> behind, CategoryIndex category, bool japanese, Seen& seen) const;
  void see_before(std::span<const Element> before, bool japanese, Seen& seen) const;
  std::span<const std::uint64_t> short_groups(std::size_t unit) const;
  void see_groups(std::uint32_t kind, std::size_t unit, Seen& seen) const;
  void see_cues(const Reading& mention, Seen& seen) const;
  void see_list(std::size_t unit, Seen& seen) const;
  void see_frame(std::size_t unit, std::uint32_t kind, Seen& seen) const;

  const MessageReading& message_;
  Page page_;
  SentenceElements elements_;
  std::vector<std::uint64_t> groups_;  // the shortest of each unit, each once
  std::vector<Sentence> sentences_;    // of each unit
  std::uint64_t all_marks_ = 0;
};

}  // namespace tokumei
