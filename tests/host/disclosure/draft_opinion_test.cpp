#include "disclosure/draft_opinion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "disclosure/draft_cues.h"
#include "disclosure/draft_view.h"
#include "text/folded_text.h"
#include "text/values.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const RuleBook& rules() {
  return *RuleBook::embedded();
}

struct Viewed {
  explicit Viewed(const std::string& text)
      : folded(text),
        cues(find_draft_cues(folded.view(), rules())),
        view(folded, text, segment(folded, text), cues, find_values(folded.view()), find_blocks(folded.view(), cues)) {}
  FoldedText folded;
  std::vector<FoundCue> cues;
  DraftView view;
};

std::size_t class_of(std::string_view category) {
  return rules().find_category(category) + std::size_t{1};
}

// `weight` for the class and everything that is seen of words `first` to `last`, and of no other word.
ClassWeights weights_of(const DraftView& view, std::size_t first, std::size_t last, std::size_t of_class,
                        std::int8_t weight) {
  std::set<std::uint32_t> features;
  for (std::size_t word = first; word <= last; ++word) {
    std::vector<std::uint32_t> seen;
    view.see(word, seen);
    features.insert(seen.begin(), seen.end());
  }
  for (std::size_t word = 0; word < view.size(); ++word) {
    if (first <= word && word <= last) continue;
    std::vector<std::uint32_t> seen;
    view.see(word, seen);
    for (const std::uint32_t one : seen) features.erase(one);
  }
  ClassWeights::Row row{};
  row[of_class] = weight;
  return {{features.begin(), features.end()}, std::vector<ClassWeights::Row>(features.size(), row)};
}

std::vector<std::string> told(const std::string& text, bool opinion, const std::vector<std::string>& own = {}) {
  const FoldedText folded(text);
  std::vector<std::string> result;
  for (const DisclosureMatch& match : find_disclosures(folded, text, own, rules(), opinion)) {
    result.push_back(rules().categories()[match.category].name +
                     (match.confidence == Confidence::sure ? " sure " : " possible ") +
                     std::string(folded.view().substr(match.span.begin, match.span.size())));
  }
  return result;
}

TEST(DraftView, CutsWordsAndLetters) {
  const Viewed viewed("Don't 山田 090\nok!");
  std::vector<std::string> words;
  for (std::size_t word = 0; word < viewed.view.size(); ++word) {
    const Span span = viewed.view.span(word);
    words.emplace_back(viewed.folded.view().substr(span.begin, span.size()));
  }
  EXPECT_THAT(words, ElementsAre("don't", "山", "田", "090", "\n", "ok", "!"));
}

TEST(DraftView, SeesWordsWhereTheyStandAndTheirLine) {
  const auto seen = [](const std::string& text, std::size_t word) {
    std::vector<std::uint32_t> features;
    Viewed(text).view.see(word, features);
    std::sort(features.begin(), features.end());
    return features;
  };
  EXPECT_EQ(seen("blorp snarf quux", 1), seen("blorp  snarf   quux", 1)) << "spaces leave no trace";
  EXPECT_NE(seen("blorp snarf quux", 1), seen("blorp Snarf quux", 1)) << "capitals do";
  EXPECT_NE(seen("name: rin", 2), seen("town: rin", 2)) << "so does the label";
  const std::string far = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ";
  EXPECT_EQ(seen("alpha " + far + "word", 16), seen("beta " + far + "word", 16)) << "what is far does not";
}

TEST(DraftView, EachLetterOfALongNameSeesWhatStandsAroundIt) {
  const auto run = [](const std::string& text, std::size_t word) {
    const Viewed viewed(text);
    std::vector<std::uint32_t> features;
    viewed.view.see_run(viewed.view.run_of(word), features);
    return features;
  };
  const std::string name = "いまオーストラリアで";
  EXPECT_EQ(run(name, 2), run(name, 8)) << "the same for all letters of the name";
  EXPECT_NE(run(name, 2), run("いまオーストラリアの", 2)) << "what follows, seven letters on, is seen";
  EXPECT_NE(run(name, 2), run("夏オーストラリアで", 1)) << "and what stands before";
  EXPECT_EQ(run("in New South Wales now", 1), run("in New South Wales now", 3)) << "words with capitals are one name";
  EXPECT_NE(run("in new south now", 1), run("in new south now", 2)) << "other words are none";
  const Viewed lines("New South\nWales");
  EXPECT_NE(lines.view.run_of(1), lines.view.run_of(3)) << "a name ends with its line";
}

