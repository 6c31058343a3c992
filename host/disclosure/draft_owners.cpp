// Whose a value is: the worker's, or somebody else's, the work's, a relative's; and whether it is refused or quoted.
#include <algorithm>
#include <iterator>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kKinReach = 45;         // how far before an age or a name its bearer is named
constexpr std::uint32_t kLongestSigned = 100;   // bytes of a line of a signature
constexpr std::size_t kLongestSignature = 8;    // its lines
constexpr std::uint32_t kLongestGreeting = 24;  // "kind regards,"

// =====, -----, *****, or the "--" that mail programs write: nothing but marks.
bool is_rule(std::string_view line) {
  return (line.size() >= 4 || line == "--") && std::all_of(line.begin(), line.end(), [](char c) {
           return c == '-' || c == '=' || c == '*' || c == '_' || c == '~' || c == '+';
         });
}

// Where the last of the words begins, and one more; 0 if there is none.
std::size_t behind_last(std::string_view text, Words words) {
  std::size_t at = 0;
  for (const std::string_view word : words) {
    const auto found = text.rfind(word);
    if (found != std::string_view::npos) at = std::max(at, found + 1);
  }
  return at;
}

}  // namespace

// Ends like a sentence: what a list or a form says does not.
bool DraftReader::is_sentence(std::string_view line) {
  return ends_with_any(line, {"。", ".", "!", "?", "です", "ます", "ました", "ません", "ください", "下さい", "でした",
                              "ですね", "ますね"});
}

// 名刺の初校です。 and the lines of the card below it: rows and items belong to whom the sentence above them says.
void DraftReader::hand_down_owners() {
  for (std::size_t i = 1; i < lines_.size(); ++i) {
    Line& line = lines_[i];
    const Line& above = lines_[i - 1];
    // 甲:御社名 says whose that row is, not whose the next one.
    const std::string_view told = words(above.unit->span);
    const bool row_above = told.find(':') != std::string_view::npos && told.find(':') + 1 < told.size();
    const bool foreign =
        above.handed_down || (!row_above && has(above, DraftRole::others) && !has(above, DraftRole::own) &&
                              (above.others_ja || !has(above, DraftRole::self)));
    const Unit& unit = *line.unit;
    const bool row = unit.zone == Zone::item || (unit.starts_line && unit.ends_line && !is_sentence(words(unit.span)));
    // 「俺は佐伯涼、27歳。」 and below it "→ I'm Ryo Saeki, 27": what the work says, in the other language.
    const bool translated = ends_with_any(told, {"」", "』", "\"", "”"}) && above.unit->starts_line && is_turned(line);
    if (translated) {
      line.handed_down = true;
      continue;
    }
    line.handed_down = foreign && row && !says_i(line) && !line.signed_off &&
                       (above.unit->ends_line || above.unit->zone == Zone::item) && !has(line, DraftRole::own);
  }
}

// The short lines behind "Cheers," or a rule that no sentence about somebody else's data stands right above: the
// worker's own, whatever the text before them is about.
void DraftReader::find_signature() {
  std::size_t rest = 0;  // lines that may still belong to it
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    Line& line = lines_[i];
    const std::string_view text = words(line.unit->span);
    line.signed_off = rest > 0 && text.size() <= kLongestSigned && !line.unit->question;
    rest = line.signed_off ? rest - 1 : 0;
    const bool greeting = line.unit->starts_line && line.unit->ends_line && text.size() <= kLongestGreeting &&
                          has(line, DraftRole::sign_off) && cues_[line.first].span.begin == line.unit->span.begin;
    // "--" and the name below it, whatever stands above.
    const bool dashed = line.unit->starts_line && line.unit->ends_line && i > 0 && is_last_block(i) &&
                        fits("real_name", line.unit->span);
    if (dashed) {
      line.signed_off = true;
      rest = kLongestSignature;
      continue;
    }
    const bool of_others = i > 0 && has(lines_[i - 1], DraftRole::others);
    if (!greeting && (!is_rule(text) || of_others)) continue;
    line.signed_off = true;
    rest = kLongestSignature;
  }
}

