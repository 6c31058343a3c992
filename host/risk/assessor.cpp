#include "risk/assessor.h"

#include <algorithm>

namespace tokumei {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Asked for; or words that ask by themselves, which the second opinion denied: beside an ask they ask.
bool joins_ask(const Reading& reading) {
  return reading.attitude == Attitude::asked ||
         std::any_of(reading.steps.begin(), reading.steps.end(),
                     [](const Step& step) { return step.rule == "frame.asking_phrase"; });
}

// The words that name the data and those that ask for the reader's in turn: "my insta is @tin.and.thistle, yours?"
Span exchanged_span(const Reading& reading) {
  constexpr std::uint32_t kLongest = 120;  // bytes
  const Step& last = reading.steps.back();
  if (last.rule != "thread.follow_up") return reading.span;
  const Span whole{std::min(reading.span.begin, last.span.begin), std::max(reading.span.end, last.span.end)};
  return whole.size() <= kLongest ? whole : reading.span;
}

// With the asks of the same data right before and behind: "ping me on" and "WhatsApp" are shown as one.
Span whole_span(const Reading& reading, const MessageReading& message) {
  constexpr std::uint32_t kGap = 10;      // bytes: a space, a particle, a short word
  constexpr std::uint32_t kLongest = 80;  // bytes: people read it at a glance
  Span whole = exchanged_span(reading);
  for (bool grows = true; grows;) {
    grows = false;
    for (const Reading& other : message.readings) {
      if (other.category != reading.category || !joins_ask(other)) continue;
      const bool behind = other.span.begin >= whole.end && other.span.begin - whole.end <= kGap &&
                          other.span.end - whole.begin <= kLongest;
      const bool before = other.span.end <= whole.begin && whole.begin - other.span.end <= kGap &&
                          whole.end - other.span.begin <= kLongest;
      if (behind) whole.end = other.span.end;
      if (before) whole.begin = other.span.begin;
      grows = grows || behind || before;
    }
  }
  return whole;
}

// Of two asks for the same the first is shown, unless it is not clear and the other is clearer.
bool is_clearer(const Reading& other, const Reading& first) {
  constexpr int kClear = 2 * RuleBook::kOpinionUnit, kClearer = RuleBook::kOpinionUnit / 4;
  if (other.confidence != first.confidence) return other.confidence > first.confidence;
  if (!first.opinion || !other.opinion) return false;
  return *first.opinion<kClear&& * other.opinion> * first.opinion + kClearer;
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
  const Span whole = whole_span(reading, message);
  result.span = message.folded.to_original(whole);
  result.kind =
      kind_named(rules_.categories()[reading.category], message.folded.view().substr(whole.begin, whole.size()));
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
