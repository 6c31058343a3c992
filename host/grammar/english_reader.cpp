// English is read on both sides of the mention: what asks stands before it ("please send your …", "what is your …"),
// what needs or refuses it stands before or behind ("no … needed", "… is required"). "your", "my", "their" decide whose
// it is.
#include <algorithm>
#include <string_view>

#include "grammar/clause_reader.h"

namespace tokumei {
namespace {

class EnglishReader {
 public:
  EnglishReader(const ClauseContext& context, std::vector<Reading>& readings)
      : context_(context), text_(context.text), tokens_(context.tokens), readings_(readings) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is_mention(tokens_[i])) {
        read(i, frame(i));
      } else if (tokens_[i].role == Role::ask) {
        Decision decision = taken_back(i);
        if (decision.attitude == Attitude::none)
          decision = {Attitude::asked, Confidence::sure, "frame.asking_phrase", tokens_[i].span};
        read(i, decision);
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

  void read(std::size_t i, const Decision& decision) {
    Reading reading;
    reading.category = tokens_[i].category;
    reading.span = tokens_[i].span;
    reading.attitude = decision.attitude;
    reading.confidence = decision.confidence;
    if (tokens_[i].role == Role::weak_mention && decision.confidence != Confidence::sure)
      reading.attitude = Attitude::none;
    reading.steps.push_back({"mention", reading.span});
    if (!decision.rule.empty()) reading.steps.push_back({decision.rule, decision.span});
    readings_.push_back(std::move(reading));
  }

  static constexpr std::size_t kWindowTokens = 40;  // how far a clause reaches: bounds the work on hostile texts
  static constexpr std::uint32_t kWindowBytes = 400;
  std::string_view window_before(std::uint32_t at) const {
    const std::uint32_t begin = std::max(context_.unit.span.begin, at > kWindowBytes ? at - kWindowBytes : 0);
    return text_.substr(begin, at - begin);
  }

  // The clause of token i: from the last conjunction or semicolon before it to the next behind it.
  std::pair<std::size_t, std::size_t> clause(std::size_t i) const {
    std::size_t first = i, last = i;
    while (first > 0 && i - first < kWindowTokens && tokens_[first - 1].role != Role::conjunction) --first;
    while (last + 1 < tokens_.size() && last - i < kWindowTokens && tokens_[last + 1].role != Role::conjunction) ++last;
    return {first, last};
  }

  Decision frame(std::size_t i) const {
    if (const Decision whose = owner(i); whose.attitude != Attitude::none) return whose;
    if (quoted(tokens_[i].span)) return {Attitude::reported, Confidence::sure, "frame.quoted", tokens_[i].span};
    const bool your = has_reader_owner(i);
    const bool channel = context_.rules->categories()[tokens_[i].category].channel;
    if (tokens_[i].role == Role::weak_mention && ((!your && !after_give(i)) || of_another(i))) return {};
    if (const Decision left = before(i, your, channel); !left.rule.empty()) return left;
    if (const Decision right = behind(i, your, channel); !right.rule.empty()) return right;
    if (context_.unit.question && (your || short_unit())) {
      return {Attitude::asked, your ? Confidence::sure : Confidence::possible, "frame.bare_question",
              context_.unit.span};
    }
    return {};
  }

  // What stands before the mention in its clause, nearest first: the first that decides.
  Decision before(std::size_t i, bool your, bool channel) const {
    const Token* giving = nullptr;
    const Token* contacting = nullptr;
    const std::size_t first = clause(i).first;
    for (std::size_t k = i; k-- > first;) {
      const Token& token = tokens_[k];
      const std::uint32_t gap = chain_begin(i) - token.span.end;
      switch (token.role) {
        case Role::put:
          if (your && giving == nullptr) giving = &token;
          break;
        case Role::give:
          if (giving == nullptr) giving = &token;
          break;
        case Role::contact:
          if (contacting == nullptr) contacting = &token;
          break;
        case Role::need:
          if (taken_back_before(k)) return {Attitude::refused, Confidence::sure, "frame.refused", tokens_[k - 1].span};
          return {Attitude::asked, Confidence::sure, "frame.need", token.span};
        case Role::request:
          if (taken_back_before(k)) return {Attitude::refused, Confidence::sure, "frame.refused", tokens_[k - 1].span};
          if (!giving && !your && !(channel && contacting != nullptr) && gap > 12) break;
          return {Attitude::asked, giving || your || contacting ? Confidence::sure : Confidence::possible,
                  "frame.request", token.span};
        case Role::question:
          if (gap > 10 || !(your || context_.unit.question)) break;
          return {Attitude::asked, your ? Confidence::sure : Confidence::possible, "frame.question", token.span};
        case Role::refuse:
          if (token.span.size() <= 7 && gap > 16 && giving == nullptr && contacting == nullptr)
            break;  // "no", "not", "without"
          return {Attitude::refused, Confidence::sure, "frame.refused", token.span};
        case Role::offer:
          if (your || (channel && instrument(i))) break;
          return {Attitude::offered, Confidence::sure, "frame.offered", token.span};
        case Role::done:
          return {Attitude::reported, Confidence::sure, "frame.done", token.span};
        case Role::hearsay:
          return {Attitude::reported, Confidence::sure, "frame.hearsay", token.span};
        case Role::policy:
          return {Attitude::reported, Confidence::sure, "frame.policy", token.span};
        case Role::task:
          if (context_.section == Section::apply || your) break;
          return {Attitude::work, Confidence::sure, "frame.work", token.span};
        case Role::lack:
          if (gap > 16) break;
          return {Attitude::asked, Confidence::sure, "frame.double_negation", token.span};
        default:
          break;
      }
    }
    const Token* moving = giving != nullptr ? giving : channel ? contacting : nullptr;
    if (moving == nullptr) return {};
    if (sentence_start(moving->span)) return {Attitude::asked, Confidence::sure, "frame.plain_request", moving->span};
    if (giving != nullptr && your) return {Attitude::asked, Confidence::possible, "frame.request", giving->span};
    if (channel && contacting != nullptr && (context_.unit.question || instrument(i))) {
      return {Attitude::asked, Confidence::possible, "frame.invitation", contacting->span};
    }
    return {};
  }

  // "we never ask you to", "don't need your"
  bool taken_back_before(std::size_t k) const {
    return k > 0 && tokens_[k - 1].role == Role::refuse && tokens_[k].span.begin - tokens_[k - 1].span.end <= 4;
  }

  // What stands behind the mention in its clause.
  Decision behind(std::size_t i, bool your, bool channel) const {
    const std::size_t last = clause(i).second;
    for (std::size_t k = i + 1; k <= last; ++k) {
      const Token& token = tokens_[k];
      switch (token.role) {
        case Role::need:
          return {Attitude::asked, Confidence::sure, "frame.need", token.span};
        case Role::refuse:
          return {Attitude::refused, Confidence::sure, "frame.refused", token.span};
        case Role::accept:
          return {Attitude::none, Confidence::sure, "frame.accepted", token.span};
        case Role::hearsay:
          return {Attitude::reported, Confidence::sure, "frame.hearsay", token.span};
        case Role::policy:
          return {Attitude::reported, Confidence::sure, "frame.policy", token.span};
        case Role::done:
          return {Attitude::reported, Confidence::sure, "frame.done", token.span};
        case Role::request:
        case Role::give:
        case Role::contact:
          if (channel && instrument(i)) return {Attitude::asked, Confidence::possible, "frame.invitation", token.span};
          if (your && token.role == Role::request)
            return {Attitude::asked, Confidence::possible, "frame.request", token.span};
          return {};
        default:
          break;
      }
    }
    return {};
  }

  // Where the nouns joined with the mention begin: "your name, address and phone number".
  std::uint32_t chain_begin(std::size_t i) const {
    for (std::size_t n = 0; n < kWindowTokens && i > 0 && is_mention(tokens_[i - 1]) &&
                            tokens_[i].span.begin - tokens_[i - 1].span.end <= 24;
         ++n)
      --i;
    return tokens_[i].span.begin;
  }

  // "a photo of your passport": the passport is what is asked.
  bool of_another(std::size_t i) const {
    return i + 1 < tokens_.size() && text_.substr(tokens_[i].span.end, 4) == " of " &&
           (is_mention(tokens_[i + 1]) || (i + 2 < tokens_.size() && is_mention(tokens_[i + 2])));
  }

  bool after_give(std::size_t i) const {
    return i > 0 && (tokens_[i - 1].role == Role::give || is_mention(tokens_[i - 1])) &&
           tokens_[i].span.begin - tokens_[i - 1].span.end <= 8;
  }

  Decision owner(std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
      const Token& token = tokens_[k];
      const std::uint32_t gap = tokens_[i].span.begin - token.span.end;
      if (is_mention(token)) continue;  // coordinated nouns share their owner
      if (token.role == Role::reader || token.role == Role::conjunction || gap > 40) break;
      if (token.role == Role::third_party && gap <= 12)
        return {Attitude::not_reader, Confidence::sure, "owner.third_party", token.span};
      if (token.role == Role::writer && gap <= 24 && !instrument(i))
        return {Attitude::offered, Confidence::sure, "owner.writer", token.span};
      if (token.role == Role::pen_name && gap <= 2)
        return {Attitude::none, Confidence::sure, "owner.pen_name", token.span};
      if (token.role == Role::request || token.role == Role::give || token.role == Role::need ||
          token.role == Role::question)
        break;
    }
    if (i + 1 < tokens_.size()) {
      const Token& next = tokens_[i + 1];
      const std::string_view gap = text_.substr(tokens_[i].span.end, next.span.begin - tokens_[i].span.end);
      if (next.role == Role::work && (gap == " " || gap.empty()))
        return {Attitude::work, Confidence::sure, "owner.work", next.span};
      if (next.role == Role::third_party && (gap == " of " || gap == " of the " || gap == " from the ")) {
        return {Attitude::not_reader, Confidence::sure, "owner.third_party", next.span};
      }
    }
    return {};
  }

