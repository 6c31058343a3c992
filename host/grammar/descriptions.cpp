#include "grammar/descriptions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "grammar/tokenizer.h"
#include "grammar/written_out.h"
#include "rules/rule_book.h"
#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kVagueReach = 90;         // bytes between a hint and its noun
constexpr std::size_t kEnglishVagueReach = 14;  // the same in English, where most nouns stand before
constexpr std::size_t kNounBeforeHint = 28;     // bytes: "the thing (with the tail)"
constexpr std::size_t kCountBehind = 9;         // digits and their counter: 数字|12コ
constexpr std::size_t kCluesApart = 110;        // bytes between two clues
constexpr std::size_t kSentenceSeen = 400;      // bytes of a sentence in which the reader is looked for
constexpr std::size_t kCluesKept = 16;          // of one sentence, for the next to join

// The nouns by which each kind of information is described, besides those that describe everything.
struct DescribedAs {
  std::string_view category;
  SentenceWord noun;
};
constexpr DescribedAs kDescribedAs[] = {
    {"address", SentenceWord::vague_spot},       {"address", SentenceWord::vague_number},
    {"area", SentenceWord::vague_spot},          {"birth_date", SentenceWord::vague_day},
    {"birth_date", SentenceWord::vague_number},  {"credentials", SentenceWord::vague_number},
    {"credentials", SentenceWord::vague_paper},  {"education", SentenceWord::vague_spot},
    {"education", SentenceWord::vague_paper},    {"email", SentenceWord::vague_spot},
    {"employment", SentenceWord::vague_spot},    {"employment", SentenceWord::vague_paper},
    {"financial", SentenceWord::vague_number},   {"financial", SentenceWord::vague_spot},
    {"financial", SentenceWord::vague_app},      {"financial", SentenceWord::vague_paper},
    {"id_document", SentenceWord::vague_paper},  {"messaging_account", SentenceWord::vague_app},
    {"national_id", SentenceWord::vague_number}, {"nda_disclosure", SentenceWord::vague_paper},
    {"phone", SentenceWord::vague_number},       {"phone", SentenceWord::vague_spot},
    {"photo", SentenceWord::vague_shot},         {"real_name", SentenceWord::vague_name},
    {"sensitive", SentenceWord::vague_spot},     {"sensitive", SentenceWord::vague_paper},
    {"social_account", SentenceWord::vague_app}};

class DescriptionReader {
 public:
  DescriptionReader(MessageReading& message, const RuleBook& rules)
      : message_(message), text_(message.folded.view()), rules_(rules), words_(rules.sentence_words()) {}

  void run() {
    by_hints();
    put_found();
    by_clues();  // of what is described by hints already nothing more
    put_found();
  }

 private:
  struct Described {
    Span whole, noun;
  };

  void put_found() {
    put_in_place(noted_, message_.written_out);
    put_in_place(mentions_, message_.tokens);
    noted_.clear();
    mentions_.clear();
  }

  void by_hints() {
    std::uint32_t covered = 0;
    for (const Token& mark : message_.marks) {
      if (mark.role != Role::hint || mark.span.begin < covered || explains(mark.span.begin, covered)) continue;
      std::optional<Described> found = with_noun_behind(mark);
      if (!found && mark.language == Language::en) found = with_noun_before(mark, covered);
      if (found && mention(*found, mark)) covered = found->whole.end;
    }
  }

  // "What did the |priest| |call you|?": neither says it alone. Each clue is paired with the nearest before it.
  void by_clues() {
    std::array<const Token*, kCluesKept> clues{};
    std::size_t next = 0, unit = 0;
    std::uint32_t covered = 0;
    for (const Token& mark : message_.marks) {
      if ((mark.role != Role::clue && mark.role != Role::faint_clue) || mark.span.begin < covered) continue;
      while (unit < message_.units.size() && message_.units[unit].span.end < mark.span.end) ++unit;
      if (unit == message_.units.size()) return;
      const Token* nearest = nullptr;
      for (const Token* clue : clues) {
        if (clue != nullptr && makes_pair(*clue, mark, message_.units[unit]) &&
            (nearest == nullptr || clue->span.end > nearest->span.end))
          nearest = clue;
      }
      clues[next++ % kCluesKept] = &mark;
      if (nearest == nullptr || nearest->span.begin < covered || !is_about_reader(unit)) continue;
      const Described pair{{nearest->span.begin, mark.span.end}, mark.span};
      if (!is_named_beside(*nearest, mark, message_.units[unit].span) && mention(pair, *nearest))
        covered = pair.whole.end;
    }
  }

  bool makes_pair(const Token& first, const Token& second, const Unit& unit) const {
    if (first.category != second.category || first.language != second.language) return false;
    const Span between{first.span.end, second.span.begin};
    if (!unit.span.contains(first.span) || between.begin > between.end || between.size() > kCluesApart) return false;
    // "candles, how many candles" says one thing twice.
    if (words_of(second.span).find(words_of(first.span)) != std::string_view::npos || goes_on_about_writer(between))
      return false;
    if (first.role == Role::clue || second.role == Role::clue) return true;
    return unit.question && words_.are_in(words_of(unit.span).substr(0, kSentenceSeen), SentenceWord::addressed);
  }

