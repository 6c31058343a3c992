// drafts.txt, line by line: the categories that are marked and no others, each where it is marked.
#include <gtest/gtest.h>

#include <set>

#include "detector.h"
#include "rules/rule_book.h"
#include "tests/support/marked_drafts.h"

namespace tokumei {
namespace {

const std::vector<MarkedDraft>& drafts() {
  static const auto all = marked_drafts(TOKUMEI_SOURCE_DIR "/tests/host/disclosure/drafts.txt");
  return all;
}

std::vector<Disclosure> told_by(const Detector& detector, const MarkedDraft& draft) {
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  return detector.draft({}, settings, {"d", Speaker::worker, draft.text});
}

std::set<std::string> marked_in(const MarkedDraft& draft) {
  std::set<std::string> marked;
  for (const auto& one : draft.marked) marked.insert(one.category);
  return marked;
}

TEST(Drafts, GiveAwayWhatIsMarked) {
  ASSERT_GE(drafts().size(), 150U);
  const Detector rules_alone(RuleBook::embedded(), {.opinion = false});
  for (const MarkedDraft& draft : drafts()) {
    std::set<std::string> told;
    for (const Disclosure& one : told_by(rules_alone, draft)) {
      told.insert(one.category);
      for (const auto& mark : draft.marked) {
        EXPECT_TRUE(mark.category != one.category || mark.span.overlaps(one.span))
            << "drafts.txt:" << draft.line << ": " << one.category << " at the wrong place";
      }
    }
    EXPECT_EQ(told, marked_in(draft)) << "drafts.txt:" << draft.line << ": " << draft.text;
  }
}

TEST(Drafts, SecondOpinionLearnedThem) {
  const Detector detector;
  std::size_t other = 0;
  for (const MarkedDraft& draft : drafts()) {
    std::set<std::string> told;
    bool elsewhere = false;
    for (const Disclosure& one : told_by(detector, draft)) {
      told.insert(one.category);
      for (const auto& mark : draft.marked) elsewhere |= mark.category == one.category && !mark.span.overlaps(one.span);
    }
    other += elsewhere || told != marked_in(draft);
  }
  EXPECT_LE(other, drafts().size() / 50);
}

}  // namespace
}  // namespace tokumei
