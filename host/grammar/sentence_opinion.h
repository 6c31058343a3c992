// What whole sentences sound like: a linear scorer for each category, in English over the words of a sentence, pairs of
// them and groups of letters, in Japanese over groups of letters, trained on labelled texts
// (tests/corpus/sentence_training.h). It is heard twice:
//   the second opinion on a mention (second_opinion.h) weighs what its sentence sounds like;
//   where the rules know no word of the category, an English sentence that sounds like one that asks is a `possible`
//   ask: "You answered at five in the morning, so a baby is in the home, no?" asks for one's family. What they know and
//   found no ask is none. Beside asks for something else it has to be more certain, and what a sentence refuses, offers
//   or tells it does not ask. In Japanese it is heard only in messages of which nothing else says that they
//   ask (beside other asks it would find little more, and take a fifth of the time), and only where the sentence asks
//   for something: らいムの最後の字を変えたやつ、やってたら教えて.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "grammar/message_reader.h"
#include "rules/class_weights.h"

namespace tokumei {

// In parts of a logit, finer than those of other weights: each of the many things that a sentence holds says little.
inline constexpr int kSentenceUnit = 64;

// Whether it is heard: a sentence or an item of the writer's own.
bool is_heard(const Unit& unit);

// Appends what the scorer sees of a sentence, as numbers of 32 bits (ClassWeights). `text` is the folded text. Takes a
// time that has a bound, whatever the sentence. No feature is of both languages.
void see_sentence(std::string_view text, Span sentence, std::vector<std::uint32_t>& features);

class SentenceOpinion {
 public:
  // `message` and `weights` outlive it; of the message only the text and its units are looked at. Without weights (a
  // rule folder that has none) it hears nothing.
  SentenceOpinion(const MessageReading& message, const ClassWeights& weights);

  bool hears(std::uint32_t unit) const;
  // How much the sentence sounds like one that asks for each category, by ClassWeights' classes; nullptr for what is
  // not heard. Each sentence is looked at once.
  using Scores = std::array<int, ClassWeights::kClasses>;
  const Scores* scores(std::uint32_t unit);

 private:
  const MessageReading& message_;
  const ClassWeights& weights_;
  std::vector<std::optional<Scores>> scores_;  // of each unit, once it was looked at
  std::vector<std::uint32_t> features_;        // room to work in
};

// Adds a reading for what a sentence asks for by its sound, behind those of the same sentence.
void ask_by_sound(MessageReading& message, Page page, SentenceOpinion& opinion);

}  // namespace tokumei
