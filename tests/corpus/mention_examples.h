// What the second opinion on mentions learns from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "grammar/message_reader.h"
#include "rules/rule_book.h"
#include "text/span.h"

namespace tokumei {

// As the second opinion finds a message: nothing shown yet in the place of something else.
inline constexpr ReadingSteps kUnheard{.opinion = false, .pointing = false};

struct Mention {
  std::size_t record;
  std::vector<std::uint32_t> seen;
  bool yes;          // asked for; of what stands around one that is: a reason is given
  float weight = 1;  // how much it teaches
};

struct Record {
  std::string text;
  Page page = Page::message;
  std::map<CategoryIndex, Span> quotes;  // by what is asked for
  bool purpose = false;
};

struct Texts {
  std::vector<Record> records;
  std::vector<Mention> mentions;
  std::size_t labelled = 0;  // so many records are the labelled texts; the others were added to them
};

// The labelled texts of the files, the examples of the rule files, their words in plain frames (frames.json), and rows
// of nouns (noun_rows.h).
Texts mention_examples(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                       const std::vector<std::string>& files);

// The labelled texts once more, each with one way to ask in place of another that says the same (frames.json): a
// message does not ask for more because it asks more politely.
void add_alike(Texts& texts, const RuleBook& rules);

}  // namespace tokumei
