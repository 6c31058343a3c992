// A reply to copy: short, polite, usable as it is, in the language of the message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model.h"
#include "risk/finding.h"
#include "risk/situation.h"
#include "rules/rule_book.h"

namespace tokumei {

// Empty without findings. One ask gets the reply of its category; several are declined in one sentence. Where the
// site's own filter takes offence at words (Fiverr: "outside", "contact", even in a refusal), a reply that names
// nothing, unless the category has words of its own for the site.
std::string polite_reply(const RuleBook& rules, const Situation& situation, const std::vector<Finding>& findings,
                         std::string_view original);

// The language most of a text is written in.
Language language_of(std::string_view text);

}  // namespace tokumei
