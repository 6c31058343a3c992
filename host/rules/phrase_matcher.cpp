#include "rules/phrase_matcher.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "rules/phrase_automaton.h"
#include "text/code_points.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kCodePoints = 0x110000;
constexpr std::uint32_t kPage = 256;
constexpr std::size_t kMostEndings = 0xFFFF;

// Phrases lie all over the memory, and are long to move.
struct Sorted {
  std::uint64_t begin;  // the first bytes of the words
  const Phrase* phrase;
};

std::uint64_t begin_of(std::string_view words) {
  std::uint64_t begin = 0;
  for (std::size_t i = 0; i < sizeof begin; ++i)
    begin = begin << 8 | (i < words.size() ? static_cast<unsigned char>(words[i]) : 0U);
  return begin;
}

std::vector<Sorted> in_order(const std::vector<Phrase>& phrases) {
  std::vector<Sorted> sorted;
  sorted.reserve(phrases.size());
  for (const Phrase& phrase : phrases) sorted.push_back({begin_of(phrase.words), &phrase});
  std::stable_sort(sorted.begin(), sorted.end(), [](const Sorted& a, const Sorted& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.phrase->words < b.phrase->words;
  });
  return sorted;
}

}  // namespace

// Where the edges of each state lie in the table of cells. States with many edges come first, wherever they fit, and
// those with one fill the gaps.
class PhraseMatcher::Layout {
 public:
  Layout(const std::vector<PhraseAutomaton::State>& states, std::size_t symbols)
      : states_(states), symbols_(symbols), bases_(states.size()) {
    std::vector<std::uint32_t> order(states.size());
    std::iota(order.rbegin(), order.rend(), 0U);  // the first state, which is the last here, before all others
    std::stable_sort(order.begin() + 1, order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return width_of(a) > width_of(b); });
    std::size_t width = 0, from = 0;
    for (const std::uint32_t state : order) {
      if (width_of(state) != std::exchange(width, width_of(state))) from = 1;
      if (width > 0) bases_[state] = place(states_[state].edges, from);
    }
  }

  std::vector<Cell> cells() const {
    const auto nowhere = static_cast<std::uint32_t>(next_.size());  // the base of states without edges
    std::vector<Cell> cells(next_.size() + symbols_);
    for (std::size_t state = 0; state < states_.size(); ++state) {
      for (const auto& [symbol, next] : states_[state].edges) {
        const std::uint32_t base = width_of(next) > 0 ? bases_[next] : nowhere;
        cells[bases_[state] + symbol] = {base, symbol, states_[next].ending};
      }
    }
    return cells;
  }

 private:
  std::size_t width_of(std::uint32_t state) const { return states_[state].edges.size(); }

  // The first edge goes to the first cell from `from` on where all fit, more or less: behind a few free cells that do
  // not do, those before them are left to states with fewer edges.
  std::uint32_t place(const std::vector<PhraseAutomaton::Edge>& edges, std::size_t& from) {
    constexpr int kTries = 16;
    int tries = 0;
    from = free_from(from);
    for (std::size_t cell = free_from(std::max<std::size_t>(from, edges.front().symbol));; cell = free_from(cell + 1)) {
      const std::size_t base = cell - edges.front().symbol;
      reserve(base + symbols_);
      if (++tries % kTries == 0) from = cell;
      if (is_base_[base]) continue;
      if (std::any_of(edges.begin(), edges.end(), [&](const auto& edge) { return is_taken(base + edge.symbol); }))
        continue;
      is_base_[base] = true;
      for (const auto& edge : edges) ++next_[base + edge.symbol];
      return static_cast<std::uint32_t>(base);
    }
  }

  bool is_taken(std::size_t cell) const { return next_[cell] != cell; }

  // The first free cell from `cell` on. Rows of taken cells are passed in ever longer steps.
  std::size_t free_from(std::size_t cell) {
    while (cell < next_.size() && is_taken(cell)) {
      if (next_[cell] < next_.size()) next_[cell] = next_[next_[cell]];
      cell = next_[cell];
    }
    return cell;
  }

  void reserve(std::size_t size) {
    const std::size_t known = next_.size();
    if (known >= size) return;
    is_base_.resize(size);
    next_.resize(size);
    std::iota(next_.begin() + static_cast<std::ptrdiff_t>(known), next_.end(), static_cast<std::uint32_t>(known));
  }

  const std::vector<PhraseAutomaton::State>& states_;
  std::size_t symbols_;  // one more than the highest
  std::vector<std::uint32_t> bases_;
  std::vector<std::uint32_t> next_;  // by cell: itself while it is free, then one behind it, with none free between
  std::vector<bool> is_base_;        // by base
};

