#include "grammar/english_words.h"

#include <string>

#include "grammar/english_closed_classes.h"
#include "grammar/english_literal.h"
#include "text/letters.h"

namespace tokumei {
namespace {

bool is_word_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

class Scanner {
 public:
  explicit Scanner(const ClauseContext& context)
      : text_(context.text), end_(context.unit.span.end), tokens_(context.tokens) {
    std::size_t at = context.unit.span.begin, token = 0;
    const bool literals = may_hold_literal(text_.substr(at, end_ - at));
    while (at < end_) {
      if (const Literal literal = literals ? literal_at(text_.substr(0, end_), at) : Literal(); literal.end > at) {
        add(at, literal.end, literal.kind);
        at = literal.end;
        while (token < tokens_.size() && tokens_[token].span.begin < at) ++token;
        continue;
      }
      if (token < tokens_.size() && tokens_[token].span.begin <= at) {
        if (tokens_[token].span.begin == at) {
          if (is_noun_here(tokens_[token])) {
            words_.push_back({tokens_[token].span, Word::other, nullptr});
          } else {
            words_.push_back({tokens_[token].span, Word::token, &tokens_[token]});
          }
          at = tokens_[token].span.end;
        }
        ++token;
        continue;
      }
      if (text_[at] == '@' || text_[at] == '#') {  // a handle: what rules see inside it is no word
        std::size_t end = at + 1;
        while (end < end_ &&
               (is_word_letter(text_[end]) || is_digit(text_[end]) || text_[end] == '_' || text_[end] == '.'))
          ++end;
        if (end > at + 1) {
          add(at, end, Word::number);
          at = end;
          while (token < tokens_.size() && tokens_[token].span.begin < at) ++token;
          continue;
        }
      }
      const std::size_t limit = token < tokens_.size() ? tokens_[token].span.begin : end_;
      at = word(at, limit);
    }
  }

  std::vector<EnglishWord> words_;

 private:
  void add(std::size_t begin, std::size_t end, Word kind) {
    words_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind, nullptr});
    listing_ = listing_ || kind == Word::colon;
  }

  // "a scan", "your call": behind an article a verb of the rules is a noun.
  bool is_noun_here(const Token& token) const {
    const Role role = token.role;
    const std::string_view word = text_.substr(token.span.begin, token.span.size());
    const bool both = role == Role::need && (word == "request" || word == "need" || word == "demand" || word == "ask");
    if (role != Role::give && role != Role::put && role != Role::contact && role != Role::task && !both) return false;
    if (text_.substr(token.span.end).starts_with(" of ") && word.find(' ') == std::string_view::npos) return true;
    if (words_.empty()) return false;
    const Word before = words_.back().kind;
    // "the wedding invite"
    if (before == Word::other && words_.size() > 1 && words_[words_.size() - 2].kind == Word::determiner &&
        text_[words_.back().span.end - 1] != 's')
      return true;
    return before == Word::determiner || before == Word::your || before == Word::my || before == Word::their ||
           before == Word::of || before == Word::no;
  }

  std::size_t word(std::size_t at, std::size_t limit) {
    const char c = text_[at];
    if (c == ' ' || c == '\n' || c == '\t') return at + 1;
    const std::string_view rest = text_.substr(at, limit - at);
    for (const std::string_view mark : {"—", "–", "…", "“", "”", "•", "·"}) {
      if (!rest.starts_with(mark)) continue;
      add(at, at + mark.size(), mark == "“" || mark == "”" ? Word::quote : Word::stop);
      return at + mark.size();
    }
    if (is_digit(c)) {
      std::size_t end = at;
      while (end < limit &&
             (is_digit(text_[end]) || text_[end] == '.' || text_[end] == ',' || is_word_letter(text_[end])))
        ++end;
      add(at, end, Word::number);
      return end;
    }
    if (is_word_letter(c) || ((c == '\'') && at + 1 < limit && is_word_letter(text_[at + 1])))
      return letters(at, limit);
    return mark(at, limit);
  }

  std::size_t letters(std::size_t at, std::size_t limit) {
    std::size_t end = at;
    std::string word;
    while (end < limit) {
      const std::string_view rest = text_.substr(end, limit - end);
      if (rest.starts_with("’")) {
        word += '\'';
        end += 3;
      } else if (is_word_letter(text_[end]) && !rest.starts_with("—") && !rest.starts_with("–") &&
                 !rest.starts_with("…") && !rest.starts_with("”") && !rest.starts_with("“")) {
        word += text_[end++];
      } else if (text_[end] == '\'' || is_digit(text_[end]) || text_[end] == '_' ||
                 (text_[end] == '-' && end + 1 < limit && is_word_letter(text_[end + 1]))) {
        word += text_[end++];
      } else {
        break;
      }
    }
    if (word == "'s" && !words_.empty() && words_.back().span.end == at) {  // "Discord's where", "the client's"
      const Token* owner = words_.back().token;
      add(at, end, owner != nullptr && is_mention(*owner) ? Word::be : Word::their);
      return end;
    }
    if (word.front() == '\'' && word != "'ll") {  // an opening quotation mark
      add(at, at + 1, Word::quote);
      return at + 1;
    }
    if (word.size() > 1 && word.back() == '\'' && word[word.size() - 2] != 's') {  // a closing one
      word.pop_back();
      --end;
    }
    if (const Word closed = closed_class_of(word); closed != Word::other) {
      add(at, end, closed);
    } else if (word.ends_with("'s") || word.ends_with("s'")) {
      add(at, end, Word::their);
    } else {
      add(at, end, word.find_first_not_of('_') == std::string::npos ? Word::blank : Word::other);
    }
    return end;
  }

  std::size_t mark(std::size_t at, std::size_t limit) {
    const bool spaced = (at == 0 || text_[at - 1] == ' ') && (at + 1 >= limit || text_[at + 1] == ' ');
    Word kind = Word::stop;
    switch (text_[at]) {
      case ',':
        kind = Word::comma;
        break;
      case ':':
        kind = Word::colon;
        break;
      case '/':
        kind = Word::slash;
        break;
      case '&':
      case '+':
        kind = Word::and_;
        break;
      case '(':
      case '[':
        kind = Word::open;
        break;
      case ')':
      case ']':
        kind = Word::close;
        break;
      case '"':
      case '\'':
      case '`':
        kind = Word::quote;
        break;
      case '-':
        if (!spaced && !(at + 1 < limit && text_[at + 1] == '-')) return at + 1;  // joins a word
        break;
      case '_':
        kind = Word::blank;
        break;
      case '.':
        return at + 1;  // of an abbreviation: sentences were split before
      case ';':
        kind = listing_ ? Word::comma : Word::stop;
        break;
      case '=':
        kind = Word::colon;
        break;
      case '|':
      case '>':
        break;
      default:
        return next_code_point(text_, at);
    }
    add(at, at + 1, kind);
    return at + 1;
  }

  std::string_view text_;
  std::size_t end_;
  std::span<const Token> tokens_;
  bool listing_ = false;  // behind a colon a semicolon joins the things listed
};

}  // namespace

std::vector<EnglishWord> english_words(const ClauseContext& context) {
  return std::move(Scanner(context).words_);
}

}  // namespace tokumei
