#include "grammar/riddles.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "grammar/signs.h"
#include "grammar/tokenizer.h"
#include "rules/rule_book.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kHints = 8;            // of one message
constexpr std::size_t kSentencesBehind = 2;  // sentences behind a hint that still speak of it
constexpr std::size_t kOpenEnd = 15;         // bytes behind a handle where the sentence stops: IDを, QRどうぞ
constexpr std::size_t kShownRiddle = 240;    // bytes of riddle and handle that are shown as one
constexpr std::ptrdiff_t kThingsMade = 2;    // words of things being built

class RiddleReader {
 public:
  RiddleReader(MessageReading& message, const RuleBook& rules)
      : message_(message), text_(message.folded.view()), rules_(rules), words_(rules.sentence_words()) {}

  void run() {
    std::size_t hints = 0;
    for (const Token& mark : message_.marks) {
      if (mark.role != Role::riddle && mark.role != Role::hiding) continue;
      if (hints == kHints || (hints == 0 && speaks_of_words())) return;
      if (is_told_of(mark.span)) continue;
      ++hints;
      const std::optional<std::size_t> unit = unit_of(mark.span);
      if (!unit) continue;
      if (asks_for_account())
        show_riddle(mark, *unit);
      else
        ask_for_account(mark, *unit);
      if (mark.role == Role::hiding) ask_for_what_hides(mark, *unit);
    }
  }

 private:
  // A text about texts, or about something that is made.
  bool speaks_of_words() const {
    std::ptrdiff_t made = 0;
    for (const Token& mark : message_.marks) {
      if (mark.role == Role::spelling) return true;
      made += mark.role == Role::building ? 1 : 0;
    }
    return made > kThingsMade;
  }

  // 「緑のアプリで話しましょう」というメッセージ: what somebody else wrote.
  bool is_told_of(Span mark) const {
    constexpr std::size_t kReach = 150;  // bytes before and behind
    const std::size_t from = mark.begin - std::min<std::size_t>(mark.begin, kReach);
    const std::string_view left = text_.substr(from, mark.begin - from), right = text_.substr(mark.end, kReach);
    const auto close = right.find("」");
    if (last_open(left, "「", "」") == std::string_view::npos || close == std::string_view::npos) return false;
    if (right.find("「") < close) return false;
    return starts_with_any(right.substr(close + 3),
                           {"という", "といった", "と言", "とい", "と届", "と送", "のような", "など", "「"});
  }

  std::optional<std::size_t> unit_of(Span span) const {
    const auto behind = std::partition_point(message_.units.begin(), message_.units.end(),
                                             [&](const Unit& unit) { return unit.span.begin <= span.begin; });
    if (behind == message_.units.begin()) return std::nullopt;
    const Unit& unit = *std::prev(behind);
    if (unit.zone == Zone::quotation || unit.zone == Zone::signature) return std::nullopt;
    return static_cast<std::size_t>(behind - message_.units.begin()) - 1;
  }

  bool asks_for_account() const {
    return std::any_of(message_.readings.begin(), message_.readings.end(), [&](const Reading& reading) {
      return reading.attitude == Attitude::asked && rules_.categories()[reading.category].account;
    });
  }

  // 緑の2つの泡(わかりますよね?)…IDください: what is asked for with a bare "ID" is shown with what is to be guessed.
  void show_riddle(const Token& hint, std::size_t unit) {
    for (Reading& reading : message_.readings) {
      if (reading.attitude != Attitude::asked || reading.disguised || reading.unit < unit) continue;
      if (reading.unit > unit + kSentencesBehind || !rules_.categories()[reading.category].account) continue;
      const std::string_view words = text_.substr(reading.span.begin, reading.span.size());
      if (!words_.is(words, SentenceWord::handle) && !words_.is(words, SentenceWord::vague_place)) continue;
      const Span both{std::min(reading.span.begin, begin_of_clause(hint.span.begin)),
                      std::max(reading.span.end, hint.span.end)};
      if (both.size() <= kShownRiddle) reading.span = both;
    }
  }

  // In the sentence of the hint, in those behind it, in the one before it.
  void ask_for_account(const Token& hint, std::size_t unit) {
    const std::size_t last = std::min(unit + kSentencesBehind, message_.units.size() - 1);
    for (std::size_t u = unit; u <= last; ++u) {
      if (ask_in(u, hint)) return;
    }
    if (unit > 0) ask_in(unit - 1, hint);
  }

