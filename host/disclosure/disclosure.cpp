#include "disclosure/disclosure.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "disclosure/draft_blocks.h"
#include "disclosure/draft_cues.h"
#include "disclosure/draft_opinion.h"
#include "disclosure/draft_reader.h"
#include "disclosure/draft_view.h"
#include "text/letters.h"
#include "text/values.h"

namespace tokumei {
namespace {

// Those that the rules hear; the rest is for the second opinion and for what is pasted.
std::vector<FoundCue> of_rules(const std::vector<FoundCue>& cues) {
  std::vector<FoundCue> heard;
  heard.reserve(cues.size());
  std::copy_if(cues.begin(), cues.end(), std::back_inserter(heard), [](const FoundCue& cue) {
    return cue.role != DraftRole::noun && cue.role != DraftRole::piece && !is_of_block(cue.role);
  });
  return heard;
}

// 秋田県横手市, "Iloilo City": no address, only where one lives.
bool is_coarse(std::string_view place, const DraftWords& words) {
  return words.ends(place, DraftWord::town_end) && std::none_of(place.begin(), place.end(), is_digit);
}

void tell_places_from_addresses(std::vector<DisclosureMatch>& found, std::string_view text, const RuleBook& rules) {
  const CategoryIndex address = rules.find_category("address"), area = rules.find_category("area");
  const auto coarse = std::find_if(found.begin(), found.end(), [&](const DisclosureMatch& match) {
    return match.category == address && match.rule != kOwnDataRule &&
           is_coarse(text.substr(match.span.begin, match.span.size()), rules.draft_words());
  });
  if (coarse == found.end()) return;
  const bool told =
      std::any_of(found.begin(), found.end(), [&](const DisclosureMatch& match) { return match.category == area; });
  coarse->category = area;
  if (told) found.erase(coarse);
}

// 聴覚に障害|のある方も, アラフォー|の方ほど, 乳がんの手術後|の方には: for whom something is, none of the writer.
void leave_out_readers(std::vector<DisclosureMatch>& found, std::string_view text, const RuleBook& rules) {
  std::erase_if(found, [&](const DisclosureMatch& match) {
    std::string_view behind = text.substr(match.span.end);
    if (text.substr(0, match.span.end).ends_with("の") && behind.starts_with("方"))
      behind = text.substr(match.span.end - 3);
    const std::size_t readers = rules.draft_words().length_of_start(behind, DraftWord::of_readers);
    return readers > 0 && rules.categories()[match.category].circumstance && match.rule != kOwnDataRule &&
           starts_with_any(behind.substr(readers),
                           {"は", "が", "に", "も", "を", "へ", "と", "ほど", "向け", "でも", "から"});
  });
}

// "whatsapp me on |five five five …|", PayPayで … ID: |rikka_00|: the number or account is that of the channel.
void tell_channels(std::vector<DisclosureMatch>& found, const DraftReader& reader) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    const CategoryIndex channel = reader.channel_of(found[i]);
    if (channel == found[i].category) continue;
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const DisclosureMatch& match) { return match.category == channel; });
    if (known)
      found.erase(found.begin() + static_cast<std::ptrdiff_t>(i--));
    else
      found[i].category = channel;
  }
}

// 氏名(カナ):|同上|: words that stand in a form where nothing is told.
void leave_out_blanks(std::vector<DisclosureMatch>& found, std::string_view text, const DraftWords& words) {
  std::erase_if(found, [&](const DisclosureMatch& match) {
    return match.rule != kOwnDataRule && words.is(text.substr(match.span.begin, match.span.size()), DraftWord::blank);
  });
}

// Of one whose words the worker has chosen to send, another is not to go out unasked.
void add_further(std::vector<DisclosureMatch>& found, std::vector<DisclosureMatch> further, std::string_view text) {
  constexpr std::ptrdiff_t kMost = 4;  // of a category
  std::stable_sort(further.begin(), further.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  const auto words = [&](const DisclosureMatch& match) { return text.substr(match.span.begin, match.span.size()); };
  for (const DisclosureMatch& match : further) {
    const bool known = std::any_of(found.begin(), found.end(), [&](const DisclosureMatch& other) {
      return other.span.overlaps(match.span) || words(other) == words(match);
    });
    const auto others = std::count_if(found.begin(), found.end(),
                                      [&](const DisclosureMatch& other) { return other.category == match.category; });
    if (!known && others > 0 && others < kMost) found.push_back(match);
  }
}

}  // namespace

std::vector<DisclosureMatch> find_disclosures(const FoldedText& folded, std::string_view original,
                                              const std::vector<std::string>& own_data, const RuleBook& rules,
                                              bool opinion) {
  const std::vector<FoundCue> cues = find_draft_cues(folded.view(), rules);
  const std::vector<Value> values = find_values(folded.view());
  const std::vector<DraftBlock> blocks = find_blocks(folded.view(), cues);
  DraftReader reader(folded, original, rules, of_rules(cues), values, pasted_of(blocks));
  std::vector<DisclosureMatch> found = reader.run(own_data), further;
  if (opinion && !rules.draft_weights().empty()) {
    const DraftView view(folded, original, reader.units(), cues, values, blocks);
    const DraftOpinion second(view, rules.draft_weights());
    second.speak(found, [&](Span span, CategoryIndex category) { return reader.denial_of(span, category); });
    std::copy_if(reader.further().begin(), reader.further().end(), std::back_inserter(further),
                 [&](const DisclosureMatch& match) { return second.agrees(match); });
  }
  leave_out_blanks(found, folded.view(), rules.draft_words());
  tell_channels(found, reader);
  leave_out_readers(found, folded.view(), rules);
  tell_places_from_addresses(found, folded.view(), rules);
  add_further(found, std::move(further), folded.view());
  return found;
}

}  // namespace tokumei
