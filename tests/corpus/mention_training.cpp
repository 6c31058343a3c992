#include "mention_training.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "grammar/message_view.h"
#include "grammar/purpose.h"
#include "grammar/second_opinion.h"
#include "labelled_texts.h"
#include "learning.h"

namespace tokumei {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kWeights = RuleBook::kOpinionWeights;
constexpr int kRounds = 5, kFolds = 5;
constexpr int kMean = 3;  // the weights are the mean of what they were after each of the last rounds
// So often it is learned anew in another order, and the mean taken: one order moves a set of 400 texts by .005.
constexpr int kTimes = 5;

constexpr int kAlike = 6;     // other ways to ask that are learned for each that is written
constexpr int kExamples = 2;  // an example of the rule files counts as this many: each stands for a kind of text

// As the second opinion finds a message: nothing shown yet in the place of something else.
constexpr ReadingSteps kUnheard{.opinion = false, .pointing = false};

struct Mention {
  std::size_t record;
  std::vector<std::uint32_t> seen;
  bool yes;  // asked for; of what stands around one that is: a reason is given
};

struct Record {
  std::string text;
  Page page = Page::message;
  std::map<CategoryIndex, Span> quotes;  // by what is asked for
  bool purpose = false;
};

struct Texts {
  std::vector<Record> records;
  std::vector<Mention> mentions;
};

bool overlaps(const Record& record, const FoldedText& folded, const Reading& reading) {
  const auto quote = record.quotes.find(reading.category);
  if (quote == record.quotes.end()) return false;
  const Span span = folded.to_original(reading.span);
  return span.begin < quote->second.end && quote->second.begin < span.end;
}

// Adds the mentions of the last record. `only` is the one category that is labelled, or kNoCategory for all.
void add_mentions(Texts& texts, const RuleBook& rules, CategoryIndex only) {
  const Record& record = texts.records.back();
  const MessageReading message = read_message(record.text, record.page, {}, rules, kUnheard);
  MessageView view(message, record.page);
  const auto add = [&](const Seen& seen, bool yes) {
    texts.mentions.push_back({texts.records.size() - 1, {seen.numbers().begin(), seen.numbers().end()}, yes});
  };
  Seen seen;
  for (const Reading& reading : message.readings) {
    if (only != kNoCategory && reading.category != only) continue;
    const bool asked = overlaps(record, message.folded, reading);
    seen.clear();
    view.see_mention(reading, seen);
    view.see_sentence(reading.unit, seen);
    const auto [first, end] = view.near(reading.unit);
    for (std::size_t u = first; u < end; ++u) view.see_near(u, seen);
    add(seen, asked);
    const Span sentence = message.units[reading.unit].span;
    // Examples of the rule files do not say whether a reason is given.
    if (!asked || only != kNoCategory || is_japanese(message.folded.view().substr(sentence.begin, sentence.size())))
      continue;
    seen.clear();
    MessageView::see_ask(reading.category, seen);
    const auto [above, below] = view.near_ask(reading.unit);
    for (std::size_t u = above; u < below; ++u) view.see_reason(u, seen);
    add(seen, record.purpose);
  }
}

void add_file(Texts& texts, const RuleBook& rules, const std::string& path) {
  for (const LabelledText& one : labelled_texts(path, rules)) {
    if (one.draft || one.speaker == Speaker::worker || one.speaker == Speaker::platform) continue;
    Record record{one.text, one.page, {}, one.purpose};
    for (const Label& label : one.labels) record.quotes[label.category] = label.span;
    texts.records.push_back(std::move(record));
    add_mentions(texts, rules, kNoCategory);
  }
}

void add_examples(Texts& texts, const RuleBook& rules) {
  for (const Example& example : rules.examples()) {
    Record record{example.text, Page::message, {}, false};
    if (example.asked) record.quotes[example.category] = quoted(example.text, example.quote);
    texts.records.push_back(std::move(record));
    add_mentions(texts, rules, example.category);
  }
}

// The words of the rule files in plain frames (frames.json): what is asked for in a sentence of everyday words is asked
// for with rare nouns too. Each frame takes those of a few phrases, spread over all.
void add_frames(Texts& texts, const RuleBook& rules, const std::vector<Phrase>& phrases) {
  constexpr std::size_t kEvery = 2500;
  const Json frames = Json::parse(std::ifstream(TOKUMEI_FRAMES));
  std::size_t turn = 0;
  for (const Language language : {Language::ja, Language::en}) {
    for (const char* kind : {"asked", "not_asked"}) {
      for (const std::string frame : frames.at(std::string(name_of(language))).at(kind)) {
        for (std::size_t p = turn++ * 61 % kEvery; p < phrases.size(); p += kEvery) {
          const auto& [words, number] = phrases[p];
          const Meaning& meaning = rules.meanings()[number];
          if (meaning.role != Role::mention || meaning.language != language) continue;
          const auto gap = frame.find("{}");
          const auto begin = static_cast<std::uint32_t>(gap), end = static_cast<std::uint32_t>(gap + words.size());
          Record record{std::string(frame).replace(gap, 2, words), Page::message, {}, false};
          if (kind == std::string("asked")) record.quotes[meaning.category] = {begin, end};
          texts.records.push_back(std::move(record));
          add_mentions(texts, rules, meaning.category);
        }
      }
    }
  }
}

// The first `count` records once more, each with one way to ask in place of another that says the same (frames.json): a
// message does not ask for more because it asks more politely.
void add_alike(Texts& texts, const RuleBook& rules, std::size_t count) {
  const Json frames = Json::parse(std::ifstream(TOKUMEI_FRAMES));
  std::size_t turn = 0;
  for (const std::vector<std::string> ways : frames.at("alike")) {
    for (std::size_t r = 0; r < count; ++r) {
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
        texts.records.push_back(std::move(other));
        add_mentions(texts, rules, kNoCategory);
      }
    }
  }
}

