#include "grammar/message_reader.h"

#include <algorithm>

#include "grammar/clause_reader.h"
#include "grammar/disguise.h"
#include "grammar/tokenizer.h"

namespace tokumei {
namespace {

constexpr std::size_t kListBytes = 2400;  // about 800 characters: how far an opener reaches
constexpr int kListItems = 24;
constexpr std::uint32_t kItemBytes = 150;  // longer items are read as sentences
constexpr std::uint32_t kLabelBytes = 48;  // a line this short may be a label

bool is_mention(const Token& token) {
  return token.role == Role::mention || token.role == Role::weak_mention;
}

class MessageReader {
 public:
  MessageReader(MessageReading& result, Page page, const ThreadContext& thread, const RuleBook& rules)
      : result_(result), text_(result.folded.view()), page_(page), thread_(thread), rules_(rules) {}

  void run() {
    count_labels();
    building_ = static_cast<int>(std::count_if(result_.marks.begin(), result_.marks.end(),
                                               [](const Token& mark) { return mark.role == Role::building; }));
    std::size_t token = 0, mark = 0;
    for (std::size_t u = 0; u < result_.units.size(); ++u) {
      const Unit& unit = result_.units[u];
      while (token < result_.tokens.size() && result_.tokens[token].span.begin < unit.span.begin) ++token;
      std::size_t end = token;
      while (end < result_.tokens.size() && result_.tokens[end].span.end <= unit.span.end) ++end;
      while (mark < result_.marks.size() && result_.marks[mark].span.begin < unit.span.begin) ++mark;
      std::size_t mark_end = mark;
      while (mark_end < result_.marks.size() && result_.marks[mark_end].span.begin < unit.span.end) ++mark_end;
      const auto words = std::span<const Token>(result_.tokens).subspan(token, end - token);
      Has has;
      look(words, has);
      look(std::span<const Token>(result_.marks).subspan(mark, mark_end - mark), has);
      read_unit(u, words, std::span<const Token>(result_.marks).subspan(mark, mark_end - mark), has);
      token = end;
      mark = mark_end;
    }
  }

 private:
  enum class List { none, asked, refused, work };

  struct Has {
    bool opener = false, give = false, request = false, need = false, refuse = false, apply = false,
         work_heading = false, other_heading = false, mention = false, task = false, third_party = false,
         purpose = false, optional = false, authority = false, pressure = false, pen_name = false, applying = false,
         put = false, contact = false, follow_up = false, question = false, done = false, signature = false;
  };

  static void look(std::span<const Token> tokens, Has& has) {
    for (const Token& token : tokens) {
      switch (token.role) {
        case Role::opener:
          has.opener = true;
          break;
        case Role::give:
          has.give = true;
          break;
        case Role::applying:
          has.applying = true;
          break;
        case Role::put:
          has.put = true;
          break;
        case Role::contact:
          has.contact = true;
          break;
        case Role::request:
          has.request = true;
          break;
        case Role::need:
          has.need = true;
          break;
        case Role::refuse:
          has.refuse = true;
          break;
        case Role::heading_apply:
          has.apply = true;
          break;
        case Role::heading_work:
          has.work_heading = true;
          break;
        case Role::heading_other:
          has.other_heading = true;
          break;
        case Role::mention:
        case Role::weak_mention:
        case Role::ask:
          has.mention = true;
          break;
        case Role::task:
          has.task = true;
          break;
        case Role::third_party:
          has.third_party = true;
          break;
        case Role::purpose:
          has.purpose = true;
          break;
        case Role::optional:
          has.optional = true;
          break;
        case Role::authority:
          has.authority = true;
          break;
        case Role::pressure:
          has.pressure = true;
          break;
        case Role::pen_name:
          has.pen_name = true;
          break;
        case Role::follow_up:
          has.follow_up = true;
          break;
        case Role::question:
          has.question = true;
          break;
        case Role::done:
          has.done = true;
          break;
        case Role::signature:
          has.signature = true;
          break;
        default:
          break;
      }
    }
  }

