// Of RuleParser: languages/*.json.
#include "rules/rule_parser.h"

#include <algorithm>
#include <iterator>

#include "rules/rule_json.h"
#include "text/folded_text.h"
#include "text/segmenter.h"

namespace tokumei {

using namespace rule_json;

namespace {

Role role_of(const std::string& where, const std::string& name) {
  for (int i = static_cast<int>(Role::give); i < static_cast<int>(Role::count_); ++i) {
    const auto role = static_cast<Role>(i);
    const bool of_category = std::any_of(std::begin(kCategoryLists), std::end(kCategoryLists),
                                         [&](const CategoryList& list) { return list.role == role; });
    if (name_of(role) == name && !of_category) return role;
  }
  fail(where, "unknown kind of cue \"" + name + '"');
}

ReplyTexts reply_texts(const std::string& where, const Json& root, const std::vector<std::string>& sites) {
  only_keys(root, where, {"several", "several_grave", "joint", "last_joint", "more", "wary_sites", "wary"});
  ReplyTexts replies;
  const std::pair<const char*, std::string*> keys[] = {
      {"joint", &replies.joint}, {"last_joint", &replies.last_joint}, {"more", &replies.more}, {"wary", &replies.wary}};
  for (const auto& [key, value] : keys) *value = text(member(root, where, key), where + '.' + key);
  const std::pair<const char*, FittingTexts*> lists[] = {{"several", &replies.several},
                                                         {"several_grave", &replies.several_grave}};
  for (const auto& [key, list] : lists) {
    *list = fitting_texts(where + '.' + key, member(root, where, key), sites);
    for (const FittingText& said : *list) {
      if (said.text.find("{0}") == std::string::npos) fail(where + '.' + key, "no {0} in it");
    }
  }
  replies.wary_sites = site_names(where + ".wary_sites", member(root, where, "wary_sites"), sites);
  return replies;
}

}  // namespace

void RuleParser::spellings(const std::string& where, const Json& root) {
  const auto language = language_of(where, root, "languages/");
  if (const auto found = root.find("spellings"); found != root.end()) {
    for (const Json& pair : array(*found, where + ": spellings")) {
      const auto both = texts(pair, where + ": spellings");
      if (both.size() != 2) fail(where + ": spellings", "not a pair");
      phrases_.respell(language, both[0], both[1]);
    }
  }
}

void RuleParser::language(const std::string& where, const Json& root) {
  only_keys(
      root, where,
      {"language", "spellings", "cues", "words", "ciphers", "notes", "replies", "disguised", "homophones", "pictures"});
  const Language language = language_of(where, root, "languages/");
  for (const auto& [key, list] : object(member(root, where, "cues"), where + ": cues").items()) {
    const std::string here = where + ": cues." + key;
    phrases_.add_all(here, texts(list, here), role_of(here, key), language, kNoCategory);
  }
  if (const auto found = root.find("words"); found != root.end())
    words(where + ": words", *found, SentenceWords::kKeys, sentence_words_);
  if (const auto found = root.find("ciphers"); found != root.end())
    words(where + ": ciphers", *found, CipherWords::kKeys, cipher_words_);
  for (const auto& [key, note] : object(member(root, where, "notes"), where + ": notes").items()) {
    book_.notes_[static_cast<std::size_t>(language)][key] = text(note, where + ": notes." + key);
  }
  book_.replies_[static_cast<std::size_t>(language)] =
      reply_texts(where + ": replies", member(root, where, "replies"), book_.sites_);
}

void RuleParser::by_category(
    const std::string& where, const Json& root, const std::string& list,
    const std::function<void(const std::string&, CategoryIndex, const std::string&, const Json&)>& take) const {
  const auto found = root.find(list);
  if (found == root.end()) return;
  for (const auto& [key, words] : object(*found, where + ": " + list).items()) {
    const std::string here = where + ": " + list + '.' + key;
    const CategoryIndex category = category_of(here, key);
    for (const auto& [ordinary, spellings] : object(words, here).items()) take(here, category, ordinary, spellings);
  }
}

// Behind all phrases: a spelling that somebody listed keeps its place.
void RuleParser::disguised(const std::string& where, const Json& root) {
  const Language language = language_of(where, root, "languages/");
  by_category(where, root, "disguised", [&](const auto& here, auto category, const auto& ordinary, const auto& list) {
    const std::string folded = fold(ordinary);
    if (folded.empty()) fail(here, "an empty word");
    phrases_.add_disguised(folded, folded, language, category);
    const Category& meant = book_.categories_[category];
    const bool apps = meant.channel || meant.name == "social_account";
    phrases_.add_spellings(here, texts(list, here + '.' + ordinary), folded, language, category, apps);
  });
}

// Behind all phrases as well.
void RuleParser::homophones(const std::string& where, const Json& root) {
  const Language language = language_of(where, root, "languages/");
  by_category(where, root, "homophones", [&](const auto& here, auto category, const auto& ordinary, const auto& list) {
    phrases_.add_homophones(here, texts(list, here + '.' + ordinary), language, category);
  });
}

// Behind all phrases: a picture is of the category that its word names.
void RuleParser::pictures(const std::string& where, const Json& root) {
  const auto found = root.find("pictures");
  if (found == root.end()) return;
  const Language language = language_of(where, root, "languages/");
  for (const auto& [ordinary, list] : object(*found, where + ": pictures").items()) {
    const std::string here = where + ": pictures." + ordinary;
    const std::string word = fold(ordinary);
    const CategoryIndex category = phrases_.named_by(word);
    for (const std::string& picture : texts(list, here)) {
      Picture& entry = book_.pictures_[code_point_at(picture, 0)][static_cast<std::size_t>(language)];
      if (!entry.ordinary.empty()) fail(here, "\"" + picture + "\" is listed already");
      entry = {word, category};
    }
  }
}

// A note that one language lacks would leave a hole in an explanation.
void RuleParser::same_notes() {
  for (const Language language : {Language::ja, Language::en}) {
    const auto& other = book_.notes_[1 - static_cast<std::size_t>(language)];
    for (const auto& [id, note] : book_.notes_[static_cast<std::size_t>(language)]) {
      const std::string lacking(name_of(language == Language::ja ? Language::en : Language::ja));
      if (!other.contains(id)) fail("languages/" + lacking + ".json: notes", "no note \"" + id + '"');
    }
  }
}

}  // namespace tokumei
