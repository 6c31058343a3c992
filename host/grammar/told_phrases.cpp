#include "grammar/told_phrases.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "grammar/english_closed_classes.h"
#include "grammar/listed_word.h"
#include "grammar/reading.h"
#include "grammar/tokenizer.h"
#include "text/letters.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::size_t kShortest = 4, kLongest = 240;  // bytes of a stretch; a Japanese letter takes three

// The code points of `text` from the last to the first.
std::string reversed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = text.size(); at > 0;) {
    const std::size_t begin = previous_code_point(text, at);
    result += text.substr(begin, at - begin);
    at = begin;
  }
  return result;
}

bool is_of_stretch(char32_t c, bool japanese) {
  const Script script = script_of(c);
  return japanese ? is_japanese(script) || script == Script::digit : script == Script::latin || c == U' ' || c == U'\'';
}

class BackwardPhrases {
 public:
  BackwardPhrases(std::string_view text, const RuleBook& rules, std::vector<Disguised>& found)
      : text_(text), words_(rules.disguised_words()), tokenizer_(rules), found_(found) {}

  // Stretches of Latin words, and of Japanese letters, between marks.
  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      const char32_t c = code_point_at(text_, at);
      const bool japanese = is_japanese(script_of(c));
      if (!japanese && script_of(c) != Script::latin) {
        at = next_code_point(text_, at);
        continue;
      }
      std::size_t end = at;
      while (end < text_.size() && is_of_stretch(code_point_at(text_, end), japanese))
        end = next_code_point(text_, end);
      while (text_[end - 1] == ' ' || text_[end - 1] == '\'') --end;
      const Span stretch{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      if (stretch.size() >= kShortest && stretch.size() <= kLongest)
        japanese ? japanese_at(stretch) : latin_at(stretch);
      at = end;
    }
  }

 private:
  static bool names(const Token& token) {
    return (is_mention(token) || token.role == Role::ask) && token.span.size() >= kWord;
  }
  static bool any_names(const std::vector<Token>& tokens) { return std::any_of(tokens.begin(), tokens.end(), names); }
  void read(std::string_view text, std::vector<Token>& tokens) { tokenizer_.tokenize(text, matches_, tokens, marks_); }

  // The words around a name that are words only so; what stands around them is left as it is: "my rebmun enohp".
  void latin_at(Span stretch) {
    const std::string_view words = text_.substr(stretch.begin, stretch.size());
    const std::string turned = reversed(words);
    if (turned.size() != words.size()) return;
    read(turned, turned_);
    if (!any_names(turned_)) return;
    // "your", "what" and the like are marks.
    for (const Token& mark : marks_) {
      if (mark.span.size() >= kWord) turned_.push_back(mark);
    }
    std::sort(turned_.begin(), turned_.end(),
              [](const Token& a, const Token& b) { return a.span.begin < b.span.begin; });
    read(words, plain_);
    const auto size = static_cast<std::uint32_t>(words.size());
    for (auto first = turned_.begin(); first != turned_.end();) {
      Span part = first->span;
      auto last = first + 1;
      for (; last != turned_.end() && last->span.begin <= part.end + kBetween; ++last)
        part.end = std::max(part.end, last->span.end);
      const Span there{size - part.end, size - part.begin};
      const std::string_view phrase = std::string_view(turned).substr(part.begin, part.size());
      const std::size_t named = named_in(turned_, part) + (has_small_word(phrase) ? 1 : 0);
      if (std::any_of(first, last, names) && !is_plain(words, there, named) && !is_listed(phrase))
        add_latin(stretch, part, there, turned);
      first = last;
    }
  }
  void add_latin(Span stretch, Span part, Span there, std::string_view turned) {
    Disguised one{
        {stretch.begin + there.begin, stretch.begin + there.end}, {}, kNoCategory, Language::en, true, true, {}};
    one.decoded = turned.substr(part.begin, part.size());
    const auto before = [&] { return one.span.begin == 0 ? '\n' : text_[one.span.begin - 1]; };
    const auto behind = [&] { return one.span.end == text_.size() ? '\n' : text_[one.span.end]; };
    // "?evil uoy od erehw": the mark of the question stands before it.
    if (before() == '?') {
      --one.span.begin;
      one.decoded += '?';
    }
    if (before() == '"' && behind() == '"') {
      --one.span.begin;
      ++one.span.end;
    }
    found_.push_back(std::move(one));
  }
  // Something of a sentence stands there as the words are, be it an "and", or they name `least` bytes: of "phone
  // number" "rebmun enohp" is listed, too, and only "rebmun enohp ruoy" tells which of them was turned.
  bool is_plain(std::string_view words, Span part, std::size_t least) const {
    return has_small_word(words.substr(part.begin, part.size())) || named_in(plain_, part) >= least ||
           std::any_of(plain_.begin(), plain_.end(), [&](const Token& token) {
             return !names(token) && token.span.size() >= kShortest && token.span.overlaps(part);
           });
  }
  static std::size_t named_in(const std::vector<Token>& tokens, Span part) {
    std::size_t bytes = 0;
    for (const Token& token : tokens) bytes += names(token) && token.span.overlaps(part) ? token.span.size() : 0;
    return bytes;
  }
  static bool has_small_word(std::string_view words) {
    constexpr std::size_t kFewest = 3;  // "no" is "on" backwards
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      if (end - at >= kFewest && closed_class_of(words.substr(at, end - at)) != Word::other) return true;
      at = end + 1;
    }
    return false;
  }

  // Words of the list are found, and weighed, as such: grammar/backwards.h.
  bool is_listed(std::string_view word) const { return listed_word(words_, skeleton(word)).has_value(); }

  // Whole, and with the quotation marks around it: what is asked so is meant.
  void japanese_at(Span stretch) {
    const std::string_view letters = text_.substr(stretch.begin, stretch.size());
    std::string turned = reversed(letters);
    const bool asks = stretch.begin > 0 && text_[stretch.begin - 1] == '?';
    if (is_listed(turned)) return;
    if (asks) {
      --stretch.begin;
      turned += '?';
    }
    const bool quoted = stretch.begin > 0 && text_.substr(0, stretch.begin).ends_with("「") &&
                        text_.substr(stretch.end).starts_with("」");
    if (!asks && !quoted && !stands_alone(stretch)) return;
    read(turned, turned_);
    const std::uint32_t shortest = asks ? 9 : 12;  // bytes: すまい comes out of other words, too
    if (!std::any_of(turned_.begin(), turned_.end(),
                     [&](const Token& token) { return names(token) && token.span.size() >= shortest; }))
      return;
    read(letters, plain_);
    // A sentence as it stands has other phrases.
    if (asks ? any_names(plain_) : !plain_.empty()) return;
    if (quoted) {
      stretch.begin -= 3;
      stretch.end += 3;
    }
    found_.push_back({stretch, {}, kNoCategory, Language::ja, true, true, std::move(turned)});
  }
  // Behind a colon or an arrow, or on a line of its own.
  bool stands_alone(Span stretch) const {
    const std::string_view left = text_.substr(0, stretch.begin);
    return left.empty() || left.ends_with('\n') || left.ends_with(':') || left.ends_with("→") || left.ends_with("↓");
  }

  static constexpr std::uint32_t kWord = 4;      // bytes; "on" is no "no"
  static constexpr std::uint32_t kBetween = 14;  // bytes between words of one phrase
  std::string_view text_;
  const DisguisedWords& words_;
  Tokenizer tokenizer_;
  std::vector<PhraseMatch> matches_;
  std::vector<Token> turned_, plain_, marks_;
  std::vector<Disguised>& found_;
};

