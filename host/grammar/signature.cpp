#include "grammar/signature.h"

#include <algorithm>

#include "grammar/labels.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kSignatureLines = 8;
constexpr std::size_t kLongestSignatureLine = 100;  // bytes of a line

// A short line that asks for nothing and opens nothing.
bool is_line(const Unit& unit) {
  return unit.zone == Zone::prose && !unit.question && unit.span.size() <= kLongestSignatureLine && unit.starts_line;
}

// Words of sentences that want something of the reader.
bool wants(Role role) {
  switch (role) {
    case Role::ask:
    case Role::give:
    case Role::put:
    case Role::contact:
    case Role::request:
    case Role::need:
    case Role::lack:
    case Role::question:
    case Role::follow_up:
      return true;
    default:
      return false;
  }
}

// A number or a mail address: what a label of a signature stands before.
bool holds_value(std::string_view text) {
  return text.find('@') != std::string_view::npos || std::count_if(text.begin(), text.end(), is_digit) >= 3;
}

class SignatureFinder {
 public:
  SignatureFinder(MessageReading& message, const RuleBook& rules)
      : message_(message), rules_(rules), text_(message.folded.view()) {}

  void run() {
    const auto mark = std::find_if(message_.marks.begin(), message_.marks.end(),
                                   [](const Token& one) { return one.role == Role::signature; });
    if (mark == message_.marks.end()) return;
    const std::size_t first = first_line();
    for (auto one = mark; one != message_.marks.end(); ++one) {
      if (one->role != Role::signature) continue;
      const auto begin = std::partition_point(message_.units.begin(), message_.units.end(),
                                              [&](const Unit& unit) { return unit.span.end <= one->span.begin; });
      const auto u = static_cast<std::size_t>(begin - message_.units.begin());
      if (u < first || u == 0) continue;
      for (auto unit = begin; unit != message_.units.end(); ++unit) unit->zone = Zone::signature;
      return;
    }
  }

 private:
  // Of the lines at the end that may be a signature.
  std::size_t first_line() const {
    const std::vector<Unit>& units = message_.units;
    std::size_t first = units.size(), token = message_.tokens.size();
    while (first > 0 && units.size() - first < kSignatureLines && is_line(units[first - 1])) {
      const Span line = units[first - 1].span;
      bool fits = true;
      while (token > 0 && message_.tokens[token - 1].span.begin >= line.begin) fits = may_stand(--token, line) && fits;
      if (!fits) break;
      --first;
    }
    return first;
  }

  // An account in a signature may be where the reader is to write.
  bool may_stand(std::size_t token, Span line) const {
    const Token& word = message_.tokens[token];
    if (wants(word.role)) return false;
    if (!is_mention(word)) return true;
    return word.category < rules_.categories().size() && !rules_.categories()[word.category].account &&
           !is_empty_label(text_, message_.tokens, token, rules_.sentence_words()) &&
           holds_value(text_.substr(word.span.end, std::max(line.end, word.span.end) - word.span.end));
  }

  MessageReading& message_;
  const RuleBook& rules_;
  std::string_view text_;
};

}  // namespace

void find_signature(MessageReading& message, const RuleBook& rules) {
  SignatureFinder(message, rules).run();
}

}  // namespace tokumei
