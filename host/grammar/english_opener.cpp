// What an English line that stands over a list makes of its items: "Please include:" asks for them, "You will:" is
// followed by what the reader does, "The form needs:" by parts of the work.
#include <algorithm>

#include "grammar/clause_reader.h"
#include "grammar/english_clause.h"

namespace tokumei {

Opening english_opening(const ClauseContext& context) {
  const EnglishClause clause(context);
  std::size_t last = clause.size();
  while (last > 0 && (clause.is(last - 1, Word::colon) || clause.is(last - 1, Word::adverb) ||
                      clause.is(last - 1, Word::stop) || clause.is(last - 1, Word::close)))
    --last;
  if (last == 0) return Opening::none;
  // The items are what somebody does.
  if (clause.is(last - 1, Word::to) || clause.is(last - 1, Word::modal) || clause.is(last - 1, Word::be)) {
    return Opening::sentences;
  }
  if (clause.is(last - 1, Word::you) && last <= 2) return Opening::sentences;
  const std::string_view final_word = clause.word(last - 1);
  if (final_word.ends_with(" to") || final_word == "must" || final_word.ends_with("'ll")) return Opening::sentences;
  bool speaks_of_reader = context.applying;
  for (std::size_t k = 0; k < last; ++k) {
    speaks_of_reader =
        speaks_of_reader || clause.is(k, Word::you) || clause.is(k, Word::your) || clause.is(k, Word::me);
  }
  const auto asked = [&](std::size_t verb) {
    const bool ends = verb + 1 == last || (verb + 2 == last && clause.is(verb + 1, Word::me));
    return ends ? Opening::asked_below : Opening::asked;
  };
  int brackets = 0;
  for (std::size_t k = last; k-- > 0;) {
    if (clause.is(k, Word::close)) ++brackets;
    if (clause.is(k, Word::open)) --brackets;
    if (brackets > 0) continue;  // "(skip what you like)"
    if (clause.is(k, Role::refuse)) return Opening::refused;
    if (clause.is(k, Role::task)) {
      const std::string_view verb = clause.word(k);
      const bool ours = verb == "collect" && clause.lead(k).subject == Subject::writer;
      return ours ? Opening::asked : Opening::work;
    }
    if (clause.is(k, Role::give) || clause.is(k, Role::put)) {
      const Lead lead = clause.lead(k);
      if (lead.negated) return Opening::refused;
      if (lead.reported || lead.subject == Subject::other) return Opening::work;
      if (lead.asks) return asked(k);
      const std::string_view verb = clause.word(k);
      if (lead.subject == Subject::writer && (verb == "take" || verb == "record")) return Opening::asked;
      if (lead.subject == Subject::writer || lead.dangling || lead.infinitive) return Opening::none;
      if (context.posting && !speaks_of_reader && (verb == "include" || verb == "state" || verb == "show"))
        return Opening::none;
      if (clause.is(k, Role::put)) return speaks_of_reader ? Opening::asked : Opening::none;
      return asked(k);
    }
    if (clause.is(k, Role::need)) {
      const Lead lead = clause.lead(k);
      if (lead.negated) return Opening::refused;
      if (lead.subject == Subject::other && !lead.ours && !speaks_of_reader) return Opening::work;
      if (lead.subject == Subject::reader) return Opening::none;
      if (context.posting && !speaks_of_reader) return Opening::none;
      return asked(k);
    }
  }
  for (std::size_t k = 0; k < last; ++k) {
    if (!clause.is(k, Role::request)) continue;
    return clause.lead(k).subject == Subject::other ? Opening::work : Opening::asked;
  }
  return Opening::none;
}

}  // namespace tokumei
