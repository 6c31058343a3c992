#include "rules/rule_parser.h"

#include <algorithm>
#include <set>
#include <utility>

#include "rules/phrase_writing.h"
#include "rules/rule_json.h"
#include "text/letters.h"

namespace tokumei {

using namespace rule_json;

namespace {

// Categories whose mentions may stand before a value like a label of a form: 氏名: 山田太郎. Of the others a draft
// names the thing itself, and rules/drafts/ lists how.
bool is_labelled(std::string_view category) {
  constexpr std::string_view kOthers[] = {"sensitive", "employment", "education", "family", "photo", "nda_disclosure"};
  return std::find(std::begin(kOthers), std::end(kOthers), category) == std::end(kOthers);
}

}  // namespace

void RuleParser::sites(const std::string& where, const Json& root) {
  book_.sites_ = texts(member(root, where, "sites"), where + ": sites");
  book_.goods_sites_ = site_names(where + ": goods_sites", member(root, where, "goods_sites"), book_.sites_);
}

void RuleParser::risk(const std::string& where, const Json& root) {
  only_keys(root, where, {"version", "sites", "goods_sites", "rows"});
  book_.version_ = text(member(root, where, "version"), where + ": version");
  const Json& rows = array(member(root, where, "rows"), where + ": rows");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    book_.risk_rows_.push_back(risk_row(where + ": rows[" + std::to_string(i) + ']', rows[i]));
  }
  for (std::size_t i = 0; i < book_.categories_.size(); ++i) {
    for (const Stage stage :
         {Stage::before_contract, Stage::contracted, Stage::funded, Stage::delivered, Stage::unknown}) {
      for (const bool purpose : {false, true}) {
        for (const bool allowed : {false, true}) {
          if (book_.risk(static_cast<CategoryIndex>(i), stage, purpose, allowed).why.empty()) {
            fail(where + ": rows", "nothing fits " + book_.categories_[i].name + " at " + std::string(name_of(stage)));
          }
        }
      }
    }
  }
}

RiskRow RuleParser::risk_row(const std::string& where, const Json& root) {
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

CategoryIndex RuleParser::category_of(const std::string& where, const std::string& name) const {
  const CategoryIndex index = book_.find_category(name);
  if (index == kNoCategory) fail(where, "unknown category \"" + name + '"');
  return index;
}

std::vector<Phrase> RuleParser::parse(const std::vector<RuleBook::File>& files) {
  std::vector<std::pair<std::string, Json>> categories, languages, draft_files;
  std::pair<std::string, Json> risk_file;
  for (const RuleBook::File& file : files) {
    if (file.name.starts_with("categories/")) {
      categories.emplace_back(file.name, parse_json(file));
    } else if (file.name.starts_with("languages/")) {
      languages.emplace_back(file.name, parse_json(file));
    } else if (file.name.starts_with("drafts/")) {
      draft_files.emplace_back(file.name, parse_json(file));
    } else if (file.name == "risk.json") {
      risk_file = {file.name, parse_json(file)};
    }  // other files have readers of their own
  }
  if (categories.empty()) fail("categories", "no file");
  if (risk_file.first.empty()) fail("risk.json", "no such file");

  try {
    // Names first: every file may speak of every category, and phrases of every spelling. Then what is read in a
    // moment: what is wrong with it is seen at once, while the phrases of the categories take most of the time.
    sites(risk_file.first, risk_file.second);
    for (const auto& [name, root] : categories) category_names(name, root);
    for (const auto& [name, root] : languages) spellings(name, root);
    for (const auto& [name, root] : languages) language(name, root);
    same_notes();
    risk(risk_file.first, risk_file.second);
    for (const auto& [name, root] : draft_files) drafts(name, root);
    for (const auto& [name, root] : categories) category(name, root);
    for (const auto& [name, root] : languages) disguised(name, root);
    for (const auto& [name, root] : languages) homophones(name, root);
    for (const auto& [name, root] : languages) pictures(name, root);
  } catch (const Json::exception& error) {
    fail("rules", error.what());
  }

  book_.meanings_ = phrases_.meanings();
  book_.places_ = phrases_.take_places();
  std::vector<Phrase> listed = phrases_.take_phrases();
  const auto meaning_of = [&](const Phrase& phrase) -> const Meaning& { return book_.meanings_[phrase.meaning]; };
  std::set<std::string> of_several;  // phrases of several words, without their spaces
  for (const Phrase& phrase : listed) {
    if (meaning_of(phrase).role == Role::mention && phrase.words.find(' ') != std::string::npos)
      of_several.insert(replace_all(phrase.words, " ", ""));
  }
  for (const Phrase& phrase : listed) {
    const std::string& words = phrase.words;
    const Meaning& meaning = meaning_of(phrase);
    if (meaning.role != Role::mention) continue;
    // "full name" is no disguise of fullname; と△を is none of としを.
    const bool of_particle = ends_with_any(words, {"を", "は", "が", "も", "と"});
    if (words.find(' ') == std::string::npos && !of_several.contains(words) && !of_particle && !phrases_.is_slip(words))
      phrases_.add_disguised(words, words, meaning.language, meaning.category);
    if (is_labelled(book_.categories_[meaning.category].name) && meaning.standing != Standing::beside_no_kanji)
      draft_phrases_.push_back({words, DraftRole::label, meaning.language, meaning.category});
  }
  // Words that only stand beside disguised ones: g1ve, w0rk.
  for (const Phrase& phrase : listed) {
    const Meaning& meaning = meaning_of(phrase);
    if (meaning.language == Language::en && !meaning.hides) phrases_.add_vocabulary(phrase.words);
  }
  book_.matcher_ = PhraseMatcher(listed);
  book_.drafts_ = DraftPhrases(std::move(draft_phrases_));
  book_.draft_words_ = DraftWords(draft_words_);
  book_.sentence_words_ = SentenceWords(sentence_words_);
  book_.cipher_words_ = CipherWords(cipher_words_);
  book_.disguised_words_ = DisguisedWords(phrases_.disguised());
  return listed;
}

}  // namespace tokumei
