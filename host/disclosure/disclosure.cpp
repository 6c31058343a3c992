#include "disclosure/disclosure.h"

#include "disclosure/draft_cues.h"
#include "disclosure/draft_opinion.h"
#include "disclosure/draft_reader.h"
#include "disclosure/draft_view.h"
#include "text/values.h"

namespace tokumei {

std::vector<DisclosureMatch> find_disclosures(const FoldedText& folded, std::string_view original,
                                              const std::vector<std::string>& own_data, const RuleBook& rules,
                                              bool opinion) {
  const std::vector<FoundCue> cues = find_draft_cues(folded.view(), rules);
  const std::vector<Value> values = find_values(folded.view());
  std::vector<DisclosureMatch> found = DraftReader(folded, original, rules, cues, values).run(own_data);
  if (opinion && !rules.draft_weights().empty()) {
    const DraftView view(folded, original, cues, values);
    DraftOpinion(view, rules.draft_weights()).speak(found);
  }
  return found;
}

}  // namespace tokumei
