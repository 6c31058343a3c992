#include "grammar/english_noun.h"

#include <algorithm>
#include <array>

#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kChain = 24;     // words that nouns joined with each other may take
constexpr std::size_t kModifiers = 4;  // words between a noun and what owns it

// Words that may follow a noun without being its head.
constexpr std::array<std::string_view, 89> kNoHead = {
    // parts and copies of what is named
    "no", "num", "id", "ids", "copy", "copies", "scan", "scans", "page", "photo", "photos", "picture", "pictures",
    "info", "information", "detail", "handle", "handles", "username", "link", "links", "address", "addresses",
    "account", "accounts", "profile", "profiles", "code", "card", "document", "documents", "proof", "screenshot",
    "history", "certificate", "front", "back", "digits", "means", "helps", "lets", "will", "goes", "comes", "pdf",
    "statement", "statements", "pls",
    // what may follow in a sentence
    "ready", "handy", "available", "correct", "valid", "please", "asap", "long", "first", "there", "works", "matches",
    "matter", "matters", "number", "details", "visible", "private", "safe", "alone", "anymore", "stay", "stays", "yet",
    "plus", "lah", "po", "naman", "also", "same", "sent", "open", "free", "active", "optional", "include", "incl",
    "etc", "required", "wise", "one"};

// The reader by what he is here: "the legal name of the translator".
constexpr std::array<std::string_view, 8> kSigning = {"applicant", "candidate",   "freelancer", "contractor",
                                                      "signatory", "undersigned", "tenderer",   "participant"};

// "your name", "ur id": a phrase of the rules that says whose it is. Its first letter first: it is asked of every
// mention for every other one near it.
bool says_your(std::string_view phrase) {
  return (phrase[0] == 'y' || phrase[0] == 'u') && (phrase.starts_with("your ") || phrase.starts_with("ur "));
}

class Reader {
 public:
  Reader(const EnglishClause& clause, std::size_t mention) : clause_(clause), words_(clause.words()), at_(mention) {}

  NounPhrase run() {
    const std::string_view written = clause_.word(at_);
    // "where you live" is the reader's, and nothing behind it is its head.
    const bool clause = written.find(" you") != std::string_view::npos || written.starts_with("you ");
    if (clause || says_your(written)) phrase_.owner = Owner::reader;
    left();
    link();
    if (!clause)
      right();
    else
      phrase_.last = at_;
    return phrase_;
  }

 private:
  void left() {
    const std::size_t lowest = at_ > kChain ? at_ - kChain : 0;
    std::size_t modifiers = 0;
    bool joined = false;
    phrase_.first = at_;
    if (at_ > 0 && clause_.is(at_ - 1, Word::their)) return set(Owner::other, at_ - 1);
    if (phrase_.owner == Owner::reader) {
      // "a [scan of your passport]"
      if (at_ > 0 && clause_.is(at_ - 1, Word::determiner) && clause_.word(at_ - 1) != "that") phrase_.first = at_ - 1;
      return denial();
    }
    for (std::size_t k = at_; k-- > lowest;) {
      const EnglishWord& word = words_[k];
      switch (word.kind) {
        case Word::token:
          if (clause_.is_mention(k) || clause_.is(k, Role::ask) || clause_.is(k, Role::pen_name) ||
              clause_.is(k, Role::not_mention)) {
            modifiers = 0;
            phrase_.first = k;
            // "your nationality" may be one phrase of the rules; what is joined with it is the reader's too.
            if (says_your(clause_.word(k))) return set(Owner::reader, k);
            continue;
          }
          if (clause_.is(k, Role::third_party) && k + 1 == at_) {
            phrase_.owner = Owner::other;
            phrase_.why = word.span;
          }
          // "thread number"
          if (clause_.is(k, Role::work) && k + 1 == at_ && clause_.is(at_, Role::weak_mention)) phrase_.work = true;
          if (clause_.is(k, Role::work) && k + 1 < words_.size() &&
              (clause_.is(k + 1, Word::preposition) || clause_.is(k + 1, Word::of)))
            phrase_.work = true;
          return;
        case Word::your:
          if (clause_.word(k) == "own" && k > 0 && (clause_.is(k - 1, Word::modal) || clause_.is(k - 1, Word::to)))
            return;  // "who will own the page"
          set(Owner::reader, k);
          return;
        case Word::my:
          set(Owner::writer, k);
          return;
        case Word::their:
          set(Owner::other, k);
          return;
        case Word::no:
          phrase_.no = true;
          phrase_.why = word.span;
          phrase_.first = k;
          return;
        case Word::negation:
          phrase_.without = clause_.word(k) == "without";
          phrase_.no = !phrase_.without && clause_.word(k) == "not" && k + 1 == phrase_.first;
          if (phrase_.without || phrase_.no) {
            phrase_.why = word.span;
            phrase_.first = k;
          }
          return;
        case Word::determiner:
          if (clause_.word(k) == "that" && k + 1 < phrase_.first && clause_.word(k + 1).ends_with("s")) return;
          phrase_.first = k;
          continue;
        case Word::number:
          phrase_.first = k;
          continue;
        case Word::other:
        case Word::adverb:
          if (++modifiers > kModifiers) return;
          continue;
        case Word::and_:
        case Word::comma:
        case Word::slash:
        case Word::open:
        case Word::close:
          if (clause_.begins_clause(k)) return;
          joined = true;
          modifiers = 0;
          continue;
        case Word::of:
          if (k > 0 && clause_.is(k - 1, Role::work) && clause_.word(k - 1) != "copy") phrase_.work = true;
          modifiers = 0;
          continue;
        case Word::preposition:
          if (k > 0 && clause_.is(k - 1, Role::work)) phrase_.work = true;
          // "your name in Latin letters and nationality": says more of the noun before it.
          if (joined && k > 0 && clause_.is_mention(k - 1) && clause_.word(k) == "in") continue;
          return;
        default:
          return;
      }
    }
  }

