#include "risk/assessor.h"

#include <algorithm>

#include "text/segmenter.h"

namespace tokumei {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Replaces {0} in a note by the quoted words.
std::string filled(std::string note, std::string_view words) {
  if (const auto at = note.find("{0}"); at != std::string::npos) note.replace(at, 3, words);
  return note;
}

}  // namespace

bool contact_allowed(const Context& context) {
  if (context.contact_approved) return true;
  switch (context.contact) {
    case Contact::never:
    case Contact::on_approval:
      return false;
    case Contact::when_contracted:
      return context.stage == Stage::contracted || context.stage == Stage::funded || context.stage == Stage::delivered;
    case Contact::when_funded:
      return context.stage == Stage::funded || context.stage == Stage::delivered;
    case Contact::free:
      return true;
  }
  return false;
}

Language language_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0xE3 && byte <= 0xE9) return Language::ja;
  }
  return Language::en;
}

std::vector<Finding> Assessor::assess(const MessageReading& message, std::string_view original) const {
  std::vector<Finding> findings;
  std::vector<bool> seen(rules_.categories().size(), false);
  std::vector<const Reading*> asked;
  for (const Reading& reading : message.readings) {
    if (reading.attitude == Attitude::asked) asked.push_back(&reading);
  }
  // The first ask of a category; a sure one before a possible one.
  std::stable_sort(asked.begin(), asked.end(),
                   [](const Reading* a, const Reading* b) { return a->confidence > b->confidence; });
  for (const Reading* reading : asked) {
    if (seen[reading->category]) continue;
    seen[reading->category] = true;
    if (contains(settings_.off, rules_.categories()[reading->category].name)) continue;
    Finding candidate = finding(*reading, message, original);
    if (wanted(candidate.risk, candidate.confidence)) findings.push_back(std::move(candidate));
  }
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.category < b.category;
  });
  return findings;
}

Finding Assessor::finding(const Reading& reading, const MessageReading& message, std::string_view original) const {
  Finding result;
  result.category = rules_.categories()[reading.category].name;
  result.span = message.folded.to_original(reading.span);
  result.confidence = reading.confidence;
  result.purpose = reading.purpose;
  result.disguised = reading.disguised;
  const auto add = [&](std::string_view rule, std::optional<Span> span) {
    const std::string_view words = span ? original.substr(span->begin, span->size()) : std::string_view{};
    result.reasons.push_back({std::string(rule), span, filled(rules_.note(language(), rule), words)});
  };
  for (const Step& step : reading.steps) {
    add(step.rule, step.span.empty() ? std::nullopt : std::optional(message.folded.to_original(step.span)));
  }
  const bool allowed = contact_allowed(context_);
  const RiskRow& row = rules_.risk(reading.category, context_.stage, reading.purpose, allowed);
  result.risk = row.risk;
  add("stage." + std::string(name_of(context_.stage)), std::nullopt);
  add(row.why, std::nullopt);
  if (rules_.categories()[reading.category].channel) {
    add("contact." + std::string(context_.contact_approved ? "approved" : name_of(context_.contact)), std::nullopt);
  }
  add(reading.purpose ? "purpose.given" : "purpose.none", std::nullopt);
  const std::pair<bool, std::string_view> modifiers[] = {{reading.disguised, "modifier.disguised"},
                                                         {reading.authority, "modifier.authority"},
                                                         {reading.pressure, "modifier.pressure"}};
  for (const auto& [present, rule] : modifiers) {
    if (!present) continue;
    result.risk = raised(result.risk);
    add(rule, std::nullopt);
  }
  result.advice = advice(reading.category);
  return result;
}

Finding Assessor::own_finding(const std::string& category, Span span) const {
  Finding result;
  result.category = category;
  result.span = span;
  result.risk = Risk::warning;
  result.confidence = Confidence::sure;
  result.reasons.push_back({"own.always", span, rules_.note(language(), "own.always")});
  if (const CategoryIndex index = rules_.find_category(category); index != kNoCategory) result.advice = advice(index);
  return result;
}

std::vector<Disclosure> Assessor::assess(const std::vector<DisclosureMatch>& matches, const FoldedText& folded,
                                         std::string_view original) const {
  std::vector<Disclosure> disclosures;
  for (const DisclosureMatch& match : matches) {
    const std::string& category = rules_.categories()[match.category].name;
    if (contains(settings_.off, category)) continue;
    Disclosure one;
    one.category = category;
    one.span = folded.to_original(match.span);
    one.confidence = match.confidence;
    const RiskRow& row = rules_.risk(match.category, context_.stage, false, contact_allowed(context_));
    one.risk = row.risk;
    const std::string_view words = original.substr(one.span.begin, one.span.size());
    one.reasons.push_back({std::string(match.rule), one.span, filled(rules_.note(language(), match.rule), words)});
    one.reasons.push_back({row.why, std::nullopt, rules_.note(language(), row.why)});
    one.advice = advice(match.category);
    if (wanted(one.risk, one.confidence)) disclosures.push_back(std::move(one));
  }
  return disclosures;
}

bool Assessor::wanted(Risk risk, Confidence confidence) const {
  const bool sure = confidence == Confidence::sure;
  switch (settings_.sensitivity) {
    case Sensitivity::quiet:
      return risk == Risk::danger || (risk == Risk::warning && sure);
    case Sensitivity::balanced:
      return sure || risk != Risk::notice;
    case Sensitivity::strict:
      return true;
  }
  return true;
}

std::string Assessor::advice(CategoryIndex category) const {
  for (const AdviceText& advice : rules_.categories()[category].texts[static_cast<std::size_t>(language())].advice) {
    if (!advice.sites.empty() && !contains(advice.sites, context_.site)) continue;
    if (!advice.stages.empty() && !contains(advice.stages, name_of(context_.stage))) continue;
    return advice.text;
  }
  return {};
}

std::string Assessor::reply(const std::vector<Finding>& findings, std::string_view original) const {
  if (findings.empty()) return {};
  // The reply speaks of the gravest ask; the others go the same way.
  const Finding* gravest = &findings.front();
  for (const Finding& finding : findings) {
    if (finding.risk > gravest->risk) gravest = &finding;
  }
  const CategoryIndex category = rules_.find_category(gravest->category);
  if (category == kNoCategory) return {};
  return rules_.categories()[category].texts[static_cast<std::size_t>(language_of(original))].reply;
}

}  // namespace tokumei
