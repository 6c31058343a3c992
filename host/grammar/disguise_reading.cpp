#include "grammar/disguise_reading.h"

#include <algorithm>

#include "grammar/acrostic.h"
#include "grammar/japanese_sentence.h"
#include "grammar/labels.h"
#include "grammar/written_out.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

enum class Quoted : std::uint8_t { no, yes, told, used };

class DisguiseReader {
 public:
  DisguiseReader(const DisguiseContext& context, Reading& reading) : c_(context), reading_(reading) {}

  void run() {
    const WrittenOut* word = written_out_in(c_.written_out, reading_.span);
    const Span named = word == nullptr ? reading_.span : word->span;
    reading_.disguised = word != nullptr;
    const bool dotted = c_.text.substr(named.begin, named.size()).find('.') != std::string_view::npos;
    const bool acrostic = (word != nullptr || dotted) && is_acrostic(c_.text, named) && !is_explained(named);
    if (acrostic || (c_.spelling && is_defined(named))) {
      reading_.attitude = Attitude::reported;
      reading_.steps.push_back({"disguise.written_of", {}});
      return;
    }
    if (reading_.attitude == Attitude::asked) {
      doubt(named, word != nullptr && !word->described);
    } else if (word != nullptr && is_open(*word) && means_it(*word)) {
      reading_.attitude = Attitude::asked;
      reading_.confidence = Confidence::possible;
      reading_.steps.push_back({"disguise.alone", reading_.span});
    }
  }

 private:
  // D.O.B. (date of birth): the words behind mean it too.
  bool is_explained(Span named) const {
    constexpr std::uint32_t kBehind = 16;  // bytes
    return std::any_of(c_.words.begin(), c_.words.end(), [&](const Token& token) {
      return is_mention(token) && token.span.begin >= named.end && token.span.begin - named.end <= kBehind;
    });
  }

  // TG=ターゲット層の略です, s.s.n.は船名の略, "WA is Washington": the text says that the letters mean something else.
  bool is_defined(Span named) const {
    constexpr std::size_t kLongest = 8, kReach = 90;  // bytes
    const std::string_view word = c_.text.substr(named.begin, named.size());
    if (word.size() > kLongest || !is_letter(word.front())) return false;
    for (auto at = c_.text.find(word); at != std::string_view::npos; at = c_.text.find(word, at + word.size())) {
      std::string_view rest = c_.text.substr(at + word.size(), kReach);
      rest.remove_prefix(std::min(rest.find_first_not_of(". "), rest.size()));
      if (!c_.japanese && starts_with_any(rest, {"is ", "means ", "= "})) return true;
      if (rest.starts_with("」")) rest.remove_prefix(3);
      if (starts_with_any(rest, {"=", "は", "とは", ":", "→", "("}) &&
          rest.substr(0, rest.find('\n')).find("の略") != std::string_view::npos)
        return true;
    }
    return false;
  }

  // 応募フォームの「本名」欄が未記入でした: the reader's own form.
  bool is_unfilled(Span named) const {
    if (named.end >= c_.unit.span.end) return false;
    return is_said_unfilled(c_.text.substr(named.end, c_.unit.span.end - named.end), c_.vocabulary);
  }

  // 「でんわ」になるように, 「ら・い・ん」と言われ, "the regex has to catch wh4tsapp"
  void doubt(Span named, bool disguised) {
    const bool speaks_of_words = c_.spelling || (c_.building && !disguised && !is_unfilled(named));
    if (!disguised && !speaks_of_words) return;
    const Quoted quoted = quoted_by(named);
    const bool marked_off =
        quoted == Quoted::no || (quoted == Quoted::used && !disguised);  // 「お名前」をご一報ください
    const bool written_of = (disguised && c_.signs.has(Role::spelling)) || (speaks_of_words && !marked_off);
    if (!written_of && !(disguised && quoted == Quoted::told)) return;
    reading_.attitude = Attitude::reported;
    reading_.steps.push_back({written_of ? "disguise.written_of" : "frame.quoted", {}});
  }

