#include "grammar/second_opinion.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "grammar/labels.h"

namespace tokumei {
namespace {

constexpr int kAsks = 14;                        // in sixteenths of a logit: from here on a mention is asked for
constexpr int kAgrees = 0;                       // from here on a sure ask stays sure
constexpr int kDoubts = -24, kDoubtsSure = -48;  // below, what the rules suspect and what they are sure of is doubtful
constexpr std::size_t kBehind = 28, kBefore = 14;           // letters of Japanese
constexpr std::size_t kWordsBehind = 8, kWordsBefore = 10;  // words of English
constexpr std::size_t kEnding = 7;
constexpr int kGives = 8;                               // from here on an English ask has its reason with it
constexpr std::size_t kSentences = 2, kSentence = 240;  // so many before and behind, so many bytes of each

enum Kind : std::uint32_t {
  kBias,
  kCategory,
  kRole,
  kShape,
  kCategoryShape,
  kNextLetters,
  kCategoryNext,
  kPreviousLetters,
  kEndingLetters,
  kLettersBehind,
  kLettersBefore,
  kWordBehind,
  kFirstWordBehind,
  kWordPairBehind,
  kWordBefore,
  kLastWordBefore,
  kWordPairBefore,
  kSentenceStart,
  kCueBehind,
  kCueBefore,
  kCueInOrderBehind,
  kCueInOrderBefore,
  kMark,
  kCueOfNeighbour,
  kMarkOfNeighbour,
  kMarkAnywhere,
  kReasonBias,
  kReasonCategory,
  kReasonWord,
  kReasonWordPair,
};

std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 1469598103934665603ULL) {
  for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return seed;
}

std::uint64_t pair_of(std::string_view a, std::string_view b) {
  return hash_of(b, hash_of(a) + 1);
}

std::uint64_t number(auto value) {
  return static_cast<std::uint64_t>(value);
}

// A window is looked at, however long the sentence: so many code points, spaces and brackets among them.
constexpr std::size_t kWindow = 64;
constexpr std::size_t kHeard = 256;  // mentions of one message: far more than people write, a bound for hostile ones
constexpr std::size_t kCues = 24;    // tokens, in each direction

std::string_view first_of(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < kWindow && end < text.size(); ++i) end = next_code_point(text, end);
  return text.substr(0, end);
}
std::string_view last_of(std::string_view text) {
  std::size_t begin = text.size();
  for (std::size_t i = 0; i < kWindow && begin > 0; ++i) begin = previous_code_point(text, begin);
  return text.substr(begin);
}

// What layout and taste put between letters: spaces, line ends, brackets, quotation marks.
bool is_layout(char32_t c) {
  constexpr std::u32string_view kLayout = U" \n\t\"'\u2018\u2019\u201C\u201D()[]{}<>「」『』【】〈〉《》〔〕*#_";
  constexpr char32_t kLast = U'〕';
  return c <= kLast && kLayout.find(c) != std::u32string_view::npos;
}

std::string letters_of(std::string_view text) {
  std::string letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_code_point(text, at);
    if (!is_layout(code_point_at(text, at))) letters += text.substr(at, next - at);
    at = next;
  }
  return letters;
}

// With one space where the writer put several.
std::string evenly_spaced(std::string_view text) {
  std::string even;
  even.reserve(text.size());
  for (const char c : text) {
    if (c != ' ' || !even.ends_with(' ')) even += c;
  }
  return even;
}

// The borders of the code points of `text`, its end included.
std::vector<std::uint32_t> borders_of(std::string_view text) {
  std::vector<std::uint32_t> borders;
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at))
    borders.push_back(static_cast<std::uint32_t>(at));
  borders.push_back(static_cast<std::uint32_t>(text.size()));
  return borders;
}

// Words of letters and figures, and the marks that join or ask.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  const auto in_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
  };
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && in_word(text[at])) continue;
    if (at > begin) words.push_back(text.substr(begin, at - begin));
    if (at < text.size() && (text[at] == ',' || text[at] == '?' || text[at] == ':'))
      words.push_back(text.substr(at, 1));
    begin = at + 1;
  }
  return words;
}

