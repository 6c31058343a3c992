#include "grammar/written_out.h"

#include <algorithm>

#include "grammar/disguise.h"
#include "text/letters.h"
#include "text/values.h"
#include "text/word_spotter.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kNo = "の";
constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyz0123456789 .,-_+()[]";

// Something of every address or number in words.
constexpr WordSpotter kSpelt{" at ",   " dot ",  "(at",  "(a)", "(a]", "[at", "[a)", "[a]", "zero", "oh ",
                             "あっと", "アット", "れい", "ゼ",  "ぜ",  "〇",  "零",  "★",   "☆"};

bool is_japanese(char32_t c) {
  return tokumei::is_japanese(script_of(c));
}

char32_t last_of(std::string_view text) {
  return text.empty() ? U'\n' : last_code_point(text);
}
char32_t first_of(std::string_view text) {
  return text.empty() ? U'\n' : code_point_at(text, 0);
}

// Nothing ends with it: the next line goes on.
bool goes_on(char32_t c) {
  return is_japanese(c) || script_of(c) == Script::latin || c == U',' || c == U'、';
}

// The gaps around a word that its own spacing left behind: a space among Japanese letters, the line ends around a word
// whose letters have lines of their own.
class Gaps {
 public:
  Gaps(std::string_view text, std::vector<FoldedText::Replacement>& replacements)
      : text_(text), replacements_(replacements) {}

  void before(Span word) {
    const std::string_view left = text_.substr(0, word.begin);
    if (left.ends_with(' ') && spaced(word) && is_japanese(last_of(left.substr(0, left.size() - 1)))) {
      close(word.begin - 1, "");
    } else if (left.ends_with('\n') && upright(word) && goes_on(last_of(left.substr(0, left.size() - 1)))) {
      close(word.begin - 1, is_japanese(last_of(left.substr(0, left.size() - 1))) ? "" : " ");
    }
  }

  void behind(Span word) {
    const std::string_view right = text_.substr(word.end);
    if (right.starts_with(' ') && spaced(word) && is_japanese(first_of(right.substr(1)))) {
      close(word.end, "");
    } else if (right.starts_with('\n') && upright(word)) {
      // Behind an empty line only what cannot begin a sentence goes on: 電⏎話⏎⏎をお願いします.
      const std::size_t lines = std::min(right.find_first_not_of('\n'), right.size());
      const char32_t next = first_of(right.substr(lines));
      if (lines == 1 ? goes_on(next) : U"をでにはへもがの"sv.find(next) != std::u32string_view::npos)
        close(word.end, is_japanese(next) ? "" : ", ", static_cast<std::uint32_t>(lines));
    }
  }

 private:
  bool has(Span word, char c) const { return text_.substr(word.begin, word.size()).find(c) != std::string_view::npos; }
  bool spaced(Span word) const { return has(word, ' '); }
  bool upright(Span word) const { return has(word, '\n'); }

  void close(std::uint32_t at, std::string_view joint, std::uint32_t size = 1) {
    if (!replacements_.empty() && replacements_.back().span.end > at) return;
    replacements_.push_back({{at, at + size}, joint});
  }

  std::string_view text_;
  std::vector<FoldedText::Replacement>& replacements_;
};

// The letter before a joint belongs to a row that is written out. Where it ends is `at` in the folded text, `shown` in
// what it becomes.
void note_row(MessageReading& message, std::uint32_t at, std::uint32_t shown) {
  std::vector<WrittenOut>& all = message.written_out;
  const auto begin = shown - (at - static_cast<std::uint32_t>(previous_code_point(message.folded.view(), at)));
  if (!all.empty() && all.back().span.end > begin) return;
  if (!all.empty() && all.back().span.end == begin && all.back().category == kNoCategory) {
    all.back().span.end = shown;
  } else {
    all.push_back({{begin, shown}, kNoCategory, Language::ja, true});
  }
}

// ㋔㋤㋮㋓: kana in circles.
bool is_of_circled_kana(std::string_view original, std::uint32_t begin) {
  const char32_t c = code_point_at(original, begin);
  return c >= U'㋐' && c <= U'㋾';
}

// Many of the Latin letters are of an alphabet that keyboards do not have, 𝐖𝐡𝐚𝐭𝐬𝐀𝐩𝐩, Ⓛⓘⓝⓔ. Wide letters are those of
// Japanese and Chinese keyboards, and those of a word that was written out come from the whole word.
bool is_of_strange_letters(const FoldedText& folded, std::string_view original, Span word) {
  std::size_t latin = 0, strange = 0;
  std::uint32_t last = 0xFFFFFFFF;
  for (std::uint32_t at = word.begin; at < word.end; ++at) {
    if (!is_letter(folded.view()[at])) continue;
    ++latin;
    const Span from = folded.to_original({at, at + 1});
    const bool wide = static_cast<unsigned char>(original[from.begin]) == 0xEF;
    strange += (from.size() == 3 || from.size() == 4) && !wide && from.begin != last;
    last = from.begin;
  }
  return strange > 1 && strange * 3 > latin;
}

}  // namespace