// What English words begin with; longer ones do not stand before a vowel.
bool may_begin_word(std::string_view letters) {
  return letters.size() == 1 || in(Words{"bl", "br", "ch", "cl", "cr",  "dr",  "fl",  "fr",  "gl",  "gr",  "ph", "pl",
                                         "pr", "qu", "sc", "sh", "sk",  "sl",  "sm",  "sn",  "sp",  "st",  "sw", "th",
                                         "tr", "tw", "wh", "wr", "sch", "scr", "spl", "spr", "squ", "str", "thr"},
                                   letters);
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// "umbernay" for "number", "emailway" for "email"; empty for what is none.
std::string out_of_pig_latin(std::string_view word) {
  constexpr std::size_t kFewest = 4, kOnset = 3;
  if (word.size() < kFewest || !word.ends_with("ay") || !is_vowel(word.front())) return {};
  const std::string_view rest = word.substr(0, word.size() - 2);
  if (rest.ends_with('w')) return std::string(rest.substr(0, rest.size() - 1));
  for (std::size_t size = std::min(kOnset, rest.size() - 1); size > 0; --size) {
    const std::string_view onset = rest.substr(rest.size() - size);
    if (!is_vowel(onset.front()) && may_begin_word(onset))
      return std::string(onset) + std::string(rest.substr(0, rest.size() - size));
  }
  return {};
}

}  // namespace

void find_backward_phrases(std::string_view text, const RuleBook& rules, std::vector<Disguised>& found) {
  BackwardPhrases(text, rules, found).run();
}

// ん⏎い⏎ら⏎で: letters with lines of their own.
void find_backward_columns(const LetterShapes& letters, const RuleBook& rules, std::vector<Disguised>& found) {
  constexpr std::size_t kFewest = 3;
  const auto ends_line = [&](std::size_t i) { return i >= letters.size() || letters[i].original == U'\n'; };
  std::size_t done = 0;
  for (const std::size_t line : letters.odd()) {
    if (line < done || letters[line].original != U'\n') continue;
    std::size_t end = line + 1;
    std::u32string shapes;
    for (; letters.is_wordly(end) && ends_line(end + 1) && shapes.size() < DisguisedWord::kLongest; end += 2)
      shapes += letters[end].shape;
    done = end;
    if (shapes.size() < kFewest || listed_word(rules.disguised_words(), shapes)) continue;
    std::reverse(shapes.begin(), shapes.end());
    const auto word = listed_word(rules.disguised_words(), shapes);
    if (word && word->category != kNoCategory)
      found.push_back({{letters[line + 1].begin, letters[end - 2].end},
                       word->ordinary,
                       word->category,
                       word->language,
                       true,
                       true,
                       {}});
  }
}

void find_pig_latin(std::string_view text, std::vector<Disguised>& found) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    std::string word = out_of_pig_latin(text.substr(at, end - at));
    if (!word.empty())
      found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                       {},
                       kNoCategory,
                       Language::en,
                       true,
                       true,
                       std::move(word)});
    at = end > at ? end : next_code_point(text, at);
  }
}

}  // namespace tokumei
