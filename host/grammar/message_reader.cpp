#include "grammar/message_reader.h"

#include <algorithm>

#include "grammar/circumstances.h"
#include "grammar/clause_reader.h"
#include "grammar/continuation.h"
#include "grammar/descriptions.h"
#include "grammar/disguise_companions.h"
#include "grammar/disguise_reading.h"
#include "grammar/english_follow_up.h"
#include "grammar/japanese_remark.h"
#include "grammar/labels.h"
#include "grammar/list_completion.h"
#include "grammar/mention_parts.h"
#include "grammar/other_voices.h"
#include "grammar/outline.h"
#include "grammar/purpose.h"
#include "grammar/riddles.h"
#include "grammar/second_opinion.h"
#include "grammar/sentence_opinion.h"
#include "grammar/signature.h"
#include "grammar/signs.h"
#include "grammar/spacing.h"
#include "grammar/tokenizer.h"
#include "grammar/written_out.h"
#include "text/letters.h"
#include "text/repeats.h"

namespace tokumei {
namespace {

// The tokens that lie inside a span, found by walking on: spans come in text order.
class Walk {
 public:
  explicit Walk(const std::vector<Token>& tokens) : tokens_(tokens) {}
  std::span<const Token> inside(Span span) {
    while (at_ < tokens_.size() && tokens_[at_].span.begin < span.begin) ++at_;
    const std::size_t first = at_;
    while (at_ < tokens_.size() && tokens_[at_].span.end <= span.end) ++at_;
    return std::span<const Token>(tokens_).subspan(first, at_ - first);
  }

 private:
  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
};

// 【学歴について】, □ 通話は?: a heading that only says what it is about.
bool is_about(std::string_view heading) {
  while (heading.ends_with("】") || heading.ends_with("〕")) heading.remove_suffix(3);
  return ends_with_any(heading, {"について", "に関して", "とは", "は?"});
}

class MessageReader {
 public:
  MessageReader(MessageReading& result, Page page, const ThreadContext& thread, const RuleBook& rules,
                const ReadingSteps& steps)
      : result_(result),
        text_(result.folded.view()),
        page_(page),
        rules_(rules),
        steps_(steps),
        outline_(result, page, rules.sentence_words()),
        lists_beyond_(result, page),
        continuation_(result, thread, rules) {}

  void run() {
    for (std::size_t i = 0; i < result_.tokens.size(); ++i) {
      if (steps_.lists && is_mention(result_.tokens[i]) &&
          is_empty_label(text_, result_.tokens, i, rules_.sentence_words()))
        ++labels_;
    }
    result_.readings.reserve(
        static_cast<std::size_t>(std::count_if(result_.tokens.begin(), result_.tokens.end(), is_mention)));
    building_ = std::count_if(result_.marks.begin(), result_.marks.end(),
                              [](const Token& mark) { return mark.role == Role::building; });
    // An app may be where the reader is to go.
    builds_ = std::any_of(result_.marks.begin(), result_.marks.end(), [&](const Token& mark) {
      const std::string_view word = text_.substr(mark.span.begin, mark.span.size());
      return mark.role == Role::building && word != "アプリ" && word != "app";
    });
    spelling_ = std::any_of(result_.marks.begin(), result_.marks.end(),
                            [](const Token& mark) { return mark.role == Role::spelling; });
    Walk words(result_.tokens), marks(result_.marks);
    for (std::size_t u = 0; u < result_.units.size(); ++u)
      read_unit(u, words.inside(result_.units[u].span), marks.inside(result_.units[u].span));
  }

 private:
  // ボット:承知しました。お電話番号をお願いします。: in a script the speaker goes on to the end of the line.
  bool is_in_script(const Unit& unit, std::span<const Token> words) {
    if (names_speaker(text_, unit, words)) {
      ++speeches_;
      speech_ = unit.line;
      return true;
    }
    return (speeches_ > 1 && unit.line == speech_) || is_quoted_line(text_, unit);
  }

