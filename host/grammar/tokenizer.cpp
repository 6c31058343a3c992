#include "grammar/tokenizer.h"

#include <algorithm>

#include "grammar/compounds.h"
#include "text/letters.h"
#include "text/list_marks.h"

namespace tokumei {
namespace {

// Words in these run on as long as their letters do.
bool goes_on(Script script) {
  return script == Script::latin || script == Script::katakana;
}

// An English word that means little alone, written into a Japanese sentence: "IDを".
bool is_foreign(std::string_view text, Span span, const Meaning& meaning) {
  if (meaning.language != Language::en || meaning.role != Role::weak_mention) return false;
  const auto japanese = [&](std::size_t at) { return is_japanese(script_of(code_point_at(text, at))); };
  return (span.end < text.size() && japanese(span.end)) ||
         (span.begin > 0 && japanese(previous_code_point(text, span.begin)));
}

// Whether nothing but marks stands between `at` and the end of the sentence.
bool ends_sentence(std::string_view text, std::size_t at, bool question) {
  constexpr std::u32string_view kEnds = U"。!?…♪☆★~〜.\n";
  while (at < text.size() && text[at] == ' ') ++at;
  if (at >= text.size()) return !question;
  const char32_t mark = code_point_at(text, at);
  return question ? mark == U'?'
                  : mark != U'?' && (kEnds.find(mark) != std::u32string_view::npos || is_pictograph(mark));
}

// "the 9th of May I'll be there": the pronoun of "may I" belongs to what follows.
bool is_contracted(std::string_view text, Span span) {
  if (span.end + 1 >= text.size() || text[span.end] != '\'') return false;
  const std::string_view written = text.substr(span.begin, span.size());
  return ends_with_any(written, {" i", " we", " you"});
}

}  // namespace

// "your home" where "home address" stands, "the account" where "account number" does: behind the article a longer one
// begins.
using TokenIterator = std::vector<Token>::const_iterator;
static bool is_cut_short(std::string_view text, TokenIterator token, TokenIterator end) {
  const std::string_view written = text.substr(token->span.begin, token->span.size());
  const std::size_t article = written.find(' ') + 1;  // npos + 1: none
  const std::string_view word = written.substr(0, article);
  if (word != "your " && word != "ur " && word != "the " && word != "a " && word != "an ") return false;
  for (auto next = token + 1; next != end && next->span.begin < token->span.end; ++next) {
    if (next->span.begin == token->span.begin + article && next->span.end > token->span.end) return true;
  }
  return false;
}

static bool is_kanji(std::string_view text, std::size_t at) {
  return script_of(code_point_at(text, at)) == Script::han;
}

static bool has_kanji_beside(std::string_view text, Span span) {
  return (span.begin > 0 && is_kanji(text, previous_code_point(text, span.begin))) ||
         (span.end < text.size() && is_kanji(text, span.end));
}

// One kanji alone is a word; among others it is a part of one: 夫, not 大丈夫.
static bool is_kanji_of_another_word(std::string_view text, Span span) {
  return span.size() == 3 && is_kanji(text, span.begin) && has_kanji_beside(text, span);
}

// komugi_pan_ise, @line_up, @shop-base: a part of a handle is no word.
static bool is_behind_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kHandle = 24;
  if (at == 0 || text[at - 1] != '-') return false;
  const auto part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
  for (std::size_t i = 0; i < kHandle && at > 0; ++i, --at) {
    if (text[at - 1] == '@') return at < 2 || !part(text[at - 2]);
    if (!part(text[at - 1])) return false;
  }
  return false;
}
static bool is_of_handle(std::string_view text, Span span) {
  const auto latin = [&](std::size_t at) { return at < text.size() && text[at] >= 'a' && text[at] <= 'z'; };
  if (!latin(span.begin)) return false;
  return (span.begin > 1 && text[span.begin - 1] == '_' && latin(span.begin - 2)) ||
         (span.end + 1 < text.size() && text[span.end] == '_' && latin(span.end + 1)) ||
         (span.begin > 0 && text[span.begin - 1] == '@') || is_behind_at(text, span.begin);
}

// TG-6, "ZOOM H1n", "Line 14 of": the name of a thing or a place in it. Not TEL 090-…, "LINE 3人", "Zoom 20分".
static bool is_model(std::string_view text, Span span) {
  const auto letter = [&](std::size_t at) { return at < text.size() && text[at] >= 'a' && text[at] <= 'z'; };
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  if (!letter(span.end - 1) || span.end + 1 >= text.size()) return false;
  const char joint = text[span.end];
  if (joint != '-' && joint != ' ') return false;
  std::size_t at = span.end + 1;
  if (joint == ' ' && letter(at)) ++at;
  const std::size_t digits = at;
  while (digit(at) && at < digits + 5) ++at;
  if (at == digits || text[digits] == '0' || at == digits + 5) return false;
  if (joint == '-') return text[at < text.size() ? at : digits] != '-';
  if (digits == span.end + 1) {
    const std::string_view rest = text.substr(std::min(at, text.size()));
    return starts_with_any(rest, {" の", " of ", " at "});
  }
  return true;
}

bool at_word_borders(std::string_view text, Span span) {
  const auto script = [&](std::size_t at) { return script_of(code_point_at(text, at)); };
  const auto amid_word = [&](std::size_t at) {
    const Script before = script(previous_code_point(text, at));
    return goes_on(before) && before == script(at);
  };
  if (is_of_handle(text, span)) return false;
  return !(span.begin > 0 && amid_word(span.begin)) && !(span.end < text.size() && amid_word(span.end));
}

static bool may_stand(std::string_view text, Span span, Standing standing) {
  if (standing == Standing::anywhere) return true;
  if (standing == Standing::beside_no_kanji) return !has_kanji_beside(text, span);
  return ends_sentence(text, span.end, standing == Standing::last_of_question);
}

void Tokenizer::tokenize(std::string_view text, std::vector<PhraseMatch>& matches, std::vector<Token>& tokens,
                         std::vector<Token>& marks) const {
  rules_.matcher().find_all(text, matches);
  tokens.clear();
  marks.clear();
  tokens.reserve(matches.size());
  marks.reserve(matches.size());
  for (const PhraseMatch& match : matches) {
    if (!at_word_borders(text, match.span)) continue;
    const Meaning& meaning = rules_.meaning_of(match, text);
    if (meaning.role == Role::count_) continue;
    if ((meaning.role == Role::mention || meaning.role == Role::weak_mention) && is_model(text, match.span)) continue;
    if (!may_stand(text, match.span, meaning.standing)) continue;
    if (is_foreign(text, match.span, meaning) || is_contracted(text, match.span)) continue;
    if (!is_mark(meaning.role) && is_kanji_of_another_word(text, match.span)) continue;
    Span span = match.span;
    if (meaning.language == Language::en && text[span.end - 1] == '.') --span.end;  // "phone no." may end its sentence
    (is_mark(meaning.role) ? marks : tokens)
        .push_back({span, meaning.role, meaning.language, meaning.category, match.meaning});
  }
  std::uint32_t covered = 0;
  auto kept = tokens.begin();
  for (auto token = tokens.begin(); token != tokens.end(); ++token) {
    if (token->span.begin < covered || is_cut_short(text, token, tokens.end())) continue;
    covered = token->span.end;
    *kept++ = *token;
  }
  tokens.erase(kept, tokens.end());
  join_compounds(text, marks, tokens);
}

}  // namespace tokumei
