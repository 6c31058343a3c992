#include "grammar/mention_parts.h"

#include <algorithm>
#include <vector>

#include "grammar/list_completion.h"
#include "grammar/written_out.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kPartReach = 60;     // bytes between the two
constexpr std::size_t kReachOfApp = 120;   // the same, where a bare word says how the reader is found in an app
constexpr std::ptrdiff_t kNeighbours = 4;  // mentions before one that are looked at

using PartWords = std::vector<std::string_view>;

PartWords words_of(std::string_view text) {
  PartWords words;
  for (std::size_t at = 0; (at = text.find_first_not_of(" ()", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" ()", at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

template <std::size_t size>
bool any(const PartWords& words, const std::string_view (&list)[size]) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return in(list, word); });
}
template <std::size_t size>
bool all(const PartWords& words, const std::string_view (&list)[size]) {
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) { return in(list, word); });
}

constexpr std::string_view kAnd[] = {"and", "&", "+", "plus", "or", "send", "attach", "scan", "copy", "upload"};

// "your name [as in the] passport", "[, which has to match your] passport": where it stands, and no word else:
// "your name, then hand in your passport".
bool says_where(const PartWords& between) {
  constexpr std::string_view kWhere[] = {"on", "in", "per", "match", "matches", "matching"};
  constexpr std::string_view kElse[] = {"as",    "it",      "its",     "is",     "that",    "which",    "has",
                                        "must",  "should",  "to",      "be",     "given",   "exactly",  "same",
                                        "shown", "printed", "written", "stands", "appears", "your",     "ur",
                                        "the",   "a",       "an",      "any",    "tax",     "official", "valid"};
  return any(between, kWhere) && std::all_of(between.begin(), between.end(), [&](std::string_view word) {
           return in(kWhere, word) || in(kElse, word) || word == ",";
         });
}

// "a selfie [holding your] ID", "an ID [with your] photo": one picture.
bool shows_both(const PartWords& between) {
  constexpr std::string_view kWith[] = {"of", "holding", "with", "w/", "beside", "near", "next", "bearing", "showing"};
  constexpr std::size_t kMost = 7;
  return between.size() <= kMost && any(between, kWith) && !any(between, kAnd);
}

class Parts {
 public:
  Parts(MessageReading& message, const RuleBook& rules)
      : message_(message), text_(message.folded.view()), rules_(rules) {}

  void run() {
    for (auto one = message_.readings.begin(); one != message_.readings.end(); ++one) {
      if (is_of_area(*one)) one->category = rules_.find_category("area");
      const auto first = one - std::min(kNeighbours, one - message_.readings.begin());
      for (auto before = first; before != one; ++before) {
        if (is_account_of(*before, *one)) {
          settle(*one, Attitude::none, "mention.compound");
          if (before->attitude == Attitude::none) ask_for(*before, *one);
        }
        if (is_number_there(*before, *one)) settle(*one, Attitude::none, "mention.compound");
        if (Reading* part = part_of(*before, *one); part != nullptr) settle(*part, Attitude::none, "mention.compound");
      }
    }
  }

 private:
  // 住所(県と市): a bracket says that no more than the area is meant.
  bool is_of_area(const Reading& reading) const {
    constexpr std::size_t kLongest = 60;
    if (reading.attitude != Attitude::asked || name_of(reading) != "address") return false;
    std::string_view inside = text_.substr(reading.span.end, kLongest);
    if (!inside.starts_with('(')) return false;
    inside = inside.substr(1, inside.find(')') - 1);
    if (inside.empty() || inside.starts_with(' ') || reading.span.end + inside.size() + 1 >= text_.size()) return false;
    return rules_.sentence_words().behind_all(inside, SentenceWord::coarse_place).empty();
  }

  // "on WhatsApp, plus one five five five…": the number is where to find the writer there.
  bool is_number_there(const Reading& app, const Reading& value) const {
    if (name_of(app) != "messaging_account" || name_of(value) != "phone") return false;
    if (app.attitude != Attitude::asked || value.attitude != Attitude::asked) return false;
    const WrittenOut* number = value.unit - app.unit > 1 ? nullptr : written_out_in(message_.written_out, value.span);
    return number != nullptr && number->value;
  }

