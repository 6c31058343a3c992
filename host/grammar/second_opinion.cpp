#include "grammar/second_opinion.h"

#include <algorithm>

#include "grammar/written_out.h"

namespace tokumei {
namespace {

// In parts of a logit (RuleBook::kOpinionUnit).
constexpr int logits(double number) {
  return static_cast<int>(number * RuleBook::kOpinionUnit);
}
struct Borders {
  int asks;         // from here on a mention is asked for
  int in_list;      // the same where the opener of a list speaks of the work
  int all_against;  // below, what the rules are sure of is none
  int agrees;       // from here on a sure ask stays sure
  int near_most;    // the sentences near weigh no more than this either way
};
constexpr Borders kJapanese{logits(0), logits(1.125), logits(-2.375), logits(1.125), logits(2.25)};
constexpr Borders kJapanesePosting{logits(0.5), logits(2), kJapanese.all_against, kJapanese.agrees,
                                   kJapanese.near_most};
constexpr Borders kEnglish{logits(0.25), logits(1.125), logits(-0.625), logits(1.625), logits(1.75)};
// The same of what a Japanese sentence names alone, and of one of several in an English one.
constexpr int kAgainstAlone = logits(-1.25), kAgainstSeveral = logits(-1.25);
// Of what is named beside something that is not wanted or lacking, in Japanese.
constexpr int kAgainstRest = logits(-3.25);
constexpr int kOverrules = logits(1.25);  // the same where the rules hear it refused, offered or given already
// Of what two clues describe: little that was learned from holds their words.
constexpr int kAgainstClues = logits(-3.5);
constexpr std::uint32_t kLong = 32;      // bytes beside the mention: fewer say what the rules hear, and no more
constexpr int kSuspects = logits(-0.5);  // from here on what the rules suspect is an ask
// From here on an ask has its reason with it. A Japanese posting gives reasons for much else, in the same words.
constexpr int kGivesInEnglish = logits(-0.25), kGivesInJapanese = logits(0.75), kGivesInPosting = logits(1.5);
// What a sentence sounds like weighs less than what stands around the mention: most of it is the same words. One that
// sounds so (kSoundsNeither) speaks neither for an ask nor against it.
constexpr double kSoundWeighs = 0.3;
constexpr int kSoundsNeitherInEnglish = logits(-2.5), kSoundsNeitherInJapanese = logits(-1), kSoundMost = logits(6);
constexpr int kSoundAgainstSure = logits(3);  // the most against what the rules are sure of, in Japanese
constexpr int kSoundTips = static_cast<int>(kSoundWeighs * kSoundMost);
constexpr std::ptrdiff_t kFewestItems = 3;  // of a list, to tell what it is about
constexpr std::uint32_t kItemsBetween = 2;  // which name nothing
constexpr std::size_t kMentionsHeard =
    256;  // mentions of one message: far more than people write, a bound for hostile ones

bool is_said(const Reading& reading) {
  const Attitude attitude = reading.attitude;
  return attitude == Attitude::refused || attitude == Attitude::offered || attitude == Attitude::reported;
}

bool is_in_list_of_work(const Reading& reading) {
  return reading.attitude == Attitude::work && reading.steps.back().rule.starts_with("list.");
}

// From here on what the rules found no ask is one.
int border_of(const Reading& reading, const Borders& borders) {
  return is_in_list_of_work(reading) ? borders.in_list : is_said(reading) ? kOverrules : borders.asks;
}

}  // namespace

SecondOpinion::SecondOpinion(MessageReading& message, Page page, std::span<const std::int8_t> weights,
                             SentenceOpinion* sentences)
    : message_(message), page_(page), sound_(sentences), seen_(weights) {
  if (weights.empty() || message.readings.empty()) return;
  view_.emplace(message, page);
  for (auto* known : {&sentences_, &near_, &reasons_}) known->resize(message.units.size());
  japanese_.resize(message.units.size());
  named_.resize(message.units.size());
  for (const Reading& reading : message.readings) ++named_[reading.unit];
}

int SecondOpinion::weight_of(const auto& see) {
  seen_.clear();
  see();
  return seen_.weight();
}

int SecondOpinion::weight_of(std::optional<int>& known, const auto& see) {
  if (!known) known = weight_of(see);
  return *known;
}

int SecondOpinion::by_itself(const Reading& reading) {
  return weight_of([&] { view_->see_mention(reading, seen_); }) +
         weight_of(sentences_[reading.unit], [&] { view_->see_sentence(reading.unit, seen_); });
}

bool SecondOpinion::is_asked_beside(const Reading& reading) const {
  return std::any_of(message_.readings.begin(), message_.readings.end(), [&](const Reading& other) {
    const Attitude rules = other.opinion ? other.opinion->rules : other.attitude;
    return other.unit == reading.unit && other.category == reading.category && rules == Attitude::asked;
  });
}

bool SecondOpinion::is_alone(const Reading& reading) const {
  return named_[reading.unit] == 1;
}

// One that names several things sounds a little like each of them, and a row of a form or posting is no sentence.
bool SecondOpinion::makes_sentence(const Reading& reading) const {
  return page_ != Page::job && message_.units[reading.unit].zone != Zone::item && is_alone(reading);
}

int SecondOpinion::against(const Reading& reading) {
  if (!in_japanese(reading)) return is_alone(reading) ? kEnglish.all_against : kAgainstSeveral;
  // Of a sentence that lacks something or can do without, the words for that speak against an ask of the rest.
  constexpr Role kWithout[] = {Role::refuse, Role::lack, Role::excluded, Role::optional};
  const bool without = std::any_of(std::begin(kWithout), std::end(kWithout),
                                   [&](Role role) { return view_->has_cue(reading.unit, role); });
  if (without) return kAgainstRest;
  // "家どこ?" holds nothing else that could speak for it.
  const bool bare = reading.steps.back().rule == "frame.bare_question";
  return makes_sentence(reading) && !bare ? kAgainstAlone : kJapanese.all_against;
}

bool SecondOpinion::has_sound(const Reading& reading) {
  return sound_ != nullptr && (!in_japanese(reading) || makes_sentence(reading));
}

int SecondOpinion::by_sound(const Reading& reading) {
  if (!has_sound(reading)) return 0;
  const SentenceOpinion::Scores* scores = sound_->scores(reading.unit);
  if (scores == nullptr) return 0;
  const int neither = in_japanese(reading) ? kSoundsNeitherInJapanese : kSoundsNeitherInEnglish;
  const int sound = (*scores)[reading.category + 1U] * RuleBook::kOpinionUnit / kSentenceUnit - neither;
  // "Are your prices in Aussie dollars because you're over here?" sounds like what its second mention asks; and whether
  // "my account number" is offered or asked for is in a few small words.
  if (sound > 0 && reading.attitude != Attitude::asked &&
      (reading.attitude == Attitude::offered || is_asked_beside(reading)))
    return 0;
  // A rare word in a plain request has no sound yet.
  const bool plain = reading.attitude == Attitude::asked && reading.confidence == Confidence::sure;
  const int against = in_japanese(reading) && plain ? kSoundAgainstSure : kSoundMost;
  return static_cast<int>(kSoundWeighs * std::clamp(sound, -against, kSoundMost));
}

int SecondOpinion::by_sentences_near(const Reading& reading, int most_against, int most) {
  int near = 0;
  const auto [first, end] = view_->near(reading.unit);
  for (std::size_t u = first; u < end; ++u) near += weight_of(near_[u], [&] { view_->see_near(u, seen_); });
  return std::clamp(near, -most_against, most);
}

bool SecondOpinion::is_for_rules_alone(const Reading& reading) {
  const std::string_view rule = reading.steps.back().rule;
  if (rule.starts_with("thread.")) return true;  // what an earlier message said is not seen here
  if (rule == "frame.remark") return true;       // where nobody asks, nothing sounds like asking
  if (rule == "owner.pen_name" || rule == "frame.way_in" || rule == "frame.signature" || rule == "mention.topic")
    return true;
  // Nothing that was learned from holds a cipher that the text tells.
  const WrittenOut* word = reading.disguised ? written_out_in(message_.written_out, reading.span) : nullptr;
  if (word != nullptr && word->told) return true;
  if (!is_said(reading)) return false;
  const Span sentence = message_.units[reading.unit].span;
  return rule == "frame.quoted" || rule == "frame.hearsay" || in_japanese(reading) ||
         sentence.size() - reading.span.size() < kLong;
}

bool SecondOpinion::is_made_of_clues(const Reading& reading) const {
  const WrittenOut* word = reading.disguised ? written_out_in(message_.written_out, reading.span) : nullptr;
  return word != nullptr && word->clues;
}

bool SecondOpinion::in_japanese(const Reading& reading) {
  std::optional<bool>& known = japanese_[reading.unit];
  const Span sentence = message_.units[reading.unit].span;
  if (!known) known = is_japanese(message_.folded.view().substr(sentence.begin, sentence.size()));
  return *known;
}

int SecondOpinion::on_reason(const Reading& reading) {
  int near = 0;
  const auto [first, end] = view_->near_ask(reading.unit);
  for (std::size_t u = first; u < end; ++u) near += weight_of(reasons_[u], [&] { view_->see_reason(u, seen_); });
  return weight_of([&] { view_->see_ask(reading, seen_); }) + near;
}

std::vector<std::uint32_t> SecondOpinion::times_named() const {
  std::vector<std::uint32_t> times;
  for (const Reading& reading : message_.readings) {
    times.resize(std::max<std::size_t>(times.size(), reading.category + 1U));
    ++times[reading.category];
  }
  return times;
}

std::vector<bool> SecondOpinion::refusals() const {
  std::vector<bool> refuses(message_.units.size());
  for (const Reading& reading : message_.readings) {
    if (reading.attitude == Attitude::refused) refuses[reading.unit] = true;
  }
  return refuses;
}

void SecondOpinion::speak_of_mentions() {
  if (!view_) return;
  const std::vector<std::uint32_t> named = times_named();
  const std::vector<bool> refuses = refusals();
  std::size_t heard = 0;
  for (Reading& reading : message_.readings) {
    if (is_for_rules_alone(reading)) continue;
    if (++heard > kMentionsHeard) return;
    const bool japanese = in_japanese(reading);
    const Borders& borders = !japanese ? kEnglish : page_ == Page::job ? kJapanesePosting : kJapanese;
    const bool sure = reading.confidence == Confidence::sure, asked = reading.attitude == Attitude::asked;
    const int lowest = !asked                      ? border_of(reading, borders)
                       : is_made_of_clues(reading) ? kAgainstClues
                       : sure                      ? against(reading)
                                                   : kSuspects;
    const int highest = asked && sure ? borders.agrees : lowest;
    const int near_most = borders.near_most;
    // By themselves they deny no Japanese ask that the rules are sure of.
    const int near_against = japanese && asked && sure ? std::min(near_most, -lowest) : near_most;
    const bool compared = named[reading.category] > 1;
    int score = by_itself(reading);
    // Neither what the sentence sounds like nor the sentences near bring back what lies far beyond a border; where
    // several name the same, scores are compared.
    const auto may_tip = [&](int most) {
      return !japanese || compared || (score >= lowest - most && score < highest + most);
    };
    if (may_tip(near_most + kSoundTips)) score += by_sound(reading);
    if (may_tip(near_most)) score += by_sentences_near(reading, near_against, near_most);
    reading.opinion = {score, lowest, highest, reading.attitude, reading.confidence, reading.steps.back().rule};
    if (!asked) {
      if (score < lowest) continue;
      reading.attitude = Attitude::asked;
      reading.confidence = Confidence::possible;
      reading.steps.resize(1);  // the mention: why the rules found no ask is no reason for one
      reading.steps.push_back({"opinion.asks", {}});
    } else if (score < lowest && !(sure && refuses[reading.unit])) {
      reading.attitude = Attitude::none;
      reading.confidence = Confidence::possible;
      reading.steps.push_back({"opinion.denies", {}});
    } else if (score < highest) {
      reading.confidence = Confidence::possible;
      reading.steps.push_back({"opinion.doubts", {}});
    }
  }
  keep_lists_of_work();
}

void SecondOpinion::keep_lists_of_work() {
  std::vector<Reading*> list;
  const auto close = [&] {
    const auto asked =
        std::count_if(list.begin(), list.end(), [](const Reading* item) { return item->attitude == Attitude::asked; });
    const auto items = static_cast<std::ptrdiff_t>(list.size());
    for (Reading* item : list) {
      if (items < kFewestItems || 2 * asked >= items || item->attitude != Attitude::asked) continue;
      item->attitude = Attitude::work;
      item->steps.resize(1);
      item->steps.push_back({item->opinion->rule, {}});
    }
    list.clear();
  };
  for (Reading& reading : message_.readings) {
    if (!reading.opinion || reading.opinion->rules != Attitude::work || reading.opinion->rule != "list.work") continue;
    if (!list.empty() && reading.unit > list.back()->unit + kItemsBetween) close();
    list.push_back(&reading);
  }
  close();
}

void SecondOpinion::speak_of_reasons() {
  if (!view_) return;
  // Where the rules heard a reason, a Japanese message is not searched for another: reasons come in one kind of words.
  // In English the same words join much else ("for a bakery", "before I start"): what the rules hear is one more sign.
  const bool given = std::any_of(message_.readings.begin(), message_.readings.end(),
                                 [](const Reading& reading) { return reading.purpose; });
  std::size_t heard = 0;
  for (Reading& reading : message_.readings) {
    if (reading.attitude != Attitude::asked || (given && in_japanese(reading))) continue;
    if (++heard > kMentionsHeard) return;
    const int gives = !in_japanese(reading) ? kGivesInEnglish : page_ == Page::job ? kGivesInPosting : kGivesInJapanese;
    const int score = on_reason(reading);
    reading.on_reason = {.score = score, .yes = gives, .sure = gives};
    reading.purpose = score >= gives;
  }
}

}  // namespace tokumei
