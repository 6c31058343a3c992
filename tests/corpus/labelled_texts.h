// Texts with their labels: JSON Lines of the labelling guide's format.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_book.h"
#include "text/span.h"

namespace tokumei {

struct Label {
  CategoryIndex category = kNoCategory;
  Span span;
};

struct LabelledText {
  std::string text;
  Page page = Page::message;
  Speaker speaker = Speaker::client;
  bool draft = false;
  std::vector<Label> labels;  // what is asked for; in a draft, what is given away
  bool purpose = false;
};

// Both throw std::invalid_argument for a file that cannot be read, the second also for a label of an unknown category
// or a quote that its text does not hold.
std::vector<nlohmann::json> json_lines(const std::string& path);
std::vector<LabelledText> labelled_texts(const std::string& path, const RuleBook& rules);

// What the label names. Throws std::invalid_argument if it is none.
Label label_of(const std::string& category, Span span, const RuleBook& rules);

// Where `quote` stands in `text`. Throws std::invalid_argument if it does not.
Span quoted(std::string_view text, std::string_view quote);

}  // namespace tokumei