TEST(DraftView, SeesInWhatBlockALineStands) {
  const auto line = [](const std::string& text) {
    const Viewed viewed(text);
    std::vector<std::uint32_t> features;
    viewed.view.see_line(viewed.view.line_of(viewed.view.size() - 1), features);
    return features;
  };
  EXPECT_NE(line("礼状です。\n\nはい\nいいえ"), line("元気です。\n\nはい\nいいえ"));
  EXPECT_EQ(line("礼状です。\n\nはい\nいいえ"), line("弔辞です。\n\nうん\nいいえ"));
}

TEST(DraftView, SeesSentencesWhole) {
  const auto seen = [](const std::string& text, std::size_t sentence) {
    std::vector<std::uint32_t> features;
    Viewed(text).view.see_sentence(sentence, features);
    std::sort(features.begin(), features.end());
    return features;
  };
  const Viewed viewed("I am Rin. Call me.\n- tea");
  ASSERT_EQ(viewed.view.sentences(), 3U);
  EXPECT_EQ(viewed.view.sentence_of(0), 0U);
  EXPECT_EQ(viewed.view.sentence_of(4), 1U);
  EXPECT_EQ(viewed.view.sentence_of(8), DraftView::kNoSentence) << "the mark of an item is in none";
  EXPECT_EQ(viewed.view.sentence_of(9), 2U);
  EXPECT_EQ(viewed.view.sentence_span(1), (Span{10, 17}));
  EXPECT_EQ(seen("I am Rin. Call me.", 1), seen("Hello. Call me.", 1)) << "what stands around leaves no trace";
  EXPECT_NE(seen("am I Rin", 0), seen("I am Rin", 0)) << "the order does";
  EXPECT_EQ(seen("tea tea tea", 0).size(), seen("tea tea tea tea", 0).size()) << "each group counts once";
  const std::size_t letters = seen("一二三四", 0).size(), words = seen("one two three four", 0).size();
  EXPECT_EQ(letters, words + 4)
      << "of Japanese groups of three letters too, from what stands before to what stands behind";
}

TEST(DraftOpinion, HearsTheSentenceWhole) {
  const Viewed viewed("ask for brigid at noon");
  const auto found = [&](std::int8_t word_weight, std::int8_t sentence_weight) {
    constexpr std::int8_t kSaysNothing = -5 * kDraftSentenceUnit / 2;
    ClassWeights::Row of_word{}, of_sentence{};
    of_word[class_of("real_name")] = word_weight;
    of_sentence.fill(kSaysNothing);
    of_sentence[0] = 0;
    of_sentence[class_of("real_name")] = sentence_weight;
    std::vector<std::uint32_t> word, sentence;
    viewed.view.see_run(viewed.view.run_of(2), word);
    viewed.view.see_sentence(0, sentence);
    std::vector<std::pair<std::uint32_t, ClassWeights::Row>> rows{{word.front(), of_word},
                                                                  {sentence.front(), of_sentence}};
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<DisclosureMatch> matches;
    DraftOpinion(viewed.view, ClassWeights({rows[0].first, rows[1].first}, {rows[0].second, rows[1].second}))
        .speak(matches);
    return matches.size();
  };
  EXPECT_EQ(found(12, -80), 0U) << "the word alone says too little";
  EXPECT_EQ(found(12, 0), 1U) << "in a sentence that sounds like one that tells a name it is a name";
  EXPECT_EQ(found(20, -80), 1U);
  EXPECT_EQ(found(20, -128), 0U) << "in one that does not it is none";
}

TEST(DraftOpinion, FindsTheValueThatStandsOut) {
  const Viewed viewed("ask for brigid at noon");
  std::vector<DisclosureMatch> found;
  DraftOpinion(viewed.view, weights_of(viewed.view, 2, 2, class_of("real_name"), 9)).speak(found);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].category, rules().find_category("real_name"));
  EXPECT_EQ(found[0].span, viewed.view.span(2));
  EXPECT_EQ(found[0].confidence, Confidence::possible);
  EXPECT_EQ(found[0].rule, "draft.alike");
}

TEST(DraftOpinion, TakesSureBackBeforeItDenies) {
  const Viewed viewed("phone: 090-0000-0000");
  const DisclosureMatch sure{rules().find_category("phone"), {7, 20}, Confidence::sure, "draft.labelled"};
  const auto left = [&](std::int8_t weight) {
    std::vector<DisclosureMatch> found{sure};
    DraftOpinion(viewed.view, weights_of(viewed.view, 0, viewed.view.size() - 1, class_of("phone"), weight))
        .speak(found);
    return found;
  };
  EXPECT_EQ(left(1).at(0).confidence, Confidence::sure);
  EXPECT_EQ(left(-1).at(0).confidence, Confidence::possible);
  EXPECT_THAT(left(-30), IsEmpty());
}

