// What an English line that stands over a list makes of its items: "Please include:" asks for them, "You will:" is
// followed by what the reader does, "The form needs:" by parts of the work.
#include <cstddef>
#include <string_view>

#include "grammar/clause_reader.h"
#include "grammar/english_clause.h"

namespace tokumei {
namespace {

class OpenerReader {
 public:
  explicit OpenerReader(const ClauseContext& context)
      : context_(context), clause_(context), last_(clause_.size()), speaks_of_reader_(context.applying) {
    while (last_ > 0 && (clause_.is(last_ - 1, Word::colon) || clause_.is(last_ - 1, Word::adverb) ||
                         clause_.is(last_ - 1, Word::stop) || clause_.is(last_ - 1, Word::close)))
      --last_;
    for (std::size_t k = 0; k < last_; ++k) {
      speaks_of_reader_ =
          speaks_of_reader_ || clause_.is(k, Word::you) || clause_.is(k, Word::your) || clause_.is(k, Word::me);
    }
  }

  Opening run() const {
    if (last_ == 0) return Opening::none;
    if (leads_to_verbs()) return Opening::sentences;
    int brackets = 0;
    for (std::size_t k = last_; k-- > 0;) {
      if (clause_.is(k, Word::close)) ++brackets;
      if (clause_.is(k, Word::open)) --brackets;
      if (brackets > 0) continue;  // "(skip what you like)"
      if (clause_.is(k, Role::refuse)) return Opening::refused;
      if (clause_.is(k, Role::task)) return by_task(k);
      if (clause_.is(k, Role::give) || clause_.is(k, Role::put)) return by_giving(k);
      if (clause_.is(k, Role::need)) return by_need(k);
    }
    for (std::size_t k = 0; k < last_; ++k) {
      if (!clause_.is(k, Role::request)) continue;
      return clause_.lead(k).subject == Subject::other ? Opening::work : Opening::asked;
    }
    return Opening::none;
  }

 private:
  // The items are what somebody does: "You will", "we ask you to"
  bool leads_to_verbs() const {
    const std::size_t k = last_ - 1;
    if (clause_.is(k, Word::to) || clause_.is(k, Word::modal) || clause_.is(k, Word::be)) return true;
    if (clause_.is(k, Word::you) && last_ <= 2) return true;
    const std::string_view word = clause_.word(k);
    return word.ends_with(" to") || word == "must" || word.ends_with("'ll");
  }

  // The verb at `k` asks for the items, right before them or not.
  Opening asked(std::size_t k) const {
    const bool ends = k + 1 == last_ || (k + 2 == last_ && clause_.is(k + 1, Word::me));
    return ends ? Opening::asked_below : Opening::asked;
  }

  Opening by_task(std::size_t k) const {
    const bool ours = clause_.word(k) == "collect" && clause_.lead(k).subject == Subject::writer;
    return ours ? Opening::asked : Opening::work;
  }

  Opening by_giving(std::size_t k) const {
    const Lead lead = clause_.lead(k);
    if (lead.negated) return Opening::refused;
    if (lead.reported || lead.subject == Subject::other) return Opening::work;
    if (lead.asks) return asked(k);
    const std::string_view verb = clause_.word(k);
    if (lead.subject == Subject::writer && (verb == "take" || verb == "record")) return Opening::asked;
    if (lead.subject == Subject::writer || lead.dangling || lead.infinitive) return Opening::none;
    if (context_.posting && !speaks_of_reader_ && (verb == "include" || verb == "state" || verb == "show"))
      return Opening::none;
    if (clause_.is(k, Role::put)) return speaks_of_reader_ ? Opening::asked : Opening::none;
    return asked(k);
  }

  Opening by_need(std::size_t k) const {
    const Lead lead = clause_.lead(k);
    if (lead.negated) return Opening::refused;
    if (lead.subject == Subject::other && !lead.ours && !speaks_of_reader_) return Opening::work;
    if (lead.subject == Subject::reader) return Opening::none;
    if (context_.posting && !speaks_of_reader_) return Opening::none;
    return asked(k);
  }

  const ClauseContext& context_;
  const EnglishClause clause_;
  std::size_t last_;  // one past the last word, without the marks behind it
  bool speaks_of_reader_;
};

}  // namespace

Opening english_opening(const ClauseContext& context) {
  return OpenerReader(context).run();
}

}  // namespace tokumei
