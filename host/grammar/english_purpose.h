// Whether an English sentence gives a reason: "so that I can …", "for the contract", "the insurer wants it", "To
// release the payment, …", "I'll add you", "I hardly look in here".
#pragma once

#include <string_view>

#include "rules/sentence_words.h"

namespace tokumei {

// `sentence` is folded. Linear time.
bool gives_reason_in_english(std::string_view sentence, const SentenceWords& vocabulary);

}  // namespace tokumei
