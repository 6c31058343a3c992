// Disguised words written out in ordinary letters, so that the rest of the reader need not know of disguises.
#pragma once

#include <span>

#include "grammar/message_reader.h"

namespace tokumei {

// Replaces the disguised words of the folded text and notes where they are. A word whose letters stand on lines of
// their own becomes part of the sentence around it.
void write_out_disguised(MessageReading& message, const RuleBook& rules);

// Notes addresses and numbers that are spelt so that no filter knows them: "jo at example dot com", ゼロ九ゼロの…
void note_spelt_values(MessageReading& message, const RuleBook& rules);

// Behind the tokenizer: what was disguised is meant, so a word that only may name something names it, and one that no
// phrase knows names what the disguise view says.
void mention_written_out(MessageReading& message);

// Notes words whose very spelling hides them, めんきょしょー, 職む経れき書.
void note_hiding_spellings(MessageReading& message, const RuleBook& rules);

// Notes words in letters that nobody types, 𝐖𝐡𝐚𝐭𝐬𝐀𝐩𝐩: folded they look like all others.
void note_strange_letters(MessageReading& message, std::string_view original);

// The disguised word that `span` overlaps, or null.
const WrittenOut* written_out_in(std::span<const WrittenOut> all, Span span);

}  // namespace tokumei
