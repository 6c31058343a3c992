// JSON rule files into a RuleBook. The one place in rules/ that reads JSON.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/phrase_list.h"
#include "rules/rule_book.h"

namespace tokumei {

// The lists of phrases in a category file, and what their phrases are.
struct CategoryList {
  const char* key;
  Role role;
};
inline constexpr CategoryList kCategoryLists[] = {{"mentions", Role::mention},
                                                  {"weak", Role::weak_mention},
                                                  {"asks", Role::ask},
                                                  {"not", Role::not_mention},
                                                  {"modifiers", Role::modifier},
                                                  {"heads", Role::head},
                                                  {"own", Role::own},
                                                  {"hints", Role::hint},
                                                  {"clues", Role::clue},
                                                  {"faint_clues", Role::faint_clue}};

class RuleParser {
 public:
  explicit RuleParser(RuleBook& book) : book_(book) {}

  // Throws RuleError "file: key: what is wrong" for the first fault: bad JSON, an unknown key, role, category,
  // language, stage or risk, a phrase listed twice in one language (also when two fold alike), an example without its
  // other kind, a category and stage without a risk. Returns the phrases in the order of the files.
  std::vector<Phrase> parse(const std::vector<RuleBook::File>& files);

 private:
  // One file each, in the order in which parse() needs them; `root` is of rule_json.h, `where` its name.
  void sites(const std::string& where, const nlohmann::json& root);
  void category_names(const std::string& where, const nlohmann::json& root);
  void spellings(const std::string& where, const nlohmann::json& root);
  void language(const std::string& where, const nlohmann::json& root);
  void same_notes();
  void risk(const std::string& where, const nlohmann::json& root);
  void drafts(const std::string& where, const nlohmann::json& root);
  void category(const std::string& where, const nlohmann::json& root);
  void disguised(const std::string& where, const nlohmann::json& root);
  void homophones(const std::string& where, const nlohmann::json& root);
  void pictures(const std::string& where, const nlohmann::json& root);

  // The words of a list that has them by category, each with its place, its category, and what the file says of it.
  void by_category(const std::string& where, const nlohmann::json& root, const std::string& list,
                   const std::function<void(const std::string& here, CategoryIndex category,
                                            const std::string& ordinary, const nlohmann::json& spellings)>& take) const;
  // Words by kind; a list of `keys` each.
  void words(const std::string& where, const nlohmann::json& lists, std::span<const std::string_view> keys,
             WordKinds::Listed& listed) const;
  void category_language(const std::string& where, const nlohmann::json& root, Language language, CategoryIndex index);
  RiskRow risk_row(const std::string& where, const nlohmann::json& root);
  CategoryIndex category_of(const std::string& where, const std::string& name) const;

  RuleBook& book_;
  PhraseList phrases_;
  std::vector<DraftPhrase> draft_phrases_;
  WordKinds::Listed draft_words_, sentence_words_, cipher_words_;
};

}  // namespace tokumei
