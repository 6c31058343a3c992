#include "disclosure/english_words.h"

#include <algorithm>
#include <array>

#include "text/letters.h"

namespace tokumei {
namespace {

constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"in",     "at",      "for",    "from",    "with",    "by",   "on",      "of",     "to",
     "about",  "during",  "before", "after",   "outside", "near", "over",    "under",  "into",
     "within", "without", "since",  "until",   "till",    "as",   "between", "around", "across",
     "beyond", "inside",  "behind", "through", "off",     "than", "like",    "per",    "via"});
constexpr auto kConjunctions = std::to_array<std::string_view>(
    {"and",  "but",   "or",    "so",     "who",      "whose", "that", "which", "because", "if",
     "when", "while", "where", "though", "although", "then",  "not",  "nor",   "plus",    "hence"});
// What begins the next statement, or says when and how.
constexpr auto kOpeners = std::to_array<std::string_view>(
    {"here",      "now",        "myself",    "working",   "based",    "living",   "turned",     "again",  "too",
     "this",      "these",      "those",     "my",        "i",        "i'm",      "i'll",       "i've",   "i’m",
     "i’ll",      "i’ve",       "it",        "it's",      "just",     "already",  "most",       "trying", "looking",
     "hoping",    "today",      "right",     "still",     "there",    "also",     "is",         "was",    "are",
     "has",       "have",       "had",       "can",       "will",     "would",    "me",         "full",   "part",
     "once",      "up",         "down",      "out",       "back",     "doing",    "raised",     "born",   "only",
     "all",       "last",       "next",      "anyway",    "atm",      "rn",       "tbh",        "lol",    "haha",
     "btw",       "sir",        "ma'am",     "please",    "pls",      "thanks",   "and/or",     "except", "twice",
     "three",     "two",        "four",      "five",      "every",    "with",     "mostly",     "really", "actually",
     "currently", "originally", "since",     "both",      "you",      "we",       "they",       "he",     "she",
     "his",       "her",        "full-time", "part-time", "soon",     "tomorrow", "tonight",    "always", "never",
     "ever",      "yet",        "even",      "either",    "each",     "the",      "a",          "an",     "some",
     "any",       "weekdays",   "weekends",  "nights",    "mornings", "evenings", "afternoons", "ago",    "later",
     "earlier",   "time",       "until",     "till",      "no",       "x"});
constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"also",    "still",  "now",  "just",     "only",   "very", "quite",  "so",     "too",   "pretty", "rather",
     "already", "always", "once", "even",     "almost", "then", "not-so", "half",   "semi",  "kinda",  "sorta",
     "soon",    "today",  "here", "actually", "fairly", "both", "again",  "indeed", "sadly", "right",  "truly"});
constexpr auto kThirdPersons = std::to_array<std::string_view>(
    {"the",   "this", "that",    "these",    "those",   "he",     "she",    "they",    "it",
     "his",   "her",  "their",   "its",      "your",    "every",  "each",   "mr",      "mrs",
     "ms",    "dr",   "both",    "some",     "he's",    "she's",  "it's",   "they're", "he’s",
     "she’s", "it’s", "they’re", "somebody", "someone", "people", "anyone", "nobody",  "everyone"});

}  // namespace

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '-' || text[end] == '\'' ||
                               static_cast<unsigned char>(text[end]) >= 0x80))
    ++end;
  return text.substr(0, end);
}

bool ends_noun(std::string_view behind) {
  if (behind.empty() || behind.front() != ' ') return behind.empty() || behind.front() != '-';
  const std::string_view word = first_word(behind.substr(1));
  if (word.ends_with("'ll") || word.ends_with("'s") || word.ends_with("'d") || word.ends_with("’ll") ||
      word.ends_with("’s"))
    return true;
  if (word.empty() || static_cast<unsigned char>(word.front()) >= 0x80 || is_digit(word.front())) return true;
  return in(kPrepositions, word) || in(kConjunctions, word) || in(kOpeners, word);
}

bool is_small_word(std::string_view word) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"is",  "was",  "are",   "were", "has", "have",  "had",  "no",  "never", "my",  "your",
       "his", "her",  "their", "our",  "its", "would", "will", "can", "could", "do",  "does",
       "did", "want", "need",  "i",    "you", "he",    "she",  "it",  "we",    "they"});
  return in(kPrepositions, word) || in(kConjunctions, word) || in(kVerbs, word);
}

bool is_adverb(std::string_view word) {
  return in(kAdverbs, word) || (word.size() > 4 && word.ends_with("ly"));
}

bool is_third_person(std::string_view word) {
  return in(kThirdPersons, word);
}

}  // namespace tokumei
