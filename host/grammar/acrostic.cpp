#include "grammar/acrostic.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kLongestAcronym = 24;                    // bytes of the word, with its dots
constexpr std::size_t kFewestInitials = 3, kMostInitials = 6;  // letters
constexpr std::size_t kAhead = 120;                            // bytes
constexpr std::size_t kWordsBetween = 3;                       // words before the first: "is short for", "which means"

// The first letter of each Latin word.
std::string initials_of(std::string_view text) {
  std::string initials;
  bool inside = false;
  for (const char c : text) {
    if (c == '\n') break;
    const bool letter = is_letter(c);
    if (letter && !inside) initials.push_back(c);
    inside = letter || (inside && c == '\'');
  }
  return initials;
}

}  // namespace

bool is_acrostic(std::string_view text, Span span) {
  const std::string_view word = text.substr(span.begin, span.size());
  if (word.size() > kLongestAcronym) return false;
  std::string letters;
  if (word.find(' ') != std::string_view::npos) {
    letters = initials_of(word);  // D.O.B. was written out
  } else {
    std::copy_if(word.begin(), word.end(), std::back_inserter(letters), is_letter);
  }
  if (letters.size() < kFewestInitials || letters.size() > kMostInitials) return false;
  std::string_view behind = text.substr(span.end, kAhead);
  behind.remove_prefix(std::min(behind.find_first_not_of(". "), behind.size()));
  if (!starts_with_any(behind,
                       {"=", "(", "\"", "「", "-", ":", "is short", "short for", "stands for", "means", "which "}))
    return false;
  const auto at = initials_of(behind).find(letters);
  return at != std::string::npos && at <= kWordsBetween;
}

}  // namespace tokumei
