#include "cli/language.h"

namespace tokumei {

Language language_of_locale(const Variables& variables, Language fallback) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::optional<std::string> value = variables(name);
    if (!value || value->empty()) continue;
    const bool japanese = value->starts_with("ja") && (value->size() == 2 || (*value)[2] == '_' || (*value)[2] == '-' ||
                                                       (*value)[2] == '.' || (*value)[2] == '@');
    return japanese ? Language::ja : Language::en;
  }
  return fallback;
}

}  // namespace tokumei
