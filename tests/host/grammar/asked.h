#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "grammar/message_reader.h"

namespace tokumei {

// The categories that are asked for, in text order, whatever the confidence: by the rules alone, or with the second
// opinion behind them.
inline std::vector<std::string> asked(const std::string& text, Page page = Page::message, bool opinion = false) {
  const auto book = RuleBook::embedded();
  std::vector<std::string> found;
  for (const Reading& reading : read_message(text, page, {}, *book, {.opinion = opinion}).readings) {
    if (reading.attitude != Attitude::asked) continue;
    const std::string& category = book->categories()[reading.category].name;
    if (std::find(found.begin(), found.end(), category) == found.end()) found.push_back(category);
  }
  return found;
}

}  // namespace tokumei
