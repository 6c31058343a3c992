// One draft, read for the worker's own data. A value gives itself away by its shape (a phone number), by a label before
// it (電話番号は, "My name is"), by the words around it (…に勤めて, "I live in"), or the words say it themselves (独身,
// "my wife"). What belongs to others, to the work or to tests, and what is refused or asked, is left alone.
//
// Which words do that is data: rules/drafts/*.json.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/disclosure.h"
#include "disclosure/draft_cues.h"
#include "rules/rule_book.h"
#include "text/folded_text.h"
#include "text/segmenter.h"
#include "text/values.h"

namespace tokumei {

class DraftReader {
 public:
  // `cues`, `values` and `pasted` (draft_blocks.h) are those of the draft; all else outlives the reader.
  DraftReader(const FoldedText& folded, std::string_view original, const RuleBook& rules, std::vector<FoundCue> cues,
              std::vector<Value> values, std::vector<Span> pasted);

  // In text order, at most one a category beside the user's own data.
  std::vector<DisclosureMatch> run(const std::vector<std::string>& own_data);
  const std::vector<Unit>& units() const { return units_; }
  // Other values of the same categories that the rules are sure of, as they came: they may overlap.
  const std::vector<DisclosureMatch>& further() const { return further_; }
  Denial denial_of(Span span, CategoryIndex category) const;
  // What the number or account belongs to where a channel is named that it can be of; its own category otherwise.
  CategoryIndex channel_of(const DisclosureMatch& match) const;

 private:
  using Cue = FoundCue;
  // A sentence or list item with its cues.
  struct Line {
    const Unit* unit = nullptr;
    std::size_t first = 0, last = 0;                          // in cues_
    std::uint64_t roles = 0;                                  // one bit a DraftRole
    std::uint32_t labelled = 0;                               // one bit a category that has a label here
    bool own_ja = false, others_ja = false, self_ja = false;  // the roles, said in Japanese
    bool handed_down = false;                                 // the sentence above says that it is somebody else's
    bool signed_off = false;                                  // a line of the signature
  };

  static constexpr std::uint32_t kClauseReach = 400;    // bytes of a clause on each side of a value
  static constexpr std::uint32_t kNearStart = 12;       // so near to its line's start a value may have its label above
  static constexpr std::uint32_t kLongestValue = 160;   // behind a label
  static constexpr std::size_t kNearCues = 64;          // looked at before a value
  static constexpr std::size_t kMostFurther = 64;       // kept of a draft
  static constexpr std::uint32_t kLongestChannel = 60;  // bytes of a name in quotes