  // "a link to your profile": the link is the object.
  void link() {
    if (phrase_.first < 2) return;
    const std::string_view joint = clause_.word(phrase_.first - 1);
    const std::string_view head = clause_.word(phrase_.first - 2);
    constexpr std::array<std::string_view, 12> kWords = {"line",      "word",      "words",    "two",
                                                         "bit",       "something", "sentence", "note",
                                                         "paragraph", "details",   "little",   "more"};
    if ((joint == "on" || joint == "about") && std::find(kWords.begin(), kWords.end(), head) != kWords.end()) {
      phrase_.first -= 2;  // "a line about your …"
      return;
    }
    constexpr std::array<std::string_view, 8> kAccounts = {"account", "profile", "page", "channel",
                                                           "handle",  "login",   "user", "number"};
    if ((joint == "on" || joint == "with" || joint == "for") &&
        std::find(kAccounts.begin(), kAccounts.end(), head) != kAccounts.end()) {
      --phrase_.first;  // "an account on Pinterest"
      return;
    }
    if (joint != "to") return;
    if (head == "link" || head == "links" || head == "url" || head == "urls") phrase_.first -= 2;
  }

  void set(Owner owner, std::size_t k) {
    phrase_.owner = owner;
    phrase_.why = words_[k].span;
    phrase_.first = k;
    denial();
  }

  // "without your ID", "no photo of you"
  void denial() {
    if (phrase_.first == 0) return;
    std::size_t k = phrase_.first - 1;
    while (k > 0 && (clause_.is(k, Word::your) || clause_.is(k, Word::determiner))) --k;
    const bool without = clause_.word(k) == "without";
    if (!without && !clause_.is(k, Word::no) && clause_.word(k) != "not") return;
    phrase_.without = without;
    phrase_.no = !without;
    phrase_.why = words_[k].span;
    phrase_.first = k;
  }

  void right() {
    const std::size_t highest = std::min(words_.size(), at_ + kChain);
    phrase_.last = at_;
    follow(at_, true);
    // The nouns joined with it behind: what the last one belongs to, all belong to.
    for (std::size_t k = at_ + 1; k < highest; ++k) {
      if (clause_.is_mention(k)) {
        phrase_.last = k;
        continue;
      }
      const Word kind = words_[k].kind;
      const bool joint = kind == Word::and_ || kind == Word::comma || kind == Word::slash || kind == Word::determiner ||
                         kind == Word::number;
      if (!joint || clause_.begins_clause(k)) break;
    }
    if (phrase_.last != at_ && phrase_.owner != Owner::reader) follow(phrase_.last, false);
  }

