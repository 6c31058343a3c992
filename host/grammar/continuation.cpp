#include "grammar/continuation.h"

#include <algorithm>

#include "grammar/japanese_sentence.h"
#include "grammar/japanese_verbs.h"
#include "grammar/list_completion.h"
#include "grammar/written_contacts.h"

namespace tokumei {

using namespace std::string_view_literals;

void Continuation::read(std::size_t u, std::span<const Token> words, const Signs& signs, std::size_t first) {
  const Unit& unit = result_.units[u];
  const bool japanese = is_japanese(words_of(unit));
  const auto is_silent = [&] { return first == result_.readings.size(); };
  if (signs.has(Role::pen_name) && signs.has(Role::accept) && is_silent()) excuse_name(u, words);
  reveal_names(first);
  if (japanese && is_silent()) answer_own_question(u, words);
  if (japanese && is_silent()) take_up(u, words, signs);
  if (japanese && is_silent()) ask_in_return(u, signs);
  if (japanese && is_silent()) join_there(u, signs);
  if (japanese && !is_silent()) go_on_asking(u, first);
  if (signs.has(Role::follow_up) && is_silent()) follow_up(words, signs);
  if (u == 0 && signs.has(Role::agree) && !signs.has_mention()) say_yes(unit);
  asking_ = unit.question || signs.has_any(Role::request, Role::need, Role::ask);
  announcing_ = !signs.has_mention() && !signs.has_any(Role::refuse, Role::done, Role::task) && announces(unit, words);
}

void Continuation::excuse_name(std::size_t u, std::span<const Token> words) {
  const auto pen_name =
      std::find_if(words.begin(), words.end(), [](const Token& token) { return token.role == Role::pen_name; });
  constexpr std::uint32_t kBehind = 2;  // sentences: お名前は何とお呼びすれば? 「つきみ」さんで? ワーカー名で載せます。
  for (auto reading = result_.readings.rbegin(); reading != result_.readings.rend() && reading->unit + kBehind >= u;
       ++reading) {
    const std::string_view named = text_.substr(reading->span.begin, reading->span.size());
    const bool real_name = rules_.categories()[reading->category].name == "real_name";
    const bool called = real_name && has_any(named, {"お呼"sv, "呼べ"sv});
    const bool name =
        called || (reading->unit + 1 == u && (named.ends_with("名前") || (real_name && !is_japanese(named))));
    if (reading->attitude != Attitude::asked || !name) continue;
    reading->attitude = Attitude::refused;
    reading->steps.push_back({"owner.pen_name", pen_name->span});
  }
}

// 本名?いりませんよ。
void Continuation::answer_own_question(std::size_t u, std::span<const Token> words) {
  constexpr std::uint32_t kNear = 9;  // bytes
  if (u == 0 || words.empty() || words.front().role != Role::refuse) return;
  const Unit &unit = result_.units[u], &before = result_.units[u - 1];
  if (!before.question || before.line != unit.line || words.front().span.begin > unit.span.begin + kNear) return;
  for (auto reading = result_.readings.rbegin(); reading != result_.readings.rend() && reading->unit + 1 == u;
       ++reading) {
    if (reading->attitude != Attitude::asked || reading->span.end + kNear < before.span.end) continue;
    reading->attitude = Attitude::refused;
    reading->steps.push_back({"frame.refused", words.front().span});
  }
}

void Continuation::take_up(std::size_t u, std::span<const Token> words, const Signs& signs) {
  const Unit& unit = result_.units[u];
  if (u == 0 || unit.after_blank || unit.span.size() > kTakenUpBytes || result_.readings.empty()) return;
  if (signs.has_any(Role::refuse, Role::offer, Role::task, Role::done, Role::third_party) || signs.has_mention())
    return;
  const std::string_view text = text_.substr(unit.span.begin, unit.span.size());
  Reading& last = result_.readings.back();
  const Unit& before = result_.units[u - 1];
  if (last.unit + 1 != u || !is_undecided(last) || before.zone == Zone::quotation) return;
  if (has_any(text, {"を"sv, "が"sv})) return;
  const SentenceWords& vocabulary = rules_.sentence_words();
  const bool tells = std::any_of(words.begin(), words.end(), [&](const Token& word) {
    const std::string_view verb = this->word(word);
    return (word.role == Role::give && (vocabulary.begins(verb, SentenceWord::tells) ||
                                        vocabulary.begins(verb, SentenceWord::hands_over) || verb.starts_with("書"))) ||
           (word.role == Role::request && (verb.starts_with("いただけ") || verb.starts_with("もらえ")));
  });
  if (!tells) return;
  const std::string_view said = text_.substr(last.span.end, before.span.end - last.span.end);
  if (!before.question && (has_any(said, {"です"sv, "ます"sv}) || said.ends_with("た"))) return;
  last.attitude = Attitude::asked;
  last.confidence = Confidence::possible;
  last.steps.push_back({"frame.taken_up", words.back().span});
}

// The ask that opens with whose it is: そちらは? 先生のは?
static std::size_t turned_to(std::string_view sentence) {
  const std::size_t turned =
      length_of_start(sentence, {"そちらは"sv, "そちらのは"sv, "そちら様は"sv, "そっちは"sv, "そっちのは"sv,
                                 "あなたは"sv, "あなたのは"sv, "先生は"sv, "先生のは"sv, "お宅は"sv});
  return sentence.size() <= turned + 6 ? turned : 0;
}

// そちらも, 先生のも, within the first words of a sentence; empty if it is not there.
static Span find_in_return(std::string_view sentence, const SentenceWords& vocabulary) {
  const std::string_view word = vocabulary.first_in(sentence, SentenceWord::in_return);
  if (word.empty()) return {};
  const auto begin = static_cast<std::uint32_t>(word.data() - sentence.data());
  if (begin >= letters(30)) return {};
  return {begin, begin + static_cast<std::uint32_t>(word.size())};
}

CategoryIndex Continuation::told_of_writer(std::size_t u) const {
  const Unit& unit = result_.units[u];
  for (auto mark = first_from(result_.marks, unit.span.begin);
       mark != result_.marks.end() && mark->span.end <= unit.span.end; ++mark) {
    if (mark->role == Role::own && !unit.question) return mark->category;
  }
  const auto contacts = find_written_contacts(text_, unit.span);
  if (contacts.empty()) return kNoCategory;
  return rules_.find_category(category_of(contacts.back().kind));
}

void Continuation::ask_in_return(std::size_t u, const Signs& signs) {
  if (u == 0 || signs.has_any(Role::refuse, Role::done, Role::task)) return;
  const auto given = std::find_if(result_.readings.rbegin(), result_.readings.rend(),
                                  [](const Reading& reading) { return reading.attitude == Attitude::offered; });
  const bool offered = given != result_.readings.rend() && given->unit + 1 == u;
  if (!offered && result_.units[u].span.size() > kTakenUpBytes) return;
  const CategoryIndex category = offered ? given->category : told_of_writer(u - 1);
  if (category == kNoCategory) return;
  const SentenceWords& vocabulary = rules_.sentence_words();
  const std::string_view rest = vocabulary.behind_all(words_of(result_.units[u]), SentenceWord::lead);
  const std::size_t turned = turned_to(rest);
  Span span = turned > 0 ? Span{0, static_cast<std::uint32_t>(turned)} : find_in_return(rest, vocabulary);
  if (span.empty() || (turned == 0 && !signs.has(Role::request) && span.end + letters(2) < rest.size())) return;
  // そちらもご覧ください: what else one does with it.
  if (!offered && turned == 0 && !is_asked_for(rest.substr(span.end))) return;
  const auto begin = result_.units[u].span.end - static_cast<std::uint32_t>(rest.size());
  span = {begin + span.begin, begin + span.end};
  Reading reading;
  reading.category = category;
  reading.span = span;
  reading.attitude = Attitude::asked;
  reading.confidence = Confidence::possible;
  reading.steps = {{"mention", span}, {"frame.taken_up", span}};
  result_.readings.push_back(std::move(reading));
}

bool Continuation::is_asked_for(std::string_view predicate) const {
  const SentenceWords& vocabulary = rules_.sentence_words();
  predicate = vocabulary.behind_all(predicate, SentenceWord::lead);
  return predicate.size() <= letters(2) || vocabulary.begins(predicate, SentenceWord::tells) ||
         vocabulary.begins(predicate, SentenceWord::hands_over) ||
         starts_with_any(predicate, {"お願"sv, "いただけ"sv, "いただきた"sv, "もらえ"sv, "ください"sv, "くださ"sv,
                                     "頂戴"sv, "ちょうだい"sv, "くれ"sv, "知りた"sv});
}

void Continuation::join_there(std::size_t u, const Signs& signs) {
  if (u == 0 || result_.readings.empty() || !signs.has(Role::request) || signs.has_any(Role::refuse, Role::task))
    return;
  const SentenceWords& vocabulary = rules_.sentence_words();
  const std::string_view text = vocabulary.behind_all(words_of(result_.units[u]), SentenceWord::lead);
  if (!vocabulary.begins(text, SentenceWord::joins)) return;
  Reading& last = result_.readings.back();
  const bool account =
      rules_.categories()[last.category].channel && (is_undecided(last) || last.attitude == Attitude::offered);
  if (!account || last.unit + 1 != u || result_.units[u].after_blank) return;
  last.attitude = Attitude::asked;
  last.confidence = Confidence::possible;
  last.steps.push_back({"frame.taken_up", result_.units[u].span});
}

void Continuation::go_on_asking(std::size_t u, std::size_t first) {
  const Unit& unit = result_.units[u];
  Reading& noun = result_.readings[first];
  const auto is_open = [&](const Reading& one) {  // 続いてお住まい、でございます
    return is_undecided(one) || (one.attitude == Attitude::offered && words_of(unit).ends_with("でございます"));
  };
  if (u == 0 || unit.after_blank || unit.zone != Zone::prose || !is_open(noun)) return;
  const std::size_t joint = rules_.sentence_words().length_of_start(words_of(unit), SentenceWord::next_joint);
  if (joint == 0 ? !announcing_ : !asking_) return;
  const std::string_view lead = text_.substr(unit.span.begin + joint, noun.span.begin - unit.span.begin - joint);
  if (noun.span.begin < unit.span.begin + joint || !(lead.empty() || lead == "、" || lead == " ")) return;
  const Span said{unit.span.begin, noun.span.begin};
  for (std::size_t r = first; r < result_.readings.size() && is_open(result_.readings[r]); ++r) {
    Reading& one = result_.readings[r];
    std::string_view rest = text_.substr(one.span.end, unit.span.end - one.span.end);
    const bool ends = length_of_start(rest, {"も"sv, "です"sv, "、でございます"sv, "でございます"sv}) == rest.size();
    const bool joins = joint == 0 && starts_with_any(rest, {"、"sv, "と"sv, "・"sv, "や"sv});
    if (!ends && !joins) return;
    one.attitude = Attitude::asked;
    one.confidence = Confidence::possible;
    one.steps.push_back({"frame.announced", joint == 0 ? one.span : said});
  }
}

bool Continuation::announces(const Unit& unit, std::span<const Token> words) const {
  return std::any_of(words.begin(), words.end(), [&](const Token& word) {
    const std::string_view verb = this->word(word);
    const std::string_view before = words_of(unit).substr(0, word.span.begin - unit.span.begin);
    if (last_open(before, "「", "」") != std::string_view::npos)
      return false;  // テーマは「面接で聞いてはいけない質問」
    return (word.role == Role::request && rules_.sentence_words().begins(verb, SentenceWord::humble) &&
            !verb.starts_with("いただけ")) ||
           (word.role == Role::give && rules_.sentence_words().begins(verb, SentenceWord::tells));
  });
}

void Continuation::reveal_names(std::size_t first) {
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

void Continuation::follow_up(std::span<const Token> words, const Signs& signs) {
  if (thread_.topics.empty() || signs.has_any(Role::refuse, Role::done)) return;
  for (const Token& token : words) {
    if (token.role != Role::follow_up) continue;
    ask_again(thread_.topics.back(), token.span, "thread.follow_up");
    return;
  }
}

void Continuation::say_yes(const Unit& unit) {
  const auto yes = std::find_if(result_.marks.begin(), result_.marks.end(),
                                [](const Token& mark) { return mark.role == Role::agree; });
  if (thread_.question.empty() || yes->span.begin != unit.span.begin) return;
  const MessageReading question = read_message(thread_.question, Page::message, {}, rules_);
  for (const Reading& named : question.readings) {
    const bool wondered = named.attitude == Attitude::asked || named.attitude == Attitude::offered ||
                          named.attitude == Attitude::reported;
    if (wondered && question.units[named.unit].question) ask_again(named.category, yes->span, "thread.agrees");
  }
}

void Continuation::ask_again(CategoryIndex category, Span words, std::string_view rule) {
  Reading reading;
  reading.category = category;
  reading.span = words;
  reading.attitude = Attitude::asked;
  reading.confidence = Confidence::sure;
  reading.steps = {{"mention", words}, {rule, words}};
  result_.readings.push_back(std::move(reading));
}

}  // namespace tokumei
