// Texts to try relations and mutants on: every example of every rule file, and the corpus texts that are in the tree.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model.h"

namespace tokumei {

// Sanitizers look for wrong memory, at ten times the cost, and programs for Windows read as those for Linux do: a
// twenty-fourth of the corpus serves both. The metamorphic tests rewrite each text many times and take a twenty-fourth
// of that again; shares of texts that break a relation are counted elsewhere, over all.
#ifdef TOKUMEI_FEWER_TEXTS
inline constexpr std::size_t kEverySample = 24;
#else
inline constexpr std::size_t kEverySample = 1;
#endif

struct Sample {
  std::string id;
  std::string text;
  Language language = Language::ja;
  Page page = Page::message;
  std::string quote;               // the words that name what is asked; empty when nothing is, or several things are
  std::set<std::string> expected;  // categories that the label says are asked; an example names its own alone
};

std::vector<Sample> example_samples();
// Without drafts.
std::vector<Sample> corpus_samples();

}  // namespace tokumei
