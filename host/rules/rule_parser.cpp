#include "rules/rule_parser.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "text/folded_text.h"
#include "text/letters.h"
#include "text/segmenter.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

using Json = nlohmann::json;

[[noreturn]] void fail(const std::string& where, const std::string& what) {
  throw RuleError(where + ": " + what);
}

const Json& member(const Json& object, const std::string& where, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) fail(where, std::string("missing key \"") + key + '"');
  return *found;
}

std::string text(const Json& value, const std::string& where) {
  if (!value.is_string()) fail(where, "not a string");
  return value.get<std::string>();
}

std::vector<std::string> texts(const Json& value, const std::string& where) {
  if (!value.is_array()) fail(where, "not an array");
  std::vector<std::string> result;
  for (std::size_t i = 0; i < value.size(); ++i)
    result.push_back(text(value[i], where + '[' + std::to_string(i) + ']'));
  return result;
}

void only_keys(const Json& object, const std::string& where, std::initializer_list<std::string_view> known) {
  if (!object.is_object()) fail(where, "not an object");
  for (const auto& [key, value] : object.items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) fail(where, "unknown key \"" + key + '"');
  }
}

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

std::string replace_all(std::string subject, const std::string& from, const std::string& to) {
  for (auto at = subject.find(from); at != std::string::npos; at = subject.find(from, at + to.size())) {
    subject.replace(at, from.size(), to);
  }
  return subject;
}

// Katakana as hiragana, all else as it is.
std::string in_hiragana(const std::string& folded) {
  std::string result;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at)) {
    const char32_t c = code_point_at(folded, at);
    if (c < 0x30A1 || c > 0x30F6) {
      result.append(folded, at, next_code_point(folded, at) - at);
      continue;
    }
    const char32_t h = c - 0x60;
    result += {static_cast<char>(0xE0 | (h >> 12)), static_cast<char>(0x80 | ((h >> 6) & 0x3F)),
               static_cast<char>(0x80 | (h & 0x3F))};
  }
  return result;
}

// Whether all letters are katakana, three or more.
bool is_katakana(const std::string& folded) {
  int letters = 0;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at), ++letters) {
    const char32_t c = code_point_at(folded, at);
    if (script_of(c) != Script::katakana || (c != U'ー' && c > 0x30F6)) return false;
  }
  return letters >= 3;
}

// シュウショ, シューショ: the word, and with ー for the vowels that its spelling draws out, one by one and all.
std::vector<std::string> with_long_vowels(const std::string& word) {
  constexpr std::string_view kLong[] = {"ョウ", "ュウ", "コウ", "ゴウ", "ホウ", "ノウ", "セイ", "レイ", "メイ", "ケイ"};
  std::vector<std::string> result{word};
  std::string all = word;
  for (const std::string_view drawn : kLong) {
    for (auto at = word.find(drawn); at != std::string::npos; at = word.find(drawn, at + drawn.size())) {
      std::string one = word;
      one.replace(at + 3, 3, "ー");
      all.replace(at + 3, 3, "ー");
      result.push_back(std::move(one));
    }
  }
  if (result.size() > 2) result.push_back(std::move(all));
  return result;
}

Json parse_json(const RuleBook::File& file) {
  try {
    return Json::parse(file.bytes, nullptr, true, true);
  } catch (const Json::parse_error& error) {
    fail(file.name, error.what());
  }
}

}  // namespace

std::vector<std::string> expand_groups(const std::string& pattern) {
  const auto open = pattern.find('(');
  if (open == std::string::npos) return {pattern};
  std::vector<std::string> branches;
  std::size_t begin = open + 1, close = open;
  for (int depth = 0; close < pattern.size(); ++close) {
    depth += pattern[close] == '(' ? 1 : pattern[close] == ')' ? -1 : 0;
    if (depth > 1 || (depth == 1 && pattern[close] != '|')) continue;
    branches.push_back(pattern.substr(begin, close - begin));
    begin = close + 1;
    if (depth == 0) break;
  }
  if (close == pattern.size()) throw std::invalid_argument("a group is not closed");
  if (branches.size() == 1) throw std::invalid_argument("(" + branches[0] + ") is a group of one");
  std::vector<std::string> result;
  const auto tails = expand_groups(pattern.substr(close + 1));
  for (const std::string& branch : branches) {
    for (const std::string& inside : expand_groups(branch)) {
      for (const std::string& tail : tails) result.push_back(pattern.substr(0, open) + inside + tail);
    }
  }
  return result;
}

