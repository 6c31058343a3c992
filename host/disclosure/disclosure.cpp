#include "disclosure/disclosure.h"

#include "disclosure/draft_reader.h"

namespace tokumei {

std::vector<DisclosureMatch> find_disclosures(const FoldedText& folded, std::string_view original,
                                              const std::vector<std::string>& own_data, const RuleBook& rules) {
  return DraftReader(folded, original, rules).run(own_data);
}

}  // namespace tokumei
