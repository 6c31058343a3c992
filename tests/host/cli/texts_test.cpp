#include "cli/texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "cli/language.h"

namespace tokumei {
namespace {

std::set<char> places_in(const std::string& text) {
  std::set<char> places;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}') places.insert(text[i + 1]);
  }
  return places;
}

TEST(Texts, BothLanguagesSayEverythingWithTheSamePlaces) {
  for (int i = 0; i < static_cast<int>(Text::count_); ++i) {
    const std::string english = say(Language::en, static_cast<Text>(i));
    const std::string japanese = say(Language::ja, static_cast<Text>(i));
    EXPECT_FALSE(english.empty());
    EXPECT_NE(english, japanese);
    EXPECT_EQ(places_in(english), places_in(japanese)) << english;
    EXPECT_TRUE(std::all_of(english.begin(), english.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x80;
    })) << english;
  }
}

TEST(Texts, FillsPlacesAndTakesTheirControlCharactersAway) {
  EXPECT_EQ(say(Language::en, Text::done_create, {"Brave", "/a\nb\x1b[1m"}), "Brave: installed (/a?b?[1m)");
  EXPECT_EQ(say(Language::en, Text::done_create, {"{1}", "x"}), "{1}: installed (x)") << "arguments are not patterns";
}

TEST(Texts, NothingSteersTheTerminal) {
  EXPECT_EQ(printable("a\tb\r\nc"), "a\tb\r\nc") << "lines stay";
  EXPECT_EQ(printable("a\rb\x7F"), "a?b?");
  EXPECT_EQ(printable("a\xC2\x9B[2Jb\xC2\xA0"), "a?[2Jb\xC2\xA0") << "U+009B steers, U+00A0 is a space";
  EXPECT_EQ(printable("a\u202Eb\u2066c\u2019"), "a?b?c\u2019") << "nor does it turn what follows around";
  EXPECT_EQ(printable("本名\xE2"), "本名\xE2") << "cut short, it is no sign of direction";
  EXPECT_EQ(say(Language::en, Text::done_create, {"a\tb", "c\r\nd"}),
            "a?b: installed (c?"
            "?d)");
}

TEST(Texts, EveryFailureHasASentence) {
  std::set<std::string> sentences;
  for (int i = static_cast<int>(Failure::not_found); i <= static_cast<int>(Failure::other); ++i) {
    sentences.insert(sentence_of(Language::ja, static_cast<Failure>(i)));
  }
  EXPECT_EQ(sentences.size(), static_cast<std::size_t>(Failure::other));
}

TEST(LanguageOfLocale, TheFirstVariableThatIsSetDecides) {
  std::map<std::string, std::string> set;
  const Variables variables = [&](const std::string& name) {
    return set.contains(name) ? std::optional(set.at(name)) : std::nullopt;
  };
  EXPECT_EQ(language_of_locale(variables), Language::en);
  EXPECT_EQ(language_of_locale(variables, Language::ja), Language::ja);
  set["LANG"] = "ja_JP.UTF-8";
  EXPECT_EQ(language_of_locale(variables), Language::ja);
  set["LC_MESSAGES"] = "de_DE.UTF-8";
  EXPECT_EQ(language_of_locale(variables, Language::ja), Language::en);
  set["LC_ALL"] = "";
  EXPECT_EQ(language_of_locale(variables), Language::en) << "an empty one counts as unset";
  set["LC_ALL"] = "ja";
  EXPECT_EQ(language_of_locale(variables), Language::ja);
  set["LC_ALL"] = "jamaican";
  EXPECT_EQ(language_of_locale(variables), Language::en);
}

}  // namespace
}  // namespace tokumei