// Categories whose mentions may stand before a value like a label of a form: 氏名: 山田太郎. Of the others a draft
// names the thing itself, and rules/drafts/ lists how.
static bool is_labelled(std::string_view category) {
  constexpr std::string_view kOthers[] = {"sensitive", "employment", "education", "family", "photo", "nda_disclosure"};
  return std::find(std::begin(kOthers), std::end(kOthers), category) == std::end(kOthers);
}

// A mark of more than the phrase itself: 「。」 and "?" alone are words of their own.
static Standing standing_of(std::string_view folded, Language language) {
  if (folded.size() < (language == Language::ja ? 6 : 3)) return Standing::anywhere;
  if (folded.ends_with("。")) return Standing::last;
  return folded.ends_with('?') ? Standing::last_of_question : Standing::anywhere;
}

// expand_groups with a fault that names the place.
static std::vector<std::string> written(const std::string& where, const std::string& pattern) {
  try {
    return expand_groups(pattern);
  } catch (const std::invalid_argument& error) {
    fail(where, '"' + pattern + "\": " + error.what());
  }
}

// Words of a clause compete, so one list is enough for them; what may lie over others is apart, and parts of compounds
// are so for each category.
RuleParser::Seen& RuleParser::seen_of(Role role, Language language, CategoryIndex category) {
  const int apart = is_mark(role) ? static_cast<int>(role) : 0;
  const bool part = role == Role::modifier || role == Role::head;
  return seen_[{language, apart, part ? category : kNoCategory}];
}

bool RuleParser::add_phrase(const std::string& folded, Role role, Language language, CategoryIndex category,
                            std::uint32_t place) {
  if (!seen_of(role, language, category).emplace(folded, place).second) return false;
  Phrase phrase{static_cast<std::uint32_t>(text_.size()), place, 0, category, role, language};
  phrase.standing = standing_of(folded, language);
  phrase.size = static_cast<std::uint16_t>(folded.size() - phrase.mark());
  phrases_.push_back(phrase);
  text_.insert(text_.end(), folded.begin(), folded.end());
  return true;
}

void RuleParser::add_phrases(const std::string& where, const std::vector<std::string>& patterns, Role role,
                             Language language, CategoryIndex category) {
  const auto place = static_cast<std::uint32_t>(book_.places_.size());
  book_.places_.push_back(where);
  const auto add = [&](const std::string& folded) { return add_phrase(folded, role, language, category, place); };
  std::vector<std::string> phrases;
  for (const std::string& pattern : patterns) {
    for (std::string& phrase : written(where, pattern)) {
      std::string folded = fold(phrase);
      if (folded.empty()) fail(where, "an empty phrase");
      if (!add(folded))
        fail(where,
             '"' + phrase + "\" is listed already in " + book_.places_[seen_of(role, language, category).at(folded)]);
      phrases.push_back(std::move(phrase));
    }
  }
  // A word of katakana may be written in hiragana.
  if (role == Role::mention) {
    for (const std::string& phrase : phrases) {
      if (const std::string folded = fold(phrase); is_katakana(folded)) add(in_hiragana(folded));
    }
  }
  // And so may what is none: マイナンバー制度.
  if (role == Role::not_mention && language == Language::ja) {
    for (const std::string& phrase : phrases) {
      if (phrase.size() >= 12) add(in_hiragana(fold(phrase)));
    }
  }
  // Other spellings are made, not listed; one that somebody listed keeps its own place.
  const auto& spellings = spellings_[static_cast<std::size_t>(language)];
  for (const std::string& phrase : phrases) {
    std::vector<std::string> variants{phrase};
    for (const Spelling& spelling : spellings) {
      const std::size_t count = variants.size();
      for (std::size_t i = 0; i < count; ++i) {
        if (variants[i].find(spelling.from) == std::string::npos) continue;
        variants.push_back(replace_all(variants[i], spelling.from, spelling.to));
      }
    }
    for (std::size_t i = 1; i < variants.size(); ++i) add(fold(variants[i]));
  }
}

