#include "grammar/japanese_other_act.h"

#include "text/letters.h"

namespace tokumei {

using namespace std::string_view_literals;

static bool orders_verb(std::string_view request) {
  return starts_with_any(request, {"てくだ"sv, "でくだ"sv, "て下さ"sv, "で下さ"sv, "てほし"sv, "でほし"sv, "て欲し"sv,
                                   "で欲し"sv, "てちょ"sv, "でちょ"sv, "といて"sv});
}

bool OtherAct::has_other_verb(const Token& request) const {
  const std::string_view between = s_.between(after_, request.span.begin);
  // フォローしてください: the noun is the verb; 確かめさせてください: the writer would do it.
  if (orders_verb(s_.word(request)))
    return !between.empty() && between != "し" && between != "をし" && !between.ends_with("せ") &&
           !between.ends_with("出し") && !between.ends_with("から読ん");
  if (!s_.word(request).starts_with("くださ") || between.size() <= letters(2)) return false;
  const std::string_view verb = between.substr(between.size() - std::min<std::size_t>(between.size(), letters(5)));
  const auto polite = std::max(verb.rfind("ご") + 1, verb.rfind("お") + 1);  // npos + 1: not there
  if (polite == 0) return false;
  const std::string_view stem = verb.substr(polite + 2);
  if (has_any(stem,
              {"了承"sv, "承知"sv, "含み"sv, "理解"sv, "を"sv, "は"sv, "が"sv, "も"sv, "に"sv, "、"sv, "で"sv, "と"sv}))
    return false;
  return stem.size() >= letters(1);
}

bool OtherAct::only_inserts(Span giving) const {
  const std::string_view verb = s_.between(giving.begin, giving.end);
  if (!s_.context.rules->sentence_words().begins(verb, SentenceWord::inserts)) return false;
  const ClauseContext& c = s_.context;
  if (c.applying || c.optional || c.section == Section::apply || c.implied == Implied::asked ||
      s_.is_honorific(s_.with_honorific(s_.tokens[i_].span)))
    return false;
  const std::string_view before = s_.before(giving.begin);
  return !s_.context.rules->sentence_words().are_in(before, SentenceWord::place_of_answer);
}

bool OtherAct::gives_reason(Span giving, const Token& request) const {
  return starts_with_any(s_.between(giving.end, request.span.begin),
                         {"るので"sv, "るから"sv, "る関係"sv, "るため"sv, "ますので"sv, "ますから"sv, "んで、"sv}) &&
         has_other_verb(request);
}

bool OtherAct::is_told_before(const Token& request) const {
  const std::string_view between = s_.between(after_, request.span.begin);
  for (const std::string_view ending : {"ます"sv, "です"sv, "ました"sv, "でした"sv}) {
    for (auto at = between.find(ending); at != std::string_view::npos; at = between.find(ending, at + 3)) {
      if (starts_with_any(between.substr(at + ending.size()), {"、"sv, " "sv, "笑"sv, "(笑"sv, "…"sv})) return true;
    }
  }
  return false;
}

bool OtherAct::is_subject_aside(const Token& request) const {
  if (!orders_verb(s_.word(request)) && !s_.word(request).starts_with("お願い")) return false;
  const std::uint32_t behind_all = s_.skip_suffixes(s_.tokens[s_.chain_end(i_)].span.end);
  const std::string_view clause = s_.between(behind_all, request.span.end);
  if (!clause.starts_with("が") || clause.find("を") != std::string_view::npos) return false;
  return !s_.context.rules->sentence_words().are_in(clause, SentenceWord::of_the_noun);
}

bool OtherAct::is_of_another(const Token& token) const {
  const std::string_view word = s_.word(token);
  const std::string_view between = s_.between(after_, token.span.begin);
  if (token.role == Role::need) return word.starts_with("が") && between.starts_with("に");
  return starts_with_any(word, {"たい"sv, "たく"sv}) && between.size() >= letters(2) && between.starts_with("を");
}

bool OtherAct::claims(const Token& request, const WordsSeen& seen) const {
  if (seen.gives || seen.lends || (seen.contacts && category_.channel)) return false;
  if (seen.puts) return gives_reason(seen.last, request) || only_inserts(seen.last) || is_subject_aside(request);
  const bool wished = !category_.channel && !category_.signed_;
  return ((wished || request.role == Role::need) && is_of_another(request)) || is_told_before(request) ||
         has_other_verb(request) || is_subject_aside(request);
}

}  // namespace tokumei
