// The shape of a message above its sentences: which heading a sentence stands under, and which list it is an item of.
//
// A heading rules until the next one. An opener (以下をご記入ください, "please send the following") rules the items
// behind it: short lines, bullets, rows of nouns; a longer sentence behind a blank line, a heading, or distance ends
// it.
#pragma once

#include <string_view>

#include "grammar/clause_reader.h"
#include "grammar/message_reader.h"
#include "grammar/signs.h"

namespace tokumei {

struct Place {
  Section section = Section::none;
  Implied implied = Implied::nothing;
  bool heading = false;  // the unit is a heading itself
};

class Outline {
 public:
  Outline(const MessageReading& message, Page page, const SentenceWords& words)
      : units_(message.units),
        text_(message.folded.view()),
        posting_(page == Page::job),
        survey_(posting_ && is_survey(words)) {}

  // Where unit `u` stands. Units are entered in order, each left before the next is entered.
  Place enter(std::size_t u, std::span<const Token> words, std::span<const Token> marks, const Signs& signs);
  // Takes in what unit `u` says about the units behind it; `last_clause` are the words behind its last joint.
  void leave(std::size_t u, const Signs& signs, const Signs& last_clause);

  // The same for an English one, whose verb says what it opens; asked for only where it may open something.
  bool may_open(std::size_t u, const Signs& signs) const;
  void leave_english(std::size_t u, const Signs& signs, Opening opening);

  Section section() const { return section_; }
  // Whether the line stands right under words that open a list that asks: it may be sentences.
  bool asks_in(std::uint32_t line) const { return list_ == Implied::asked && line == list_line_ + 1; }

 private:
  static constexpr std::uint32_t kItemBytes = 150;  // longer items are sentences

  // アンケートのご協力, 口コミ収集: the work is to answer, so what it lists is asked of the reader.
  bool is_survey(const SentenceWords& words) const;
  void heading(const Unit& unit, std::span<const Token> marks, const Signs& signs);
  Implied row(const Unit& unit, const Signs& signs);
  bool is_heading(std::size_t u, std::span<const Token> words, std::span<const Token> marks, const Signs& signs);
  bool is_plain_heading(const Unit& unit, const Signs& signs) const;
  bool is_item_heading(const Unit& unit, std::span<const Token> marks, const Signs& signs) const;
  bool is_row_of_nouns(const Unit& unit, std::span<const Token> words) const;
  bool is_item(const Unit& unit, std::span<const Token> words, const Signs& signs);
  bool continues(const Unit& unit, const Signs& signs);
  void start(Implied kind, const Unit& unit);
  Implied opened_by(std::size_t u, const Signs& signs, const Signs& last_clause) const;
  bool is_over_items(std::size_t u) const { return u + 1 < units_.size() && units_[u + 1].zone == Zone::item; }
  bool ends_with_colon(const Unit& unit) const;
  bool over_short_lines(std::size_t u) const;

  const std::vector<Unit>& units_;
  std::string_view text_;
  bool posting_;
  bool survey_;
  Section section_ = Section::none;
  Implied list_ = Implied::nothing;
  std::uint32_t list_begin_ = 0;
  std::uint32_t list_line_ = 0;
  int items_ = 0;
  Implied row_ = Implied::nothing;  // what the first cell of the row says of the others
  char32_t heading_mark_ = 0;       // of the heading that rules, when it is a marked line
  char32_t item_mark_ = 0;          // bullet of the list's first item
};

// Nothing but mentions and joints: 氏名、年齢、住所.
bool is_noun_list(const Unit& unit, std::span<const Token> words);

}  // namespace tokumei
