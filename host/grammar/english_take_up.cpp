#include "grammar/english_take_up.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "grammar/english_governor.h"
#include "grammar/english_literal.h"

namespace tokumei {
namespace {

class TakeUp {
 public:
  TakeUp(const EnglishSentence& sentence, std::vector<Reading>& readings) : sentence_(sentence), readings_(readings) {}

  void run() {
    if (sentence_.context().posting) return;
    const bool question = sentence_.context().unit.question;
    for (std::size_t k = 0; k < sentence_.size(); ++k) {
      const std::string_view word = sentence_.word(k);
      const auto affirms = [&] { return !sentence_.lead(k).negated; };
      if (word == "yours" || word == "urs") {
        take_up_yours(k);
      } else if ((question && sentence_.size() <= 3 && (word == "you" || word == "u")) || hands_on(k)) {
        take_up_if(k, is_offered);
      } else if (asks_whether_reader(k) ||
                 (word == "say" && k + 1 < sentence_.size() && sentence_.word(k + 1) == "so")) {
        take_up_if(k, [&](const Reading& named) { return is_of_person(named) && affirms(); });
      } else if (sentence_.is(k, Role::follow_up)) {
        const bool yours = word.find("yours") != std::string_view::npos;
        take_up_if(k, [&](const Reading& named) {
          return (is_offered(named) || (yours && is_open(named) && !is_readers(named))) && affirms();
        });
      } else if (question && sentence_.is(k, Word::wh) && offers_to_put(k)) {
        take_up_if(k, is_open);
      } else if (question && word == "one" && asks_for_one(k)) {
        take_up_if(k, [](const Reading& named) { return named.attitude == Attitude::not_reader; });
      } else if (signs_something(k)) {
        take_up_if(k, [&](const Reading& named) { return is_agreement(named); });
      } else if (sentence_.is(k, Role::contact)) {
        take_up_place(k);
      } else if (sentence_.is(k, Role::give) || sentence_.is(k, Role::need)) {
        take_up_object(k);
      }
    }
  }

 private:
  static bool is_open(const Reading& named) {
    return named.attitude != Attitude::asked && named.attitude != Attitude::refused;
  }
  static bool is_offered(const Reading& named) { return named.attitude == Attitude::offered; }

  // "Here's my number. Now you.", "So it's your turn."
  bool hands_on(std::size_t k) const {
    if (k + 1 != sentence_.size() || k == 0) return false;
    const std::string_view word = sentence_.word(k), before = sentence_.word(k - 1);
    if (word == "turn") return before == "your" || before == "ur";
    if (!sentence_.is(k, Word::you) || sentence_.size() > 4) return false;
    return before == "now" || before == "then" || before == "it's" || before == "is";
  }

  // "My number is …, what's yours?", and where nothing is named but the value itself: "Here's mine: +44 …. Yours?"
  void take_up_yours(std::size_t k) {
    const std::size_t governor = governor_before(sentence_, k);
    const bool wanted = sentence_.context().unit.question || governor != kNoWord;
    if (!wanted || sentence_.lead(k).negated || is_idle_yours(k)) return;
    if (governor != kNoWord && (sentence_.is(governor, Role::task) || sentence_.lead(governor).negated)) return;
    Reading* named = named_before(k);
    const CategoryIndex category = value_before(k);
    // "My number is +44 …": the value says more than the word.
    if (named != nullptr &&
        (category == kNoCategory || sentence_.context().rules->categories()[named->category].channel)) {
      if (is_open(*named) && !is_readers(*named) && (is_offered(*named) || !asks_near(k))) take_up(*named, k);
    } else if (category != kNoCategory) {
      const auto behind = std::partition_point(readings_.begin(), readings_.end(), [&](const Reading& other) {
        return other.span.end <= sentence_[k].span.begin;
      });
      Reading& reading = *readings_.emplace(behind);
      reading.category = category;
      reading.span = sentence_[k].span;
      reading.steps.push_back({"mention", reading.span});
      take_up(reading, k);
    }
  }

  // "a name like yours", "an idea of yours", "you can leave yours off", "nor am I after yours either".
  bool is_idle_yours(std::size_t k) const {
    constexpr std::string_view kBefore[] = {"like", "of", "on", "not", "is", "it's", "than", "as", "respect", "leave"};
    constexpr std::string_view kBehind[] = {"off", "out", "either", "blank"};
    return (k > 0 && in(kBefore, sentence_.word(k - 1)) && !asks_where_on(k)) ||
           (k + 1 < sentence_.size() && in(kBehind, sentence_.word(k + 1)));
  }
  // "What's the number on yours?"
  bool asks_where_on(std::size_t k) const {
    return sentence_.word(k - 1) == "on" && sentence_.context().unit.question && k + 1 == sentence_.size();
  }

