#include "detector.h"

namespace tokumei {

class RuleBook {};

Detector::Detector() = default;
Detector::Detector(std::shared_ptr<const RuleBook> rules) : rules_(std::move(rules)) {}
Detector::~Detector() = default;

std::vector<MessageFindings> Detector::check(const Context&, const Settings&, std::span<const Message> messages,
                                             std::stop_token) const {
  std::vector<MessageFindings> result;
  for (const Message& message : messages) result.push_back({message.id, {}, {}});
  return result;
}

std::vector<Disclosure> Detector::draft(const Context&, const Settings&, const Message&) const { return {}; }

std::vector<CategoryInfo> Detector::categories(Language) const { return {}; }
std::string Detector::rules_version() const { return "2026.11"; }

}  // namespace tokumei