  void find_lines();
  void find_borders();
  void find_signature();
  bool is_last_block(std::size_t first) const;
  void hand_down_owners();
  void read_line(std::size_t index);
  void own_values(const std::vector<std::string>& own_data);
  std::vector<Value>::const_iterator first_value(std::uint32_t from) const;
  void read_values(std::size_t index);
  void read_streets(const Line& line);
  void read_addressee(const Line& line);
  Span name_behind(const Line& line, Span& value) const;
  bool is_postal_code(Span value) const;
  bool is_beside_mail(const Line& line, Span number) const;
  Span name_behind_number(const Line& line, Span number) const;
  Span name_beside(const Line& line, Span& address) const;
  Span name_before(const Line& line, Span value) const;
  Span name_above(const Line& line, Span value) const;
  bool is_of_signature(const Line& line) const;
  void read_labels(const Line& line, const Line* behind);
  void read_label(const Line& line, const Line* behind, const Cue& label);
  bool stands_behind(const Line& line, std::size_t label) const;
  bool is_login_beside_password(const Line& line, const Cue& label) const;
  Span income_behind(const Line& line, const Cue& label) const;
  bool is_of_showpiece(const Line& line, Span label) const;
  void read_handles(std::size_t index);
  std::string_view channel_near(std::size_t index, std::uint32_t at) const;
  std::string_view channel_behind(const Line& line, std::uint32_t at) const;
  Span labelled_value(const Line& line, std::uint32_t begin, const Cue& label) const;
  bool opens_line(const Line& line, std::uint32_t at) const;
  bool begins_with_value(const Line& line, std::string_view category) const;
  Span quoted_name(const Line& line, std::uint32_t from) const;
  Span name_named_behind(const Line& line, const Cue& label) const;
  bool is_plain_word(const Line& line, const Cue& label, Span value) const;
  std::uint32_t behind_label(const Line& line, std::uint32_t at) const;
  const Line* line_above(const Line& line) const { return &line == &lines_.front() ? nullptr : &line - 1; }
  void read_agreements(const Line& line);
  void read_signed_fields(const Line& line);
  void read_channel_names(const Line& line);
  void read_statements(const Line& line);
  bool is_own_condition(const Line& line, Span condition) const;
  bool is_told_of_self(const Line& line, const Cue& fact) const;
  bool is_identified(const Line& line, Span fact) const;
  bool is_job_of_years(const Line& line, const Cue& fact) const;
  void read_facts(const Line& line);
  bool is_said_of_another(const Line& line, Span fact) const;
  bool is_asked(const Line& line, Span span) const;
  void read_places(const Line& line);
  void read_institutions(const Line& line, DraftRole kind, DraftRole done, std::string_view category);
  std::uint32_t called_end(const Line& line, std::uint32_t end) const;
  void read_towns(const Line& line);
  void add_institution(const Line& line, std::string_view category, Span name);
  bool begins_fact(const Line& line, std::uint32_t at) const;
  Span town_at_end(const Line& line, Span value) const;
  Span town_at(const Line& line, std::uint32_t begin) const;
  std::uint32_t place_end(const Line& line, std::uint32_t end) const;
  void read_presented_names(const Line& line);
  Span family_name(const Line& line, std::uint32_t end, bool alone) const;
  Span name_with_kana(const Line& line, std::uint32_t end) const;
  bool is_known_name(const Line& line, Span value) const;
  bool is_named(const Line& line, Span value) const;
  std::uint32_t full_name_begin(const Line& line, std::uint32_t end) const;
  void read_origin(const Line& line);
  Span place_of_origin(const Line& line, Span told) const;
  Span place_of_person(const Line& line, Span told) const;
  void read_introduction(const Line& line);
  bool is_known_place(const Line& line, Span value) const;
  Span value_before(const Line& line, const Cue& cue, std::string_view category) const;
  void read_attachments(const Line& line);
  bool is_sent(const Line& line) const;
  bool has_attachment(const Line& line, std::string_view category) const;
  void read_bare_items();
  void read_career();
  void prefer_full_name();
  void read_english_career();
  void read_signature();
  void read_signed_town(const Line& line);
  Span name_in(const Unit& unit) const;
  bool is_cue(const Line& line, DraftRole role, Span span) const;
  bool is_found_in(Span span, std::initializer_list<std::string_view> categories) const;

