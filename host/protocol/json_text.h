// What is done to JSON before it is parsed.
#pragma once

#include <string>
#include <string_view>

namespace tokumei {

// What pages contain and strict parsers refuse, half of a surrogate pair, becomes U+FFFD.
std::string without_lone_surrogates(std::string_view json);

// Brackets outside strings nest deeper than limits::kJsonDepth: no tree is to be built from a million of them.
bool too_deep(std::string_view json);

}  // namespace tokumei
