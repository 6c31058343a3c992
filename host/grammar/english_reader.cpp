// English is read from the mention outwards: its noun phrase says whose it is, the verb that governs it what is to be
// done with it, and what leads up to that verb who is to do it and with which force. Where no verb stands before it,
// what stands behind decides ("your ID is required", "no CV, no interview"), or the shape of the question.
#include <algorithm>
#include <string_view>

#include "grammar/clause_reader.h"
#include "grammar/english_frame.h"
#include "grammar/english_question.h"
#include "grammar/english_take_up.h"

namespace tokumei {
namespace {

class EnglishReader {
 public:
  EnglishReader(const ClauseContext& context, std::vector<Reading>& readings)
      : context_(context), sentence_(context), readings_(readings) {}

  void run() {
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      if (names_way(i)) {
        add(i + 1, sentence_.is_mention(i) ? read_mention(sentence_, i) : read_asking_phrase(sentence_, i));
        ++i;
      } else if (sentence_.is_mention(i)) {
        add(i, read_mention(sentence_, i));
      } else if (sentence_.is(i, Role::ask)) {
        if (!states_fact(sentence_, i)) add(i, read_asking_phrase(sentence_, i));
      } else {
        literal(i);
      }
    }
    take_up_in_english(sentence_, readings_);
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
  // "Can I get you on Google Chat?": the channel is asked for, not the number that the words before would do for.
  bool names_way(std::size_t i) const {
    return (sentence_.is_mention(i) || sentence_.is(i, Role::ask)) && sentence_.word(i).ends_with(" on") &&
           i + 1 < sentence_.size() && sentence_.is_mention(i + 1) && messages(i + 1) && !messages(i);
  }
  bool messages(std::size_t i) const { return sentence_.category(i).name == "messaging_account"; }

  // Named only where it is asked for: an address that is merely given is no mention of the reader's.
  void literal(std::size_t i) {
    const bool mail = sentence_.is(i, Word::mail);
    if (!mail && !sentence_.is(i, Word::dial)) return;
    const CategoryIndex category = context_.rules->find_category(mail ? "email" : "phone");
    const bool asked_before = mail && i > 0 && sentence_.is(i - 1, Role::ask) && !readings_.empty() &&
                              readings_.back().span == sentence_[i - 1].span &&
                              readings_.back().attitude == Attitude::asked && readings_.back().category != category;
    Decision decision = read_literal(sentence_, i);
    // "ping me at jo@mill.example": the words before ask by themselves.
    if (asked_before && decision.attitude != Attitude::asked)
      decision = {Attitude::asked, readings_.back().confidence, "frame.asking_phrase", sentence_[i - 1].span};
    if (decision.attitude != Attitude::asked || (!mail && names_channel_)) return;
    // "ping me at jo@mill.example": what stands behind says over which channel.
    if (mail && !readings_.empty() && readings_.back().span.end + 1 == sentence_[i].span.begin &&
        readings_.back().attitude == Attitude::asked)
      readings_.pop_back();
    add(category, sentence_[i].span, decision);
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
    if (decision.decides()) reading.steps.push_back({decision.rule, decision.span});
    readings_.push_back(std::move(reading));
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
    constexpr std::string_view kPlaces[] = {"on",     "in",     "at",    "from",  "by",      "near", "under",
                                            "beside", "behind", "below", "above", "against", "to",   "into"};
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
