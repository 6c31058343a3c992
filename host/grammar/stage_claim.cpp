#include "grammar/stage_claim.h"

#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

Stage stage_of(Role role) {
  switch (role) {
    case Role::before_contract:
      return Stage::before_contract;
    case Role::contracted:
      return Stage::contracted;
    case Role::funded:
      return Stage::funded;
    case Role::delivered:
      return Stage::delivered;
    default:
      return Stage::unknown;
  }
}

// 完了しましたら, 済みましたか: not yet.
bool is_open(const Said& cue) {
  if (cue.japanese()) {
    return cue.before().find("まだ") != std::string_view::npos ||
           starts_with_any(cue.behind(),
                           {"ら"sv,   "たら"sv,   "なら"sv,       "になったら"sv, "になりましたら"sv, "次第"sv,
                            "後"sv,   "あと"sv,   "のち"sv,       "場合"sv,       "の場合"sv,         "時点"sv,
                            "まで"sv, "か"sv,     "でしょうか"sv, "ですか"sv,     "とき"sv,           "時"sv,
                            "際"sv,   "り次第"sv, "の方"sv,       "方"sv});
  }
  return says_any(cue.before(), {"once"sv, "when"sv, "after"sv, "until"sv, "if"sv, "unless"sv, "before"sv, "will"sv,
                                 "soon"sv, "as"sv, "has"sv, "is"sv, "did"sv}) ||
         (cue.unit().question && cue.clause().end == cue.unit().span.end);
}

}  // namespace

Stage claimed_stage(const Said& cue) {
  if (cue.told_by_others()) return Stage::unknown;
  const Stage stage = stage_of(cue.mark().role);
  const bool reached = !cue.denied() && (stage == Stage::before_contract || !is_open(cue));
  if (reached) return stage;
  return stage == Stage::contracted ? Stage::before_contract : Stage::unknown;
}

}  // namespace tokumei
