#include "text/repeats.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace tokumei {
namespace {

constexpr std::size_t kLongText = 16'384;   // bytes: five times the longest message or posting seen
constexpr std::size_t kLongestPiece = 256;  // a sentence
constexpr std::size_t kKept = 1024;         // on each side of a run, at least: farther no rule looks
constexpr std::size_t kShortestRun = 4096;
// Looked at this often no run is missed, however it lies: a piece and its next repeat fit behind one of the places.
constexpr std::size_t kStep = kShortestRun - 2 * kLongestPiece;

struct Run {
  Span span;
  std::size_t piece;  // bytes
};

// The run around `at` that does not reach back beyond `from`.
std::optional<Run> run_around(std::string_view text, std::size_t at, std::size_t from) {
  // A part as long as the longest piece: where it stands again, the shortest piece does.
  const std::string_view near = text.substr(at, 2 * kLongestPiece);
  const std::size_t piece = near.find(near.substr(0, kLongestPiece), 1);
  if (piece == std::string_view::npos) return std::nullopt;
  std::size_t begin = at, end = at + piece;
  while (begin > from && text[begin - 1] == text[begin - 1 + piece]) --begin;
  while (end < text.size() && text[end] == text[end - piece]) ++end;
  while ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;  // inside a code point
  if (end - begin < kShortestRun) return std::nullopt;
  return Run{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, piece};
}

// The pieces in its middle. They begin as the run does: behind what stands before it, so seldom within a word.
Span middle_of(const Run& run) {
  const std::size_t before = (kKept + run.piece - 1) / run.piece * run.piece;
  const std::size_t cut = (run.span.size() - before - kKept) / run.piece * run.piece;
  const auto begin = static_cast<std::uint32_t>(run.span.begin + before);
  return {begin, static_cast<std::uint32_t>(begin + cut)};
}

}  // namespace

void cut_repeats(FoldedText& folded) {
  const std::string_view text = folded.view();
  if (text.size() < kLongText) return;
  std::vector<FoldedText::Replacement> cuts;
  std::size_t from = 0;
  for (std::size_t at = 0; at + 2 * kLongestPiece <= text.size();) {
    const auto run = run_around(text, at, from);
    if (run) {
      cuts.push_back({middle_of(*run), {}});
      from = run->span.end;
    }
    at = run ? from : at + kStep;
  }
  if (!cuts.empty()) folded.replace(cuts);
}

}  // namespace tokumei
