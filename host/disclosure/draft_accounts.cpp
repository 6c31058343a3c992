// Accounts of messengers and networks: behind a label, behind "id", at the start of an invitation, spelled in words.
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// moth dot hours underscore: words for the marks of an account, with the words beside them. Empty if there are none.
Span spelled_account(std::string_view text, std::uint32_t from, std::uint32_t stop) {
  Span account{};
  bool mark = false;
  for (std::uint32_t at = from; at < stop;) {
    std::uint32_t end = at;
    while (end < stop && (is_letter(text[end]) || is_digit(text[end]))) ++end;
    const std::string_view word = text.substr(at, end - at);
    const bool now = word == "underscore" || word == "dot" || word == "dash" || word == "hyphen";
    if (end == at || (!account.empty() && !mark && !now)) {
      if (mark || (!account.empty() && account.size() > 12)) break;
      account = {};
    } else if (now || mark || account.empty()) {
      account = {account.empty() ? at : account.begin, end};
    }
    mark = end > at && now;
    if (end > at && !now && account.empty()) account = {at, end};
    at = std::max(end, at) + 1;
  }
  return account.size() > 12 &&
                 (text.substr(account.begin, account.size()).find("underscore") != std::string_view::npos ||
                  text.substr(account.begin, account.size()).find(" dot ") != std::string_view::npos)
             ? account
             : Span{};
}

bool is_looked_up(std::string_view behind) {
  if (behind.starts_with(" ")) behind.remove_prefix(1);
  return starts_with_any(behind, {"で検索", "で出", "で登録", "で申請", "で見つ", "でやって", "を検索", "を追加",
                                  "と検索", "って検索", "で探", "です", "になります"});
}

bool is_file_or_site(std::string_view word) {
  return ends_with_any(word,
                       {".jpg", ".jpeg", ".png",  ".gif", ".pdf", ".zip", ".ai", ".psd", ".mp4", ".wav", ".mp3",
                        ".mov", ".docx", ".xlsx", ".csv", ".txt", ".com", ".jp", ".net", ".org", ".io",  ".example"});
}

// INVALID_CLIENT: capitals alone, as programs write their errors.
bool is_constant(std::string_view written) {
  return written.find('_') != std::string_view::npos && std::all_of(written.begin(), written.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '_' || c == '.';
         });
}

// Sites whose addresses name a person's page.
bool is_blog(std::string_view word) {
  return has_any(word, {"hatenablog.", "hatenadiary.", "ameblo.jp", "note.com/", ".fc2.", "blogspot.", "wordpress.",
                        "tumblr.", "substack.", "livedoor."});
}

// m i k a n _ 8 8: single letters with a space between, six or more.
std::uint32_t spaced_end(std::string_view text, std::uint32_t at, std::uint32_t stop) {
  const auto one = [&](std::uint32_t i) { return text[i] > ' ' && static_cast<unsigned char>(text[i]) < 0x80; };
  std::uint32_t end = at;
  int letters = 0;
  while (end < stop && one(end) && (end + 1 >= stop || !one(end + 1))) {
    ++letters;
    if (end + 2 >= stop || text[end + 1] != ' ' || !one(end + 2)) {
      ++end;
      break;
    }
    end += 2;
  }
  return letters >= 6 ? end : at;
}

}  // namespace

// LINEのほうが楽でしたら、nemuri_neko000 で: the first word that only an account can be, before another label.
Span DraftReader::account_behind(const Line& line, std::uint32_t from) const {
  std::uint32_t stop = line.unit->span.end;
  for (std::size_t i = cue_from(line, from + 1); i < line.last; ++i) {
    if (cues_[i].role != DraftRole::label) continue;
    stop = cues_[i].span.begin;
    break;
  }
  stop = std::min(stop, from + kLongestValue);
  for (std::uint32_t at = from; at < stop;) {
    std::uint32_t end = at;
    bool letters = false, marks = false, dots = false;
    while (end < stop && text_[end] > ' ' && static_cast<unsigned char>(text_[end]) < 0x80 && text_[end] != ',') {
      const char c = text_[end++];
      letters = letters || (c >= 'a' && c <= 'z');
      marks = marks || is_digit(c) || c == '_' || c == '@';
      dots = dots || (c == '.' && end < stop && is_letter(text_[end]));
    }
    // nagomi.kitchen is an account, draft.zip a file.
    marks = marks || (dots && !is_file_or_site(text_.substr(at, end - at))) || is_blog(text_.substr(at, end - at));
    // mizuki-trans で検索: two words joined are an account where it is to be looked up.
    marks =
        marks || (text_.substr(at, end - at).find('-') != std::string_view::npos && is_looked_up(text_.substr(end)));
    if (is_measure(text_.substr(at, end - at)) || is_constant(as_written({at, end}))) marks = false;
    const bool timed =
        text_.substr(at, end - at).find(':') != std::string_view::npos && !text_.substr(at).starts_with("live:");
    if (letters && marks && end - at >= 4 && !timed) return {at, end};
    if (const std::uint32_t spaced = spaced_end(text_, at, stop); spaced > at) return {at, spaced};
    at = std::max(end, static_cast<std::uint32_t>(next_code_point(text_, at)));
  }
  return {};
}

