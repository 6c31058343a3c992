// Texts that no one would write. Two bytes stand for a phrase of the rules or for one of the marks, so that every
// reader is reached; the answers must lie in the text, on borders of its code points, and be the same twice.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "detector.h"
#include "rules/rule_book.h"

namespace {

using namespace tokumei;

constexpr const char* kMarks[] = {"。",
                                  "、",
                                  "\n",
                                  "\n\n",
                                  " ",
                                  "\u3000",
                                  "・",
                                  "：",
                                  ":",
                                  "?",
                                  "？",
                                  "!",
                                  "「",
                                  "」",
                                  "【",
                                  "】",
                                  "(",
                                  ")",
                                  "○",
                                  "*",
                                  "@",
                                  ".",
                                  "-",
                                  "/",
                                  "1",
                                  "2",
                                  "０",
                                  "090",
                                  "a",
                                  "Ａ",
                                  "ｱ",
                                  "ﾞ",
                                  "ー",
                                  "に",
                                  "を",
                                  "は",
                                  "の",
                                  "😊",
                                  "📞",
                                  "\u200B",
                                  "が",
                                  "\u0301",
                                  "> ",
                                  "■",
                                  "1) ",
                                  "[ ]",
                                  "□",
                                  "\t",
                                  "_",
                                  "#",
                                  "\u202E",
                                  "〜",
                                  "さん",
                                  "株式会社",
                                  "2000年1月1日",
                                  "a@example.jp",
                                  "東京都",
                                  "not",
                                  "don't",
                                  "please",
                                  "your",
                                  "my"};

void check(bool holds) {
  if (!holds) std::abort();
}

bool is_border(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_span(const std::string& text, Span span) {
  check(span.begin <= span.end && span.end <= text.size() && is_border(text, span.begin) && is_border(text, span.end));
}

template <typename Found>
void check_found(const std::string& text, const Found& found) {
  check(!found.category.empty() && !found.advice.empty() && !found.reasons.empty());
  check_span(text, found.span);
  for (const Reason& reason : found.reasons) {
    if (reason.span) check_span(text, *reason.span);
  }
}

std::string text_of(const std::vector<Phrase>& phrases, const std::uint8_t* data, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i + 1 < size; i += 2) {
    const std::size_t number = data[i] * 256U + data[i + 1];
    if (number % 2 == 0) {
      text += kMarks[number / 2 % std::size(kMarks)];
    } else {
      text += phrases[number / 2 % phrases.size()].words;
    }
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::shared_ptr<const RuleBook> rules = RuleBook::embedded();
  static const Detector detector(rules);
  static const std::vector<Phrase> phrases = rules->matcher().phrases();
  if (size < 2) return 0;
  Context context;
  context.page = static_cast<Page>(data[0] % 6);
  context.stage = static_cast<Stage>(data[1] % 5);
  const Message message{"m", Speaker::client, text_of(phrases, data + 2, size - 2)};

  const auto answer = detector.check(context, {}, {&message, 1});
  const auto again = detector.check(context, {}, {&message, 1});
  check(answer.size() == 1 && answer[0].findings.size() == again[0].findings.size());
  for (std::size_t i = 0; i < answer[0].findings.size(); ++i) {
    const Finding& found = answer[0].findings[i];
    check_found(message.text, found);
    check(found.category == again[0].findings[i].category && found.span.begin == again[0].findings[i].span.begin);
  }
  check(answer[0].findings.empty() == answer[0].reply.empty());
  for (const Disclosure& found : detector.draft(context, {}, message)) check_found(message.text, found);
  return 0;
}
