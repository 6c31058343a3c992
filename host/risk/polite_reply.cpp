#include "risk/polite_reply.h"

#include <algorithm>

#include "text/segmenter.h"

namespace tokumei {
namespace {

constexpr std::size_t kNamed = 3;  // a longer list reads like an accusation

// 本名、住所と電話番号; 本名、住所、電話番号など
std::string list_of(const std::vector<std::string>& names, const ReplyTexts& texts) {
  std::string list;
  const std::size_t named = std::min(names.size(), kNamed);
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) list += i + 1 == names.size() ? texts.last_joint : texts.joint;
    list += names[i];
  }
  return names.size() > kNamed ? list + texts.more : list;
}

}  // namespace

Language language_of(std::string_view text) {
  std::size_t japanese = 0, latin = 0;
  // A Japanese sentence may hold a row of Latin names; an English one holds a Japanese name at most. What is left to
  // see may be all Latin.
  const auto decided = [&](std::size_t left) { return japanese > 0 && japanese * 6 >= latin + left; };
  for (std::size_t at = 0; at < text.size() && !decided(text.size() - at); at = next_code_point(text, at)) {
    switch (script_of(code_point_at(text, at))) {
      case Script::hiragana:
      case Script::katakana:
      case Script::han:
        ++japanese;
        break;
      case Script::latin:
        ++latin;
        break;
      default:
        break;
    }
  }
  return decided(0) ? Language::ja : Language::en;
}

std::string polite_reply(const RuleBook& rules, std::string_view site, const std::vector<Finding>& findings,
                         std::string_view original) {
  const auto language = static_cast<std::size_t>(language_of(original));
  const ReplyTexts& texts = rules.replies(static_cast<Language>(language));
  std::vector<std::string> names, replies;
  bool grave = false;
  for (const Finding& finding : findings) {
    const CategoryIndex category = rules.find_category(finding.category);
    if (category == kNoCategory) continue;  // the user's own words
    const CategoryTexts& of = rules.categories()[category].texts[language];
    names.push_back(of.in_reply);
    replies.push_back(of.reply);
    grave = grave || finding.risk == Risk::danger;
  }
  if (names.empty()) return {};
  if (std::find(texts.wary_sites.begin(), texts.wary_sites.end(), site) != texts.wary_sites.end()) return texts.wary;
  if (names.size() == 1) return replies.front();
  std::string reply = grave ? texts.several_grave : texts.several;
  reply.replace(reply.find("{0}"), 3, list_of(names, texts));
  return reply;
}

}  // namespace tokumei
