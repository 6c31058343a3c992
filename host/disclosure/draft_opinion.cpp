#include "disclosure/draft_opinion.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace tokumei {
namespace {

// In parts of a logit.
constexpr int logits(double number) {
  return static_cast<int>(number * ClassWeights::kUnit);
}
constexpr int kFinds = logits(1);           // from here on a word is a value
constexpr int kFindsBeside = logits(-0.5);  // the same where the draft gives something else away
constexpr int kDenied = logits(5);          // so much more where the rules hear that it is none
constexpr int kAllAgainst = logits(-4);     // below, what the rules found is none
constexpr int kAgrees = logits(0);          // from here on what they are sure of stays sure

// Most sentences give nothing of a category away: less than this speaks against it. What a sentence sounds like counts
// for so much at most, on each side, and weighs two fifths of what is seen of the word: the same words speak in both.
constexpr int kSoundsNeither = -5 * kDraftSentenceUnit / 2;
constexpr int kSoundMost = 5 * kDraftSentenceUnit;
constexpr int kSoundParts = 5 * kDraftSentenceUnit / (2 * ClassWeights::kUnit);

bool has(const std::vector<DisclosureMatch>& found, std::size_t of_class) {
  return std::any_of(found.begin(), found.end(),
                     [&](const DisclosureMatch& match) { return match.category + 1U == of_class; });
}

constexpr std::string_view kRule = "draft.alike";

// Adds the row of the feature `sign` times.
template <typename Sums>
void weigh(const ClassWeights& weights, std::uint32_t feature, Sums& sums, int sign = 1) {
  const ClassWeights::Row* row = weights.row(feature);
  if (row == nullptr) return;
  for (std::size_t c = 0; c < sums.size(); ++c) sums[c] += sign * (*row)[c];
}

}  // namespace

// The sums of a range of words that moves forward.
class DraftOpinion::Range {
 public:
  template <typename Seen>
  const Sums& move(std::pair<std::size_t, std::size_t> range, const ClassWeights& weights, const Seen& seen) {
    if (range.first >= end_) {
      sums_ = {};
      first_ = end_ = range.first;
    }
    for (; end_ < range.second; ++end_) weigh(weights, seen(end_), sums_);
    for (; first_ < range.first; ++first_) weigh(weights, seen(first_), sums_, -1);
    return sums_;
  }

 private:
  std::size_t first_ = 0, end_ = 0;
  Sums sums_{};
};

DraftOpinion::Sums DraftOpinion::sound_of(const DraftView& view, std::size_t sentence, const ClassWeights& weights) {
  Sums sound{};
  if (sentence == DraftView::kNoSentence) return sound;
  std::vector<std::uint32_t> features;
  view.see_sentence(sentence, features);
  if (weights.row(features.front()) == nullptr) return sound;  // nothing was learned of sentences
  for (const std::uint32_t feature : features) weigh(weights, feature, sound);
  for (std::size_t c = 1; c < sound.size(); ++c)
    sound[c] = std::clamp(sound[c] - kSoundsNeither, -kSoundMost, kSoundMost) / kSoundParts;
  return sound;
}

DraftOpinion::DraftOpinion(const DraftView& view, const ClassWeights& weights) : view_(view) {
  std::vector<std::uint32_t> features;
  Range before, behind;
  Sums of_line{}, of_run{}, of_sentence{};
  std::size_t last = 0;
  for (std::size_t word = 0; word < view.size(); ++word) {
    if (const std::size_t line = view.line_of(word); word == 0 || line != view.line_of(word - 1)) {
      of_line = {};
      features.clear();
      view.see_line(line, features);
      for (const std::uint32_t feature : features) weigh(weights, feature, of_line);
    }
    if (const std::size_t run = view.run_of(word); word == 0 || run != view.run_of(word - 1)) {
      of_run = of_line;
      features.clear();
      view.see_run(run, features);
      for (const std::uint32_t feature : features) weigh(weights, feature, of_run);
    }
    if (const std::size_t sentence = view.sentence_of(word); word == 0 || sentence != view.sentence_of(word - 1))
      of_sentence = sound_of(view, sentence, weights);
    Sums& sums = sums_.emplace_back(of_run);
    features.clear();
    view.see_here(word, features);
    view.see_decided(word, last, features);
    for (const std::uint32_t feature : features) weigh(weights, feature, sums);
    const Sums& far = before.move(view.far_before(word), weights, [&](std::size_t w) { return view.seen_before(w); });
    const Sums& next = behind.move(view.far_behind(word), weights, [&](std::size_t w) { return view.seen_behind(w); });
    for (std::size_t c = 0; c < sums.size(); ++c) sums[c] += far[c] + next[c] + of_sentence[c];
    last = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    classes_.push_back(last);
    int runner_up = std::numeric_limits<int>::min();
    for (std::size_t c = 0; c < sums.size(); ++c) {
      if (c != last) runner_up = std::max(runner_up, sums[c]);
    }
    runners_up_.push_back(runner_up);
  }
}