  void read_unit(std::size_t u, std::span<const Token> tokens, std::span<const Token> mark_tokens, const Has& has) {
    const Unit& unit = result_.units[u];
    authority_ = authority_ || has.authority;
    pressure_ = pressure_ || has.pressure;
    if (unit.zone == Zone::quotation) return;
    if (is_scripted(unit, tokens)) return;
    if ((unit.zone == Zone::heading || is_plain_heading(u, has)) && !is_list_label(unit, tokens)) {
      heading(unit, has);
      if (!has.mention) return;
    }
    const std::size_t first = result_.readings.size();
    const bool in_list = list_ != List::none && continues_list(unit, has);
    if (in_list && read_item(unit, tokens, has)) {
      ++items_;
    } else {
      ClauseContext clause{text_, unit, tokens, section_, page_ == Page::job, has.applying, building_ >= 2, &rules_};
      if (is_japanese(unit)) {
        read_japanese(clause, result_.readings);
      } else {
        read_english(clause, result_.readings);
      }
      if (labels_ >= 2 && list_ != List::work && section_ != Section::work) read_labels(unit, tokens, first);
      if (has.apply || (has.opener && (has.give || has.request))) ask_collapsed(unit, mark_tokens, first);
      if (has.follow_up && result_.readings.size() == first) follow_up(tokens, has);
    }
    for (std::size_t r = first; r < result_.readings.size(); ++r) {
      Reading& reading = result_.readings[r];
      reading.unit = static_cast<std::uint32_t>(u);
      reading.purpose = reading.purpose || has.purpose || purpose_before(u, tokens);
      reading.optional = has.optional;
      read_disguise(reading, tokens, has, unit);
    }
    if (list_ == List::none && (has.request || has.need) && !has.refuse) ask_items_before(u, has);
    open_list(u, has);
    last_purpose_ = has.purpose;
  }

  // ---- sections and lists ----------------------------------------------------------------------------------------

  void heading(const Unit& unit, const Has& has) {
    if (has.optional && list_ == List::asked) return;  // ◯任意でかまいません: the list goes on
    list_ = List::none;
    if (has.apply || (has.applying && !has.work_heading)) {
      section_ = Section::apply;
      start_list(has.refuse ? List::refused : List::asked, unit);
    } else if (has.work_heading) {
      section_ = Section::work;
      start_list(List::work, unit);
    } else if (has.opener && (has.give || has.request || has.need)) {
      section_ = Section::apply;
      start_list(has.refuse ? List::refused : List::asked, unit);
    } else {
      section_ = has.other_heading ? Section::other : Section::none;
    }
  }

  void open_list(std::size_t u, const Has& has) {
    const Unit& unit = result_.units[u];
    if (unit.zone == Zone::item && list_ != List::none) return;
    const bool leads_list =
        u + 1 < result_.units.size() && result_.units[u + 1].zone == Zone::item && unit.zone != Zone::item;
    if (leads_list && ends_with_colon(unit) && (has.request || has.give || has.need) && !has.refuse && !has.task &&
        !has.third_party && section_ != Section::work) {
      start_list(List::asked, unit);
      return;
    }
    const bool applies = has.applying || section_ == Section::apply;
    if (has.opener || has.applying) {
      if (leads_list && has.opener && page_ != Page::job && unit.span.size() <= kItemBytes && !has.refuse &&
          !has.task && !has.third_party) {
        start_list(List::asked, unit);
        return;
      }
      if (leads_list && applies && (has.request || has.need || has.give) && !has.refuse && !has.task) {
        start_list(List::asked, unit);
        return;
      }
      const bool gives = has.give || (has.put && applies) || (has.opener && has.request && page_ != Page::job);
      if (has.refuse && !has.request) {
        start_list(List::refused, unit);
      } else if (has.opener && !applies && (has.third_party || has.task)) {
        start_list(List::work, unit);
      } else if (gives && (has.request || has.need || ends_with_colon(unit) || has.opener)) {
        start_list(List::asked, unit);
      } else if (has.opener && page_ == Page::job && !applies && (has.request || has.put)) {
        start_list(List::work, unit);
      }
      return;
    }
    if (has.apply && ends_with_colon(unit)) start_list(List::asked, unit);
    // 下記は不要です
    if (has.opener && has.refuse) start_list(List::refused, unit);
    // A prose line ends a list that had its items.
    if (list_ != List::none && items_ > 0 && unit.zone == Zone::prose && unit.span.size() > kItemBytes)
      list_ = List::none;
  }

