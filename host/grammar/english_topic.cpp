#include "grammar/english_topic.h"

#include <algorithm>

#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kTopicNear = 6;    // words between a verb and what stands behind its preposition
constexpr std::size_t kTopicWords = 12;  // of one clause, from its verb to its last noun

class Topic {
 public:
  Topic(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun)
      : sentence_(sentence), i_(i), noun_(noun), question_(sentence.context().unit.question) {}

  // The word that tells; kNoWord if none does.
  std::size_t told_by() const {
    if (const std::size_t promise = promised(); promise != kNoWord) return promise;
    if (noun_.owner != Owner::reader) return kNoWord;
    if (const std::size_t fate = befallen(); fate != kNoWord) return fate;
    if (noun_.first == 0) return kNoWord;
    if (const std::size_t taste = liked(); taste != kNoWord) return taste;
    if (const std::size_t aim = identity_proved(); aim != kNoWord) return aim;
    if (const std::size_t wrong = misused(); wrong != kNoWord) return wrong;
    if (question_) return kNoWord;
    // "we wish you and your family all the best"
    if (noun_.first > 1 && word(noun_.first - 1) == "and" && sentence_.is(noun_.first - 2, Word::you))
      return noun_.first - 2;
    if (!is_behind_preposition()) return kNoWord;
    if (const std::size_t matter = spoken_about(); matter != kNoWord) return matter;
    return sent_to();
  }

 private:
  static constexpr std::string_view kDegrees[] = {"most", "least", "best", "more", "less"};
  std::string_view word(std::size_t k) const { return sentence_.word(k); }
  const SentenceWords& words() const { return sentence_.context().rules->sentence_words(); }
  const std::string& category() const { return sentence_.category(i_).name; }
  std::size_t lowest(std::size_t words) const { return noun_.first > words ? noun_.first - words : 0; }
  bool ends(std::size_t k) const {
    return sentence_.is(k, Word::stop) || sentence_.is(k, Word::because) || sentence_.is(k, Word::colon);
  }
  bool is_auxiliary(std::size_t k) const {
    return sentence_.is(k, Word::have) || sentence_.is(k, Word::be) || sentence_.is(k, Word::modal) ||
           sentence_.is(k, Word::adverb);
  }

  // "to your home", "come to your home", "with your lawyer or your family"
  bool is_behind_preposition() const {
    std::size_t k = noun_.first - 1;
    for (std::size_t n = 0; n < 3 && k > 0 && sentence_.is(noun_.first - 1, Word::and_) && !sentence_.is_preposition(k);
         ++n)
      --k;
    return sentence_.is_preposition(k) || word(k).ends_with(" to");
  }

  // "I'll call you back", "we will contact you": the writer has the number, or it is asked for elsewhere.
  std::size_t promised() const {
    const bool calls = category() == "phone" && !question_ && sentence_.is(i_, Role::mention);
    return calls && words().begins(word(i_), SentenceWord::promises) ? i_ : kNoWord;
  }

  // "your account number has been suspended", "your card is under review"
  std::size_t befallen() const {
    if (question_) return kNoWord;
    std::size_t k = noun_.last + 1;
    bool be = false;
    while (k < sentence_.size() && (is_auxiliary(k) || word(k).ends_with("ly"))) {
      be = be || sentence_.is(k, Word::be);
      ++k;
    }
    k += k < sentence_.size() && (word(k) == "under" || word(k) == "at");
    return be && k < sentence_.size() && sentence_.is(k, SentenceWord::befalls) ? k : kNoWord;
  }

  // "why do you want to leave your job?", "what do you like most about your role?"
  std::size_t liked() const {
    if (category() != "employment") return kNoWord;
    std::size_t verb = noun_.first - 1;
    while (verb > 0 && !sentence_.is(verb, SentenceWord::feels) &&
           (sentence_.is(verb, Word::preposition) || sentence_.is(verb, Word::of) || sentence_.is(verb, Word::adverb) ||
            in(kDegrees, word(verb))))
      --verb;
    if (verb > 0 && sentence_.is(verb - 1, Word::you) && sentence_.is(verb, SentenceWord::feels)) return verb;
    if (word(verb).starts_with("are you ") && words().ends(word(verb), SentenceWord::feels)) return verb;
    bool leaves = false;
    for (std::size_t k = noun_.first; k-- > lowest(kTopicWords);) {
      if (ends(k) || word(k) == "did") return kNoWord;
      leaves = leaves || sentence_.is(k, SentenceWord::leaves);
      if (leaves && word(k) == "why") return k;
    }
    return kNoWord;
  }