// Words of one script or of kana and kanji, long enough to be known again: kanji from two letters, others from three.
void RuleParser::add_disguised(std::string_view folded, std::string_view ordinary, Language language,
                               CategoryIndex category) {
  const Script script = script_of(code_point_at(folded, 0));
  DisguisedWord word{skeleton(folded), {}, std::string(ordinary), category, language};
  int latin = 0;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at)) {
    const char32_t c = code_point_at(folded, at);
    const Script here = script_of(c);
    const bool letter = here == Script::latin || here == Script::hiragana || here == Script::katakana ||
                        here == Script::han || here == Script::digit;
    if (!letter && !(script == Script::latin && c == U' ')) return;
    word.letters.push_back(spelling_of(c));
    latin += here == Script::latin ? 1 : 0;
  }
  // Lイン is too little to be known again in other letters.
  if (script == Script::latin && latin == 1) return;
  if (word.shape.size() < (script == Script::han ? 2U : 3U) || word.shape.size() > DisguisedWord::kLongest) return;
  if (shapes_.insert(word.shape).second) disguised_.push_back(std::move(word));
}

// A spelling that hides a word, and the ways to write its long vowels. One that mixes kanji with the kana of other
// kanji, or is of many kana, names its category without any further sign: ねん収, さいしゅうがくれき.
void RuleParser::add_spelling(const std::string& folded, std::string_view ordinary, Language language,
                              CategoryIndex category) {
  constexpr int kManyKana = 5;
  for (const std::string& spelling : with_long_vowels(folded)) {
    add_disguised(spelling, ordinary, language, category);
    const std::string hiragana = in_hiragana(spelling);
    int letters = 0;
    bool kana = true, latin = false;
    for (std::size_t at = 0; at < hiragana.size(); at = next_code_point(hiragana, at), ++letters) {
      const Script script = script_of(code_point_at(hiragana, at));
      kana = kana && script != Script::han;
      latin = latin || script == Script::latin;
    }
    if (latin || (kana && letters < kManyKana) || (!kana && hiragana == spelling)) continue;
    for (const std::string& phrase : {hiragana, spelling}) {
      const auto place = static_cast<std::uint32_t>(book_.places_.size() - 1);
      if (add_phrase(phrase, Role::mention, language, category, place)) phrases_.back().hides = true;
    }
  }
}

void RuleParser::add_vocabulary(std::string_view folded) {
  constexpr std::size_t kShortest = 4;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end >= kShortest) add_disguised(folded.substr(0, end), folded.substr(0, end), Language::en, kNoCategory);
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
}

// Reads one file of each kind; holds what the kinds share.
class RuleParser::Reader {
 public:
  Reader(RuleParser& parser, RuleBook& book) : parser_(parser), book_(book) {}

  void spellings(const std::string& where, const Json& root) {
    const auto language = language_of(where, root);
    if (const auto found = root.find("spellings"); found != root.end()) {
      if (!found->is_array()) fail(where + ": spellings", "not an array");
      for (const Json& pair : *found) {
        const auto both = texts(pair, where + ": spellings");
        if (both.size() != 2) fail(where + ": spellings", "not a pair");
        parser_.spellings_[static_cast<std::size_t>(language)].push_back({both[0], both[1]});
      }
    }
  }