  void start_list(List kind, const Unit& unit) {
    list_ = kind;
    list_begin_ = unit.span.end;
    items_ = 0;
  }

  bool continues_list(const Unit& unit, const Has& has) {
    if (unit.span.begin - list_begin_ > kListBytes || items_ >= kListItems) {
      list_ = List::none;
      return false;
    }
    // Behind the items, a blank line and a sentence end the list.
    if (items_ > 0 && unit.zone == Zone::prose && unit.after_blank && (unit.span.size() > kLabelBytes || has.request)) {
      list_ = List::none;
      return false;
    }
    return true;
  }

  // A list item or a short line under an opener: the opener is its predicate. False when it must be read as a sentence.
  bool read_item(const Unit& unit, std::span<const Token> tokens, const Has& has) {
    if (unit.zone != Zone::item && !(unit.starts_line && unit.ends_line && unit.span.size() <= kItemBytes)) {
      if (!noun_list(unit, tokens)) return false;
    }
    if (unit.zone == Zone::prose && (has.request || has.refuse) && unit.span.size() > kLabelBytes) return false;
    if (unit.span.size() > kItemBytes) return false;
    if (list_ != List::asked) {
      const Attitude attitude = list_ == List::refused ? Attitude::refused : Attitude::work;
      for (const Token& token : tokens) {
        if (is_mention(token))
          add(token, attitude, Confidence::sure, list_ == List::refused ? "list.refused" : "list.work", {});
      }
      return true;
    }
    bool pen_name = false, refused = false;
    const auto mentions = std::count_if(tokens.begin(), tokens.end(), is_mention);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].role == Role::pen_name && mentions == 1) pen_name = true;
      if (tokens[i].role == Role::refuse) refused = true;
    }
    const bool real_only = pen_name && refused;  // ハンドルネーム不可
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (!is_mention(token) && token.role != Role::ask) continue;
      if (i > 0 && (tokens[i - 1].role == Role::third_party || tokens[i - 1].role == Role::writer)) {
        add(token, Attitude::not_reader, Confidence::sure, "owner.third_party", tokens[i - 1].span);
        continue;
      }
      if (i + 1 < tokens.size() && tokens[i + 1].role == Role::work && adjoining(token.span, tokens[i + 1].span)) {
        add(token, Attitude::work, Confidence::sure, "owner.work", tokens[i + 1].span);
        continue;
      }
      if (compound(token.span) && !(i + 1 < tokens.size() && tokens[i + 1].span.begin == token.span.end)) {
        add(token, Attitude::none, Confidence::sure, "mention.compound", token.span);
        continue;
      }
      if (refused && !real_only) {
        add(token, Attitude::refused, Confidence::sure, "frame.refused", {});
        continue;
      }
      if (pen_name && !real_only) {
        add(token, Attitude::none, Confidence::sure, "owner.pen_name", {});
        continue;
      }
      add(token, Attitude::asked, Confidence::sure, "list.item", {});
    }
    return true;
  }

  // ①年齢 ②お住まい ③ご職業を書いて送ってください; a list, then 以上をお知らせください: the request comes last.
  void ask_items_before(std::size_t u, const Has& has) {
    if (section_ == Section::work || (page_ == Page::job && section_ != Section::apply)) return;
    const bool own_item = result_.units[u].zone == Zone::item;
    if (!own_item && !has.opener) return;
    std::size_t first = u;
    while (first > 0 && result_.units[first - 1].zone == Zone::item &&
           (!own_item || result_.units[first - 1].line == result_.units[u].line))
      --first;
    for (Reading& reading : result_.readings) {
      if (reading.unit < first || reading.unit >= u || reading.attitude != Attitude::none) continue;
      reading.attitude = Attitude::asked;
      reading.confidence = Confidence::sure;
      reading.steps.push_back({"list.trailing", {}});
    }
  }

  // 応募時の記入欄, "How to apply": a short line of its own that names a section.
  bool is_plain_heading(std::size_t u, const Has& has) const {
    const Unit& unit = result_.units[u];
    if (unit.zone != Zone::prose || !unit.starts_line || !unit.ends_line || unit.question || unit.span.size() > 60)
      return false;
    if (has.refuse || has.mention || has.done || ((has.request || has.need) && !has.apply)) return false;
    const char32_t last = code_point_at(text_, previous_code_point(text_, unit.span.end));
    if (unit.span.end < text_.size() && text_.substr(unit.span.end, 3) == "。") return false;
    if (last == U'。' || last == U'、') return false;
    return has.apply || has.applying || has.work_heading || has.other_heading;
  }

  // Lines of a dialogue or script and quoted sample sentences: 「…」 alone, お客様：…, ボット：…
  bool is_scripted(const Unit& unit, std::span<const Token> tokens) const {
    const std::string_view text = text_.substr(unit.span.begin, unit.span.size());
    if (unit.starts_line || unit.zone == Zone::item) {
      if (text.starts_with("「") && text.ends_with("」") && text.find("」") + 3 == text.size() && text.size() > 36)
        return true;
      const auto colon = text.find(':');
      if (colon != std::string_view::npos && colon <= 18 && !tokens.empty() &&
          tokens.front().role == Role::third_party && tokens.front().span.end == unit.span.begin + colon) {
        return true;
      }
    }
    return false;
  }

  // 応募時の記載事項 氏名 年齢 最寄り駅: a list whose line ends became spaces, behind the words that open it.
  void ask_collapsed(const Unit& unit, std::span<const Token> marks, std::size_t first) {
    std::uint32_t from = 0, to = 0;
    for (const Token& mark : marks) {
      const bool opens = mark.role == Role::heading_apply || mark.role == Role::opener;
      const bool closes = mark.role == Role::heading_work || mark.role == Role::heading_other;
      if (opens && (from == 0 || to != 0)) {
        from = mark.span.end;
        to = 0;
      }
      if (closes && from != 0 && to == 0 && mark.span.begin > from + 30 && text_[mark.span.begin - 1] == ' ')
        to = mark.span.begin;
    }
    if (from == 0) return;
    if (to == 0) to = unit.span.end;
    for (std::size_t r = first; r < result_.readings.size(); ++r) {
      Reading& reading = result_.readings[r];
      if (reading.attitude != Attitude::none || reading.span.begin < from || reading.span.end > to) continue;
      if (text_[reading.span.begin - 1] != ' ' ||
          (reading.span.end < text_.size() && text_[reading.span.end] != ' ' && text_[reading.span.end] != '('))
        continue;
      reading.attitude = Attitude::asked;
      reading.confidence = Confidence::sure;
      reading.steps.push_back({"list.collapsed", {}});
    }
  }

  // A heading that is a label of a list in progress: 【氏名】 under an opener.
  bool is_list_label(const Unit& unit, std::span<const Token> tokens) const {
    return list_ != List::none && unit.span.size() <= kItemBytes && !tokens.empty() && is_mention(tokens.front());
  }

  // 氏名、年齢、住所: nothing but mentions and joints.
  bool noun_list(const Unit& unit, std::span<const Token> tokens) const {
    std::uint32_t covered = 0;
    int mentions = 0;
    for (const Token& token : tokens) {
      if (!is_mention(token)) continue;
      covered += token.span.size();
      ++mentions;
    }
    return mentions >= 2 && covered * 2 >= unit.span.size();
  }

  bool adjoining(Span a, Span b) const {
    const std::string_view gap = text_.substr(a.end, b.begin - a.end);
    return gap.empty() || gap == "の" || gap == " " || gap == "を" || gap == "に";
  }

  bool compound(Span span) const {
    if (span.end >= text_.size()) return false;
    const Script inside = script_of(code_point_at(text_, previous_code_point(text_, span.end)));
    const Script next = script_of(code_point_at(text_, span.end));
    return (next == Script::han || next == Script::katakana) && inside != Script::hiragana;
  }

  // ---- labels ----------------------------------------------------------------------------------------------------

  // 氏名: 年齢: — forms without an opener. Counts the empty ones before reading.
  void count_labels() {
    for (std::size_t i = 0; i < result_.tokens.size(); ++i) {
      if (is_mention(result_.tokens[i]) && is_empty_label(i)) ++labels_;
    }
  }

  bool is_empty_label(std::size_t i) const {
    const Span span = result_.tokens[i].span;
    std::size_t at = span.end;
    if (at < text_.size() && text_[at] == '(') {
      const auto close = text_.find(')', at);
      if (close != std::string_view::npos && close - at < kLabelBytes) at = close + 1;
    }
    while (at < text_.size() && (text_[at] == ' ' || text_.substr(at, 3) == "】" || text_.substr(at, 3) == "」"))
      at += text_[at] == ' ' ? 1 : 3;
    const bool colon = at < text_.size() && text_[at] == ':';
    const bool bracketed = at >= 3 && text_.substr(at - 3, 3) == "】";
    if (!colon && !bracketed) return false;
    if (colon) ++at;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '_' || text_[at] == '(' || text_[at] == ')' ||
                                 text_[at] == '[' || text_[at] == ']'))
      ++at;
    if (at >= text_.size() || text_[at] == '\n') return true;
    if (i + 1 < result_.tokens.size() && is_mention(result_.tokens[i + 1])) {
      for (const char c : text_.substr(at, std::max<std::size_t>(result_.tokens[i + 1].span.begin, at) - at)) {
        if (c != ' ' && c != '\n' && c != '/' && c != '-')
          return text_.substr(at, 3) == "【" || text_.substr(at, 3) == "・" || text_.substr(at, 3) == "■";
      }
      return true;
    }
    const std::size_t stop = std::min(text_.find_first_of(" \n", at), text_.size());
    return text_.substr(at, stop - at).ends_with(":");
  }

  void read_labels(const Unit& unit, std::span<const Token> tokens, std::size_t first) {
    for (const Token& token : tokens) {
      if (!is_mention(token)) continue;
      const auto index = static_cast<std::size_t>(&token - result_.tokens.data());
      if (!is_empty_label(index)) continue;
      bool known = false;
      for (std::size_t r = first; r < result_.readings.size(); ++r) {
        Reading& reading = result_.readings[r];
        if (!reading.span.overlaps(token.span)) continue;
        known = true;
        if (reading.attitude != Attitude::none) continue;
        reading.attitude = Attitude::asked;
        reading.confidence = Confidence::sure;
        reading.steps.push_back({"list.label", token.span});
      }
      if (!known) add(token, Attitude::asked, Confidence::sure, "list.label", {});
    }
    (void)unit;
  }

  // ---- disguise --------------------------------------------------------------------------------------------------

  // Who hides a word means it: where anything in the sentence moves, a disguised word is an ask.
  void read_disguise(Reading& reading, std::span<const Token> tokens, const Has& has, const Unit& unit) {
    reading.disguised = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.phrase == kDisguisedPhrase && token.span == reading.span;
    });
    if (!reading.disguised || reading.attitude != Attitude::none || has.task || building_ > 0) return;
    const bool moves = has.give || has.put || has.request || has.contact || has.need || unit.question;
    if (!moves) return;
    reading.attitude = Attitude::asked;
    reading.confidence = Confidence::possible;
    reading.steps.push_back({"disguise.alone", reading.span});
  }

  // ---- threads ---------------------------------------------------------------------------------------------------

  void follow_up(std::span<const Token> tokens, const Has& has) {
    if (thread_.topics.empty() || has.refuse || has.done) return;
    for (const Token& token : tokens) {
      if (token.role != Role::follow_up) continue;
      Token mention = token;
      mention.category = thread_.topics.back();
      add(mention, Attitude::asked, Confidence::sure, "thread.follow_up", token.span);
      return;
    }
  }

  // ---- small things ----------------------------------------------------------------------------------------------

  void add(const Token& token, Attitude attitude, Confidence confidence, std::string_view rule, Span span) {
    Reading reading;
    reading.category = token.category;
    reading.span = token.span;
    reading.attitude = attitude;
    reading.confidence = confidence;
    reading.steps.push_back({"mention", token.span});
    reading.steps.push_back({rule, span});
    result_.readings.push_back(std::move(reading));
  }

  bool purpose_before(std::size_t u, std::span<const Token>) const { return u > 0 && last_purpose_; }

  bool ends_with_colon(const Unit& unit) const { return text_[unit.span.end - 1] == ':'; }

  bool is_japanese(const Unit& unit) const {
    for (std::size_t at = unit.span.begin; at < unit.span.end; ++at) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte >= 0xE3 && byte <= 0xE9) return true;
    }
    return false;
  }

  MessageReading& result_;
  std::string_view text_;
  Page page_;
  const ThreadContext& thread_;
  const RuleBook& rules_;
  Section section_ = Section::none;
  List list_ = List::none;
  std::uint32_t list_begin_ = 0;
  int items_ = 0;
  int labels_ = 0;    // empty labels in the whole message
  int building_ = 0;  // words of things being built in the whole message
  bool last_purpose_ = false;
  bool authority_ = false;
  bool pressure_ = false;
};

