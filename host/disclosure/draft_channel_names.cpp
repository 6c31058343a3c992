// Accounts with names of any script, in quotes: アメブロ「|縁側だより|」, YouTubeは「|さんぽ部|」でやってて.
#include <algorithm>

#include "disclosure/draft_reader.h"

namespace tokumei {

// A quoted name that the words behind it make an account, in a line that speaks of a network or right below one.
void DraftReader::read_channel_names(const Line& line) {
  if (!has(line, DraftRole::named) || is_found(rules_.find_category("social_account"))) return;
  const Line* above = line_above(line);
  if (!labelled(line, "social_account") && (above == nullptr || !labelled(*above, "social_account"))) return;
  for (std::size_t i = line.first; i < line.last; ++i) {
    if (cues_[i].role != DraftRole::named) continue;
    const auto behind = std::lower_bound(quotes_.begin(), quotes_.end(), cues_[i].span.begin,
                                         [](Span quote, std::uint32_t at) { return quote.end < at; });
    if (behind == quotes_.begin()) continue;
    const Span quote = *std::prev(behind);
    if (next_code_point(text_, quote.end) != cues_[i].span.begin || quote.begin < line.unit->span.begin) continue;
    if (words({line.unit->span.begin, quote.begin}).ends_with("の")) continue;  // インスタの「お気に入り」
    const Span name{static_cast<std::uint32_t>(next_code_point(text_, quote.begin)), quote.end};
    if (name.size() > kLongestChannel || is_foreign(line, name) || is_refused(line, name) || has_pen_name(line, name))
      continue;
    add("social_account", name, "draft.labelled", Confidence::possible);
    return;
  }
}

}  // namespace tokumei
