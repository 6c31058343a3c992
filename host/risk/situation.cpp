#include "risk/situation.h"

#include <algorithm>

namespace tokumei {
namespace {

bool allows(const std::vector<std::string>& names, std::string_view name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

bool allows(const std::optional<bool>& wanted, bool is) {
  return !wanted || *wanted == is;
}

bool fits(const FittingText& text, const Situation& situation) {
  return allows(text.sites, situation.site) && allows(text.stages, situation.stage) &&
         allows(text.kinds, situation.kind) && allows(text.contact, situation.contact) &&
         allows(text.contact_allowed, situation.contact_allowed) && allows(text.purpose, situation.purpose) &&
         allows(text.goods, situation.goods);
}

}  // namespace

bool contact_allowed(const Context& context) {
  if (context.contact_approved) return true;
  switch (context.contact) {
    case Contact::never:
    case Contact::on_approval:
      return false;
    case Contact::when_contracted:
      return context.stage == Stage::contracted || context.stage == Stage::funded || context.stage == Stage::delivered;
    case Contact::when_funded:
      return context.stage == Stage::funded || context.stage == Stage::delivered;
    case Contact::free:
      return true;
  }
  return false;
}

std::string_view contact_rule(const Context& context) {
  if (context.contact_approved) return "approved";
  if (context.site == "other" && context.contact == Contact::never) return "unknown";
  return name_of(context.contact);
}

const FittingText& fitting(const FittingTexts& texts, const Situation& situation) {
  const auto found =
      std::find_if(texts.begin(), texts.end(), [&](const FittingText& text) { return fits(text, situation); });
  return found == texts.end() ? texts.back() : *found;
}

std::string_view kind_named(const Category& category, std::string_view words) {
  for (const Kind& kind : category.kinds) {
    const auto named = [&](const std::string& word) { return words.find(word) != std::string_view::npos; };
    if (std::any_of(kind.words.begin(), kind.words.end(), named)) return kind.name;
  }
  return {};
}

}  // namespace tokumei
