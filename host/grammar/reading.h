// How one mention is understood. The trace of a reading is its explanation: each step says which rule decided on which
// words. Spans are bytes of the folded text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/rule_book.h"
#include "text/segmenter.h"
#include "text/span.h"

namespace tokumei {

struct Token {
  Span span;
  Role role = Role::mention;
  Language language = Language::ja;
  CategoryIndex category = kNoCategory;
  std::uint16_t meaning = 0;  // of the phrase: index in RuleBook::meanings()
};

inline bool is_mention(const Token& token) {
  return token.role == Role::mention || token.role == Role::weak_mention;
}

// In tokens, which are in text order: the first that begins at `at` or behind it.
inline auto first_from(const std::vector<Token>& tokens, std::uint32_t at) {
  return std::lower_bound(tokens.begin(), tokens.end(), at,
                          [](const Token& one, std::uint32_t begin) { return one.span.begin < begin; });
}
// Those that begin in the span.
inline std::span<const Token> tokens_in(const std::vector<Token>& tokens, Span span) {
  return {first_from(tokens, span.begin), first_from(tokens, span.end)};
}

// What the writer does about what the mention names.
enum class Attitude : std::uint8_t {
  none,  // names it, nothing more
  asked,
  refused,     // says that it is not wanted
  offered,     // the writer's own
  reported,    // given already, or somebody else's ask
  work,        // the data is what the work is about
  not_reader,  // somebody else's
};
std::string_view name_of(Attitude attitude);

struct Step {
  std::string_view rule;  // id of a note: "frame.request"
  Span span;              // the words, empty if the step rests on none
};

// What the learned second opinion (second_opinion.h) hears, in parts of a logit (RuleBook::kOpinionUnit).
struct Opinion {
  int score = 0;
  int yes = 0;   // from here on it says yes
  int sure = 0;  // of an ask that the rules are sure of: from here on it stays so
  // What the rules said before it spoke.
  Attitude rules = Attitude::none;
  Confidence confidence = Confidence::possible;
  std::string_view rule = {};
};

struct Reading {
  CategoryIndex category = kNoCategory;
  Span span;
  Span stand_in;  // 電話がいいので|番号を: the general word by which it is asked for, where `span` names it elsewhere
  Attitude attitude = Attitude::none;
  Confidence confidence = Confidence::possible;
  bool purpose = false;  // a reason is given
  Span reason;           // the words by which the rules hear it; empty if they hear none
  bool optional = false;
  bool disguised = false;
  bool unnamed = false;  // no words name it: `span` is a sentence that sounds like asking for it
  Span authority;        // the words by which the writer claims an office, empty if by none
  Span pressure;         // those that press for it or threaten
  std::uint32_t unit = 0;
  std::optional<Opinion> opinion;    // on whether it is an ask; nothing where that is for the rules alone
  std::optional<Opinion> on_reason;  // on whether a reason is given, where it was asked
  std::vector<Step> steps;
};

// Adds a reading behind those of its sentence. Readings are in the order of their sentences.
inline void add_behind_sentence(std::vector<Reading>& readings, Reading one) {
  const auto behind = std::upper_bound(readings.begin(), readings.end(), one.unit,
                                       [](std::uint32_t unit, const Reading& other) { return unit < other.unit; });
  readings.insert(behind, std::move(one));
}

}  // namespace tokumei
