// Documents and photos that come with the draft: "attached is my passport".
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "text/letters.h"

namespace tokumei {

void DraftReader::read_attachments(const Line& line) {
  const Line* next = &line == &lines_.back() ? nullptr : &line + 1;
  const bool sent = is_sent(line) || (next != nullptr && is_sent(*next) && !has(*next, DraftRole::attachment));
  if (!sent) return;
  // What shows a document shows its photo as well: パスポートの顔写真のページ.
  const bool document = has_attachment(line, "id_document");
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::attachment || is_found(cue.category) || is_quoted(cue.span)) continue;
    // 学生証|アップロードのステップ, 免許証|の欄: a document that a screen or a text is about.
    if (small_words_.begins(words({cue.span.end, line.unit->span.end}), DraftWord::document_part)) continue;
    const std::string_view category = name_of(cue.category);
    if (category == "photo" && document) continue;
    // 「免許を持っていないので、保険証のコピーを…」: what is refused in a clause before is something else.
    const std::uint32_t clause =
        cue.language == Language::ja ? clause_around(line, cue.span).begin : line.unit->span.begin;
    if (has_in(line, DraftRole::refusal, {clause, line.unit->span.end})) continue;
    // NDAの件、雛形を添付: nothing is revealed until it is signed.
    if (category == "nda_disclosure" && !has_any(words(line.unit->span), {"署名", "サイン", "押印", "捺印", "締結",
                                                                          "同意", "承認", "sign", "execut", "initial"}))
      continue;
    const bool own = has(line, DraftRole::own) || words(cue.span).find("my ") != std::string_view::npos ||
                     words(cue.span).ends_with(" me") || starts_with_any(words(cue.span), {"i ", "i've "});
    // What is signed is the worker's, "like your lawyer wanted".
    if (own || (category == "nda_disclosure" && !is_foreign(line, cue.span)) || !has(line, DraftRole::others))
      add(category, cue.span, "draft.attached");
  }
}

// アップロード|してください tells the users of an app to.
bool DraftReader::is_sent(const Line& line) const {
  return has(line, DraftRole::sent) && any_cue(line, line.last, [&](const Cue& cue) {
           return cue.role == DraftRole::sent &&
                  !starts_with_any(text_.substr(cue.span.end),
                                   {"してください", "して下さい", "てください", "て下さい"});
         });
}

bool DraftReader::has_attachment(const Line& line, std::string_view category) const {
  const CategoryIndex index = rules_.find_category(category);
  return has(line, DraftRole::attachment) && any_cue(line, line.last, [&](const Cue& cue) {
           return cue.role == DraftRole::attachment && cue.category == index;
         });
}

}  // namespace tokumei
