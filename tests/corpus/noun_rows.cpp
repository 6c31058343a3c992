#include "noun_rows.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "frames.h"

namespace tokumei {
namespace {

using Json = nlohmann::json;

constexpr int kTimes = 12;  // with other nouns

class Filler {
 public:
  Filler(const RuleBook& rules, Language language, const Json& nouns) : language_(language) {
    for (const auto& [category, some] : nouns.items())
      nouns_.emplace_back(rules.find_category(category), some.get<std::vector<std::string>>());
  }

  Record fill(std::string_view frame) {
    turn_ += 7;
    next_ = turn_;
    Record record;
    for (auto open = frame.find('{'); open != std::string_view::npos; open = frame.find('{')) {
      const auto close = frame.find('}', open);
      const std::string_view gap = frame.substr(open + 1, close - open - 1);
      record.text += frame.substr(0, open);
      frame.remove_prefix(close + 1);
      add(record, gap.ends_with('s') ? 3 + turn_ / 3 % 4 : 1, gap.starts_with("ask"));
    }
    record.text += frame;
    return record;
  }

 private:
  void add(Record& record, std::size_t nouns, bool asked) {
    for (std::size_t n = 0; n < nouns; ++n, next_ += 1 + turn_ % 3) {
      if (n > 0) record.text += language_ == Language::ja ? "、" : n + 1 < nouns ? ", " : " and ";
      const auto& [category, some] = nouns_[next_ % nouns_.size()];
      const auto begin = static_cast<std::uint32_t>(record.text.size());
      record.text += some[turn_ / 5 % some.size()];
      if (asked) record.quotes[category] = {begin, static_cast<std::uint32_t>(record.text.size())};
    }
  }

  Language language_;
  std::vector<std::pair<CategoryIndex, std::vector<std::string>>> nouns_;
  std::size_t turn_ = 0;  // of the sentence; which noun of a category
  std::size_t next_ = 0;  // the category whose turn it is
};

}  // namespace

std::vector<Record> noun_rows(const RuleBook& rules) {
  const Json& rows = frames().at("rows");
  std::vector<Record> records;
  for (const Language language : {Language::ja, Language::en}) {
    const Json& words = rows.at(std::string(name_of(language)));
    Filler filler(rules, language, words.at("nouns"));
    for (int time = 0; time < kTimes; ++time) {
      for (const std::string frame : words.at("frames")) records.push_back(filler.fill(frame));
    }
  }
  return records;
}

}  // namespace tokumei
