#include "disclosure/street.h"

#include <algorithm>

#include "text/letters.h"
#include "text/segmenter.h"

namespace tokumei {
namespace {

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Where the first of the words begins at or behind `from`; the text's end if none does.
std::size_t first_of(std::string_view text, Words words, std::size_t from) {
  std::size_t first = text.size();
  for (const std::string_view word : words) first = std::min(first, find_word(text, word, from));
  return first;
}

// 〒150-0000 東京都渋谷区神南9-21-3 ハイツ見本205: a code or a name of a prefecture, city, ward or district, with a
// block number within forty letters behind it.
Span japanese_street(std::string_view text) {
  constexpr std::size_t kNear = 120;
  constexpr std::size_t kRow = 12;
  constexpr std::size_t kFigures = 7;  // 1−7−3: a hyphen within six of the first figure
  std::size_t begin = find_word(text, "〒");
  std::size_t name = begin;
  if (begin == std::string_view::npos) {
    name = first_of(text, {"県", "都", "府", "北海道", "市", "区", "郡", "町"}, 0);
    if (name == text.size()) return {};
    begin = name;
    while (begin > 0 && script_of(code_point_at(text, previous_code_point(text, begin))) == Script::han)
      begin = previous_code_point(text, begin);
    if (begin == name && !text.substr(name).starts_with("北海道")) {
      for (const std::string_view town :
           {"さいたま", "つくば", "いわき", "うるま", "ひたちなか", "かほく", "たつの", "あわら", "いすみ", "つがる",
            "むつ", "にかほ", "みやま", "みどり", "あま", "みよし", "さくら"}) {
        if (text.substr(0, name).ends_with(town)) begin = name - town.size();
      }
      if (begin == name) return {};
    }
  }
  const std::string_view behind = text.substr(name, kNear);
  const bool kanji_block = has_any(behind, {"丁目", "番地"});
  std::size_t block = behind.find_first_of("0123456789", text.substr(name).starts_with("〒") ? 12 : 0);
  const bool hyphens = block != std::string_view::npos && has_any(behind.substr(block, kFigures), {"-", "−", "–", "‐"});
  const bool hamlet = block != std::string_view::npos && has_any(behind.substr(0, block), {"字"});  // 町黒田字北宿9
  // 富山県射水市戸破2113: a whole row from a prefecture to a number.
  const std::string_view first = text.substr(begin, kRow);
  const bool row = begin == 0 && text.size() <= kNear && text.back() >= '0' && text.back() <= '9' &&
                   has_any(first, {"県", "都", "府", "道"}) && block >= 9;
  if (!kanji_block && !hyphens && !hamlet && !row && !has_any(behind, {"番", "号"})) return {};
  if (!has_any(behind, {"市", "区", "町", "村", "郡"})) return {};
  if (block == std::string_view::npos) block = 0;
  std::size_t end =
      first_of(text, {"です", "でお", "まで", "へ、", "でご", "まで", "、",     "になり",   "となり", "宛",
                      "へお", "にお", "に送", "(",    "」",   "\n",   "なので", "で大丈夫", "に住",   "在住",
                      "が届", "へ郵", "へ送", "に郵", "宛て", "へど", "へよろ", "へ発送",   "に発送"},
               name + block);
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '.')) --end;
  // …22-5 |服部| 宛: the last word is a name.
  if (starts_with_any(text.substr(end), {"宛", " 宛"})) {
    const auto space = text.substr(begin, end - begin).rfind(' ');
    const std::string_view last =
        space == std::string_view::npos ? std::string_view{} : text.substr(begin + space + 1, end - begin - space - 1);
    if (!last.empty() && last.size() <= 15 && last.find_first_of("0123456789") == std::string_view::npos)
      end = begin + space;
  }
  return span_of(begin, end);
}