  // "the hash and the four figures, and |I will let you in|"
  bool goes_on_about_writer(Span between) const {
    return has_any(words_of(between), {" i ", " i'll ", " i'd ", " we ", " we'll "});
  }
  // "our |counsel| sends you a mutual nda |over HelloSign|": words that name it say more than two clues.
  bool is_named_beside(const Token& first, const Token& second, Span sentence) const {
    constexpr std::uint32_t kBeside = 160;  // bytes before and behind
    const Span near{std::max(sentence.begin, first.span.begin - std::min(first.span.begin, kBeside)),
                    std::min(sentence.end, second.span.end + kBeside)};
    const auto names = [&](const Token& token) {
      if (token.category != first.category) return false;
      return token.role == Role::ask ||
             (token.role == Role::mention && !token.span.overlaps(first.span) && !token.span.overlaps(second.span));
    };
    const auto tokens = tokens_in(message_.tokens, near);
    return std::any_of(tokens.begin(), tokens.end(), names);
  }
  std::string_view words_of(Span span) const { return text_.substr(span.begin, span.size()); }

  // A question about anything else is asked in the same words: "Which comes after the ox, the tiger?" A short one that
  // names nothing else has nobody else in it: "Hitched or single, if I may?" What is told may be asked for behind it.
  bool is_about_reader(std::size_t unit) const {
    constexpr std::size_t kShort = 60;  // bytes
    const Unit& sentence = message_.units[unit];
    const std::string_view words = words_of(sentence.span).substr(0, kSentenceSeen);
    const bool last = unit + 1 == message_.units.size();
    const std::string_view next =
        last ? std::string_view() : words_of(message_.units[unit + 1].span).substr(0, kSentenceSeen);
    if (words_.length_of_start(next, SentenceWord::forbids) > 0) return false;
    if (words_.are_in(words, SentenceWord::addressed)) return true;
    if (sentence.question)
      return words.size() <= kShort &&
             !has_any(words, {" the ", " this ", " our ", " my ", " its ", "we ", "page", "should "});
    return find_word(words, " me ") != std::string_view::npos || words_.are_in(next, SentenceWord::addressed) ||
           find_word(next, " me") != std::string_view::npos;
  }

  static bool is_any(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
  static bool is_border(char32_t c, Language language) {
    return language == Language::ja ? is_any(c, U"。、!?\n:;・/,=→×+をは()") : is_any(c, U".,!?\n:;()='\"");
  }

  // 荷物が届く場所(〒から部屋の番号まで): in the brackets behind a description.
  bool explains(std::size_t at, std::size_t covered) const {
    if (covered == 0 || covered >= text_.size() || text_[covered] != '(') return false;
    return text_.substr(covered, at - covered).find(')') == std::string_view::npos;
  }

  // お顔が写って|いないもの
  static bool is_denied(std::string_view behind) {
    return starts_with_any(behind, {"いな", "ない", "なく", "なか", "いません", "おりません"});
  }

  // The noun behind the hint, in the same phrase; the hint may end with it.
  std::optional<Described> with_noun_behind(const Token& hint) const {
    const Span said = hint.span;
    const bool japanese = hint.language == Language::ja;
    if (japanese) {
      for (std::size_t at = next_code_point(text_, said.begin); at < said.end; at = next_code_point(text_, at)) {
        const Span noun{static_cast<std::uint32_t>(at), said.end};
        if (is_noun(noun, hint.category)) return Described{with_count(said), noun};
      }
      if (is_denied(text_.substr(said.end))) return std::nullopt;
    }
    // The last of them: つま先までが1枚に収まった|パシャッ|を
    std::optional<Described> found;
    const std::size_t last = std::min(text_.size(), said.end + (japanese ? kVagueReach : kEnglishVagueReach));
    for (std::size_t at = said.end; at < last; at = next_code_point(text_, at)) {
      const bool goes_on =
          japanese && code_point_at(text_, at) == U'、' && describes(text_.substr(said.begin, at - said.begin));
      if (!goes_on && is_border(code_point_at(text_, at), hint.language)) break;
      const Span noun = noun_at(at, hint.category);
      if (noun.empty()) continue;
      found = Described{with_count({said.begin, noun.end}), noun};
      if (!japanese || !may_go_on(text_.substr(found->whole.end))) break;
      at = previous_code_point(text_, noun.end);
    }
    return found;
  }

  // うさぎの絵がある|、市役所でもらう札; 冊子の|、顔が載った見開き: what is said of a noun that is still to come.
  static bool describes(std::string_view before_comma) {
    return ends_with_any(before_comma, {"た", "だ", "る", "い", "の", "う", "く", "す", "む"});
  }

  // 1枚に収まった…, ほうの…; but 数字と…, アレ教えて
  static bool may_go_on(std::string_view behind) { return starts_with_any(behind, {"の", "に", "が"}); }

  // "the thing with the monkey tail", "that place where everybody is thrilled"
  std::optional<Described> with_noun_before(const Token& hint, std::size_t from) const {
    const std::size_t least = std::max(from, hint.span.begin - std::min<std::size_t>(hint.span.begin, kNounBeforeHint));
    // "|what| opens the gate for you": the one word that names nothing, right before it.
    const std::string_view left = text_.substr(0, hint.span.begin);
    if (left.ends_with(" what ") || left.ends_with(" whatever ")) {
      const std::uint32_t size = left.ends_with(" what ") ? 5 : 9;
      return Described{{hint.span.begin - size, hint.span.end}, {hint.span.begin - size, hint.span.begin - 1}};
    }
    for (std::size_t at = hint.span.begin; at > least;) {
      at = previous_code_point(text_, at);
      if (is_border(code_point_at(text_, at), hint.language)) return std::nullopt;
      const Span noun = noun_at(at, hint.category);
      if (!noun.empty() && noun.end <= hint.span.begin) return Described{{noun.begin, hint.span.end}, noun};
    }
    return std::nullopt;
  }

  Span noun_at(std::size_t at, CategoryIndex category) const {
    const std::string_view rest = text_.substr(at);
    std::size_t length = words_.length_of_start(rest, SentenceWord::vague_thing);
    for (const DescribedAs& one : kDescribedAs) {
      if (one.category == rules_.categories()[category].name)
        length = std::max(length, words_.length_of_start(rest, one.noun));
    }
    const Span noun{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)};
    return length != 0 && stands_alone(noun) ? noun : Span{};
  }

