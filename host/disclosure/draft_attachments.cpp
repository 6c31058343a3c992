// Documents and photos that come with the draft: "attached is my passport".
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// 学生証|アップロードのステップ, 免許証|の欄: a document that a screen or a text is about.
bool is_part_of_work(std::string_view behind) {
  return starts_with_any(behind, {"アップロードの",
                                  "アップロード画面",
                                  "アップロード機能",
                                  "提出の",
                                  "提出画面",
                                  "提出フ",
                                  "登録の",
                                  "登録画面",
                                  "確認の",
                                  "画面",
                                  "欄",
                                  "の欄",
                                  "機能",
                                  "のステップ",
                                  "フロー",
                                  "のフロー",
                                  "読み取り",
                                  "のデザイン",
                                  "のテンプレ",
                                  "風",
                                  "ケース",
                                  "の項目",
                                  "の書き方",
                                  "の読み取り",
                                  "の切り抜き",
                                  "の加工",
                                  "の補正",
                                  "のレタッチ",
                                  "のトリミング",
                                  "の合成",
                                  "の翻訳",
                                  "の和訳",
                                  "の英訳",
                                  "の見本",
                                  "のサンプル",
                                  "の記事",
                                  "の説明"});
}

}  // namespace

void DraftReader::read_attachments(const Line& line) {
  const Line* next = &line == &lines_.back() ? nullptr : &line + 1;
  const bool sent = has(line, DraftRole::sent) ||
                    (next != nullptr && has(*next, DraftRole::sent) && !has(*next, DraftRole::attachment));
  if (!sent) return;
  // What shows a document shows its photo as well: パスポートの顔写真のページ.
  const bool document = has_attachment(line, "id_document");
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::attachment || is_found(cue.category) || is_quoted(cue.span)) continue;
    if (is_part_of_work(words({cue.span.end, line.unit->span.end}))) continue;
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

bool DraftReader::has_attachment(const Line& line, std::string_view category) const {
  const CategoryIndex index = rules_.find_category(category);
  return has(line, DraftRole::attachment) &&
         std::any_of(cues_.begin() + static_cast<std::ptrdiff_t>(line.first),
                     cues_.begin() + static_cast<std::ptrdiff_t>(line.last),
                     [&](const Cue& cue) { return cue.role == DraftRole::attachment && cue.category == index; });
}

}  // namespace tokumei
