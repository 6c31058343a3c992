// What the second opinion sees of a draft, word by word: the words around, their shapes, the cues of the rules that lie
// on them, before and behind them and in their line, and the shape of a value; and of whole sentences their words and
// letters. Each thing seen is a feature, a number; training (tests/corpus/draft_training.h) and weighing
// (draft_opinion.h) see the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "disclosure/draft_blocks.h"
#include "disclosure/draft_cues.h"
#include "text/folded_text.h"
#include "text/segmenter.h"
#include "text/span.h"
#include "text/values.h"

namespace tokumei {

// In parts of a logit, finer than those of other weights: each of the many things that a sentence holds says little.
inline constexpr int kDraftSentenceUnit = 32;

class DraftView {
 public:
  // Nothing is kept of the arguments; `units` are what segment() makes of the draft, `blocks` what find_blocks() does.
  // Takes the first kMost words. Linear time.
  DraftView(const FoldedText& folded, std::string_view original, std::span<const Unit> units,
            std::span<const FoundCue> cues, std::span<const Value> values, std::span<const DraftBlock> blocks);

  // Latin words, numbers, line ends, and letters and marks of all other scripts one by one.
  std::size_t size() const { return words_.size(); }
  Span span(std::size_t word) const { return words_[word].span; }  // of the folded text
  // Whether the words say anything: marks do not (but ♀ does), nor does a single kana.
  bool speak(std::size_t first, std::size_t last) const;

  // The first word that the span touches, and one behind the last.
  std::pair<std::size_t, std::size_t> words_in(Span span) const;

  // Appends all features of a word but what was decided, in a time that has a bound: the five below.
  void see(std::size_t at, std::vector<std::uint32_t>& features) const;
  // Of the word, what stands right before and behind it, and the cues near it.
  void see_here(std::size_t at, std::vector<std::uint32_t>& features) const;
  // Of the run of words that it stands in, オーストラリア or "University Otago" (words with capitals, letters of one
  // script); the same for all of its words: however long a name is, each of its letters sees what stands around it.
  void see_run(std::size_t run, std::vector<std::uint32_t>& features) const;
  std::size_t run_of(std::size_t word) const { return words_[word].run; }
  // Of its line; the same for all of its words.
  void see_line(std::size_t line, std::vector<std::uint32_t>& features) const;
  std::size_t line_of(std::size_t word) const { return words_[word].line; }
  // Of the sentence or list item that a word stands in, as a whole: its words and pairs of them, in Japanese groups of
  // one to three letters, each once. No part of see(): a sentence is weighed by itself. Marks before an item are in
  // none.
  static constexpr std::size_t kNoSentence = static_cast<std::size_t>(-1);
  std::size_t sentence_of(std::size_t word) const { return words_[word].sentence; }
  std::size_t sentences() const { return sentences_.size(); }
  Span sentence_span(std::size_t sentence) const;
  void see_sentence(std::size_t sentence, std::vector<std::uint32_t>& features) const;
  // Words of the line that count wherever they stand, before and behind a word: first, and one behind the last. Both
  // move forward with the word. What they are for the word:
  std::pair<std::size_t, std::size_t> far_before(std::size_t word) const;
  std::pair<std::size_t, std::size_t> far_behind(std::size_t word) const;
  std::uint32_t seen_before(std::size_t far_word) const;
  std::uint32_t seen_behind(std::size_t far_word) const;
  // The same of what was decided of the word before it: its class.
  void see_decided(std::size_t word, std::size_t before, std::vector<std::uint32_t>& features) const;

 private:
  static constexpr std::size_t kMost = 4096;  // far more than people write, a bound for hostile drafts

  struct Word {
    Span span;
    std::uint64_t value = 0;   // the same for the same letters
    std::uint64_t ending = 0;  // of a Latin word: of its last letters
    std::uint32_t shape = 0;   // what kind of word, or which mark
    std::uint32_t line = 0;
    std::uint32_t run = 0;
    std::size_t sentence = kNoSentence;
    std::uint32_t value_shape = 0;  // the shape of the value that it belongs to, and one; 0 for none
  };
  struct Run {
    std::size_t first = 0, last = 0;  // words
  };
  struct Sentence {
    std::size_t first = 0, end = 0;  // words
    bool japanese = false;
  };
  struct Line {
    std::size_t first = 0, last = 0;   // words, without the line end
    std::uint64_t label = 0;           // what stands before its first colon or the like; 0 for nothing
    std::size_t label_end = 0;         // the word from which on it counts
    std::vector<std::uint32_t> kinds;  // of its cues, each once
    std::uint32_t block = 0;           // what kind of block it stands in, and whether that is pasted
  };
  // Kinds of cues by word.
  struct Kinds {
    std::vector<std::uint32_t> first;  // in `all`, by word, and one behind the last
    std::vector<std::uint32_t> all;
    std::span<const std::uint32_t> of(std::size_t word) const {
      return std::span(all).subspan(first[word], first[word + 1] - first[word]);
    }
  };

  void cut(const FoldedText& folded, std::string_view original);
  void find_lines();
  void find_runs();
  void mark_lines(std::span<const DraftBlock> blocks);
  void find_sentences(std::span<const Unit> units);
  std::uint64_t value_at(std::size_t word, std::ptrdiff_t away) const;
  std::uint32_t shape_at(std::size_t word, std::ptrdiff_t away) const;

  std::vector<Word> words_;
  std::vector<Run> runs_;
  std::vector<Sentence> sentences_;
  std::vector<Line> lines_;
  Kinds on_, behind_, before_;  // cues that lie on a word, end right before it, begin right behind the word before it
  bool of_story_ = false;
};

}  // namespace tokumei