// Lines that are short and no sentences, from behind an empty line or a rule to the end.
bool DraftReader::is_last_block(std::size_t first) const {
  const Unit& unit = *lines_[first].unit;
  const std::string_view before = text_.substr(0, unit.span.begin);
  const bool ruled = unit.after_blank || ends_with_any(before, {"--\n", "-- \n", "__\n"});
  if (!ruled || lines_.size() - first > kLongestSignature || lines_.size() - first < 2) return false;
  return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(first), lines_.end(), [&](const Line& line) {
    const std::string_view text = words(line.unit->span);
    return text.size() <= 60 && line.unit->starts_line && !line.unit->question && !line.unit->exclaimed &&
           text.back() != '.';
  });
}

// The end of the clause of the span where a clause of its own follows, 「札幌在住ですが、…」; that of the line
// otherwise.
std::uint32_t DraftReader::statement_end(const Line& line, Span span) const {
  if (ends_with_any(words(span), {"ですが", "だが", "ので", "から", "けど"})) return span.end;  // 男ですが
  const std::uint32_t end = clause_around(line, span).end;
  const std::string_view behind = words({end, std::max(end, line.unit->span.end)});
  const bool told = starts_with_any(behind, {"ですが", "けど"}) ||
                    ends_with_any(words({span.begin, end}),
                                  {"ので", "から", "ますが", "ですし", "だが", "です", "まして", "ており", "ため"});
  return told ? end : line.unit->span.end;
}

// Whether somebody else is named before `end`, in Japanese: 「札幌在住ですが、海外のお客様とも…」 speaks of them later.
bool DraftReader::has_others_until(const Line& line, std::uint32_t end) const {
  return any_cue(line, cue_from(line, end),
                 [](const Cue& cue) { return cue.role == DraftRole::others && cue.language == Language::ja; });
}

// "I'm", "my": more of oneself than "born" and "single", which lists say of anybody.
bool DraftReader::says_i(const Line& line) const {
  return has(line, DraftRole::self) && any_cue(line, line.last, [&](const Cue& cue) {
           return cue.role == DraftRole::self && starts_with_any(words(cue.span), {"i ", "i'm", "i’m", "my"});
         });
}

// "→ I'm Ryo": an arrow opens the line.
bool DraftReader::is_turned(const Line& line) const {
  const std::string_view before = text_.substr(0, line.unit->span.begin);
  const std::string_view opening = before.substr(before.rfind('\n') + 1);
  return starts_with_any(opening.empty() ? words(line.unit->span) : opening, {"→", "->", "⇒", "=>"});
}

// Whether the sentence says that what stands there is somebody else's or the work's. Japanese says it anywhere in the
// sentence, English before the value or, where nobody is named before it, in its clause.
bool DraftReader::is_foreign(const Line& line, Span span) const {
  if (line.own_ja) return false;
  const bool of_self = matter_ == Matter::invented ? says_i(line) : has(line, DraftRole::self) && !line.self_ja;
  const bool of_story = matter_ != Matter::own && !line.signed_off && !of_self;
  if ((of_story || line.handed_down) && !has(line, DraftRole::own)) return true;
  if (line.others_ja && has_others_until(line, statement_end(line, span))) return true;
  if (starts_with_any(words(span), {"my ", "i'm ", "i am ", "i was ", "i've "})) return false;
  if (!has(line, DraftRole::others)) return false;
  const std::size_t end = cue_from(line, span.begin);
  for (std::size_t i = end; i < line.last && cues_[i].span.begin == span.begin; ++i) {
    if (cues_[i].role == DraftRole::own) return false;  // "the flyer says …, the cheque is |made out to|"
  }
  for (std::size_t i = end; i > line.first && end - i < kNearCues; --i) {
    const DraftRole role = cues_[i - 1].role;
    // "For your records" holds a "your" that is no owner.
    if (i > line.first + 1 && cues_[i - 2].role == DraftRole::own && cues_[i - 2].span.contains(cues_[i - 1].span))
      return false;
    if (role == DraftRole::others && is_of_agreement(line, cues_[i - 1])) continue;
    if (role == DraftRole::others) return true;
    const std::string_view word = words(cues_[i - 1].span);
    if (i > line.first + 1 && cues_[i - 2].role == DraftRole::others && cues_[i - 2].span.contains(cues_[i - 1].span))
      continue;  // "my character"
    const bool self =
        role == DraftRole::self && (starts_with_any(word, {"my", "i'm"}) || word == "i am" || word == "im");
    if (self || role == DraftRole::own) return false;
  }
  const std::uint32_t stop = clause_around(line, span).end;
  for (std::size_t i = end; i < line.last && cues_[i].span.begin < stop; ++i) {
    // "IBAN …, as your accounts team wanted": what they want it for is no owner.
    const std::string_view before = words({span.end, std::max(span.end, cues_[i].span.begin)});
    const bool purpose = words(cues_[i].span).starts_with("your") && ends_with_any(before, {" as ", " for ", " like "});
    if (cues_[i].role == DraftRole::others && !purpose) return true;
  }
  return false;
}

