#include "grammar/english_decision.h"

namespace tokumei {

Decision asked(const EnglishSentence& sentence, const NounPhrase& noun, Confidence confidence, std::string_view rule,
               Span span) {
  const bool mine = noun.owner == Owner::reader;
  if (!mine && (sentence.context().building || (sentence.context().posting && !sentence.applies())))
    confidence = Confidence::possible;
  return {Attitude::asked, confidence, rule, span};
}

Decision not_asked(const EnglishSentence& sentence, std::size_t k) {
  const Span span = sentence[k].span;
  if (sentence.is(k, Role::refuse)) return {Attitude::refused, Confidence::sure, "frame.refused", span};
  if (sentence.is(k, Role::hearsay)) return {Attitude::reported, Confidence::sure, "frame.hearsay", span};
  return {Attitude::reported, Confidence::sure, "frame.policy", span};
}

}  // namespace tokumei