  // Nothing of the sentence decided, but for whose channel it is: ours may be where the reader is to go.
  bool is_open(const WrittenOut& word) const {
    if (c_.building || (c_.spelling && !word.told)) return false;
    const std::string_view why = reading_.steps.back().rule;
    // わたしのL★NE教えるから, LIN€の公式からお送りします: who hides the name of a channel wants the reader there.
    if (why == "owner.writer" || why == "owner.third_party" || (c_.japanese && why == "frame.offered"))
      return word.firm && (c_.signs.has(Role::contact) || (is_channel() && !word.value)) && !is_of_goods(word.span);
    // "flip this: 'margatsni ruoy s'tahw'": a cipher is for the reader, whatever marks it stands in.
    if (why == "frame.quoted" && word.told) return true;
    if (reading_.attitude != Attitude::none || why == "owner.pen_name") return false;
    return why != "mention.compound" || c_.japanese;
  }

  // こちらのラ・イ・ン(釣り糸)は何号: nobody asks so about a channel.
  bool is_of_goods(Span span) const {
    return starts_with_any(behind_brackets(text_behind(span)),
                           {"は何", "はなん", "はいく", "はどの", "はどれ", "の太さ", "の長さ", "の色"});
  }

  bool is_channel() const { return c_.rules->categories()[reading_.category].channel; }

  // Where anything in the sentence moves, or, where nobody writes so by chance, it is the way or the thing.
  bool means_it(const WrittenOut& word) const {
    if (c_.signs.has_any(Role::task, Role::hearsay, Role::policy, Role::done) || is_refused(word.span)) return false;
    // たんじょうび・せいべつの欄を入れて: fields of what is drawn or built.
    if (text_behind(word.span).find("欄") != std::string_view::npos) return false;
    const Quoted quoted = quoted_by(word.span);
    if (quoted == Quoted::told || (quoted == Quoted::yes && !is_told_beside(word))) return false;
    if (word.told) return true;
    if (word.described && is_of_another_noun(text_behind(word.span))) return false;
    if (c_.signs.has_any(Role::give, Role::contact, Role::need, Role::accept)) return true;
    // "Make the card people show at the border look older, please": what is described may be drawn.
    if ((c_.japanese || !word.described) && c_.signs.has_any(Role::put, Role::request)) return true;
    if (word.described && !c_.japanese && is_wanted()) return true;
    return c_.unit.question || (word.firm && is_way_or_thing(word.span));
  }

  // "Key in what the machine sent to your pocket": said to the reader of what the reader has.
  bool is_wanted() const {
    if (c_.pointed_at && !c_.signs.has(Role::writer)) return true;
    constexpr std::uint32_t kSeen = 400;  // bytes
    const std::string_view sentence = c_.text.substr(c_.unit.span.begin, std::min(c_.unit.span.size(), kSeen));
    if (c_.vocabulary.are_in(sentence, SentenceWord::wants)) return true;
    return c_.signs.has_any(Role::put, Role::request) && c_.vocabulary.are_in(sentence, SentenceWord::addressed);
  }

  // 国から配られた数字の|仕組み, 空港で見せる手帳|みたい: not the thing that is described.
  bool is_of_another_noun(std::string_view behind) const {
    if (starts_with_any(behind, {"みたい", "のよう", "風", "らし", "について", "に関", "とは", "でし", "だ", "である"}))
      return true;
    if (behind.starts_with("です") && !behind.starts_with("ですか")) return true;
    if (!behind.starts_with("の")) return false;
    return !starts_with_any(behind.substr(3), {"写", "画像", "スクショ", "ページ", "コピー", "面", "表", "裏", "番号",
                                               "数字", "id", "ほう", "顔", "交換", "登録", "で", "を", "は"});
  }

  // 「たきたみのたたラたたイたたンたた」(たぬき): a cipher between the marks, its key in the brackets behind them.
  bool is_told_beside(const WrittenOut& word) const {
    return word.told && c_.japanese && c_.text.substr(0, word.span.begin).ends_with("「") &&
           c_.text.substr(word.span.end).starts_with("」(");
  }

