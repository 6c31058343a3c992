// In which language the program speaks to this user.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model.h"

namespace tokumei {

using Variables = std::function<std::optional<std::string>(const std::string& name)>;

// By LC_ALL, LC_MESSAGES and LANG, the first that is set and not empty, as POSIX says: "ja…" is Japanese, all else
// English. `fallback` (on Windows the user's display language) counts where none is set.
Language language_of_locale(const Variables& variables, Language fallback = Language::en);

}  // namespace tokumei
