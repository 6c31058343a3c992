// A second opinion on a draft, behind the rules: a linear tagger that says of each word whether it belongs to a value
// of the worker's own, and of which category (draft_view.h), trained on labelled drafts (tests/corpus/draft_training.h;
// figures in tests/corpus/README.md), and beside it a scorer that hears the sentence of the word whole: what it sounds
// like counts for each of its words. It knows what giving away looks like and cannot say why, so it never makes
// anything `sure`:
//   of a category where nothing of the rules stays it may find one `possible` value;
//   what the rules found, but not what the user asked to be told of, it may make `possible`, and drop if all speaks
//   against it; what stands behind the words of the view is the rules' word.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "disclosure/disclosure.h"
#include "disclosure/draft_cues.h"
#include "disclosure/draft_view.h"
#include "rules/class_weights.h"

namespace tokumei {

class DraftOpinion {
 public:
  // Both outlive it. Weighs every word of the view: linear time.
  DraftOpinion(const DraftView& view, const ClassWeights& weights);

  // What the rules hear of a place; nothing if it is empty.
  using Denials = std::function<Denial(Span, CategoryIndex)>;
  // Changes `found`, which is and stays in text order with one match a category at most beside the user's own data.
  // What is denied has to stand out far more before it is found.
  void speak(std::vector<DisclosureMatch>& found, const Denials& denials = {}) const;
  // Whether it finds the same: that the rules may stay sure.
  bool agrees(const DisclosureMatch& match) const;

 private:
  using Sums = std::array<int, ClassWeights::kClasses>;
  class Range;

  // What the sentence sounds like, of each class.
  static Sums sound_of(const DraftView& view, std::size_t sentence, const ClassWeights& weights);

  // How far above the best other class the word is of this class.
  int margin(std::size_t word, std::size_t of_class) const;
  // The greatest margin of the words in the span; nothing if none was weighed.
  std::optional<int> margin_in(Span span, std::size_t of_class) const;
  void add(std::size_t of_class, int least, std::vector<DisclosureMatch>& found, const Denials& denials) const;

  const DraftView& view_;
  std::vector<Sums> sums_;            // by word
  std::vector<std::size_t> classes_;  // the best of each word
  std::vector<int> runners_up_;       // and the sum of the second best
};

}  // namespace tokumei