  void category_names(const std::string& where, const Json& root) {
    only_keys(root, where, {"category", "traits", "ja", "en"});
    Category category;
    category.name = text(member(root, where, "category"), where + ": category");
    if (where != "categories/" + category.name + ".json") fail(where, "category is \"" + category.name + '"');
    const std::map<std::string_view, bool*> traits = {
        {"channel", &category.channel}, {"oblique", &category.oblique},   {"relative", &category.relative},
        {"picture", &category.picture}, {"pictured", &category.pictured}, {"numbered", &category.numbered},
        {"secret", &category.secret},   {"lent", &category.lent},         {"signed", &category.signed_},
        {"held", &category.held}};
    if (const auto found = root.find("traits"); found != root.end()) {
      for (const std::string& trait : texts(*found, where + ": traits")) {
        const auto known = traits.find(trait);
        if (known == traits.end()) fail(where + ": traits", "unknown trait \"" + trait + '"');
        *known->second = true;
      }
    }
    book_.categories_.push_back(std::move(category));
  }

  void category(const std::string& where, const Json& root) {
    const CategoryIndex index = book_.find_category(text(member(root, where, "category"), where));
    for (const Language language : {Language::ja, Language::en}) {
      const std::string name(name_of(language));
      category_language(where + ": " + name, member(root, where, name.c_str()), language, index);
    }
  }

  void language(const std::string& where, const Json& root) {
    only_keys(root, where, {"language", "spellings", "cues", "notes", "replies", "disguised", "pictures"});
    const Language language = language_of(where, root);
    const Json& cues = member(root, where, "cues");
    if (!cues.is_object()) fail(where + ": cues", "not an object");
    for (const auto& [key, list] : cues.items()) {
      const std::string here = where + ": cues." + key;
      parser_.add_phrases(here, texts(list, here), role_of(here, key), language, kNoCategory);
    }
    const Json& notes = member(root, where, "notes");
    if (!notes.is_object()) fail(where + ": notes", "not an object");
    for (const auto& [key, note] : notes.items()) {
      book_.notes_[static_cast<std::size_t>(language)][key] = text(note, where + ": notes." + key);
    }
    book_.replies_[static_cast<std::size_t>(language)] =
        reply_texts(where + ": replies", member(root, where, "replies"));
  }

  // Behind all phrases: a spelling that somebody listed keeps its place.
  void disguised(const std::string& where, const Json& root) {
    const auto found = root.find("disguised");
    if (found == root.end()) return;
    const Language language = language_of(where, root);
    if (!found->is_object()) fail(where + ": disguised", "not an object");
    for (const auto& [key, words] : found->items()) {
      const std::string here = where + ": disguised." + key;
      const CategoryIndex category = category_of(here, key);
      if (!words.is_object()) fail(here, "not an object");
      book_.places_.push_back(here);
      for (const auto& [ordinary, spellings] : words.items()) {
        const std::string folded = fold(ordinary);
        if (folded.empty()) fail(here, "an empty word");
        parser_.add_disguised(folded, folded, language, category);
        for (const std::string& pattern : texts(spellings, here + '.' + ordinary)) {
          for (const std::string& spelling : written(here, pattern))
            parser_.add_spelling(fold(spelling), folded, language, category);
        }
      }
    }
  }