// "48 Lantern Row, Flat 2, Bristol BS0 0ZZ": a house number, then within five words a word for a street; or a flat or
// box with its number before it.
constexpr std::size_t kLongestWord = 24;
Span english_street(std::string_view text) {
  static const Words kStreets = {"street", "st",      "road",      "rd",     "avenue", "ave",     "lane", "ln",
                                 "row",    "close",   "drive",     "dr",     "way",    "court",   "ct",   "blvd",
                                 "square", "terrace", "crescent",  "grove",  "place",  "gardens", "mews", "highway",
                                 "hill",   "walk",    "boulevard", "parade", "quay"};
  // Of these most are no street: only where a comma or the end follows, "00 Orchard |Rise|, Leominster".
  static const Words kCommaStreets = {"rise",  "view",      "park",    "gate",     "green", "heights", "circle",
                                      "trail", "alley",     "wharf",   "yard",     "vale",  "mount",   "bank",
                                      "path",  "esplanade", "circuit", "crossing", "cres",  "tce",     "pde",
                                      "hwy",   "sq",        "loop",    "ridge"};
  // "97 |of| them from the street", "12 |a| walk"
  static const Words kNoStreets = {"of", "a", "an", "them", "same", "from", "for", "with", "per", "i"};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) && !is_letter(text[at])) continue;
    const bool starts_word =
        at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1]) && text[at - 1] != '$' && text[at - 1] != '-');
    if (!starts_word) continue;
    const std::string_view rest = text.substr(at);
    const bool unit = starts_with_any(rest, {"flat ", "apt ", "unit ", "po box ", "p.o. box "});
    if (!is_digit(text[at]) && !unit) continue;
    std::size_t word = at, end = 0;
    for (int words = 0; words < (unit ? 8 : 6) && word < text.size(); ++words) {
      std::size_t stop = word;
      while (stop < text.size() && stop <= word + kLongestWord && text[stop] != ' ' && text[stop] != ',' &&
             text[stop] != '.')
        ++stop;
      if (stop > word + kLongestWord) break;
      const std::string_view one = text.substr(word, stop - word);
      if (words > 0 && std::find(kNoStreets.begin(), kNoStreets.end(), one) != kNoStreets.end()) break;
      if (words > 0 && std::find(kStreets.begin(), kStreets.end(), one) != kStreets.end()) end = stop;
      const bool closed = stop == text.size() || text[stop] == ',';
      if (words > 1 && closed && std::find(kCommaStreets.begin(), kCommaStreets.end(), one) != kCommaStreets.end())
        end = stop;
      if (rest.starts_with("po box") && words == 2) end = stop;
      word = stop;
      while (word < text.size() && (text[word] == ' ' || text[word] == ',' || text[word] == '.')) ++word;
      if (end != 0) break;
    }
    if (end == 0) continue;
    // The rest of the address: ", Flat 2, Bristol BS0 0ZZ", up to a full stop or a word that opens a clause.
    const std::size_t stop = first_of(
        text, {". ", " and ", " so ", " for ", " but ", " will ", " is ", " please", " if ", ";", "\n", " - ", " ("},
        end);
    std::size_t last = end < text.size() && (text[end] == ',' || text[end] == ' ') ? stop : end;
    while (last > end &&
           (text[last - 1] == ' ' || text[last - 1] == '.' || text[last - 1] == ',' || text[last - 1] == '?'))
      --last;
    return span_of(at, last);
  }
  return {};
}

// A postal code of the United Kingdom, HX7 6EU, whose second half begins at the digit; empty if there is none.
Span british_code(std::string_view text, std::size_t at) {
  constexpr std::size_t kOutward = 4;
  const auto is_letter_at = [&](std::size_t place) { return place < text.size() && is_letter(text[place]); };
  const auto goes_on = [](char c) { return is_letter(c) || is_digit(c); };
  const std::size_t end = at + 3;
  if (at < 3 || text[at - 1] != ' ' || !is_letter_at(at + 1) || !is_letter_at(at + 2)) return {};
  if (end < text.size() && goes_on(text[end])) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin <= kOutward && goes_on(text[begin - 1])) --begin;
  const auto figure = text.substr(begin, at - 1 - begin).find_first_of("0123456789");
  const bool whole = begin == 0 || !goes_on(text[begin - 1]);
  return whole && (figure == 1 || figure == 2) ? span_of(begin, end) : Span{};
}

// The same of one of the United States behind its state, GA 31201, whose figures begin at `at`.
Span american_code(std::string_view text, std::size_t at) {
  constexpr std::string_view kStates =
      " al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok "
      "or pa ri sc sd tn tx ut vt va wa wv wi wy ";
  constexpr std::size_t kFigures = 5, kState = 4;  // with the spaces around
  if (at < kState || kStates.find(text.substr(at - kState, kState)) == std::string_view::npos) return {};
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at == kFigures ? span_of(at - kState + 1, end) : Span{};
}

// ", number 41": where the house number ends that follows the code that ends at `code`; `code` if none does.
std::size_t house_behind(std::string_view text, std::size_t code) {
  const std::string_view behind = text.substr(code);
  const std::size_t number = length_of_start(
      behind, {", number ", " number ", ", no. ", ", no ", " no. ", ", flat ", ", house ", ", unit ", " (number "});
  if (number == 0 || number >= behind.size() || !is_digit(behind[number])) return code;
  std::size_t last = code + number;
  while (last < text.size() && (is_digit(text[last]) || is_letter(text[last]))) ++last;
  return last;
}

