// drafts.txt, line by line: the categories that are marked and no others, each where it is marked.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "detector.h"

namespace tokumei {
namespace {

struct Marked {
  std::string category;
  Span span;
};

struct Draft {
  int line = 0;
  std::string text;
  std::vector<Marked> marked;
};

// "私は[[area:八戸]]在住です" without its marks, and where they stood.
Draft parse(std::string_view line) {
  Draft draft;
  for (std::size_t at = 0; at < line.size();) {
    if (line.substr(at).starts_with("\\n")) {
      draft.text += '\n';
      at += 2;
      continue;
    }
    if (!line.substr(at).starts_with("[[")) {
      draft.text += line[at++];
      continue;
    }
    const std::size_t colon = line.find(':', at), close = line.find("]]", at);
    const auto begin = static_cast<std::uint32_t>(draft.text.size());
    const Draft value = parse(line.substr(colon + 1, close - colon - 1));
    draft.text += value.text;
    draft.marked.push_back(
        {std::string(line.substr(at + 2, colon - at - 2)), {begin, static_cast<std::uint32_t>(draft.text.size())}});
    at = close + 2;
  }
  return draft;
}

const std::vector<Draft>& drafts() {
  static const std::vector<Draft> all = [] {
    std::vector<Draft> read;
    std::ifstream file(TOKUMEI_SOURCE_DIR "/tests/host/disclosure/drafts.txt");
    int number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      if (line.empty() || line.front() == '#') continue;
      read.push_back(parse(line));
      read.back().line = number;
    }
    return read;
  }();
  return all;
}

TEST(Drafts, GiveAwayWhatIsMarked) {
  ASSERT_GE(drafts().size(), 150U);
  const Detector detector;
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  for (const Draft& draft : drafts()) {
    std::set<std::string> told, marked;
    for (const Marked& one : draft.marked) marked.insert(one.category);
    for (const Disclosure& one : detector.draft({}, settings, {"d", Speaker::worker, draft.text})) {
      told.insert(one.category);
      for (const Marked& mark : draft.marked) {
        EXPECT_TRUE(mark.category != one.category || mark.span.overlaps(one.span))
            << "drafts.txt:" << draft.line << ": " << one.category << " at the wrong place";
      }
    }
    EXPECT_EQ(told, marked) << "drafts.txt:" << draft.line << ": " << draft.text;
  }
}

}  // namespace
}  // namespace tokumei