  std::string_view category_of(std::size_t index, const Value& value) const;
  bool is_someone(Span handle) const;
  bool is_addressed(std::size_t index, const Value& value) const;
  std::string_view category_of_digits(const Line& line, const Cue& label, const Value& value) const;
  std::string_view category_of_url(const Line& line, const Line* before, const Value& value) const;
  bool has(const Line& line, DraftRole role) const { return (line.roles >> static_cast<int>(role) & 1U) != 0; }
  // The first cue of the line that begins at or behind `at`.
  std::size_t cue_from(const Line& line, std::uint32_t at) const;
  // Whether one of the line's cues before the one at `last` fits.
  template <typename Fits>
  bool any_cue(const Line& line, std::size_t last, const Fits& fits) const {
    const auto begin = cues_.begin();
    return std::any_of(begin + static_cast<std::ptrdiff_t>(line.first), begin + static_cast<std::ptrdiff_t>(last),
                       fits);
  }
  bool has_in(const Line& line, DraftRole role, Span span) const;
  const Cue* label_before(const Line& line, const Line* before, std::uint32_t at) const;
  bool labelled(const Line& line, std::string_view category) const;
  static Span last_inside(const std::vector<Span>& places, Span span);
  Span clause_around(const Line& line, Span span) const;
  bool is_foreign(const Line& line, Span span) const;
  bool is_of_agreement(const Line& line, const Cue& owner) const;
  bool is_addressee(const Line& line, Span name) const;
  bool is_brand(const Line& line) const;
  bool is_pen_row(const Line& line, Span name) const;
  bool is_of_parcel(Span number) const;
  bool is_in_example(const Line& line, Span span) const;
  bool says_i(const Line& line) const;
  const Line* line_at(std::uint32_t at) const;
  Span name_around(const Line& line, Span letter) const;
  std::uint32_t statement_end(const Line& line, Span span) const;
  bool has_others_until(const Line& line, std::uint32_t end) const;
  static Span around(const std::vector<Span>& places, Span span);
  Span quote_around(Span span) const { return around(quotes_, span); }  // empty if there is none
  bool is_pasted(Span span) const { return !around(pasted_, span).empty(); }
  bool is_quoted(Span span) const { return !quote_around(span).empty(); }
  bool is_in_speech(const Line& line, Span span) const;
  bool is_turned(const Line& line) const;
  static bool is_sentence(std::string_view line);
  static bool is_channel(std::string_view category) {
    return category == "messaging_account" || category == "social_account";
  }
  // In its clause, and no further behind it than `reach`.
  bool is_refused(const Line& line, Span span, std::uint32_t reach = kClauseReach) const;
  bool has_pen_name(const Line& line, Span span) const;
  static std::uint32_t most_tries(const Line& line, std::uint32_t at);
  std::uint32_t capitals_end(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t behind_joints(const Line& line, std::uint32_t at) const;
  std::uint32_t value_end(const Line& line, std::uint32_t begin, std::string_view category) const;
  bool is_number_of_work(const Line& line, const Line* before, Span value) const;
  Span first_name(const Line& line, Span greeting, Span value) const;
  Span name_here(const Line& line, std::uint32_t end, Span value) const;
  std::uint32_t behind_adjectives(Span value) const;
  Span behind_preposition(const Line& line, const Cue& cue, Span value) const;
  bool ends_statement(const Line& line, Span value) const;
  bool speaks_of_kin(const Line& line, Span value) const;
  void read_profile(const Line& line);
  bool is_field(const Unit& unit, Span noun) const;
  void read_persons(const Line& line);
  void read_japanese_persons(const Line& line);
  bool is_own_trade(const Line& line, Span trade) const;
  bool is_counted_among_kin(const Line& line, Span age) const;
  bool is_of_relative(const Line& line, Span value) const;
  std::uint32_t description_begin(const Line& line, Span noun) const;
  bool is_behind_being(const Line& line, std::uint32_t at, bool determined) const;
  bool is_head(Span noun) const;
  void read_verbs(const Line& line);
  Span place_behind(const Line& line, const Cue& verb) const;
  Span place_at(const Line& line, std::uint32_t begin, std::string_view category, bool names, bool kinds) const;
  Span workplace_at(const Line& line, std::uint32_t begin) const;
  Span proper_name(const Line& line, std::uint32_t begin) const;
  bool is_no_place(Span name, std::string_view category) const;
  bool is_no_name(std::string_view word) const;
  bool is_no_person(const Line& line, Span word) const;
  bool introduces(const Cue& label) const;
  bool names_workplace(const Line& line, Span value) const;
  bool is_of_third_person(const Line& line, std::uint32_t at) const;
  bool is_birth_date(const Line& line, const Cue& cue, Span& value) const;
  Span spelled_account_behind(const Line& line, std::uint32_t from) const;
  Span account_before(const Line& line, const Cue& label) const;
  Span account_behind(const Line& line, std::uint32_t from) const;
  std::string_view words(Span span) const { return text_.substr(span.begin, span.size()); }
  std::string_view as_written(Span span) const;
  std::string_view name_of(CategoryIndex category) const { return rules_.categories()[category].name; }
  bool fits(std::string_view category, Span span) const;
  bool is_found(CategoryIndex category) const;
  void add(std::string_view category, Span span, std::string_view rule, Confidence confidence = Confidence::sure);

  const FoldedText& folded_;
  std::string_view text_;
  std::string_view original_;
  const RuleBook& rules_;
  const DraftWords& small_words_;
  std::vector<Unit> units_;
  std::vector<Value> values_;
  std::vector<Cue> cues_;  // by begin, longer first
  std::vector<Line> lines_;
  std::vector<Span> quotes_, pasted_;
  std::vector<Span> clause_ends_, value_borders_;  // by their ends
  Matter matter_ = Matter::own;
  std::vector<DisclosureMatch> found_;
  std::vector<DisclosureMatch> further_;  // other values of categories that are found
};

}  // namespace tokumei