// "I signed |your| NDA as Marta Ellingham", "the NDA |you sent|": theirs is the agreement, not what the worker writes
// into it.
bool DraftReader::is_of_agreement(const Line& line, const Cue& owner) const {
  if (!has(line, DraftRole::agreement) || !has(line, DraftRole::sealed) || owner.language != Language::en) return false;
  constexpr std::uint32_t kLongest = 32;  // bytes of a non-disclosure agreement
  const std::uint32_t from = owner.span.begin - std::min(owner.span.begin, kLongest);
  for (std::size_t i = cue_from(line, from); i < line.last && cues_[i].span.begin <= owner.span.end + 1; ++i) {
    if (cues_[i].role == DraftRole::agreement && cues_[i].span.end + 1 >= owner.span.begin) return true;
  }
  return false;
}

const DraftReader::Line* DraftReader::line_at(std::uint32_t at) const {
  const auto behind = std::upper_bound(lines_.begin(), lines_.end(), at, [](std::uint32_t place, const Line& line) {
    return place < line.unit->span.begin;
  });
  return behind == lines_.begin() ? nullptr : &*std::prev(behind);
}

// |白波 みなと|(ペンネーム): from a letter of it on to the bracket behind.
Span DraftReader::name_around(const Line& line, Span letter) const {
  constexpr std::uint32_t kLongest = 48;
  const std::string_view behind = words({letter.end, std::min(line.unit->span.end, letter.end + kLongest)});
  const auto bracket = behind.find('(');
  return bracket == std::string_view::npos || behind.substr(0, bracket).find("。") != std::string_view::npos
             ? letter
             : Span{letter.begin, letter.end + static_cast<std::uint32_t>(bracket)};
}

Denial DraftReader::denial_of(Span span, CategoryIndex category) const {
  const Line* line = line_at(span.begin);
  if (is_pasted(span)) return Denial::invented;
  if (line == nullptr) return Denial::none;
  if (name_of(category) == "real_name" && (is_brand(*line) || is_pen_row(*line, span) || is_addressee(*line, span)))
    return Denial::invented;
  if (name_of(category) == "birth_date" && (names_past_era(words(line->unit->span)) || is_of_another_age(words(span))))
    return Denial::invented;
  if (name_of(category) == "national_id" && is_of_parcel(span)) return Denial::invented;
  if ((name_of(category) == "sensitive" || name_of(category) == "family") && is_in_example(*line, span))
    return Denial::invented;
  if (is_foreign(*line, span)) return matter_ == Matter::invented ? Denial::invented : Denial::told;
  if (name_of(category) == "real_name" && has_pen_name(*line, name_around(*line, span))) return Denial::told;
  if (name_of(category) == "sensitive" && speaks_of_kin(*line, span)) return Denial::told;
  if (name_of(category) == "employment" && is_of_relative(*line, span)) return Denial::told;
  return is_refused(*line, span) || is_in_speech(*line, span) ? Denial::told : Denial::none;
}