  void read_unit(std::size_t u, std::span<const Token> words, std::span<const Token> marks) {
    const Unit& unit = result_.units[u];
    Signs signs(words);
    signs.add(marks);
    // What one sentence of a paragraph says of applying holds for the ones behind it.
    applying_ =
        signs.has(Role::applying) || (applying_ && unit.line == line_) || (steps_.lists && outline_.asks_in(unit.line));
    line_ = unit.line;
    if (unit.zone == Zone::quotation || is_in_script(unit, words) || is_readers_question(text_, result_.units, u))
      return;
    Place place = outline_.enter(u, words, marks, signs);
    if (!steps_.lists) place.implied = Implied::nothing;
    if (place.heading && (!signs.has_mention() || is_about(words_of(unit)))) return;
    const bool japanese = is_japanese(text_.substr(unit.span.begin, unit.span.size()));
    const std::size_t first = result_.readings.size();
    const ClauseContext clause = context(unit, words, marks, signs, place);
    read_clause(clause);
    if (japanese && steps_.follow_ups && result_.readings.size() == first)
      remark_on_topic(clause, static_cast<std::uint32_t>(u), result_.readings);
    if (labels_ >= 2 && place.implied != Implied::work && place.section != Section::work)
      lists_beyond_.ask_labels(words, first, rules_.sentence_words());
    if (steps_.lists &&
        (signs.has(Role::heading_apply) || (signs.has(Role::opener) && signs.has_any(Role::give, Role::request))))
      lists_beyond_.ask_collapsed(unit, marks, first, japanese ? 1 : kEnglishRow);
    if (steps_.lists && (signs.has_any(Role::heading_apply, Role::applying, Role::opener) ||
                         (japanese && signs.has_any(Role::need, Role::request))))
      lists_beyond_.ask_announced(unit, words, marks, first, place.section);
    if (steps_.lists && !japanese && result_.readings.size() > first + 1)
      lists_beyond_.ask_row(unit, words, signs, first);
    if (steps_.follow_ups) continuation_.read(u, words, signs, first);
    const std::string_view said = words_of(unit);
    const bool quotes = find_word(said, "「") != std::string_view::npos || said.find('"') != std::string_view::npos;
    const bool pointed_at = !japanese && result_.readings.size() > first && is_pointed_at(u);
    const DisguiseContext disguise{
        text_,  unit,    words,     signs,    result_.written_out, rules_.sentence_words(), &rules_,
        quotes, builds_, spelling_, japanese, pointed_at};
    for (std::size_t r = first; r < result_.readings.size(); ++r) {
      Reading& reading = result_.readings[r];
      reading.unit = static_cast<std::uint32_t>(u);
      reading.optional = signs.has(Role::optional);
      read_disguise(disguise, reading);
      if ((reading.attitude == Attitude::asked || reading.attitude == Attitude::none) && is_crossed_out(reading.span))
        settle(reading, Attitude::refused, "frame.refused");
    }
    if (unit.zone == Zone::signature) {
      for (std::size_t r = first; r < result_.readings.size(); ++r)
        settle(result_.readings[r], Attitude::offered, "frame.signature");
    }
    if (steps_.lists && place.implied == Implied::nothing && signs.has_any(Role::request, Role::need) &&
        !signs.has_any(Role::refuse, Role::task))
      lists_beyond_.ask_items_before(u, signs, outline_.section());
    if (steps_.lists && japanese && result_.readings.size() == first) lists_beyond_.describe_items_before(u);
    // 名刺に載せる項目: what a heading opened is settled, whatever its words would open in a sentence.
    if (!(place.heading && place.section == Section::work)) leave(u, clause, signs, japanese);
    if (result_.readings.size() > first) topic_ = result_.readings.back();
  }

