// A metamorphic relation: a way to rewrite a text of which we know how the reading must answer, whatever the text says.
// The labels are not looked at: a text that is misread must be misread alike.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/samples.h"

namespace tokumei::metamorphic {

struct Answer {
  std::set<std::string> categories;
  bool purpose = false;
};
Answer answer(const std::string& text, Page page = Page::message);

// What a relation owes. `at_least`: so many texts must be touched, else the relation proves nothing. `may_break`: the
// share that may break it, zero unless `why` says what those have in common.
struct Terms {
  int at_least = 1;
  double may_break = 0;
  std::string_view why = "";
};

// Rewrites a text; returning it unchanged says that the relation has nothing to do with it.
using Rewrite = std::function<std::string(const Sample&)>;

// Rewriting changes nothing of what is asked.
void expect_same(const Rewrite& rewrite, Terms terms);
// The same for every way to rewrite that `rewrites` gives.
void expect_same(const std::vector<Rewrite>& rewrites, Terms terms);
// After rewriting, nothing is asked. Tried on texts in which something is.
void expect_off(const Rewrite& rewrite, Terms terms);
// After rewriting, the same is asked and a reason is given.
void expect_purpose(const Rewrite& rewrite, Terms terms);

// Sentences made of a pattern and every phrase of the rules that names a category. {} stands for the phrase.
void expect_asked(Language language, std::string_view pattern, Terms terms);
void expect_not_asked(Language language, std::string_view pattern, Terms terms);

// Rewriting by small steps.
std::string replaced(std::string text, std::string_view from, std::string_view to);
std::vector<std::string> lines_of(std::string_view text);
std::string joined(const std::vector<std::string>& lines, std::string_view end);
std::string each_code_point(std::string_view text, const std::function<std::string(char32_t)>& map);
std::string utf8(char32_t code_point);

}  // namespace tokumei::metamorphic
