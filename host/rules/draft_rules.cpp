// Of RuleParser: drafts/*.json.
#include "rules/rule_parser.h"

#include <algorithm>
#include <set>
#include <utility>

#include "rules/phrase_writing.h"
#include "rules/rule_json.h"
#include "text/folded_text.h"

namespace tokumei {

using namespace rule_json;

namespace {

constexpr std::size_t kFirstOfCategory = static_cast<std::size_t>(DraftRole::label);

// One list of a draft file; its key is one of kKeys from `first` to before `last`.
void draft_list(const std::string& where, const std::string& key, const Json& list, std::size_t first, std::size_t last,
                std::pair<Language, CategoryIndex> of, std::vector<DraftPhrase>& phrases) {
  const auto begin = DraftPhrases::kKeys.begin();
  const auto found =
      std::find(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last), key);
  if (found == begin + static_cast<std::ptrdiff_t>(last)) fail(where, "unknown key \"" + key + '"');
  const std::string here = where + '.' + key;
  std::set<std::string> seen;
  for (const std::string& pattern : texts(list, here)) {
    for (const std::string& phrase : written(here, pattern)) {
      std::string folded = fold(phrase);
      if (folded.empty()) fail(here, "an empty phrase");
      if (!seen.insert(folded).second) fail(here, '"' + phrase + "\" is listed twice");
      const auto role = static_cast<DraftRole>(found - begin);
      if (folded.find('\'') != std::string::npos)
        phrases.push_back({replace_all(folded, "'", "\u2019"), role, of.first, of.second});
      phrases.push_back({std::move(folded), role, of.first, of.second});
    }
  }
}

}  // namespace

void RuleParser::drafts(const std::string& where, const Json& root, std::vector<DraftPhrase>& phrases) {
  const Language language = language_of(where, root, "drafts/");
  for (const auto& [key, value] : root.items()) {
    if (key == "language") continue;
    if (key != "categories") {
      draft_list(where, key, value, 0, kFirstOfCategory, {language, kNoCategory}, phrases);
      continue;
    }
    if (!value.is_object()) fail(where + ": categories", "not an object");
    for (const auto& [category, lists] : value.items()) {
      const std::string here = where + ": " + category;
      if (!lists.is_object()) fail(here, "not an object");
      const CategoryIndex index = category_of(here, category);
      for (const auto& [list, words] : lists.items()) {
        draft_list(here, list, words, kFirstOfCategory, DraftPhrases::kKeys.size(), {language, index}, phrases);
      }
    }
  }
}

}  // namespace tokumei
