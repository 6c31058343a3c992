// START HERE. The pipeline: fold, segment, match, read, assess.
#pragma once

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "grammar/message_reader.h"
#include "model.h"
#include "risk/finding.h"

namespace tokumei {

class RuleBook;

// Immutable and shared between threads: every call is a pure function of its arguments and the rules.
class Detector {
 public:
  // The rules of this build. They were checked when it was built: cannot fail.
  Detector();
  explicit Detector(std::shared_ptr<const RuleBook> rules, const ReadingSteps& steps = {});
  ~Detector();

  // One entry a message, in order; messages of worker and platform are context only and get an empty entry. Stops
  // early, with what it has, when `stop` is asked for: the caller then drops the result.
  std::vector<MessageFindings> check(const Context& context, const Settings& settings,
                                     std::span<const Message> messages, std::stop_token stop = {}) const;

  // The worker's own data in a text about to be sent.
  std::vector<Disclosure> draft(const Context& context, const Settings& settings, const Message& message) const;

  std::vector<CategoryText> categories(Language language) const;
  std::string rules_version() const;  // "2026.11"

 private:
  std::shared_ptr<const RuleBook> rules_;
  ReadingSteps steps_;
};

}  // namespace tokumei
