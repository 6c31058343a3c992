// What texts for people depend on beside their category: the site, its rule on contacts, the stage, what exactly is
// asked, whether a reason was given. The explanation, the advice and the reply of a finding are all chosen by it, so
// that none says what another denies.
#pragma once

#include <string>
#include <string_view>

#include "model.h"
#include "rules/rule_book.h"

namespace tokumei {

// Whether the site lets the two exchange contacts at this stage (host/PROTOCOL.md, "contact").
bool contact_allowed(const Context& context);

// What is known of the site's rule on contacts: the name of its policy, "approved" with an approved application, or
// "unknown" where nobody said what the rule is.
std::string_view contact_rule(const Context& context);

struct Situation {
  Situation(const RuleBook& rules, const Context& context)
      : site(context.site),
        stage(name_of(context.stage)),
        contact(contact_rule(context)),
        contact_allowed(tokumei::contact_allowed(context)),
        goods(rules.of_goods(context.site)),
        own_site(!rules.knows_site(context.site)) {}

  Situation with(std::string_view kind_asked, bool purpose_given) const {
    Situation result = *this;
    result.kind = kind_asked;
    result.purpose = purpose_given;
    return result;
  }

  std::string_view site, stage, contact;
  bool contact_allowed, goods;
  bool own_site;          // none of those that the rules know: its policy is what somebody set
  std::string_view kind;  // a Kind of the category; empty: none of them
  bool purpose = false;
};

// The first text that fits. `texts` are those of the rules: the last fits everything.
const FittingText& fitting(const FittingTexts& texts, const Situation& situation);

// The first of the category's kinds that the words name; empty if they name none. `words` are folded.
std::string_view kind_named(const Category& category, std::string_view words);

}  // namespace tokumei