int DraftOpinion::margin(std::size_t word, std::size_t of_class) const {
  const Sums& sums = sums_[word];
  return sums[of_class] - (of_class == classes_[word] ? runners_up_[word] : sums[classes_[word]]);
}

std::optional<int> DraftOpinion::margin_in(Span span, std::size_t of_class) const {
  std::optional<int> best;
  const auto [first, end] = view_.words_in(span);
  for (std::size_t word = first; word < end; ++word) {
    const int here = margin(word, of_class);
    best = std::max(best.value_or(here), here);
  }
  return best;
}

bool DraftOpinion::agrees(const DisclosureMatch& match) const {
  return margin_in(match.span, match.category + std::size_t{1}).value_or(kAllAgainst) >= kAgrees;
}

void DraftOpinion::speak(std::vector<DisclosureMatch>& found, const Denials& denials) const {
  std::vector<DisclosureMatch> stay;
  for (DisclosureMatch& match : found) {
    const std::optional<int> margin =
        match.rule == kOwnDataRule ? std::nullopt : margin_in(match.span, match.category + std::size_t{1});
    if (margin && *margin < kAllAgainst) continue;
    if (margin && *margin < kAgrees) match.confidence = Confidence::possible;
    stay.push_back(match);
  }
  found = std::move(stay);
  for (std::size_t c = 1; c < ClassWeights::kClasses; ++c) {
    if (!has(found, c)) add(c, kFinds, found, denials);
  }
  // Who gives one thing away gives away more: 名古屋で beside a name and an age is where the writer lives.
  for (std::size_t c = 1; c < ClassWeights::kClasses && !found.empty(); ++c) {
    if (!has(found, c)) add(c, kFindsBeside, found, denials);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

// The value of this class that stands out most, in place of what the rules took it for; with less than kFinds only
// where no other was found.
void DraftOpinion::add(std::size_t of_class, int least, std::vector<DisclosureMatch>& found,
                       const Denials& denials) const {
  const auto is_free = [&](std::size_t word) {
    return std::none_of(found.begin(), found.end(), [&](const DisclosureMatch& match) {
      return (match.rule == kOwnDataRule || least < kFinds) && match.span.overlaps(view_.span(word));
    });
  };
  const auto is_believed = [&](std::size_t word, int here) {
    const Denial denial = denials ? denials(view_.span(word), static_cast<CategoryIndex>(of_class - 1)) : Denial::none;
    return denial == Denial::none || (denial == Denial::told && here >= least + kDenied);
  };
  // Of a word of which nothing was learned nothing is said.
  const auto is_value = [&](std::size_t word) {
    return (classes_[word] == of_class || (margin(word, of_class) >= least && sums_[word][of_class] != 0)) &&
           is_free(word);
  };
  int best = least - 1;
  std::size_t at = view_.size();
  for (std::size_t word = 0; word < view_.size(); ++word) {
    if (const int here = margin(word, of_class); here > best && is_value(word) && is_believed(word, here)) {
      best = here;
      at = word;
    }
  }
  if (at == view_.size()) return;
  std::size_t first = at, last = at;
  while (first > 0 && is_value(first - 1)) --first;
  while (last + 1 < view_.size() && is_value(last + 1)) ++last;
  if (!view_.speak(first, last)) return;
  const Span value{view_.span(first).begin, view_.span(last).end};
  if (denials && denials(value, static_cast<CategoryIndex>(of_class - 1)) == Denial::invented) return;
  std::erase_if(found, [&](const DisclosureMatch& match) { return match.span.overlaps(value); });
  found.push_back({static_cast<CategoryIndex>(of_class - 1), value, Confidence::possible, kRule});
}

}  // namespace tokumei