  // In the same clause: 顔写真を1枚、加工なしで refuses something else.
  bool is_refused(Span span) const {
    return std::any_of(c_.words.begin(), c_.words.end(), [&](const Token& token) {
      if (token.role != Role::refuse) return false;
      if (token.span.begin < span.end) return true;
      const std::string_view between = c_.text.substr(span.end, token.span.begin - span.end);
      return between.find("、") == std::string_view::npos || between.size() > 90;
    });
  }

  // 「ら・い・ん」, "T.E.L.": written of, and 「…」と言われ told of; 「L○NE」を, 「L○NE」で: marked off, no more.
  Quoted quoted_by(Span span) const {
    if (!c_.quotes) return Quoted::no;
    constexpr std::uint32_t kReach = 400;
    const std::uint32_t from = std::max(c_.unit.span.begin, span.begin > kReach ? span.begin - kReach : 0);
    const std::string_view left = c_.text.substr(from, span.begin - from);
    if (last_open(left, "「", "」") != std::string_view::npos) {
      const std::string_view right = text_behind(span);
      const auto close = right.find("」");
      if (close == std::string_view::npos) return Quoted::yes;
      const std::string_view next = right.substr(close + 3);
      if (is_asked_for_example(next)) return Quoted::used;
      const std::string_view behind = behind_list(next);
      if (behind.size() != next.size()) return is_used(behind) || is_counted(behind) ? Quoted::used : Quoted::told;
      // 直近の「つ と め さ き」と、そこを離れた月を: one of several things
      if (close == 0 && behind.starts_with("と、")) return Quoted::used;
      for (const std::string_view told : {"と", "って", "など", "とか", "みたい", "のよう", "等", "、「", "「"}) {
        if (behind.starts_with(told)) return Quoted::told;
      }
      if (is_used(behind)) return Quoted::used;
      return Quoted::yes;
    }
    if (std::count(left.begin(), left.end(), '"') % 2 == 0) return Quoted::no;
    const std::string_view right = text_behind(span);
    const auto close = right.find('"');
    return close != std::string_view::npos && is_used(right.substr(close + 1)) ? Quoted::used : Quoted::yes;
  }

  std::string_view text_behind(Span span) const {
    constexpr std::uint32_t kReach = 400;
    return c_.text.substr(span.end, std::min(c_.unit.span.end - span.end, kReach));
  }

  // 「ぎんこう」「してん」と「めいぎ」を: what stands behind the last of them.
  static std::string_view behind_list(std::string_view behind) {
    constexpr std::size_t kItem = 60;  // bytes
    for (;;) {
      std::string_view rest = behind.substr(length_of_start(behind, {"と", "や", "、", "・", "/", "+", " "}));
      if (!rest.starts_with("「")) return behind;
      const auto close = rest.find("」");
      if (close == std::string_view::npos || close > kItem) return behind;
      behind = rest.substr(close + 3);
    }
  }

  // 「つう○ん」とかはありますか?
  bool is_asked_for_example(std::string_view behind) const {
    if (!c_.unit.question || !behind.starts_with("とか")) return false;
    behind.remove_prefix(std::string_view("とか").size());
    behind.remove_prefix(length_of_start(behind, {"は", "が", "って", "も", "を", "に", "、"}));
    return starts_with_any(behind, {"あり", "ござい", "お持ち", "持って", "やって", "使って", "お使い", "かかって"});
  }

  // 「…」「…」の2つ
  static bool is_counted(std::string_view behind) {
    return starts_with_any(behind, {"の2", "の3", "の4", "の5", "の二", "の三", "の四", "の両", "の順", "も", "だけ"});
  }

  // 「L○NE」公式, 「L○NE」の友だちに
  static bool is_used(std::string_view behind) {
    return starts_with_any(behind, {"を", "で", "へ", "に", "のみ", "まで", "公式", "アカ", "グループ", "登録", "追加",
                                    "交換", "経由", "の友", "のid", "id"}) &&
           !starts_with_any(behind, {"で合", "であって", "でよ", "でい", "です", "でした", "でしょ"});
  }

