#include "grammar/sentence_opinion.h"

#include <algorithm>
#include <array>
#include <optional>

#include "grammar/other_voices.h"
#include "grammar/sentence_elements.h"
#include "grammar/signs.h"
#include "rules/rule_book.h"

namespace tokumei {
namespace {

enum SentenceFeature : std::uint32_t {
  kSentenceBias,
  kSentenceWord,
  kSentencePair,
  kSentenceLetters,
  kJapaneseSentenceBias,
  kJapaneseElements
};

// Most sentences ask for nothing. A weight reaches as far as two logits; so the bias is made of several.
constexpr std::uint32_t kBiases = 4;
constexpr std::uint32_t kLongestSentence = 400;  // bytes that are looked at
constexpr std::size_t kGroup = 5;                // letters
constexpr int kAskBorder = 0;                    // from here on a sentence asks
constexpr int kAsksToo = kSentenceUnit;          // the same where the rules hear it ask for something else
// In Japanese, where nothing else says that the message asks and what is asked for is often left out.
constexpr int kAsksInJapanese = -kSentenceUnit / 2;
constexpr std::size_t kSentencesHeard = 256;  // sentences of one message

class Listener {
 public:
  Listener(const MessageReading& message, Page page, SentenceOpinion& opinion)
      : message_(message), opinion_(opinion), hears_japanese_(page != Page::job && asks_nothing()) {}

  // Of what no reading of the message asks for.
  std::vector<Reading> run() {
    std::size_t heard = 0;
    for (std::uint32_t unit = 0; unit < message_.units.size() && heard < kSentencesHeard; ++unit) {
      if (!opinion_.hears(unit)) continue;
      const bool japanese = is_japanese(sentence_at(unit));
      if (japanese && !(hears_japanese_ && moves(unit) && !is_said_by_another(unit))) continue;
      ++heard;
      const std::optional<int> border = border_in(unit);
      if (border) hear(unit, *opinion_.scores(unit), japanese ? kAsksInJapanese : *border);
    }
    return std::move(found_);
  }

 private:
  void hear(std::uint32_t unit, const SentenceOpinion::Scores& scores, int border) {
    const Span sentence = message_.units[unit].span;
    for (std::size_t c = 1; c < scores.size(); ++c) {
      const auto category = static_cast<CategoryIndex>(c - 1);
      const int score = scores[c];
      if (score < border || is_known(category, unit)) continue;
      Reading& asks = found_.emplace_back();
      asks.category = category;
      asks.span = sentence;
      asks.attitude = Attitude::asked;
      asks.unnamed = true;
      asks.unit = unit;
      asks.steps = {{"opinion.sounds", sentence}};
      asks.opinion = {.score = score * RuleBook::kOpinionUnit / kSentenceUnit,
                      .yes = border * RuleBook::kOpinionUnit / kSentenceUnit};
    }
  }

  bool asks_nothing() const {
    return std::none_of(message_.readings.begin(), message_.readings.end(),
                        [](const Reading& reading) { return reading.attitude == Attitude::asked; });
  }

  bool is_said_by_another(std::uint32_t unit) const {
    return names_speaker(message_.folded.view(), message_.units[unit],
                         tokens_in(message_.tokens, message_.units[unit].span));
  }

  // Whether anything in the sentence is to be done or answered.
  bool moves(std::uint32_t unit) const {
    if (message_.units[unit].question) return true;
    const Signs signs(tokens_in(message_.tokens, message_.units[unit].span));
    return signs.has_any(Role::request, Role::question, Role::give, Role::put, Role::need, Role::accept, Role::contact);
  }

  std::string_view sentence_at(std::uint32_t unit) const {
    const Span span = message_.units[unit].span;
    return message_.folded.view().substr(span.begin, span.size());
  }

