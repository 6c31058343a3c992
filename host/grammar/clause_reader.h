// One sentence: for each mention in it, who gives what to whom. Two readers, one a language, behind one interface.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "grammar/reading.h"

namespace tokumei {

// What kind of section the sentence stands in, from the heading above it.
enum class Section : std::uint8_t { none, apply, work, other };

// What a list that the sentence is an item of says about its items: the predicate of an item without one.
enum class Implied : std::uint8_t { nothing, asked, refused, work };

struct ClauseContext {
  std::string_view text;  // the whole folded text
  Unit unit;
  std::span<const Token> tokens;  // those inside the unit
  std::span<const Token> marks;   // what lies over them, where something may be remarked (japanese_remark.h); else none
  Section section = Section::none;
  Implied implied = Implied::nothing;
  bool posting = false;            // a job posting: what it describes is the work unless it speaks of applying
  bool applying = false;           // the sentence speaks of applying
  bool optional = false;           // it leaves the reader free: よければ, 差し支えなければ
  bool building = false;           // the message is about something that has such fields
  const Reading* topic = nullptr;  // what the sentences before named last
  bool exchanges = true;           // ReadingSteps::exchanges
  const RuleBook* rules = nullptr;
};

// Appends one reading for every mention, weak mention and asking phrase of the unit, with its attitude.
void read_japanese(const ClauseContext& context, std::vector<Reading>& readings);
void read_english(const ClauseContext& context, std::vector<Reading>& readings);

// What a line over an English list makes of its items.
enum class Opening : std::uint8_t {
  none,
  asked,
  asked_below,  // "to start I need": the verb has no object but what follows
  refused,
  work,
  sentences,  // each item is a sentence of its own: "You will:"
};
Opening english_opening(const ClauseContext& context);

}  // namespace tokumei
