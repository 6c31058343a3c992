// English is read from the mention outwards: its noun phrase says whose it is, the verb that governs it what is to be
// done with it, and what leads up to that verb who is to do it and with which force. Where no verb stands before it,
// what stands behind decides ("your ID is required", "no CV, no interview"), or the shape of the question.
#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "grammar/clause_reader.h"
#include "grammar/english_frame.h"
#include "grammar/english_governor.h"

namespace tokumei {
namespace {

class EnglishReader {
 public:
  EnglishReader(const ClauseContext& context, std::vector<Reading>& readings)
      : context_(context), sentence_(context), readings_(readings) {}

  void run() {
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      if (sentence_.is_mention(i)) {
        add(i, read_mention(sentence_, i));
      } else if (sentence_.is(i, Role::ask)) {
        add(i, read_asking_phrase(sentence_, i));
      } else {
        literal(i);
      }
    }
    take_up();
    presume();
  }

  void run_item() {
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      if (sentence_.is_mention(i)) {
        add(i, read_item(sentence_, i));
      } else if (sentence_.is(i, Role::ask)) {
        Decision decision = read_asking_phrase(sentence_, i);
        if (decision.attitude == Attitude::asked) decision = {Attitude::asked, Confidence::sure, "list.item", {}};
        add(i, decision);
      } else {
        literal(i);
      }
    }
  }

 private:
  // Named only where it is asked for: an address that is merely given is no mention of the reader's.
  void literal(std::size_t i) {
    const bool mail = sentence_.is(i, Word::mail);
    if (!mail && !sentence_.is(i, Word::dial)) return;
    const Decision decision = read_literal(sentence_, i);
    if (decision.attitude != Attitude::asked || (!mail && names_channel_)) return;
    // "ping me at jo@mill.example": what stands behind says over which channel.
    if (mail && !readings_.empty() && readings_.back().span.end + 1 == sentence_[i].span.begin &&
        readings_.back().attitude == Attitude::asked)
      readings_.pop_back();
    add(context_.rules->find_category(mail ? "email" : "phone"), sentence_[i].span, decision);
  }

  void add(std::size_t i, const Decision& decision) { add(sentence_[i].token->category, sentence_[i].span, decision); }

  void add(CategoryIndex category, Span span, const Decision& decision) {
    Reading reading;
    reading.category = category;
    reading.span = span;
    reading.attitude = decision.attitude;
    reading.confidence = decision.confidence;
    reading.steps.reserve(3);
    reading.steps.push_back({"mention", reading.span});
    names_channel_ = names_channel_ || context_.rules->categories()[category].name == "messaging_account";
    if (decision.decided()) reading.steps.push_back({decision.rule, decision.span});
    readings_.push_back(std::move(reading));
  }

  // "You will get a code. Forward it to me." "My number is … Yours?": the sentence asks for what was named just before.
  void take_up() {
    if (readings_.empty() || context_.posting) return;
    for (std::size_t k = 0; k < sentence_.size(); ++k) {
      const std::string_view word = sentence_.word(k);
      if (word == "yours" || word == "urs") {
        if (Reading* named = named_before(k);
            named != nullptr && (context_.unit.question || governor_before(sentence_, k) != kNoWord) &&
            named->attitude != Attitude::asked && named->attitude != Attitude::refused && !sentence_.lead(k).negated)
          take_up(*named, k);
      } else if (context_.unit.question && sentence_.size() <= 3 && (word == "you" || word == "u")) {
        if (Reading* named = named_before(k); named != nullptr && named->attitude == Attitude::offered)
          take_up(*named, k);
      } else if (asks_whether_reader(k) ||
                 (word == "say" && k + 1 < sentence_.size() && sentence_.word(k + 1) == "so")) {
        if (Reading* named = named_before(k); named != nullptr && is_of_person(*named) && !sentence_.lead(k).negated)
          take_up(*named, k);
      } else if (sentence_.is(k, Role::follow_up)) {
        if (Reading* named = named_before(k);
            named != nullptr && named->attitude == Attitude::offered && !sentence_.lead(k).negated)
          take_up(*named, k);
      } else if (context_.unit.question && sentence_.is(k, Word::wh) && offers_to_put(k)) {
        if (Reading* named = named_before(k);
            named != nullptr && named->attitude != Attitude::asked && named->attitude != Attitude::refused)
          take_up(*named, k);
      } else if (signs_something(k)) {
        if (Reading* named = named_before(k); named != nullptr && is_agreement(*named)) take_up(*named, k);
      } else if (sentence_.is(k, Role::contact)) {
        take_up_place(k);
      } else if (sentence_.is(k, Role::give) || sentence_.is(k, Role::need)) {
        take_up_object(k);
      }
    }
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
    for (std::size_t k = verb + 1; k < std::min(sentence_.size(), verb + kWords); ++k) {
      if (sentence_.is_mention(k)) return;
      if (sentence_.word(k) != "there") continue;
      Reading* named = named_before(verb);
      if (named == nullptr || !context_.rules->categories()[named->category].channel ||
          (named->attitude != Attitude::none && named->attitude != Attitude::offered))
        return;
      const Lead lead = sentence_.lead(verb);
      if (lead.negated || lead.reported || lead.infinitive || lead.dangling) return;
      if (lead.asks || lead.together || lead.subject == Subject::none) take_up(*named, k);
      return;
    }
  }

