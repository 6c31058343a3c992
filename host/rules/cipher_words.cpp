#include "rules/cipher_words.h"

#include <algorithm>
#include <bit>
#include <string>
#include <utility>

namespace tokumei {
namespace {

// Bytes of a text that are asked before words are compared: of Latin the first letters, of kana and kanji the first
// letter and what tells the second from most others. No letter is waited for to know where the next one begins.
constexpr std::array<std::size_t, 4> kAsked = {0, 1, 2, 5};
constexpr std::size_t kBytes = 256;
constexpr std::size_t kGroups = 64;

std::size_t asked_of(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(kAsked.begin(), kAsked.end(), [&](std::size_t at) { return at < word.size(); }));
}

}  // namespace

CipherWords::CipherWords(const WordKinds::Listed& listed) {
  if (listed.empty()) return;
  // Short words let anything stand behind them, so they share no group with long ones but where they meet.
  std::vector<std::pair<std::string_view, WordKinds::Kinds>> sorted(listed.begin(), listed.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return asked_of(a.first) < asked_of(b.first); });
  const std::size_t per_group = sorted.size() / kGroups + 1;
  std::vector<std::uint64_t> masks(kAsked.size() * kBytes);
  std::vector<std::uint32_t> groups;
  std::vector<Word> words;
  std::vector<char> text;
  for (const auto& [word, kinds] : sorted) {
    if (words.size() % per_group == 0) groups.push_back(static_cast<std::uint32_t>(words.size()));
    const std::uint64_t group = std::uint64_t{1} << (groups.size() - 1);
    for (std::size_t i = 0; i < kAsked.size(); ++i) {
      const auto mask = masks.begin() + static_cast<std::ptrdiff_t>(i * kBytes);
      if (kAsked[i] >= word.size())
        std::for_each_n(mask, kBytes, [&](std::uint64_t& any) { any |= group; });
      else
        mask[static_cast<unsigned char>(word[kAsked[i]])] |= group;
    }
    words.push_back({static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(word.size()),
                     static_cast<std::uint32_t>(kinds.to_ulong())});
    text.insert(text.end(), word.begin(), word.end());
  }
  groups.push_back(static_cast<std::uint32_t>(words.size()));
  masks_ = std::move(masks);
  groups_ = std::move(groups);
  words_ = std::move(words);
  text_ = std::move(text);
}

std::vector<CipherWords::Place> CipherWords::places_in(std::string_view text) const {
  std::vector<Place> places;
  if (masks_.empty()) return places;
  const std::uint64_t* const masks = masks_.view().data();
  const auto groups_at = [&](std::string_view here) {
    std::uint64_t groups = ~std::uint64_t{0};
    for (std::size_t i = 0; i < kAsked.size(); ++i)
      groups &= masks[i * kBytes + static_cast<unsigned char>(kAsked[i] < here.size() ? here[kAsked[i]] : '\0')];
    return groups;
  };
  const std::size_t whole = text.size() - std::min(text.size(), kAsked.back());  // from there on bytes are missing
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::uint64_t groups =
        groups_at(at < whole ? std::string_view(text.data() + at, kAsked.back() + 1) : text.substr(at));
    if (groups != 0) add_places(text, at, groups, places);
  }
  return places;
}

void CipherWords::add_places(std::string_view text, std::size_t at, std::uint64_t groups,
                             std::vector<Place>& places) const {
  const std::string_view here = text.substr(at), all(text_.view().data(), text_.size());
  for (; groups != 0; groups &= groups - 1) {
    const auto group = static_cast<std::size_t>(std::countr_zero(groups));
    for (std::size_t i = groups_[group]; i < groups_[group + 1]; ++i) {
      const Word& word = words_[i];
      if (!here.starts_with(all.substr(word.begin, word.size))) continue;
      const auto begin = static_cast<std::uint32_t>(at);
      places.push_back({{begin, begin + word.size}, word.ciphers});
    }
  }
}

}  // namespace tokumei
