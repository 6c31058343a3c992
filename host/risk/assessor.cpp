#include "risk/assessor.h"

#include <algorithm>

#include "risk/polite_reply.h"
#include "risk/shown_span.h"

namespace tokumei {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Of two asks for the same the first is shown, unless it is not clear and the other is clearer.
bool is_clearer(const Reading& other, const Reading& first) {
  constexpr int kClear = 2 * RuleBook::kOpinionUnit, kClearer = RuleBook::kOpinionUnit / 4;
  if (other.confidence != first.confidence) return other.confidence > first.confidence;
  if (!first.opinion || !other.opinion) return false;
  return first.opinion->score < kClear && other.opinion->score > first.opinion->score + kClearer;
}

}  // namespace

std::vector<Finding> Assessor::assess(const MessageReading& message, std::string_view original) const {
  std::vector<const Reading*> shown(rules_.categories().size(), nullptr);  // by category
  for (const Reading& reading : message.readings) {
    if (reading.attitude != Attitude::asked) continue;
    const Reading*& best = shown[reading.category];
    if (best == nullptr || is_clearer(reading, *best)) best = &reading;
  }
  std::vector<Finding> findings;
  for (const Reading* reading : shown) {
    if (reading == nullptr || contains(settings_.off, rules_.categories()[reading->category].name)) continue;
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
  const Span named = named_span(reading, message);
  result.span = message.folded.to_original(shown_span(named, reading, message));
  result.kind =
      kind_named(rules_.categories()[reading.category], message.folded.view().substr(named.begin, named.size()));
  result.confidence = reading.confidence;
  result.purpose = reading.purpose;
  result.disguised = reading.disguised;
  const RiskRow& row = rules_.risk(reading.category, context_.stage, reading.purpose, situation_.contact_allowed);
  result.risk = row.risk;
  for (const bool graver : {reading.disguised, !reading.authority.empty(), !reading.pressure.empty()}) {
    if (graver) result.risk = raised(result.risk);
  }
  result.reasons = explanation().of(reading, row, message, original);
  result.advice = advice(reading.category, result.kind, reading.purpose);
  return result;
}

Finding Assessor::own_finding(const std::string& category, Span span) const {
  Finding result;
  result.category = category;
  result.span = span;
  result.risk = Risk::warning;
  result.confidence = Confidence::sure;
  result.reasons.push_back(explanation().reason("own.always", span));
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
    const RiskRow& row = rules_.risk(match.category, context_.stage, false, situation_.contact_allowed);
    one.risk = row.risk;
    one.reasons = explanation().of(match, row, one.span, original);
    one.advice = advice(match.category);
    if (wanted(one.risk, one.confidence)) disclosures.push_back(std::move(one));
  }
  return disclosures;
}

std::string Assessor::reply(const std::vector<Finding>& findings, std::string_view original) const {
  return polite_reply(rules_, situation_, findings, original);
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

std::string Assessor::advice(CategoryIndex category, std::string_view kind, bool purpose) const {
  const CategoryTexts& texts = rules_.categories()[category].texts[static_cast<std::size_t>(language())];
  return fitting(texts.advice, situation_.with(kind, purpose)).text;
}

}  // namespace tokumei