  // "music in your clip": the reader's own is not what "yours" stands for.
  bool is_readers(const Reading& named) const {
    const std::string_view text = sentence_.context().text;
    const std::string_view before = text.substr(0, named.span.begin), said = text.substr(named.span.begin);
    return before.ends_with("your ") || before.ends_with("ur ") || said.starts_with("your ") || said.starts_with("ur ");
  }

  // Something is asked for shortly before word k: more likely that than what is merely named.
  bool asks_near(std::size_t k) const {
    constexpr std::uint32_t kNear = 200;
    constexpr std::uint32_t kLongest = 200;  // mention, in bytes
    const std::uint32_t end = sentence_[k].span.begin;
    for (auto reading = readings_.rbegin(); reading != readings_.rend(); ++reading) {
      if (reading->span.begin + kLongest + kNear < end) return false;  // nor is any before it
      if (reading->attitude == Attitude::asked && reading->span.begin < end && reading->span.end + kNear > end)
        return true;
    }
    return false;
  }

  // The category of a phone number or a mail address written out shortly before word k.
  CategoryIndex value_before(std::size_t k) const {
    constexpr std::size_t kNear = 80;
    const std::string_view text = sentence_.context().text;
    const std::size_t end = sentence_[k].span.begin;
    for (std::size_t at = end; at > 0 && at + kNear > end; --at) {
      if (text[at - 1] != ' ' && text[at - 1] != '\n') continue;
      const Literal value = literal_at(text.substr(0, end), at);
      if (value.end == 0) continue;
      return sentence_.context().rules->find_category(value.kind == Word::mail ? "email" : "phone");
    }
    return kNoCategory;
  }

  // "The school insists on a police check. Do you have a recent one?"
  bool asks_for_one(std::size_t one) const {
    for (std::size_t k = one; k-- > 0 && one - k < 6;) {
      if (sentence_.is(k, Word::have)) return k > 0 && sentence_.is(k - 1, Word::you);
    }
    return false;
  }

  // "What shall I put for you?"
  bool offers_to_put(std::size_t wh) const {
    for (std::size_t k = wh + 1; k + 3 < sentence_.size() && k < wh + 4; ++k) {
      if (!sentence_.is(k, Word::i) && !(sentence_.is(k, Role::request) && sentence_.word(k).ends_with(" i"))) continue;
      return sentence_.is(k + 1, Role::put) && sentence_.word(k + 2) == "for" && sentence_.is(k + 3, Word::you);
    }
    return false;
  }

  // "Everything urgent is in Mattermost. Please sign up there."
  void take_up_place(std::size_t verb) {
    constexpr std::size_t kWords = 4;
    bool there = false;
    for (std::size_t k = verb + 1; k < std::min(sentence_.size(), verb + kWords); ++k) {
      if (sentence_.is_mention(k) || sentence_.word(k) == "here") return;
      there = there || sentence_.word(k) == "there";
    }
    // "My Viber is …, add me"
    const std::string_view written = sentence_.word(verb);
    const bool adds = written.starts_with("add me") || written.starts_with("add us");
    if (!there && !adds) return;
    Reading* named = named_before(verb);
    if (named == nullptr || !sentence_.context().rules->categories()[named->category].channel ||
        (named->attitude != Attitude::offered && (adds || named->attitude != Attitude::none)))
      return;
    const Lead lead = sentence_.lead(verb);
    if (lead.negated || lead.reported || lead.infinitive || lead.dangling) return;
    if (lead.asks || lead.together || lead.subject == Subject::none) take_up(*named, verb);
  }

