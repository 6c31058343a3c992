#include "disclosure/draft_view.h"

#include <algorithm>
#include <utility>

#include "grammar/sentence_elements.h"
#include "text/code_points.h"

namespace tokumei {
namespace {

enum Feature : std::uint32_t {
  kBias = 1,
  kWord,         // and as many behind as there are places
  kPair = 17,    // the same
  kShapes = 33,  // of the words around
  kNearShapes,
  kEnding,
  kLabel,
  kLabelAndShape,
  kLeft,
  kRight,
  kOn,
  kValue,
  kValueInLine,
  kInLine,
  kStory,
  kDecided,
  kDecidedAndWord,
  kBehind = 65,  // and as many behind as there are distances
  kBefore = 81,
  kRun = 97,
  kRunShape,
  kRunEnding,
  kRunBefore,
  kRunBehind,
  kRunBeforePair,
  kRunBehindPair,
  kRunBetween,
  kBlock,
  kPasted,
  kSentenceBias = 113,
  kSentence,  // and as many behind as there are sizes of groups
};

// Most sentences give nothing away. A weight reaches as far as four logits; so the bias is made of several.
constexpr std::uint32_t kSentenceBiases = 4;
constexpr std::size_t kLongestSentence = kMostElements - 2;  // words or letters of a sentence that count
constexpr std::uint32_t kWordGroup = 2, kLetterGroup = 3;

constexpr std::ptrdiff_t kAround = 3;  // words on each side whose place counts
constexpr std::ptrdiff_t kPairsFrom = -2, kPairsTo = 1;
// Between these distances the words of the same line count wherever they stand.
constexpr std::size_t kNearWords = kAround, kFar = 14;
constexpr std::size_t kLabelWords = 8;  // of the longest label
constexpr std::size_t kCueReach = 6;    // words between a cue and the word
constexpr std::size_t kDistances = 3;   // from here on all are far
constexpr std::size_t kKindsOfLine = 16;
constexpr std::size_t kEndingLetters = 3;
constexpr std::size_t kLongestRun = 12;    // words of a run that count
constexpr std::size_t kLongestNumber = 5;  // digits from here on are many

enum WordShape : std::uint32_t { kNothing, kLatin, kCapital, kHiragana, kKatakana, kHan, kDigits };  // then marks

std::uint32_t kind_of(const FoundCue& cue) {
  constexpr std::uint32_t kCategories = 64;
  const std::uint32_t category = cue.category == kNoCategory ? 0 : cue.category + 1U;
  return static_cast<std::uint32_t>(cue.role) * kCategories + category;
}

std::uint32_t shape_of(char32_t letter, Script script) {
  switch (script) {
    case Script::hiragana:
      return kHiragana;
    case Script::katakana:
      return kKatakana;
    case Script::han:
      return kHan;
    default:
      return kDigits + 1 + kLongestNumber + letter;
  }
}

bool is_upper(std::string_view original, std::size_t at) {
  const char c = original[at];
  return c >= 'A' && c <= 'Z';
}

}  // namespace

DraftView::DraftView(const FoldedText& folded, std::string_view original, std::span<const Unit> units,
                     std::span<const FoundCue> cues, std::span<const Value> values,
                     std::span<const DraftBlock> blocks) {
  cut(folded, original);
  find_lines();
  find_runs();
  mark_lines(blocks);
  find_sentences(units);
  for (const Value& value : values) {
    const auto [first, end] = words_in(value.span);
    for (std::size_t i = first; i < end; ++i) words_[i].value_shape = static_cast<std::uint32_t>(value.shape) + 1;
  }
  using Place = std::pair<std::size_t, std::uint32_t>;  // word, kind
  std::vector<Place> on, behind, before;
  of_story_ = matter_of(cues) != Matter::own;
  std::size_t first = 0;  // only moves forward: cues are in text order
  for (const FoundCue& cue : cues) {
    if (is_of_block(cue.role)) continue;
    while (first < size() && words_[first].span.end <= cue.span.begin) ++first;
    std::size_t end = first;
    while (end < size() && words_[end].span.begin < cue.span.end) ++end;
    if (first == end) continue;
    const std::uint32_t kind = kind_of(cue);
    for (std::size_t i = first; i < end; ++i) on.emplace_back(i, kind);
    if (end < size()) behind.emplace_back(end, kind);
    before.emplace_back(first, kind);
    auto& kinds = lines_[words_[first].line].kinds;
    if (kinds.size() < kKindsOfLine && std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
      kinds.push_back(kind);
  }
  const auto by_word = [&](std::vector<Place>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    Kinds kinds;
    kinds.first.assign(size() + 1, 0);
    for (const auto& [word, kind] : places) {
      ++kinds.first[word + 1];
      kinds.all.push_back(kind);
    }
    for (std::size_t i = 0; i < size(); ++i) kinds.first[i + 1] += kinds.first[i];
    return kinds;
  };
  on_ = by_word(on);
  behind_ = by_word(behind);
  before_ = by_word(before);
}

void DraftView::cut(const FoldedText& folded, std::string_view original) {
  const std::string_view text = folded.view();
  for (std::size_t at = 0; at < text.size() && size() < kMost;) {
    const char32_t letter = code_point_at(text, at);
    const Script script = script_of(letter);
    std::size_t end = next_code_point(text, at);
    if (script == Script::space && letter != U'\n') {
      at = end;
      continue;
    }
    const auto is = [&](std::size_t place, Script wanted) {
      return place < text.size() && script_of(code_point_at(text, place)) == wanted;
    };
    if (script == Script::latin) {
      while (is(end, Script::latin) || (end < text.size() && text[end] == '\'' && is(end + 1, Script::latin)))
        end = next_code_point(text, end);  // don't
    }
    while (script == Script::digit && is(end, Script::digit)) ++end;
    Word word{.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}};
    const std::string_view letters = text.substr(at, end - at);
    word.value = word.ending = value_of(letters);
    if (script == Script::latin) {
      word.ending = value_of(letters.substr(letters.size() - std::min(letters.size(), kEndingLetters)));
      word.shape = is_upper(original, folded.to_original(word.span).begin) ? kCapital : kLatin;
    } else if (script == Script::digit) {
      word.shape = kDigits + static_cast<std::uint32_t>(std::min(letters.size(), kLongestNumber));
    } else {
      word.shape = shape_of(letter, script);
    }
    words_.push_back(word);
    at = end;
  }
}

bool DraftView::speak(std::size_t first, std::size_t last) const {
  const auto is_kana = [](const Word& word) { return word.shape == kHiragana || word.shape == kKatakana; };
  if (first == last && is_kana(words_[first])) return false;
  return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(first),
                     words_.begin() + static_cast<std::ptrdiff_t>(last) + 1, [](const Word& word) {
                       return word.shape <= kDigits + kLongestNumber || word.shape == shape_of(U'♀', Script::mark) ||
                              word.shape == shape_of(U'♂', Script::mark);
                     });
}

