// The ways in which one phrase of a rule file may be written.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tokumei {

// So many phrases may one pattern spell out: a few groups more than were meant make a million.
inline constexpr std::size_t kMostPhrases = 8000;

// 「て(ください|下さい)」 -> both. A branch may be empty, 「ご(住所|)」, and hold groups. Throws std::invalid_argument
// for more than kMostPhrases, and for a group that is not closed or has one branch, which whoever wrote it took for
// something else: 「(拝)」.
std::vector<std::string> expand_groups(const std::string& pattern);

// expand_groups, with a RuleError that names the place.
std::vector<std::string> written(const std::string& where, const std::string& pattern);

std::string replace_all(std::string subject, const std::string& from, const std::string& to);

// Katakana as hiragana, all else as it is.
std::string in_hiragana(const std::string& folded);
// Whether all letters are katakana, three or more.
bool is_katakana(const std::string& folded);
// シュウショ, シューショ: the word, and with ー for the vowels that its spelling draws out, one by one and all.
std::vector<std::string> with_long_vowels(const std::string& word);

}  // namespace tokumei