  // "There's a booklet that border guards stamp. |That one, please.|": what the next sentence takes up, it asks for.
  bool is_pointed_at(std::size_t u) const {
    constexpr std::size_t kBegins = 70, kSeen = 200;  // bytes of it that are looked at
    if (result_.written_out.empty() || u + 1 >= result_.units.size()) return false;
    const Unit& next = result_.units[u + 1];
    if (next.zone != Zone::prose ||
        !rules_.sentence_words().are_in(words_of(next).substr(0, kBegins), SentenceWord::points_back))
      return false;
    const Signs signs(tokens_in(result_.tokens, next.span));
    if (signs.has_any(Role::refuse, Role::task, Role::hearsay, Role::policy)) return false;
    return next.question || signs.has_any(Role::request, Role::give, Role::need) ||
           rules_.sentence_words().are_in(words_of(next).substr(0, kSeen), SentenceWord::wants);
  }

  void leave(std::size_t u, const ClauseContext& clause, const Signs& signs, bool japanese) {
    if (japanese) {
      outline_.leave(u, signs, last_clause(clause.tokens));
    } else {
      const bool opens = outline_.may_open(u, signs);
      outline_.leave_english(u, signs, opens ? english_opening(clause) : Opening::none);
    }
  }

  // ❌本名 ❌住所: what is not wanted.
  bool is_crossed_out(Span span) const {
    const std::string_view left = text_.substr(0, span.begin);
    return left.ends_with("❌") || left.ends_with("❌ ") || left.ends_with("🚫");
  }

  ClauseContext context(const Unit& unit, std::span<const Token> words, std::span<const Token> marks,
                        const Signs& signs, const Place& place) const {
    const bool remarks = page_ != Page::job && building_ < 2 && place.implied == Implied::nothing &&
                         signs.has_any(Role::remark, Role::stuck, Role::only_one, Role::turns_to, Role::given);
    return {.text = text_,
            .unit = unit,
            .tokens = words,
            .marks = remarks ? marks : std::span<const Token>(),
            .section = place.section,
            .implied = place.implied,
            .posting = page_ == Page::job,
            .applying = applying_,
            .optional = signs.has(Role::optional),
            .building = building_ >= 2,
            .topic = topic_.category == kNoCategory ? nullptr : &topic_,
            .exchanges = steps_.exchanges,
            .rules = &rules_};
  }

  void read_clause(const ClauseContext& clause) {
    const Implied implied = clause.implied;
    const std::size_t first = result_.readings.size();
    if (is_japanese(words_of(clause.unit))) {
      read_japanese(clause, result_.readings);
    } else {
      read_english(clause, result_.readings);
      if (implied != Implied::asked) imply(implied, clause.unit, first);
      // TEL 0250-00-4410
      for (std::size_t r = first; implied == Implied::asked && r < result_.readings.size(); ++r) {
        Reading& reading = result_.readings[r];
        if (reading.attitude == Attitude::asked && is_filled_label(text_, reading.span.end))
          settle(reading, Attitude::none, "frame.mentioned");
      }
    }
  }

  // An item that says nothing of its own is what its list says of it.
  void imply(Implied implied, const Unit& unit, std::size_t first) {
    if (implied == Implied::nothing) return;
    for (std::size_t r = first; r < result_.readings.size(); ++r) {
      Reading& reading = result_.readings[r];
      const bool asked = implied == Implied::asked;
      // "credit name, which has to match your passport": a relative clause says more of the noun before it.
      const std::uint32_t begin = unit.span.begin;
      if (text_.substr(begin, reading.span.begin - begin).find(", which ") != std::string_view::npos) continue;
      if (asked && reading.attitude == Attitude::asked) reading.confidence = Confidence::sure;
      if (reading.attitude != Attitude::none) continue;
      settle(reading,
             asked                         ? Attitude::asked
             : implied == Implied::refused ? Attitude::refused
                                           : Attitude::work,
             asked                         ? "list.item"
             : implied == Implied::refused ? "list.refused"
                                           : "list.work");
    }
  }

