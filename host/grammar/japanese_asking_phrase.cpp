#include <algorithm>

#include "grammar/japanese_predicate.h"

namespace tokumei {

using namespace std::string_view_literals;

// お子さんが小さい方も, 彼は電話をかけた: without a question, a request or a polite word in the sentence, it only
// tells.
static Decision undirected(const JapaneseSentence& s, Span span, const Decision& asked) {
  const ClauseContext& c = s.context;
  if (c.unit.question || c.implied == Implied::asked) return asked;
  const bool described = c.posting && c.section != Section::apply && !c.applying;
  const std::string_view word = s.text.substr(span.begin, span.size());
  for (const std::string_view sign : {"何"sv, "どちら"sv, "どこ"sv, "どの"sv, "いくつ"sv, "おいく"sv, "どなた"sv,
                                      "なん"sv, "いつ"sv, "くださ"sv, "願"sv, "しょ"sv, "たい"sv}) {
    const bool orders = sign == "くださ" || sign == "願";
    if ((!described || orders) && word.find(sign) != std::string_view::npos) return asked;
  }
  const bool polite = starts_with_any(word, {"お"sv, "ご"sv, "御"sv});
  if (!described && (word.ends_with("か") || polite)) return asked;
  if (!described && s.context.rules->sentence_words().ends(word, SentenceWord::asking_end)) return asked;
  return decide(Attitude::none, "frame.undirected", span);
}

// 彼は今どこに住んで, 彼女の|誕生日はいつ
static Decision asks_of_other(const JapaneseSentence& s, Span phrase) {
  const SentenceWords& words = s.context.rules->sentence_words();
  std::string_view topic = s.before(phrase.begin);
  topic.remove_suffix(words.length_of_end(topic, SentenceWord::about_now));
  if (topic.ends_with("、")) topic.remove_suffix("、"sv.size());
  const std::size_t particle = ends_with_any(topic, {"は"sv, "の"sv}) ? "は"sv.size() : topic.ends_with("って") ? 6 : 0;
  if (particle == 0) return {};
  topic.remove_suffix(particle);
  const std::size_t length = words.length_of_end(topic, SentenceWord::other);
  if (length == 0) return {};
  const auto end = static_cast<std::uint32_t>(topic.data() + topic.size() - s.text.data());
  return decide(Attitude::reported, "owner.third_party", {end - static_cast<std::uint32_t>(length), end});
}

// 商品の対象年齢は何歳, 主人公はおいくつ, あの子、何歳: the topic is not the reader. お客様、 may well be.
static Decision asks_of_others(const JapaneseSentence& s, std::size_t i) {
  if (const Decision other = asks_of_other(s, s.tokens[i].span); other.decides()) return other;
  if (i == 0) return {};
  const Token& topic = s.tokens[i - 1];
  const std::string_view gap = s.between(topic.span.end, s.tokens[i].span.begin);
  const bool others = topic.role == Role::third_party || topic.role == Role::not_mention || topic.role == Role::work;
  const bool pointed_at = starts_with_any(s.word(topic), {"あの"sv, "この"sv, "その"sv, "あちら"sv});
  if (!others ||
      (gap != "は" && gap != "って" && gap != "が" && gap != "さんは" && !(pointed_at && (gap.empty() || gap == "、"))))
    return {};
  return decide(s.begins(topic, SentenceWord::other) ? Attitude::reported : Attitude::not_reader, "owner.third_party",
                topic.span);
}

// お住まいはどちらでも構いません: whichever it is.
static bool is_whichever(const JapaneseSentence& s, const Token& phrase) {
  return s.context.rules->sentence_words().begins(s.after(phrase.span.end), SentenceWord::whichever) &&
         ends_with_any(s.word(phrase), {"どちら", "どこ", "なん", "何", "いくつ", "どの国", "何県", "何歳"});
}

// 棚の|どの辺に, 文章の|どのあたりを: the noun that such a part is of; empty where there is none.
static std::string_view whole_before(std::string_view before) {
  if (!before.ends_with("の")) return {};
  before.remove_suffix("の"sv.size());
  std::size_t begin = before.size();
  while (begin > 0) {
    const std::size_t at = previous_code_point(before, begin);
    const Script script = script_of(code_point_at(before, at));
    if (script != Script::han && script != Script::katakana) break;
    begin = at;
  }
  return before.substr(begin);
}

// どの辺に|あると思いますか, どのあたりを|直せば, どの辺で|事故が起きたのですか: what is there, done or has happened,
// and nobody who lives there.
static bool goes_on_about_a_thing(std::string_view phrase, std::string_view behind, bool of_a_thing,
                                  const SentenceWords& words) {
  behind = behind.substr(0, letters(40));  // far more than such a question has
  if (words.are_in(behind, SentenceWord::lives)) return false;
  if (of_a_thing && phrase.ends_with("に"))
    return starts_with_any(behind, {"あ"sv, "ござい"sv, "出"sv, "載"sv, "入"sv});
  if (of_a_thing && phrase.ends_with("を")) return !starts_with_any(behind, {"拠点"sv, "中心"sv});
  if (of_a_thing && phrase.ends_with("が"))
    return !has_any(behind, {"都合"sv, "近"sv, "地元"sv, "拠点"sv, "最寄"sv, "範囲"sv});
  if (!phrase.ends_with("で")) return false;
  if (behind.starts_with("、")) behind.remove_prefix("、"sv.size());
  return has_any(behind, {"が"sv, "を"sv}) &&
         has_any(behind, {"たのですか"sv, "たのでしょうか"sv, "たんですか"sv, "たんでしょうか"sv, "ましたか"sv});
}

// お席はどのあたりが, 台風は今どこ, 私の席は会場のどのあたり: where something is, and not where the reader lives. Only
// a noun that ends in a letter of its own, no grammar (では, 実は), is a topic here.
static bool asks_where_a_thing_is(const JapaneseSentence& s, const Token& phrase) {
  const SentenceWords& words = s.context.rules->sentence_words();
  if (s.context.rules->categories()[phrase.category].name != "area" ||
      !words.begins(s.word(phrase), SentenceWord::where))
    return false;
  std::string_view topic = s.before(phrase.span.begin);
  const std::string_view whole = whole_before(topic);
  if (!whole.empty()) topic.remove_suffix(whole.size() + "の"sv.size());
  if (topic.ends_with("、")) topic.remove_suffix("、"sv.size());
  topic.remove_suffix(words.length_of_end(topic, SentenceWord::about_now));
  if (!ends_with_any(topic, {"は"sv, "って"sv}))
    return !words.ends(whole, SentenceWord::of_a_home) && (topic.empty() || !whole.empty()) &&
           goes_on_about_a_thing(s.word(phrase), s.after(phrase.span.end), !whole.empty(), words);
  topic.remove_suffix(topic.ends_with("は") ? "は"sv.size() : "って"sv.size());
  if (topic.empty()) return false;
  const Script script = script_of(last_code_point(topic));
  return (script == Script::han || script == Script::katakana) && !words.ends(topic, SentenceWord::of_a_home);
}

// お仕事は何時に終わりますか: another question, which the phrase is only the beginning of. 誕生日は何月 is none.
static bool asks_how_many(const JapaneseSentence& s, const Token& phrase) {
  return s.word(phrase).ends_with("何") && s.context.rules->categories()[phrase.category].name != "birth_date" &&
         s.context.rules->sentence_words().begins(s.after(phrase.span.end), SentenceWord::unit);
}

// どちらの病院にいらし|たんですか
static bool asks_of_the_past(const JapaneseSentence& s, Span phrase) {
  return has_any(s.between(phrase.begin, phrase.end), {"どちら"sv, "どこ"sv, "どの"sv, "何"sv, "いつ"sv, "いくら"sv}) &&
         starts_with_any(s.after(phrase.end), {"たか"sv, "ましたか"sv, "たんです"sv, "たのです"sv, "たのでしょう"sv,
                                               "たんでしょう"sv, "たの?"sv, "たんだろう"sv});
}

// 京都ですか。いいところですね。: the bare name of a place, no question mark, and the text goes on. 県内ですか and
// 出身はどちらですか ask without the mark, too.
static bool echoes(const JapaneseSentence& s, const Token& place) {
  const ClauseContext& c = s.context;
  const Span phrase = place.span;
  if (c.unit.question || c.rules->categories()[place.category].name != "area") return false;
  if (has_any(s.word(place), {"は"sv, "の"sv, "内"sv, "住"sv, "近"sv, "出身"sv, "ど"sv, "何"sv})) return false;
  return phrase.begin == c.unit.span.begin && s.after(phrase.end).size() <= "ですか"sv.size() &&
         s.text.size() > c.unit.span.end + letters(4);
}

// へえ、京都ですか: takes up what the reader has said.
static bool takes_up(const JapaneseSentence& s, const Token& token) {
  const Span phrase = token.span;
  if (!s.between(phrase.begin, phrase.end).ends_with("ですか") && !s.after(phrase.end).starts_with("ですか"))
    return false;
  if (echoes(s, token)) return true;
  std::string_view before = s.before(phrase.begin);
  if (before.ends_with("、")) before.remove_suffix(3);
  return s.context.rules->sentence_words().is(before, SentenceWord::taken_in);
}

// お子さんの写真、見ました。今|おいくつなんでしょうね: of whom the sentence before named, the reader's own.
static bool is_of_relative_before(const JapaneseSentence& s, Span phrase) {
  const Reading* topic = s.context.topic;
  return topic != nullptr && topic->attitude == Attitude::none &&
         s.context.rules->categories()[topic->category].relative && s.is_honorific(topic->span) &&
         s.context.unit.span.begin <= topic->span.end + letters(24) &&
         phrase.begin <= s.context.unit.span.begin + letters(4);
}

// みどりさんって、大学は|どちらだったんでしょうね: of somebody by name, and no 主人公さん or お子さん.
static bool names_reader_before(const JapaneseSentence& s, std::size_t i) {
  const std::string_view before = s.before(s.tokens[i].span.begin);
  const SentenceWords& words = s.context.rules->sentence_words();
  for (const std::string_view topic : {"さんって"sv, "さんは"sv, "さんて、"sv, "さんも"sv, "様は"sv, "さまは"sv}) {
    const auto at = before.find(topic);
    if (at == std::string_view::npos || at == 0 || words.ends(before.substr(0, at), SentenceWord::no_name)) continue;
    return !s.signs(s.first_token(i), i).has_any(Role::third_party, Role::work, Role::not_mention, Role::writer);
  }
  return false;
}

// 今はどこに住んでるんでしょうね: wonders, and nobody is asked.
static bool wonders(const JapaneseSentence& s, std::size_t i) {
  const Span phrase = s.tokens[i].span;
  if (s.context.unit.question || is_of_relative_before(s, phrase) || names_reader_before(s, i)) return false;
  const std::string_view behind = s.after(phrase.end);
  return behind.size() <= letters(16) && s.context.rules->sentence_words().ends(behind, SentenceWord::wondering);
}

// どこの会社なのかも分からず: the writer does not know it, and asks for nothing.
static bool is_unknown_to_writer(const JapaneseSentence& s, std::size_t i) {
  std::string_view behind = s.after(s.tokens[i].span.end);
  for (const std::string_view part : {"な"sv, "の"sv, "か"sv}) {
    if (behind.starts_with(part)) behind.remove_prefix(part.size());
  }
  if (!starts_with_any(behind, {"も分から"sv, "もわから"sv, "すら分から"sv, "すらわから"sv, "さえ分から"sv,
                                "さえわから"sv, "も知ら"sv, "すら知ら"sv, "も不明"sv, "も覚えて"sv}))
    return false;
  return !s.context.unit.question && std::none_of(s.tokens.begin() + static_cast<std::ptrdiff_t>(i), s.tokens.end(),
                                                  [](const Token& token) { return token.role == Role::request; });
}

// 口座を作っていただく|必要も、番号をいただくこともありません: what is at the end refuses both.
static bool is_refused_beside(const JapaneseSentence& s, Span phrase) {
  std::string_view behind = s.after(phrase.end);
  if (behind.starts_with("く")) behind.remove_prefix("く"sv.size());
  return starts_with_any(behind, {"必要も、"sv, "ことも、"sv, "つもりも、"sv, "予定も、"sv}) &&
         ends_with_any(behind, {"もありません"sv, "もございません"sv, "もない"sv, "もないです"sv, "もしません"sv});
}

// 登場人物はおいくつの方が多いのか気になりました
static bool names_others_before(const JapaneseSentence& s, std::size_t i) {
  return std::any_of(s.tokens.begin(), s.tokens.begin() + static_cast<std::ptrdiff_t>(i), [](const Token& token) {
    return token.role == Role::third_party || token.role == Role::work || token.role == Role::not_mention;
  });
}

Decision read_asking_phrase(const JapaneseSentence& s, std::size_t i) {
  const Span span = s.tokens[i].span;
  const Decision asked = decide(Attitude::asked, "frame.asking_phrase", span);
  if (s.is_spoken(i)) return decide(Attitude::reported, "frame.quoted", span);
  // 質問の例 ・未成年ですが売れますか?: what a posting lists of its work holds questions that nobody is to answer.
  if (s.context.posting && s.context.implied == Implied::work) return decide(Attitude::work, "list.work", span);
  if (is_whichever(s, s.tokens[i]) || is_refused_beside(s, span))
    return decide(Attitude::refused, "frame.refused", span);
  if (is_unknown_to_writer(s, i)) return decide(Attitude::reported, "frame.undirected", span);
  // そちらがどの辺なのか存じ上げないまま: the writer does not know it of the reader.
  if (s.word(s.tokens[i]).starts_with("そちら") &&
      has_any(s.after(span.end).substr(0, letters(12)), {"存じ"sv, "知らな"sv, "知らず"sv, "分から"sv, "わから"sv}))
    return decide(Attitude::asked, "frame.remark", span, false);
  const bool of_a_thing = asks_where_a_thing_is(s, s.tokens[i]);
  // 電車代は、どこの駅から乗られました: only どの辺 leaves no doubt.
  if (asks_how_many(s, s.tokens[i]) || (of_a_thing && !s.word(s.tokens[i]).starts_with("どの")))
    return decide(Attitude::none, "frame.undirected", span);
  if (of_a_thing || takes_up(s, s.tokens[i]) || wonders(s, i))
    return decide(Attitude::reported, "frame.undirected", span);
  // お電話差し上げた由, お子さんが小さいとうかがい: it was done, or said.
  const std::string_view behind = s.after(span.end);
  const bool past =
      behind.starts_with("ました") ||
      (behind.starts_with("た") && !starts_with_any(behind, {"たい"sv, "たら"sv, "ため"sv, "たり"sv, "たく"sv}));
  if ((past && !asks_of_the_past(s, span)) ||
      starts_with_any(behind, {"いとプロフ"sv, "と書か"sv, "とプロフ"sv, "とうかが"sv, "と伺"sv, "は「"sv}))
    return decide(Attitude::reported, "frame.done", span);
  // おいくつの方が描かれているのか気になりました: asked by way of wondering.
  if ((behind.starts_with("気にな") ||
       has_any(behind, {"か気にな"sv, "かが気にな"sv, "か、気にな"sv, "か知りたくな"sv, "か、ちょっと知りたくな"sv,
                        "か興味がわ"sv, "気にしてい"sv, "気にしてお"sv, "知りたがって"sv, "のかなと"sv, "のかな、と"sv,
                        "のかなぁと"sv, "のかなあと"sv})) &&
      !names_others_before(s, i))
    return asked;
  if (!s.context.unit.question && behind.size() <= letters(16) &&
      behind.ends_with("ました"))  // お声を聞けて安心しました
    return decide(Attitude::reported, "frame.done", span);
  if (const Decision others = asks_of_others(s, i); others.decides()) return others;
  // サーバーに入ってもらって、そこで割り振ります: how the writer has it done.
  if (s.context.rules->categories()[s.tokens[i].category].channel &&
      starts_with_any(behind,
                      {"てもらって"sv, "てもらい"sv, "てもらう"sv, "ていただいて"sv, "ていただき"sv, "ていただく"sv}))
    return asked;
  // グループに参加、管理者にDMを送ってください: its request is that of the verb behind.
  const bool joined = starts_with_any(behind, {"、"sv, "し、"sv, "して、"sv, "したうえ"sv, "した上"sv, "後、"sv});
  const bool one_of_several = s.after(span.end).starts_with("たり");  // 電話をかけたり…することはありません
  for (std::size_t k = i + 1; k < s.last_token(i); ++k) {
    const Token& token = s.tokens[k];
    switch (token.role) {
      case Role::refuse:
        // お間違いないですか: asks whether it is so.
        if (s.context.unit.question && (s.after(token.span.end).empty() || s.after(token.span.end).ends_with("か")))
          return asked;
        // 顔出し必須、途中退出はNG: behind a comma it refuses what it names itself.
        if (behind.starts_with("、") && s.between(span.end, token.span.begin).ends_with("は")) return asked;
        return decide(Attitude::refused, "frame.refused", token.span);
      case Role::hearsay:
        return decide(Attitude::reported, "frame.hearsay", token.span);
      case Role::done:
        return decide(Attitude::reported, "frame.done", token.span);
      case Role::request:
      case Role::need:
      case Role::question:
      case Role::offer:
      case Role::accept:
        if (one_of_several) break;
        return asked;
      case Role::conjunction:
      case Role::mention:
      case Role::weak_mention:
        if (joined && token.role != Role::conjunction) break;
        return undirected(s, span, asked);
      default:
        break;
    }
  }
  return undirected(s, span, asked);
}

bool is_head(const JapaneseSentence& s, std::size_t i) {
  const std::uint32_t at = s.skip_suffixes(s.tokens[i].span.end);
  return at >= s.end ||
         starts_with_any(s.after(at),
                         {":"sv,          "、"sv,         ","sv,        "・"sv,     "/"sv,      "|"sv,
                          "("sv,          "と"sv,         "や"sv,       "&"sv,      "+"sv,      "="sv,
                          "_"sv,          "["sv,          "□"sv,        "及び"sv,   "および"sv, "または"sv,
                          "又は"sv,       "もしくは"sv,   "あるいは"sv, "の2"sv,    "の3"sv,    "の4"sv,
                          "の二"sv,       "の三"sv,       "の有無"sv,   "の記載"sv, "の写し"sv, "のコピー"sv,
                          "について"sv,   "まで"sv,       "も"sv,       "。"sv,     "です"sv,   "でございます"sv,
                          "になります"sv, "となります"sv, "-"sv,        "→"sv,      "…"sv,      "※"sv});
}

}  // namespace tokumei
