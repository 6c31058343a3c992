// A second opinion on each mention, behind the rules: a linear scorer over what stands around it (message_view.h),
// trained on labelled texts (tests/corpus/train.cpp; figures in tests/corpus/README.md). It knows what asking sounds
// like and cannot say why, so it never makes anything `sure`:
//   where the rules found no ask, it may make one `possible` (what a message refuses, offers or reports stays so, but
//   for long English sentences, where it has to be more certain);
//   where they suspect one, it is one only if the second opinion does not speak against it;
//   where they are sure, it may take `sure` back, and the ask itself only if all speaks against it, or most in a
//   sentence that names nothing else; but not in one that refuses something else ("no need for A, just send B"): it
//   hears sentences whole, clauses are for the rules.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "grammar/message_reader.h"
#include "grammar/message_view.h"
#include "grammar/sentence_opinion.h"
#include "model.h"

namespace tokumei {

class SecondOpinion {
 public:
  // `message`, `weights` and `sentences`, which may be none, outlive it. Without weights (a rule folder that has none)
  // it says nothing.
  SecondOpinion(MessageReading& message, Page page, std::span<const std::int8_t> weights,
                SentenceOpinion* sentences = nullptr);

  // Adds its opinion to the readings of the message.
  void speak_of_mentions();

  // Adds that a reason is given for an ask where the rules, which know the words that join a reason to what it is the
  // reason of, found none: "Compliance won't release the brief to nicknames." In English it has the last word: "Writer
  // for a bakery. Send your name." gives none.
  void speak_of_reasons();

 private:
  // A list of the work is one as a whole: where it speaks against most of its items, it makes asks of none.
  void keep_lists_of_work();
  int by_itself(const Reading& reading);
  // Whether the rules hear another mention of its sentence asked for that names the same.
  bool is_asked_beside(const Reading& reading) const;
  // Whether its sentence names nothing else.
  bool is_alone(const Reading& reading) const;
  // Whether a sentence is about it: not a row of a form or posting, nor one of several things.
  bool makes_sentence(const Reading& reading) const;
  // Below this, what the rules are sure of is none.
  int against(const Reading& reading);
  bool has_sound(const Reading& reading);
  // What its sentence sounds like as a whole.
  int by_sound(const Reading& reading);
  // They weigh `most_against` against it and `most` for it, not more.
  int by_sentences_near(const Reading& reading, int most_against, int most);
  // What somebody else said, and words that say why it is no ask: all of Japanese, and of English in a short sentence.
  // What is said of one thing in a long one the rules at times take for said of another.
  bool is_for_rules_alone(const Reading& reading);
  bool is_made_of_clues(const Reading& reading) const;
  bool in_japanese(const Reading& reading);
  int on_reason(const Reading& reading);
  std::vector<std::uint32_t> times_named() const;  // by category
  std::vector<bool> refusals() const;              // of each unit: the rules hear something refused in it
  int weight_of(const auto& see);
  int weight_of(std::optional<int>& known, const auto& see);

  MessageReading& message_;
  Page page_;
  SentenceOpinion* sound_;
  std::optional<MessageView> view_;                             // of a message that mentions something
  std::vector<std::optional<int>> sentences_, near_, reasons_;  // weights of each unit, once it was looked at
  std::vector<std::optional<bool>> japanese_;                   // each unit, the same
  std::vector<std::uint32_t> named_;                            // how many readings lie in each unit
  Seen seen_;
};

}  // namespace tokumei
