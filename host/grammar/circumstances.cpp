#include "grammar/circumstances.h"

#include <algorithm>

#include "grammar/list_around.h"
#include "grammar/office.h"
#include "grammar/pressure.h"
#include "grammar/stage_claim.h"

namespace tokumei {
namespace {

constexpr std::size_t kCry = 3;        // sentences behind a hurry that stands alone: 【至急】
constexpr int kCircumstanceCues = 64;  // far more than people write: a bound for hostile messages

class Circumstances {
 public:
  Circumstances(MessageReading& message, Page page, const SentenceWords& words)
      : message_(message), page_(page), words_(words) {}

  // `asked`: something is. Where nothing is asked it only matters to later messages where the deal stands.
  void run(bool asked) {
    std::size_t u = 0;
    int cues = 0;
    for (const Token& mark : message_.marks) {
      if (!(asked ? is_cue(mark.role) : is_stage(mark.role))) continue;
      while (u < units().size() && units()[u].span.end <= mark.span.begin) ++u;
      if (u == units().size() || ++cues > kCircumstanceCues) break;
      if (units()[u].span.contains(mark.span) && units()[u].zone != Zone::quotation) hear(u, mark);
    }
    for (Reading& reading : message_.readings) {
      if (reading.attitude != Attitude::asked) continue;
      reading.authority = office_;
      reading.pressure = pressure_on(reading.unit);
    }
  }

 private:
  struct Hurry {
    std::size_t unit;
    Span span;
    std::size_t before, behind;  // so many sentences around it are pressed for too
  };

  static bool is_stage(Role role) { return role >= Role::before_contract && role <= Role::delivered; }
  static bool is_cue(Role role) {
    return role == Role::authority || role == Role::pressure || (role >= Role::threat && role <= Role::delivered);
  }
  const std::vector<Unit>& units() const { return message_.units; }

  void hear(std::size_t u, const Token& mark) {
    const Said said(message_, u, mark);
    switch (mark.role) {
      case Role::pressure:
        hear_hurry(u, said);
        break;
      case Role::threat:
        if (threat_.empty() && threatens(said)) threat_ = mark.span;
        break;
      case Role::authority:
        if (office_.empty() && speaks_as_office(said, page_, words_)) office_ = mark.span;
        break;
      case Role::official:
        if (office_.empty() && speaks_officially(said)) office_ = mark.span;
        break;
      default:
        claim(claimed_stage(said), mark.span);
    }
  }

  void hear_hurry(std::size_t u, const Said& said) {
    if (!is_meant(said, words_)) return;
    if (hurry_.empty()) hurry_ = said.mark().span;
    if (!presses(said, message_, words_)) return;
    const bool around = presses_around(said, message_, words_);
    const bool cry = units()[u].span.size() <= said.mark().span.size() + 12;
    hurries_.push_back({u, said.mark().span, around ? 1U : 0U, cry ? kCry : around ? 1U : 0U});
  }

  // The stage that is farthest along: who thanks for an application and then for a contract speaks of the contract.
  void claim(Stage stage, Span span) {
    if (stage == Stage::unknown) return;
    StageClaim& claim = message_.claim;
    if (claim.stage == Stage::unknown || stage > claim.stage) claim = {stage, span, {}};
  }

  Span pressure_on(std::size_t unit) const {
    if (!threat_.empty()) return threat_;
    if (!office_.empty()) return hurry_;  // who speaks as an office speaks of nothing else
    const auto [first, last] = list_around(units(), unit);
    const auto on = std::find_if(hurries_.begin(), hurries_.end(), [&, first = first, last = last](const Hurry& hurry) {
      return hurry.unit + hurry.behind >= first && hurry.unit <= last + hurry.before;
    });
    return on == hurries_.end() ? Span{} : on->span;
  }

  MessageReading& message_;
  Page page_;
  const SentenceWords& words_;
  std::vector<Hurry> hurries_;
  Span office_, threat_, hurry_;  // the first of each that is meant
};

}  // namespace

void read_circumstances(MessageReading& message, Page page, const RuleBook& rules) {
  const bool asked = std::any_of(message.readings.begin(), message.readings.end(),
                                 [](const Reading& reading) { return reading.attitude == Attitude::asked; });
  Circumstances(message, page, rules.sentence_words()).run(asked);
}

}  // namespace tokumei
