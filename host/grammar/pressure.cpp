#include "grammar/pressure.h"

#include <algorithm>

#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

// 期限, 返信期限
bool is_awaited(std::string_view noun, const SentenceWords& words) {
  if (words.is(noun, SentenceWord::awaited)) return true;
  for (std::size_t at = next_code_point(noun, 0); at < noun.size(); at = next_code_point(noun, at)) {
    if (words.is(noun.substr(0, at), SentenceWord::awaited) && words.is(noun.substr(at), SentenceWord::awaited))
      return true;
  }
  return false;
}

// Words in which the ask itself is put, and what it asks for.
bool belongs_to_ask(const Token& token) {
  switch (token.role) {
    case Role::mention:
    case Role::weak_mention:
    case Role::ask:
    case Role::give:
    case Role::put:
    case Role::request:
    case Role::need:
    case Role::reader:
    case Role::question:
    case Role::lack:
      return true;
    default:
      return false;
  }
}

class HurrySubject {
 public:
  HurrySubject(const Said& hurry, const MessageReading& message, const SentenceWords& words, Span span)
      : hurry_(hurry), text_(message.folded.view()), tokens_(message.tokens), words_(words), span_(span) {}

  bool is_another() const { return hurry_.japanese() ? is_another_in_japanese() : is_another_in_english(); }

 private:
  // Up to its end: of 報告書 not 報告, but 書 is what it is.
  bool is_covered(Span word) const {
    if (word.begin < hurry_.mark().span.end && hurry_.mark().span.begin < word.end) return true;
    for (auto token = first_from(tokens_, word.begin > 60 ? word.begin - 60 : 0);
         token != tokens_.end() && token->span.begin < word.end; ++token) {
      if (token->span.end >= word.end && belongs_to_ask(*token)) return true;
    }
    return false;
  }

  // A noun that is no part of the ask, as what the sentence is about: 報告書は, 報告書の期限は; behind the hurry as an
  // object: 本日中に報告書を.
  bool is_another_in_japanese() const {
    for (std::uint32_t at = span_.begin; at < span_.end;) {
      std::uint32_t end = at;
      while (end < span_.end && is_noun_letter(end)) end = static_cast<std::uint32_t>(next_code_point(text_, end));
      if (end == at) {
        at = static_cast<std::uint32_t>(next_code_point(text_, at));
        continue;
      }
      if (names_another({at, end})) return true;
      at = end;
    }
    return false;
  }
  bool is_noun_letter(std::uint32_t at) const {
    const Script script = script_of(code_point_at(text_, at));
    return script == Script::han || script == Script::katakana || script == Script::latin;
  }
  bool names_another(Span noun) const {
    const std::string_view word = text_.substr(noun.begin, noun.size());
    if (is_covered(noun) || is_awaited(word, words_) || words_.ends(word, SentenceWord::time)) return false;
    const std::string_view rest = text_.substr(noun.end, span_.end - noun.end);
    const bool behind = noun.begin >= hurry_.mark().span.end;
    if (behind && is_hurried(noun)) return true;
    if (behind) return starts_with_any(rest, {"を"sv, "は"sv});
    if (rest.starts_with("の")) return words_.begins(rest.substr(3), SentenceWord::awaited);
    return starts_with_any(rest, {"は"sv, "を"sv, "が"sv, "も"sv, "について"sv, "ですが"sv});
  }
  // 急ぎの修正, 至急の案件: it is that which is in a hurry.
  bool is_hurried(Span noun) const {
    return text_.substr(hurry_.mark().span.end, noun.begin - hurry_.mark().span.end) == "の";
  }

