#include "grammar/japanese_request.h"

#include "grammar/japanese_verbs.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kCloseBytes = 24;  // eight characters: near enough to leave no doubt

}  // namespace

Decision read_request(GovernedNoun& governed, const WordsSeen& seen, std::size_t k) {
  const JapaneseSentence& s = governed.sentence;
  const JapaneseNoun& noun = governed.noun;
  const JapaneseClause& clause = governed.clause;
  const Token& token = s.tokens[k];
  if (!governed.free && !seen.gives && !seen.puts && !seen.lends && !governed.object.governs(token.span.begin))
    return {};
  if (governed.by_way && !governed.free) return {};
  if (governed.by_way && !seen.contacts && !seen.gives && !seen.puts && s.word(token).starts_with("どうぞ"))
    return {};  // 携帯へどうぞ
  if (seen.pen_name) return decide(Attitude::none, "owner.pen_name", token.span);
  if (token.role == Role::need && clause.only_describes(token, noun.span)) return {};
  if (const Span other = clause.other_subject(); !other.empty())
    return decide(Attitude::not_reader, "owner.third_party", other);
  if (const Span source = clause.other_source(); !source.empty())
    return decide(Attitude::not_reader, "owner.third_party", source);
  if (clause.is_of_public_life(token)) return decide(Attitude::reported, "frame.policy", token.span);
  if (s.after(token.span.end).starts_with("のは") && token.role == Role::request) return {};  // お願いするのは…だけです
  if (!seen.gives && clause.is_specified(token)) return decide(Attitude::none, "frame.specified", token.span);
  // 選んでもらえます、匿名でも: what the reader gets.
  if (s.word(token).starts_with("もらえます") &&
      starts_with_any(s.after(token.span.end), {"、"sv, "ので"sv, "が"sv, "し"sv}))
    return {};
  if (clause.negated(k)) return decide(Attitude::refused, "frame.refused", s.tokens[k + 1].span);
  if (clause.is_of_the_past(token)) return decide(Attitude::reported, "frame.done", token.span);
  if (clause.reported_later(k)) return decide(Attitude::reported, "frame.reported", s.tokens[k + 1].span);
  if (noun.listed_elsewhere && !seen.gives && !seen.puts) return {};
  // 用意したいです: what the writer wants to do with it.
  if (seen.puts && !seen.gives && !seen.lends && clause.wants(token, seen.last) &&
      !s.context.rules->sentence_words().begins(s.between(seen.last.begin, seen.last.end), SentenceWord::looks))
    return {};
  if (governed.other_act.claims(token, seen)) return {};
  const bool certain =
      seen.gives || seen.puts || seen.lends || seen.contacts || token.span.begin <= governed.after + kCloseBytes;
  return decide(Attitude::asked, token.role == Role::need ? "frame.need" : "frame.request", token.span,
                certain && !noun.unknown_owner);
}

}  // namespace tokumei
