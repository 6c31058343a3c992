#include "grammar/english_sentence.h"

#include "text/letters.h"

#include <algorithm>
#include <array>

namespace tokumei {
namespace {

// What holds questions that nobody is to answer.
bool announces_samples(std::string_view line, const SentenceWords& words) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  return words.are_in(line.substr(0, colon), SentenceWord::sampler);
}

// Pupils ask each other 'What's your surname? What's your age?': a single mark before a word is open in `lead`, and in
// the line that goes on with `rest` one closes behind the end of a sentence. That tells it from an apostrophe: don't,
// 'cause, the clients'.
bool opens_single_quote(std::string_view lead, std::string_view rest) {
  const auto letter = [](std::string_view text, std::size_t at) { return at < text.size() && is_letter(text[at]); };
  const auto closes = [&](std::string_view text, std::size_t at) {
    return at > 0 && std::string_view(".?!,").find(text[at - 1]) != std::string_view::npos && !letter(text, at + 1);
  };
  bool open = false;
  for (auto at = lead.find('\''); at != std::string_view::npos; at = lead.find('\'', at + 1)) {
    if (closes(lead, at)) {
      open = false;
    } else if ((at == 0 || lead[at - 1] == ' ' || lead[at - 1] == '(') && letter(lead, at + 1)) {
      open = true;
    }
  }
  if (!open) return false;
  rest = rest.substr(0, rest.find('\n'));
  for (auto at = rest.find('\''); at != std::string_view::npos; at = rest.find('\'', at + 1)) {
    if (closes(rest, at)) return true;
  }
  return false;
}

}  // namespace

EnglishSentence::EnglishSentence(const ClauseContext& context) : EnglishClause(context), context_(context) {
  // A quotation may hold several sentences: what opened it stands before this one.
  constexpr std::size_t kReach = 400;
  const std::size_t begin = context.unit.span.begin;
  const std::string_view line = context.text.substr(begin - std::min(begin, kReach), std::min(begin, kReach));
  const auto line_end = line.rfind('\n');
  const std::string_view lead = line_end == std::string_view::npos ? line : line.substr(line_end + 1);
  const std::string_view own = context.text.substr(begin, std::min(std::size_t{context.unit.span.size()}, kReach));
  sampled_ = context.unit.question &&
             announces_samples(context.unit.starts_line ? own : lead, context.rules->sentence_words());
  auto quotes = std::count(lead.begin(), lead.end(), '"');
  if (opens_single_quote(lead, context.text.substr(begin, kReach))) ++quotes;
  quoted_.reserve(size());
  for (const EnglishWord& word : words()) {
    quotes += word.kind == Word::quote;
    quoted_.push_back(quotes % 2 == 1 && word.kind != Word::quote);
  }
  // ping him on "WA" or "TG": the marks are there for the odd name.
  bool used = false;
  for (std::size_t k = 2; k + 1 < size(); ++k) {
    if (!quoted_[k] || !is_mention(k) || !is(k - 1, Word::quote) || !is(k + 1, Word::quote)) continue;
    const std::string_view before = word(k - 2);
    used = before == "on" || before == "via" || before == "over" || (used && before == "or");
    if (used) quoted_[k] = false;
  }
}

bool EnglishSentence::loses() const {
  return holds(Role::excluded);
}

bool EnglishSentence::still_waits() const {
  for (std::size_t k = 0; k < size(); ++k) {
    if (word(k) == "yet" || word(k) == "still") return true;
  }
  return false;
}

bool EnglishSentence::acts(std::size_t k) const {
  if (is(k, Word::comma) || is(k, Word::stop) || is(k, Word::and_)) return false;
  while (k > 0 && is(k - 1, Word::adverb)) --k;
  if (k == 0) return false;
  if (is(k - 1, Role::request)) {
    const std::string_view before = word(k - 1);
    // "please keep quiet": but not "please full name"
    const bool object = k + 1 < size() && !is_mention(k + 1) && !is(k + 1, Word::comma) && !is(k + 1, Word::and_);
    if ((before == "please" || before == "kindly") && object) return true;
    return ends_with_any(before, {"you", " to", " u", " i", " we"});
  }
  const Word kind = (*this)[k - 1].kind;
  return kind == Word::i || kind == Word::they || kind == Word::modal || kind == Word::to || kind == Word::do_ ||
         kind == Word::negation || kind == Word::let || (kind == Word::you && k > 1);
}

bool EnglishSentence::verb_before(std::size_t first) const {
  const std::size_t begin = begin_of(first);
  for (std::size_t k = begin; k < first; ++k) {
    if (is_verb(k) || is(k, Role::need) || acts(k)) return true;
  }
  return false;
}

bool EnglishSentence::acted_behind(std::size_t last) const {
  const std::size_t end = end_of(last);
  for (std::size_t k = last + 1; k < end; ++k) {
    if ((*this)[k].kind == Word::modal || (*this)[k].kind == Word::be || (*this)[k].kind == Word::have) return true;
  }
  return false;
}

}  // namespace tokumei
