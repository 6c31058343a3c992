// English words that name personal information elsewhere and something else here: no mention at all, so neither the
// rules nor the second opinion takes them for one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "grammar/message_reader.h"
#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::IsEmpty;

// What is named, whatever is said of it.
std::vector<std::string> named(const std::string& text) {
  std::vector<std::string> words;
  const auto message = read_message(text, Page::message, {}, *RuleBook::embedded());
  for (const Reading& reading : message.readings)
    words.emplace_back(message.folded.view().substr(reading.span.begin, reading.span.size()));
  return words;
}

TEST(EnglishSenses, IdiomsOfThoseWhoPraise) {
  for (const char* text :
       {"I'd be happy to put your name forward.", "I would love to see your name in print.",
        "We are looking for more reviewers in your area.",
        "To get a fuller picture of your journey, I'd love to hear what you enjoyed most.",
        "Please list the organisations that have engaged you before.", "Please tell me about your licence to practise.",
        "Please send the matching transcripts first."})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(EnglishSenses, ANumberOfACardIsTheNumber) {
  for (const char* text : {"Required: surname and given names, number of identity card.",
                           "Please send the number of your national ID card.", "We need the no. of your citizen card."})
    EXPECT_THAT(asked(text), Contains("national_id")) << text;
  EXPECT_THAT(asked("Please send a scan of your identity card."), testing::ElementsAre("id_document"));
}

TEST(EnglishSenses, ALogInIsWhatOpensAnAccount) {
  for (const char* text : {"We'd run our projects through your account, just give us the log in.",
                           "Send me your log-in and I will have a look."})
    EXPECT_THAT(asked(text), testing::ElementsAre("credentials")) << text;
  for (const char* text : {"Please redesign the log in page.", "Build the log-in form with a password field.",
                           "Move the log in button to the right, please."})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(EnglishSenses, WhereOneTeachesIsAJobAndNotAnEducation) {
  EXPECT_THAT(asked("Which institution do you currently work for?"), testing::ElementsAre("employment"));
  EXPECT_THAT(asked("Could you confirm the name of the school you teach at?"), testing::ElementsAre("employment"));
  EXPECT_THAT(asked("May I ask which institution you are currently affiliated with?"), Contains("employment"));
  EXPECT_THAT(asked("Which laboratories have employed you since?"), Contains("employment"));
  EXPECT_THAT(asked("Which university did you attend?"), testing::ElementsAre("education"));
  EXPECT_THAT(asked("What is your library login?"), testing::ElementsAre("credentials"));
}

TEST(EnglishSenses, WordsOfManuals) {
  for (const char* text : {"Draw a horizontal line, then choose Line Styles.",
                           "Enter the starting line number.",
                           "Drag to zoom, or set the zoom factor.",
                           "Selected areas continue outside the image.",
                           "Enter a number greater than one.",
                           "The cell range is merged into the active cell.",
                           "Set the significant digits.",
                           "The email client reads the mail spool.",
                           "Protect the sheet with a password.",
                           "Enter and confirm a new password.",
                           "The exit codes follow the arrow key.",
                           "Open the file location.",
                           "It uses the current locale.",
                           "The colour area is on the left.",
                           "Which part of the story is slow?",
                           "Pick an AWS region close by.",
                           "Select the text of your document.",
                           "Include a copy of this license.",
                           "Open your image and crop it.",
                           "Turn it by 45 degrees.",
                           "Then resume the download.",
                           "If you work with macros, save first.",
                           "The button is disabled here.",
                           "See RFC 5322."}) {
    EXPECT_THAT(named(text), IsEmpty()) << text;
  }
}

TEST(EnglishSenses, WordsOfDailyTalk) {
  for (const char* text : {"Your line was engaged for an hour.",
                           "When I was your age we walked.",
                           "Choose any ring you like.",
                           "They live somewhere else now.",
                           "Where is the nearest post office?",
                           "Who invented the telephone?",
                           "Bring the red folder, the green one, upstairs.",
                           "My dream job is tasting ice cream.",
                           "Would you mind turning off your camera?",
                           "The roads and the weather conditions are bad.",
                           "Please say which, yes or no.",
                           "I worked with your brother once.",
                           "Is this seat taken?",
                           "What is your dog's name?",
                           "Your mother rang twice.",
                           "The field must accept 5 digits only.",
                           "Competition rules, no. 7: have your membership number ready.",
                           "She is older than me.",
                           "Is your mum there?",
                           "We have a table for your party of six.",
                           "Did you find a card here? I lost my bank card."}) {
    EXPECT_THAT(named(text), IsEmpty()) << text;
  }
}

TEST(EnglishSenses, ADayIsNoNumberToRing) {
  for (const char* text : {"Enter 1901-08-05 to begin.", "Send me 12/31/2002 as the date.", "Call me 2026-11-26."})
    EXPECT_FALSE(testing::Matches(Contains(testing::HasSubstr("0")))(named(text))) << text;
  EXPECT_THAT(asked("Ring me: 555-010-1999."), Contains("phone"));
}

TEST(EnglishSenses, TheSameWordsStillNameWhatIsTheReaders) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"messaging_account", "What's your LINE ID?"},
      {"messaging_account", "Can we talk on Zoom?"},
      {"phone", "What number can I ring you on?"},
      {"credentials", "Send me the password of your account."},
      {"area", "Which part of the country are you in?"},
      {"id_document", "Please upload a copy of your driving licence."},
      {"education", "Which degree do you have?"},
      {"employment", "Please send your resume."},
      {"birth_date", "What is your age?"},
      {"real_name", "Surname, please."},
  };
  for (const auto& [category, text] : kAsks) EXPECT_THAT(asked(text), Contains(category)) << text;
}

}  // namespace
}  // namespace tokumei