  // 青い鳥のDMが楽なので、そっちの垢, PayPayで払うのでID: of what was named before, not of some messenger.
  bool is_account_of(const Reading& first, const Reading& second) const {
    if (second.attitude != Attitude::asked) return false;
    // すかいぷの名前: who hides an app's name wants the reader there.
    if (first.attitude != Attitude::asked && (first.attitude != Attitude::none || !first.disguised)) return false;
    if (second.unit - first.unit > 1 || first.span.end > second.span.begin || first.category == second.category)
      return false;
    // めーるで送りますね。宛先ください
    if (name_of(first) == "email" && name_of(second) == "address")
      return second.confidence == Confidence::possible && is(said(second), SentenceWord::bare_place);
    if (!in(kOf, name_of(first)) || is(bare(first), SentenceWord::account_word)) return false;
    const std::string_view gap = text_.substr(first.span.end, second.span.begin - first.span.end);
    if (!in(kOf, name_of(second)) || in(kHandles, said(second))) return is_of_app(first, second, gap);
    if (name_of(first) == "financial" && is(said(second), SentenceWord::bare_code) && gap.size() <= kReachOfApp)
      return !is_joint(gap);
    const std::size_t reach = first.disguised ? kReachOfApp : kPartReach;
    return is(bare(second), SentenceWord::account_word) && gap.size() <= reach && gap != "、" &&
           !ends_with_any(gap, {"と", "や", "・", "/"});
  }
  static constexpr std::string_view kOf[] = {"messaging_account", "social_account", "financial"};

  // "and", ・: what stands on both sides is a thing of its own.
  static bool is_joint(std::string_view gap) {
    constexpr std::string_view kJoints[] = {"and", "or", "&",  "+",  "plus", "/", ",",
                                            "、",  "・", "と", "か", "や",   "\n"};
    const PartWords between = words_of(gap);
    return std::all_of(between.begin(), between.end(), [&](std::string_view word) { return in(kJoints, word); });
  }

  // "hop on Zoom, send me your id", "Use Viber? Number pls", "On Discord? What's your handle?", いんすたのお名前: how
  // the reader is found there. In a list they are things of their own: "WhatsApp, ID and photo".
  bool is_of_app(const Reading& app, const Reading& second, std::string_view gap) const {
    const std::string_view what = said(second), category = name_of(second);
    const bool money = name_of(app) == "financial", messenger = name_of(app) == "messaging_account";
    const bool name = category == "real_name" && is(what, SentenceWord::bare_name);
    const bool handle = in(kHandles, what) && category == "social_account";
    const bool number = category == "phone" && is(what, SentenceWord::bare_number);
    // 🏦の名前, "Ｓ－Ｋ－Ｙ－Ｐ－Ｅ（社内ではまだ現役）のお名前"
    if (name && (gap == "の" || (gap.starts_with("(") && gap.ends_with(")の")) || is_there(second))) return true;
    if (number && messenger && is_there(second)) return true;
    if (second.confidence == Confidence::sure && !handle) return false;
    if (gap.size() > kReachOfApp || is_joint(gap)) return false;
    if (category == "address") return is(what, SentenceWord::bare_place);
    if (money) return false;
    if (category == "id_document") return is(what, SentenceWord::bare_id);
    if (handle) return messenger;
    return name || (number && messenger);
  }

  // "what do they call you [there]", "your number [for it]"
  bool is_there(const Reading& reading) const {
    constexpr std::string_view kThere[] = {" there",      " on there", " on it", " for it",
                                           " over there", " in there", "there"};
    return length_of_start(text_.substr(reading.span.end), kThere) > 0;
  }
  static constexpr std::string_view kHandles[] = {
      "handle",   "your handle",      "ur handle",       "handles",   "what's your handle", "whats your handle",
      "username", "what's ur handle", "whats ur handle", "user name", "what is your handle"};

  // すかいぷ|の名前を教えて: what the bare word behind it was asked by asks for the app.
  void ask_for(Reading& app, const Reading& word) const {
    app.attitude = Attitude::asked;
    app.confidence = Confidence::possible;
    app.steps.resize(1);
    for (std::size_t i = 1; i + 1 < word.steps.size(); ++i) app.steps.push_back(word.steps[i]);
  }

  // Without the reader: そっちの垢.
  std::string_view bare(const Reading& reading) const {
    const std::string_view words = said(reading);
    return words.substr(rules_.sentence_words().length_of_start(words, SentenceWord::whose));
  }

