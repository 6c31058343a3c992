#include "grammar/japanese_sentence.h"

#include <algorithm>

namespace tokumei {

using namespace std::string_view_literals;

// 2枚, 3点: how many of it.
static std::size_t length_of_count(std::string_view text, const SentenceWords& words) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 2) return 0;
  const std::size_t counter = words.length_of_start(text.substr(digits), SentenceWord::counter);
  return counter == 0 ? 0 : digits + counter;
}

JapaneseSentence::JapaneseSentence(const ClauseContext& clause)
    : context(clause),
      text(clause.text),
      tokens(clause.tokens),
      end(clause.unit.span.end),
      first_quotation_(find_word(text.substr(0, end), "「", clause.unit.span.begin)) {
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_mention);
  if (first == tokens.end()) return;
  links_.resize(tokens.size());
  verbs_.resize(tokens.size());
  for (auto i = static_cast<std::size_t>(first - tokens.begin()); i < tokens.size(); ++i) {
    const Role role = tokens[i].role;
    if (is_mention(tokens[i])) links_[i] = static_cast<std::uint32_t>(link_of(i));
    if (role == Role::give || role == Role::put || role == Role::lend)
      verbs_[i] = read_verb(word(tokens[i]), after(tokens[i].span.end), context.rules->sentence_words());
  }
}

std::string_view JapaneseSentence::before(std::uint32_t at) const {
  const std::uint32_t begin = std::max(context.unit.span.begin, at > kWindowBytes ? at - kWindowBytes : 0);
  return text.substr(begin, at - begin);
}

std::size_t JapaneseSentence::find_near(std::string_view what, std::size_t from) const {
  const std::size_t stop = std::min<std::size_t>(end, from + kWindowBytes);
  if (from >= stop) return std::string_view::npos;
  const auto at = text.substr(from, stop - from).find(what);
  return at == std::string_view::npos ? at : from + at;
}

Span JapaneseSentence::with_honorific(Span span) const {
  if (span.begin >= context.unit.span.begin + 3) {
    const std::string_view mark = text.substr(span.begin - 3, 3);
    if (mark == "ご" || mark == "お" || mark == "御") span.begin -= 3;
  }
  return span;
}

bool JapaneseSentence::is_honorific(Span span) const {
  const std::string_view noun = text.substr(span.begin, span.size());
  return starts_with_any(noun, {"ご"sv, "お"sv, "御"sv}) || noun.find("のお") != std::string_view::npos ||
         noun.find("のご") != std::string_view::npos;
}