// "ping me, |sunny.tran.art| on Telegram": the word before, where only an account can be one.
Span DraftReader::account_before(const Line& line, const Cue& label) const {
  constexpr std::uint32_t kLongestAccount = 32;
  std::uint32_t end = label.span.begin;
  for (const std::string_view joint : {" on ", " via ", "(", " (", " で", "で"}) {
    if (!words({line.unit->span.begin, end}).ends_with(joint)) continue;
    end -= static_cast<std::uint32_t>(joint.size());
    break;
  }
  if (end == label.span.begin) return {};
  std::uint32_t begin = end;
  while (begin > line.unit->span.begin && end - begin < kLongestAccount && text_[begin - 1] > ' ' &&
         static_cast<unsigned char>(text_[begin - 1]) < 0x80)
    --begin;
  const Span account{begin, end};
  const bool marked = words(account).find_first_of("_@.0123456789") != std::string_view::npos && !account.empty() &&
                      !is_file_or_site(words(account)) && !is_measure(words(account));
  return marked && words(account).find(':') == std::string_view::npos && fits("messaging_account", account) ? account
                                                                                                            : Span{};
}

// 「discordで話しましょう。IDは yozora です」: id, handle, nick and the like name an account of the channel that was
// spoken of.
void DraftReader::read_handles(std::size_t index) {
  const Line& line = lines_[index];
  // 「Discordなら一日中います。yozora_mix に申請ください」
  if (const Span unit = line.unit->span; has(line, DraftRole::reach) && is_letter(text_[unit.begin])) {
    const Span first{unit.begin, value_end(line, unit.begin, "messaging_account")};
    const std::string_view channel = words(first).find_first_of("_0123456789") != std::string_view::npos &&
                                             fits("messaging_account", first) && !is_foreign(line, first) &&
                                             !is_refused(line, first)
                                         ? channel_near(index, unit.begin)
                                         : std::string_view{};
    if (!channel.empty()) add(channel, first, "draft.labelled");
  }
  if (!has(line, DraftRole::handle)) return;
  std::uint32_t tries = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::handle) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    const std::uint32_t begin = behind_joints(line, cue.span.end);
    Span value{begin, value_end(line, begin, "messaging_account")};
    if (value.empty() || !fits("messaging_account", value)) {
      value = account_behind(line, begin);
      if (value.empty() || value.begin > begin + kNearStart || !fits("messaging_account", value)) continue;
    }
    if (is_foreign(line, value) || is_refused(line, value)) continue;
    // "I like my account unbanned": a word right behind it says how it is.
    if (words(cue.span) == "account" && value.begin == cue.span.end + 1 &&
        std::all_of(text_.begin() + value.begin, text_.begin() + value.end, is_letter))
      continue;
    std::string_view channel = channel_near(index, cue.span.begin);
    // アットマークに続けて |yuzu_88|、インスタです: it may be named behind.
    if (channel.empty() && has_any(words(cue.span), {"マーク"})) channel = channel_behind(line, value.end);
    // "I'm UTC-5" beside a price names no account of a payment service.
    const bool loose = words(cue.span) == "i'm" || words(cue.span) == "as";
    // "I'm |quick| here", "another room |while|": a plain word is an account beside its channel only.
    const bool plain = std::all_of(text_.begin() + value.begin, text_.begin() + value.end, is_letter) &&
                       value.end + 1 < line.unit->span.end && text_[value.end] == ' ' &&
                       is_letter(text_[value.end + 1]);
    const bool beside = labelled(line, "messaging_account") || labelled(line, "social_account");
    if ((loose || words(cue.span) == "room") && plain && !beside) continue;
    if (!channel.empty() && !(loose && channel == "financial")) add(channel, value, "draft.labelled");
  }
}

