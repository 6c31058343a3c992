// English reading, one phenomenon a test: who is to give what to whom, and what takes it back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(English, ForceOfTheClause) {
  for (const char* text :
       {"Send your phone number.", "Could you share your phone number?", "I'd like you to send your phone number.",
        "You must provide your phone number.", "We need your phone number.", "What is your phone number?",
        "May I know your phone number?", "A phone number is mandatory.", "Your phone number, please."}) {
    EXPECT_THAT(asked(text), ElementsAre("phone")) << text;
  }
}

TEST(English, PolarityHasTheScopeOfItsClause) {
  EXPECT_THAT(asked("You don't have to send your passport, but please share your e-mail address."),
              ElementsAre("email"));
  EXPECT_THAT(asked("We never ask for your passport."), IsEmpty());
  EXPECT_THAT(asked("There is no need to send your ID."), IsEmpty());
  EXPECT_THAT(asked("Your legal name rather than the nickname would be appreciated."), ElementsAre("real_name"));
}

TEST(English, WhatIsLostWithoutItAsksForIt) {
  EXPECT_THAT(asked("No ID, no contract."), ElementsAre("id_document"));
  EXPECT_THAT(asked("If you don't send your ID, the offer goes to somebody else."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Applications without a CV will be ignored."), ElementsAre("employment"));
}

TEST(English, WhoseItIs) {
  for (const char* text :
       {"My phone number is 555 0100.", "I'll send you my CV.", "Please enter the customer's name and address.",
        "Our office address is 12 High Street.", "The user enters his date of birth.", "She gave me her phone number.",
        "A client once asked me for my bank details.", "If somebody asks for your password, report them.",
        "Thanks for sending your CV."}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  }
  EXPECT_THAT(asked("Applicants will show their driver's license.", Page::job), Not(IsEmpty()));
}

TEST(English, TheHeadOfTheNounPhraseIsWhatIsMeant) {
  for (const char* text : {"Design a resume template.", "Build a form with name, email and phone fields.",
                           "Please send photos of the product.", "Write an article about passport renewal.",
                           "I need a logo for a phone repair shop."}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  }
  EXPECT_THAT(asked("Please take a selfie holding your driver's license."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Send a scan of your passport."), ElementsAre("id_document"));
}

TEST(English, InvitationsToOtherChannels) {
  for (const char* text : {"Let's hop on Zoom for ten minutes.", "Add me on Telegram.", "Can we move this to WhatsApp?",
                           "Do you have WeChat by any chance?", "Interviews take place over Skype."}) {
    EXPECT_THAT(asked(text), Not(IsEmpty())) << text;
  }
  EXPECT_THAT(asked("Please keep the conversation here, no WhatsApp or Telegram."), IsEmpty());
  EXPECT_THAT(asked("Build a WhatsApp chatbot for a clinic."), IsEmpty());
}

TEST(English, EmbeddedQuestions) {
  EXPECT_THAT(asked("Please tell us which bank you use and where you live."), Not(IsEmpty()));
  EXPECT_THAT(asked("Let us know how old you are."), Not(IsEmpty()));
}

TEST(English, WhatWasNamedIsTakenUp) {
  EXPECT_THAT(asked("You'll get a six-digit code, please forward it to me."), ElementsAre("credentials"));
}

TEST(English, ListsAreWhatTheirOpenerSays) {
  EXPECT_THAT(asked("Please include:\n- Full name\n- Date of birth"), ElementsAre("real_name", "birth_date"));
  EXPECT_THAT(asked("The page needs to show:\n- full name\n- date of birth", Page::job), IsEmpty());
  EXPECT_THAT(asked("Please do not include:\n- full name\n- date of birth"), IsEmpty());
  EXPECT_THAT(asked("Please answer in order or I skip:\n1. Full name\n2. Date of birth"),
              ElementsAre("real_name", "birth_date"));
}

TEST(English, ContactsWrittenOut) {
  for (const char* text :
       {"Questions? Write to Maria, maria@kelp.example.", "Send it to editor at bluefin dot example.",
        "Fire the draft over to jo (at) mill (dot) example.", "Please email a writing sample to jo@mill.example.",
        "Email it on jo@mill.example directly.", "Voice actors: email your reel to jo@mill.example."}) {
    EXPECT_THAT(asked(text), ElementsAre("email")) << text;
  }
  EXPECT_THAT(asked("The script should email the report to jo@mill.example."), IsEmpty());
  EXPECT_THAT(asked("Please text YES to +1 555 0101."), ElementsAre("phone"));
  EXPECT_THAT(asked("My address is jo@mill.example, in case you wonder."), IsEmpty());
  EXPECT_THAT(asked("Put 0800 000 111 into the header."), IsEmpty());
}

TEST(English, TheChannelIsAskedForWhereItIsNamed) {
  EXPECT_THAT(asked("Can I get you on Google Chat?"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("Can I get you on Saturday?"), ElementsAre("phone"));
}

TEST(English, WhatTheWriterMisses) {
  for (const char* text :
       {"I wish I had your home address.", "I don't even know your home address.",
        "I lost your home address when the phone died.", "Wouldn't say no to your home address.",
        "It's the home address she's after.", "House rule: no home address, no onboarding packet.",
        "The form refuses to save without your home address.", "Home address on file for everyone, please.",
        "We say yes the minute your home address shows up here.", "What do I tell them your home address is?"}) {
    EXPECT_THAT(asked(text), ElementsAre("address")) << text;
  }
  EXPECT_THAT(asked("I don't need to know your home address."), IsEmpty());
  EXPECT_THAT(asked("I lost my home address book."), IsEmpty());
}

TEST(English, ItIsTheReadersTurn) {
  for (const char* text : {"I've given my phone number. Now you.", "Here is my phone number. Now it's you.",
                           "I showed you my phone number, so it's your turn."}) {
    EXPECT_THAT(asked(text), ElementsAre("phone")) << text;
  }
  EXPECT_THAT(asked("I've given my phone number. Now you can start."), IsEmpty());
}

TEST(English, WhatStandsBeforeAQuestionDoesNotRefuseIt) {
  EXPECT_THAT(asked("It isn't made out to a nickname, whose name do we print?"), ElementsAre("real_name"));
  EXPECT_THAT(asked("He doesn't mind the price, how old are you?"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("My boss was asked, how old are you?"), IsEmpty());
}

TEST(English, SentencesWithoutAVerb) {
  for (const char* text : {"Police clearance, not older than six months.", "Passport + bank statement, then we start.",
                           "Emergency contact: ______"}) {
    EXPECT_THAT(asked(text), Not(IsEmpty())) << text;
  }
  for (const char* text : {"CV as in computer vision, sorry.", "Passport illustration, three colours."}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  }
}

TEST(English, WhatIsMissingIsAskedFor) {
  EXPECT_THAT(asked("We have no postal address for you in the system."), ElementsAre("address"));
  EXPECT_THAT(asked("There is no surname on file, and the airline insists."), ElementsAre("real_name"));
  EXPECT_THAT(asked("I just noticed I don't have your address at all."), ElementsAre("address"));
  EXPECT_THAT(asked("There is no name yet for the new perfume."), IsEmpty());
}

TEST(English, OpenersThatBreakOff) {
  EXPECT_THAT(asked("For the parcel the courier wants\nfull name\nmobile\npostcode"),
              ElementsAre("real_name", "phone", "address"));
  EXPECT_THAT(asked("For the menu I still need\nmobile version\nprint version\nall by Friday"), IsEmpty());
}

TEST(English, WhatIsToldOfOthers) {
  for (const char* text :
       {"Freelancers always want my card number, you never did.", "Thank you for telling me your age!",
        "I received your bank details, the money left today.", "Just move the phone number two millimetres down.",
        "Thanks for filling in the form, all is there now, including your photo.",
        "Can the sign-up page stop asking for a phone number?", "The host must send the code within half a minute."}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  }
}

TEST(English, WhatTheWriterWouldDoWithIt) {
  EXPECT_THAT(asked("Do you have an account on Pinterest I could look at?"), ElementsAre("social_account"));
  EXPECT_THAT(asked("The waybill wants a recipient's phone number. What should I put for you?"), ElementsAre("phone"));
  EXPECT_THAT(asked("Which town in the north are you from?"), ElementsAre("area"));
  EXPECT_THAT(asked("Is there a number I can use for the placeholder?"), IsEmpty());
  EXPECT_THAT(asked("Which town in the north is the story set in?"), IsEmpty());
}

TEST(English, WhereToGo) {
  EXPECT_THAT(asked("Everything urgent is in Mattermost. Please sign up there."), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("Our customers are on Discord. They chat there all day."), IsEmpty());
}

TEST(English, BlanksWhoseLabelsStandBehind) {
  EXPECT_THAT(asked("I, ______ (full name), of ______ (address), agree to the release."),
              ElementsAre("real_name", "address"));
  EXPECT_THAT(asked("The fee goes to ______ (IBAN)."), ElementsAre("financial"));
}

TEST(English, WhoStandsForTheReader) {
  EXPECT_THAT(asked("Freelancer must give passport one copy."), ElementsAre("id_document"));
  EXPECT_THAT(asked("We invite (but do not oblige) all contractors to tell us their date of birth."),
              ElementsAre("birth_date"));
  EXPECT_THAT(asked("Proposals should carry a mobile number.", Page::job), ElementsAre("phone"));
  EXPECT_THAT(asked("Open the app, play with it for a day and send us a selfie."), ElementsAre("photo"));
  EXPECT_THAT(asked("Each badge must have a phone number."), IsEmpty());
}

TEST(English, AsksThatGoRoundAbout) {
  for (const char* text :
       {"You wouldn't happen to have a phone number for the day, would you?",
        "I don't suppose you have a phone number?", "I can't find your phone number in our thread.",
        "I was told to get your phone number.", "Payment follows once your phone number has been received.",
        "A mobile number will do nicely.", "The only formality left is your phone number.",
        "I'd sleep better with your phone number."}) {
    EXPECT_THAT(asked(text), ElementsAre("phone")) << text;
  }
  EXPECT_THAT(asked("To proceed, a scan of your passport is required."), ElementsAre("id_document"));
  EXPECT_THAT(asked("I can't find the phone number on the poster."), IsEmpty());
  EXPECT_THAT(asked("A pen name will do nicely."), IsEmpty());
}

TEST(English, ConditionsThatTheReaderIsAskedToMeet) {
  EXPECT_THAT(asked("We want a writer who has been diagnosed with ADHD. Does that describe you?"),
              ElementsAre("sensitive"));
  EXPECT_THAT(asked("The booklet is about hearing loss. Is that a topic for you?"), IsEmpty());
}

TEST(English, WhatIsSaidInATextIsNotAsked) {
  for (const char* text : {"The nurse asks: what is your date of birth?", "Headline: tell us your phone number.",
                           "Do you have children's songs in your portfolio?", "What number of rounds is included?",
                           "You can call me Bo.", "Your phone number is hidden from us."}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  }
}

TEST(English, DutiesOfThings) {
  for (const char* text :
       {"The email must be hashed before it is stored.", "Phone numbers must be kept in one format.",
        "Your phone booth drawing is lovely.", "Your name generator must not repeat itself.",
        "I'd love your take on the name: Brook or Bridge?", "I need help with an email to a difficult supplier.",
        "Flashcards: What is your name? Where do you live?"}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  }
  EXPECT_THAT(asked("A passport must be shown at the desk."), ElementsAre("id_document"));
}

TEST(English, WorkThatHappensOverAChannel) {
  for (const char* text : {"Weekly check-ins happen over Zoom.", "You'll report to Ana on WhatsApp every morning.",
                           "My KakaoTalk is minji88, add me."}) {
    EXPECT_THAT(asked(text), ElementsAre("messaging_account")) << text;
  }
  EXPECT_THAT(asked("Their customers chat over Zoom."), IsEmpty());
}

TEST(English, InvitationsThatAreSentOrBooked) {
  for (const char* text : {"I've sent you an invite to our Slack.", "I've put a Google Meet in for Friday.",
                           "I booked a Zoom call for Tuesday."}) {
    EXPECT_THAT(asked(text), ElementsAre("messaging_account")) << text;
  }
  EXPECT_THAT(asked("I've sent you the Slack export."), IsEmpty());
}

TEST(English, WhatIsLeftOut) {
  for (const char* text : {"Age, gender, religion, marital status, leave all of it out.",
                           "Nothing about your age is needed.", "Kindly strip your name and photo from the PDF.",
                           "We need forty more characters, each with full name, nationality and occupation."}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  }
}

TEST(English, SingleQuotesHoldSeveralSentences) {
  for (const char* text :
       {"In unit 5 pupils ask each other 'What's your surname? What's your phone number?' and then fill in the blanks.",
        "Comments, verbatim: 'Slide 9: too dark. Send me your phone number. We don't use it.' I suggest icons."})
    EXPECT_THAT(asked(text), testing::IsEmpty()) << text;
  for (const char* text : {"'Cause it's quicker. Send me your phone number. It's for the boys' club.",
                           "They say 'no calls.' here. So please send me your phone number.",
                           "Rock 'n' roll! Send me your phone number. Don't wait."})
    EXPECT_THAT(asked(text), testing::ElementsAre("phone")) << text;
}

TEST(English, ANegationThatIsSpentOnAVerbBefore) {
  EXPECT_THAT(asked("i dont check here much dm me on kik"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("Please don't hesitate to call me."), ElementsAre("phone"));
  EXPECT_THAT(asked("Please don't call me."), IsEmpty());
}

TEST(English, WhatOthersNeed) {
  EXPECT_THAT(asked("Our courier needs a delivery address."), ElementsAre("address"));
  EXPECT_THAT(asked("Buyers ask for your Instagram and then vanish."), IsEmpty());
  EXPECT_THAT(asked("Make sure every contact in the list has an email."), IsEmpty());
}

TEST(English, TwoSpacesAreOne) {
  EXPECT_THAT(asked("Thank you.  Please send me your phone  number."), ElementsAre("phone"));
  EXPECT_THAT(asked("Please send me your P.O.  Box."), ElementsAre("address"));
}

}  // namespace
}  // namespace tokumei
