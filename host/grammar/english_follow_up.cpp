#include "grammar/english_follow_up.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "grammar/english_take_up.h"
#include "grammar/list_completion.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kSentences = 6;     // so far back people point without naming the thing again
constexpr std::uint32_t kTakenBack = 3;     // and so far back they take something back
constexpr std::size_t kTurned = 40;         // bytes: "And you, if you don't mind my asking?"
constexpr std::size_t kShownQuestion = 80;  // bytes: a question of this length is shown as a whole
// Bounds for hostile messages, far more than people write: readings, marks and tokens that one mark looks back at, and
// asks that point back.
constexpr std::ptrdiff_t kLooked = 64;
constexpr std::size_t kAsksHeard = 16;

bool points_back(Role role) {
  return role == Role::back_there || role == Role::back_self || role == Role::back_blank || role == Role::back_thing;
}

// "I'm 53 myself", not "I'm 20 minutes late".
bool tells_age(std::string_view text) {
  constexpr std::string_view kI = "i'm ";
  for (std::size_t at = text.find(kI); at != std::string_view::npos; at = text.find(kI, at + 1)) {
    const std::string_view behind = text.substr(at + kI.size());
    const auto digit = [&](std::size_t i) { return i < behind.size() && is_digit(behind[i]); };
    if (!digit(0) || !digit(1) || digit(2)) continue;
    const std::string_view rest = behind.substr(2);
    if (rest.empty() || starts_with_any(rest, {",", ".", " myself", " and", " so", " years", " yrs", " now", " next"}))
      return true;
  }
  return false;
}

bool is_settled(const Reading& reading) {
  return reading.attitude == Attitude::refused || reading.attitude == Attitude::reported;
}

class FollowUp {
 public:
  FollowUp(MessageReading& message, const RuleBook& rules, bool exchanges)
      : message_(message), rules_(rules), exchanges_(exchanges) {}

  void run() {
    for (const Token& mark : message_.marks) {
      if (mark.role != Role::withdraw && !points_back(mark.role)) continue;
      const auto behind = std::partition_point(message_.units.begin(), message_.units.end(),
                                               [&](const Unit& unit) { return unit.span.begin <= mark.span.begin; });
      if (behind == message_.units.begin() || std::prev(behind)->zone == Zone::quotation) continue;
      const auto u = static_cast<std::size_t>(behind - message_.units.begin()) - 1;
      if (mark.role == Role::withdraw) {
        if (takes_back(message_.units[u], mark)) withdraw(u, mark);
      } else if (asks_ < kAsksHeard && (mark.role != Role::back_thing || is_wanted(message_.units[u]))) {
        const CategoryIndex category = pointed_at(u, mark);
        if (category != kNoCategory) ask(u, mark, category);
      }
    }
  }

 private:
  bool may_name(const Token& mark, const Reading& named) const {
    const Category& category = rules_.categories()[named.category];
    switch (mark.role) {
      case Role::back_there:
        return category.account;
      case Role::back_self:
        return category.of_persons;
      case Role::back_blank:
        return category.filled_in;
      default:
        return category.handed_over;
    }
  }

  struct Backwards {
    std::vector<Reading>::reverse_iterator first, last;
    auto begin() const { return first; }
    auto end() const { return last; }
  };

  // The last readings that begin before the mark, the nearest first.
  Backwards back_from(const Token& mark) const {
    const auto end = std::partition_point(message_.readings.begin(), message_.readings.end(),
                                          [&](const Reading& named) { return named.span.begin < mark.span.begin; });
    const auto begin = end - std::min(end - message_.readings.begin(), kLooked);
    return {std::make_reverse_iterator(end), std::make_reverse_iterator(begin)};
  }

  CategoryIndex pointed_at(std::size_t u, const Token& mark) const {
    if (exchanges_ && mark.role == Role::back_self && message_.units[u].span.size() <= kTurned) {
      if (const CategoryIndex own = own_before(u, mark); own != kNoCategory) return own;
    }
    for (const Reading& named : back_from(mark)) {
      if (named.span.end > mark.span.begin) continue;
      if (named.unit + kSentences < u) break;
      if (!may_name(mark, named) || is_settled(named)) continue;
      return named.attitude == Attitude::asked ? kNoCategory : named.category;
    }
    return kNoCategory;
  }

