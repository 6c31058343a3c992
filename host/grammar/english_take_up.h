// An English sentence that asks for what was named just before it: "You will get a code. Forward it to me." "My number
// is … Yours?" "Everything urgent is in Mattermost. Please sign up there."
#pragma once

#include <string_view>
#include <vector>

#include "grammar/english_sentence.h"

namespace tokumei {

// `readings`: those of the whole message so far, this sentence's last.
void take_up_in_english(const EnglishSentence& sentence, std::vector<Reading>& readings);

}  // namespace tokumei
