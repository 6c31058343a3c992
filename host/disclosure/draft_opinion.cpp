#include "disclosure/draft_opinion.h"

#include <algorithm>
#include <limits>

namespace tokumei {
namespace {

// In parts of a logit.
constexpr int logits(double number) {
  return static_cast<int>(number * ClassWeights::kUnit);
}
constexpr int kFinds = logits(1);          // from here on a word is a value
constexpr int kAllAgainst = logits(-4.5);  // below, what the rules found is none
constexpr int kAgrees = logits(0);         // from here on what they are sure of stays sure

constexpr std::string_view kRule = "draft.alike";
constexpr std::string_view kOwnRule = "draft.own";

}  // namespace

DraftOpinion::DraftOpinion(const DraftView& view, const ClassWeights& weights) : view_(view) {
  std::vector<std::uint32_t> features;
  std::size_t before = 0;
  for (std::size_t word = 0; word < view.size(); ++word) {
    features.clear();
    view.see(word, features);
    view.see_decided(word, before, features);
    Sums& sums = sums_.emplace_back();
    for (const std::uint32_t feature : features) {
      const ClassWeights::Row* row = weights.row(feature);
      if (row == nullptr) continue;
      for (std::size_t c = 0; c < sums.size(); ++c) sums[c] += (*row)[c];
    }
    before = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    classes_.push_back(before);
  }
}

int DraftOpinion::margin(std::size_t word, std::size_t of_class) const {
  const Sums& sums = sums_[word];
  int best = std::numeric_limits<int>::min();
  for (std::size_t c = 0; c < sums.size(); ++c) {
    if (c != of_class) best = std::max(best, sums[c]);
  }
  return sums[of_class] - best;
}

int DraftOpinion::margin_in(Span span, std::size_t of_class) const {
  int best = std::numeric_limits<int>::min();
  for (std::size_t word = 0; word < sums_.size(); ++word) {
    if (view_.span(word).overlaps(span)) best = std::max(best, margin(word, of_class));
  }
  return best;
}

void DraftOpinion::speak(std::vector<DisclosureMatch>& found) const {
  std::erase_if(found, [&](DisclosureMatch& match) {
    if (match.rule == kOwnRule) return false;
    const int margin = margin_in(match.span, match.category + std::size_t{1});
    if (margin < kAgrees) match.confidence = Confidence::possible;
    return margin < kAllAgainst;
  });
  for (std::size_t c = 1; c < ClassWeights::kClasses; ++c) {
    const bool there =
        std::any_of(found.begin(), found.end(), [&](const DisclosureMatch& match) { return match.category + 1U == c; });
    if (!there) add(c, found);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

// The value of this class that stands out most.
void DraftOpinion::add(std::size_t of_class, std::vector<DisclosureMatch>& found) const {
  int best = kFinds;
  std::size_t at = view_.size();
  for (std::size_t word = 0; word < view_.size(); ++word) {
    if (classes_[word] != of_class) continue;
    if (const int here = margin(word, of_class); here > best) {
      best = here;
      at = word;
    }
  }
  if (at == view_.size()) return;
  std::size_t first = at, last = at;
  while (first > 0 && classes_[first - 1] == of_class) --first;
  while (last + 1 < view_.size() && classes_[last + 1] == of_class) ++last;
  found.push_back({static_cast<CategoryIndex>(of_class - 1),
                   {view_.span(first).begin, view_.span(last).end},
                   Confidence::possible,
                   kRule});
}

}  // namespace tokumei
