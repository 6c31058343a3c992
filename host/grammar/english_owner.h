// What is settled about an English mention before any verb is asked: it only says which part or kind of another is
// meant, it is quoted, the work's or somebody else's.
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

Decision settled(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun);

// "a selfie holding your licence" asks for the licence alone.
bool with_id(const EnglishSentence& sentence, std::size_t i);

// "the nurse asks: …", "Caption: …": words of somebody in a text. kNoWord if none stand before word i.
std::size_t speaker_before(const EnglishSentence& sentence, std::size_t i);

}  // namespace tokumei
