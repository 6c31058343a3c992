#include "grammar/purpose.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "grammar/english_purpose.h"
#include "grammar/japanese_sentence.h"
#include "grammar/list_around.h"
#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

// The words that give a reason in one unit, empty if none do.
struct GivenReason {
  Span reason;  // somewhere
  Span behind;  // in a way that may give the reason of the sentence before: …に使います; 呼びにくいので
};

constexpr std::size_t kTopicBytes = letters(16);  // of what a sentence is about

constexpr std::size_t kMostTold = 16;  // sentences that say what is done with what is given, the last ones

// The words heard first stand for all.
void hear(Span& heard, Span words) {
  if (heard.empty()) heard = words;
}

class PurposeReader {
 public:
  PurposeReader(MessageReading& message, const RuleBook& rules)
      : message_(message), rules_(rules), text_(message.folded.view()), said_(message.units.size()) {}

  void run() {
    listen();
    listen_in_english();
    for (Reading& reading : message_.readings) {
      if (reading.attitude != Attitude::asked) continue;
      reading.reason = given_to(reading.unit);
      if (reading.reason.empty()) reading.reason = follow_up_of(reading);
      if (reading.reason.empty()) reading.reason = told_of(reading);
      reading.purpose = !reading.reason.empty();
    }
  }

 private:
  const std::vector<Unit>& units() const { return message_.units; }

  void listen() {
    std::size_t unit = 0;
    for (const Token& mark : message_.marks) {
      if (mark.role != Role::purpose) continue;
      while (unit < units().size() && units()[unit].span.end <= mark.span.begin) ++unit;
      if (unit == units().size()) return;
      if (!units()[unit].span.contains(mark.span) || units()[unit].zone == Zone::quotation) continue;
      if (mark.language == Language::en) {
        said_[unit] = {mark.span, mark.span};
      } else if (is_wish(mark)) {
        if (closes(units()[unit], mark) && !is_asked_for(mark)) hear(said_[unit].behind, mark.span);
      } else if (is_reason(units()[unit], mark)) {
        hear(said_[unit].reason, mark.span);
        if (!is_joint(mark) || closes(units()[unit], mark)) hear(said_[unit].behind, mark.span);
      }
    }
  }

  // Only where an answer is wanted: in and around the sentences that ask.
  void listen_in_english() {
    std::size_t heard = 0;  // units before it were listened to
    for (const Reading& reading : message_.readings) {
      if (reading.attitude != Attitude::asked) continue;
      const std::size_t last = std::min<std::size_t>(reading.unit + 2, units().size());
      for (heard = std::max<std::size_t>(heard, reading.unit == 0 ? 0 : reading.unit - 1); heard < last; ++heard) {
        const Unit& unit = units()[heard];
        if (unit.zone == Zone::quotation || !said_[heard].reason.empty()) continue;
        if (gives_reason_in_english(text_.substr(unit.span.begin, unit.span.size()), rules_.sentence_words()))
          said_[heard] = {unit.span, unit.span};
      }
    }
  }

  Span given_to(std::size_t unit) const {
    if (!said_[unit].reason.empty()) return said_[unit].reason;
    if (unit > 0 && points_back(unit) && !greets(unit - 1)) return units()[unit - 1].span;
    if (unit > 0 && adjoin(unit - 1) && !said_[unit - 1].reason.empty()) return said_[unit - 1].reason;
    if (unit + 1 < units().size() && adjoin(unit) && !said_[unit + 1].behind.empty()) return said_[unit + 1].behind;
    return units()[unit].zone == Zone::item ? given_to_list(unit) : Span{};
  }

  // つきましては、…; なので…: what stands before is the reason.
  bool points_back(std::size_t unit) const {
    return adjoin(unit - 1) && units()[unit - 1].zone == Zone::prose &&
           starts_with_any(words_of(unit),
                           {"つきまして"sv, "なので"sv, "ですので"sv, "そのため"sv, "だから"sv, "ですから"sv,
                            "というわけで"sv, "ということで"sv, "従いまして"sv, "したがいまして"sv});
  }
  bool greets(std::size_t unit) const { return rules_.sentence_words().are_in(words_of(unit), SentenceWord::greeting); }

