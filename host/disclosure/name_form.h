// Whether a text has the form of a person's name: 山田太郎, 栗原 美沙子, ナグモ ソウイチロウ, "Adriana
// Kowalczyk-Reyes".
#pragma once

#include <string_view>

#include "disclosure/value_make.h"

namespace tokumei {

// `original` is `value` before it was folded; `make` is what `value` is made of.
bool is_person(std::string_view value, std::string_view original, const Make& make);

// Whether a folded word of Japanese ends like a given name: 美咲, 健太郎, あかね, マリア.
bool is_given_name(std::string_view word);

}  // namespace tokumei