int weigh(std::span<const std::int8_t> weights, std::span<const std::uint32_t> seen) {
  return std::accumulate(seen.begin(), seen.end(), 0, [&](int sum, std::uint32_t one) { return sum + weights[one]; });
}

// What a message says in words is the rules' word, as is what the opener of a list says of its items, too far away to
// be seen here. Whose data it is and what the work is about the rules guess more often.
bool is_said(const Reading& reading) {
  const Attitude attitude = reading.attitude;
  return attitude == Attitude::refused || attitude == Attitude::offered || attitude == Attitude::reported ||
         (attitude == Attitude::work && reading.steps.back().rule.starts_with("list."));
}

}  // namespace

void SeenFeatures::add(std::uint32_t kind, std::uint64_t value) {
  std::uint64_t mixed = (value + kind * 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;
  mixed ^= mixed >> 29;
  seen_.push_back(static_cast<std::uint32_t>((mixed * 0x94D049BB133111EBULL) >> 32) % RuleBook::kOpinionWeights);
}

std::span<const std::uint32_t> SeenFeatures::each_once() {
  std::sort(seen_.begin(), seen_.end());
  seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
  return seen_;
}

std::span<const std::uint32_t> see_around(const MessageReading& message, CategoryIndex category, std::size_t unit,
                                          SeenFeatures& seen) {
  seen.clear();
  seen.add(kReasonBias, 0);
  seen.add(kReasonCategory, category);
  const auto& units = message.units;
  const std::size_t end = std::min(unit + kSentences + 1, units.size());
  for (std::size_t i = unit > kSentences ? unit - kSentences : 0; i < end; ++i) {
    if (units[i].zone == Zone::quotation) continue;
    const auto words = words_of(
        message.folded.view().substr(units[i].span.begin, std::min<std::size_t>(units[i].span.size(), kSentence)));
    for (std::size_t w = 0; w < words.size(); ++w) {
      seen.add(kReasonWord, hash_of(words[w]));
      if (w > 0) seen.add(kReasonWordPair, pair_of(words[w - 1], words[w]));
    }
  }
  return seen.each_once();
}

MentionView::MentionView(const MessageReading& message, Page page)
    : message_(message), page_(page), roles_(message.units.size()) {
  static_assert(static_cast<int>(Role::count_) <= 64);
  const auto sort_in = [&](const std::vector<Token>& tokens, std::uint64_t Roles::*kind) {
    std::size_t unit = 0;
    for (const Token& token : tokens) {
      while (unit < message.units.size() && message.units[unit].span.end <= token.span.begin) ++unit;
      if (unit == message.units.size()) return;
      if (message.units[unit].span.contains(token.span) && !is_mention(token))
        roles_[unit].*kind |= 1ULL << static_cast<int>(token.role);
    }
  };
  sort_in(message.tokens, &Roles::cues);
  sort_in(message.marks, &Roles::marks);
  for (const Token& mark : message.marks) all_marks_ |= 1ULL << static_cast<int>(mark.role);
}

bool MentionView::only_tells(std::size_t unit) const {
  const Unit& sentence = message_.units[unit];
  const std::string_view text = message_.folded.view().substr(sentence.span.begin, sentence.span.size());
  if (sentence.zone != Zone::prose || sentence.question || !is_japanese(text)) return false;
  for (const Role role : {Role::request, Role::need, Role::question, Role::accept, Role::ask, Role::give, Role::contact,
                          Role::lend, Role::lack, Role::put}) {
    if ((roles_[unit].cues >> static_cast<int>(role) & 1) != 0) return false;
  }
  return true;
}

std::span<const std::uint32_t> MentionView::of(std::size_t token, std::size_t unit) {
  seen_.clear();
  const Token& mention = message_.tokens[token];
  const Unit& sentence = message_.units[unit];
  const std::string_view text = message_.folded.view();
  const std::uint64_t shape = number(sentence.zone) * 16 + number(page_) * 2 + (sentence.question ? 1 : 0);
  add(kBias, 0);
  add(kCategory, mention.category);
  add(kRole, number(mention.role) * 2 + number(mention.language));
  add(kShape, shape);
  add(kCategoryShape, number(mention.category) * 1024 + shape);
  const std::string_view whole = text.substr(sentence.span.begin, sentence.span.size());
  const std::string_view all_before = whole.substr(0, mention.span.begin - sentence.span.begin);
  std::string_view before = last_of(all_before);
  std::string_view behind = first_of(whole.substr(mention.span.end - sentence.span.begin));
  std::string_view ending = last_of(whole);
  std::string letters_before, letters_behind, letters_ending;
  const auto plain = mention.language == Language::ja ? letters_of : evenly_spaced;
  before = letters_before = plain(before);
  behind = letters_behind = plain(behind);
  ending = letters_ending = plain(ending);

  std::uint64_t letters = mention.category;
  std::size_t at = 0;
  for (int i = 0; i < 3 && at < behind.size(); ++i, at = next_code_point(behind, at)) {
    const std::uint64_t next = hash_of(behind.substr(0, next_code_point(behind, at)));
    add(kNextLetters, next);
    add(kCategoryNext, next + letters * 0x9E3779B9U);
  }
  if (behind.empty()) add(kNextLetters, 0);
  at = before.size();
  for (int i = 0; i < 3 && at > 0; ++i) {
    at = previous_code_point(before, at);
    add(kPreviousLetters, hash_of(before.substr(at)));
  }
  if (before.empty()) add(kPreviousLetters, 0);
  add_ending(ending);
  if (mention.language == Language::ja) {
    add_letters(before, behind);
  } else {
    add_words(before, behind, first_of(all_before));
  }
  add_cues(token, unit);

  return seen_.each_once();
}

void MentionView::add_ending(std::string_view sentence) {
  std::size_t at = sentence.size();
  for (std::size_t i = 0; i < kEnding && at > 0; ++i) {
    at = previous_code_point(sentence, at);
    if (i > 0) add(kEndingLetters, hash_of(sentence.substr(at)));
  }
}

void MentionView::add_letters(std::string_view before, std::string_view behind) {
  const auto grams = [&](std::string_view text, std::size_t first, std::size_t last, std::size_t longest, Kind kind,
                         const std::vector<std::uint32_t>& borders) {
    for (std::size_t i = first; i < last; ++i) {
      for (std::size_t size = 2; size <= longest && i + size <= last; ++size)
        add(kind, hash_of(text.substr(borders[i], borders[i + size] - borders[i])));
    }
  };
  const auto next = borders_of(behind);
  grams(behind, 0, std::min(next.size() - 1, kBehind), 4, kLettersBehind, next);
  const auto previous = borders_of(before);
  const std::size_t count = previous.size() - 1;
  grams(before, count > kBefore ? count - kBefore : 0, count, 3, kLettersBefore, previous);
}

void MentionView::add_words(std::string_view before, std::string_view behind, std::string_view start) {
  const auto next = words_of(behind);
  for (std::size_t i = 0; i < next.size() && i < kWordsBehind; ++i) {
    add(kWordBehind, hash_of(next[i]));
    if (i == 0) add(kFirstWordBehind, hash_of(next[i]));
    if (i + 1 < next.size()) add(kWordPairBehind, pair_of(next[i], next[i + 1]));
  }
  const auto previous = words_of(before);
  for (std::size_t i = 0; i < previous.size() && i < kWordsBefore; ++i) {
    const std::size_t word = previous.size() - 1 - i;
    add(kWordBefore, hash_of(previous[word]));
    if (i == 0) add(kLastWordBefore, hash_of(previous[word]));
    if (word > 0) add(kWordPairBefore, pair_of(previous[word - 1], previous[word]));
  }
  const auto first = words_of(start);
  if (!first.empty()) add(kSentenceStart, hash_of(first[0]));
  if (first.size() > 1) add(kSentenceStart, pair_of(first[0], first[1]));
}

void MentionView::add_cues(std::size_t token, std::size_t unit) {
  const auto& tokens = message_.tokens;
  const Span sentence = message_.units[unit].span;
  std::size_t order = 0;
  for (std::size_t i = token + 1; i < tokens.size() && tokens[i].span.end <= sentence.end && order < kCues;
       ++i, ++order) {
    if (order < 4) add(kCueInOrderBehind, order * 64 + number(tokens[i].role));
    add(kCueBehind, number(tokens[i].role));
  }
  order = 0;
  for (std::size_t i = token; i > 0 && tokens[i - 1].span.begin >= sentence.begin && order < kCues; --i, ++order) {
    if (order < 3) add(kCueInOrderBefore, order * 64 + number(tokens[i - 1].role));
    add(kCueBefore, number(tokens[i - 1].role));
  }
  const auto add_roles = [&](Kind kind, std::uint64_t roles, std::uint64_t place) {
    for (std::uint64_t role = 0; roles != 0; ++role, roles >>= 1) {
      if ((roles & 1) != 0) add(kind, place * 64 + role);
    }
  };
  for (const int step : {-2, -1, 1}) {
    const std::ptrdiff_t neighbour = static_cast<std::ptrdiff_t>(unit) + step;
    if (neighbour < 0 || neighbour >= std::ssize(roles_)) continue;
    const Roles& roles = roles_[static_cast<std::size_t>(neighbour)];
    add_roles(kCueOfNeighbour, roles.cues, number(step) + 4);
    add_roles(kMarkOfNeighbour, roles.marks, number(step) + 4);
  }
  add_roles(kMark, roles_[unit].marks, 0);
  add_roles(kMarkAnywhere, all_marks_, 0);
}

void hear_second_opinion(MessageReading& message, Page page, std::span<const std::int8_t> weights) {
  if (weights.empty()) return;
  MentionView view(message, page);
  std::size_t heard = 0;
  for (Reading& reading : message.readings) {
    const bool asked = reading.attitude == Attitude::asked;
    if (is_said(reading) || reading.disguised) continue;
    const auto token = std::lower_bound(message.tokens.begin(), message.tokens.end(), reading.span.begin,
                                        [](const Token& one, std::uint32_t at) { return one.span.begin < at; });
    if (token == message.tokens.end() || token->span.begin != reading.span.begin || token->category != reading.category)
      continue;
    if (!message.units[reading.unit].span.contains(token->span) || ++heard > kHeard) continue;
    if (!asked && is_filled_label(message.folded.view(), reading.span.end)) continue;
    const int score = weigh(weights, view.of(static_cast<std::size_t>(token - message.tokens.begin()), reading.unit));
    if (!asked && score >= kAsks && !view.only_tells(reading.unit)) {
      reading.attitude = Attitude::asked;
      reading.confidence = Confidence::possible;
      reading.steps.push_back({"opinion.asks", {}});
    } else if (asked) {
      const bool sure = reading.confidence == Confidence::sure;
      reading.doubtful = score < (sure ? kDoubtsSure : kDoubts);
      if (!reading.doubtful && (!sure || score >= kAgrees)) continue;
      reading.confidence = Confidence::possible;
      reading.steps.push_back({"opinion.doubts", {}});
    }
  }
}

void hear_reasons(MessageReading& message, std::span<const std::int8_t> weights) {
  if (weights.empty()) return;
  SeenFeatures seen;
  std::size_t heard = 0;
  for (Reading& reading : message.readings) {
    const Span sentence = message.units[reading.unit].span;
    if (reading.attitude != Attitude::asked || reading.purpose ||
        is_japanese(message.folded.view().substr(sentence.begin, sentence.size())))
      continue;
    if (++heard > kHeard) return;
    reading.purpose = weigh(weights, see_around(message, reading.category, reading.unit, seen)) >= kGives;
  }
}

}  // namespace tokumei
