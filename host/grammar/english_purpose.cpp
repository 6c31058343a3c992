#include "grammar/english_purpose.h"

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
// What is named behind "for the" and is no reason.
constexpr std::string_view kNoReasons[] = {
    "time",    "moment", "job",     "role", "position", "project", "test", "first",   "past",   "next",   "rest",
    "week",    "day",    "month",   "call", "work",     "chat",    "gig",  "last",    "record", "client", "freelancer",
    "lead",    "small",  "new",     "two",  "few",      "budget",  "long", "good",    "senior", "logo",   "shop",
    "website", "site",   "company", "app",  "brand",    "video",   "book", "article", "sample", "fee",    "hour"};
// Bare nouns that are reasons: "for payroll".
constexpr std::string_view kReasons[] = {
    "payroll",    "tax",       "taxes",          "verification", "security",     "billing",  "shipping",   "compliance",
    "legal",      "invoicing", "delivery",       "accounting",   "insurance",    "customs",  "onboarding", "contracts",
    "contract",   "records",   "identification", "safety",       "training",     "access",   "payment",    "payments",
    "payout",     "payouts",   "credits",        "travel",       "registration", "visa",     "kyc",        "audit",
    "statistics", "research",  "reimbursement",  "withholding",  "paperwork",    "invoices", "badges",     "labels"};
// "to …" in the middle of a sentence: what the writer is after.
constexpr std::string_view kAims[] = {
    "prove",    "keep",    "release",  "prevent", "verify",   "unlock",  "unfreeze", "lift",      "restore",
    "activate", "receive", "register", "process", "issue",    "prepare", "draft",    "print",     "ship",
    "post",     "deliver", "book",     "arrange", "complete", "finish",  "pay",      "wire",      "transfer",
    "refund",   "set",     "invite",   "match",   "comply",   "satisfy", "identify", "whitelist", "update",
    "sort",     "file",    "connect",  "avoid",   "save",     "ensure",  "finalise", "finalize",  "secure",
    "reserve",  "credit",  "settle",   "claim",   "withhold", "onboard", "check"};
// "To apply, send …": a step, no reason.
constexpr std::string_view kSteps[] = {"apply",   "start", "begin", "be",      "bid",     "summarise", "recap",
                                       "clarify", "sum",   "whom",  "qualify", "proceed", "join",      "the"};
// What the writer will do that has nothing to do with the ask, or is the ask.
constexpr std::string_view kIdle[] = {"be",      "explain", "tell",  "need",    "know",    "see",   "ask",
                                      "require", "want",    "not",   "never",   "have",    "also",  "start",
                                      "only",    "offer",   "do",    "get",     "like",    "love",  "look",
                                      "wait",    "hear",    "think", "discuss", "provide", "always"};
constexpr std::string_view kOthersDo[] = {"needs",   "requires", "insists", "wants",   "asks",  "expects",
                                          "prefers", "checks",   "counts",  "demands", "likes", "googles"};
constexpr std::string_view kStarts[] = {"start", "begin", "proceed", "continue", "talk", "discuss",
                                        "go",    "hire",  "decide",  "move",     "get",  "kick"};
constexpr std::string_view kHere[] = {"here",   "inbox",   "chat",     "site",     "app",           "platform",
                                      "portal", "website", "window",   "keyboard", "notifications", "upwork",
                                      "fiverr", "forum",   "messages", "typing"};
constexpr std::string_view kFails[] = {"never",    "barely",  "slow",     "blocked", "blocks",  "laggy",
                                       "lost",     "clunky",  "small",    "hates",   "eats",    "rarely",
                                       "don't",    "can't",   "awful",    "hardly",  "seldom",  "limit",
                                       "terrible", "useless", "hopeless", "hate",    "rubbish", "keeps"};

// Words and commas; an apostrophe belongs to its word.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '\'')) ++end;
    if (end > at) {
      words.push_back(text.substr(at, end - at));
    } else {
      if (text[at] == ',' || text[at] == ';') words.push_back(text.substr(at, 1));
      ++end;
    }
    at = end;
  }
  return words;
}

class ReasonFinder {
 public:
  explicit ReasonFinder(std::string_view sentence) : words_(words_of(sentence)) {}