// |村瀬|さま, ご苗字が「|橘|」さま: nobody calls themselves so.
bool DraftReader::is_addressee(const Line& line, Span name) const {
  constexpr std::size_t kLongestName = 18;  // bytes
  const std::string_view behind = words({name.begin, std::max(name.end, line.unit->span.end)});
  const auto honorific = std::min({behind.find("様"), behind.find("さま"), behind.find("殿")});
  return honorific <= kLongestName &&
         !has_any(behind.substr(0, honorific), {"、", "。", " ", "は", "が", "で", "と", "の", ",", ":", "\n", "/"});
}

// "Kind regards", and below it |Lusofila Subtitling|: a line that is what a business is called.
bool DraftReader::is_brand(const Line& line) const {
  constexpr std::uint32_t kLongest = 48;
  const Unit& unit = *line.unit;
  return unit.starts_line && unit.ends_line && unit.span.size() <= kLongest &&
         small_words_.ends(words(unit.span), DraftWord::brand_end);
}

// 芸名:|水無月シオ|: the row of a form says that the name is a pen name.
bool DraftReader::is_pen_row(const Line& line, Span name) const {
  if (!has(line, DraftRole::pen)) return false;
  const std::string_view before = words({line.unit->span.begin, name.begin});
  const auto colon = before.find(':');
  return colon != std::string_view::npos &&
         is_cue(line, DraftRole::pen,
                {line.unit->span.begin, line.unit->span.begin + static_cast<std::uint32_t>(colon)});
}

// 郵便局に問い合わせたところ…、番号は |3820 4417 9062| です: a number beside words for a parcel, and no word for the
// one that a person has.
bool DraftReader::is_of_parcel(Span number) const {
  constexpr std::uint32_t kNear = 240, kLabel = 48;  // bytes
  const Span around{number.begin - std::min(number.begin, kNear),
                    std::min(static_cast<std::uint32_t>(text_.size()), number.end + kNear)};
  const std::string_view before = words({number.begin - std::min(number.begin, kLabel), number.begin});
  return small_words_.are_in(words(around), DraftWord::delivery) &&
         !has_any(before, {"マイナ", "個人番号", "12桁", "ssn", "social security", "national", "my ", " ic "});
}

// (|asthma| and swimming, 640 words), (|兄が|弟に、嫁が姑に、など): in brackets that say what a piece of work is about.
bool DraftReader::is_in_example(const Line& line, Span span) const {
  const std::string_view before = words({line.unit->span.begin, span.begin});
  if (last_open(before, "(", ")") == std::string_view::npos) return false;
  const std::string_view behind = words({span.end, std::max(span.end, line.unit->span.end)});
  const std::string_view inside = behind.substr(0, behind.find(')'));
  return inside.size() < behind.size() &&
         (ends_with_any(inside, {" words", " word", "-word", "など", "等", "文字", "字"}) ||
          has_any(inside, {" words,", "文字、"}));
}

// 「私は三浦恵子、72歳です。」, "Hi, I'm Tom, I'm 45": a sentence in quotes is what somebody says in the work; a value
// in quotes stands alone, or behind one or two words.
bool DraftReader::is_in_speech(const Line& line, Span span) const {
  constexpr std::uint32_t kSpeech = 24;  // bytes beside the value
  const Span quote = quote_around(span);
  if (quote.empty() || has(line, DraftRole::own) || label_before(line, nullptr, span.begin) != nullptr) return false;
  return quote.size() >= span.size() + kSpeech && has_any(words(quote), {"、", "。", ", ", ". "});
}

// The one of `places`, which are in text order and do not overlap, that the span lies in; empty if there is none.
Span DraftReader::around(const std::vector<Span>& places, Span span) {
  const auto behind = std::upper_bound(places.begin(), places.end(), span.begin,
                                       [](std::uint32_t at, Span place) { return at < place.begin; });
  return behind != places.begin() && std::prev(behind)->end >= span.end ? *std::prev(behind) : Span{};
}

