// Disguised words written out in ordinary letters, so that the rest of the reader need not know of disguises.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "grammar/message_reader.h"

namespace tokumei {

// Puts some words among all. Both are in text order.
template <class Spanned>
void merge_in(const std::vector<Spanned>& some, std::vector<Spanned>& all) {
  const auto middle = all.insert(all.end(), some.begin(), some.end());
  std::inplace_merge(all.begin(), middle, all.end(),
                     [](const Spanned& a, const Spanned& b) { return a.span.begin < b.span.begin; });
}

// The same, in place of what they overlap.
template <class Spanned>
void put_in_place(const std::vector<Spanned>& some, std::vector<Spanned>& all) {
  if (some.empty()) return;
  std::erase_if(all, [&, at = some.begin()](const Spanned& other) mutable {
    while (at != some.end() && at->span.end <= other.span.begin) ++at;
    return at != some.end() && other.span.overlaps(at->span);
  });
  merge_in(some, all);
}

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
