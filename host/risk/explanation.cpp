#include "risk/explanation.h"

#include <algorithm>

#include "text/letters.h"
#include "text/segmenter.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kQuoteBytes = 120;  // a longer clause is quoted by its predicate alone
constexpr int kEndingCodePoints = 16;       // 〜ていただけますでしょうか
constexpr int kStemCodePoints = 4;          // お知らせ, 記載して

Script script_at(std::string_view text, std::size_t at) {
  return script_of(code_point_at(text, at));
}

// Replaces `mark` in a note, wherever it stands.
std::string filled(std::string note, std::string_view mark, std::string_view words) {
  for (auto at = note.find(mark); at != std::string::npos; at = note.find(mark, at + words.size()))
    note.replace(at, mark.size(), words);
  return note;
}

ReasonKind kind_of(std::string_view rule) {
  const std::string_view family = rule.substr(0, rule.find('.'));
  if (family == "mention") return ReasonKind::mention;
  if (family == "stage") return ReasonKind::stage;
  if (family == "risk") return ReasonKind::risk;
  if (family == "contact") return ReasonKind::site;
  if (family == "purpose") return ReasonKind::purpose;
  if (family == "modifier") return ReasonKind::modifier;
  if (family == "own") return ReasonKind::own;
  if (family == "draft") return ReasonKind::draft;
  return ReasonKind::ask;
}

bool is_particle(char32_t c) {
  return std::u32string_view(U"をはがもへのにや").find(c) != std::u32string_view::npos;
}

// The stem of a predicate that begins in the middle of a word: 送っ|てください, お知ら|せください, 提出|してください.
std::uint32_t stem_begin(std::string_view text, std::uint32_t begin) {
  std::uint32_t at = begin;
  const auto before = [&] { return static_cast<std::uint32_t>(previous_code_point(text, at)); };
  int taken = 0;
  while (at > 0 && taken < kStemCodePoints && script_at(text, before()) == Script::hiragana &&
         !is_particle(code_point_at(text, before()))) {
    at = before();
    ++taken;
  }
  if (at == begin && (at == 0 || script_at(text, before()) != Script::han)) return begin;
  if (at > 0 && is_particle(code_point_at(text, before()))) return at;  // をおしえてください
  const std::uint32_t kana = at;
  taken = 0;
  while (at > 0 && taken < kStemCodePoints && script_at(text, before()) == Script::han) {
    at = before();
    ++taken;
  }
  if (at == kana) return begin;  // LINEでください: what stands before is no stem
  if (at > 0) {
    const char32_t honorific = code_point_at(text, before());
    if (honorific == U'お' || honorific == U'ご') at = before();
  }
  return at;
}

// Where the ending of a predicate is over: 教えていた|だけますか, どのあたりに|お住まいですか.
std::uint32_t ending_end(std::string_view text, std::uint32_t end) {
  bool honoured = false;  // inside the kanji behind お or ご
  for (int taken = 0; taken < kEndingCodePoints && end < text.size(); ++taken) {
    const Script script = script_at(text, end);
    if (script == Script::han) {
      const char32_t before = code_point_at(text, previous_code_point(text, end));
      honoured = honoured || (taken > 0 && (before == U'お' || before == U'ご'));
      if (!honoured) break;
    } else if (script == Script::hiragana) {
      honoured = false;
    } else {
      break;
    }
    end = static_cast<std::uint32_t>(next_code_point(text, end));
  }
  return end;
}

// What the note quotes: the clause from the mention to the predicate's end, or, when that is long, the predicate.
Span quoted_clause(std::string_view text, Span mention, Span deciding) {
  const Span words = whole_words(text, deciding);
  const Span clause{std::min(words.begin, mention.begin), std::max(words.end, mention.end)};
  if (clause.size() > kQuoteBytes) return words;
  return text.substr(clause.begin, clause.size()).find('\n') == std::string_view::npos ? clause : words;
}

// In the original: whole words, with the figure before them, 24|時間以内.
Span quoted_span(const MessageReading& message, Span words) {
  const std::string_view text = message.folded.view();
  while (words.begin > 0 && is_digit(text[words.begin - 1])) --words.begin;
  return message.folded.to_original(whole_words(text, words));
}

}  // namespace

std::string_view claimed_words(const MessageReading& message, std::string_view original) {
  const Span span = quoted_span(message, message.claim.span);
  return original.substr(span.begin, span.size());
}

std::string_view name_of(ReasonKind kind) {
  constexpr std::string_view kNames[] = {"mention", "ask",      "stage", "risk", "site",
                                         "purpose", "modifier", "own",   "draft"};
  return kNames[static_cast<std::size_t>(kind)];
}

