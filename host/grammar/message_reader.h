// A whole message: sections and lists over the sentences, then one reading for each mention.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/reading.h"
#include "model.h"
#include "text/folded_text.h"

namespace tokumei {

// A disguised word that the folded text shows in ordinary letters (grammar/disguise.h).
struct WrittenOut {
  Span span;                             // of the folded text
  CategoryIndex category = kNoCategory;  // kNoCategory for a row of letters, whatever it says
  Language language = Language::ja;
  bool firm = false;       // nobody writes so by chance
  bool value = false;      // an address or number, not the word for one
  bool told = false;       // in a cipher that the text tells
  bool described = false;  // by what is said of it: grammar/descriptions.h
  bool clues = false;      // by two clues: nothing else names it
};

// Where the writer says that the deal stands, and the words that say so.
struct StageClaim {
  Stage stage = Stage::unknown;
  Span span;
  std::string earlier;  // the words, where it was an earlier message of the thread that said so
};

// All that reading a message brought forth, for the assessor and for `tokumei explain`.
struct MessageReading {
  FoldedText folded;  // with disguised words written out
  std::vector<WrittenOut> written_out;
  std::vector<Unit> units;
  std::vector<Token> tokens;  // words, in order, not overlapping
  std::vector<Token> marks;   // what lies over them
  std::vector<Reading> readings;
  StageClaim claim;

  explicit MessageReading(std::string_view text) : folded(text) {}
};

// Steps that a tool leaves out to see what each is worth (tokumei-score --ablate). The programs take all.
struct ReadingSteps {
  bool repeats = true;     // what a text says thousands of times is cut short
  bool zones = true;       // quotations and headings are not sentences
  bool lists = true;       // what opens a list is the predicate of its items
  bool disguise = true;    // the second view
  bool opinion = true;     // the learned opinions
  bool sounds = true;      // of these the one on whole sentences
  bool pointing = true;    // an ask shows the disguised word that names its data nearby
  bool exchanges = true;   // one's own is offered for the reader's: "mine is …, yours?"
  bool follow_ups = true;  // sentences and messages that lean on the ones before
  bool purposes = true;    // whether a reason is given
};

// What earlier messages of the thread leave behind for one that leans on them.
struct ThreadContext {
  std::vector<CategoryIndex> topics;  // asked or named last, newest last
  std::string_view question;          // what the worker wrote right before: a message may say yes to it
  StageClaim claim;                   // the one that is farthest along

  void remember(const MessageReading& reading);
};

// Of a folded sentence. Latin letters and nothing of the other language make it English; rules and digits follow the
// others.
bool is_japanese(std::string_view sentence);

MessageReading read_message(std::string_view text, Page page, const ThreadContext& thread, const RuleBook& rules,
                            const ReadingSteps& steps = {});

}  // namespace tokumei
