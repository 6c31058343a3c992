// tests/host/disclosure/drafts.txt: a draft a line, what it gives away marked: "私は[[area:八戸]]在住です".
#pragma once

#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace tokumei {

struct Marked {
  std::string category;
  Span span;
};

struct MarkedDraft {
  int line = 0;
  std::string text;
  std::vector<Marked> marked;
};

// "私は[[area:八戸]]在住です" without its marks, and where they stood.
inline MarkedDraft parse_marked(std::string_view line) {
  MarkedDraft draft;
  for (std::size_t at = 0; at < line.size();) {
    if (line.substr(at).starts_with("\\n")) {
      draft.text += '\n';
      at += 2;
      continue;
    }
    if (!line.substr(at).starts_with("[[")) {
      draft.text += line[at++];
      continue;
    }
    const std::size_t colon = line.find(':', at), close = line.find("]]", at);
    if (colon == std::string_view::npos || close == std::string_view::npos)
      throw std::invalid_argument("a mark without its end: " + std::string(line));
    const auto begin = static_cast<std::uint32_t>(draft.text.size());
    const MarkedDraft value = parse_marked(line.substr(colon + 1, close - colon - 1));
    draft.text += value.text;
    draft.marked.push_back(
        {std::string(line.substr(at + 2, colon - at - 2)), {begin, static_cast<std::uint32_t>(draft.text.size())}});
    at = close + 2;
  }
  return draft;
}

// Those of the file at `path`; lines that begin with # are none.
inline std::vector<MarkedDraft> marked_drafts(const std::string& path) {
  std::vector<MarkedDraft> drafts;
  std::ifstream file(path);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    drafts.push_back(parse_marked(line));
    drafts.back().line = number;
  }
  return drafts;
}

}  // namespace tokumei