  bool is_noun(Span span, CategoryIndex category) const { return noun_at(span.begin, category) == span; }

  // 手帳カバー, 数字列, 本名: not where the word goes on in its own letters.
  bool stands_alone(Span noun) const {
    if (!at_word_borders(text_, noun)) return false;
    const auto is_han = [&](std::size_t at) { return script_of(code_point_at(text_, at)) == Script::han; };
    if (noun.begin > 0 && is_han(noun.begin) && is_han(previous_code_point(text_, noun.begin))) return false;
    if (noun.end >= text_.size() || !is_han(previous_code_point(text_, noun.end))) return true;
    const Script behind = script_of(code_point_at(text_, noun.end));
    return behind != Script::han && behind != Script::katakana;
  }

  // 数字12コ, 数字12ケタ
  Span with_count(Span whole) const {
    const std::string_view rest = text_.substr(whole.end, kCountBehind);
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    if (digits == 0) return whole;
    const std::size_t counter =
        length_of_start(rest.substr(digits), {"コ", "ケ", "個", "こ", "桁", "けた", "ケタ", "文字", "つ", "本", "枚"});
    if (counter != 0) whole.end += static_cast<std::uint32_t>(digits + counter);
    return whole;
  }

  // False where what is meant has another name there: 税務署に出す|個人番号, "10 digit zangi number".
  bool mention(const Described& found, const Token& hint) {
    const Span span = found.whole;
    const std::vector<Token>& tokens = message_.tokens;
    const auto ends_before = [](const Token& token, std::uint32_t begin) { return token.span.end <= begin; };
    auto token = std::lower_bound(tokens.begin(), tokens.end(), span.begin, ends_before);
    for (; token != tokens.end() && token->span.begin < span.end; ++token) {
      if (token->role != Role::mention && token->role != Role::ask) continue;
      const bool same = token->category == hint.category;
      if (same && token->role == Role::mention && token->span.contains(span)) return note(token->span, hint);
      const bool of_it =
          hint.span.contains(token->span) || found.noun.contains(token->span) || (same && span.contains(token->span));
      if (!of_it) return false;
    }
    if (!note(span, hint)) return false;
    mentions_.push_back({span, Role::mention, hint.language, hint.category, kOfDisguise});
    return true;
  }

  // False where a word hides in it that is meant rather.
  bool note(Span span, const Token& hint) {
    if (const WrittenOut* word = written_out_in(message_.written_out, span); word != nullptr && word->firm)
      return false;
    if (!noted_.empty() && noted_.back().span.overlaps(span)) noted_.pop_back();  // in the same mention
    noted_.push_back({.span = span,
                      .category = hint.category,
                      .language = hint.language,
                      .described = true,
                      .clues = hint.role != Role::hint});
    return true;
  }

  MessageReading& message_;
  const std::string_view text_;
  const RuleBook& rules_;
  const SentenceWords& words_;
  std::vector<WrittenOut> noted_;
  std::vector<Token> mentions_;
};

}  // namespace

void mention_described(MessageReading& message, const RuleBook& rules) {
  DescriptionReader(message, rules).run();
}

}  // namespace tokumei