  // What stands behind the last joint: 患者さまのお名前が含まれますので、以下を確認させてください.
  // 回答者として|ご記入ください: the reader plays that part.
  Signs last_clause(std::span<const Token> words) const {
    std::size_t first = words.size();
    while (first > 0 && words[first - 1].role != Role::conjunction) --first;
    Signs signs;
    for (const Token& word : words.subspan(first)) {
      if (word.role != Role::third_party || text_.substr(word.span.end, 9) != "として") signs.add({&word, 1});
    }
    return signs;
  }

  std::string_view words_of(const Unit& unit) const { return text_.substr(unit.span.begin, unit.span.size()); }

  static constexpr std::ptrdiff_t kEnglishRow = 3;  // words of a sentence stand alone too: it takes several to be a row

  MessageReading& result_;
  std::string_view text_;
  Page page_;
  const RuleBook& rules_;
  const ReadingSteps& steps_;
  Outline outline_;
  ListCompletion lists_beyond_;
  Continuation continuation_;
  int labels_ = 0;               // empty labels in the whole message
  std::ptrdiff_t building_ = 0;  // words of things being built in the whole message
  bool builds_ = false;          // any of them but an app
  bool spelling_ = false;        // the message speaks of how words are written
  Reading topic_;                // what was named last
  bool applying_ = false;        // this paragraph speaks of applying
  std::uint32_t line_ = 0;
  std::uint32_t speech_ = 0;  // the line of a script that was read last
  std::size_t speeches_ = 0;
};

}  // namespace

std::string_view name_of(Attitude attitude) {
  constexpr std::string_view kNames[] = {"none", "asked", "refused", "offered", "reported", "work", "not_reader"};
  return kNames[static_cast<std::size_t>(attitude)];
}

void ThreadContext::remember(const MessageReading& reading) {
  for (const Reading& one : reading.readings) {
    if (one.attitude == Attitude::asked) topics.push_back(one.category);
  }
}

bool is_japanese(std::string_view sentence) {
  bool latin = false;
  for (const char c : sentence) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xE3 && byte <= 0xE9) return true;
    latin = latin || (c >= 'a' && c <= 'z');
  }
  return !latin;
}

MessageReading read_message(std::string_view text, Page page, const ThreadContext& thread, const RuleBook& rules,
                            const ReadingSteps& steps) {
  MessageReading result(text);
  if (steps.repeats) cut_repeats(result.folded);
  close_up_sound_marks(result.folded);
  close_up_labels(result.folded);
  close_up_words(result.folded);
  close_up_double_spaces(result.folded);
  if (steps.disguise) {
    write_out_disguised(result, rules);
    note_spelt_values(result, rules);
  }
  result.units = segment(result.folded, text);
  if (!steps.zones) {
    for (Unit& unit : result.units) unit.zone = unit.zone == Zone::item ? Zone::item : Zone::prose;
  }
  std::vector<PhraseMatch> matches;
  Tokenizer(rules).tokenize(result.folded.view(), matches, result.tokens, result.marks);
  mention_written_out(result);
  if (steps.disguise) mention_described(result, rules);
  if (steps.zones) find_signature(result, rules);
  if (steps.disguise) {
    note_hiding_spellings(result, rules);
    note_strange_letters(result, text);
    note_companions(result, rules);
  }
  MessageReader(result, page, thread, rules, steps).run();
  invite_lone_values(result);
  const ClassWeights none;
  SentenceOpinion sentences(result, steps.opinion && steps.sounds ? rules.sentence_weights() : none);
  SecondOpinion opinion(result, page, steps.opinion ? rules.opinion_weights() : std::span<const std::int8_t>(),
                        &sentences);
  opinion.speak_of_mentions();
  if (page != Page::job && steps.follow_ups) follow_up_in_english(result, rules, steps.exchanges);
  take_back_parts(result, rules);
  ask_by_sound(result, page, sentences);
  ask_age_sex_and_place(result, rules);
  if (steps.disguise) ask_of_riddles(result, rules);
  if (steps.pointing) point_at_disguised(result);
  if (steps.purposes) {
    read_purposes(result, rules);
    opinion.speak_of_reasons();
  }
  read_circumstances(result, page, rules);
  return result;
}

}  // namespace tokumei
