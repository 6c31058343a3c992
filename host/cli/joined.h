// Words in a row, as a person reads them or a shell takes them.
#pragma once

#include <string>
#include <string_view>

namespace tokumei {

template <typename Words>
std::string joined(const Words& words, std::string_view between = " ") {
  std::string result;
  for (const std::string& word : words) {
    if (!result.empty()) result += between;
    result += word;
  }
  return result;
}

}  // namespace tokumei