  // 残金は直接お振り込みしますね。口座を教えてください; 番号を教えてください。こちらからかけます: what the writer does
  // with it.
  Span follow_up_of(const Reading& reading) {
    if (reading.category >= rules_.categories().size()) return {};
    const std::string& name = rules_.categories()[reading.category].name;
    const std::size_t unit = reading.unit;
    const bool next = unit + 1 < units().size() && adjoin(unit);
    if (name == "phone") return next && calls(unit + 1) ? units()[unit + 1].span : Span{};
    if (name != "financial") return {};
    if (pays(unit)) return units()[unit].span;
    if (unit > 0 && adjoin(unit - 1) && pays(unit - 1)) return units()[unit - 1].span;
    return next && pays(unit + 1) ? units()[unit + 1].span : Span{};
  }
  bool calls(std::size_t unit) {
    calls_.resize(units().size());
    std::optional<bool>& known = calls_[unit];
    const std::string_view text = words_of(unit);
    if (!known) known = rules_.sentence_words().are_in(text, SentenceWord::will_call) || text.ends_with("かける");
    return *known;
  }
  bool pays(std::size_t unit) {
    pays_.resize(units().size());
    std::optional<bool>& known = pays_[unit];
    if (!known) known = says_payment(words_of(unit));
    return *known;
  }
  bool says_payment(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
      const std::size_t payment = rules_.sentence_words().length_of_start(text.substr(at), SentenceWord::payment);
      if (payment == 0) continue;
      const std::string_view rest = text.substr(at + payment, letters(8));
      if (has_any(rest, {"ます"sv, "じゃい"sv, "ちゃい"sv, "させて"sv, "んじゃ"sv, "たく"sv, "たい"sv, "する"sv}))
        return true;
    }
    return false;
  }

  // 回答は統計にのみ使用します。 電話番号は面接日のお知らせに使います。 ※④は…を把握するためです。: behind the asks, a
  // sentence that says of what is given what it is for, wherever it stands.
  struct ToldOf {
    std::size_t unit = 0;
    CategoryIndex category = kNoCategory;  // of this alone
    std::string_view number;               // of the item that has it alone
  };
  Span told_of(const Reading& reading) {
    if (!told_) told_ = find_told();
    for (const ToldOf& one : *told_) {
      if (one.unit <= reading.unit) continue;
      if (one.category != kNoCategory && one.category != reading.category) continue;
      if (!one.number.empty() &&
          (units()[reading.unit].zone != Zone::item || number_before(reading.unit) != one.number))
        continue;
      return said_[one.unit].behind;
    }
    return {};
  }
  std::vector<ToldOf> find_told() const {
    std::vector<ToldOf> told;
    for (std::size_t u = units().size(); u-- > 0 && told.size() < kMostTold;) {
      if (said_[u].behind.empty() || units()[u].zone == Zone::quotation) continue;
      std::string_view text = words_of(u);
      for (const std::string_view note : {"※"sv, "*"sv, "なお"sv, "また"sv, "、"sv, " "sv}) {
        if (text.starts_with(note)) text.remove_prefix(note.size());
      }
      if (text.starts_with("は") && units()[u].zone == Zone::item) {  // ※④は, which is cut like an item
        if (const std::string_view number = number_before(u); !number.empty()) told.push_back({u, kNoCategory, number});
        continue;
      }
      const auto topic = text.substr(0, kTopicBytes).find("は");
      if (topic == std::string_view::npos || topic == 0) continue;
      const std::string_view subject = text.substr(0, topic);
      const auto begin = static_cast<std::uint32_t>(subject.data() - text_.data());
      const auto token = first_from(message_.tokens, begin);
      const Span whole{begin, begin + static_cast<std::uint32_t>(topic)};
      if (rules_.sentence_words().is(subject, SentenceWord::given_things)) {
        told.push_back({u, kNoCategory, {}});
      } else if (token != message_.tokens.end() && is_mention(*token) && token->span.end == whole.end &&
                 token->span.begin <= begin + letters(1)) {
        told.push_back({u, token->category, {}});
      }
    }
    return told;
  }
  // ④同居のご家族: the number before it.
  std::string_view number_before(std::size_t unit) const {
    constexpr std::size_t kNumberBytes = 8;
    std::string_view before = text_.substr(0, units()[unit].span.begin);
    before.remove_prefix(before.size() - std::min(before.size(), kNumberBytes));
    while (!before.empty() && (before.back() == ' ' || before.back() == '.' || before.back() == ')'))
      before.remove_suffix(1);
    std::size_t digits = 0;
    while (digits < before.size() && is_digit(before[before.size() - digits - 1])) ++digits;
    return before.substr(before.size() - digits);
  }

  std::string_view words_of(std::size_t unit) const {
    return text_.substr(units()[unit].span.begin, units()[unit].span.size());
  }

  // Nothing empty between the unit and the next.
  bool adjoin(std::size_t unit) const { return !units()[unit + 1].after_blank; }

  // The sentence that opens the list, or the one behind its last item.
  Span given_to_list(std::size_t unit) const {
    const auto [first, last] = list_around(units(), unit);
    if (units()[first].zone != Zone::item && !said_[first].reason.empty()) return said_[first].reason;
    if (units()[last].zone != Zone::prose) return {};
    if (!said_[last].behind.empty() || last + 1 == units().size() || !closes_list(last)) return said_[last].behind;
    return units()[last + 1].line == units()[last].line ? said_[last + 1].behind : Span{};
  }
  // をご記入ください。発送に使います。: the sentence behind the last item only ends that of the list.
  bool closes_list(std::size_t unit) const {
    return starts_with_any(words_of(unit), {"を"sv, "以上"sv, "上記"sv, "の"sv, "が"sv, "と"sv, "まで"sv});
  }

  // ---- one mark ----------------------------------------------------------------------------------------------------

  std::string_view word(const Token& mark) const { return text_.substr(mark.span.begin, mark.span.size()); }

  // A joint between a reason and what it is the reason of: it gives that of another sentence only at its end.
  bool is_joint(const Token& mark) const {
    return ends_with_any(word(mark), {"ので"sv, "から"sv, "んで"sv, "まして"sv, "でして"sv, "くて"sv, "けん"sv,
                                      "さかい"sv, "もので"sv, "が"sv, "けど"sv, "と思って"sv, "しまって"sv,
                                      "ちゃって"sv, "みたいで"sv, "ようで"sv, "らしく"sv, "なって"sv});
  }

  // フォローしたいです: what the writer would do with it; in the sentence of the ask it is the ask itself.
  bool is_wish(const Token& mark) const {
    return starts_with_any(word(mark), {"たいです"sv, "たいでー"sv, "たいと"sv}) && !word(mark).ends_with("が");
  }

  // Nothing but a mark or two behind it: 呼びにくいので…
  bool closes(const Unit& unit, const Token& mark) const { return unit.span.end <= mark.span.end + 6; }

  bool is_reason(const Unit& unit, const Token& mark) const {
    const std::string_view before = text_.substr(unit.span.begin, mark.span.begin - unit.span.begin);
    const std::string_view behind = text_.substr(mark.span.end, unit.span.end - mark.span.end);
    const std::string_view joint = word(mark);
    if (joint.starts_with("ので")) {
      if (starts_with_any(behind, {"す"sv, "し"sv, "は"sv})) return false;  // …のですが
      // ですので, …: it points back; 結構ですので, …: it lets the reader choose.
      if (before.empty() || before == "です" || before == "なの" || before == "な") return false;
      // 案内が届きますので: what happens next.
      if (rules_.sentence_words().ends(before, SentenceWord::happens_next)) return false;
      return !lets_choose(before) && !has_no_bearing(before);
    }
    if (joint == "ため") {
      return !starts_with_any(behind, {"し"sv, "ら"sv, "息"sv, "る"sv, "て"sv}) &&
             !ends_with_any(before, {"様の"sv, "方の"sv, "皆の"sv, "念の"sv});
    }
    if (joint.ends_with("で") && behind.starts_with("す")) return false;  // 決まりです
    if (joint.ends_with("から")) {
      // 先週から, 始まるから…の: a time or a place.
      const std::string_view said = text_.substr(unit.span.begin, mark.span.end - "から"sv.size() - unit.span.begin);
      return !starts_with_any(behind, {"の"sv, "は"sv, "も"sv, "始"sv}) && !lets_choose(said) && !has_no_bearing(said);
    }
    if (joint.ends_with("くて") && ends_with_any(before, {"じゃな"sv, "ではな"sv, "お願いした"sv, "伺いた"sv}))
      return false;
    // 保険証, 都道府県: no け joins there; from the west: するけん, 要るけん.
    if (joint == "けん") return ends_with_any(before, {"る"sv, "た"sv, "い"sv, "だ"sv, "や"sv, "す"sv, "く"sv, "う"sv});
    if (ends_with_any(joint, {"くて"sv, "しまって"sv, "ちゃって"sv, "みたいで"sv, "ようで"sv, "らしく"sv, "なって"sv,
                              "でして"sv}))
      return !starts_with_any(behind, {"ま"sv, "い"sv, "る"sv, "お"sv}) &&  // LINEでしてます: what is done there
             (closes(unit, mark) || starts_with_any(behind, {"、"sv, "…"sv, "("sv, ".."sv}));
    if (joint.starts_with("必要があり")) return !behind.starts_with("ます");
    if (joint.ends_with("んで"))
      return !lets_choose(text_.substr(unit.span.begin, mark.span.end - "んで"sv.size() - unit.span.begin)) &&
             !starts_with_any(behind, {"い"sv, "る"sv, "ま"sv, "く"sv, "ほ"sv, "も"sv, "み"sv, "す"sv, "お"sv, "し"sv,
                                       "き"sv, "だ"sv});
    if (joint == "たいだけ") return true;
    if (joint.starts_with("たい")) return !is_asked_for(mark);
    if (joint.starts_with("に") && names_place(joint)) return mention_follows(mark);
    return true;
  }

  bool lets_choose(std::string_view before) const {
    before = without_copula(before);
    return rules_.sentence_words().ends(before, SentenceWord::free_choice);
  }

  // 急ぎではありませんので, 怪しい者ではないので, 悪用しませんので: it makes the ask easier and says not what it is
  // for.
  bool has_no_bearing(std::string_view before) const {
    const SentenceWords& words = rules_.sentence_words();
    before = without_copula(before);
    if (ends_with_any(before, {"と思い"sv, "と存じ"sv})) return has_any(before, {"忙し"sv, "多忙"sv});
    if (words.ends(before, SentenceWord::no_bearing)) return true;
    const std::size_t affirmed = before.size();
    for (const std::string_view negation : {"ません"sv, "ない"sv, "ではあり"sv, "ではござい"sv, "では"sv, "じゃ"sv,
                                            "たりし"sv, "いたし"sv, "し"sv, "は"sv}) {
      if (before.ends_with(negation)) before.remove_suffix(negation.size());
    }
    return before.size() < affirmed && words.ends(before, SentenceWord::disclaimed);
  }
  static std::string_view without_copula(std::string_view before) {
    for (const std::string_view copula : {"でございます"sv, "です"sv, "な"sv, "だ"sv, "ます"sv}) {
      if (before.ends_with(copula)) before.remove_suffix(copula.size());
    }
    return before;
  }

  // お聞きしたいのですが: the wish is the ask itself.
  bool is_asked_for(const Token& mark) const {
    const auto at = std::lower_bound(message_.tokens.begin(), message_.tokens.end(), mark.span.begin,
                                     [](const Token& token, std::uint32_t begin) { return token.span.end <= begin; });
    const auto asks = [&](const Token& token) {
      return token.role == Role::request && token.span.begin < mark.span.begin && token.span.end >= mark.span.begin;
    };
    return (at != message_.tokens.end() && asks(*at)) || (at != message_.tokens.begin() && asks(*std::prev(at)));
  }

  // 請求書に載せる|お名前: where it will stand says what it is for.
  static bool names_place(std::string_view words) {
    return ends_with_any(words, {"る"sv, "く"sv, "刷る"sv, "たい"sv, "必要な"sv});
  }
  bool mention_follows(const Token& mark) const {
    const auto at = first_from(message_.tokens, mark.span.end);
    return at != message_.tokens.end() && is_mention(*at) && at->span.begin <= mark.span.end + 6;
  }

  MessageReading& message_;
  const RuleBook& rules_;
  std::string_view text_;
  std::vector<GivenReason> said_;                  // of each unit
  std::vector<std::optional<bool>> calls_, pays_;  // of each unit, where anybody asked
  std::optional<std::vector<ToldOf>> told_;        // looked for once
};

}  // namespace

void read_purposes(MessageReading& message, const RuleBook& rules) {
  PurposeReader(message, rules).run();
}

}  // namespace tokumei