  // "your" before the mention or before the nouns it is joined with.
  bool has_reader_owner(std::size_t i) const {
    for (std::size_t k = i + 1; k-- > 0;) {
      const Token& token = tokens_[k];
      if (tokens_[i].span.begin > token.span.end + 60) return false;
      const std::string_view word = text_.substr(token.span.begin, token.span.size());
      if (token.role == Role::reader || (is_mention(token) && (word.starts_with("your ") || word.starts_with("ur "))))
        return true;
      if (!is_mention(token) &&
          (token.role == Role::third_party || token.role == Role::writer || token.role == Role::conjunction))
        return false;
    }
    return false;
  }

  bool instrument(std::size_t i) const {
    const std::string_view before = window_before(tokens_[i].span.begin);
    return before.ends_with("on ") || before.ends_with("via ") || before.ends_with("over ") ||
           before.ends_with("through ") || before.ends_with("by ") || before.ends_with("to ");
  }

  bool sentence_start(Span span) const {
    const std::string_view before = window_before(span.begin);
    const auto comma = before.rfind(',');
    const auto colon = before.rfind(':');
    std::string_view lead = before;
    if (comma != std::string_view::npos) lead = before.substr(comma + 1);
    if (colon != std::string_view::npos && (comma == std::string_view::npos || colon > comma))
      lead = before.substr(colon + 1);
    while (!lead.empty() && lead.front() == ' ') lead.remove_prefix(1);
    for (const std::string_view word :
         {"", "please ", "just ", "kindly ", "also ", "then ", "and ", "so ", "ok ", "okay ", "pls ", "plz ", "now "}) {
      if (lead == word) return true;
    }
    return false;
  }