  bool run() const {
    bool here = false, fails = false;
    for (std::size_t k = 0; k < words_.size(); ++k) {
      here = here || in(kHere, words_[k]);
      fails = fails || in(kFails, words_[k]);
      if (joins(k) || is_for(k) || is_aim(k) || will_act(k) || others_need(k) || comes_before(k)) return true;
    }
    return here && fails;
  }

 private:
  std::string_view word(std::size_t k) const { return k < words_.size() ? words_[k] : std::string_view(); }
  static bool is_comma(std::string_view word) { return word == "," || word == ";"; }
  static bool is_subject(std::string_view word) {
    const auto apostrophe = word.find('\'');
    return in(kSubjects, word.substr(0, apostrophe));
  }

  // "so I can", "…, as we", "since my"; "So, where do you live?" points back to the reason before.
  bool joins(std::size_t k) const {
    const std::string_view written = words_[k], next = word(k + 1);
    if (written == "so") return k == 0 || is_subject(next) || in(kAsking, next);
    if (written == "as") return k > 0 && is_comma(words_[k - 1]) && is_subject(next);
    return written == "since" && is_subject(next);
  }

  // "for the contract", "for payroll"
  bool is_for(std::size_t k) const {
    if (words_[k] != "for") return false;
    constexpr std::string_view kArticles[] = {"the", "our", "your", "my", "a", "an", "her", "his", "their", "this"};
    const std::string_view next = word(k + 1);
    if (in(kArticles, next)) return !word(k + 2).empty() && !in(kNoReasons, word(k + 2));
    return in(kReasons, next);
  }

  // "To release the hold, …", "… to print the badge"
  bool is_aim(std::size_t k) const {
    constexpr std::string_view kTakesTo[] = {"need",  "needs", "want", "wants",  "have", "like", "able",
                                             "happy", "ready", "has",  "going",  "love", "used", "us",
                                             "me",    "try",   "you",  "forget", "sure", "how"};
    if (words_[k] != "to") return false;
    const std::string_view verb = word(k + 1);
    if (k == 0) return verb.size() > 1 && !in(kSteps, verb);
    return in(kAims, verb) && !in(kTakesTo, words_[k - 1]);
  }

  // "I'll add you", "we will post it", "I can ring you"
  bool will_act(std::size_t k) const {
    constexpr std::string_view kShort[] = {"i'll", "we'll", "she'll", "he'll", "they'll",
                                           "i'd",  "we'd",  "i'm",    "we're", "ill"};
    constexpr std::string_view kFull[] = {"i", "we", "he", "she", "they"};
    std::size_t verb = 0;
    if (in(kShort, words_[k])) {
      verb = k + 1;
      const bool conditional = words_[k].ends_with("'d");
      const bool going = words_[k] == "i'm" || words_[k] == "we're";
      if (conditional && (word(verb) != "love" && word(verb) != "like")) return false;
      if (going && word(verb) != "going") return false;
      if (conditional || going) verb += 2;
    } else if (in(kFull, words_[k])) {
      const std::string_view next = word(k + 1);
      if (next == "will" || next == "wanna" || next == "can" || next == "shall" || next == "gonna") verb = k + 2;
    }
    return verb != 0 && word(verb).size() > 1 && !in(kIdle, word(verb)) && word(verb) != "i" && word(verb) != "you";
  }

  // "the insurer wants", "she won't", "I can't pay you otherwise"
  bool others_need(std::size_t k) const {
    constexpr std::string_view kBars[] = {"won't", "wont",        "can't",       "cannot",   "policy",
                                          "law",   "requirement", "regulations", "regulator"};
    return (k > 0 && in(kOthersDo, words_[k])) || in(kBars, words_[k]);
  }

  // "before I gift you the copy"; "before we start" is a time.
  bool comes_before(std::size_t k) const {
    if (words_[k] != "before" || (word(k + 1) != "i" && word(k + 1) != "we")) return false;
    return !word(k + 2).empty() && !in(kStarts, word(k + 2));
  }

  std::vector<std::string_view> words_;
};

}  // namespace

bool gives_reason_in_english(std::string_view sentence) {
  return ReasonFinder(sentence).run();
}

}  // namespace tokumei