TEST(DraftOpinion, AsksForMoreWhereTheRulesHearThatItIsNone) {
  const Viewed viewed("ask for brigid at noon");
  const auto found = [&](std::int8_t weight, Denial denial) {
    std::vector<DisclosureMatch> matches;
    DraftOpinion(viewed.view, weights_of(viewed.view, 2, 2, class_of("real_name"), weight))
        .speak(matches, [&](Span span, CategoryIndex) { return span == viewed.view.span(2) ? denial : Denial::none; });
    return matches.size();
  };
  EXPECT_EQ(found(2, Denial::none), 1U);
  EXPECT_EQ(found(2, Denial::told), 0U);
  EXPECT_EQ(found(60, Denial::told), 1U) << "the words around may be misheard";
  EXPECT_EQ(found(60, Denial::invented), 0U);
}

TEST(DraftOpinion, AsksForLessWhereSomethingElseIsGivenAway) {
  const Viewed viewed("brigid, phone: 090-0000-0000");
  const DisclosureMatch phone{rules().find_category("phone"), {15, 28}, Confidence::sure, "draft.labelled"};
  ClassWeights::Row row{};  // the name is a little less likely than nothing
  row[0] = 10;
  row[class_of("real_name")] = 9;
  std::vector<std::uint32_t> seen;
  viewed.view.see_here(0, seen);
  const ClassWeights weights({seen.front()}, {row});
  std::vector<DisclosureMatch> alone, beside{phone};
  DraftOpinion(viewed.view, weights).speak(alone);
  EXPECT_THAT(alone, IsEmpty());
  DraftOpinion(viewed.view, weights).speak(beside);
  EXPECT_EQ(beside.size(), 2U);
}

TEST(DraftOpinion, KnowsNothingWithoutItsFeatures) {
  const Viewed viewed("phone: 090-0000-0000");
  std::vector<DisclosureMatch> found;
  DraftOpinion(viewed.view, ClassWeights()).speak(found);
  EXPECT_THAT(found, IsEmpty());
}

TEST(DraftOpinion, AValueIsOfOneCategory) {
  const Viewed viewed("ask for brigid at noon");
  const auto weights = weights_of(viewed.view, 2, 2, class_of("real_name"), 4);
  const auto left = [&](std::string_view rule) {
    std::vector<DisclosureMatch> found{
        {rules().find_category("area"), viewed.view.span(2), Confidence::possible, rule}};
    DraftOpinion(viewed.view, weights).speak(found);
    EXPECT_EQ(found.size(), 1U);
    return rules().categories()[found.at(0).category].name;
  };
  EXPECT_EQ(left("draft.statement"), "real_name");
  EXPECT_EQ(left("draft.own"), "area") << "what the user asked to be told of stays";
}

TEST(DraftOpinion, AnEmptyDraftHasNothing) {
  EXPECT_THAT(told("", true), IsEmpty());
}

TEST(DraftOpinion, WhatTheUserAskedToBeToldOfStays) {
  EXPECT_THAT(told("The order is 4711-A.", true, {"4711-A"}), ElementsAre("phone sure 4711-a"));
}

TEST(DraftOpinion, OfALongDraftTheBeginningIsHeard) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word ";
  EXPECT_EQ(Viewed(text).view.size(), 4096U);
}

TEST(DraftOpinion, WhatStandsBehindTheHeardIsTheRulesWord) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word\n";
  text += "My phone number is 090-0000-0000.";
  EXPECT_THAT(told(text, true), ElementsAre("phone sure 090-0000-0000"));
}

// A frame of asterisks, half of a word: whatever the weights say, nobody reads a value there.
TEST(DraftOpinion, MarksAndSingleKanaAreNoValues) {
  for (const char* text : {"*****************************", "~ ~ ~", "ベ"})
    EXPECT_THAT(told(text, true), IsEmpty()) << text;
  const Viewed viewed("ab * ♀ ベト ベ");
  const auto& view = viewed.view;
  EXPECT_TRUE(view.speak(0, 0) && view.speak(2, 2) && view.speak(3, 4)) << "a word, a sign for a sex, two kana";
  EXPECT_FALSE(view.speak(1, 1) || view.speak(5, 5));
}

// What no rule has words for.
TEST(DraftOpinion, HearsWhatTheRulesDoNot) {
  EXPECT_THAT(told("I answer to Oluwaseun Adeyemi.", false), IsEmpty());
  EXPECT_THAT(told("I answer to Oluwaseun Adeyemi.", true), ElementsAre("real_name possible oluwaseun adeyemi"));
}

}  // namespace
}  // namespace tokumei
