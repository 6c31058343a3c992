#include "grammar/japanese_contact.h"

#include <algorithm>

#include "grammar/written_contacts.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

std::string_view category_of(WrittenContact::Kind kind) {
  switch (kind) {
    case WrittenContact::Kind::mail:
      return "email";
    case WrittenContact::Kind::phone:
      return "phone";
    case WrittenContact::Kind::handle:
      return "social_account";
  }
  return {};
}

// What stands right behind the contact, and then the words of the sentence; undecided when they invite nobody.
Decision invitation_to(const JapaneseSentence& sentence, const WrittenContact& contact, std::string_view behind) {
  if (!starts_with_any(behind, {"まで"sv, "宛"sv, "あて"sv, "へ"sv, "に"sv, "でも"sv})) return {};
  bool moves = false;
  for (const Token& token : sentence.tokens) {
    if (token.span.begin < contact.span.end) continue;
    switch (token.role) {
      case Role::give:
      case Role::put:
      case Role::contact:
      case Role::mention:  // 電話を, メールを
      case Role::weak_mention:
        moves = true;
        break;
      case Role::ask:
        return decide(Attitude::asked, "frame.invitation", token.span);
      case Role::request:
      case Role::accept:
        // ご返信はrecruit@example.jpにお願いします: at once behind it.
        if (!moves && token.span.begin > contact.span.end + letters(4)) return {};
        return decide(Attitude::asked, "frame.invitation", token.span);
      case Role::refuse:
      case Role::offer:
      case Role::done:
      case Role::hearsay:
        return {};
      default:
        break;
    }
  }
  return {};
}

// Telegram was named before the handle: it is one there, and was asked for with it.
bool belongs_to_app(const JapaneseSentence& sentence, const WrittenContact& handle) {
  const auto& categories = sentence.context.rules->categories();
  const auto is_app = [&](CategoryIndex category) {
    return category < categories.size() && categories[category].channel;
  };
  const Reading* topic = sentence.context.topic;
  return (topic != nullptr && is_app(topic->category)) ||
         std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& token) {
           return is_mention(token) && token.span.begin < handle.span.begin && is_app(token.category);
         });
}

}  // namespace

std::vector<JapaneseContact> read_japanese_contacts(const JapaneseSentence& sentence) {
  const Span unit = sentence.context.unit.span;
  std::vector<JapaneseContact> asked;
  const auto contacts = find_written_contacts(sentence.text, unit);
  Decision invited;  // of the contact behind
  for (auto contact = contacts.rbegin(); contact != contacts.rend(); ++contact) {
    const std::string_view behind = sentence.after(sentence.skip_suffixes(contact->span.end));
    const bool shared = starts_with_any(behind, {"か"sv, "や"sv, "または"sv, "もしくは"sv, "、"sv});
    if (!shared) invited = invitation_to(sentence, *contact, behind);
    if (!invited.decides()) continue;
    if (contact->kind == WrittenContact::Kind::handle && belongs_to_app(sentence, *contact)) continue;
    const CategoryIndex category = sentence.context.rules->find_category(category_of(contact->kind));
    if (category != kNoCategory) asked.push_back({category, contact->span, invited});
  }
  return asked;
}

}  // namespace tokumei
