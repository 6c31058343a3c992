#include "grammar/japanese_contact.h"

#include <algorithm>
#include <optional>

#include "grammar/written_contacts.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

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

// The contact that is the line below the sentence, behind a label at most: TEL: 03-…
std::optional<WrittenContact> contact_below(const JapaneseSentence& sentence) {
  constexpr std::size_t kMarks = 6, kLabel = 24, kLine = 90;  // bytes
  const std::string_view text = sentence.text;
  const std::size_t marks = text.substr(sentence.end, kMarks).find('\n');
  if (marks == std::string_view::npos) return {};
  std::size_t begin = sentence.end + marks;
  while (begin < text.size() && begin < sentence.end + kMarks && text[begin] == '\n') ++begin;
  if (begin >= text.size()) return {};
  const std::string_view line = text.substr(begin, kLine);
  const std::size_t end = begin + std::min(line.find('\n'), line.size());
  const auto found = find_written_contacts(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  if (found.empty() || found.front().kind == WrittenContact::Kind::handle) return {};
  const WrittenContact contact = found.front();
  const bool alone = contact.span.begin <= begin + kLabel && end <= contact.span.end + letters(4) &&
                     text.substr(begin, contact.span.begin - begin).find("。") == std::string_view::npos;
  return alone ? std::optional(contact) : std::nullopt;
}

// Where the sentence points to what stands below it: 下記まで, こちらへ; empty if it does not.
Span pointer_below(const JapaneseSentence& sentence) {
  const Span unit = sentence.context.unit.span;
  const std::string_view words = sentence.between(unit.begin, unit.end);
  const std::string_view word = sentence.context.rules->sentence_words().first_in(words, SentenceWord::sent_below);
  if (word.empty()) return {};
  const auto begin = static_cast<std::uint32_t>(word.data() - sentence.text.data());
  return {begin, begin + static_cast<std::uint32_t>(word.size())};
}

// 下記までお送りください, こちらへお願いします: the reader is sent to what stands on the line below.
std::optional<JapaneseContact> invitation_below(const JapaneseSentence& sentence) {
  const ClauseContext& c = sentence.context;
  if (!c.unit.ends_line || c.implied != Implied::nothing) return {};
  const auto contact = contact_below(sentence);
  if (!contact) return {};
  const Span pointer = pointer_below(sentence);
  if (pointer.empty()) return {};
  const Token* asks = nullptr;
  for (const Token& token : sentence.tokens) {
    switch (token.role) {
      case Role::refuse:
      case Role::offer:
      case Role::done:
      case Role::hearsay:
      case Role::task:
      case Role::third_party:
        return {};
      case Role::request:
      case Role::accept:
        if (token.span.begin >= pointer.end) asks = &token;
        break;
      default:
        break;
    }
  }
  if (asks == nullptr) return {};
  return JapaneseContact{c.rules->find_category(category_of(contact->kind)),
                         {pointer.begin, asks->span.end},
                         decide(Attitude::asked, "frame.invitation", asks->span, false)};
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
  if (contacts.empty()) {
    if (const auto below = invitation_below(sentence)) asked.push_back(*below);
  }
  return asked;
}

}  // namespace tokumei