  // L○NEまで, ○号を2枚, "over on te1egr@m": what is to be used or given, not what is told of.
  bool is_way_or_thing(Span span) const {
    const std::string_view right = c_.text.substr(span.end, c_.unit.span.end - span.end);
    const std::size_t mark = length_of_start(right, {"」", "』", "】", "\"", "”", " "});
    const std::string_view rest = right.substr(mark);
    if (span == c_.unit.span) return true;
    if (c_.japanese) {
      if (rest.empty()) return true;
      for (const std::string_view way : {"で", "へ", "まで", "に", "を", "も", "だけ", "→", "←", ":", "(", "、", "と",
                                         "のほう", "の方", "希望", "交換", "/"}) {
        if (rest.starts_with(way)) return !rest.starts_with("という") && !rest.starts_with("では");
      }
      return false;
    }
    const std::string_view left = c_.text.substr(c_.unit.span.begin, span.begin - c_.unit.span.begin);
    for (const std::string_view way :
         {"on ", "to ", "via ", "over ", "by ", "at ", "your ", "ur ", "yr ", "need ", "quick "}) {
      if (left.ends_with(way)) return true;
    }
    return false;
  }

  const DisguiseContext& c_;
  Reading& reading_;
};

}  // namespace

void invite_lone_values(MessageReading& message) {
  const auto moves = [&](std::size_t u) {
    if (u >= message.units.size()) return false;
    const Span unit = message.units[u].span;
    const auto inside = [&](const std::vector<Token>& tokens, std::initializer_list<Role> roles) {
      for (auto at = first_from(tokens, unit.begin); at != tokens.end() && at->span.end <= unit.end; ++at) {
        if (std::find(roles.begin(), roles.end(), at->role) != roles.end()) return true;
      }
      return false;
    };
    return inside(message.tokens, {Role::contact, Role::give, Role::request, Role::ask}) ||
           inside(message.marks, {Role::opener});
  };
  constexpr std::uint32_t kRest = 24;  // bytes of the sentence beside the value
  for (Reading& reading : message.readings) {
    if (reading.attitude != Attitude::none || !reading.disguised) continue;
    const WrittenOut* value = written_out_in(message.written_out, reading.span);
    if (value == nullptr || !value->value || message.units[reading.unit].span.size() > value->span.size() + kRest)
      continue;
    if (!moves(reading.unit - 1) && !moves(reading.unit + 1)) continue;
    reading.attitude = Attitude::asked;
    reading.confidence = Confidence::possible;
    reading.steps.push_back({"disguise.alone", reading.span});
  }
}

void point_at_disguised(MessageReading& message) {
  constexpr std::uint32_t kNear = 2;  // sentences
  const bool takes_up = std::any_of(message.readings.begin(), message.readings.end(), [](const Reading& one) {
    return one.attitude == Attitude::asked && one.steps.back().rule == "frame.taken_up";
  });
  const auto names = [&](const Reading& reading) {
    if (!reading.disguised) return false;
    // うちのカ力才 IDは…です。そちらのも: the writer's own names what is asked for.
    const bool own = reading.attitude == Attitude::offered && takes_up;
    if (reading.attitude != Attitude::none && reading.attitude != Attitude::asked && !own) return false;
    const WrittenOut* word = written_out_in(message.written_out, reading.span);
    return word != nullptr && !word->value && (word->firm || reading.attitude == Attitude::asked);
  };
  Reading* named = nullptr;
  const auto point = [&](Reading& reading) {
    if (names(reading)) {
      named = &reading;
      return;
    }
    if (named == nullptr || named->category != reading.category || reading.attitude != Attitude::asked) return;
    if (std::max(named->unit, reading.unit) - std::min(named->unit, reading.unit) > kNear) return;
    // 微・信に統一しております。QRをご提示ください: what is sure there is sure here.
    if (named->attitude == Attitude::asked && reading.confidence == Confidence::sure)
      named->confidence = Confidence::sure;
    reading.span = named->span;
    reading.disguised = true;
    reading.steps.front().span = named->span;
  };
  std::for_each(message.readings.begin(), message.readings.end(), point);
  named = nullptr;
  std::for_each(message.readings.rbegin(), message.readings.rend(), point);
}

void read_disguise(const DisguiseContext& context, Reading& reading) {
  DisguiseReader(context, reading).run();
}

}  // namespace tokumei
