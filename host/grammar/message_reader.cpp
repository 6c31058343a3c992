#include "grammar/message_reader.h"

#include <algorithm>

#include "grammar/clause_reader.h"
#include "grammar/disguise_reading.h"
#include "grammar/japanese_sentence.h"
#include "grammar/japanese_verbs.h"
#include "grammar/labels.h"
#include "grammar/list_completion.h"
#include "grammar/outline.h"
#include "grammar/purpose.h"
#include "grammar/second_opinion.h"
#include "grammar/signs.h"
#include "grammar/spacing.h"
#include "grammar/tokenizer.h"
#include "grammar/written_out.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

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

class MessageReader {
 public:
  MessageReader(MessageReading& result, Page page, const ThreadContext& thread, const RuleBook& rules, bool lists)
      : result_(result),
        text_(result.folded.view()),
        page_(page),
        thread_(thread),
        rules_(rules),
        lists_(lists),
        outline_(result, page),
        lists_beyond_(result, page) {}

  void run() {
    for (std::size_t i = 0; i < result_.tokens.size(); ++i) {
      if (lists_ && is_mention(result_.tokens[i]) && is_empty_label(text_, result_.tokens, i)) ++labels_;
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
    for (Reading& reading : result_.readings) {
      reading.authority = authority_;
      reading.pressure = pressure_;
    }
  }

 private:
  void read_unit(std::size_t u, std::span<const Token> words, std::span<const Token> marks) {
    const Unit& unit = result_.units[u];
    Signs signs;
    signs.add(words);
    signs.add(marks);
    // What one sentence of a paragraph says of applying holds for the ones behind it.
    applying_ =
        signs.has(Role::applying) || (applying_ && unit.line == line_) || (lists_ && outline_.asks_in(unit.line));
    line_ = unit.line;
    authority_ = authority_ || signs.has(Role::authority);
    pressure_ = pressure_ || signs.has(Role::pressure);
    if (unit.zone == Zone::quotation || is_scripted(unit, words) || is_readers_question(u)) return;
    Place place = outline_.enter(u, words, marks, signs);
    if (!lists_) place.implied = Implied::nothing;
    if (place.heading && (!signs.has_mention() || is_about(unit))) return;
    const bool japanese = is_japanese(text_.substr(unit.span.begin, unit.span.size()));
    const std::size_t first = result_.readings.size();
    read_clause(unit, words, signs, place);
    if (labels_ >= 2 && place.implied != Implied::work && place.section != Section::work)
      lists_beyond_.ask_labels(words, first);
    if (lists_ &&
        (signs.has(Role::heading_apply) || (signs.has(Role::opener) && signs.has_any(Role::give, Role::request))))
      lists_beyond_.ask_collapsed(unit, marks, first, japanese ? 1 : kEnglishRow);
    if (lists_ && (signs.has_any(Role::heading_apply, Role::applying, Role::opener) ||
                   (japanese && signs.has_any(Role::need, Role::request))))
      lists_beyond_.ask_announced(unit, words, marks, first);
    if (signs.has(Role::pen_name) && signs.has(Role::accept) && first == result_.readings.size()) excuse_name(u, words);
    reveal_names(first);
    if (japanese && first == result_.readings.size()) take_up(u, words, signs);
    if (japanese && first == result_.readings.size()) ask_in_return(u, signs);
    if (japanese && first < result_.readings.size()) go_on_asking(u, first);
    if (signs.has(Role::follow_up) && result_.readings.size() == first) follow_up(words, signs);
    const std::string_view said = words_of(unit);
    const bool quotes = said.find("「") != std::string_view::npos || said.find('"') != std::string_view::npos;
    const DisguiseContext disguise{text_, unit, words, signs, result_.written_out, quotes, builds_, spelling_};
    for (std::size_t r = first; r < result_.readings.size(); ++r) {
      Reading& reading = result_.readings[r];
      reading.unit = static_cast<std::uint32_t>(u);
      reading.optional = signs.has(Role::optional);
      read_disguise(disguise, reading);
    }
    if (lists_ && place.implied == Implied::nothing && signs.has_any(Role::request, Role::need) &&
        !signs.has_any(Role::refuse, Role::task))
      lists_beyond_.ask_items_before(u, signs, outline_.section());
    if (japanese) {
      outline_.leave(u, signs, last_clause(words));
    } else {
      outline_.leave_english(u, signs, english_opening(context(unit, words, signs, place)));
    }
    if (result_.readings.size() > first) topic_ = result_.readings.back();
    asking_ = unit.question || signs.has_any(Role::request, Role::need, Role::ask);
    announcing_ = !signs.has_mention() && !signs.has_any(Role::refuse, Role::done, Role::task) && announces(u, words);
  }

  ClauseContext context(const Unit& unit, std::span<const Token> words, const Signs& signs, const Place& place) const {
    return {.text = text_,
            .unit = unit,
            .tokens = words,
            .section = place.section,
            .implied = place.implied,
            .posting = page_ == Page::job,
            .applying = applying_,
            .optional = signs.has(Role::optional),
            .building = building_ >= 2,
            .topic = topic_.category == kNoCategory ? nullptr : &topic_,
            .rules = &rules_};
  }

  void read_clause(const Unit& unit, std::span<const Token> words, const Signs& signs, const Place& place) {
    const ClauseContext clause = context(unit, words, signs, place);
    if (is_japanese(words_of(unit))) {
      read_japanese(clause, result_.readings);
    } else {
      const std::size_t first = result_.readings.size();
      read_english(clause, result_.readings);
      if (place.implied != Implied::asked) imply(place.implied, unit, first);
      // TEL 0250-00-4410
      for (std::size_t r = first; place.implied == Implied::asked && r < result_.readings.size(); ++r) {
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

  // Lines of a dialogue or script and quoted sample sentences: 「…」 alone, 彼「…」, お客様：…
  bool is_scripted(const Unit& unit, std::span<const Token> words) const {
    if (!unit.starts_line && unit.zone != Zone::item) return false;
    const std::string_view text = text_.substr(unit.span.begin, unit.span.size());
    const auto open = text.substr(0, 21).find("「");
    if (open != std::string_view::npos && text.ends_with("」") && text.find("」") + 3 == text.size() &&
        text.size() > open + 36)
      return true;
    const auto colon = text.substr(0, 21).find(':');
    return colon != std::string_view::npos && !words.empty() && words.front().role == Role::third_party &&
           words.front().span.end == unit.span.begin + colon;
  }

  // Q 本名の登録は要りますか? A 不要です: what applicants ask, with its answer behind it.
  bool is_readers_question(std::size_t u) const {
    const std::vector<Unit>& units = result_.units;
    const bool answered = units[u].question && u + 1 < units.size() && units[u + 1].line == units[u].line &&
                          text_.substr(units[u + 1].span.begin, 3) == "→";
    if (answered) return true;  // 面談はありますか? → ありません
    if (!starts_with_letter(u, 'q')) return false;
    for (std::size_t next = u; next < units.size() && next < u + 3; ++next) {
      const std::string_view text = text_.substr(units[next].span.begin, units[next].span.size());
      if ((next > u && (starts_with_letter(next, 'a') || units[next].mark == U'→')) || text.starts_with("→") ||
          text.find(" → ") != std::string_view::npos)
        return true;
    }
    return false;
  }

  // 【学歴について】, □ 通話は?: a heading that only says what it is about.
  bool is_about(const Unit& unit) const {
    std::string_view text = text_.substr(unit.span.begin, unit.span.size());
    while (text.ends_with("】") || text.ends_with("〕")) text.remove_suffix(3);
    return text.ends_with("について") || text.ends_with("に関して") || text.ends_with("とは") || text.ends_with("は?");
  }

  // Whether the line of the unit begins with the letter, standing alone: "Q.", "A "; not "Q1".
  bool starts_with_letter(std::size_t u, char letter) const {
    const Unit& unit = result_.units[u];
    if (!unit.starts_line) {
      const std::string_view text = text_.substr(unit.span.begin, 2);
      return text.size() == 2 && text[0] == letter && text[1] == '.';
    }
    const auto line = text_.rfind('\n', unit.span.begin) + 1;  // npos + 1: the text's beginning
    const std::size_t at = text_.find_first_not_of(" \t", line);
    return at + 1 < text_.size() && text_[at] == letter &&
           (text_[at + 1] == '.' || text_[at + 1] == ' ' || text_[at + 1] == ':' || text_.substr(at + 1, 3) == "、");
  }

  // ---- disguise, threads
  // ---------------------------------------------------------------------------------------------

  // お名前を決めておいてください。ペンネームで構いません。
  void excuse_name(std::size_t u, std::span<const Token> words) {
    const auto pen_name =
        std::find_if(words.begin(), words.end(), [](const Token& token) { return token.role == Role::pen_name; });
    for (auto reading = result_.readings.rbegin(); reading != result_.readings.rend() && reading->unit + 1 == u;
         ++reading) {
      const std::string_view named = text_.substr(reading->span.begin, reading->span.size());
      const bool name = named.ends_with("名前") ||
                        (!is_japanese(named) && rules_.categories()[reading->category].name == "real_name");
      if (reading->attitude != Attitude::asked || !name) continue;
      reading->attitude = Attitude::refused;
      reading->steps.push_back({"owner.pen_name", pen_name->span});
    }
  }

  // 登録番号、Tから始まるやつ。持ってたら書いといて: a request without an object takes up what the sentence before
  // named last and said nothing of.
  void take_up(std::size_t u, std::span<const Token> words, const Signs& signs) {
    const Unit& unit = result_.units[u];
    if (u == 0 || unit.after_blank || unit.span.size() > kTakenUpBytes || result_.readings.empty()) return;
    if (signs.has_any(Role::refuse, Role::offer, Role::task, Role::done, Role::third_party) || signs.has_mention())
      return;
    const std::string_view text = text_.substr(unit.span.begin, unit.span.size());
    if (text.find("を") != std::string_view::npos || text.find("が") != std::string_view::npos) return;
    const bool tells = std::any_of(words.begin(), words.end(), [&](const Token& word) {
      const std::string_view verb = text_.substr(word.span.begin, word.span.size());
      return (word.role == Role::give && (is_telling(verb) || is_handing_over(verb) || verb.starts_with("書"))) ||
             (word.role == Role::request && (verb.starts_with("いただけ") || verb.starts_with("もらえ")));
    });
    Reading& last = result_.readings.back();
    const Unit& before = result_.units[u - 1];
    if (!tells || last.unit + 1 != u || !is_undecided(last) || before.zone == Zone::quotation) return;
    const std::string_view said = text_.substr(last.span.end, before.span.end - last.span.end);
    if (!before.question && (said.find("です") != std::string_view::npos ||
                             said.find("ます") != std::string_view::npos || said.ends_with("た")))
      return;
    last.attitude = Attitude::asked;
    last.confidence = Confidence::possible;
    last.steps.push_back({"frame.taken_up", words.back().span});
  }

  // 私の住所を送ります! 先生の方も教えてもらっていいですか: what was offered is asked for in return.
  void ask_in_return(std::size_t u, const Signs& signs) {
    if (u == 0 || result_.readings.empty() || signs.has_any(Role::refuse, Role::done, Role::task)) return;
    const Unit& unit = result_.units[u];
    const Reading& last = result_.readings.back();
    if (!signs.has(Role::request) || last.attitude != Attitude::offered || last.unit + 1 != u) return;
    for (const std::string_view other :
         {"そちらも"sv, "そちらのも"sv, "そちらのほうも"sv, "そちらの方も"sv, "そちら様も"sv, "先生も"sv, "先生のも"sv,
          "先生の方も"sv, "先生のほうも"sv, "あなたも"sv, "あなたのも"sv, "そっちも"sv, "そっちのも"sv, "君も"sv}) {
      const auto at = words_of(unit).find(other);
      if (at == std::string_view::npos) continue;
      const auto begin = unit.span.begin + static_cast<std::uint32_t>(at);
      const Span span{begin, begin + static_cast<std::uint32_t>(other.size())};
      Reading reading;
      reading.category = last.category;
      reading.span = span;
      reading.attitude = Attitude::asked;
      reading.confidence = Confidence::possible;
      reading.steps = {{"mention", span}, {"frame.taken_up", span}};
      result_.readings.push_back(std::move(reading));
      return;
    }
  }

  // はよ返事ちょうだい。あとメアド。 任意でお伺いしております。血液型と星座、…: a noun without a predicate goes on with
  // what the sentence before asked for.
  void go_on_asking(std::size_t u, std::size_t first) {
    const Unit& unit = result_.units[u];
    Reading& noun = result_.readings[first];
    const auto is_open = [&](const Reading& one) {  // 続いてお住まい、でございます
      return is_undecided(one) || (one.attitude == Attitude::offered && words_of(unit).ends_with("でございます"));
    };
    if (u == 0 || unit.after_blank || unit.zone != Zone::prose || !is_open(noun)) return;
    const std::size_t joint = length_of_start(
        words_of(unit), {"あとは"sv, "あと"sv, "それと"sv, "それから"sv, "ついでに"sv, "続いて"sv, "つづいて"sv,
                         "次に"sv, "最後に"sv, "ほかに"sv, "併せて"sv, "あわせて"sv, "加えて"sv});
    if (joint == 0 ? !announcing_ : !asking_) return;
    const std::string_view lead = text_.substr(unit.span.begin + joint, noun.span.begin - unit.span.begin - joint);
    if (noun.span.begin < unit.span.begin + joint || !(lead.empty() || lead == "、" || lead == " ")) return;
    const Span said{unit.span.begin, noun.span.begin};
    for (std::size_t r = first; r < result_.readings.size() && is_open(result_.readings[r]); ++r) {
      Reading& one = result_.readings[r];
      std::string_view rest = text_.substr(one.span.end, unit.span.end - one.span.end);
      const bool ends = length_of_start(rest, {"も"sv, "です"sv, "、でございます"sv, "でございます"sv}) == rest.size();
      const bool joins = joint == 0 && length_of_start(rest, {"、"sv, "と"sv, "・"sv, "や"sv}) > 0;
      if (!ends && !joins) return;
      one.attitude = Attitude::asked;
      one.confidence = Confidence::possible;
      one.steps.push_back({"frame.announced", joint == 0 ? one.span : said});
    }
  }

  // ひとつ教えてください。 任意でお伺いしております: what is asked for follows.
  bool announces(std::size_t u, std::span<const Token> words) const {
    return std::any_of(words.begin(), words.end(), [&](const Token& word) {
      const std::string_view verb = text_.substr(word.span.begin, word.span.size());
      const std::string_view before =
          words_of(result_.units[u]).substr(0, word.span.begin - result_.units[u].span.begin);
      const auto quoted = before.rfind("「");  // テーマは「面接で聞いてはいけない質問」
      if (quoted != std::string_view::npos && before.find("」", quoted) == std::string_view::npos) return false;
      return (word.role == Role::request && is_humble(verb) && !verb.starts_with("いただけ")) ||
             (word.role == Role::give && is_telling(verb));
    });
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

  // 秘密保持確認の締結をお願いします。氏名と住所が双方に開示されます: agreeing gives them away.
  void reveal_names(std::size_t first) {
    const auto agrees = [&](const Reading& reading) {
      return rules_.categories()[reading.category].signed_ && reading.attitude == Attitude::asked;
    };
    const std::size_t from = first > 0 ? first - 1 : 0;
    if (std::none_of(result_.readings.begin() + static_cast<std::ptrdiff_t>(from), result_.readings.end(), agrees))
      return;
    for (std::size_t r = first; r < result_.readings.size(); ++r) {
      Reading& reading = result_.readings[r];
      const std::string& name = rules_.categories()[reading.category].name;
      if (reading.steps.size() == 2 && reading.steps[1].rule == "frame.policy" &&
          (name == "real_name" || name == "address"))
        settle(reading, Attitude::asked, "frame.revealed");
    }
  }

  std::string_view words_of(const Unit& unit) const { return text_.substr(unit.span.begin, unit.span.size()); }

  void follow_up(std::span<const Token> words, const Signs& signs) {
    if (thread_.topics.empty() || signs.has_any(Role::refuse, Role::done)) return;
    for (const Token& token : words) {
      if (token.role != Role::follow_up) continue;
      Reading reading;
      reading.category = thread_.topics.back();
      reading.span = token.span;
      reading.attitude = Attitude::asked;
      reading.confidence = Confidence::sure;
      reading.steps = {{"mention", token.span}, {"thread.follow_up", token.span}};
      result_.readings.push_back(std::move(reading));
      return;
    }
  }

  static constexpr std::uint32_t kTakenUpBytes = 90;
  static constexpr std::ptrdiff_t kEnglishRow = 3;  // words of a sentence stand alone too: it takes several to be a row

  MessageReading& result_;
  std::string_view text_;
  Page page_;
  const ThreadContext& thread_;
  const RuleBook& rules_;
  bool lists_;
  Outline outline_;
  ListCompletion lists_beyond_;
  int labels_ = 0;               // empty labels in the whole message
  std::ptrdiff_t building_ = 0;  // words of things being built in the whole message
  bool builds_ = false;          // any of them but an app
  bool spelling_ = false;        // the message speaks of how words are written
  Reading topic_;                // what was named last
  bool applying_ = false;        // this paragraph speaks of applying
  bool asking_ = false;          // the sentence before asked for something
  bool announcing_ = false;      // … and has not said what
  std::uint32_t line_ = 0;
  bool authority_ = false;
  bool pressure_ = false;
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
  if (steps.disguise) note_hiding_spellings(result, rules);
  MessageReader(result, page, thread, rules, steps.lists).run();
  invite_lone_values(result);
  if (steps.opinion) hear_second_opinion(result, page, rules.opinion_weights());
  point_at_disguised(result);
  read_purposes(result, rules);
  if (steps.opinion) hear_reasons(result, page, rules.opinion_weights());
  return result;
}

}  // namespace tokumei
