// The value behind a label: where it begins, where it ends, whether it is one.
#include <algorithm>
#include <iterator>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "disclosure/value_make.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kNearName = 6;  // how near to gmailの the name of the account stands

// The full stop of "T. A. Wainfleet".
bool is_initial(std::string_view text, std::size_t begin, std::size_t stop) {
  return stop > begin && is_letter(text[stop - 1]) && (stop - 1 == begin || text[stop - 2] == ' ');
}

// 性別:男性 応募理由:副業: another label follows the space.
bool starts_label(std::string_view text) {
  constexpr std::size_t kLongestLabel = 30;
  const std::string_view word = text.substr(0, std::min({kLongestLabel, text.find(' '), text.size()}));
  const auto colon = word.find(':');
  return colon != std::string_view::npos && colon > 0 && static_cast<unsigned char>(word.front()) >= 0x80;
}

// 京洛大学の文学部2年: where one learns.
bool is_school(std::string_view value) {
  return has_any(value, {"学部", "学科", "専門学校", "大学院"}) || ends_with_any(value, {"大学", "高校", "年", "年生"});
}

// 名義, 氏名, 署名欄: what stands behind is a name. 領収書は, 受付で: other things may stand there as well.
bool asks_for_name(std::string_view label) {
  return has_any(label, {"名", "氏", "姓", "なまえ", "サイン", "ねーむ", "ネーム", "みょうじ", "フリガナ", "ふりがな",
                         "カナ", "かな"});
}

// "thanks,", "many thanks,"
bool is_thanks(std::string_view label) {
  return has_any(label, {"thank"});
}

