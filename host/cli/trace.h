// The whole trace of one text, for somebody who wants to know why a find was made or not: how the text is cut, which
// phrases of the rules match, how each mention is understood by the rules and by what was learned, and what the worker
// is told.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/message_reader.h"
#include "model.h"
#include "risk/finding.h"
#include "rules/rule_book.h"

namespace tokumei {

class Trace {
 public:
  Trace(const RuleBook& rules, std::ostream& out, bool color) : rules_(rules), out_(out), color_(color) {}

  // `settings` with a language.
  void print(const std::string& text, const Context& context, const Settings& settings) const;

 private:
  void print_units(const MessageReading& message) const;
  void print_matches(const MessageReading& message) const;
  void print_readings(const MessageReading& message, const std::string& text,
                      const std::vector<Finding>& findings) const;
  void print_reading(const MessageReading& message, const Reading& reading) const;
  void print_rules(const MessageReading& message, const Reading& reading) const;
  void print_learned(const Reading& reading) const;
  void print_reason(const MessageReading& message, const Reading& reading) const;
  void print_findings(const std::string& text, const std::vector<Finding>& findings) const;
  void section(std::string_view name) const;
  std::string bold(const std::string& text) const { return color_ ? "\033[1m" + text + "\033[0m" : text; }

  const RuleBook& rules_;
  std::ostream& out_;
  bool color_;
};

}  // namespace tokumei