  // Which of two asks is a part of the other; `first` stands before `second`.
  Reading* part_of(Reading& first, Reading& second) const {
    if (first.attitude != Attitude::asked || second.attitude != Attitude::asked) return nullptr;
    const std::uint32_t begin = first.span.end, end = second.span.begin;
    if (first.unit != second.unit || end < begin || end - begin > kPartReach || first.category == second.category)
      return nullptr;
    const std::string_view gap = text_.substr(begin, end - begin);
    const bool comma = gap.find(',') != std::string_view::npos;
    const PartWords between = words_of(gap);
    const std::string_view one = name_of(first), other = name_of(second);
    constexpr std::string_view kPapers[] = {"id_document", "financial", "national_id"};
    constexpr std::string_view kAccounts[] = {"email", "social_account", "financial", "messaging_account"};
    constexpr std::string_view kOfRelatives[] = {"birth_date", "employment", "real_name", "phone", "gender"};
    if (one == "real_name" && in(kPapers, other) && says_where(between)) return &second;
    if (comma) return nullptr;
    if (one == "photo" && other == "id_document" && shows_both(between)) return &first;
    // "a passport and a selfie holding it"
    constexpr std::string_view kWithIt[] = {" it", " holding it", " with it", " beside it", " next to it", " and it"};
    if (one == "id_document" && other == "photo" && length_of_start(text_.substr(second.span.end), kWithIt) > 0)
      return &second;
    if (one == "id_document" && other == "photo" && shows_both(between)) return &second;
    if (in(kPapers, one) && other == "photo" && is_sent_as(gap, second)) return &second;
    if (one == "family" && in(kOfRelatives, other) && is_of_relative(first, gap, other == "phone")) return &second;
    constexpr std::string_view kTo[] = {"to", "for", "of", "your", "ur", "the", "own"};
    const bool leads = !between.empty() || said(first).ends_with(" your") || said(first).ends_with(" ur");
    if (one == "credentials" && in(kAccounts, other) && leads && all(between, kTo)) return &second;
    // "the email on your PayPal": how money gets there
    constexpr std::string_view kOfAccount[] = {"on",   "of",   "for", "behind", "under", "linked",
                                               "tied", "with", "to",  "your",   "ur",    "the"};
    if (one == "email" && other == "financial" && leads && all(between, kOfAccount)) return &first;
    constexpr std::string_view kNumbers[] = {"name", "and", "or", "&", ">", "full", "the", "last", "code", "digits"};
    const bool number = said(second) == "number" || said(second) == "your number";
    if (other == "phone" && number && in(kPapers, one) && all(between, kNumbers)) return &second;
    return nullptr;
  }

  // 免許証を写メで, 旅券の顔のページを写メして: how the paper is sent.
  bool is_sent_as(std::string_view gap, const Reading& photo) const {
    return is(said(photo), SentenceWord::snapshot) && starts_with_any(gap, {"の", "を", "は", "だけ", ")の", ")を"});
  }

  // "your spouse's [name and] birthday", "your wife['s] job"; a phone number behind "and" may be the reader's.
  bool is_of_relative(const Reading& relative, std::string_view gap, bool is_phone) const {
    const std::string_view words = said(relative);
    const bool owned = words.find("'s ") != std::string_view::npos;
    return gap == "'s " || (gap == " " && words.ends_with("'s")) ||
           (owned && !is_phone && (gap == " and " || gap == " & "));
  }

  bool is(std::string_view words, SentenceWord kind) const { return rules_.sentence_words().is(words, kind); }
  std::string_view said(const Reading& reading) const { return text_.substr(reading.span.begin, reading.span.size()); }
  std::string_view name_of(const Reading& reading) const { return rules_.categories()[reading.category].name; }

  MessageReading& message_;
  std::string_view text_;
  const RuleBook& rules_;
};

}  // namespace

void take_back_parts(MessageReading& message, const RuleBook& rules) {
  Parts(message, rules).run();
}

void ask_age_sex_and_place(MessageReading& message, const RuleBook& rules) {
  const CategoryIndex age = rules.find_category("birth_date");
  std::vector<Reading> more;
  for (const Reading& reading : message.readings) {
    if (reading.category != age || reading.attitude != Attitude::asked) continue;
    const std::string_view letters = message.folded.view().substr(reading.span.begin, reading.span.size());
    if (!rules.sentence_words().is(letters, SentenceWord::age_sex_place)) continue;
    for (const std::string_view other : {"gender", "area"}) {
      more.push_back(reading);
      more.back().category = rules.find_category(other);
    }
  }
  for (Reading& reading : more) {
    const bool known = std::any_of(message.readings.begin(), message.readings.end(), [&](const Reading& one) {
      return one.category == reading.category && one.attitude == Attitude::asked;
    });
    if (!known) add_behind_sentence(message.readings, std::move(reading));
  }
}

}  // namespace tokumei
