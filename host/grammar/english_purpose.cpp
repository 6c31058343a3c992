#include "grammar/english_purpose.h"

#include <cstdint>
#include <vector>

#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::string_view kSubjects[] = {
    "i",      "we",     "he",     "she",     "they",  "it",      "you",       "u",     "my",    "our",
    "the",    "that",   "this",   "his",     "her",   "their",   "your",      "a",     "an",    "everyone",
    "nobody", "people", "things", "nothing", "there", "someone", "everybody", "these", "those", "ur"};
constexpr std::string_view kAsking[] = {"can",  "could", "would",  "will", "may",    "what", "which", "where", "how",
                                        "who",  "when",  "please", "pls",  "kindly", "do",   "are",   "is",    "if",
                                        "just", "send",  "tell",   "give", "drop",   "go",   "any",   "let"};

struct HeardWord {
  std::string_view written;
  SentenceWords::Kinds kinds;
};

// Words and commas; an apostrophe belongs to its word.
std::vector<HeardWord> words_of(std::string_view text, const SentenceWords& vocabulary) {
  std::vector<HeardWord> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '\'')) ++end;
    if (end > at) {
      const std::string_view word = text.substr(at, end - at);
      words.push_back({word, vocabulary.of(word)});
    } else {
      if (text[at] == ',' || text[at] == ';') words.push_back({text.substr(at, 1), {}});
      ++end;
    }
    at = end;
  }
  return words;
}

class ReasonFinder {
 public:
  ReasonFinder(std::string_view sentence, const SentenceWords& vocabulary) : words_(words_of(sentence, vocabulary)) {}

  bool run() const {
    bool here = false, fails = false;
    for (std::size_t k = 0; k < words_.size(); ++k) {
      here = here || is(k, SentenceWord::here);
      fails = fails || is(k, SentenceWord::failing);
      if (joins(k) || is_for(k) || is_aim(k) || will_act(k) || others_need(k) || comes_before(k)) return true;
    }
    return here && fails;
  }

 private:
  std::string_view word(std::size_t k) const { return k < words_.size() ? words_[k].written : std::string_view(); }
  bool is(std::size_t k, SentenceWord kind) const {
    return k < words_.size() && SentenceWords::has(words_[k].kinds, kind);
  }
  static bool is_comma(std::string_view word) { return word == "," || word == ";"; }
  static bool is_subject(std::string_view word) {
    const auto apostrophe = word.find('\'');
    return in(kSubjects, word.substr(0, apostrophe));
  }

  // "so I can", "…, as we", "since my"; "So, where do you live?" points back to the reason before.
  bool joins(std::size_t k) const {
    const std::string_view written = words_[k].written, next = word(k + 1);
    if (written == "so") return k == 0 || is_subject(next) || in(kAsking, next);
    if (written == "as") return k > 0 && is_comma(words_[k - 1].written) && is_subject(next);
    return written == "since" && is_subject(next);
  }

  // "for the contract", "for payroll"
  bool is_for(std::size_t k) const {
    if (words_[k].written != "for" || (k > 0 && is(k - 1, SentenceWord::takes_for))) return false;
    constexpr std::string_view kArticles[] = {"the", "our", "your", "my", "a", "an", "her", "his", "their", "this"};
    const std::string_view next = word(k + 1);
    if (in(kArticles, next)) return !word(k + 2).empty() && !is(k + 2, SentenceWord::no_reason);
    return is(k + 1, SentenceWord::reason);
  }

  // "To release the hold, …", "… to print the badge"
  bool is_aim(std::size_t k) const {
    if (words_[k].written != "to") return false;
    const std::string_view verb = word(k + 1);
    if (k == 0) return verb.size() > 1 && !is(k + 1, SentenceWord::step);
    return is(k + 1, SentenceWord::aim) && !is(k - 1, SentenceWord::takes_to);
  }

  // "I'll add you", "we will post it", "I can ring you"
  bool will_act(std::size_t k) const {
    constexpr std::string_view kShort[] = {"i'll", "we'll", "she'll", "he'll", "they'll",
                                           "i'd",  "we'd",  "i'm",    "we're", "ill"};
    constexpr std::string_view kFull[] = {"i", "we", "he", "she", "they"};
    std::size_t verb = 0;
    if (in(kShort, words_[k].written)) {
      verb = k + 1;
      const bool conditional = words_[k].written.ends_with("'d");
      const bool going = words_[k].written == "i'm" || words_[k].written == "we're";
      if (conditional && (word(verb) != "love" && word(verb) != "like")) return false;
      if (going && word(verb) != "going") return false;
      if (conditional || going) verb += 2;
    } else if (in(kFull, words_[k].written)) {
      const std::string_view next = word(k + 1);
      if (next == "will" || next == "wanna" || next == "can" || next == "shall" || next == "gonna") verb = k + 2;
    }
    return verb != 0 && word(verb).size() > 1 && !is(verb, SentenceWord::idle) && word(verb) != "i" &&
           word(verb) != "you";
  }

  // "the insurer wants", "she won't", "I can't pay you otherwise"
  bool others_need(std::size_t k) const { return (k > 0 && is(k, SentenceWord::demand)) || is(k, SentenceWord::bar); }

  // "before I gift you the copy"; "before we start" is a time.
  bool comes_before(std::size_t k) const {
    if (words_[k].written != "before" || (word(k + 1) != "i" && word(k + 1) != "we")) return false;
    return !word(k + 2).empty() && !is(k + 2, SentenceWord::beginning);
  }

  std::vector<HeardWord> words_;
};

}  // namespace

bool gives_reason_in_english(std::string_view sentence, const SentenceWords& vocabulary) {
  return ReasonFinder(sentence, vocabulary).run();
}

}  // namespace tokumei
