#include "detector.h"

#include "grammar/message_reader.h"
#include "risk/assessor.h"
#include "rules/rule_book.h"

namespace tokumei {

Detector::Detector() : rules_(RuleBook::embedded()) {}
Detector::Detector(std::shared_ptr<const RuleBook> rules) : rules_(std::move(rules)) {}
Detector::~Detector() = default;

std::vector<MessageFindings> Detector::check(const Context& context, const Settings& settings,
                                             std::span<const Message> messages, std::stop_token stop) const {
  std::vector<MessageFindings> result;
  result.reserve(messages.size());
  const Assessor assessor(*rules_, context, settings);
  ThreadContext thread;
  for (const Message& message : messages) {
    if (stop.stop_requested()) break;
    MessageFindings& entry = result.emplace_back(MessageFindings{message.id, {}, {}});
    if (message.speaker == Speaker::worker || message.speaker == Speaker::platform) continue;
    const MessageReading reading = read_message(message.text, context.page, thread, *rules_);
    entry.findings = assessor.assess(reading, message.text);
    entry.reply = assessor.reply(entry.findings, message.text);
    thread.remember(reading);
  }
  return result;
}

std::vector<Disclosure> Detector::draft(const Context&, const Settings&, const Message&) const {
  return {};
}

std::vector<CategoryText> Detector::categories(Language language) const {
  std::vector<CategoryText> result;
  for (const Category& category : rules_->categories()) {
    const CategoryTexts& texts = category.texts[static_cast<std::size_t>(language)];
    result.push_back({category.name, texts.name, texts.about, texts.advice.back().text});
  }
  return result;
}

std::string Detector::rules_version() const {
  return rules_->version();
}

}  // namespace tokumei
