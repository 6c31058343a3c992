// JSON rule files into a RuleBook. The one place in rules/ that reads JSON.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/rule_book.h"

namespace tokumei {

class RuleParser {
 public:
  explicit RuleParser(RuleBook& book) : book_(book) {}

  // Throws RuleError "file: key: what is wrong" for the first fault: bad JSON, an unknown key, role, category,
  // language, stage or risk, a phrase listed twice in one language (also when two fold alike), an example without its
  // other kind, a category and stage without a risk.
  void parse(const std::vector<RuleBook::File>& files);

 private:
  struct Spelling {
    std::string from, to;
  };
  class Reader;
  // False if the phrase is there already.
  bool add_phrase(const std::string& folded, Role role, Language language, CategoryIndex category, std::uint32_t place);
  void add_phrases(const std::string& where, const std::vector<std::string>& patterns, Role role, Language language,
                   CategoryIndex category);

  void add_disguised(std::string_view folded, std::string_view ordinary, Language language, CategoryIndex category);
  void add_spelling(const std::string& folded, std::string_view ordinary, Language language, CategoryIndex category);
  void add_vocabulary(std::string_view folded);

  RuleBook& book_;
  std::vector<Phrase> phrases_;
  std::vector<char> text_;  // of the phrases
  std::unordered_set<std::u32string> shapes_;
  std::vector<DisguisedWord> disguised_;
  std::vector<Spelling> spellings_[2];
  // Folded phrase -> where it was listed (RuleBook::places_).
  using Seen = std::unordered_map<std::string, std::uint32_t>;
  Seen& seen_of(Role role, Language language, CategoryIndex category);
  std::map<std::tuple<Language, int, CategoryIndex>, Seen> seen_;
};

// 「て(ください|下さい)」 -> both. A branch may be empty, 「ご(住所|)」, and hold groups. Throws std::invalid_argument
// for a group that is not closed or has one branch, which whoever wrote it took for something else: 「(拝)」.
std::vector<std::string> expand_groups(const std::string& pattern);

}  // namespace tokumei
