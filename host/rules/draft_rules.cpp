// Of RuleParser: drafts/*.json, and words by kind wherever they are listed.
#include "rules/rule_parser.h"

#include <algorithm>
#include <set>
#include <span>

#include "rules/phrase_writing.h"
#include "rules/rule_json.h"
#include "text/folded_text.h"

namespace tokumei {

using namespace rule_json;

namespace {

constexpr std::size_t kFirstOfCategory = static_cast<std::size_t>(DraftRole::label);
constexpr std::size_t kEndOfCategory = static_cast<std::size_t>(DraftRole::noun) + 1;

// Which of the keys it is.
std::size_t place_of(const std::string& where, const std::string& key, std::span<const std::string_view> keys) {
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) fail(where, "unknown key \"" + key + '"');
  return static_cast<std::size_t>(found - keys.begin());
}

// The phrases of a list, folded, each with both of the apostrophes in which people write it.
std::vector<std::string> phrases_of(const std::string& where, const Json& list) {
  std::set<std::string> seen;
  std::vector<std::string> phrases;
  for (const std::string& pattern : texts(list, where)) {
    for (const std::string& phrase : written(where, pattern)) {
      std::string folded = fold(phrase);
      if (folded.empty()) fail(where, "an empty phrase");
      if (!seen.insert(folded).second) fail(where, '"' + phrase + "\" is listed twice");
      if (folded.find('\'') != std::string::npos) phrases.push_back(replace_all(folded, "'", "\u2019"));
      phrases.push_back(std::move(folded));
    }
  }
  return phrases;
}

}  // namespace

void RuleParser::drafts(const std::string& where, const Json& root) {
  constexpr std::span<const std::string_view> kRoles = DraftPhrases::kKeys;
  const Language language = language_of(where, root, "drafts/");
  const auto add = [&](const std::string& here, const Json& list, std::size_t role, CategoryIndex category) {
    for (std::string& phrase : phrases_of(here, list))
      draft_phrases_.push_back({std::move(phrase), static_cast<DraftRole>(role), language, category});
  };
  for (const auto& [key, value] : root.items()) {
    const std::string here = where + ": " + key;
    if (key == "language") continue;
    if (key == "words") {
      words(here, value, DraftWords::kKeys, draft_words_);
    } else if (key == "categories") {
      for (const auto& [category, lists] : object(value, here).items()) {
        const std::string of = where + ": " + category;
        const CategoryIndex index = category_of(of, category);
        for (const auto& [name, list] : object(lists, of).items()) {
          const std::size_t role = place_of(of, name, kRoles);
          if (role < kFirstOfCategory || role >= kEndOfCategory) fail(of, "unknown key \"" + name + '"');
          add(of + '.' + name, list, role, index);
        }
      }
    } else {
      const std::size_t role = place_of(where, key, kRoles);
      if (role >= kFirstOfCategory && role < kEndOfCategory) fail(where, "unknown key \"" + key + '"');
      add(here, value, role, kNoCategory);
    }
  }
}

void RuleParser::words(const std::string& where, const Json& lists, std::span<const std::string_view> keys,
                       WordKinds::Listed& listed) const {
  for (const auto& [key, list] : object(lists, where).items()) {
    const std::size_t kind = place_of(where, key, keys);
    for (const std::string& word : phrases_of(where + '.' + key, list)) listed[word].set(kind);
  }
}

}  // namespace tokumei
