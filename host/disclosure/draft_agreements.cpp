// Secrecy agreements that the worker has signed, and the data that they say they wrote into them: 秘密保持の覚書に押印
// しました, DocuSignで|実名|と|現住所|を入力し.
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kSignatureReach = 120;  // bytes between the agreement and its signature
constexpr std::uint32_t kFieldReach = 90;       // bytes between a field and what was written into it

}  // namespace

// The name of an agreement and, behind or before it in the line, that it is signed.
void DraftReader::read_agreements(const Line& line) {
  const Line* above = line_above(line);
  const bool here = has(line, DraftRole::agreement);
  if (!here && (above == nullptr || !has(*above, DraftRole::agreement))) return;
  const CategoryIndex nda = rules_.find_category("nda_disclosure");
  const bool sealed = has(line, DraftRole::sealed) && (here || !line.unit->question);
  if (!sealed) {
    if (is_found(nda)) read_signed_fields(line);
    return;
  }
  const auto first = [&](DraftRole role) {
    std::size_t i = line.first;
    while (cues_[i].role != role) ++i;
    return cues_[i].span;
  };
  const Span seal = first(DraftRole::sealed), named = here ? first(DraftRole::agreement) : seal;
  if (is_quoted(seal) || is_refused(line, seal) || is_foreign(line, named)) return;
  read_signed_fields(line);
  Span signature{std::min(named.begin, seal.begin), std::max(named.end, seal.end)};
  const bool taken = std::any_of(found_.begin(), found_.end(),
                                 [&](const DisclosureMatch& other) { return other.span.overlaps(signature); });
  if (taken || signature.size() > kSignatureReach) signature = named;
  add("nda_disclosure", signature, "draft.statement", Confidence::possible);
}

// |フルネーム|と|自宅住所|を書き入れて: a label whose value the draft does not repeat.
void DraftReader::read_signed_fields(const Line& line) {
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::label || cue.language != Language::ja || is_found(cue.category)) continue;
    const std::string_view category = name_of(cue.category);
    if (category != "real_name" && category != "address") continue;
    const std::uint32_t stop = std::min(line.unit->span.end, cue.span.end + kFieldReach);
    const auto joint = std::find_if(cues_.begin() + static_cast<std::ptrdiff_t>(cue_from(line, cue.span.end)),
                                    cues_.begin() + static_cast<std::ptrdiff_t>(line.last), [&](const Cue& other) {
                                      return other.role == DraftRole::joint || other.span.begin > cue.span.end;
                                    });
    const bool spoken_of = joint != cues_.begin() + static_cast<std::ptrdiff_t>(line.last) &&
                           joint->span.begin == cue.span.end;  // by を, も, で
    const Span rest{cue.span.end, stop};
    const bool filled = has_in(line, DraftRole::filled, rest) || has_in(line, DraftRole::sealed, rest);
    if (spoken_of && filled && !is_refused(line, cue.span))
      add(category, cue.span, "draft.statement", Confidence::possible);
  }
}

}  // namespace tokumei