  bool ask_in(std::size_t unit, const Token& hint) {
    const Span sentence = message_.units[unit].span;
    for (std::size_t at = sentence.begin; at < sentence.end; at = next_code_point(text_, at)) {
      const std::size_t length = words_.length_of_start(text_.substr(at, sentence.end - at), SentenceWord::handle);
      if (length == 0) continue;
      const Span handle{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)};
      if (!at_word_borders(text_, handle) || is_something_else(handle)) continue;
      if (is_of_what_is_asked(unit, hint)) return false;
      if (!is_asked(message_.units[unit], handle.end)) return false;
      add(unit, handle, hint);
      return true;
    }
    return false;
  }

  // IDカード
  bool is_something_else(Span handle) const {
    const auto behind = first_from(message_.tokens, handle.end);
    return behind != message_.tokens.begin() && std::prev(behind)->role == Role::not_mention &&
           std::prev(behind)->span.overlaps(handle);
  }

  // PayPayやってます? ID送ってくれたら: the sentences ask for that one's.
  bool is_of_what_is_asked(std::size_t unit, const Token& hint) const {
    return std::any_of(message_.readings.begin(), message_.readings.end(), [&](const Reading& reading) {
      const Category& category = rules_.categories()[reading.category];
      const Span sentence = message_.units[reading.unit].span;
      return reading.attitude == Attitude::asked && (category.lent || category.secret) &&
             (reading.unit == unit || sentence.contains(hint.span));
    });
  }

  // IDは haru-desk, 検索→ mochi2020: the writer's, to be looked up there.
  bool has_value(std::size_t at) const {
    constexpr std::size_t kFewest = 4;
    constexpr std::u32string_view kBetween = U" :はが→「@=";
    while (at < text_.size() && kBetween.find(code_point_at(text_, at)) != std::u32string_view::npos)
      at = next_code_point(text_, at);
    std::size_t end = at;
    while (end < text_.size() &&
           (is_letter(text_[end]) || is_digit(text_[end]) || text_[end] == '_' || text_[end] == '-'))
      ++end;
    return end - at >= kFewest;
  }

  Signs signs_of(Span sentence) const {
    Signs signs;
    for (const Token& token : tokens_in(message_.tokens, sentence)) {
      if (sentence.contains(token.span)) signs.add({&token, 1});
    }
    return signs;
  }

  bool is_asked(const Unit& unit, std::size_t from) const {
    const Signs signs = signs_of(unit.span);
    if (signs.has_any(Role::refuse, Role::task, Role::hearsay, Role::policy, Role::third_party)) return false;
    return unit.question || unit.span.end - from <= kOpenEnd || has_value(from) ||
           signs.has_any(Role::request, Role::give, Role::need, Role::accept, Role::question);
  }

  // What is to be guessed mostly stands before the words that say so: 「道糸」|の英語.
  std::uint32_t begin_of_clause(std::uint32_t at) const {
    constexpr std::u32string_view kBorders = U"。、!?\n:";
    while (at > 0) {
      const std::size_t before = previous_code_point(text_, at);
      if (kBorders.find(code_point_at(text_, before)) != std::u32string_view::npos) break;
      at = static_cast<std::uint32_t>(before);
    }
    while (text_[at] == ' ') ++at;
    return at;
  }

  void add(std::size_t unit, Span handle, const Token& hint) {
    const Span both{std::min(handle.begin, begin_of_clause(hint.span.begin)), std::max(handle.end, hint.span.end)};
    Reading asks;
    const bool shows = words_.are_in(text_.substr(both.begin, both.size()), SentenceWord::picture_place);
    asks.category = rules_.find_category(shows ? "social_account" : "messaging_account");
    asks.span = both.size() <= kShownRiddle ? both : handle;
    asks.attitude = Attitude::asked;
    asks.disguised = true;
    asks.unit = static_cast<std::uint32_t>(unit);
    asks.steps = {{"riddle.asks", hint.span}};
    add_behind_sentence(message_.readings, std::move(asks));
  }

  void ask_for_what_hides(const Token& hint, std::size_t unit) {
    for (Reading& reading : message_.readings) {
      if (!reading.disguised || reading.attitude != Attitude::none) continue;
      if (reading.unit + 1 < unit || reading.unit > unit + kSentencesBehind) continue;
      // ラ-イ-ンって言うと怒られる: what the rules took for an ask is one, whatever it sounds like.
      const bool meant = reading.opinion && reading.opinion->rule == "disguise.alone" && reading.unit == unit;
      if (!meant && !is_asked(message_.units[reading.unit], reading.span.end)) continue;
      reading.attitude = Attitude::asked;
      reading.confidence = Confidence::possible;
      reading.steps.resize(1);
      reading.steps.push_back({"riddle.asks", hint.span});
    }
  }

  MessageReading& message_;
  std::string_view text_;
  const RuleBook& rules_;
  const SentenceWords& words_;
};

}  // namespace

void ask_of_riddles(MessageReading& message, const RuleBook& rules) {
  RiddleReader(message, rules).run();
}

}  // namespace tokumei