bool JapaneseSentence::coordinated(std::uint32_t from, std::uint32_t to) const {
  std::size_t at = from;
  while (at < to) {
    const std::string_view rest = text.substr(at, to - at);
    if (rest.front() == '(') {
      const auto close = rest.find(')');
      if (close == std::string_view::npos) return false;
      at += close + 1;
      continue;
    }
    const std::size_t length = length_of_start(
        rest, {"および"sv,   "及び"sv,   "ならびに"sv, "並びに"sv, "または"sv, "又は"sv, "もしくは"sv, "あるいは"sv,
               "それから"sv, "それと"sv, "あと"sv,     "など"sv,   "とか"sv,   "やら"sv, "だけ"sv,     "、"sv,
               "・"sv,       "と"sv,     "や"sv,       "か"sv,     "も"sv,     "「"sv,   "」"sv,       "『"sv,
               "』"sv,       "【"sv,     "】"sv,       "/"sv,      ","sv,      "&"sv,    "+"sv,        " "sv,
               "ご"sv,       "お"sv,     ";"sv,        "|"sv,      "\""sv,     "“"sv,    "”"sv});
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::size_t JapaneseSentence::link_of(std::size_t i) const {
  std::size_t next = i + 1;
  // お名前(ふりがな)、年齢: what a bracket says more is no link.
  while (next < tokens.size() && inside_bracket_behind(tokens[i].span.end, tokens[next].span)) ++next;
  const bool linked =
      next < tokens.size() && is_mention(tokens[next]) && coordinated(tokens[i].span.end, tokens[next].span.begin);
  return linked ? next : i;
}

std::size_t JapaneseSentence::chain_end(std::size_t i) const {
  const std::size_t last = last_token(i);
  for (std::size_t next = links_[i]; next != i && next < last; next = links_[i]) i = next;
  return i;
}

std::uint32_t JapaneseSentence::skip_suffixes(std::uint32_t at) const {
  for (;;) {
    const std::string_view rest = after(at);
    if (rest.empty()) return at;
    if (rest.front() == '(') {
      const auto close = find_near(")", at);
      if (close == std::string_view::npos) return at;
      at = static_cast<std::uint32_t>(close) + 1;
      continue;
    }
    // 妊娠中, 通院中
    if (rest.starts_with("中") && rest.size() > 3 && script_of(code_point_at(rest, 3)) != Script::han) {
      at += 3;
      continue;
    }
    const std::size_t count = length_of_count(rest, context.rules->sentence_words());
    if (count > 0) {
      at += static_cast<std::uint32_t>(count);
      continue;
    }
    const std::size_t length = length_of_start(
        rest, {"など"sv, "等"sv,     "だけでも"sv, "だけ"sv, "のみ"sv, "」"sv,   "』"sv,     "】"sv, ")"sv, "\""sv,
               "”"sv,    "くらい"sv, "あたり"sv,   "情報"sv, "関係"sv, "の方"sv, "のほう"sv, " "sv,  "*"sv, "※"sv});
    if (length == 0) return at;
    at += static_cast<std::uint32_t>(length);
  }
}

Particle JapaneseSentence::particle_at(std::uint32_t at) const {
  const std::string_view rest = after(at);
  if (rest.empty()) return Particle::none;
  const auto starts = [&](std::initializer_list<std::string_view> options) {
    return length_of_start(rest, options) != 0;
  };
  if (starts({"を"sv})) return Particle::object;
  if (starts({"でも"sv, "では"sv})) return Particle::instrument;
  if (starts({"です"sv, "でしょう"sv})) return Particle::topic;
  if (starts({"で"sv, "にて"sv})) return Particle::instrument;
  if (starts({"について"sv, "に関し"sv, "につき"sv})) return Particle::topic;
  if (starts({"に"sv, "へ"sv, "宛"sv, "あて"sv, "まで"sv, "より"sv, "から"sv})) return Particle::target;
  if (starts({"の"sv})) return Particle::genitive;
  if (starts({"は"sv, "が"sv, "も"sv, "って"sv})) return Particle::topic;
  const Script next = script_of(code_point_at(text, at));
  return next == Script::han || next == Script::katakana ? Particle::compound : Particle::coordinator;
}

bool JapaneseSentence::inside_bracket_behind(std::uint32_t at, Span span) const {
  if (at >= text.size() || text[at] != '(') return false;
  const auto close = find_near(")", at);
  return close != std::string_view::npos && span.end <= close;
}

std::string_view JapaneseSentence::quotation_around(Span span) const {
  if (span.begin < first_quotation_) return {};
  const std::string_view left = before(span.begin);
  const auto open = last_open(left, "「", "」");
  if (open == std::string_view::npos) return {};
  const auto close = find_near("」", span.end);
  if (close == std::string_view::npos) return {};
  const std::size_t opened = span.begin - left.size() + open + 3;
  return text.substr(opened, close - opened);
}

bool JapaneseSentence::is_letters(std::size_t i) const {
  const Span span = tokens[i].span;
  std::string_view behind;
  if (const std::string_view quoted = quotation_around(span); !quoted.empty()) {
    behind = after(static_cast<std::size_t>(quoted.data() - text.data()) + quoted.size() + 3);
  } else {
    const std::string_view left = before(span.begin);
    const auto close = find_near("\"", span.end);
    if (close == std::string_view::npos || std::count(left.begin(), left.end(), '"') % 2 == 0) return false;
    behind = after(close + 1);
    if (behind.starts_with(" ")) behind.remove_prefix(1);
  }
  return context.rules->sentence_words().begins(behind, SentenceWord::as_letters);
}

bool JapaneseSentence::is_spoken(std::size_t i) const {
  const std::string_view quoted = quotation_around(tokens[i].span);
  // 「電話していい?」のスタンプ: a question that is a thing.
  if (tokens[i].role == Role::ask && !quoted.empty()) {
    const std::size_t behind = static_cast<std::size_t>(quoted.data() - text.data()) + quoted.size() + 3;
    if (starts_with_any(text.substr(behind), {"の"sv, "って"sv, "という"sv, "と"sv, "スタンプ"sv})) return true;
  }
  if (quoted.size() < tokens[i].span.size() + 9) return false;
  const std::size_t closes = static_cast<std::size_t>(quoted.data() - text.data()) + quoted.size();
  if (starts_with_any(text.substr(closes + 3),
                      {"と"sv, "って"sv, "などと"sv, "とか"sv, "等と"sv, "のよう"sv, "という"sv}))
    return true;
  for (std::size_t k = i; k < last_token(i) && tokens[k].span.end <= closes; ++k) {
    const Role role = tokens[k].role;
    if (role == Role::request || role == Role::question || role == Role::offer || role == Role::done) return true;
  }
  return false;
}

}  // namespace tokumei