Span whole_words(std::string_view text, Span span) {
  if (span.empty()) return span;
  const Script first = script_at(text, span.begin);
  const Script last = script_at(text, previous_code_point(text, span.end));
  const auto spell_out = [&](Script script) {
    while (span.begin > 0 && script_at(text, previous_code_point(text, span.begin)) == script)
      span.begin = static_cast<std::uint32_t>(previous_code_point(text, span.begin));
    while (span.end < text.size() && script_at(text, span.end) == script)
      span.end = static_cast<std::uint32_t>(next_code_point(text, span.end));
  };
  if (first == Script::latin || last == Script::latin) {
    spell_out(Script::latin);
    return span;
  }
  span.end = ending_end(text, span.end);
  if (span.end < text.size() && (text[span.end] == '?' || text.substr(span.end, 3) == "？"))
    span.end = static_cast<std::uint32_t>(next_code_point(text, span.end));
  const char32_t opening = code_point_at(text, span.begin);
  if (first == Script::hiragana && opening != U'お' && opening != U'ご') {
    span.begin = stem_begin(text, span.begin);
  } else if (span.begin >= 3 && first == Script::han) {
    const std::string_view honorific = text.substr(span.begin - 3, 3);
    if (honorific == "お" || honorific == "ご") span.begin -= 3;
  }
  return span;
}

const std::string& Explanation::note(std::string_view rule) const {
  if (situation_.goods || situation_.own_site) {
    const std::string& here = rules_.note(language_, std::string(rule) + (situation_.goods ? "@goods" : "@own"));
    if (!here.empty()) return here;
  }
  return rules_.note(language_, rule);
}

Reason Explanation::reason(std::string_view rule, std::optional<Span> span, std::string_view words,
                           CategoryIndex category) const {
  std::string said = filled(note(rule), "{0}", words);
  if (category != kNoCategory) {
    said =
        filled(std::move(said), "{1}", rules_.categories()[category].texts[static_cast<std::size_t>(language_)].name);
  }
  return {kind_of(rule), std::string(rule), span, std::move(said)};
}

bool Explanation::names(std::string_view words, CategoryIndex category) const {
  const std::string name = fold(rules_.categories()[category].texts[static_cast<std::size_t>(language_)].name);
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find("・", begin), name.size());
    if (words.find(std::string_view(name).substr(begin, end - begin)) != std::string_view::npos) return true;
    begin = end + std::string_view("・").size();
  }
  return false;
}

Reason Explanation::quoting(std::string_view rule, Span words, const MessageReading& message,
                            std::string_view original) const {
  const Span span = quoted_span(message, words);
  return reason(rule, span, original.substr(span.begin, span.size()));
}

// What the page shows is so; what the message says is said.
Reason Explanation::stage(const MessageReading& message, std::string_view original) const {
  const StageClaim& claim = message.claim;
  const bool said = situation_.stage == name_of(Stage::unknown) && claim.stage != Stage::unknown;
  if (!said) return reason("stage." + std::string(situation_.stage));
  const std::string stage(name_of(claim.stage));
  if (!claim.earlier.empty()) return reason("stage.earlier." + stage, {}, claim.earlier);
  return quoting("stage.said." + stage, claim.span, message, original);
}

std::vector<Reason> Explanation::of(const Reading& reading, const RiskRow& row, const MessageReading& message,
                                    std::string_view original) const {
  const bool channel = rules_.categories()[reading.category].channel;
  std::vector<Reason> reasons;
  reasons.reserve(reading.steps.size() + 6);  // and those below
  const std::string_view text = message.folded.view();
  for (std::size_t i = 0; i < reading.steps.size(); ++i) {
    const Step& step = reading.steps[i];
    // A phrase that asks by itself is not first a mention.
    if (i + 1 < reading.steps.size() && reading.steps[i + 1].rule == "frame.asking_phrase") continue;
    if (step.span.empty()) {
      reasons.push_back(reason(step.rule, {}, {}, reading.category));
      continue;
    }
    Span quoted = step.span;
    if (step.rule == "frame.asking_phrase")
      quoted = whole_words(text, step.span);
    else if (step.rule.starts_with("frame."))
      quoted = quoted_clause(text, reading.span, step.span);
    const Span span = message.folded.to_original(quoted);
    const std::string_view words = original.substr(span.begin, span.size());
    const bool plain = step.rule == "mention" && !reading.disguised &&
                       names(text.substr(quoted.begin, quoted.size()), reading.category);
    // A call with the camera on, an agreement signed elsewhere: no talk that leaves the site.
    const bool request = step.rule == "frame.invitation" && !channel;
    const std::string_view rule = plain ? "mention.plain" : request ? "frame.request" : step.rule;
    reasons.push_back(reason(rule, span, words, reading.category));
  }
  reasons.push_back(stage(message, original));
  reasons.push_back(reason(row.why));
  if (channel) reasons.push_back(reason("contact." + std::string(situation_.contact)));
  reasons.push_back(reason(reading.purpose ? "purpose.given" : "purpose.none"));
  if (reading.disguised) reasons.push_back(reason("modifier.disguised"));
  for (const auto& [rule, words] :
       {std::pair{"modifier.authority", reading.authority}, {"modifier.pressure", reading.pressure}}) {
    if (!words.empty()) reasons.push_back(quoting(rule, words, message, original));
  }
  return reasons;
}

std::vector<Reason> Explanation::of(const DisclosureMatch& match, const RiskRow& row, Span span,
                                    std::string_view original) const {
  return {reason(match.rule, span, original.substr(span.begin, span.size()), match.category), reason(row.why)};
}

}  // namespace tokumei
