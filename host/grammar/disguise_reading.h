// What a disguise says of a reading: who hides a word means it, unless the message speaks of how words are written.
#pragma once

#include <span>
#include <string_view>

#include "grammar/message_reader.h"
#include "grammar/signs.h"

namespace tokumei {

struct DisguiseContext {
  std::string_view text;  // the whole folded text
  const Unit& unit;
  std::span<const Token> words;  // of the unit
  const Signs& signs;            // of the unit
  std::span<const WrittenOut> written_out;
  const SentenceWords& vocabulary;
  const RuleBook* rules = nullptr;
  bool quotes = false;      // the unit has a quotation mark
  bool building = false;    // the message is about something being built
  bool spelling = false;    // the message speaks of how words are written
  bool japanese = false;    // the unit is
  bool pointed_at = false;  // the next sentence asks for what this one describes: "That one, both sides, please."
};

// Marks a reading of a disguised word as such; makes an ask of one that nothing else decided, and of an ask in
// quotation marks a report, where that is what the sentence says.
void read_disguise(const DisguiseContext& context, Reading& reading);

// An address or number in words on a line of its own, beside a sentence that tells the reader to get in touch.
void invite_lone_values(MessageReading& message);

// What is asked in plain words, IDを, "message me there", and named in disguise nearby: the ask is shown where it
// hides.
void point_at_disguised(MessageReading& message);

}  // namespace tokumei