  // Behind all phrases: a picture is of the category that its word names.
  void pictures(const std::string& where, const Json& root) {
    const auto found = root.find("pictures");
    if (found == root.end()) return;
    const Language language = language_of(where, root);
    if (!found->is_object()) fail(where + ": pictures", "not an object");
    for (const auto& [ordinary, list] : found->items()) {
      const std::string here = where + ": pictures." + ordinary;
      const std::string word = fold(ordinary);
      const auto& phrases = parser_.phrases_;
      const auto named = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
        return phrase.role == Role::mention &&
               std::string_view(parser_.text_.data() + phrase.begin, phrase.size) == word;
      });
      const CategoryIndex category = named == phrases.end() ? kNoCategory : named->category;
      for (const std::string& picture : texts(list, here)) {
        Picture& entry = book_.pictures_[code_point_at(picture, 0)][static_cast<std::size_t>(language)];
        if (!entry.ordinary.empty()) fail(here, "\"" + picture + "\" is listed already");
        entry = {word, category};
      }
    }
  }

  // A note that one language lacks would leave a hole in an explanation.
  void same_notes() {
    for (const Language language : {Language::ja, Language::en}) {
      const auto& other = book_.notes_[1 - static_cast<std::size_t>(language)];
      for (const auto& [id, note] : book_.notes_[static_cast<std::size_t>(language)]) {
        const std::string lacking(name_of(language == Language::ja ? Language::en : Language::ja));
        if (!other.contains(id)) fail("languages/" + lacking + ".json: notes", "no note \"" + id + '"');
      }
    }
  }

  void drafts(const std::string& where, const Json& root, std::vector<DraftPhrase>& phrases) {
    const std::string name = text(member(root, where, "language"), where + ": language");
    const auto language = tokumei::parse<Language>(name);
    if (!language || where != "drafts/" + name + ".json") fail(where, "unknown language \"" + name + '"');
    for (const auto& [key, value] : root.items()) {
      if (key == "language") continue;
      if (key != "categories") {
        draft_list(where, key, value, 0, kFirstOfCategory, {*language, kNoCategory}, phrases);
        continue;
      }
      if (!value.is_object()) fail(where + ": categories", "not an object");
      for (const auto& [category, lists] : value.items()) {
        const std::string here = where + ": " + category;
        if (!lists.is_object()) fail(here, "not an object");
        const CategoryIndex index = category_of(here, category);
        for (const auto& [list, words] : lists.items()) {
          draft_list(here, list, words, kFirstOfCategory, DraftPhrases::kKeys.size(), {*language, index}, phrases);
        }
      }
    }
  }

  void risk(const std::string& where, const Json& root) {
    only_keys(root, where, {"version", "rows"});
    book_.version_ = text(member(root, where, "version"), where + ": version");
    const Json& rows = member(root, where, "rows");
    if (!rows.is_array()) fail(where + ": rows", "not an array");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      book_.risk_rows_.push_back(risk_row(where + ": rows[" + std::to_string(i) + ']', rows[i]));
    }
    for (std::size_t i = 0; i < book_.categories_.size(); ++i) {
      for (const Stage stage :
           {Stage::before_contract, Stage::contracted, Stage::funded, Stage::delivered, Stage::unknown}) {
        for (const bool purpose : {false, true}) {
          for (const bool allowed : {false, true}) {
            if (book_.risk(static_cast<CategoryIndex>(i), stage, purpose, allowed).why.empty()) {
              fail(where + ": rows",
                   "nothing fits " + book_.categories_[i].name + " at " + std::string(name_of(stage)));
            }
          }
        }
      }
    }
  }

 private:
  static constexpr std::size_t kFirstOfCategory = static_cast<std::size_t>(DraftRole::label);

  // One list of a draft file; its key is one of kKeys from `first` to before `last`.
  static void draft_list(const std::string& where, const std::string& key, const Json& list, std::size_t first,
                         std::size_t last, std::pair<Language, CategoryIndex> of, std::vector<DraftPhrase>& phrases) {
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

  void category_language(const std::string& where, const Json& root, Language language, CategoryIndex index) {
    only_keys(root, where,
              {"name", "about", "advice", "reply", "in_reply", "mentions", "weak", "asks", "not", "modifiers", "heads",
               "examples"});
    CategoryTexts& all = book_.categories_[index].texts[static_cast<std::size_t>(language)];
    all.name = text(member(root, where, "name"), where + ".name");
    all.about = text(member(root, where, "about"), where + ".about");
    all.reply = text(member(root, where, "reply"), where + ".reply");
    all.in_reply = text(member(root, where, "in_reply"), where + ".in_reply");
    const Json& advice = member(root, where, "advice");
    if (!advice.is_array() || advice.empty()) fail(where + ".advice", "not an array with something in it");
    for (const Json& entry : advice) all.advice.push_back(advice_text(where + ".advice", entry));
    if (!all.advice.back().sites.empty() || !all.advice.back().stages.empty()) {
      fail(where + ".advice", "the last entry must fit every site and stage");
    }
    const std::pair<const char*, Role> lists[] = {{"mentions", Role::mention},   {"weak", Role::weak_mention},
                                                  {"asks", Role::ask},           {"not", Role::not_mention},
                                                  {"modifiers", Role::modifier}, {"heads", Role::head}};
    for (const auto& [key, role] : lists) {
      const auto found = root.find(key);
      if (found == root.end()) continue;
      const std::string here = where + '.' + key;
      parser_.add_phrases(here, texts(*found, here), role, language, index);
    }
    const Json& examples = member(root, where, "examples");
    only_keys(examples, where + ".examples", {"asked", "not_asked"});
    for (const bool asked : {true, false}) {
      const char* key = asked ? "asked" : "not_asked";
      const std::string here = where + ".examples." + key;
      const auto list = texts(member(examples, where + ".examples", key), here);
      if (list.empty()) fail(here, "no example");
      for (const std::string& marked : list) {
        Example example = parse_example(marked, here, asked);
        example.language = language;
        example.category = index;
        for (const Example& other : book_.examples_) {
          if (other.text == example.text && other.category == index && other.asked != asked) {
            fail(here, "contradicts another example: " + example.text);
          }
        }
        book_.examples_.push_back(std::move(example));
      }
    }
  }

  ReplyTexts reply_texts(const std::string& where, const Json& root) {
    only_keys(root, where, {"several", "several_grave", "joint", "last_joint", "more", "wary_sites", "wary"});
    ReplyTexts replies;
    const std::pair<const char*, std::string*> keys[] = {
        {"several", &replies.several}, {"several_grave", &replies.several_grave},
        {"joint", &replies.joint},     {"last_joint", &replies.last_joint},
        {"more", &replies.more},       {"wary", &replies.wary}};
    for (const auto& [key, value] : keys) *value = text(member(root, where, key), where + '.' + key);
    for (const char* key : {"several", "several_grave"}) {
      const std::string said = root.at(key).get<std::string>();
      if (said.find("{0}") == std::string::npos) fail(where + '.' + key, "no {0} in it");
    }
    replies.wary_sites = texts(member(root, where, "wary_sites"), where + ".wary_sites");
    return replies;
  }

  AdviceText advice_text(const std::string& where, const Json& entry) {
    only_keys(entry, where, {"sites", "stages", "text"});
    AdviceText advice;
    advice.text = text(member(entry, where, "text"), where + ".text");
    if (const auto found = entry.find("sites"); found != entry.end()) advice.sites = texts(*found, where + ".sites");
    if (const auto found = entry.find("stages"); found != entry.end()) {
      advice.stages = texts(*found, where + ".stages");
      for (const std::string& stage : advice.stages) {
        if (!tokumei::parse<Stage>(stage)) fail(where + ".stages", "unknown stage \"" + stage + '"');
      }
    }
    return advice;
  }

  RiskRow risk_row(const std::string& where, const Json& root) {
    only_keys(root, where, {"categories", "stages", "purpose", "contact_allowed", "risk", "why"});
    RiskRow row;
    if (const auto found = root.find("categories"); found != root.end()) {
      for (const std::string& name : texts(*found, where + ".categories")) {
        row.categories.push_back(category_of(where + ".categories", name));
      }
    }
    if (const auto found = root.find("stages"); found != root.end()) {
      for (const std::string& name : texts(*found, where + ".stages")) {
        const auto stage = tokumei::parse<Stage>(name);
        if (!stage) fail(where + ".stages", "unknown stage \"" + name + '"');
        row.stages.push_back(*stage);
      }
    }
    if (const auto found = root.find("purpose"); found != root.end()) row.purpose = found->get<bool>();
    if (const auto found = root.find("contact_allowed"); found != root.end()) row.contact_allowed = found->get<bool>();
    const std::string risk_name = text(member(root, where, "risk"), where + ".risk");
    const auto risk = tokumei::parse<Risk>(risk_name);
    if (!risk) fail(where + ".risk", "unknown risk \"" + risk_name + '"');
    row.risk = *risk;
    row.why = text(member(root, where, "why"), where + ".why");
    if (book_.note(Language::ja, row.why).empty()) fail(where + ".why", "no note \"" + row.why + '"');
    return row;
  }

  static Language language_of(const std::string& where, const Json& root) {
    const std::string name = text(member(root, where, "language"), where + ": language");
    const auto language = tokumei::parse<Language>(name);
    if (!language || where != "languages/" + name + ".json") fail(where, "unknown language \"" + name + '"');
    return *language;
  }

  static Role role_of(const std::string& where, const std::string& name) {
    for (int i = static_cast<int>(Role::give); i < static_cast<int>(Role::count_); ++i) {
      const auto role = static_cast<Role>(i);
      if (name_of(role) == name && role != Role::modifier && role != Role::head) return role;
    }
    fail(where, "unknown kind of cue \"" + name + '"');
  }

  CategoryIndex category_of(const std::string& where, const std::string& name) const {
    const CategoryIndex index = book_.find_category(name);
    if (index == kNoCategory) fail(where, "unknown category \"" + name + '"');
    return index;
  }

  RuleParser& parser_;
  RuleBook& book_;
};