bool DraftReader::is_refused(const Line& line, Span span, std::uint32_t reach) const {
  if (!has(line, DraftRole::refusal)) return false;
  constexpr std::uint32_t kNear = 12;
  const Span clause = clause_around(line, span);
  for (std::size_t i = cue_from(line, clause.begin); i < line.last && cues_[i].span.begin < clause.end; ++i) {
    if (cues_[i].role != DraftRole::refusal) continue;
    // 「…@example.jpに投げてもいいですか」 asks for something else than whether it is the address.
    const std::string_view said = words(cues_[i].span);
    const bool asks = said == "ですか" || said == "でしょうか";
    // 吃音があるので電話対応は避けたい: the reason is not what is refused.
    if (cues_[i].span.begin > span.end + reach) break;
    if (cues_[i].span.begin > span.end && has_any(words({span.end, cues_[i].span.begin}), {"ので", "から", "ため"}))
      continue;
    if (!asks || (cues_[i].span.begin >= span.end && cues_[i].span.begin <= span.end + kNear)) return true;
  }
  return false;
}

bool DraftReader::has_pen_name(const Line& line, Span span) const {
  if (!has(line, DraftRole::pen)) return false;
  const Span clause = clause_around(line, span);
  for (std::size_t i = cue_from(line, clause.begin); i < line.last && cues_[i].span.begin < clause.end; ++i) {
    const std::string_view behind = text_.substr(cues_[i].span.end, 9);
    const bool instead = starts_with_any(behind, {"では", "でな", "じゃ"});
    if (cues_[i].role == DraftRole::pen && !instead) return true;  // 屋号ではなく is none
  }
  // お名前:|ひだまり|(ワーカー名)
  if (!words({span.end, line.unit->span.end}).starts_with("(")) return false;
  for (std::size_t i = cue_from(line, span.end + 1); i < line.last && cues_[i].span.begin == span.end + 1; ++i) {
    if (cues_[i].role == DraftRole::pen && words({cues_[i].span.end, line.unit->span.end}).starts_with(")"))
      return true;
  }
  return false;
}

// 下の子がまだ|2|歳, "my wife's |deaf|": it is said of the child, of the wife.
bool DraftReader::speaks_of_kin(const Line& line, Span value) const {
  const std::uint32_t begin = std::max(line.unit->span.begin, value.begin - std::min(value.begin, kKinReach));
  const std::string_view before = words({begin, std::max(begin, value.begin)});
  const std::size_t kin =
      behind_last(before, {"子が",   "子は",    "子も",   "子の",   "子に",    "息子",   "娘",      "夫",      "妻",
                           "父",     "母",      "孫",     "兄",     "弟",      "姉",     "妹",      "犬",      "猫",
                           "築",     "旦那",    "主人",   "親",     "長男",    "長女",   "次男",    "次女",    "嫁が",
                           "実家が", "my wife", "my hus", "my mum", "my mom",  "my dad", "my moth", "my fath", "my son",
                           "my dau", "my bro",  "my sis", "my kid", "my part", "my gran"});
  return kin >
         behind_last(before, {"私", "僕", "自分", "当方", "こちらは", "。", " i ", " i'm ", " i've ", " i am ", ". "});
}

// |兄が住職|をして, 夫が|印刷会社|に勤め: a relative is the subject of the value, within it or before it in its clause.
bool DraftReader::is_of_relative(const Line& line, Span value) const {
  constexpr std::uint32_t kLongestRelative = 36;
  const std::uint32_t from = value.begin - std::min(value.begin, kLongestRelative);
  for (std::size_t i = cue_from(line, from); i < line.last && cues_[i].span.begin <= value.begin; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::fact || name_of(cue.category) != "family" ||
        !ends_with_any(words(cue.span), {"が", "は", "も"}))
      continue;
    const bool within = cue.span.begin == value.begin;
    if (within || !has_any(words({cue.span.end, std::max(cue.span.end, value.begin)}), {"、", "。", "で"})) return true;
  }
  return false;
}

}  // namespace tokumei
