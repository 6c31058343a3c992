// Links that lead to somebody: whose page or chat an address opens, by its site or by the words before it.
#include "disclosure/draft_reader.h"

namespace tokumei {

std::string_view DraftReader::category_of_url(const Line& line, const Line* before, const Value& value) const {
  for (const std::string_view shown : {"photo", "id_document"}) {
    if (labelled(line, shown) || (before != nullptr && labelled(*before, shown))) return shown;
  }
  for (std::size_t i = line.first; has(line, DraftRole::attachment) && i < line.last; ++i) {
    if (cues_[i].role == DraftRole::attachment) return name_of(cues_[i].category);
  }
  // "behance.net/|gallery/|20418837/tea-tins" shows a work, vimeo.com/918277340 as well.
  if (has_in(line, DraftRole::showpiece, value.span)) return {};
  for (std::size_t i = cue_from(line, value.span.begin); i < line.last && cues_[i].span.begin < value.span.end; ++i) {
    if (cues_[i].role == DraftRole::link) return name_of(cues_[i].category);
  }
  const Cue* label = label_before(line, before, value.span.begin);
  const bool own = has(line, DraftRole::own) || (before != nullptr && has(*before, DraftRole::own));
  return label != nullptr && name_of(label->category) == "social_account" && own ? "social_account"
                                                                                 : std::string_view{};
}

}  // namespace tokumei
