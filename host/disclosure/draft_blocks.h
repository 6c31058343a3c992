// What a worker has pasted into a draft: the script, the letter, the rows that are handed in. What stands there is said
// by a character, an author, a customer of the client, never by the worker.
//
// A block is a paragraph, or what stands right below the line that announces it. It is the work's where its lines have
// a shape that letters do not have (a speech in quotes, speakers, questions and answers, rows, times, headings, a frame
// of marks) and the line above it hands something in: 台本の修正版です。, "Draft 1 of the letter is below." A speech
// that opens its paragraph needs no such line, nor do tags, JSON and a text in two of its states, 原文: and 訳文:.
// Prose is pasted where the line right above it says that it follows, 以下, "below:", or is no more than its name,
// 弔辞のたたき台です。, or where what it announces has begun with a head, whom a letter is to, a subject, or somebody
// who introduces themselves, and the worker speaks again behind it. A paper about the worker is theirs, 私の経歴書,
// unless the line tells what was done to it for pay: 職務経歴書の添削, "edits to your résumé".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "disclosure/draft_cues.h"
#include "text/span.h"

namespace tokumei {

constexpr bool is_of_block(DraftRole role) {
  return role >= DraftRole::deliverable && role <= DraftRole::edited;
}

struct DraftBlock {
  Span span;
  std::uint8_t shape = 0;  // what its lines have in common; 0 for sentences
  bool announced = false;  // the line above hands something in
  bool pasted = false;
};

// The paragraphs of a folded text behind its first, in its order, without overlap. Linear time.
std::vector<DraftBlock> find_blocks(std::string_view text, std::span<const FoundCue> cues);
// Those of them that are pasted.
std::vector<Span> pasted_of(std::span<const DraftBlock> blocks);

}  // namespace tokumei