void write_out_disguised(MessageReading& message, const RuleBook& rules) {
  const std::vector<Disguised> disguised = find_disguised(message.folded.view(), rules);
  if (disguised.empty()) return;
  std::vector<FoldedText::Replacement> replacements;
  Gaps gaps(message.folded.view(), replacements);
  std::ptrdiff_t shift = 0;  // of what stands behind the last replacement
  std::size_t counted = 0;
  const auto count = [&] {
    for (; counted < replacements.size(); ++counted)
      shift += std::ssize(replacements[counted].text) - static_cast<std::ptrdiff_t>(replacements[counted].span.size());
  };
  for (const Disguised& one : disguised) {
    const std::string_view ordinary = one.read_as();
    if (ordinary.empty()) {
      if (!replacements.empty() && replacements.back().span.end > one.span.begin) continue;
      note_row(message, one.span.begin, static_cast<std::uint32_t>(one.span.begin + shift));
      replacements.push_back({one.span, {}});
      count();
      continue;
    }
    gaps.before(one.span);
    count();
    const auto begin = static_cast<std::uint32_t>(one.span.begin + shift);
    replacements.push_back({one.span, ordinary});
    count();
    if (one.category != kNoCategory || !one.decoded.empty())
      message.written_out.push_back({{begin, begin + static_cast<std::uint32_t>(ordinary.size())},
                                     one.category,
                                     one.language,
                                     one.firm,
                                     false,
                                     one.told});
    gaps.behind(one.span);
    count();
  }
  message.folded.replace(replacements);
}

void note_spelt_values(MessageReading& message, const RuleBook& rules) {
  const std::string_view text = message.folded.view();
  if (!kSpelt.is_in(text)) return;
  std::vector<WrittenOut> values;
  for (const Value& value : find_values(text)) {
    const std::string_view words = text.substr(value.span.begin, value.span.size());
    const bool mail = value.shape == Shape::email && words.find('@') == std::string_view::npos;
    const bool number = value.shape == Shape::phone && !is_digit(words.back());
    if (!mail && !number) continue;
    if (written_out_in(message.written_out, value.span) != nullptr) continue;
    const Language language = words.find_first_not_of(kPlain) == std::string_view::npos ? Language::en : Language::ja;
    values.push_back({value.span, rules.find_category(mail ? "email" : "phone"), language, false, true});
  }
  merge_in(values, message.written_out);
}

void mention_written_out(MessageReading& message) {
  std::vector<Token>& tokens = message.tokens;
  std::vector<Token> unknown;
  auto token = tokens.begin();
  for (const WrittenOut& word : message.written_out) {
    while (token != tokens.end() && token->span.end <= word.span.begin) ++token;
    bool known = false;
    for (auto one = token; one != tokens.end() && one->span.begin < word.span.end; ++one) {
      if (one->role == Role::weak_mention) one->role = Role::mention;
      // シグ◯ルの means what シグナルの may not mean.
      if (one->role == Role::not_mention && word.firm && word.category != kNoCategory &&
          one->span.begin == word.span.begin && one->span.end <= word.span.end + kNo.size() &&
          message.folded.view().substr(word.span.end).starts_with(kNo))
        continue;
      if (word.value && one->category != word.category) continue;  // the name in "name (at) example (dot) com"
      known = known || is_mention(*one) || one->role == Role::ask || one->role == Role::not_mention;
    }
    if (!known && word.category != kNoCategory)
      unknown.push_back({word.span, Role::mention, word.language, word.category, kOfDisguise});
  }
  put_in_place(unknown, tokens);
}

void note_hiding_spellings(MessageReading& message, const RuleBook& rules) {
  std::vector<WrittenOut> words;
  for (const Token& token : message.tokens) {
    if (token.role != Role::mention || token.meaning == kOfDisguise || !rules.meanings()[token.meaning].hides) continue;
    if (written_out_in(message.written_out, token.span) == nullptr)
      words.push_back({token.span, token.category, token.language, false});
  }
  merge_in(words, message.written_out);
}

void note_strange_letters(MessageReading& message, std::string_view original) {
  std::vector<WrittenOut> words;
  for (const Token& token : message.tokens) {
    if (!is_mention(token)) continue;
    const Span shown = message.folded.to_original(token.span);
    const bool circled = is_of_circled_kana(original, shown.begin);
    if (!circled && shown.size() <= token.span.size()) continue;
    if (written_out_in(message.written_out, token.span) != nullptr) continue;
    if (!circled && !is_of_strange_letters(message.folded, original, token.span)) continue;
    words.push_back({token.span, token.category, token.language, true});
  }
  merge_in(words, message.written_out);
}

const WrittenOut* written_out_in(std::span<const WrittenOut> all, Span span) {
  const auto at = std::lower_bound(all.begin(), all.end(), span.begin,
                                   [](const WrittenOut& word, std::uint32_t begin) { return word.span.end <= begin; });
  return at != all.end() && at->span.overlaps(span) ? &*at : nullptr;
}

}  // namespace tokumei
