// Fields of a form to fill in: 氏名: 年齢: 【住所】 with nothing behind them. Two of them in a message make a form,
// with or without words that ask.
#pragma once

#include <string_view>

#include "grammar/reading.h"
#include "rules/sentence_words.h"

namespace tokumei {

// Whether tokens[i], a mention of the folded `text`, is a label that waits for an answer.
bool is_empty_label(std::string_view text, std::span<const Token> tokens, std::size_t i, const SentenceWords& words);
// TEL 0250-00-4410: whether the value stands behind the label that ends at `at`.
bool is_filled_label(std::string_view text, std::uint32_t at);

// フォームの「個人番号」欄が未記入でした: whether what stands behind a field says that the reader left it empty.
bool is_said_unfilled(std::string_view behind, const SentenceWords& words);

}  // namespace tokumei