  // "I need your SSN to confirm your identity": what the other is asked for.
  std::size_t identity_proved() const {
    if (category() != "real_name" || noun_.first < 3 || !word(i_).ends_with("identity")) return kNoWord;
    const std::size_t to = noun_.first - 2;
    if (!sentence_.is(to, Word::to)) return kNoWord;
    for (std::size_t k = to; k-- > lowest(kTopicWords);) {
      if (sentence_.is_mention(k)) return to;
    }
    return kNoWord;
  }

  // "someone has been using your card"
  std::size_t misused() const {
    std::size_t k = noun_.first - 1;
    if (!sentence_.is(k, SentenceWord::misuses)) return kNoWord;
    const std::size_t verb = k;
    while (k > 0 && is_auxiliary(k - 1)) --k;
    if (k == 0 || k == verb) return kNoWord;
    return sentence_.is(k - 1, Word::they) || sentence_.is(k - 1, SentenceWord::wrongdoer) ? verb : kNoWord;
  }

  // "an issue with your card", "I'm calling about your application"
  std::size_t spoken_about() const {
    std::size_t head = noun_.first - 1;
    if (head > 0 && sentence_.is(head - 1, SentenceWord::trouble)) return head - 1;
    // "it has been matched to your passport"
    if (head > 1 && word(head - 1).ends_with("ed") && word(head - 2) == "been") return head - 1;
    if (word(head) != "about" && word(head) != "regarding" && word(head) != "concerning") return kNoWord;
    for (std::size_t k = head; k-- > lowest(kTopicNear);) {
      if (ends(k) || sentence_.is(k, Word::comma) || sentence_.is(k, Role::give) || sentence_.is(k, Role::need))
        return kNoWord;
      if (sentence_.is(k, SentenceWord::calls)) return is_writers(k) ? k : kNoWord;
    }
    return kNoWord;
  }

  // The writer acts: "we've been trying to reach", "I'm calling".
  bool is_writers(std::size_t verb) const {
    for (std::size_t k = verb; k-- > sentence_.begin_of(verb);) {
      if (sentence_.is(k, Word::i)) return true;
      if (sentence_.is(k, Word::you)) return false;
    }
    return false;
  }

  // "it will be sent to your registered number", "we'll have to send an officer to your address", "talk to your
  // husband"
  std::size_t sent_to() const {
    const bool written = category() == "email" || category() == "phone", family = category() == "family";
    const bool place = category() == "address" || category() == "area";
    if (!written && !place && !family) return kNoWord;
    for (std::size_t k = noun_.first - 1; k-- > lowest(kTopicWords);) {
      if (ends(k) || sentence_.is(k, Role::request)) return kNoWord;
      if (family && sentence_.is(k, SentenceWord::confers)) return k;
      if (place && sentence_.is(k, SentenceWord::visitor)) return k;
      if (!written || !sentence_.is(k, SentenceWord::delivers)) continue;
      const bool told = k > 1 && sentence_.is(k - 1, Word::you);  // "we'll let you know"
      const Lead lead = sentence_.lead(told ? k - 2 : k);
      const bool passive = k > 0 && sentence_.is(k - 1, Word::be);
      const bool others = lead.subject == Subject::other && is_on_file();
      return passive || others || lead.subject == Subject::writer ? k : kNoWord;
    }
    return kNoWord;
  }

  // "your registered number", "the email you gave us"
  bool is_on_file() const {
    for (std::size_t k = noun_.first; k < std::min(sentence_.size(), noun_.last + 3); ++k) {
      if (sentence_.is(k, SentenceWord::on_file)) return true;
    }
    return false;
  }

  const EnglishSentence& sentence_;
  std::size_t i_;
  const NounPhrase& noun_;
  bool question_;
};

}  // namespace

Decision topic(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  const std::size_t told = Topic(sentence, i, noun).told_by();
  if (told == kNoWord) return {};
  return {Attitude::none, Confidence::sure, "mention.topic", sentence[told].span};
}

}  // namespace tokumei