void DraftView::find_lines() {
  const std::uint64_t line_end = value_of("\n");
  const std::array<std::uint64_t, 4> marks{value_of(":"), value_of("|"), value_of("="), value_of("・")};
  lines_.emplace_back();
  std::uint64_t so_far = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    Line& line = lines_.back();
    words_[i].line = static_cast<std::uint32_t>(lines_.size() - 1);
    line.last = i;
    if (words_[i].value == line_end) {
      lines_.emplace_back().first = i + 1;
      lines_.back().last = i + 1;
      so_far = 0;
      continue;
    }
    line.last = i + 1;
    if (line.label == 0 && i > line.first && i - line.first < kLabelWords &&
        std::find(marks.begin(), marks.end(), words_[i].value) != marks.end()) {
      line.label = so_far;
      line.label_end = i;
    }
    so_far = joined(so_far, words_[i].value);
  }
}

void DraftView::find_runs() {
  for (std::size_t i = 0; i < size(); ++i) {
    const Word& word = words_[i];
    const bool latin = word.shape == kCapital;
    const bool goes_on =
        i > 0 && word.shape == words_[i - 1].shape && word.line == words_[i - 1].line &&
        (latin || (word.shape >= kHiragana && word.shape <= kHan && words_[i - 1].span.end == word.span.begin));
    if (!goes_on) runs_.push_back({i, i});
    ++runs_.back().last;
    words_[i].run = static_cast<std::uint32_t>(runs_.size() - 1);
  }
}

