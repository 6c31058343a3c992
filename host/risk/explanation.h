// Why a finding is a finding, in words for the worker: the trace of its reading, then stage, risk, the site's rule,
// whether a reason was given, and what makes it graver. One reason a line, each of one kind.
#pragma once

#include <string_view>
#include <vector>

#include "disclosure/disclosure.h"
#include "grammar/message_reader.h"
#include "model.h"
#include "risk/finding.h"
#include "risk/situation.h"
#include "rules/rule_book.h"

namespace tokumei {

class Explanation {
 public:
  Explanation(const RuleBook& rules, const Situation& situation, Language language)
      : rules_(rules), situation_(situation), language_(language) {}

  // `row` is the row of the risk table that fits. `original` is the text that `message` was read from.
  std::vector<Reason> of(const Reading& reading, const RiskRow& row, const MessageReading& message,
                         std::string_view original) const;
  std::vector<Reason> of(const DisclosureMatch& match, const RiskRow& row, Span span, std::string_view original) const;

  // One reason. {0} in its note becomes `words`, {1} the name of the category.
  Reason reason(std::string_view rule, std::optional<Span> span = {}, std::string_view words = {},
                CategoryIndex category = kNoCategory) const;

 private:
  // One that rests on words of the folded text.
  Reason quoting(std::string_view rule, Span words, const MessageReading& message, std::string_view original) const;
  Reason stage(const MessageReading& message, std::string_view original) const;
  // Where things change hands a note may have other words, "stage.funded@goods", and on a site that the rules do not
  // know: "contact.never@own".
  const std::string& note(std::string_view rule) const;
  // Whether the words are the name of the category, or one of the names it joins: 年齢 of 生年月日・年齢.
  bool names(std::string_view words, CategoryIndex category) const;

  const RuleBook& rules_;
  const Situation& situation_;
  Language language_;
};

// The words by which the message says where the deal stands, as it wrote them.
std::string_view claimed_words(const MessageReading& message, std::string_view original);

// The words of `span` as a reader would quote them: a predicate with its stem and ending (教えていた becomes
// 教えていただけますか), never half a word. Both spans are of `text`, which may be original or folded.
Span whole_words(std::string_view text, Span span);

}  // namespace tokumei