  // "We want somebody with asthma. Might that be you?": the reader at word k ends a question that says nothing else.
  bool asks_whether_reader(std::size_t k) const {
    constexpr std::array<std::string_view, 16> kSame = {"that",  "this",     "be",    "is",    "are", "does",
                                                        "do",    "would",    "might", "could", "to",  "like",
                                                        "apply", "describe", "fit",   "sound"};
    if (!context_.unit.question || !sentence_.is(k, Word::you)) return false;
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
    constexpr std::array<std::string_view, 7> kOfPersons = {"sensitive", "family",     "gender", "birth_date",
                                                            "education", "employment", "area"};
    return in(kOfPersons, context_.rules->categories()[named.category].name) &&
           (named.attitude == Attitude::none || named.attitude == Attitude::not_reader);
  }

  // "Fill in page 3, sign, and send it back": the verb at word k signs what was named before.
  bool signs_something(std::size_t k) const {
    const std::string_view verb = sentence_.word(k);
    if (verb != "sign" && verb != "countersign" && verb != "counter-sign" && verb != "e-sign" && verb != "initial")
      return false;
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
    return context_.rules->categories()[named.category].signed_ && named.attitude != Attitude::refused;
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
    const Category& category = context_.rules->categories()[named->category];
    const bool promised =
        named->attitude == Attitude::offered && (category.oblique || named->steps.back().rule == "frame.offered");
    if (category.channel || (named->attitude != Attitude::none && !promised)) return;
    const Lead lead = sentence_.lead(verb);
    if (lead.negated || lead.reported || lead.infinitive || lead.dangling) return;
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

  void take_up(Reading& named, std::size_t k) const {
    named.attitude = Attitude::asked;
    named.confidence = Confidence::possible;
    named.steps.push_back({"thread.follow_up", sentence_[k].span});
  }

  // What is the reader's own and no verb of the rules governs: a writer who names it to the reader is after it, as long
  // as nothing says otherwise.
  void presume() {
    if (context_.posting || context_.building || speaks_of_policy()) return;
    for (auto reading = readings_.rbegin(); reading != readings_.rend(); ++reading) {
      if (reading->span.begin < context_.unit.span.begin) break;
      if (reading->attitude != Attitude::none || reading->steps.size() > 1) continue;
      const auto word =
          std::lower_bound(sentence_.words().begin(), sentence_.words().end(), reading->span.begin,
                           [](const EnglishWord& one, std::uint32_t begin) { return one.span.begin < begin; });
      if (word == sentence_.words().end() || word->span != reading->span) continue;
      const auto i = static_cast<std::size_t>(word - sentence_.words().begin());
      const NounPhrase noun = noun_phrase(sentence_, i);
      if (sentence_.weak(i) || noun.owner != Owner::reader || noun.compound || noun.work || is_place(noun) ||
          is_described(noun))
        continue;
      reading->attitude = Attitude::asked;
      reading->confidence = Confidence::possible;
      reading->steps.push_back({"owner.reader", sentence_[i].span});
    }
  }

  // "arrived on your phone", "a blank beside your name": only where something is.
  bool is_place(const NounPhrase& noun) const {
    constexpr std::array<std::string_view, 14> kPlaces = {
        "on", "in", "at", "from", "by", "near", "under", "beside", "behind", "below", "above", "against", "to", "into"};
    return noun.first > 0 && in(kPlaces, sentence_.word(noun.first - 1));
  }

  // "your profile picture is a cat": says what it is like.
  bool is_described(const NounPhrase& noun) const {
    const std::size_t be = noun.last + 1;
    return !context_.unit.question && noun.first < 2 && be + 2 < sentence_.size() && sentence_.is(be, Word::be) &&
           sentence_.is(be + 1, Word::determiner) && sentence_.is(be + 2, Word::other);
  }

  bool speaks_of_policy() const {
    return std::any_of(context_.tokens.begin(), context_.tokens.end(),
                       [](const Token& token) { return token.role == Role::policy; });
  }

  const ClauseContext& context_;
  EnglishSentence sentence_;
  std::vector<Reading>& readings_;
  bool names_channel_ = false;  // "WhatsApp +44 …": the number is the channel's
};

}  // namespace

void read_english(const ClauseContext& context, std::vector<Reading>& readings) {
  EnglishReader reader(context, readings);
  if (context.implied == Implied::asked) {
    reader.run_item();
  } else {
    reader.run();
  }
}

}  // namespace tokumei