  bool short_unit() const { return context_.unit.span.size() <= 32; }

  bool quoted(Span span) const {
    const std::string_view before = window_before(span.begin);
    const auto open = before.rfind("“");
    if (open != std::string_view::npos && before.find("”", open) == std::string_view::npos) return true;
    return std::count(before.begin(), before.end(), '"') % 2 == 1;
  }

  Decision taken_back(std::size_t i) const {
    const auto [first, last] = clause(i);
    for (std::size_t k = first; k <= last; ++k) {
      const Token& token = tokens_[k];
      if (token.role == Role::refuse) return {Attitude::refused, Confidence::sure, "frame.refused", token.span};
      if (token.role == Role::hearsay) return {Attitude::reported, Confidence::sure, "frame.hearsay", token.span};
      if (token.role == Role::third_party && k < i)
        return {Attitude::not_reader, Confidence::sure, "owner.third_party", token.span};
    }
    if (quoted(tokens_[i].span)) return {Attitude::reported, Confidence::sure, "frame.quoted", tokens_[i].span};
    return {};
  }

  const ClauseContext& context_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<Reading>& readings_;
};

}  // namespace

void read_english(const ClauseContext& context, std::vector<Reading>& readings) {
  EnglishReader(context, readings).run();
}

}  // namespace tokumei