std::vector<std::int8_t> train(const Texts& texts, const std::function<bool(std::size_t)>& wanted) {
  std::vector<const Mention*> order;
  for (const Mention& mention : texts.mentions) {
    if (wanted(mention.record)) order.push_back(&mention);
  }
  std::vector<float> sums(kWeights);
  Shuffle shuffle;
  for (int time = 0; time < kTimes; ++time) {
    std::vector<float> weights(kWeights), squares(kWeights);
    for (int round = 0; round < kRounds; ++round) {
      shuffle(order);
      for (const Mention* mention : order) {
        float sum = 0;
        for (const std::uint32_t seen : mention->seen) sum += weights[seen];
        const float odds = exponential(sum);
        const float error = (mention->yes ? 1.0F : 0.0F) - odds / (1 + odds);
        for (const std::uint32_t seen : mention->seen) {
          const float step = error - 1e-3F * weights[seen];
          squares[seen] += step * step;
          weights[seen] += 0.03F * step / std::sqrt(squares[seen] + 1e-3F);
        }
      }
      if (round < kRounds - kMean) continue;
      for (std::size_t i = 0; i < kWeights; ++i) sums[i] += weights[i] / static_cast<float>(kMean * kTimes);
    }
  }
  std::vector<std::int8_t> rounded;
  rounded.reserve(sums.size());
  for (const float weight : sums) rounded.push_back(rounded_weight(weight, RuleBook::kOpinionUnit));
  return rounded;
}

struct Counts {
  int right = 0, spurious = 0, missed = 0, sure_right = 0, sure_wrong = 0, purpose_right = 0, purpose_all = 0;
  void add(const Record& record, const MessageReading& message) {
    std::map<CategoryIndex, bool> found;
    for (const Reading& reading : message.readings) {
      if (reading.attitude == Attitude::asked) found.emplace(reading.category, reading.confidence == Confidence::sure);
    }
    for (const auto& [category, sure] : found) {
      const bool good = record.quotes.contains(category);
      ++(good ? right : spurious);
      if (sure) ++(good ? sure_right : sure_wrong);
    }
    const bool purpose = std::any_of(message.readings.begin(), message.readings.end(),
                                     [](const Reading& reading) { return reading.purpose; });
    if (!found.empty() && !record.quotes.empty()) {
      ++purpose_all;
      purpose_right += purpose == record.purpose;
    }
    for (const auto& [category, quote] : record.quotes) missed += !found.contains(category);
  }
  void print(const char* name) const {
    std::printf("%-24s category P %.3f R %.3f F1 %.3f  sure P %.3f (%d)  purpose %.3f\n", name,
                right / double(right + spurious), right / double(right + missed),
                2.0 * right / (2.0 * right + spurious + missed), sure_right / double(sure_right + sure_wrong),
                sure_right + sure_wrong, purpose_right / double(purpose_all));
  }
};

void cross_validate(const Texts& texts, std::size_t labelled, const RuleBook& rules) {
  Counts without, with;
  for (int fold = 0; fold < kFolds; ++fold) {
    const auto held = [&](std::size_t record) {
      return record < labelled && record % kFolds == static_cast<std::size_t>(fold);
    };
    const auto weights = train(texts, [&](std::size_t record) { return !held(record); });
    for (std::size_t r = 0; r < labelled; ++r) {
      if (!held(r)) continue;
      MessageReading message = read_message(texts.records[r].text, texts.records[r].page, {}, rules, kUnheard);
      without.add(texts.records[r], message);
      SecondOpinion opinion(message, texts.records[r].page, weights);
      opinion.speak_of_mentions();
      read_purposes(message, rules);
      opinion.speak_of_reasons();
      with.add(texts.records[r], message);
    }
  }
  without.print("rules alone");
  with.print("with second opinion");
}

// The labelled texts, then what is added to them; `labelled` becomes the number of the first.
Texts texts_of(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
               const std::vector<std::string>& files, std::size_t& labelled) {
  Texts texts;
  for (const std::string& file : files) add_file(texts, rules, file);
  labelled = texts.records.size();
  for (int time = 0; time < kExamples; ++time) add_examples(texts, rules);
  add_frames(texts, rules, RuleBook::listed_in(rule_files));
  return texts;
}

}  // namespace

std::string train_mentions(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                           const std::vector<std::string>& files) {
  std::size_t labelled = 0;
  Texts texts = texts_of(rules, rule_files, files, labelled);
  add_alike(texts, rules, labelled);
  std::printf("%zu records, %zu mentions\n", texts.records.size(), texts.mentions.size());
  const auto weights = train(texts, [](std::size_t) { return true; });
  return {weights.begin(), weights.end()};
}

void cross_validate_mentions(const RuleBook& rules, const std::vector<RuleBook::File>& rule_files,
                             const std::vector<std::string>& files) {
  std::size_t labelled = 0;
  const Texts texts = texts_of(rules, rule_files, files, labelled);
  cross_validate(texts, labelled, rules);
}

}  // namespace tokumei