// A password may hold marks that end sentences: all that is written without a space belongs to it.
std::uint32_t password_end(std::string_view text, std::uint32_t begin) {
  constexpr std::uint32_t kLongestPassword = 32;
  std::uint32_t end = begin;
  const std::uint32_t stop = std::min(static_cast<std::uint32_t>(text.size()), begin + kLongestPassword);
  while (end < stop && text[end] > ' ' && static_cast<unsigned char>(text[end]) < 0x80) ++end;
  while (end > begin && std::string_view(".,!?)(\"'").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

// apple river candy moon: four words or more in a row, letters alone, as wallets are opened with. Empty if there are
// none.
Span word_list(std::string_view text, std::uint32_t from, std::uint32_t stop) {
  constexpr int kLeast = 4;
  for (std::uint32_t at = from; at < stop;) {
    std::uint32_t end = at;
    int found = 0;
    for (std::uint32_t word = at; word < stop && is_letter(text[word]); word = end + 1) {
      for (end = word; end < stop && is_letter(text[end]);) ++end;
      ++found;
      if (end >= stop || text[end] != ' ') break;
    }
    if (found >= kLeast) return {at, end};
    at = std::max(end, at) + 1;
  }
  return {};
}

}  // namespace

// 「宛名は…届かないことがあるので、「保科 千鶴」で」: a full name in quotes, further on.
Span DraftReader::quoted_name(const Line& line, std::uint32_t from) const {
  const auto first = std::lower_bound(quotes_.begin(), quotes_.end(), from,
                                      [](Span quote, std::uint32_t at) { return quote.begin < at; });
  if (first == quotes_.end() || first->end > line.unit->span.end) return {};
  const Span inside{static_cast<std::uint32_t>(next_code_point(text_, first->begin)), first->end};
  return words(inside).find(' ') != std::string_view::npos && fits("real_name", inside) ? inside : Span{};
}

// 「薬師寺」です。わたしの|苗字|なんですけど、: the name was quoted before its label, in this sentence or the one
// above.
Span DraftReader::name_named_behind(const Line& line, const Cue& label) const {
  const std::string_view behind = words({label.span.end, line.unit->span.end});
  const std::string_view before = words({line.unit->span.begin, label.span.begin});
  const bool own = ends_with_any(before, {"私の", "わたしの", "僕の", "自分の", "うちの"});
  if (!own || !starts_with_any(behind, {"です", "なん"})) return {};
  const auto next = std::lower_bound(quotes_.begin(), quotes_.end(), label.span.begin,
                                     [](Span quote, std::uint32_t at) { return quote.begin < at; });
  if (next == quotes_.begin()) return {};
  const Span quote = *std::prev(next);
  const std::uint32_t from = &line == &lines_.front() ? line.unit->span.begin : (&line - 1)->unit->span.begin;
  const Span inside{static_cast<std::uint32_t>(next_code_point(text_, quote.begin)), quote.end};
  return quote.begin >= from && fits("real_name", inside) ? inside : Span{};
}

bool DraftReader::introduces(const Cue& label) const {
  return ends_with_any(words(label.span), {"intro:", "about me:", "hello from me,"});
}

// The value that begins at `begin`, or further on where only an account can be meant; empty if nothing fits.
Span DraftReader::labelled_value(const Line& line, std::uint32_t begin, const Cue& label) const {
  if (begin >= line.unit->span.end) return {};
  const std::string_view category = name_of(label.category);
  // 「ログインIDは pon2525、PWは …」: the name of an account is no secret.
  if (category == "credentials" && label.span.end < begin &&
      words({label.span.end, begin}).find("id") != std::string_view::npos)
    return {};
  if (category == "employment" && words({label.span.end, line.unit->span.end}).starts_with("書")) return {};  // 職歴書
  Span value{begin, value_end(line, begin, category)};
  // 苗字は「かすみ」ではなく|霞上|
  constexpr std::string_view kNotThat[] = {"」ではなく", "」じゃなく", "」でなく", "ではなくて、", "ではなく"};
  if (const std::size_t not_that = length_of_start(text_.substr(value.end), kNotThat);
      category == "real_name" && not_that > 0) {
    const std::uint32_t next = behind_joints(line, value.end + static_cast<std::uint32_t>(not_that));
    return next < line.unit->span.end ? labelled_value(line, next, label) : Span{};
  }
  // 契約書だけは雪野ではなく|早乙女 千尋|
  if (const auto instead = words(value).find("ではなく");
      category == "real_name" && instead != std::string_view::npos) {
    const auto behind = value.begin + static_cast<std::uint32_t>(instead + std::string_view("ではなく").size());
    return labelled_value(line, behind_joints(line, behind), label);
  }
  if (category == "credentials" && has_any(words(label.span), {"フレーズ", "語", "ニーモニック", "phrase"})) {
    if (const Span seed = word_list(text_, begin, std::min(line.unit->span.end, begin + kLongestValue)); !seed.empty())
      return seed;
  }
  if (category == "credentials") value.end = std::max(value.end, password_end(text_, begin));
  // "Thank you, Daniel Osei!" thanks; "Thanks, |Daniel Osei|" as the last words signs.
  if (category == "real_name" && label.language == Language::en && label.span.begin >= line.unit->span.begin &&
      is_thanks(words(label.span)) &&
      (&line != &lines_.back() || line.unit->exclaimed || value.end < line.unit->span.end))
    return {};
  // 「以前は|製薬会社|の…」, but 「以前は縦書きでした」
  if (category == "employment" &&
      ends_with_any(words(label.span),
                    {"前は", "元は", "もとは", "元々は", "もともとは", "かつては", "昔は", "普段は", "ふだんは",
                     "平日は", "昼は", "昼間は", "日中は", "今は", "いまは", "現在は"}) &&
      (is_school(words(value)) ||
       (!has_in(line, DraftRole::organisation, value) && !is_trade(words(value), small_words_))))
    return {};
  // 宛名の「渡辺」「渡邊」: several names are spoken of.
  if (category == "real_name" && text_.substr(value.end).starts_with("」「")) return {};
  // 「自宅から高槻駅まで歩いて10分」 names a station, 「自宅から車で10分」 nothing.
  if (category == "area" && words(label.span).ends_with("から") && !words(value).ends_with("駅")) return {};
  // 「名前は「カナブン」」 in kana alone is what an account is called.
  const bool nick = category == "real_name" && !value.empty() && is_quoted(value) &&
                    words(value).find(' ') == std::string_view::npos && Make(words(value)).han == 0 &&
                    has_any(words(label.span), {"名前", "サイン"});
  if (category == "real_name" && label.language == Language::ja && !asks_for_name(words(label.span)) &&
      !is_known_name(line, value) && !is_named(line, value))
    return {};
  // 氏名(ふりがな) tells what to write, 私の名前(岩淵志保) the name.
  if (category == "real_name" && text_.substr(value.end).starts_with(")") && !is_known_name(line, value)) return {};
  // One letter is enough where many have it as a name: 榊.
  if (category == "real_name" && !value.empty() && is_cue(line, DraftRole::surname, value)) return value;
  if (!value.empty() && fits(category, value) && !nick && !is_plain_word(line, label, value)) return value;
  if (category == "real_name" && label.language == Language::ja) {
    if (const Span quoted = quoted_name(line, begin); !quoted.empty()) return quoted;
  }
  // Occupation - |housewife|
  if (category == "employment" && is_cue(line, DraftRole::person, value)) return value;
  // "My surname is O'Donoghue": one word is enough where one is named.
  const std::string_view named = words(label.span);
  if (category == "real_name" && !value.empty() && words(value).find(' ') == std::string_view::npos &&
      has_any(named, {"surname", "last name", "first name", "family name", "given name", "my name is", "my name's",
                      "the name's"}) &&
      value.size() >= 3 && is_letter(text_[value.begin]) && is_proper(as_written(value)))
    return value;
  // "Quick intro: |Pilar|, retired schoolteacher"
  if (category == "real_name" && introduces(label) && !value.empty() && value.size() >= 3 &&
      words(value).find(' ') == std::string_view::npos && text_.substr(value.end).starts_with(", ") &&
      is_proper(as_written(value)) && !is_no_person(line, value))
    return value;
  // Gmailの|yamaneko.type|です: the rest goes without saying.
  if (category == "email" && has_any(words(label.span), {"gmail", "yahoo", "icloud", "ジーメール"})) {
    if (const Span account = account_behind(line, begin); !account.empty() && account.begin <= begin + kNearName)
      return account;
  }
  if (is_channel(category) || category == "financial" || category == "credentials") {
    const Span account = account_behind(line, begin);
    if (!account.empty() && fits(category, account)) return account;
    if (is_channel(category)) return spelled_account_behind(line, begin);
  }
  return {};
}

// "Tariq Mehmood| from Faisalabad": behind two words with capitals a small one that no name holds ends it.
std::uint32_t DraftReader::capitals_end(std::uint32_t begin, std::uint32_t end) const {
  int capitals = 0;
  for (std::uint32_t at = begin; at < end;) {
    std::uint32_t stop = at;
    while (stop < end && text_[stop] != ' ') ++stop;
    const std::string_view word = words({at, stop});
    const char first = stop > at ? as_written({at, stop}).front() : ' ';
    if (capitals >= 2 && small_words_.is(word, DraftWord::name_end)) return at - 1;
    capitals += first >= 'A' && first <= 'Z' ? 1 : 0;
    at = stop + 1;
  }
  return end;
}

std::uint32_t DraftReader::value_end(const Line& line, std::uint32_t begin, std::string_view category) const {
  // A label or joint may reach over the end of its line: nothing is left for a value then.
  std::uint32_t end = std::max(begin, std::min(line.unit->span.end, begin + kLongestValue));
  for (std::size_t i = cue_from(line, begin + 1); i < line.last && cues_[i].span.begin < end; ++i) {
    // 氏名 堂島 健吾 年齢 41: the next label ends it as well.
    const bool next =
        cues_[i].role == DraftRole::label && text_[cues_[i].span.begin - 1] == ' ' && cues_[i].language == Language::ja;
    const bool handed_over = cues_[i].role == DraftRole::presented && category == "real_name";
    if (cues_[i].role == DraftRole::closer || handed_over || next) {
      end = std::min(end, cues_[i].span.begin);
      break;
    }
  }
  const bool figures = begin < end && static_cast<unsigned char>(text_[begin]) < 0x80;
  const bool one_word = figures && (is_channel(category) || category == "credentials" || category == "financial" ||
                                    category == "id_document" || category == "national_id");
  for (std::size_t at = begin; at < end; at = next_code_point(text_, at)) {
    const std::string_view rest = text_.substr(at, end - at);
    const bool comma =
        starts_with_any(rest, {"、", "(", " /", "/ "}) || (rest.starts_with(". ") && !is_initial(text_, begin, at)) ||
        (category == "real_name" && starts_with_any(rest, {"/", ")", " and "})) ||
        (rest.front() == ' ' && starts_label(rest.substr(1))) || (rest.starts_with(", ") && category != "address");
    const bool japanese =
        static_cast<unsigned char>(rest.front()) >= 0x80 && !rest.starts_with("万") && !rest.starts_with("円");
    const bool gap =
        rest.front() == ' ' && !(rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9') && category != "national_id";
    if (at > begin && (comma || (one_word && (japanese || gap)))) {
      end = static_cast<std::uint32_t>(at);
      break;
    }
  }
  if (category == "real_name" && figures) end = std::min(end, capitals_end(begin, end));
  while (end > begin &&
         (text_[end - 1] == ' ' || text_[end - 1] == '.' || text_[end - 1] == ',' || text_[end - 1] == '!'))
    --end;
  return end;
}

}  // namespace tokumei