PhraseMatcher::PhraseMatcher(const std::vector<Phrase>& phrases) {
  if (phrases.empty()) return;
  const std::vector<Sorted> sorted = in_order(phrases);
  const std::size_t symbols = number_symbols(phrases);

  // Bytes of UTF-8 sort as code points do, and so do their symbols.
  PhraseAutomaton automaton;
  std::vector<std::uint32_t> endings{0, 0};
  std::vector<std::uint16_t> meanings, all;
  std::map<std::vector<std::uint16_t>, std::uint16_t> known;
  std::vector<Symbol> word;
  for (auto phrase = sorted.begin(); phrase != sorted.end();) {
    const std::string& words = phrase->phrase->words;
    const auto next =
        std::find_if(phrase, sorted.end(), [&](const Sorted& other) { return other.phrase->words != words; });
    all.clear();
    for (auto one = next; one != phrase;) all.push_back((--one)->phrase->meaning);
    auto ending = known.find(all);
    if (ending == known.end()) {
      ending = known.emplace(all, static_cast<std::uint16_t>(endings.size() - 1)).first;
      meanings.insert(meanings.end(), all.begin(), all.end());
      endings.push_back(static_cast<std::uint32_t>(meanings.size()));
      if (endings.size() > kMostEndings) throw std::length_error("too many kinds of phrases");
    }
    word.clear();
    for (std::size_t at = 0; at < words.size();) word.push_back(symbol_of(take_code_point(words, at)));
    automaton.add(word, ending->second);
    phrase = next;
  }
  cells_ = Layout(automaton.finish(), symbols).cells();
  endings_ = std::move(endings);
  meanings_ = std::move(meanings);
}

std::size_t PhraseMatcher::number_symbols(const std::vector<Phrase>& phrases) {
  std::vector<char32_t> letters;
  std::vector<bool> seen(kCodePoints);
  for (const auto& [words, meaning] : phrases) {
    for (std::size_t at = 0; at < words.size();) {
      const char32_t c = take_code_point(words, at);
      if (!seen[c]) letters.push_back(c);
      seen[c] = true;
    }
  }
  std::sort(letters.begin(), letters.end());
  std::vector<Symbol> pages(kCodePoints / kPage, 0), symbols(kPage, 0);  // the first page knows none
  for (std::size_t i = 0; i < letters.size(); ++i) {
    Symbol& page = pages[letters[i] / kPage];
    if (page == 0) {
      page = static_cast<Symbol>(symbols.size() / kPage);
      symbols.resize(symbols.size() + kPage, 0);
    }
    symbols[page * kPage + letters[i] % kPage] = static_cast<Symbol>(i + 1);
  }
  pages_ = std::move(pages);
  symbols_ = std::move(symbols);
  return letters.size() + 1;
}

// By symbol; the first, which is no letter, is empty.
std::vector<std::string> PhraseMatcher::letters() const {
  std::vector<std::string> letters{""};
  for (char32_t page = 0; page < pages_.size(); ++page) {
    if (pages_[page] == 0) continue;
    for (char32_t c = page * kPage; c < (page + 1) * kPage; ++c) {
      if (symbol_of(c) != 0) letters.push_back(utf8_of(c));
    }
  }
  return letters;
}

std::vector<PhraseMatcher::Letter> PhraseMatcher::letters_of(std::string_view text) const {
  std::vector<Letter> letters(text.size() + 1);
  Letter* letter = letters.data();
  for (std::size_t at = 0; at < text.size(); ++letter) {
    letter->begin = static_cast<std::uint32_t>(at);
    letter->symbol = symbol_of(take_code_point(text, at));
  }
  *letter++ = {static_cast<std::uint32_t>(text.size()), kNoLetter};
  letters.resize(static_cast<std::size_t>(letter - letters.data()));
  return letters;
}

void PhraseMatcher::find_all(std::string_view text, std::vector<PhraseMatch>& matches) const {
  matches.clear();
  if (cells_.empty()) return;
  const std::vector<Letter> letters = letters_of(text);
  matches.reserve(letters.size());
  const Cell* cells = cells_.view().data();
  const Letter* const last = &letters.back();
  for (const Letter* first = letters.data(); first != last; ++first) {
    const std::size_t shorter = matches.size();
    std::uint32_t base = kFirstBase;
    for (const Letter* letter = first;;) {  // no edge has the symbol of the last
      const Cell& cell = cells[base + letter->symbol];
      if (cell.symbol != letter->symbol) break;
      ++letter;
      base = cell.base;
      for (std::uint32_t m = endings_[cell.ending]; m < endings_[cell.ending + 1U]; ++m)
        matches.push_back({meanings_[m], {first->begin, letter->begin}});
    }
    std::reverse(matches.begin() + static_cast<std::ptrdiff_t>(shorter), matches.end());
  }
}

std::vector<Phrase> PhraseMatcher::phrases() const {
  std::vector<Phrase> phrases;
  if (cells_.empty()) return phrases;
  const std::vector<std::string> letters = this->letters();
  // The edges of each state, one state behind the other: first[base] .. first[base + 1] of `edges`.
  std::vector<std::uint32_t> first(cells_.size() + 1);
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (cells_[i].symbol != kNoEdge) ++first[i - cells_[i].symbol + 1];
  }
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<Cell> edges(first.back());
  std::vector<std::uint32_t> next = first;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (cells_[i].symbol != kNoEdge) edges[next[i - cells_[i].symbol]++] = cells_[i];
  }
  std::string words;
  const std::function<void(std::uint32_t)> follow = [&](std::uint32_t base) {
    for (std::uint32_t edge = first[base]; edge < first[base + 1]; ++edge) {
      const Cell& cell = edges[edge];
      words += letters[cell.symbol];
      for (std::uint32_t m = endings_[cell.ending + 1U]; m > endings_[cell.ending]; --m)
        phrases.push_back({words, meanings_[m - 1]});
      follow(cell.base);
      words.resize(words.size() - letters[cell.symbol].size());
    }
  };
  follow(kFirstBase);
  return phrases;
}

}  // namespace tokumei
