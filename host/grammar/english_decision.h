// What English sentences decide about a mention, wherever it stands.
#pragma once

#include <string_view>

#include "grammar/decision.h"
#include "grammar/english_sentence.h"
#include "text/letters.h"

namespace tokumei {

// Asked, as sure as the frame is, less where the text is about building or describing such data.
Decision asked(const EnglishSentence& sentence, const NounPhrase& noun, Confidence confidence, std::string_view rule,
               Span span);

// What the word at k, which refuses, tells what others ask or states a policy, makes of any mention it reaches.
Decision not_asked(const EnglishSentence& sentence, std::size_t k);

inline constexpr std::size_t kNoWord = static_cast<std::size_t>(-1);

}  // namespace tokumei
