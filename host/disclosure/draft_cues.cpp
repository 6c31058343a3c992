#include "disclosure/draft_cues.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "grammar/disguise.h"
#include "grammar/tokenizer.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// 「… でいい|でしょうか|」 asks whether the value will do: it is given.
bool hands_over(std::string_view before, Span refusal) {
  constexpr std::size_t kShortest = 9;  // ですか
  return refusal.size() >= kShortest &&
         ends_with_any(before, {"でいい", "で大丈夫", "でok", "で足りる", "でよい", "これでいい"});
}

// budget-|wise|: the end of a word with a hyphen.
bool is_tail(std::string_view text, Span span) {
  return span.begin > 1 && text[span.begin - 1] == '-' && is_letter(text[span.begin - 2]);
}

// shintani.|dummy|: a part of an account.
bool is_of_account(std::string_view text, Span span) {
  return span.begin > 1 && text[span.begin - 1] == '.' && is_letter(text[span.begin - 2]);
}

}  // namespace

std::vector<FoundCue> find_draft_cues(std::string_view text, const RuleBook& rules) {
  std::vector<FoundCue> cues;
  std::vector<PhraseMatch> matches;
  rules.drafts().matcher().find_all(text, matches);
  cues.reserve(matches.size());
  for (const PhraseMatch& match : matches) {
    if (!at_word_borders(text, match.span)) continue;
    const DraftCue& phrase = rules.drafts()[match.meaning];
    if (phrase.role == DraftRole::refusal && hands_over(text.substr(0, match.span.begin), match.span)) continue;
    if (is_tail(text, match.span) && phrase.language == Language::en &&
        (phrase.role == DraftRole::label || phrase.role == DraftRole::fact))
      continue;  // budget-wise
    if (phrase.role == DraftRole::others && is_of_account(text, match.span)) continue;
    cues.push_back({match.span, phrase.role, phrase.language, phrase.category});
  }
  // ら ゐ ん, "W h a t s A p p": the same as written plainly.
  const auto plain = static_cast<std::ptrdiff_t>(cues.size());
  for (const Disguised& word : find_disguised(text, rules)) {
    if (word.firm && word.category != kNoCategory)
      cues.push_back({word.span, DraftRole::label, word.language, word.category});
  }
  const auto before = [](const FoundCue& a, const FoundCue& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  };
  std::inplace_merge(cues.begin(), cues.begin() + plain, cues.end(), before);
  return cues;
}

Matter matter_of(std::span<const FoundCue> cues) {
  Matter matter = Matter::own;
  for (const FoundCue& cue : cues) {
    if (cue.role == DraftRole::applying) return Matter::own;
    if (cue.role == DraftRole::invented) matter = Matter::invented;
    if (cue.role == DraftRole::story) matter = std::max(matter, Matter::story);
  }
  return matter;
}

}  // namespace tokumei
