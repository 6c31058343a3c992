#include "mention_examples.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "frames.h"
#include "grammar/message_view.h"
#include "grammar/purpose.h"
#include "labelled_texts.h"
#include "noun_rows.h"

namespace tokumei {
namespace {

constexpr int kAlike = 6;  // other ways to ask that are learned for each that is written
// What is named once more beside the words that ask for it is no ask there, but no proof against one either.
constexpr float kNamedAgain = 0.15F;
constexpr int kExamples = 2;  // an example of the rule files counts as this many: each stands for a kind of text

bool overlaps(const Record& record, const FoldedText& folded, const Reading& reading) {
  const auto quote = record.quotes.find(reading.category);
  if (quote == record.quotes.end()) return false;
  const Span span = folded.to_original(reading.span);
  return span.begin < quote->second.end && quote->second.begin < span.end;
}

// Adds the record and its mentions. `only` is the one category that is labelled, or kNoCategory for all.
void add_record(Texts& texts, const RuleBook& rules, Record added, CategoryIndex only) {
  const Record& record = texts.records.emplace_back(std::move(added));
  MessageReading message = read_message(record.text, record.page, {}, rules, kUnheard);
  MessageView view(message, record.page);
  const auto add = [&](const Seen& seen, bool yes, float weight) {
    texts.mentions.push_back({texts.records.size() - 1, {seen.numbers().begin(), seen.numbers().end()}, yes, weight});
  };
  Seen seen;
  for (Reading& reading : message.readings) {
    if (only != kNoCategory && reading.category != only) continue;
    const bool asked = overlaps(record, message.folded, reading);
    seen.clear();
    view.see_mention(reading, seen);
    view.see_sentence(reading.unit, seen);
    const auto [first, end] = view.near(reading.unit);
    for (std::size_t u = first; u < end; ++u) view.see_near(u, seen);
    add(seen, asked, !asked && record.quotes.contains(reading.category) ? kNamedAgain : 1);
    reading.attitude = asked ? Attitude::asked : Attitude::none;
  }
  // Examples of the rule files do not say whether a reason is given.
  if (only != kNoCategory) return;
  read_purposes(message, rules);
  for (const Reading& reading : message.readings) {
    if (reading.attitude != Attitude::asked) continue;
    seen.clear();
    view.see_ask(reading, seen);
    const auto [above, below] = view.near_ask(reading.unit);
    for (std::size_t u = above; u < below; ++u) view.see_reason(u, seen);
    add(seen, record.purpose, 1);
  }
}

void add_file(Texts& texts, const RuleBook& rules, const std::string& path) {
  for (const LabelledText& one : labelled_texts(path, rules)) {
    if (one.draft || one.speaker == Speaker::worker || one.speaker == Speaker::platform) continue;
    Record record{one.text, one.page, {}, one.purpose};
    for (const Label& label : one.labels) record.quotes[label.category] = label.span;
    add_record(texts, rules, std::move(record), kNoCategory);
  }
}

void add_examples(Texts& texts, const RuleBook& rules) {
  for (const Example& example : rules.examples()) {
    Record record{example.text, Page::message, {}, false};
    if (example.asked) record.quotes[example.category] = quoted(example.text, example.quote);
    add_record(texts, rules, std::move(record), example.category);
  }
}

// The words of the rule files in plain frames (frames.json): what is asked for in a sentence of everyday words is asked
// for with rare nouns too. Each frame takes those of a few phrases, spread over all.
void add_frames(Texts& texts, const RuleBook& rules, const std::vector<Phrase>& phrases) {
  constexpr std::size_t kEvery = 2500;
  std::size_t turn = 0;
  for (const Language language : {Language::ja, Language::en}) {
    for (const char* kind : {"asked", "not_asked"}) {
      for (const std::string frame : frames().at(std::string(name_of(language))).at(kind)) {
        for (std::size_t p = turn++ * 61 % kEvery; p < phrases.size(); p += kEvery) {
          const auto& [words, number] = phrases[p];
          const Meaning& meaning = rules.meanings()[number];
          if (meaning.role != Role::mention || meaning.language != language) continue;
          const auto gap = frame.find("{}");
          const auto begin = static_cast<std::uint32_t>(gap), end = static_cast<std::uint32_t>(gap + words.size());
          Record record{std::string(frame).replace(gap, 2, words), Page::message, {}, false};
          if (kind == std::string("asked")) record.quotes[meaning.category] = {begin, end};
          add_record(texts, rules, std::move(record), meaning.category);
        }
      }
    }
  }
}

}  // namespace

Texts mention_examples(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                       const std::vector<std::string>& files) {
  Texts texts;
  for (const std::string& file : files) add_file(texts, rules, file);
  texts.labelled = texts.records.size();
  for (int time = 0; time < kExamples; ++time) add_examples(texts, rules);
  add_frames(texts, rules, RuleBook::listed_in(rule_files));
  for (Record& record : noun_rows(rules)) add_record(texts, rules, std::move(record), kNoCategory);
  return texts;
}

void add_alike(Texts& texts, const RuleBook& rules) {
  std::size_t turn = 0;
  for (const std::vector<std::string> ways : frames().at("alike")) {
    for (std::size_t r = 0; r < texts.labelled; ++r) {
      const Record& record = texts.records[r];  // until another is added
      const auto way = std::find_if(ways.begin(), ways.end(),
                                    [&](const std::string& one) { return record.text.find(one) != std::string::npos; });
      if (way == ways.end()) continue;
      const Record plain = record;
      const Span way_here = quoted(plain.text, *way);
      if (std::any_of(plain.quotes.begin(), plain.quotes.end(),
                      [&](const auto& quote) { return quote.second.overlaps(way_here); }))
        continue;
      for (int time = 0; time < kAlike; ++time) {
        Record other = plain;
        other.text.replace(way_here.begin, way_here.size(), ways[++turn % ways.size()]);
        const auto longer =
            static_cast<std::uint32_t>(other.text.size() - plain.text.size());  // by so much, or shorter
        for (auto& [category, quote] : other.quotes) {
          if (quote.begin >= way_here.end) quote = {quote.begin + longer, quote.end + longer};
        }
        add_record(texts, rules, std::move(other), kNoCategory);
      }
    }
  }
}

}  // namespace tokumei
