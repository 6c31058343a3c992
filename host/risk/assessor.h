// From readings to findings: risk by category, stage and site, then modifiers; sensitivity; advice; reasons in words.
#pragma once

#include <string_view>
#include <vector>

#include "disclosure/disclosure.h"
#include "grammar/message_reader.h"
#include "model.h"
#include "risk/explanation.h"
#include "risk/finding.h"
#include "risk/situation.h"
#include "rules/rule_book.h"

namespace tokumei {

class Assessor {
 public:
  Assessor(const RuleBook& rules, const Context& context, const Settings& settings)
      : rules_(rules), context_(context), settings_(settings), situation_(rules, context) {}

  // The findings of one message: the first clear ask a category, by span, filtered by sensitivity and `off`.
  std::vector<Finding> assess(const MessageReading& message, std::string_view original) const;

  // The same for a draft.
  std::vector<Disclosure> assess(const std::vector<DisclosureMatch>& matches, const FoldedText& folded,
                                 std::string_view original) const;

  // A phrase that the user always wants to be told of.
  Finding own_finding(const std::string& category, Span span) const;

  // A reply to copy to what was found in `original` (risk/polite_reply.h).
  std::string reply(const std::vector<Finding>& findings, std::string_view original) const;

  // Advice for one category (a kind of it) at this stage on this site, in the language of the interface.
  std::string advice(CategoryIndex category, std::string_view kind = {}, bool purpose = false) const;

  // One step up for each modifier, never past danger.
  static Risk raised(Risk risk) { return risk == Risk::notice ? Risk::warning : Risk::danger; }

 private:
  Finding finding(const Reading& reading, const MessageReading& message, std::string_view original) const;
  bool wanted(Risk risk, Confidence confidence) const;
  Language language() const { return settings_.language.value_or(Language::ja); }
  Explanation explanation() const { return {rules_, situation_, language()}; }

  const RuleBook& rules_;
  const Context& context_;
  const Settings& settings_;
  const Situation situation_;
};

}  // namespace tokumei