  // The rules have read it here, or words that look like it ("when I was your age"), or heard it asked for elsewhere.
  bool is_known(CategoryIndex category, std::uint32_t unit) const {
    const auto knows = [&](const Reading& reading) {
      return reading.category == category && (reading.unit == unit || reading.attitude == Attitude::asked);
    };
    return std::any_of(message_.readings.begin(), message_.readings.end(), knows) ||
           std::any_of(found_.begin(), found_.end(), knows) || looks_like(category, message_.units[unit].span);
  }
  bool looks_like(CategoryIndex category, Span sentence) const {
    return std::any_of(message_.tokens.begin(), message_.tokens.end(), [&](const Token& token) {
      return token.role == Role::not_mention && token.category == category && sentence.contains(token.span);
    });
  }
  // From here on a sentence asks; nothing where the rules hear it refused, offered or told: that holds for all of it.
  std::optional<int> border_in(std::uint32_t unit) const {
    int border = kAskBorder;
    for (const Reading& reading : message_.readings) {
      if (reading.unit != unit) continue;
      if (reading.attitude == Attitude::asked)
        border = kAsksToo;
      else if (reading.attitude != Attitude::none)
        return std::nullopt;
    }
    return border;
  }

  const MessageReading& message_;
  SentenceOpinion& opinion_;
  bool hears_japanese_;
  std::vector<Reading> found_;
};

}  // namespace

bool is_heard(const Unit& unit) {
  return unit.zone == Zone::prose || unit.zone == Zone::item;
}

void see_sentence(std::string_view text, Span sentence, std::vector<std::uint32_t>& features) {
  const bool japanese = is_japanese(text.substr(sentence.begin, sentence.size()));
  sentence.end = std::min(sentence.end, sentence.begin + kLongestSentence);
  for (std::uint32_t i = 0; i < kBiases; ++i)
    features.push_back(numbered(japanese ? kJapaneseSentenceBias : kSentenceBias, i));
  std::vector<Element> elements;
  add_elements(text, sentence, elements);
  if (japanese) {
    for (std::size_t size = 2; size <= 4; ++size) see_distinct_groups(elements, size, kJapaneseElements, features);
    return;
  }
  see_distinct_groups(elements, 1, kSentenceWord, features);
  see_distinct_groups(elements, 2, kSentencePair, features);
  const std::size_t letters = features.size();
  for (std::size_t at = sentence.begin; at + kGroup <= sentence.end; ++at)
    features.push_back(numbered(kSentenceLetters, value_of(text.substr(at, kGroup))));
  // Each once.
  std::sort(std::next(features.begin(), static_cast<std::ptrdiff_t>(letters)), features.end());
  features.erase(std::unique(std::next(features.begin(), static_cast<std::ptrdiff_t>(letters)), features.end()),
                 features.end());
}

SentenceOpinion::SentenceOpinion(const MessageReading& message, const ClassWeights& weights)
    : message_(message), weights_(weights), scores_(weights.empty() ? 0 : message.units.size()) {}

bool SentenceOpinion::hears(std::uint32_t unit) const {
  return !scores_.empty() && is_heard(message_.units[unit]);
}

const SentenceOpinion::Scores* SentenceOpinion::scores(std::uint32_t unit) {
  if (scores_.empty()) return nullptr;
  std::optional<Scores>& scores = scores_[unit];
  if (scores) return &*scores;
  if (!hears(unit)) return nullptr;
  scores.emplace();
  features_.clear();
  see_sentence(message_.folded.view(), message_.units[unit].span, features_);
  for (const std::uint32_t feature : features_) {
    const ClassWeights::Row* row = weights_.row(feature);
    if (row == nullptr) continue;
    for (std::size_t c = 0; c < scores->size(); ++c) (*scores)[c] += (*row)[c];
  }
  return &*scores;
}

void ask_by_sound(MessageReading& message, Page page, SentenceOpinion& opinion) {
  for (Reading& asks : Listener(message, page, opinion).run()) {
    add_behind_sentence(message.readings, std::move(asks));
  }
}

}  // namespace tokumei
