#include "grammar/english_noun.h"

#include <algorithm>

#include "grammar/english_noun_behind.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kChain = 24;     // words that nouns joined with each other may take
constexpr std::size_t kModifiers = 4;  // words between a noun and what owns it

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
    phrase_.first = at_;
    if (at_ > 0 && clause_.is(at_ - 1, Word::their)) return set(Owner::other, at_ - 1);
    if (phrase_.owner == Owner::reader) {
      // "a [scan of your passport]"
      if (at_ > 0 && clause_.is(at_ - 1, Word::determiner) && clause_.word(at_ - 1) != "that") phrase_.first = at_ - 1;
      return denial();
    }
    const std::size_t lowest = at_ > kChain ? at_ - kChain : 0;
    for (std::size_t k = at_; k-- > lowest;) {
      if (!reaches_over(k)) return;
    }
  }

  // What the word at `k` is to the nouns behind it, and whether what stands before it may belong to them, too.
  bool reaches_over(std::size_t k) {
    switch (words_[k].kind) {
      case Word::token:
        return is_noun(k) ? joins(k) : names_work_or_others(k);
      case Word::your:
        // "who will own the page"
        if (clause_.word(k) == "own" && k > 0 && (clause_.is(k - 1, Word::modal) || clause_.is(k - 1, Word::to)))
          return false;
        set(Owner::reader, k);
        return false;
      case Word::my:
        set(Owner::writer, k);
        return false;
      case Word::their:
        set(Owner::other, k);
        return false;
      case Word::no:
        deny(k);
        return false;
      case Word::negation:
        if (clause_.word(k) == "without" || (clause_.word(k) == "not" && k + 1 == phrase_.first)) deny(k);
        return false;
      case Word::determiner:
        if (clause_.word(k) == "that" && k + 1 < phrase_.first && clause_.word(k + 1).ends_with("s")) return false;
        phrase_.first = k;
        return true;
      case Word::number:
        phrase_.first = k;
        return true;
      case Word::other:
      case Word::adverb:
        return ++modifiers_ <= kModifiers;
      case Word::and_:
      case Word::comma:
      case Word::slash:
      case Word::open:
      case Word::close:
        if (clause_.begins_clause(k)) return false;
        joined_ = true;
        modifiers_ = 0;
        return true;
      case Word::of:
        if (k > 0 && clause_.is(k - 1, Role::work) && clause_.word(k - 1) != "copy") phrase_.work = true;
        modifiers_ = 0;
        return true;
      case Word::preposition:
        if (k > 0 && clause_.is(k - 1, Role::work)) phrase_.work = true;
        // "your name in Latin letters and nationality": says more of the noun before it.
        return joined_ && k > 0 && clause_.is_mention(k - 1) && clause_.word(k) == "in";
      default:
        return false;
    }
  }

  bool is_noun(std::size_t k) const {
    return clause_.is_mention(k) || clause_.is(k, Role::ask) || clause_.is(k, Role::pen_name) ||
           clause_.is(k, Role::not_mention);
  }
  // A noun before it.
  bool joins(std::size_t k) {
    modifiers_ = 0;
    phrase_.first = k;
    if (!says_your(clause_.word(k))) return true;
    // "your nationality" may be one phrase of the rules; what is joined with it is the reader's too.
    set(Owner::reader, k);
    return false;
  }
  // Another phrase of the rules before it: the nouns begin behind that.
  bool names_work_or_others(std::size_t k) {
    if (clause_.is(k, Role::third_party) && k + 1 == at_) {
      phrase_.owner = Owner::other;
      phrase_.why = words_[k].span;
    }
    if (!clause_.is(k, Role::work)) return false;
    // "thread number"
    if (k + 1 == at_ && clause_.is(at_, Role::weak_mention)) phrase_.work = true;
    if (k + 1 < words_.size() && (clause_.is(k + 1, Word::preposition) || clause_.is(k + 1, Word::of)))
      phrase_.work = true;
    return false;
  }

  // "a link to your profile": the link is the object.
  void link() {
    if (phrase_.first < 2) return;
    const std::string_view joint = clause_.word(phrase_.first - 1);
    const std::string_view head = clause_.word(phrase_.first - 2);
    if ((joint == "on" || joint == "about") && clause_.is(phrase_.first - 2, SentenceWord::piece_of_text)) {
      phrase_.first -= 2;  // "a line about your …"
      return;
    }
    if ((joint == "on" || joint == "with" || joint == "for") &&
        clause_.is(phrase_.first - 2, SentenceWord::place_of_account)) {
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
    if (clause_.word(k) == "without" || clause_.is(k, Word::no) || clause_.word(k) == "not") deny(k);
  }
  void deny(std::size_t k) {
    phrase_.without = clause_.word(k) == "without";
    phrase_.no = !phrase_.without;
    phrase_.why = words_[k].span;
    phrase_.first = k;
  }

  void right() {
    const std::size_t highest = std::min(words_.size(), at_ + kChain);
    phrase_.last = at_;
    read_behind(clause_, at_, true, phrase_);
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
    if (phrase_.last != at_ && phrase_.owner != Owner::reader) read_behind(clause_, phrase_.last, false, phrase_);
  }

  const EnglishClause& clause_;
  std::span<const EnglishWord> words_;
  std::size_t at_;
  std::size_t modifiers_ = 0;  // passed since the last noun to the left
  bool joined_ = false;        // a joint was passed there
  NounPhrase phrase_;
};

}  // namespace

NounPhrase noun_phrase(const EnglishClause& clause, std::size_t mention) {
  return Reader(clause, mention).run();
}

}  // namespace tokumei
