#include <algorithm>
#include <sstream>

#include "cli/installer.h"

namespace tokumei {
namespace {

// More lines than this are not compared one by one: a manifest has about ten, another file may have any number.
constexpr std::size_t kMaxLines = 200;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

std::string line_difference(const std::string& before, const std::string& after) {
  const std::vector<std::string> old_lines = lines_of(before);
  const std::vector<std::string> new_lines = lines_of(after);
  std::string result;
  const auto put = [&](char mark, const std::string& line) { result += std::string{mark, ' '} + line + '\n'; };
  if (old_lines.size() > kMaxLines) {
    put('-', "(" + std::to_string(old_lines.size()) + ")");
    for (const std::string& line : new_lines) put('+', line);
    return result;
  }
  // common[i][j]: how many lines old_lines[i..] and new_lines[j..] share, in order.
  std::vector<std::vector<std::size_t>> common(old_lines.size() + 1, std::vector<std::size_t>(new_lines.size() + 1));
  for (std::size_t i = old_lines.size(); i-- > 0;) {
    for (std::size_t j = new_lines.size(); j-- > 0;) {
      common[i][j] =
          old_lines[i] == new_lines[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < old_lines.size() || j < new_lines.size()) {
    if (i < old_lines.size() && j < new_lines.size() && old_lines[i] == new_lines[j]) {
      put(' ', new_lines[j]);
      ++i;
      ++j;
    } else if (j == new_lines.size() || (i < old_lines.size() && common[i + 1][j] >= common[i][j + 1])) {
      put('-', old_lines[i++]);
    } else {
      put('+', new_lines[j++]);
    }
  }
  return result;
}

}  // namespace tokumei
