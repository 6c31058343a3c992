#include "cli/trace.h"

#include <algorithm>
#include <cstdio>

#include "cli/known_sites.h"
#include "cli/texts.h"
#include "risk/assessor.h"

namespace tokumei {
namespace {

std::string words_of(const MessageReading& message, Span span) {
  return printable(message.folded.view().substr(span.begin, span.size()));
}

std::string quoted(const MessageReading& message, Span span) {
  return '"' + words_of(message, span) + '"';
}

// Parts of a logit as people write a score: +1.41.
std::string logits(int parts) {
  char written[16];
  std::snprintf(written, sizeof written, "%+.2f", static_cast<double>(parts) / RuleBook::kOpinionUnit);
  return written;
}

std::string said_of(Attitude attitude, Confidence confidence) {
  const std::string said(name_of(attitude));
  return attitude == Attitude::asked ? said + " (" + std::string(name_of(confidence)) + ")" : said;
}

// The cues of a sentence, for whoever misses one: give "教え", request "てください".
std::string cues_of(const MessageReading& message, const Unit& unit) {
  std::string cues;
  for (const Token& token : message.tokens) {
    if (is_mention(token) || !unit.span.contains(token.span)) continue;
    cues += (cues.empty() ? "" : ", ") + std::string(name_of(token.role)) + ' ' + quoted(message, token.span);
  }
  return cues;
}

}  // namespace

void Trace::print(const std::string& text, const Context& context, const Settings& settings) const {
  const MessageReading message = read_message(text, context.page, {}, rules_);
  section("folded");
  out_ << printable(message.folded.view()) << "\n";
  section("units");
  print_units(message);
  section("matches");
  print_matches(message);
  const Assessor assessor(rules_, context, settings);
  const auto findings = assessor.assess(message, text);
  section("readings");
  print_readings(message, text, findings);
  section("findings");
  print_findings(text, findings);
  if (findings.empty()) return;
  section("reply");
  out_ << printable(assessor.reply(findings, text)) << "\n";
  const std::string_view report = how_to_report(context.site, *settings.language);
  if (report.empty()) return;
  section("report");
  out_ << report << "\n";
}

void Trace::print_units(const MessageReading& message) const {
  constexpr std::string_view kZones[] = {"prose", "item", "heading", "quotation", "signature"};
  for (const Unit& unit : message.units) {
    out_ << "  " << kZones[static_cast<std::size_t>(unit.zone)] << (unit.question ? "?" : "") << "\t"
         << words_of(message, unit.span) << "\n";
  }
}

void Trace::print_matches(const MessageReading& message) const {
  for (const auto* list : {&message.tokens, &message.marks}) {
    for (const Token& token : *list) {
      out_ << "  " << name_of(token.role);
      if (token.category != kNoCategory) out_ << " " << rules_.categories()[token.category].name;
      out_ << "\t" << bold(words_of(message, token.span)) << "\t"
           << (token.meaning == kOfDisguise ? std::string("disguise")
                                            : rules_.place_of(rules_.meanings()[token.meaning]))
           << "\n";
    }
  }
}

void Trace::print_readings(const MessageReading& message, const std::string& text,
                           const std::vector<Finding>& findings) const {
  if (message.readings.empty()) out_ << "  nothing in it names personal information\n";
  for (const Reading& reading : message.readings) {
    print_reading(message, reading);
    if (reading.attitude != Attitude::asked) continue;
    const Span span = message.folded.to_original(reading.span);
    const std::string& category = rules_.categories()[reading.category].name;
    const auto shown = std::find_if(findings.begin(), findings.end(),
                                    [&](const Finding& finding) { return finding.category == category; });
    if (shown != findings.end() && !shown->span.contains(span))
      out_ << "    shown\tnot by itself, " << '"' << printable(text.substr(shown->span.begin, shown->span.size()))
           << "\" asks for the same\n";
  }
}

void Trace::print_reading(const MessageReading& message, const Reading& reading) const {
  out_ << "  " << rules_.categories()[reading.category].name << " " << bold(words_of(message, reading.span)) << ": "
       << said_of(reading.attitude, reading.confidence) << (reading.optional ? ", optional" : "")
       << (reading.disguised ? ", disguised" : "");
  for (const Step& step : reading.steps) {
    out_ << " <- " << step.rule;
    if (!step.span.empty()) out_ << " " << quoted(message, step.span);
  }
  out_ << "\n";
  print_rules(message, reading);
  print_learned(reading);
  if (reading.attitude == Attitude::asked) print_reason(message, reading);
}

// What the rules alone made of it; of a mention that they left alone, the words that were there to decide.
void Trace::print_rules(const MessageReading& message, const Reading& reading) const {
  if (reading.unnamed) {
    out_ << "    rules\tread no word for it in this sentence\n";
    return;
  }
  const Attitude attitude = reading.opinion ? reading.opinion->rules : reading.attitude;
  const Confidence confidence = reading.opinion ? reading.opinion->confidence : reading.confidence;
  const std::string_view rule = reading.opinion ? reading.opinion->rule : reading.steps.back().rule;
  out_ << "    rules\t" << said_of(attitude, confidence);
  if (rule != "mention") {
    out_ << ", " << rule << "\n";
    return;
  }
  const std::string cues = cues_of(message, message.units[reading.unit]);
  if (cues.empty())
    out_ << ": its sentence has no cue of the rules\n";
  else
    out_ << ": no cue of its sentence decides on it; there are " << cues << "\n";
}

void Trace::print_learned(const Reading& reading) const {
  out_ << "    learned\t";
  if (!reading.opinion) {
    out_ << "not asked, this is for the rules alone\n";
    return;
  }
  const Opinion& opinion = *reading.opinion;
  out_ << logits(opinion.score) << ": ";
  if (opinion.rules != Attitude::asked)
    out_ << "an ask from " << logits(opinion.yes) << " on\n";
  else if (opinion.confidence == Confidence::sure)
    out_ << "no ask below " << logits(opinion.yes) << ", sure from " << logits(opinion.sure) << " on\n";
  else
    out_ << "no ask below " << logits(opinion.yes) << "\n";
}

void Trace::print_reason(const MessageReading& message, const Reading& reading) const {
  out_ << "    reason\t";
  const bool by_rules = !reading.reason.empty();
  if (by_rules && reading.purpose) {
    out_ << "given, by the rules: " << quoted(message, reading.reason) << "\n";
    return;
  }
  out_ << (reading.purpose ? "given, as learned, which names no words" : by_rules ? "denied" : "none heard");
  if (reading.on_reason)
    out_ << ": " << logits(reading.on_reason->score) << ", one from " << logits(reading.on_reason->yes) << " on";
  out_ << "\n";
}

void Trace::print_findings(const std::string& text, const std::vector<Finding>& findings) const {
  if (findings.empty()) out_ << "  none\n";
  for (const Finding& finding : findings) {
    out_ << "  " << finding.category << " " << bold(printable(text.substr(finding.span.begin, finding.span.size())))
         << ": " << name_of(finding.risk) << ", " << name_of(finding.confidence) << "\n";
    for (const Reason& reason : finding.reasons)
      out_ << "    " << name_of(reason.kind) << "\t" << reason.rule << "\t" << printable(reason.note) << "\n";
    out_ << "    advice\t" << finding.advice << "\n";
  }
}

void Trace::section(std::string_view name) const {
  out_ << (color_ ? "\033[36m" : "") << "== " << name << (color_ ? "\033[0m" : "") << "\n";
}

}  // namespace tokumei
