#include "grammar/disguise_companions.h"

#include <algorithm>
#include <optional>
#include <string>

#include "grammar/listed_word.h"
#include "grammar/written_out.h"
#include "rules/rule_book.h"
#include "text/code_points.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::u32string_view kCompanionJoints = U"とや、・/+&\n- ●○■□◆◇※*";
constexpr std::size_t kWordGloss = 48;        // bytes in brackets behind a word
constexpr std::size_t kLongestCompanion = 6;  // letters of a companion: longer ones hide by themselves

class Companions {
 public:
  Companions(const MessageReading& message, const RuleBook& rules)
      : message_(message), text_(message.folded.view()), words_(rules.disguised_words()) {}

  std::vector<WrittenOut> run() {
    for (const WrittenOut& word : message_.written_out) {
      if (word.category == kNoCategory || word.value || word.language != Language::ja) continue;
      behind(word.span.end);
      before(word.span.begin);
    }
    return std::move(found_);
  }

 private:
  static bool is_wordly(char32_t c) {
    const Script script = script_of(c);
    return is_japanese(script) || script == Script::latin;
  }
  static bool is_joint(char32_t c) { return kCompanionJoints.find(c) != std::u32string_view::npos; }

  void behind(std::size_t at) {
    if (at < text_.size() && text_[at] == '(') {
      const auto close = text_.find(')', at);
      if (close == std::string_view::npos || close - at > kWordGloss) return;
      at = close + 1;
    }
    const std::size_t joint = at;
    while (at < text_.size() && at < joint + kLongestCompanion && is_joint(code_point_at(text_, at)))
      at = next_code_point(text_, at);
    if (at == joint) return;
    Spelling spelling(words_);
    for (std::size_t end = at; end < text_.size();) {
      if (!spelling.goes_on(skeleton_of(take_code_point(text_, end)))) return;
      if (const auto word = spelling.name(); word && ends_word(end)) add(at, end, *word);
    }
  }

  void before(std::size_t at) {
    const std::size_t joint = at;
    while (at > 0 && at + kLongestCompanion > joint && is_joint(last_before(at))) at = previous_code_point(text_, at);
    if (at == joint || at == 0) return;
    if (text_[at - 1] == ')') {
      const auto open = text_.rfind('(', at);
      if (open == std::string_view::npos || at - open > kWordGloss) return;
      at = open;
    }
    std::size_t begin = at;
    std::u32string shapes;
    while (begin > 0 && shapes.size() < kLongestCompanion && is_wordly(last_before(begin))) {
      shapes.insert(shapes.begin(), skeleton_of(last_before(begin)));
      begin = previous_code_point(text_, begin);
      const auto word = listed_word(words_, shapes);
      if (word && word->category != kNoCategory && begins_word(begin)) add(begin, at, *word);
    }
  }

  char32_t last_before(std::size_t at) const { return code_point_at(text_, previous_code_point(text_, at)); }
  bool begins_word(std::size_t at) const { return at == 0 || !is_wordly(last_before(at)); }
  bool ends_word(std::size_t at) const {
    if (at >= text_.size()) return true;
    const char32_t next = code_point_at(text_, at);
    return !is_wordly(next) || std::u32string_view(U"をのはもとやがに").find(next) != std::u32string_view::npos;
  }

  // Kana of three letters or more, シメイ, or kana with kanji, シ名.
  bool is_unusual(std::string_view word) const {
    std::size_t kana = 0, kanji = 0;
    for (std::size_t at = 0; at < word.size();) {
      const Script script = script_of(take_code_point(word, at));
      kana += script == Script::hiragana || script == Script::katakana;
      kanji += script == Script::han;
    }
    return kana > 2 || (kana > 0 && kanji > 0);
  }

  void add(std::size_t begin, std::size_t end, const DisguisedWord& word) {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const std::string_view written = text_.substr(begin, end - begin);
    if (word.language != Language::ja || written == word.ordinary || !is_unusual(written)) return;
    if (written_out_in(message_.written_out, span) != nullptr) return;
    const bool known = std::any_of(message_.tokens.begin(), message_.tokens.end(), [&](const Token& token) {
      return token.span.overlaps(span) && (is_mention(token) || token.role == Role::not_mention);
    });
    if (!known) found_.push_back({span, word.category, Language::ja, false});
  }

  const MessageReading& message_;
  const std::string_view text_;
  const DisguisedWords& words_;
  std::vector<WrittenOut> found_;
};

}  // namespace

void note_companions(MessageReading& message, const RuleBook& rules) {
  if (message.written_out.empty()) return;
  std::vector<WrittenOut> words;
  for (const WrittenOut& word : Companions(message, rules).run()) {
    const auto overlaps = [&](const WrittenOut& other) { return other.span.overlaps(word.span); };
    if (written_out_in(message.written_out, word.span) == nullptr && std::none_of(words.begin(), words.end(), overlaps))
      words.push_back(word);
  }
  std::sort(words.begin(), words.end(),
            [](const WrittenOut& a, const WrittenOut& b) { return a.span.begin < b.span.begin; });
  std::vector<Token> mentions;
  mentions.reserve(words.size());
  for (const WrittenOut& word : words)
    mentions.push_back({word.span, Role::mention, word.language, word.category, kOfDisguise});
  put_in_place(words, message.written_out);
  put_in_place(mentions, message.tokens);
}

}  // namespace tokumei
