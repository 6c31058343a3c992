// Sentences that the writer does not say to the reader: lines of a dialogue, samples, what applicants are wont to ask.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "grammar/reading.h"

namespace tokumei {

// A line of a story or a sample: 「…」 alone, 彼「…」.
bool is_quoted_line(std::string_view text, const Unit& unit);

// The first sentence of a line in a script: お客様：…. `words` are the unit's tokens.
bool names_speaker(std::string_view text, const Unit& unit, std::span<const Token> words);

// Q 本名の登録は要りますか? A 不要です: what applicants ask in units[u], with its answer behind it.
bool is_readers_question(std::string_view text, const std::vector<Unit>& units, std::size_t u);

}  // namespace tokumei