void RuleParser::parse(const std::vector<RuleBook::File>& files) {
  std::vector<std::pair<std::string, Json>> categories, languages, drafts;
  std::pair<std::string, Json> risk;
  for (const RuleBook::File& file : files) {
    if (file.name.starts_with("categories/")) {
      categories.emplace_back(file.name, parse_json(file));
    } else if (file.name.starts_with("languages/")) {
      languages.emplace_back(file.name, parse_json(file));
    } else if (file.name.starts_with("drafts/")) {
      drafts.emplace_back(file.name, parse_json(file));
    } else if (file.name == "risk.json") {
      risk = {file.name, parse_json(file)};
    }  // other files have readers of their own
  }
  if (categories.empty()) fail("categories", "no file");
  if (risk.first.empty()) fail("risk.json", "no such file");

  Reader reader(*this, book_);
  std::vector<DraftPhrase> draft_phrases;
  try {
    // Names first: every file may speak of every category, and phrases of every spelling.
    for (const auto& [name, root] : categories) reader.category_names(name, root);
    for (const auto& [name, root] : languages) reader.spellings(name, root);
    for (const auto& [name, root] : languages) reader.language(name, root);
    for (const auto& [name, root] : categories) reader.category(name, root);
    for (const auto& [name, root] : languages) reader.disguised(name, root);
    for (const auto& [name, root] : languages) reader.pictures(name, root);
    reader.same_notes();
    reader.risk(risk.first, risk.second);
    for (const auto& [name, root] : drafts) reader.drafts(name, root, draft_phrases);
  } catch (const Json::exception& error) {
    fail("rules", error.what());
  }

  book_.phrases_ = std::move(phrases_);
  book_.phrase_text_ = std::move(text_);
  std::vector<std::string_view> all;
  all.reserve(book_.phrases_.size());
  std::set<std::string> of_several;  // phrases of several words, without their spaces
  for (const Phrase& phrase : book_.phrases_) {
    const std::string_view letters = all.emplace_back(book_.words_of(phrase));
    if (phrase.role == Role::mention && letters.find(' ') != std::string_view::npos)
      of_several.insert(replace_all(std::string(letters), " ", ""));
  }
  for (const Phrase& phrase : book_.phrases_) {
    const std::string_view letters = book_.words_of(phrase);
    if (phrase.role != Role::mention) continue;
    // "full name" is no disguise of fullname; と△を is none of としを.
    const bool of_particle = ends_with_any(letters, {"を", "は", "が", "も", "と"});
    if (letters.find(' ') == std::string_view::npos && !of_several.contains(std::string(letters)) && !of_particle)
      add_disguised(letters, std::string(letters), phrase.language, phrase.category);
    if (is_labelled(book_.categories_[phrase.category].name))
      draft_phrases.push_back({std::string(letters), DraftRole::label, phrase.language, phrase.category});
  }
  // Words that only stand beside disguised ones: g1ve, w0rk.
  for (const Phrase& phrase : book_.phrases_) {
    if (phrase.language == Language::en) add_vocabulary(book_.words_of(phrase));
  }
  book_.matcher_ = PhraseMatcher(all);
  book_.drafts_ = DraftPhrases(draft_phrases);
  book_.disguised_words_ = DisguisedWords(std::move(disguised_));
}

}  // namespace tokumei
