#include "grammar/english_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "grammar/english_literal.h"
#include "text/letters.h"

namespace tokumei {
namespace {

struct ClosedClass {
  Word kind;
  std::string_view words;  // separated by spaces
};

// Apostrophes are written ' here; the typographic one is made equal before looking up.
constexpr std::array kClosedClasses = {
    ClosedClass{Word::you,
                "you u ya yous y'all applicants candidates freelancers bidders everyone everybody participants "
                "contractors testers finalists tenderers grantee grantees contributor contributors panelist panelists "
                "panellist panellists nominee nominees awardee awardees hires starters annotators transcribers "
                "translators consultants interviewees you'll you'd you're you've youre youll youve"},
    ClosedClass{Word::i, "i we i'll we'll i'd we'd i'm we're i've we've im ive"},
    ClosedClass{Word::me, "me us myself ourselves"},
    ClosedClass{Word::they,
                "he she it they them him someone somebody anyone anybody nobody he's she's it's "
                "they're they'll he'll she'll they've theyre theyve people"},
    ClosedClass{Word::your, "your ur yr yours yourself yourselves own everyone's everybody's"},
    ClosedClass{Word::my, "my our mine ours"},
    ClosedClass{Word::their, "their his her its theirs hers whose"},
    ClosedClass{Word::determiner,
                "a an the some any each every all both either another such more other this that these those"},
    ClosedClass{Word::no, "no neither nor zero"},
    ClosedClass{Word::modal, "can could will would may might must should shall 'll gonna won't"},
    ClosedClass{Word::be, "is are am was were be been being isn't aren't wasn't"},
    ClosedClass{Word::do_, "do does did"},
    ClosedClass{Word::have, "have has had having got"},
    ClosedClass{Word::negation,
                "not never don't dont doesn't doesnt didn't didnt won't wont can't cant cannot couldn't "
                "wouldn't shouldn't needn't isn't isnt aren't arent wasn't weren't hasn't haven't hardly "
                "mustn't without neither"},
    ClosedClass{Word::to, "to"},
    ClosedClass{Word::of, "of"},
    ClosedClass{Word::on, "on via over through thru by using"},
    ClosedClass{Word::preposition,
                "for in at with from about into as per like than against under within during between "
                "regarding concerning behind near plus toward towards upon across up out off down"},
    ClosedClass{Word::and_, "and or & + n along"},
    ClosedClass{Word::because,
                "but because so since however although though while whereas cause cuz coz therefore "
                "otherwise except instead yet hence unlike"},
    ClosedClass{Word::if_, "if when once until till unless whenever before after provided"},
    ClosedClass{Word::wh, "what which where how whether why what's whats where's wheres how's whichever who who's"},
    ClosedClass{Word::let, "let's lets"},
    ClosedClass{
        Word::adverb,
        "also just then here there now today tonight tomorrow again too first firstly next later soon asap below "
        "above together directly immediately quickly simply only really actually currently already still maybe "
        "perhaps well even already exactly ok okay okey yes yeah yep sure sir madam maam ma'am dear bro mate friend "
        "hi hey hello thanks thx great perfect anyway always usually kindly please pls plz right away instead "
        "inside outside everything earlier meanwhile finally lastly additionally furthermore quick possible "
        "privately separately afterwards briefly honestly yet not ever back ahead clearly btw fyi lol"},
};

const std::unordered_map<std::string_view, Word>& closed_classes() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Word> words;
    for (const ClosedClass& one : kClosedClasses) {
      for (std::size_t at = 0; at < one.words.size();) {
        const std::size_t end = std::min(one.words.find(' ', at), one.words.size());
        words.emplace(one.words.substr(at, end - at), one.kind);
        at = end + 1;
      }
    }
    words["won't"] = words["isn't"] = words["aren't"] = words["wasn't"] = Word::negation;
    words["neither"] = Word::no;
    words["not"] = Word::negation;
    return words;
  }();
  return table;
}

bool is_of_word(char c) {
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
        while (end < end_ && (is_of_word(text_[end]) || is_digit(text_[end]) || text_[end] == '_' || text_[end] == '.'))
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
      while (end < limit && (is_digit(text_[end]) || text_[end] == '.' || text_[end] == ',' || is_of_word(text_[end])))
        ++end;
      add(at, end, Word::number);
      return end;
    }
    if (is_of_word(c) || ((c == '\'') && at + 1 < limit && is_of_word(text_[at + 1]))) return letters(at, limit);
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
      } else if (is_of_word(text_[end]) && !rest.starts_with("—") && !rest.starts_with("–") && !rest.starts_with("…") &&
                 !rest.starts_with("”") && !rest.starts_with("“")) {
        word += text_[end++];
      } else if (text_[end] == '\'' || is_digit(text_[end]) || text_[end] == '_' ||
                 (text_[end] == '-' && end + 1 < limit && is_of_word(text_[end + 1]))) {
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
    const auto& table = closed_classes();
    if (const auto found = table.find(word); found != table.end()) {
      add(at, end, found->second);
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
