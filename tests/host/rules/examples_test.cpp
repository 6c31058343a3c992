// Every example in every rule file is a named test: asked ones are found in their category on their words, the others
// are not found in it.
#include <gtest/gtest.h>

#include "grammar/message_reader.h"
#include "rules/rule_book.h"

namespace tokumei {
namespace {

class ExampleTest : public testing::TestWithParam<std::size_t> {};

std::vector<const Reading*> asked(const MessageReading& message, CategoryIndex category) {
  std::vector<const Reading*> found;
  for (const Reading& reading : message.readings) {
    if (reading.category == category && reading.attitude == Attitude::asked) found.push_back(&reading);
  }
  return found;
}

TEST_P(ExampleTest, IsRead) {
  const auto book = RuleBook::embedded();
  const Example& example = book->examples()[GetParam()];
  const MessageReading message = read_message(example.text, Page::message, {}, *book);
  const auto found = asked(message, example.category);
  SCOPED_TRACE(example.text);
  if (!example.asked) {
    EXPECT_TRUE(found.empty());
    return;
  }
  ASSERT_FALSE(found.empty());
  const Span span = message.folded.to_original(found.front()->span);
  const auto begin = static_cast<std::uint32_t>(example.text.find(example.quote));
  const Span quote{begin, begin + static_cast<std::uint32_t>(example.quote.size())};
  EXPECT_TRUE(span.overlaps(quote)) << example.text.substr(span.begin, span.size());
}

std::string name_of_example(const testing::TestParamInfo<std::size_t>& info) {
  const auto book = RuleBook::embedded();
  const Example& example = book->examples()[info.param];
  return book->categories()[example.category].name + "_" + std::string(name_of(example.language)) +
         (example.asked ? "_asked_" : "_not_asked_") + std::to_string(info.param);
}

INSTANTIATE_TEST_SUITE_P(Rules, ExampleTest, testing::Range(std::size_t{0}, RuleBook::embedded()->examples().size()),
                         name_of_example);

TEST(RuleFiles, EveryCategoryAndLanguageHasBothKindsOfExamples) {
  const auto book = RuleBook::embedded();
  for (std::size_t category = 0; category < book->categories().size(); ++category) {
    for (const Language language : {Language::ja, Language::en}) {
      for (const bool wanted : {true, false}) {
        EXPECT_TRUE(std::any_of(book->examples().begin(), book->examples().end(), [&](const Example& example) {
          return example.category == category && example.language == language && example.asked == wanted;
        })) << book->categories()[category].name;
      }
    }
  }
}

}  // namespace
}  // namespace tokumei
