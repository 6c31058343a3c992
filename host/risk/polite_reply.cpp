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

std::string about(std::string reply, const std::string& what) {
  if (const auto at = reply.find("{0}"); at != std::string::npos) reply.replace(at, 3, what);
  return reply;
}

}  // namespace

Language language_of(std::string_view text) {
  std::size_t japanese = 0, latin = 0;
  // A Japanese sentence may hold a row of Latin names; an English one holds a Japanese name at most. What is left to
  // see may be all Latin.
  const auto decided = [&](std::size_t left) { return japanese > 0 && japanese * 6 >= latin + left; };
  for (std::size_t at = 0; at < text.size() && !decided(text.size() - at);) {
    switch (script_of(take_code_point(text, at))) {
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

std::string polite_reply(const RuleBook& rules, const Situation& situation, const std::vector<Finding>& findings,
                         std::string_view original) {
  const auto language = static_cast<std::size_t>(language_of(original));
  const ReplyTexts& texts = rules.replies(static_cast<Language>(language));
  std::vector<std::string> names;
  const FittingText* single = nullptr;
  bool grave = false, purpose = true;
  for (const Finding& finding : findings) {
    const CategoryIndex category = rules.find_category(finding.category);
    if (category == kNoCategory) continue;  // the user's own words
    const CategoryTexts& of = rules.categories()[category].texts[language];
    const Situation here = situation.with(finding.kind, finding.purpose);
    names.push_back(fitting(of.in_reply, here).text);
    single = &fitting(of.reply, here);
    grave = grave || finding.risk == Risk::danger;
    purpose = purpose && finding.purpose;
  }
  if (names.empty()) return {};
  const bool wary =
      std::find(texts.wary_sites.begin(), texts.wary_sites.end(), situation.site) != texts.wary_sites.end();
  if (wary && (names.size() > 1 || single->sites.empty())) return texts.wary;
  if (names.size() == 1) return about(single->text, names.front());
  return about(fitting(grave ? texts.several_grave : texts.several, situation.with({}, purpose)).text,
               list_of(names, texts));
}

}  // namespace tokumei
