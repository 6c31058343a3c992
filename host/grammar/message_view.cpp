#include "grammar/message_view.h"

#include <algorithm>

#include "grammar/list_around.h"
#include "rules/rule_book.h"

namespace tokumei {
namespace {

enum Kind : std::uint32_t {
  kBias,
  kCategory,
  kRole,
  kShape,
  kCategoryShape,
  kNext,
  kCategoryNext,
  kPrevious,
  kEnding,
  kStart,
  kBehind,
  kBefore,
  kCueBehind,
  kCueBefore,
  kCueInOrderBehind,
  kCueInOrderBefore,
  kMark,
  kCueOfNeighbour,
  kMarkOfNeighbour,
  kMarkAnywhere,
  kSentence,
  kCategorySentence,
  kNear,
  kOpener,
  kCloser,
  kReasonBias,
  kReasonCategory,
  kReason,
  kReasonHeard,
  kReasonHere,
};

// How far is looked, in letters of Japanese and in words of other languages, and how long the groups are.
struct Reach {
  std::size_t behind, before, ending, shortest, longest_behind, longest;
};
constexpr Reach kJapaneseReach{28, 14, 7, 2, 4, 3}, kEnglishReach{8, 10, 2, 1, 2, 2};
constexpr std::size_t kCueTokens = 24;   // tokens, in each direction
constexpr std::size_t kNearby = 3;       // sentences before and behind
constexpr std::size_t kReasons = 2;      // the same, for a reason
constexpr std::size_t kEndOfFrame = 40;  // elements of that
constexpr Role kNoToken = Role::riddle;  // a mark, which no token is

std::uint64_t number(auto value) {
  return static_cast<std::uint64_t>(value);
}

const Reach& reach_of(bool japanese) {
  return japanese ? kJapaneseReach : kEnglishReach;
}

// As a bit. What is asked under a threat is asked as under a hurry, and at any stage alike, with a riddle or without:
// apart these would teach less.
std::uint64_t seen_role(Role role) {
  if ((role >= Role::before_contract && role <= Role::delivered) || role >= Role::riddle) return 0;
  const Role alike = role == Role::threat ? Role::pressure : role == Role::official ? Role::authority : role;
  return 1ULL << static_cast<int>(alike);
}

void see_roles(std::uint32_t kind, std::uint64_t roles, std::uint64_t place, Seen& seen) {
  for (std::uint64_t role = 0; roles != 0; ++role, roles >>= 1) {
    if ((roles & 1) != 0) seen.add(kind, place * 64 + role);
  }
}

}  // namespace

void Seen::add(std::uint32_t kind, std::uint64_t value) {
  const std::size_t number = numbered(kind, value) % RuleBook::kOpinionWeights;
  if (weights_.empty())
    numbers_.push_back(static_cast<std::uint32_t>(number));
  else
    weight_ += weights_[number];
}

MessageView::MessageView(const MessageReading& message, Page page)
    : message_(message), page_(page), sentences_(message.units.size()) {
  static_assert(static_cast<int>(Role::count_) <= 64);
  const std::size_t letters = message.folded.view().size() / 3;  // of Japanese text
  elements_.reserve(letters);
  groups_.reserve(letters);
  note_roles(message.tokens, &Sentence::cues);
  note_roles(message.marks, &Sentence::marks);
  for (const Token& mark : message.marks) all_marks_ |= seen_role(mark.role);
}

void MessageView::note_roles(const std::vector<Token>& tokens, std::uint64_t Sentence::*kind) {
  std::size_t unit = 0;
  for (const Token& token : tokens) {
    while (unit < message_.units.size() && message_.units[unit].span.end <= token.span.begin) ++unit;
    if (unit == message_.units.size()) return;
    if (message_.units[unit].span.contains(token.span) && !is_mention(token))
      sentences_[unit].*kind |= seen_role(token.role);
  }
}

bool MessageView::has_cue(std::size_t unit, Role role) const {
  return (sentences_[unit].cues & seen_role(role)) != 0;
}

const MessageView::Sentence& MessageView::sentence(std::size_t unit) {
  Sentence& sentence = sentences_[unit];
  if (sentence.seen) return sentence;
  sentence.seen = true;
  const Span span = message_.units[unit].span;
  const std::string_view text = message_.folded.view();
  sentence.japanese = is_japanese(text.substr(span.begin, span.size()));
  sentence.element = elements_.size();
  add_elements(text, span, elements_);
  sentence.elements = elements_.size() - sentence.element;
  sentence.group = groups_.size();
  add_distinct_groups(first_elements(unit), reach_of(sentence.japanese).shortest, groups_);
  sentence.groups = groups_.size() - sentence.group;
  return sentence;
}

std::span<const Element> MessageView::elements(std::size_t unit) {
  const Sentence& sentence = this->sentence(unit);
  return std::span(elements_).subspan(sentence.element, sentence.elements);
}

std::span<const Element> MessageView::first_elements(std::size_t unit) {
  const auto all = elements(unit);
  return all.first(std::min(all.size(), kMostElements));
}

std::span<const std::uint64_t> MessageView::short_groups(std::size_t unit) {
  const Sentence& sentence = this->sentence(unit);
  return std::span(groups_).subspan(sentence.group, sentence.groups);
}

std::pair<std::size_t, std::size_t> MessageView::within(std::size_t unit, std::size_t reach) const {
  return {unit > reach ? unit - reach : 0, std::min(unit + reach + 1, sentences_.size())};
}

std::pair<std::size_t, std::size_t> MessageView::near(std::size_t unit) const {
  return within(unit, kNearby);
}

std::pair<std::size_t, std::size_t> MessageView::near_ask(std::size_t unit) const {
  return within(unit, kReasons);
}

void MessageView::see_mention(const Reading& mention, Seen& seen) {
  const Unit& unit = message_.units[mention.unit];
  const Sentence& sentence = this->sentence(mention.unit);
  const auto token = first_from(message_.tokens, mention.span.begin);
  const bool word = token != message_.tokens.end() && token->span.begin == mention.span.begin;
  const std::uint64_t shape = number(unit.zone) * 16 + number(page_) * 2 + (unit.question ? 1 : 0);
  seen.add(kBias, 0);
  seen.add(kCategory, mention.category);
  seen.add(kRole, number(word ? token->role : kNoToken) * 4 + (mention.disguised ? 2 : 0) + sentence.japanese);
  seen.add(kShape, shape);
  seen.add(kCategoryShape, number(mention.category) * 1024 + shape);

  const auto all = elements(mention.unit);
  const auto from = [&](std::uint32_t at) {
    return std::lower_bound(all.begin(), all.end(), at,
                            [](const Element& one, std::uint32_t begin) { return one.begin < begin; });
  };
  see_before({all.begin(), from(mention.span.begin)}, sentence.japanese, seen);
  see_behind({from(mention.span.end), all.end()}, mention.category, sentence.japanese, seen);
  const std::uint64_t category = joined(kCategorySentence, mention.category);
  for (const std::uint64_t group : short_groups(mention.unit)) seen.add(kCategorySentence, joined(category, group));
  see_cues(mention, seen);
  see_list(mention.unit, seen);
}

void MessageView::see_behind(std::span<const Element> behind, CategoryIndex category, bool japanese, Seen& seen) const {
  std::uint64_t next = 0;
  for (std::size_t i = 0; i < 3 && i < behind.size(); ++i) {
    next = joined(next, behind[i].value);
    seen.add(kNext, next);
    seen.add(kCategoryNext, joined(next, category));
  }
  if (behind.empty()) seen.add(kNext, 0);
  const Reach& reach = reach_of(japanese);
  each_group(behind.first(std::min(behind.size(), reach.behind)), reach.shortest, reach.longest_behind,
             [&](std::uint64_t group) { seen.add(kBehind, group); });
}

void MessageView::see_before(std::span<const Element> before, bool japanese, Seen& seen) const {
  std::uint64_t previous = 0;
  for (std::size_t i = 0; i < 3 && i < before.size(); ++i) {
    previous = joined(previous, before[before.size() - 1 - i].value);
    seen.add(kPrevious, previous);
  }
  if (before.empty()) seen.add(kPrevious, 0);
  const Reach& reach = reach_of(japanese);
  each_group(before.last(std::min(before.size(), reach.before)), reach.shortest, reach.longest,
             [&](std::uint64_t group) { seen.add(kBefore, group); });
}

void MessageView::see_cues(const Reading& mention, Seen& seen) const {
  const auto& tokens = message_.tokens;
  const Span sentence = message_.units[mention.unit].span;
  std::size_t order = 0;
  for (auto token = first_from(tokens, mention.span.end);
       token != tokens.end() && token->span.end <= sentence.end && order < kCueTokens; ++token, ++order) {
    if (order < 4) seen.add(kCueInOrderBehind, order * 64 + number(token->role));
    seen.add(kCueBehind, number(token->role));
  }
  order = 0;
  for (auto token = first_from(tokens, mention.span.begin);
       token != tokens.begin() && std::prev(token)->span.begin >= sentence.begin && order < kCueTokens;
       --token, ++order) {
    if (order < 3) seen.add(kCueInOrderBefore, order * 64 + number(std::prev(token)->role));
    seen.add(kCueBefore, number(std::prev(token)->role));
  }
  for (const int step : {-2, -1, 1}) {
    const std::ptrdiff_t neighbour = static_cast<std::ptrdiff_t>(mention.unit) + step;
    if (neighbour < 0 || neighbour >= std::ssize(sentences_)) continue;
    const Sentence& near = sentences_[static_cast<std::size_t>(neighbour)];
    see_roles(kCueOfNeighbour, near.cues, number(step + 4), seen);
    see_roles(kMarkOfNeighbour, near.marks, number(step + 4), seen);
  }
  see_roles(kMark, sentences_[mention.unit].marks, 0, seen);
  see_roles(kMarkAnywhere, all_marks_, 0, seen);
}

void MessageView::see_sentence(std::size_t unit, Seen& seen) {
  const auto all = elements(unit);
  const Reach& reach = reach_of(sentence(unit).japanese);
  std::uint64_t ending = 0, start = 0;
  for (std::size_t i = 0; i < reach.ending && i < all.size(); ++i) {
    ending = joined(ending, all[all.size() - 1 - i].value);
    seen.add(kEnding, ending);
  }
  for (std::size_t i = 0; i < 2 && i < all.size(); ++i) {
    start = joined(start, all[i].value);
    seen.add(kStart, start);
  }
  see_groups(kSentence, unit, seen);
}

void MessageView::see_frame(std::size_t unit, std::uint32_t kind, Seen& seen) {
  const auto all = elements(unit);
  const Reach& reach = reach_of(sentence(unit).japanese);
  each_group(all.last(std::min(all.size(), kEndOfFrame)), reach.shortest, reach.longest,
             [&](std::uint64_t group) { seen.add(kind, group); });
  see_roles(kind, sentences_[unit].cues, 1, seen);
  see_roles(kind, sentences_[unit].marks, 2, seen);
}

void MessageView::see_list(std::size_t unit, Seen& seen) {
  const auto in_list = [&](std::size_t u) { return message_.units[u].zone == Zone::item; };
  if (!in_list(unit)) return;
  const auto [first, last] = list_around(message_.units, unit);
  if (!in_list(first)) see_frame(first, kOpener, seen);
  if (!in_list(last)) see_frame(last, kCloser, seen);
}

void MessageView::see_near(std::size_t unit, Seen& seen) {
  for (const std::uint64_t group : short_groups(unit)) seen.add(kNear, group);
}

void MessageView::see_groups(std::uint32_t kind, std::size_t unit, Seen& seen) {
  for (const std::uint64_t group : short_groups(unit)) seen.add(kind, group);
  const Reach& reach = reach_of(sentence(unit).japanese);
  longer_.clear();
  for (std::size_t size = reach.shortest + 1; size <= reach.longest; ++size)
    add_distinct_groups(first_elements(unit), size, longer_);
  for (const std::uint64_t group : longer_) seen.add(kind, group);
}

// How often a reason is given, and for what, is another matter in each language.
void MessageView::see_ask(const Reading& ask, Seen& seen) {
  const std::uint64_t language = sentence(ask.unit).japanese ? 1 : 0;
  seen.add(kReasonBias, language);
  seen.add(kReasonCategory, number(ask.category) * 2 + language);
  if (language == 1) return;
  // What the rules hear counts as well: in the sentence of the ask, or near it.
  const Span sentence = message_.units[ask.unit].span;
  const std::uint64_t heard = ask.reason.empty() ? 0 : sentence.contains(ask.reason) ? 1 : 2;
  seen.add(kReasonHeard, heard * 2 + (page_ == Page::job ? 1 : 0));
}

void MessageView::see_reason(std::size_t unit, Seen& seen) {
  if (message_.units[unit].zone != Zone::quotation) see_groups(kReason, unit, seen);
}

}  // namespace tokumei
