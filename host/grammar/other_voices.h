// Sentences that the writer does not say to the reader: lines of a dialogue, samples, what applicants are wont to ask.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "grammar/reading.h"

namespace tokumei {

// Lines of a dialogue or script and quoted sample sentences: 「…」 alone, 彼「…」, お客様：…
bool is_scripted(std::string_view text, const Unit& unit, std::span<const Token> words);

// Q 本名の登録は要りますか? A 不要です: what applicants ask in units[u], with its answer behind it.
bool is_readers_question(std::string_view text, const std::vector<Unit>& units, std::size_t u);

}  // namespace tokumei
