// Japanese is read from the mention to the right: the predicate that governs a noun follows it, and its ending says who
// gives (reading.md, "Who provides"). The first token that decides wins; clause borders with a predicate of their own
// stop the search.
#include <algorithm>
#include <optional>
#include <string_view>

#include "grammar/clause_reader.h"
#include "grammar/tokenizer.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> options, std::size_t* length) {
  for (const std::string_view option : options) {
    if (text.starts_with(option)) {
      *length = option.size();
      return true;
    }
  }
  return false;
}

bool is_mention(const Token& token) {
  return token.role == Role::mention || token.role == Role::weak_mention;
}

class JapaneseReader {
 public:
  JapaneseReader(const ClauseContext& context, std::vector<Reading>& readings)
      : context_(context), text_(context.text), tokens_(context.tokens), readings_(readings) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (is_mention(token)) {
        mention(i);
      } else if (token.role == Role::ask) {
        ask(i);
      }
    }
  }

 private:
  struct Decision {
    Attitude attitude = Attitude::none;
    Confidence confidence = Confidence::sure;
    std::string_view rule;
    Span span;
  };

  void mention(std::size_t i) {
    Reading reading = begin_reading(i);
    unknown_owner_ = false;
    Decision decision = owner(i);
    if (decision.attitude == Attitude::none) decision = predicate(i);
    finish(reading, decision, i);
  }

  void ask(std::size_t i) {
    Reading reading = begin_reading(i);
    Decision decision = after_ask(i);
    if (decision.attitude == Attitude::none)
      decision = {Attitude::asked, Confidence::sure, "frame.asking_phrase", tokens_[i].span};
    finish(reading, decision, i);
  }

  // What stands before `at` in the sentence, as far as a reader keeps it in mind: bounds the work on hostile texts.
  static constexpr std::uint32_t kWindowBytes = 400;
  static constexpr std::size_t kWindowTokens = 40;
  std::string_view window_before(std::uint32_t at) const {
    const std::uint32_t begin = std::max(context_.unit.span.begin, at > kWindowBytes ? at - kWindowBytes : 0);
    return text_.substr(begin, at - begin);
  }
  // Where `what` next stands, within the same reach; npos otherwise.
  std::size_t find_near(std::string_view what, std::size_t from) const {
    const std::size_t end = std::min<std::size_t>(context_.unit.span.end, from + kWindowBytes);
    if (from >= end) return std::string_view::npos;
    const auto at = text_.substr(from, end - from).find(what);
    return at == std::string_view::npos ? at : from + at;
  }
  std::size_t last_token(std::size_t i) const { return std::min(tokens_.size(), i + kWindowTokens); }

  Reading begin_reading(std::size_t i) const {
    Reading reading;
    reading.category = tokens_[i].category;
    reading.span = with_honorific(tokens_[i].span);
    reading.steps.push_back({"mention", reading.span});
    return reading;
  }

  void finish(Reading& reading, const Decision& decision, std::size_t i) {
    reading.attitude = decision.attitude;
    reading.confidence = decision.confidence;
    // A word that only may name something needs a frame that leaves no doubt.
    if (tokens_[i].role == Role::weak_mention && (decision.confidence != Confidence::sure || !near(i, decision.span))) {
      reading.attitude = Attitude::none;
    }
    // A field of a form that is being built.
    if (reading.attitude == Attitude::asked && context_.building && context_.section != Section::apply &&
        !context_.applying && tokens_[i].role != Role::ask && !is_honorific(reading.span) && !has_reader_word()) {
      reading.attitude = Attitude::work;
      reading.steps.push_back({"owner.building", {}});
    }
    // What a posting describes is the work, unless it speaks of applying or to the reader.
    if (reading.attitude == Attitude::asked && context_.posting && context_.section != Section::apply &&
        !context_.applying && tokens_[i].role != Role::ask && !is_honorific(reading.span) && !has_reader_word()) {
      reading.attitude = Attitude::work;
      reading.steps.push_back({"owner.posting", {}});
    }
    if (!decision.rule.empty()) reading.steps.push_back({decision.rule, decision.span});
    readings_.push_back(std::move(reading));
  }

  // ---- the noun phrase to the left -------------------------------------------------------------------------------

  Decision owner(std::size_t i) {
    const std::uint32_t begin = with_honorific(tokens_[i].span).begin;
    const bool honorific = begin != tokens_[i].span.begin || is_honorific(tokens_[i].span);
    // Coordinated nouns share their owner: 顧客の氏名・住所・電話番号.
    if (i > 0 && is_mention(tokens_[i - 1]) && coordinated(tokens_[i - 1].span.end, begin) && !readings_.empty()) {
      const Reading& before = readings_.back();
      if (before.span.end >= tokens_[i - 1].span.end &&
          (before.attitude == Attitude::not_reader || before.attitude == Attitude::work)) {
        return {before.attitude, Confidence::sure, before.steps.back().rule, before.steps.back().span};
      }
    }
    if (i > 0) {
      const Token& left = tokens_[i - 1];
      const std::string_view gap = text_.substr(left.span.end, begin - left.span.end);
      const bool joined = gap.empty() || gap == "の" || gap == "様の" || gap == "さんの" || gap == "さまの" ||
                          gap == "の方の" || gap == "方の" || gap == "自身の" || gap == "から";
      if (joined && left.role == Role::third_party)
        return {Attitude::not_reader, Confidence::sure, "owner.third_party", left.span};
      if (joined && left.role == Role::writer) return {Attitude::offered, Confidence::sure, "owner.writer", left.span};
      if (joined && left.role == Role::work) return {Attitude::work, Confidence::sure, "owner.work", left.span};
      if (joined && left.role == Role::pen_name) return {Attitude::none, Confidence::sure, "owner.pen_name", left.span};
    }
    if (context_.section != Section::apply && in_foreign_bracket(i)) unknown_owner_ = true;
    if (!honorific && begin >= context_.unit.span.begin + 3 && text_.substr(begin - 3, 3) == "の" &&
        !(i > 0 && tokens_[i - 1].span.end + 3 == begin)) {
      unknown_owner_ = true;
    }
    return {};
  }

  Span with_honorific(Span span) const {
    if (span.begin >= context_.unit.span.begin + 3) {
      const std::string_view before = text_.substr(span.begin - 3, 3);
      if (before == "ご" || before == "お" || before == "御") span.begin -= 3;
    }
    return span;
  }

  bool is_honorific(Span span) const {
    const std::string_view word = text_.substr(span.begin, 3);
    return word == "ご" || word == "お";
  }

  // Near the mention, or near the last of the nouns it is joined with.
  bool near(std::size_t i, Span deciding) const {
    const std::size_t last = last_token(i);
    while (i + 1 < last && is_mention(tokens_[i + 1]) && coordinated(tokens_[i].span.end, tokens_[i + 1].span.begin))
      ++i;
    return deciding.empty() || deciding.begin < tokens_[i].span.end || deciding.begin - tokens_[i].span.end <= 3 * 24;
  }

  bool has_reader_word() {
    if (!reader_word_) reader_word_ = find_reader_word();
    return *reader_word_;
  }

  bool find_reader_word() const {
    for (const Token& token : tokens_) {
      if (token.role == Role::reader && text_.substr(token.span.begin, token.span.size()) != "以下") return true;
    }
    return false;
  }

  // キャラクター設定(性別、年齢): inside brackets behind a noun that is no mention, the noun is the owner.
  bool in_foreign_bracket(std::size_t i) const {
    const std::string_view before = window_before(tokens_[i].span.begin);
    const auto open = before.rfind('(');
    if (open == std::string_view::npos || open == 0 || before.find(')', open) != std::string_view::npos) return false;
    const std::size_t opened = tokens_[i].span.begin - before.size() + open;
    for (std::size_t k = i > kWindowTokens ? i - kWindowTokens : 0; k < i; ++k) {
      const Token& token = tokens_[k];
      if (token.span.end > opened) break;
      if (token.span.end + 6 < opened) continue;
      if (is_mention(token) || token.role == Role::reader || token.role == Role::pen_name) return false;
    }
    return true;
  }

  // Only joints between the two: 、・と/や「 and the like, brackets with what they hold.
  bool coordinated(std::uint32_t from, std::uint32_t to) const {
    std::size_t at = from;
    while (at < to) {
      std::size_t length = 0;
      const std::string_view rest = text_.substr(at, to - at);
      if (rest.front() == '(') {
        const auto close = rest.find(')');
        if (close == std::string_view::npos) return false;
        at += close + 1;
      } else if (starts_with_any(
                     rest, {"および"sv,   "及び"sv,     "ならびに"sv, "並びに"sv, "または"sv, "又は"sv, "もしくは"sv,
                            "あるいは"sv, "それから"sv, "あと"sv,     "など"sv,   "とか"sv,   "やら"sv, "、"sv,
                            "・"sv,       "と"sv,       "や"sv,       "か"sv,     "も"sv,     "「"sv,   "」"sv,
                            "『"sv,       "』"sv,       "【"sv,       "】"sv,     "/"sv,      ","sv,    "&"sv,
                            "+"sv,        " "sv,        "\""sv,       "“"sv,      "”"sv,      "ご"sv,   "お"sv,
                            ";"sv,        "|"sv},
                     &length)) {
        at += length;
      } else {
        return false;
      }
    }
    return true;
  }

  // ---- the predicate to the right --------------------------------------------------------------------------------

  Decision predicate(std::size_t i) const {
    const std::uint32_t end = tokens_[i].span.end;
    const std::uint32_t after = skip_suffixes(end, i);
    const Category& category = context_.rules->categories()[tokens_[i].category];
    const bool channel = category.channel;
    const Particle particle = particle_at(after);
    if (after == end && particle == Particle::compound && !next_is_token(i, after)) {
      return {Attitude::none, Confidence::sure, "mention.compound", {end, after}};
    }
    if (const Decision inside = bracket_behind(i); inside.attitude != Attitude::none) return inside;

    const bool by_way = particle == Particle::instrument || particle == Particle::target;
    const bool free = by_way && (channel || category.oblique);  // the particle says nothing of who gives what
    if (spoken_about(tokens_[i].span)) return {Attitude::reported, Confidence::sure, "frame.quoted", tokens_[i].span};
    bool accepts = false, pen_name = false, gives = false, puts = false, contacts = false, lacks = false;
    Span giving{};
    for (std::size_t k = i + 1; k < last_token(i); ++k) {
      const Token& token = tokens_[k];
      if (inside_bracket_behind(end, token.span)) continue;
      switch (token.role) {
        case Role::give:
          if (!free && !gives && !governs(i, end, token.span.begin)) return {};
          gives = true;
          giving = token.span;
          break;
        case Role::put:
          if (!free && !governs(i, end, token.span.begin)) return {};
          puts = true;
          giving = token.span;
          break;
        case Role::contact:
          contacts = true;
          giving = token.span;
          break;
        case Role::request:
        case Role::need: {
          if (quoted_speech(tokens_[i].span, token.span))
            return {Attitude::reported, Confidence::sure, "frame.quoted", token.span};
          if (!free && !gives && !governs(i, end, token.span.begin)) return {};
          if (by_way && !free) return {};
          if (pen_name) return {Attitude::none, Confidence::sure, "owner.pen_name", token.span};
          if (negated(k)) return {Attitude::refused, Confidence::sure, "frame.refused", tokens_[k + 1].span};
          if (later_decides_otherwise(k))
            return {Attitude::reported, Confidence::sure, "frame.reported", tokens_[k + 1].span};
          const bool certain = gives || puts || contacts || close_behind(after, token.span.begin);
          return {Attitude::asked, certain && !unknown_owner_ ? Confidence::sure : Confidence::possible,
                  token.role == Role::need ? "frame.need" : "frame.request", token.span};
        }
        case Role::lack:
          lacks = true;
          break;
        case Role::excluded:
          if (lacks) return {Attitude::asked, Confidence::sure, "frame.double_negation", token.span};
          return {Attitude::refused, Confidence::sure, "frame.refused", token.span};
        case Role::refuse:
          if (lacks) return {Attitude::asked, Confidence::sure, "frame.double_negation", token.span};
          return {Attitude::refused, Confidence::sure, "frame.refused", token.span};
        case Role::accept:
          if (pen_name) return {Attitude::none, Confidence::sure, "owner.pen_name", token.span};
          if (channel && by_way) return {Attitude::asked, Confidence::possible, "frame.invitation", token.span};
          accepts = true;
          break;
        case Role::pen_name:
          pen_name = pen_name || !coordinated(end, token.span.begin);
          break;
        case Role::offer:
          // 秘密保持契約リクエストを送りましたので、同意をお願いします: what is sent is to be agreed to.
          if (category.oblique && asks_later(k)) break;
          if (category.oblique && !channel && by_way)
            return {Attitude::asked, Confidence::possible, "frame.invitation", token.span};
          if (channel && (by_way || contacts)) {
            return {Attitude::asked, Confidence::possible, "frame.invitation", token.span};
          }
          return {Attitude::offered, Confidence::sure, "frame.offered", token.span};
        case Role::done:
          return {Attitude::reported, Confidence::sure, "frame.done", token.span};
        case Role::hearsay:
          return {Attitude::reported, Confidence::sure, "frame.hearsay", token.span};
        case Role::policy:
          return {Attitude::reported, Confidence::sure, "frame.policy", token.span};
        case Role::work:
          if (k != i + 1 || !adjoins(end, token.span.begin)) break;
          return {Attitude::work, Confidence::sure, "frame.work", token.span};
        case Role::task:
          if (context_.section == Section::apply) break;
          return {Attitude::work, Confidence::sure, "frame.work", token.span};
        case Role::question:
          if (!governs(i, end, token.span.begin)) return {};
          if (!context_.unit.question && !text_.substr(token.span.begin, token.span.size()).ends_with("か")) break;
          return {Attitude::asked, unknown_owner_ ? Confidence::possible : Confidence::sure, "frame.question",
                  token.span};
        case Role::conjunction:
          if (category.oblique && k > 0 && tokens_[k - 1].role == Role::offer) break;
          if (lacks) return {Attitude::refused, Confidence::sure, "frame.refused", token.span};
          if (channel && contacts && by_way) return {Attitude::asked, Confidence::possible, "frame.invitation", giving};
          return {};
        default:
          break;
      }
    }
    // The end of the unit without a deciding word.
    if (gives || puts) {
      const std::string_view tail = text_.substr(giving.end, context_.unit.span.end - giving.end);
      if (is_bare_request(tail)) return {Attitude::asked, Confidence::sure, "frame.plain_request", giving};
      if (context_.unit.question) return {Attitude::asked, Confidence::possible, "frame.question", giving};
      return {};
    }
    if (accepts && !context_.unit.question) return {};
    if (channel && contacts && (context_.unit.question || by_way)) {
      return {Attitude::asked, Confidence::possible, "frame.invitation", giving};
    }
    if (context_.unit.question && !unknown_owner_) {
      const std::uint32_t rest = context_.unit.span.end - after;
      if (rest <= 3 * 2)
        return {Attitude::asked, Confidence::sure, "frame.bare_question", {after, context_.unit.span.end}};
      if (rest <= 3 * 14)
        return {Attitude::asked, Confidence::possible, "frame.question", {after, context_.unit.span.end}};
    }
    return {};
  }

  // Behind a phrase that asks by itself: something may still take it back.
  Decision after_ask(std::size_t i) const {
    for (std::size_t k = i + 1; k < last_token(i); ++k) {
      const Token& token = tokens_[k];
      if (token.role == Role::request || token.role == Role::need || token.role == Role::question) {
        if (quoted_speech(tokens_[i].span, token.span))
          return {Attitude::reported, Confidence::sure, "frame.quoted", token.span};
        return {};
      }
      if (token.role == Role::refuse) return {Attitude::refused, Confidence::sure, "frame.refused", token.span};
      if (token.role == Role::hearsay) return {Attitude::reported, Confidence::sure, "frame.hearsay", token.span};
      if (token.role == Role::done) return {Attitude::reported, Confidence::sure, "frame.done", token.span};
      if (token.role == Role::conjunction || is_mention(token)) return {};
    }
    if (quoted_speech(tokens_[i].span, tokens_[i].span))
      return {Attitude::reported, Confidence::sure, "frame.quoted", tokens_[i].span};
    return {};
  }

  enum class Particle { none, object, topic, coordinator, genitive, instrument, target, compound };

  Particle particle_at(std::uint32_t at) const {
    if (at >= context_.unit.span.end) return Particle::none;
    const std::string_view rest = text_.substr(at, context_.unit.span.end - at);
    if (rest.starts_with("を")) return Particle::object;
    if (rest.starts_with("でも") || rest.starts_with("では")) return Particle::instrument;
    if (rest.starts_with("です") || rest.starts_with("でしょう")) return Particle::topic;
    if (rest.starts_with("で") || rest.starts_with("にて")) return Particle::instrument;
    if (rest.starts_with("について") || rest.starts_with("に関し") || rest.starts_with("につきまして"))
      return Particle::topic;
    if (rest.starts_with("に") || rest.starts_with("へ") || rest.starts_with("宛") || rest.starts_with("あて") ||
        rest.starts_with("まで") || rest.starts_with("より") || rest.starts_with("から")) {
      return Particle::target;
    }
    if (rest.starts_with("の")) return Particle::genitive;
    if (rest.starts_with("は") || rest.starts_with("が") || rest.starts_with("も") || rest.starts_with("って"))
      return Particle::topic;
    const Script next = script_of(code_point_at(text_, at));
    if (next == Script::han || next == Script::katakana) return Particle::compound;
    return Particle::coordinator;
  }

  bool next_is_token(std::size_t i, std::uint32_t at) const {
    return i + 1 < tokens_.size() && tokens_[i + 1].span.begin == at;
  }

  // 本名(フルネーム)など -> behind it.
  std::uint32_t skip_suffixes(std::uint32_t at, std::size_t) const {
    const std::uint32_t end = context_.unit.span.end;
    for (;;) {
      if (at >= end) return at;
      const std::string_view rest = text_.substr(at, end - at);
      std::size_t length = 0;
      if (rest.front() == '(') {
        const auto close = find_near(")", at);
        if (close == std::string_view::npos) return at;
        at = static_cast<std::uint32_t>(close) + 1;
      } else if (starts_with_any(
                     rest,
                     {"など"sv, "等"sv, "だけでも"sv, "だけ"sv, "のみ"sv, "」"sv, "』"sv, "】"sv, "\""sv, "”"sv,
                      "くらい"sv, "あたり"sv, "情報"sv, "関係"sv, "の方"sv, "のほう"sv, " "sv, "*"sv, "※"sv},
                     &length)) {
        at += static_cast<std::uint32_t>(length);
      } else {
        return at;
      }
    }
  }

  // 氏名(ペンネーム可), お名前(任意): brackets right behind the mention speak of it.
  Decision bracket_behind(std::size_t i) const {
    const std::uint32_t end = tokens_[i].span.end;
    if (end >= context_.unit.span.end || text_[end] != '(') return {};
    const auto close = find_near(")", end);
    if (close == std::string_view::npos) return {};
    bool pen_name = false;
    for (std::size_t k = i + 1; k < tokens_.size() && tokens_[k].span.begin < close; ++k) {
      if (tokens_[k].role == Role::pen_name) pen_name = true;
      if (tokens_[k].role == Role::refuse) {
        if (pen_name) return {};  // ハンドルネーム不可: the real one is meant
        return {Attitude::refused, Confidence::sure, "frame.refused", tokens_[k].span};
      }
    }
    if (pen_name) return {Attitude::none, Confidence::sure, "owner.pen_name", {end, static_cast<std::uint32_t>(close)}};
    return {};
  }

  bool inside_bracket_behind(std::uint32_t end, Span span) const {
    if (end >= text_.size() || text_[end] != '(') return false;
    const auto close = find_near(")", end);
    return close != std::string_view::npos && span.end <= close;
  }

  // The mention is what the predicate at `to` is about: no other object stands between them.
  bool governs(std::size_t i, std::uint32_t end, std::uint32_t to) const {
    std::uint32_t covered = end;
    for (std::size_t k = i + 1; k < tokens_.size() && tokens_[k].span.begin < to; ++k) {
      if (is_mention(tokens_[k]) || tokens_[k].role == Role::pen_name) covered = tokens_[k].span.end;
    }
    const std::uint32_t own = skip_suffixes(end, i);
    const bool object = text_.substr(own, 3) == "を";
    std::size_t at = object ? own + 3 : own;
    for (; at < to; at = next_code_point(text_, at)) {
      if (text_.substr(at, 3) != "を") continue;
      if (object) return at < covered;  // 住所を載せた名刺を送って: another object
      const bool near = at < covered || skip_suffixes(covered, i) == at;  // the を of the chain itself
      if (near) continue;
      // 本名の記載を, お名前とプロフィールを
      const std::string_view link = text_.substr(own, 3);
      if (link == "の" || link == "と" || link == "や" || link == "は" || link == "も" || link == "が" ||
          link == "、" || link == "・")
        continue;
      return false;
    }
    return true;
  }

  // 電話番号リスト, 住所の欄, 氏名のデータ
  bool adjoins(std::uint32_t from, std::uint32_t to) const {
    const std::string_view gap = text_.substr(from, to - from);
    return gap.empty() || gap == "の" || gap == "用" || gap == "用の" || gap == "用" || gap == "などの";
  }

  bool asks_later(std::size_t k) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(k),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(last_token(k)),
                       [](const Token& token) { return token.role == Role::request; });
  }

  bool close_behind(std::uint32_t from, std::uint32_t to) const { return to <= from + 3 * 8; }

  // 「…教えて」と言われ: the request is inside a quotation with the mention, and the quotation is spoken about.
  bool quoted_speech(Span mention, Span deciding) const {
    const std::string_view before = window_before(mention.begin);
    const auto open = before.rfind("「");
    if (open == std::string_view::npos || before.find("」", open) != std::string_view::npos) return false;
    const auto close = find_near("」", mention.end);
    if (close == std::string_view::npos || deciding.begin > close) return false;
    return true;
  }

  // 「名前を書いて送って」といった, 「電話で話したい」と申し上げる: the quotation is spoken about.
  bool spoken_about(Span mention) const {
    const std::string_view before = window_before(mention.begin);
    const auto open = before.rfind("「");
    if (open == std::string_view::npos || before.find("」", open) != std::string_view::npos) return false;
    const auto close = find_near("」", mention.end);
    if (close == std::string_view::npos) return false;
    const std::size_t opened = mention.begin - before.size() + open;
    if (close - opened < mention.size() + 9) return false;  // 「本名」
    std::size_t length = 0;
    return starts_with_any(text_.substr(close + 3),
                           {"と"sv, "って"sv, "などと"sv, "とか"sv, "等と"sv, "のよう"sv, "という"sv}, &length);
  }

  // お願いしておりません, 教えていただく必要はありません: what follows at once takes the request back.
  bool negated(std::size_t k) const {
    if (k + 1 >= tokens_.size() || tokens_[k + 1].role != Role::refuse) return false;
    const std::string_view gap = text_.substr(tokens_[k].span.end, tokens_[k + 1].span.begin - tokens_[k].span.end);
    return gap.size() <= 12 && gap.find("、") == std::string_view::npos;
  }

  // 教えてくださいと言われ, お送りくださいました
  bool later_decides_otherwise(std::size_t k) const {
    if (k + 1 >= tokens_.size()) return false;
    const Token& next = tokens_[k + 1];
    if (next.role != Role::hearsay) return false;
    return next.span.begin <= tokens_[k].span.end + 3 * 6;
  }

  // 教えて / 送ってね / ご記入 / 提出 at the end.
  static bool is_bare_request(std::string_view tail) {
    for (const std::string_view option :
         {"て"sv,     "てね"sv,   "てよ"sv, "てな"sv,     "ってね"sv,   "って"sv,       "んで"sv,      "いて"sv,
          "いてね"sv, "してね"sv, "して"sv, "えて"sv,     ""sv,         "のこと"sv,     "すること"sv,  "願"sv,
          "を"sv,     "て笑"sv,   "てほ"sv, "ましょう"sv, "ませんか"sv, "しませんか"sv, "しましょう"sv}) {
      if (tail == option) return true;
    }
    return false;
  }

  const ClauseContext& context_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<Reading>& readings_;
  std::optional<bool> reader_word_;  // whether the sentence names the reader; looked for once
  bool unknown_owner_ = false;       // the mention being read has an owner that no list knows
};

}  // namespace

void read_japanese(const ClauseContext& context, std::vector<Reading>& readings) {
  JapaneseReader(context, readings).run();
}

}  // namespace tokumei