  void follow(std::size_t at, bool own) {
    if (at + 1 >= words_.size()) return;
    const EnglishWord& next = words_[at + 1];
    if (own && lies_in_work(at)) {
      phrase_.work = true;
      phrase_.why = next.span;
      return;
    }
    if (own && next.kind == Word::you && phrase_.owner == Owner::none && !is_past(at + 2))
      phrase_.owner = Owner::reader;  // "the bank you use"
    if (next.kind == Word::of) return owned_behind(at, own);
    if (next.span.begin > words_[at].span.end + 1) return;  // "Telegram @name"
    if (clause_.is(at + 1, Role::work)) {
      phrase_.work = phrase_.compound = true;
      phrase_.why = next.span;
      return;
    }
    if (clause_.is(at + 1, Role::not_mention) || clause_.is(at + 1, Role::task) ||
        clause_.is(at + 1, Role::third_party)) {
      phrase_.compound = true;
      return;
    }
    if (next.kind != Word::other) return;
    const std::string_view word = clause_.word(at + 1);
    if (word.find_first_of("0123456789") != std::string_view::npos) return;  // "wallet address trc20"
    if (word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly") || word.size() < 3) return;
    if (std::find(kNoHead.begin(), kNoHead.end(), word) != kNoHead.end()) return;
    phrase_.compound = true;
  }

  // "the passport photo in the article": part of something being made.
  bool lies_in_work(std::size_t at) const {
    constexpr std::array<std::string_view, 32> kMade = {
        "article", "articles", "post",   "book",    "chapter",  "story",    "script",  "novel",
        "app",     "game",     "banner", "header",  "footer",   "flyer",    "poster",  "brochure",
        "website", "logo",     "mockup", "mockups", "export",   "database", "dataset", "spreadsheet",
        "csv",     "column",   "crm",    "catalog", "template", "layout",   "sidebar", "screenshots"};
    const std::string_view joint = at + 1 < words_.size() ? clause_.word(at + 1) : std::string_view();
    if (joint != "in" && joint != "on" && joint != "to" && joint != "into" && joint != "from") return false;
    for (std::size_t k = at + 2; k < words_.size() && k < at + 6; ++k) {
      if (std::find(kMade.begin(), kMade.end(), clause_.word(k)) != kMade.end()) return true;
      const Word kind = words_[k].kind;
      if (kind != Word::determiner && kind != Word::other && kind != Word::my && kind != Word::their &&
          !clause_.is_mention(k))
        return false;
    }
    return false;
  }

  // "the NDA you signed"
  bool is_past(std::size_t at) const {
    if (at >= words_.size()) return false;
    return clause_.is(at, Role::done) || clause_.word(at).ends_with("ed");
  }

  // "the phone numbers of dentists", "a photo of the product", "a copy of your passport"
  void owned_behind(std::size_t at, bool own) {
    std::size_t k = at + 2;
    while (k < words_.size() &&
           (words_[k].kind == Word::determiner || words_[k].kind == Word::other || words_[k].kind == Word::number) &&
           k < at + 6) {
      if (k + 1 < words_.size() && words_[k].kind == Word::other && words_[k + 1].kind != Word::other &&
          !clause_.is_mention(k + 1))
        break;
      ++k;
    }
    if (k >= words_.size()) {
      if (words_.back().kind != Word::other || k == at + 2) return;
      k = words_.size() - 1;  // "number of days"
    }
    const Word kind = words_[k].kind;
    if (clause_.is_mention(k) || clause_.is(k, Role::ask)) {
      phrase_.covered = own;
    } else if (kind == Word::your || kind == Word::you) {
      for (std::size_t n = k + 1; n < words_.size() && n < k + 5; ++n) {
        if (clause_.is_mention(n)) phrase_.covered = own;
        if (words_[n].kind != Word::other) break;
      }
      if (!phrase_.covered) phrase_.owner = Owner::reader;
    } else if (kind == Word::my || kind == Word::me || kind == Word::i) {
      phrase_.owner = Owner::writer;
      phrase_.why = words_[k].span;
    } else if (kind == Word::other || kind == Word::their || kind == Word::they || clause_.is(k, Role::third_party) ||
               clause_.is(k, Role::work) || clause_.is(k, Role::not_mention)) {
      if (in(kSigning, clause_.word(k))) {
        phrase_.owner = Owner::reader;
      } else if (phrase_.owner != Owner::reader) {
        phrase_.owner = Owner::other;
        phrase_.why = words_[k].span;
      }
    }
  }

  const EnglishClause& clause_;
  std::span<const EnglishWord> words_;
  std::size_t at_;
  NounPhrase phrase_;
};

}  // namespace

NounPhrase noun_phrase(const EnglishClause& clause, std::size_t mention) {
  return Reader(clause, mention).run();
}

}  // namespace tokumei
