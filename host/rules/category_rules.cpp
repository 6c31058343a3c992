// Of RuleParser: categories/*.json.
#include "rules/rule_parser.h"

#include <algorithm>
#include <map>

#include "rules/rule_json.h"
#include "text/folded_text.h"

namespace tokumei {

using namespace rule_json;

namespace {

Example parse_example(const std::string& marked, const std::string& where, bool asked) {
  Example example;
  example.asked = asked;
  const auto open = marked.find("[[");
  const auto close = marked.find("]]");
  if (!asked) {
    if (open != std::string::npos) fail(where, "an example that asks nothing has no [[...]]");
    example.text = marked;
    return example;
  }
  if (open == std::string::npos || close == std::string::npos || close < open + 3) fail(where, "no [[...]] in it");
  example.quote = marked.substr(open + 2, close - open - 2);
  example.text = marked.substr(0, open) + example.quote + marked.substr(close + 2);
  return example;
}

std::vector<Kind> kinds_of(const std::string& where, const Json& list) {
  std::vector<Kind> kinds;
  for (const Json& entry : array(list, where)) {
    only_keys(entry, where, {"kind", "words"});
    Kind& kind = kinds.emplace_back();
    kind.name = text(member(entry, where, "kind"), where + ".kind");
    for (const std::string& word : texts(member(entry, where, "words"), where + ".words"))
      kind.words.push_back(fold(word));
  }
  return kinds;
}

}  // namespace

void RuleParser::category_names(const std::string& where, const Json& root) {
  only_keys(root, where, {"category", "traits", "kinds", "ja", "en"});
  Category category;
  category.name = text(member(root, where, "category"), where + ": category");
  if (where != "categories/" + category.name + ".json") fail(where, "category is \"" + category.name + '"');
  const std::map<std::string_view, bool*> traits = {{"channel", &category.channel},
                                                    {"oblique", &category.oblique},
                                                    {"relative", &category.relative},
                                                    {"picture", &category.picture},
                                                    {"pictured", &category.pictured},
                                                    {"numbered", &category.numbered},
                                                    {"secret", &category.secret},
                                                    {"lent", &category.lent},
                                                    {"signed", &category.signed_},
                                                    {"held", &category.held},
                                                    {"account", &category.account},
                                                    {"filled_in", &category.filled_in},
                                                    {"handed_over", &category.handed_over},
                                                    {"of_persons", &category.of_persons},
                                                    {"circumstance", &category.circumstance}};
  if (const auto found = root.find("traits"); found != root.end()) {
    for (const std::string& trait : texts(*found, where + ": traits")) {
      const auto known = traits.find(trait);
      if (known == traits.end()) fail(where + ": traits", "unknown trait \"" + trait + '"');
      *known->second = true;
    }
  }
  if (const auto found = root.find("kinds"); found != root.end()) category.kinds = kinds_of(where + ": kinds", *found);
  book_.categories_.push_back(std::move(category));
}

void RuleParser::category(const std::string& where, const Json& root) {
  const CategoryIndex index = book_.find_category(text(member(root, where, "category"), where));
  for (const Language language : {Language::ja, Language::en}) {
    const std::string name(name_of(language));
    category_language(where + ": " + name, member(root, where, name.c_str()), language, index);
  }
}

void RuleParser::category_language(const std::string& where, const Json& root, Language language, CategoryIndex index) {
  only_keys(root, where,
            {"name", "about", "advice", "reply", "in_reply", "mentions", "weak", "asks", "not", "modifiers", "heads",
             "own", "hints", "clues", "faint_clues", "examples"});
  CategoryTexts& all = book_.categories_[index].texts[static_cast<std::size_t>(language)];
  all.name = text(member(root, where, "name"), where + ".name");
  all.about = text(member(root, where, "about"), where + ".about");
  const std::pair<const char*, FittingTexts*> told[] = {
      {"advice", &all.advice}, {"reply", &all.reply}, {"in_reply", &all.in_reply}};
  for (const auto& [key, list] : told)
    *list = fitting_texts(where + '.' + key, member(root, where, key), book_.sites_, book_.categories_[index].kinds);
  for (const auto& [key, role] : kCategoryLists) {
    const auto found = root.find(key);
    if (found == root.end()) continue;
    const std::string here = where + '.' + key;
    phrases_.add_all(here, texts(*found, here), role, language, index);
  }
  const Json& examples = member(root, where, "examples");
  only_keys(examples, where + ".examples", {"asked", "not_asked"});
  std::map<std::string, bool> said;  // by the folded text: whether it asks
  for (const bool asked : {true, false}) {
    const char* key = asked ? "asked" : "not_asked";
    const std::string here = where + ".examples." + key;
    const auto list = texts(member(examples, where + ".examples", key), here);
    if (list.empty()) fail(here, "no example");
    for (const std::string& marked : list) {
      Example example = parse_example(marked, here, asked);
      example.language = language;
      example.category = index;
      const auto [other, fresh] = said.emplace(fold(example.text), asked);
      if (!fresh && other->second != asked) fail(here, "contradicts another example: " + example.text);
      book_.examples_.push_back(std::move(example));
    }
  }
}

}  // namespace tokumei
