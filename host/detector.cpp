#include "detector.h"

#include <algorithm>

#include "disclosure/disclosure.h"
#include "grammar/message_reader.h"
#include "risk/assessor.h"
#include "rules/rule_book.h"
#include "text/repeats.h"

namespace tokumei {
namespace {

// The line of `text` that holds `at`.
std::string_view line_around(std::string_view text, std::size_t at) {
  const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
}

// The user's own words: `never` takes findings away whose line holds one, `always` adds one a phrase that is there.
void apply_own_phrases(const Settings& settings, const RuleBook& rules, const Assessor& assessor, std::string_view text,
                       std::vector<Finding>& findings) {
  std::vector<std::string> never;
  for (const std::string& phrase : settings.never) never.push_back(fold(phrase));
  if (!never.empty()) {
    std::erase_if(findings, [&](const Finding& finding) {
      const std::string line = fold(line_around(text, finding.span.begin));
      return std::any_of(never.begin(), never.end(),
                         [&](const std::string& phrase) { return line.find(phrase) != std::string::npos; });
    });
  }
  if (settings.always.empty()) return;
  const FoldedText folded(text);
  for (const OwnPhrase& own : settings.always) {
    const std::string phrase = fold(own.phrase);
    const auto at = folded.view().find(phrase);
    if (phrase.empty() || at == std::string_view::npos) continue;
    const std::string category = rules.find_category(own.category) == kNoCategory ? "own_words" : own.category;
    if (std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.category == category; }))
      continue;
    const Span span =
        folded.to_original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())});
    findings.push_back(assessor.own_finding(category, span));
  }
  std::sort(findings.begin(), findings.end(),
            [](const Finding& a, const Finding& b) { return a.span.begin < b.span.begin; });
}

// What a message does not say of the deal, those before it in the thread may have said.
void hear_stage(MessageReading& reading, std::string_view text, ThreadContext& thread) {
  StageClaim& claim = reading.claim;
  if (claim.stage == Stage::unknown) {
    claim = thread.claim;
  } else if (thread.claim.stage == Stage::unknown || claim.stage > thread.claim.stage) {
    thread.claim = {claim.stage, {}, std::string(claimed_words(reading, text))};
  }
}

}  // namespace

Detector::Detector() : rules_(RuleBook::embedded()) {}
Detector::Detector(std::shared_ptr<const RuleBook> rules, const ReadingSteps& steps)
    : rules_(std::move(rules)), steps_(steps) {}
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
    if (message.speaker == Speaker::worker || message.speaker == Speaker::platform) {
      thread.question = message.speaker == Speaker::worker ? message.text : std::string_view();
      continue;
    }
    MessageReading reading = read_message(message.text, context.page, thread, *rules_, steps_);
    hear_stage(reading, message.text, thread);
    entry.findings = assessor.assess(reading, message.text);
    apply_own_phrases(settings, *rules_, assessor, message.text, entry.findings);
    entry.reply = assessor.reply(entry.findings, message.text);
    thread.remember(reading);
    thread.question = {};
  }
  return result;
}

std::vector<Disclosure> Detector::draft(const Context& context, const Settings& settings,
                                        const Message& message) const {
  FoldedText folded(message.text);
  if (steps_.repeats) cut_repeats(folded);
  return Assessor(*rules_, context, settings)
      .assess(find_disclosures(folded, message.text, settings.own_data, *rules_, steps_.opinion), folded, message.text);
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