  // "the file", "a developer"
  bool is_another_in_english() const {
    constexpr std::string_view kArticles[] = {"the", "a", "an", "our", "my", "your", "their"};
    const std::string_view said = text_.substr(span_.begin, span_.size());
    bool article = false;
    for (std::size_t at = 0; at < said.size();) {
      std::size_t end = at;
      while (end < said.size() && (is_letter(said[end]) || is_digit(said[end]) || said[end] == '\'')) ++end;
      if (end == at) {
        ++at;
        continue;
      }
      const std::string_view word = said.substr(at, end - at);
      const Span span{span_.begin + static_cast<std::uint32_t>(at), span_.begin + static_cast<std::uint32_t>(end)};
      if (article && !words_.is(word, SentenceWord::awaited) && !is_covered(span)) return true;
      article = in(kArticles, word);
      at = end;
    }
    return false;
  }

  const Said& hurry_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const SentenceWords& words_;
  Span span_;
};

// The writer will hurry, or the work is to begin soon: 本日中にお支払いします, 今すぐ始められる方, "I'll reply right
// away".
bool is_own_haste(const Said& hurry, const SentenceWords& words) {
  const std::string_view before = hurry.before(), behind = hurry.behind();
  if (!hurry.japanese()) {
    if (says_any(before,
                 {"i'll"sv, "ill"sv, "we'll"sv, "you'll"sv, "will"sv, "gets"sv, "paid"sv, "pays"sv, "released"sv}) &&
        !says_any(before, {"need"sv, "must"sv, "have"sv, "want"sv, "lose"sv}))
      return true;
    if (says_any(before, {"i"sv, "we"sv}) &&  // "we answer within 48 hours"
        !says_any(before, {"need"sv, "must"sv, "have"sv, "want"sv, "require"sv, "expect"sv, "get"sv, "know"sv, "hear"sv,
                           "receive"sv, "ask"sv, "see"sv, "call"sv, "reach"sv, "can't"sv, "cannot"sv}))
      return true;
    if (hurry.word() == "right now" && !hurry.has_in_clause(Role::give) && !hurry.has_in_clause(Role::put) &&
        !hurry.has_in_clause(Role::need))
      return true;  // "it's cold right now"
    if (before.ends_with(' ') && words.ends(before.substr(0, before.size() - 1), SentenceWord::work_start)) return true;
    return starts_with_any(behind, {" if "sv, " when "sv, " once "sv, " after "sv, " upon "sv, " available"sv});
  }
  if (words.begins(behind, SentenceWord::work_start)) return true;
  if (hurry.has_in_clause(Role::offer)) return true;
  if (starts_with_any(behind, {"ます"sv, "でます"sv, "います"sv, "でいます"sv})) return false;  // 急いでます
  // 今日中に入れますね; not 今すぐ必要になります, 枠が埋まります
  const bool acts = has_any(behind, {"ますよ"sv, "ますね"sv}) ||
                    ends_with_any(behind, {"ます"sv, "ますね"sv, "ますよ"sv, "ますから"sv, "ました"sv, "ます。"sv});
  return acts && !words.are_in(behind, SentenceWord::not_acting);
}

bool is_courtesy(const Said& hurry) {
  return hurry.japanese() && hurry.before().ends_with("取り");  // 取り急ぎ
}

}  // namespace

bool is_meant(const Said& hurry, const SentenceWords& words) {
  return !hurry.denied() && !hurry.supposed() && !hurry.told_by_others() && !is_courtesy(hurry) &&
         !is_own_haste(hurry, words);
}

bool presses(const Said& hurry, const MessageReading& message, const SentenceWords& words) {
  return !HurrySubject(hurry, message, words, hurry.clause()).is_another();
}

bool presses_around(const Said& hurry, const MessageReading& message, const SentenceWords& words) {
  return !HurrySubject(hurry, message, words, hurry.around()).is_another();
}

bool threatens(const Said& threat) {
  if (threat.denied() || threat.told_by_others()) return false;
  // 違約金が発生した案件: it is told, not threatened.
  return !threat.japanese() || !starts_with_any(threat.behind(), {"した"sv, "しました"sv, "ました"sv, "った"sv,
                                                                  "りました"sv, "ってしま"sv, "ってい"sv});
}

}  // namespace tokumei