// "9 Quarry Steps, Hebden Bridge ", "number 9, ": where the house number begins, behind which words of letters with a
// comma among them lead to the code at `code`; `code` if there is none.
std::size_t house_before(std::string_view text, std::size_t code) {
  constexpr std::size_t kReach = 70, kHouseDigits = 5;
  std::size_t street = code;
  bool comma = false;
  while (street > 0 && code - street < kReach && !is_digit(text[street - 1])) {
    const char c = text[street - 1];
    if (!is_letter(c) && c != ' ' && c != ',' && c != '\'' && c != '-' && c != '\n') break;
    comma = comma || c == ',' || c == '\n';
    --street;
  }
  std::size_t begin = street;
  while (begin > 0 && street - begin < kHouseDigits && is_digit(text[begin - 1])) --begin;
  const bool whole = begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '\n';
  if (begin == street || !whole || !comma) return code;
  if (has_any(text.substr(street, code - street),
              {" for ", " from ", " in the ", " is ", " are ", " of them", " words", " to ", " at "}))
    return code;
  for (const std::string_view kind : {"number ", "no. ", "flat ", "unit ", "apt "}) {
    if (text.substr(0, begin).ends_with(kind)) begin -= kind.size();
  }
  return begin;
}

// "9 Quarry Steps, Hebden Bridge |HX7 6EU|", "|BS7 8NQ|, number 41", "number 9, |M21 8UP|": a house number beside a
// postal code, whatever the street is called, or without one.
Span coded_street(std::string_view text) {
  for (std::size_t at = text.find_first_of("0123456789"); at != std::string_view::npos;
       at = text.find_first_of("0123456789", at + 1)) {
    const Span british = british_code(text, at);
    const Span code = british.empty() ? american_code(text, at) : british;
    if (code.empty()) continue;
    if (!british.empty()) {
      if (const std::size_t end = house_behind(text, code.end); end > code.end) return span_of(code.begin, end);
    }
    if (const std::size_t begin = house_before(text, code.begin); begin < code.begin) return span_of(begin, code.end);
  }
  return {};
}

// "Kastanjelaan 18, 3833 AN Leusden", "Via Garibaldi 21, 10122 Torino": a street with its number, then a postal code of
// four or five digits and a town.
Span continental_street(std::string_view text) {
  constexpr std::size_t kLongestStreet = 40, kLongestTown = 40;
  for (std::size_t comma = text.find(", "); comma != std::string_view::npos; comma = text.find(", ", comma + 2)) {
    std::size_t code = comma + 2;
    while (code < text.size() && is_digit(text[code])) ++code;
    const std::size_t digits = code - comma - 2;
    if (digits < 4 || digits > 5 || code + 2 >= text.size() || text[code] != ' ' || !is_letter(text[code + 1]))
      continue;
    // |Calle Olmo 27, 2ºB|, 28012 Madrid: the floor stands between.
    constexpr std::size_t kLongestFloor = 14;
    std::size_t house = comma;
    if (const auto floor = comma > 2 ? text.rfind(", ", comma - 1) : std::string_view::npos;
        floor != std::string_view::npos && comma - floor <= kLongestFloor && is_digit(text[floor - 1]))
      house = floor;
    std::size_t number = house;
    while (number > 0 && house - number < 4 && is_digit(text[number - 1])) --number;
    if (number == house || number < 5 || text[number - 1] != ' ' || !is_letter(text[number - 2])) continue;
    std::size_t begin = number;
    while (
        begin > 0 && number - begin < kLongestStreet &&
        (is_letter(text[begin - 1]) || text[begin - 1] == ' ' || static_cast<unsigned char>(text[begin - 1]) >= 0x80))
      --begin;
    while (begin < number && text[begin] == ' ') ++begin;
    std::size_t end = code + 1;
    while (end < text.size() && end - code < kLongestTown && (is_letter(text[end]) || text[end] == ' ')) ++end;
    return span_of(begin, end);
  }
  return {};
}

}  // namespace

Span find_street(std::string_view text) {
  const Span japanese = japanese_street(text);
  if (!japanese.empty()) return japanese;
  const Span english = english_street(text);
  if (!english.empty()) return english;
  const Span coded = coded_street(text);
  return coded.empty() ? continental_street(text) : coded;
}

Span find_bank_account(std::string_view text) {
  const std::size_t bank =
      first_of(text, {"銀行", "信用金庫", "信金", "信用組合", "農協", "労金", "ゆうちょ", "bank"}, 0);
  if (bank == text.size()) return {};
  if (!has_any(text.substr(bank),
               {"普通", "当座", "支店", "記号", "口座", "店番", "account", "routing", "sort code", "swift"}))
    return {};
  std::size_t end = text.size();
  while (end > bank && !is_digit(text[end - 1])) --end;
  const std::size_t first_digit = text.find_first_of("0123456789", bank);
  if (first_digit == std::string_view::npos || end - first_digit < 5) return {};
  std::size_t begin = bank;
  while (begin > 0) {
    const std::size_t before = previous_code_point(text, begin);
    const Script script = script_of(code_point_at(text, before));
    const bool name = script == Script::han || script == Script::katakana || script == Script::latin ||
                      (script == Script::hiragana && !text.substr(before).starts_with("は"));
    if (!name && !(text[before] == ' ' && is_letter(text[bank]))) break;
    begin = before;
  }
  while (begin < bank && text[begin] == ' ') ++begin;
  return span_of(begin, end);
}

}  // namespace tokumei
