#include "grammar/office.h"

#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

// 弊社カスタマーサポート, セミナー事務局: an office of something else.
bool is_part_of_word(const Said& name) {
  const std::string_view before = name.in({name.unit().span.begin, name.mark().span.begin});
  if (before.empty() || before.ends_with("当")) return false;
  if (ends_with_any(before, {"」"sv, "』"sv, "の"sv})) return true;
  const Script script = script_of(last_code_point(before));
  return script == Script::han || script == Script::katakana || script == Script::latin;
}

// の田中です, の佐藤と申します
bool gives_name(const Said& name, std::string_view behind, const SentenceWords& words) {
  constexpr std::size_t kName = 21;  // bytes: seven letters of a name, with と
  if (!behind.starts_with("の")) return false;
  const std::size_t end = std::min({find_word(behind, "です"), find_word(behind, "と申"), find_word(behind, "でござ"),
                                    find_word(behind, "と言い"), find_word(behind, "といい")});
  if (end == std::string_view::npos || end < 6 || end > 3 + kName) return false;
  const std::string_view called = behind.substr(3, end - 3);
  return !has_any(called, {"の"sv, "を"sv, "が"sv}) && !name.has_in_clause(Role::work) &&
         !name.has_in_clause(Role::task) && !words.ends(called, SentenceWord::no_caller);
}

// 事務局にて確認いたします: humble, so it is the writer's own doing.
bool acts_humbly(std::string_view behind) {
  if (!starts_with_any(behind, {"は"sv, "では"sv, "にて"sv, "で"sv, "といたしまして"sv, "として"sv})) return false;
  return has_any(behind, {"いたし"sv, "致し"sv, "ております"sv, "させていただ"sv, "申し上げ"sv});
}

bool introduces_itself_in_japanese(const Said& name, Page page, const SentenceWords& words) {
  if (is_part_of_word(name)) return false;
  const std::string_view behind = words.behind_all(name.behind(), SentenceWord::office_rank);
  const bool first = name.before().empty() || name.before() == "【" || name.before() == "[";
  if (behind.empty() || starts_with_any(behind, {"】"sv, "]"sv, " "sv}))
    return first && page != Page::job;  // a signature, a heading: 【運営事務局】, 運営事務局 安全管理課です
  if (starts_with_any(behind, {"より先"sv, "よりも"sv, "より早"sv})) return false;
  const bool is_end = starts_with_any(behind, {"です"sv, "でございます"sv, "でご"sv, "だ"sv, "と申"sv, "の者"sv}) ||
                      starts_with_any(behind, {"より"sv, "からのお"sv, "からのご"sv, "からお"sv, "からご"sv,
                                               "からです"sv, "として"sv, "からの重要"sv, "からの連絡"sv});
  return is_end || (first && ends_with_any(name.word(), {"より"sv, "から"sv})) || name.word().ends_with("の者") ||
         (gives_name(name, behind, words) && (name.word() != "事務局" || name.is_about_account(words))) ||
         acts_humbly(behind);
}

// "this is", "john from", "on behalf of the"
bool introduces(std::string_view before, const SentenceWords& words) {
  if (ends_with_any(before, {" a "sv, " an "sv}) || says_any(before, words, SentenceWord::no_introduction))
    return false;
  if (says_any(before, {"this"sv, "i'm"sv, "im"sv, "i"sv, "we're"sv, "we"sv, "it's"sv, "here"sv}))
    return has_any(before, {"this is"sv, "i'm "sv, "i’m "sv, "im "sv, "i am "sv, "we're "sv, "we’re "sv, "we are "sv,
                            "it's "sv, "it is "sv, "writing"sv, "calling"sv});
  return says_any(before, {"behalf"sv, "from"sv, "message"sv, "notice"sv});
}

// "Our security team has flagged your account": an office that does something about the reader.
bool deals_with_reader(const Said& name, const SentenceWords& words) {
  const std::string_view behind = name.behind();
  const std::string_view rest = name.in({name.mark().span.end, name.around().end});
  return words.begins(behind, SentenceWord::of_office) && words.are_in(rest, SentenceWord::of_account);
}

// "Regards, Freelancer Support Team"
bool signs_off(const Said& name, const SentenceWords& words) {
  const std::string_view before = name.in({name.around().begin, name.mark().span.begin});
  return name.before().find_first_not_of(' ') == std::string_view::npos && name.behind().size() <= 12 &&
         says_any(before, words, SentenceWord::sign_off);
}

// "Freelancer Security: your bid is frozen"
bool is_label(const Said& name) {
  const std::string_view rest = name.in({name.mark().span.end, name.around().end});
  return rest.starts_with(":") && says_any(rest, {"we"sv, "your"sv});
}

bool introduces_itself_in_english(const Said& name, Page page, const SentenceWords& words) {
  const std::string_view before = name.before(), behind = name.behind();
  if (name.denied()) return false;
  const bool alone = name.unit().span.size() <= name.mark().span.size() + 12 &&
                     (behind.empty() || behind == " team" || behind == " desk" || behind == " department" ||
                      behind == " dept" || behind == " unit");
  if (alone && page != Page::job) return true;  // a signature, a form of address
  if (starts_with_any(behind, {" here"sv, " speaking"sv}) && behind.find(' ', 1) >= behind.size() - 1) return true;
  if (behind.empty() && before.empty() && page != Page::job && is_label(name)) return true;
  if (page != Page::job && signs_off(name, words)) return true;
  if (has_any(behind, {" for "sv, " at "sv})) return false;  // "customer support for a shop"
  return introduces(before, words) || deals_with_reader(name, words);
}

}  // namespace

bool speaks_as_office(const Said& name, Page page, const SentenceWords& words) {
  if (name.told_by_others()) return false;
  return name.japanese() ? !name.denied() && introduces_itself_in_japanese(name, page, words)
                         : introduces_itself_in_english(name, page, words);
}

bool speaks_officially(const Said& statement) {
  if (statement.denied() || statement.supposed() || statement.told_by_others()) return false;
  if (statement.japanese())
    return !statement.has_in_clause(Role::writer) && !statement.has_in_clause(Role::third_party);
  return !says_any(statement.before(), {"my"sv, "our"sv, "his"sv, "her"sv, "their"sv});
}

}  // namespace tokumei