  // What the writer said of themselves in the sentences before.
  CategoryIndex own_before(std::size_t u, const Token& mark) const {
    const std::uint32_t first = message_.units[u > kSentences ? u - kSentences : 0].span.begin;
    const std::ptrdiff_t last = &mark - message_.marks.data();
    for (std::ptrdiff_t back = 0; back < std::min(last, kLooked); ++back) {
      const Token& own = message_.marks[static_cast<std::size_t>(last - back - 1)];
      if (own.span.begin < first) break;
      if (own.role == Role::own && own.span.end <= mark.span.begin) return own.category;
    }
    const bool age = tells_age(message_.folded.view().substr(first, mark.span.begin - first));
    return age ? rules_.find_category("birth_date") : kNoCategory;
  }

  void ask(std::size_t u, const Token& mark, CategoryIndex category) {
    const Unit& unit = message_.units[u];
    Reading reading;
    reading.category = category;
    reading.span = unit.question && unit.span.size() <= kShownQuestion ? unit.span : mark.span;
    reading.attitude = Attitude::asked;
    reading.confidence = Confidence::sure;
    reading.unit = static_cast<std::uint32_t>(u);
    reading.steps = {{"mention", reading.span}, {"thread.follow_up", mark.span}};
    const auto behind =
        std::partition_point(message_.readings.begin(), message_.readings.end(),
                             [&](const Reading& other) { return other.span.begin < reading.span.begin; });
    message_.readings.insert(behind, std::move(reading));
    ++asks_;
  }

  // "Scratch that.", not "scratch that itch".
  bool takes_back(const Unit& unit, const Token& mark) const {
    const std::string_view before = message_.folded.view().substr(unit.span.begin, mark.span.begin - unit.span.begin);
    // "If you're not sure, ignore this", "just drop it, as a PDF": no word of what was asked before
    if (before.starts_with("if ") || ends_with_any(before, {"just ", "otherwise ", "never ", "n't "})) return false;
    const std::string_view rest = message_.folded.view().substr(mark.span.end);
    if (rest.empty() || std::string_view(".,;:!?)\n-").find(rest.front()) != std::string_view::npos) return true;
    if (starts_with_any(rest, {" -", " (", " –", " —"})) return true;
    const std::size_t words =
        rest.front() == ' ' ? rules_.sentence_words().length_of_start(rest.substr(1), SentenceWord::behind_withdrawal)
                            : 0;
    return words > 0 && (rest.size() == words + 1 || !(is_letter(rest[words + 1]) || is_digit(rest[words + 1])));
  }

  // All that the nearest sentence asked for.
  void withdraw(std::size_t u, const Token& mark) {
    std::optional<std::uint32_t> taken_back;
    for (Reading& named : back_from(mark)) {
      if (named.span.end > mark.span.begin) continue;
      if (named.unit + kTakenBack < u || (taken_back && named.unit != *taken_back)) break;
      if (named.attitude != Attitude::asked) continue;
      taken_back = named.unit;
      settle(named, Attitude::refused, "thread.withdrawn");
    }
  }

  // The unit speaks of giving or needing something.
  bool is_wanted(const Unit& unit) const {
    bool wanted = false;
    auto token = first_from(message_.tokens, unit.span.begin);
    for (std::ptrdiff_t seen = 0; seen < kLooked && token != message_.tokens.end() && token->span.end <= unit.span.end;
         ++seen, ++token) {
      if (token->role == Role::refuse || token->role == Role::done) return false;
      wanted = wanted || token->role == Role::need || token->role == Role::request || token->role == Role::give;
    }
    return wanted;
  }

  MessageReading& message_;
  const RuleBook& rules_;
  bool exchanges_;
  std::size_t asks_ = 0;
};

}  // namespace

void follow_up_in_english(MessageReading& message, const RuleBook& rules, bool exchanges) {
  FollowUp(message, rules, exchanges).run();
}

}  // namespace tokumei