void DraftView::mark_lines(std::span<const DraftBlock> blocks) {
  for (const DraftBlock& block : blocks) {
    const auto [first, end] = words_in(block.span);
    if (first == end) continue;
    const std::uint32_t kind = (block.shape + 1U) * 4 + (block.announced ? 2 : 0) + (block.pasted ? 1 : 0);
    for (std::size_t line = words_[first].line; line <= words_[end - 1].line; ++line) lines_[line].block = kind;
  }
}

void DraftView::find_sentences(std::span<const Unit> units) {
  for (const Unit& unit : units) {
    const auto [first, end] = words_in(unit.span);
    if (first == end) continue;
    Sentence& sentence = sentences_.emplace_back();
    sentence.first = first;
    sentence.end = std::min(end, first + kLongestSentence);
    for (std::size_t word = first; word < end; ++word) {
      words_[word].sentence = sentences_.size() - 1;
      sentence.japanese = sentence.japanese || (words_[word].shape >= kHiragana && words_[word].shape <= kHan);
    }
  }
}

Span DraftView::sentence_span(std::size_t sentence) const {
  return {words_[sentences_[sentence].first].span.begin, words_[sentences_[sentence].end - 1].span.end};
}

std::pair<std::size_t, std::size_t> DraftView::words_in(Span span) const {
  const auto first =
      std::partition_point(words_.begin(), words_.end(), [&](const Word& word) { return word.span.end <= span.begin; });
  const auto end =
      std::partition_point(first, words_.end(), [&](const Word& word) { return word.span.begin < span.end; });
  return {static_cast<std::size_t>(first - words_.begin()), static_cast<std::size_t>(end - words_.begin())};
}

// Outside the draft: 1 before it, 2 behind it.
std::uint64_t DraftView::value_at(std::size_t word, std::ptrdiff_t away) const {
  const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(word) + away;
  if (at < 0) return 1;
  return at < static_cast<std::ptrdiff_t>(size()) ? words_[static_cast<std::size_t>(at)].value : 2;
}

std::uint32_t DraftView::shape_at(std::size_t word, std::ptrdiff_t away) const {
  const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(word) + away;
  const bool inside = at >= 0 && at < static_cast<std::ptrdiff_t>(size());
  return inside ? words_[static_cast<std::size_t>(at)].shape : kNothing;
}

void DraftView::see(std::size_t at, std::vector<std::uint32_t>& features) const {
  see_here(at, features);
  see_run(run_of(at), features);
  see_line(line_of(at), features);
  const auto [before, near] = far_before(at);
  for (std::size_t word = before; word < near; ++word) features.push_back(seen_before(word));
  const auto [behind, end] = far_behind(at);
  for (std::size_t word = behind; word < end; ++word) features.push_back(seen_behind(word));
}

void DraftView::see_here(std::size_t at, std::vector<std::uint32_t>& features) const {
  const Word& word = words_[at];
  const Line& line = lines_[word.line];
  const auto add = [&](std::uint32_t kind, std::uint64_t value) { features.push_back(numbered(kind, value)); };
  add(kBias, 0);
  for (std::ptrdiff_t d = -kAround; d <= kAround; ++d)
    add(kWord + static_cast<std::uint32_t>(d + kAround), value_at(at, d));
  for (std::ptrdiff_t d = kPairsFrom; d <= kPairsTo; ++d)
    add(kPair + static_cast<std::uint32_t>(d - kPairsFrom), joined(value_at(at, d), value_at(at, d + 1)));
  std::uint64_t shapes = 0;
  for (std::ptrdiff_t d = -kAround; d <= kAround; ++d) shapes = joined(shapes, shape_at(at, d));
  add(kShapes, shapes);
  add(kNearShapes, joined(joined(joined(0, shape_at(at, -1)), word.shape), shape_at(at, 1)));
  add(kEnding, joined(word.ending, word.shape));
  const std::uint64_t label = at >= line.label_end ? line.label : 0;
  add(kLabel, label);
  add(kLabelAndShape, joined(label, word.shape));

  for (const std::uint32_t kind : on_.of(at)) add(kOn, kind);
  add(kValue, word.value_shape);
  if (word.value_shape != 0) {
    for (const std::uint32_t kind : line.kinds) add(kValueInLine, joined(word.value_shape, kind));
  }
  const auto distance = [](std::size_t away) { return static_cast<std::uint32_t>(std::min(away, kDistances)); };
  for (std::size_t d = 0; d <= kCueReach && at >= line.first + d; ++d) {
    for (const std::uint32_t kind : behind_.of(at - d)) add(kBehind + distance(d), kind);
  }
  for (std::size_t d = 1; d <= kCueReach && at + d < line.last; ++d) {
    for (const std::uint32_t kind : before_.of(at + d)) add(kBefore + distance(d), kind);
  }
}