// A word whose letters stand on lines of their own, or with full stops between them, is one word all the same: the
// units it was cut into become one.
void keep_whole(Span word, std::vector<Unit>& units) {
  const auto first =
      std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.span.end > word.begin; });
  auto last = first;
  while (last != units.end() && std::next(last) != units.end() && std::next(last)->span.begin < word.end) ++last;
  if (first == units.end() || first == last) return;
  last->span.begin = first->span.begin;
  last->starts_line = first->starts_line;
  last->after_blank = first->after_blank;
  if (last->zone != Zone::quotation) last->zone = Zone::prose;
  // A word on lines of its own leans on the sentence behind it.
  if (last->span.end == word.end && std::next(last) != units.end()) {
    std::next(last)->span.begin = last->span.begin;
    ++last;
  }
  units.erase(first, last);
}

// Lays the disguised words over the others: they win where they lie.
void add_disguised(MessageReading& result, const RuleBook& rules) {
  std::vector<Token> disguised;
  find_disguised(result.folded.view(), rules, disguised);
  std::uint32_t covered = 0;
  for (const Token& token : disguised) {
    if (token.span.begin < covered) continue;
    covered = token.span.end;
    std::erase_if(result.tokens, [&](const Token& other) { return other.span.overlaps(token.span); });
    const auto at = std::lower_bound(result.tokens.begin(), result.tokens.end(), token,
                                     [](const Token& a, const Token& b) { return a.span.begin < b.span.begin; });
    result.tokens.insert(at, token);
    keep_whole(token.span, result.units);
  }
}

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

MessageReading read_message(std::string_view text, Page page, const ThreadContext& thread, const RuleBook& rules) {
  MessageReading result(text);
  result.units = segment(result.folded, text);
  std::vector<PhraseMatch> matches;
  Tokenizer(rules).tokenize(result.folded.view(), matches, result.tokens, result.marks);
  add_disguised(result, rules);
  MessageReader(result, page, thread, rules).run();
  return result;
}

}  // namespace tokumei
