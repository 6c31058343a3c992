// The words of one Japanese sentence as the readers of owners and predicates look at them: joints, particles, brackets.
// Every look is bounded (kWindow…), so that a sentence costs time in proportion to its mentions.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/clause_reader.h"
#include "grammar/decision.h"
#include "grammar/japanese_verbs.h"
#include "grammar/signs.h"
#include "text/letters.h"

namespace tokumei {

// Bytes of so many kana or kanji.
constexpr std::uint32_t letters(std::uint32_t count) {
  return count * 3;
}

enum class Particle : std::uint8_t { none, object, topic, coordinator, genitive, instrument, target, compound };

class JapaneseSentence {
 public:
  explicit JapaneseSentence(const ClauseContext& clause);

  // What stands before `at` in the sentence, as far as a reader keeps it in mind.
  std::string_view before(std::uint32_t at) const;
  std::string_view after(std::size_t at) const { return at >= end ? std::string_view{} : text.substr(at, end - at); }
  std::string_view word(const Token& token) const { return text.substr(token.span.begin, token.span.size()); }
  bool begins(const Token& token, SentenceWord kind) const {
    return context.rules->sentence_words().begins(word(token), kind);
  }
  bool ends(const Token& token, SentenceWord kind) const {
    return context.rules->sentence_words().ends(word(token), kind);
  }
  std::string_view between(std::uint32_t from, std::uint32_t to) const {
    return to > from ? text.substr(from, to - from) : std::string_view{};
  }
  // Where `what` next stands from `from` on, within reach; npos otherwise.
  std::size_t find_near(std::string_view what, std::size_t from) const;
  // One past the last token that a reader at token `i` looks at.
  std::size_t last_token(std::size_t i) const { return std::min(tokens.size(), i + kWindowTokens); }
  std::size_t first_token(std::size_t i) const { return i > kWindowTokens ? i - kWindowTokens : 0; }

  // Of the tokens from `first` to the one before `last`.
  Signs signs(std::size_t first, std::size_t last) const { return Signs(tokens.subspan(first, last - first)); }

  // Token k, a verb of giving, writing or lending with a mention before it.
  const JapaneseVerb& verb(std::size_t k) const { return verbs_[k]; }

  // The mention with the お or ご before it.
  Span with_honorific(Span span) const;
  bool is_honorific(Span span) const;
  // Only joints between the two: 、・と/や and the like, brackets with what they hold.
  bool coordinated(std::uint32_t from, std::uint32_t to) const;
  // The last of the nouns joined with token i.
  std::size_t chain_end(std::size_t i) const;
  // Behind 「など」「だけ」 brackets and the like at `at`.
  std::uint32_t skip_suffixes(std::uint32_t at) const;
  Particle particle_at(std::uint32_t at) const;
  // Inside the bracket that opens right behind `at`.
  bool inside_bracket_behind(std::uint32_t at, Span span) const;
  // The 「…」 around `span`: what it holds, empty when there is none.
  std::string_view quotation_around(Span span) const;
  // Whether token i stands in a 「…」 that is somebody's speech or a sample: 「…教えて」と言われ.
  bool is_spoken(std::size_t i) const;
  // Whether token i in its 「…」 or "…" is spoken of as written words: 「旅券番号」のところは,
  // 「職業」じゃなくて「仕事」で統一.
  bool is_letters(std::size_t i) const;

  const ClauseContext& context;
  const std::string_view text;
  const std::span<const Token> tokens;
  const std::uint32_t end;  // of the sentence

 private:
  static constexpr std::uint32_t kWindowBytes = 400;
  static constexpr std::size_t kWindowTokens = 40;

  std::size_t link_of(std::size_t i) const;

  std::vector<std::uint32_t> links_;  // of each mention: the noun behind that is joined with it; its own place if none
  std::vector<JapaneseVerb> verbs_;   // of each token
  std::size_t first_quotation_;       // where the first 「 of the sentence stands
};

inline Decision decide(Attitude attitude, std::string_view rule, Span span, bool sure = true) {
  return {attitude, sure ? Confidence::sure : Confidence::possible, rule, span};
}
// Come to where one writes, talks or signs: asked for, and never sure.
inline Decision invitation(Span span) {
  return decide(Attitude::asked, "frame.invitation", span, false);
}

}  // namespace tokumei