void DraftView::see_run(std::size_t run, std::vector<std::uint32_t>& features) const {
  const auto [first, end] = runs_[run];
  const std::size_t last = end - 1, letters = end - first;
  const std::uint64_t shape = joined(words_[first].shape, std::min(letters, kLongestRun));
  const std::uint64_t before = value_at(first, -1), behind = value_at(last, 1);
  const std::uint64_t before_pair = joined(value_at(first, -2), before);
  const std::uint64_t behind_pair = joined(behind, value_at(last, 2));
  std::uint64_t whole = 0;
  for (std::size_t word = first; word < std::min(end, first + kLongestRun); ++word)
    whole = joined(whole, words_[word].value);
  const auto add = [&](std::uint32_t kind, std::uint64_t value) { features.push_back(numbered(kind, value)); };
  add(kRun, whole);
  add(kRunShape, shape);
  add(kRunEnding, joined(shape, joined(letters > 1 ? words_[last - 1].value : 0, words_[last].value)));
  add(kRunBefore, joined(shape, before));
  add(kRunBehind, joined(shape, behind));
  add(kRunBeforePair, joined(words_[first].shape, before_pair));
  add(kRunBehindPair, joined(words_[first].shape, behind_pair));
  add(kRunBetween, joined(joined(shape, before), behind));
}

void DraftView::see_line(std::size_t line, std::vector<std::uint32_t>& features) const {
  for (const std::uint32_t kind : lines_[line].kinds) features.push_back(numbered(kInLine, kind));
  if (const std::uint32_t block = lines_[line].block; block != 0) {
    features.push_back(numbered(kBlock, block));
    if (block % 2 != 0) features.push_back(numbered(kPasted, 0));
  }
  if (of_story_) features.push_back(numbered(kStory, 0));
}

void DraftView::see_sentence(std::size_t sentence, std::vector<std::uint32_t>& features) const {
  const auto [first, end, japanese] = sentences_[sentence];
  for (std::uint32_t i = 0; i < kSentenceBiases; ++i) features.push_back(numbered(kSentenceBias, i));
  // From what stands before the sentence to what stands behind it, so that its ends are seen.
  std::vector<Element> all{{1, 0}};
  all.reserve(end - first + 2);
  for (std::size_t word = first; word < end; ++word) all.push_back({words_[word].value, words_[word].span.begin});
  all.push_back({2, 0});
  for (std::uint32_t size = 1; size <= (japanese ? kLetterGroup : kWordGroup); ++size)
    see_distinct_groups(all, size, kSentence + size, features);
}

std::pair<std::size_t, std::size_t> DraftView::far_before(std::size_t word) const {
  const std::size_t begin = lines_[words_[word].line].first;
  return {std::max(begin + kFar, word) - kFar, std::max(begin + kNearWords, word) - kNearWords};
}

std::pair<std::size_t, std::size_t> DraftView::far_behind(std::size_t word) const {
  const std::size_t end = lines_[words_[word].line].last;
  return {std::min(end, word + kNearWords + 1), std::min(end, word + kFar + 1)};
}

std::uint32_t DraftView::seen_before(std::size_t far_word) const {
  return numbered(kLeft, words_[far_word].value);
}

std::uint32_t DraftView::seen_behind(std::size_t far_word) const {
  return numbered(kRight, words_[far_word].value);
}

void DraftView::see_decided(std::size_t word, std::size_t before, std::vector<std::uint32_t>& features) const {
  features.push_back(numbered(kDecided, before));
  features.push_back(numbered(kDecidedAndWord, joined(words_[word].value, before)));
}

}  // namespace tokumei