  // "We want somebody with asthma. Might that be you?": the reader at word k ends a question that says nothing else.
  bool asks_whether_reader(std::size_t k) const {
    constexpr std::string_view kSame[] = {"that",  "this",  "be", "is",   "are",   "does",     "do",  "would",
                                          "might", "could", "to", "like", "apply", "describe", "fit", "sound"};
    if (!sentence_.context().unit.question || !sentence_.is(k, Word::you)) return false;
    if (k + 1 < sentence_.size() && !sentence_.is(k + 1, Word::comma)) return false;
    const std::size_t begin = sentence_.begin_of(k);
    bool same = false;
    for (std::size_t n = begin; n < k; ++n) {
      const std::string_view word = sentence_.word(n);
      if (!in(kSame, word) && !sentence_.is(n, Word::adverb) && !sentence_.is(n, Word::comma)) return false;
      same = same || word == "that" || word == "this";
    }
    return same;
  }

  // Something that people are or have: a condition that says whom the writer looks for.
  bool is_of_person(const Reading& named) const {
    return sentence_.context().rules->categories()[named.category].of_persons &&
           (named.attitude == Attitude::none || named.attitude == Attitude::not_reader);
  }

  // "Fill in page 3, sign, and send it back": the verb at word k signs what was named before.
  bool signs_something(std::size_t k) const {
    if (!sentence_.is(k, SentenceWord::signs)) return false;
    if (k + 1 < sentence_.size()) {
      const std::string_view next = sentence_.word(k + 1);
      const bool bare = sentence_.is(k + 1, Word::comma) || sentence_.is(k + 1, Word::and_) ||
                        sentence_.is(k + 1, Word::stop) || sentence_.is(k + 1, Word::adverb) || next == "it" ||
                        next == "both" || next == "at" || next == "on" || next == "electronically" || next == "page";
      if (!bare) return false;
    }
    const Lead lead = sentence_.lead(k);
    return !lead.negated && !lead.reported && !lead.infinitive && (lead.asks || lead.subject == Subject::none);
  }

  bool is_agreement(const Reading& named) const {
    return sentence_.context().rules->categories()[named.category].signed_ && named.attitude != Attitude::refused;
  }

  // The verb's object is a pronoun that stands for what was named last.
  void take_up_object(std::size_t verb) {
    if (verb + 1 >= sentence_.size()) return;
    std::string_view object = sentence_.word(verb + 1);
    const bool need = sentence_.is(verb, Role::need);
    Reading* named = named_before(verb);
    if (named == nullptr) return;
    if (need) {
      if (object == "one" && verb + 2 < sentence_.size() && sentence_.word(verb + 2) == "from" &&
          named->attitude == Attitude::none)
        take_up(*named, verb);
      return;
    }
    const bool to_me = sentence_.is(verb + 1, Word::me) && verb + 2 < sentence_.size();  // "send me it"
    if (to_me) object = sentence_.word(verb + 2);
    if (object != "it" && object != "them" && object != "that" && object != "both") return;
    const Category& category = sentence_.context().rules->categories()[named->category];
    const bool promised =
        named->attitude == Attitude::offered && (category.oblique || named->steps.back().rule == "frame.offered");
    if (category.channel || (named->attitude != Attitude::none && !promised)) return;
    const Lead lead = sentence_.lead(verb);
    if (lead.negated || lead.reported || lead.infinitive || lead.dangling || (!promised && asks_near(verb))) return;
    if (lead.asks || lead.subject == Subject::none) take_up(*named, verb);
  }

  // The last mention before word k, if it is not far.
  Reading* named_before(std::size_t k) {
    constexpr std::uint32_t kNear = 200;
    const std::uint32_t begin = sentence_[k].span.begin;
    const auto behind = std::partition_point(readings_.begin(), readings_.end(),
                                             [&](const Reading& reading) { return reading.span.end <= begin; });
    if (behind == readings_.begin()) return nullptr;
    Reading& named = *std::prev(behind);
    return named.category == kNoCategory || named.span.end + kNear < begin ? nullptr : &named;
  }

  template <typename Fits>
  void take_up_if(std::size_t k, const Fits& fits) {
    if (Reading* named = named_before(k); named != nullptr && fits(*named)) take_up(*named, k);
  }

  // What the writer gave of their own is asked for in return: nothing to doubt.
  void take_up(Reading& named, std::size_t k) const {
    named.confidence = is_offered(named) ? Confidence::sure : Confidence::possible;
    named.attitude = Attitude::asked;
    named.steps.push_back({"thread.follow_up", sentence_[k].span});
  }

  const EnglishSentence& sentence_;
  std::vector<Reading>& readings_;
};

}  // namespace

void take_up_in_english(const EnglishSentence& sentence, std::vector<Reading>& readings) {
  TakeUp(sentence, readings).run();
}

}  // namespace tokumei