// The messenger, network or payment service named last before `at`, in this sentence or the two before it; empty if
// there is none.
std::string_view DraftReader::channel_near(std::size_t index, std::uint32_t at) const {
  for (std::size_t back = 0; back < 3 && back <= index; ++back) {
    const Line& line = lines_[index - back];
    if (!labelled(line, "messaging_account") && !labelled(line, "social_account") && !labelled(line, "financial"))
      continue;
    if (is_foreign(line, line.unit->span) || line.unit->zone == Zone::quotation) return {};
    const std::size_t end = cue_from(line, at);
    for (std::size_t i = end; i > line.first && end - i < kNearCues; --i) {
      if (cues_[i - 1].role != DraftRole::label) continue;  // others may have no category
      const std::string_view named = name_of(cues_[i - 1].category);
      if (is_channel(named) || named == "financial") return named;
    }
  }
  return {};
}

// The messenger or network that is named next; empty if there is none.
std::string_view DraftReader::channel_behind(const Line& line, std::uint32_t at) const {
  for (std::size_t i = cue_from(line, at); i < line.last; ++i) {
    if (cues_[i].role == DraftRole::label && is_channel(name_of(cues_[i].category))) return name_of(cues_[i].category);
  }
  return {};
}

CategoryIndex DraftReader::channel_of(const DisclosureMatch& match) const {
  const Line* line = line_at(match.span.begin);
  const std::string_view told = name_of(match.category);
  if (line == nullptr || match.rule == kOwnDataRule) return match.category;
  // "whatsapp me!! |five five five …|": spelled, for in figures the rules hear what it belongs to.
  constexpr std::uint32_t kNearNumber = 16;
  const std::uint32_t begin = match.span.begin;
  if (told == "phone" && !is_digit(text_[begin])) {
    for (std::size_t i = cue_from(*line, begin); i > 0 && cues_[i - 1].span.end + kNearNumber >= begin; --i) {
      const Cue& cue = cues_[i - 1];
      const Line* named = cue.role == DraftRole::label ? line_at(cue.span.begin) : nullptr;
      if (named != nullptr && name_of(cue.category) == "messaging_account" && !is_refused(*named, cue.span))
        return cue.category;
    }
  }
  if (told == "messaging_account" && match.confidence == Confidence::possible && !labelled(*line, told) &&
      channel_near(static_cast<std::size_t>(line - lines_.data()), match.span.begin) == "financial")
    return rules_.find_category("financial");
  return match.category;
}

Span DraftReader::spelled_account_behind(const Line& line, std::uint32_t from) const {
  return spelled_account(text_, from, std::min(line.unit->span.end, from + kLongestValue));
}

// "discord is easiest": letters alone are an account only where the words before say so, "my discord", "discord id:".
bool DraftReader::is_plain_word(const Line& line, const Cue& label, Span value) const {
  if (!is_channel(name_of(label.category)) || !is_letter(text_[label.span.begin])) return false;
  if (!std::all_of(text_.begin() + value.begin, text_.begin() + value.end, is_letter)) return false;
  const Span between{label.span.end, value.begin};
  constexpr std::string_view kNames[] = {":",    "@",       "->", "=",  "id", "handle", "user", "name", "nick",
                                         " as ", "account", "は", "の", "が", "で",     "→",    "⇒"};
  const bool named = has_any(words(between), kNames);
  const bool mine =
      label.span.begin >= line.unit->span.begin + 3 && words({label.span.begin - 3, label.span.begin}) == "my ";
  const bool last =
      value.end == line.unit->span.end || text_[value.end] != ' ' || text_.substr(value.end).starts_with(" (");
  return !named && !(mine && last);
}

// @cafe_hinoki さんのフォロワー: somebody who is spoken of.
bool DraftReader::is_someone(Span handle) const {
  constexpr std::size_t kBehind = 24;
  std::string_view behind = text_.substr(handle.end, kBehind);
  if (behind.starts_with(" ")) behind.remove_prefix(1);
  return starts_with_any(behind, {"さん", "様", "さま", "の投稿", "のフォロワー"});
}

}  // namespace tokumei
