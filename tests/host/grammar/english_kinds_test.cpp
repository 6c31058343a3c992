// What each kind of information is asked for by, with and without its noun.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(EnglishKinds, AreAskedForWithoutTheirNoun) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"area", "Which station is closest to you?"},
      {"area", "Where on the map do you sit?"},
      {"employment", "Are you on someone's payroll at the moment?"},
      {"employment", "Who's paid your salary these five years?"},
      {"financial", "How much have you got put by?"},
      {"sensitive", "How did you vote, if you did?"},
      {"address", "What should I write on the parcel?"},
      {"nda_disclosure", "Please sign and send back by Friday."},
      {"phone", "I'd also like a phone number for you."},
      {"area", "Which of our offices is nearest you?"},
      {"area", "Please tell me the region in which you grew up."},
      {"phone", "What's the best way to get hold of you?"},
      {"phone", "Somebody will be ringing you on Thursday."},
      {"address", "Where does the courier go?"},
      {"address", "What do I write on the envelope?"},
      {"birth_date", "Are you an 80s kid?"},
      {"gender", "Is this a woman?"},
      {"real_name", "Who's behind the avatar?"},
      {"real_name", "What does it say on your passport?"},
      {"employment", "Which studios have you worked for?"},
      {"employment", "Whose payroll are you on?"},
      {"education", "Who did you study under?"},
      {"family", "Who looks after the kids?"},
      {"family", "Are you spoken for?"},
      {"financial", "What did you clear last year?"},
      {"financial", "Where does the money go?"},
      {"photo", "Are you comfortable on camera?"},
      {"id_document", "CNIC both side, please."},
      {"messaging_account", "Could we talk somewhere else?"},
      {"social_account", "What comes up when I google you?"},
      {"credentials", "Can I borrow your Canva account?"},
      {"sensitive", "Do you suffer from migraine?"},
      {"nda_disclosure", "You would sign something saying you won't talk."},
      {"area", "You in Lagos?"},
      {"area", "Are you really in Nairobi?"},
      {"area", "You're in Poland, right?"},
      {"employment", "Which company were you with back then?"},
      {"employment", "Are you ex-Google?"},
      {"credentials", "What does the pop-up say?"},
      {"address", "Mail it where?"},
      {"family", "How old is your eldest?"},
      {"messaging_account", "Got anything else we can use?"},
      {"gender", "Are you one of the ladies?"},
      {"birth_date", "Were you born before 1980?"},
      {"education", "Which subject you did in college?"},
      {"employment", "How many places have you been at?"},
      {"family", "Who shares the flat with you?"},
      {"email", "Mail me: jo@mill.example"},
      {"sensitive", "You celebrated Diwali last week?"},
      {"employment", "Which lab are you attached to?"},
      {"employment", "Where do you nurse?"},
      {"financial", "What are they paying you over there?"},
      {"financial", "Can you make a living from translating?"},
      {"birth_date", "Are you old enough to remember the Wall?"},
      {"education", "What's the highest diploma you hold?"},
      {"real_name", "What's the name of the account holder?"},
      {"address", "What's wrong with the house number?"},
      {"area", "I never know which side of the Atlantic you are on."},
      {"area", "Is Antwerp far from you?"},
  };
  for (const auto& [category, text] : kAsks) EXPECT_THAT(asked(text), Contains(category)) << text;
}

// What small talk, a reporter or an old colleague asks in passing.
TEST(EnglishKinds, SmallTalkAsksInPassing) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"area", "Does it get that cold with you? Whereabouts is that, by the way?"},
      {"area", "Which station do you usually get on at?"},
      {"area", "Is it a long trek for you to the airport?"},
      {"area", "Does it take you long, I mean how far would you have to come?"},
      {"employment", "Which department did you sit in?"},
      {"employment", "Who did you answer to in those days?"},
      {"employment", "Were you inside one of the big vendors?"},
      {"employment", "Where have you landed since?"},
      {"employment", "Where are you these days, still at the insurer?"},
      {"employment", "How long is left on your notice?"},
      {"employment", "Do you do this on the side?"},
      {"education", "Are you a doctor or still on the way?"},
      {"birth_date", "Are we about the same age, you and I?"},
      {"sensitive", "May I ask what condition you have?"},
      {"sensitive", "What was it with you, something bad?"},
      {"sensitive", "Who will you be voting for?"},
      {"sensitive", "Is your name Armenian?"},
      {"sensitive", "Are you on anything for it?"},
      {"sensitive", "Do you use a wheelchair?"},
      {"sensitive", "Please mention any heart or lung trouble."},
      {"gender", "Is it Mr or Ms, for the envelope?"},
      {"gender", "Could be a lad for all I know."},
      {"family", "What ages are the children?"},
      {"family", "How many are you?"},
      {"family", "Will you be bringing the family?"},
      {"financial", "How much are you holding these days?"},
      {"financial", "Could you tell me what you're on at present?"},
      {"financial", "Please tell me your base and bonus."},
      {"financial", "Are you on Coinbase?"},
      {"address", "Tell me where the post should bring it."},
      {"address", "What address shall he put on the parcel?"},
      {"real_name", "What name and institution should appear there?"},
      {"real_name", "Spell all of it, middle names included."},
      {"social_account", "What are you called on Instagram?"},
      {"messaging_account", "What are you called on Telegram?"},
      {"photo", "I like to put a face to a name."},
  };
  for (const auto& [category, text] : kAsks) EXPECT_THAT(asked(text), Contains(category)) << text;
  for (const char* text :
       {"Did you read the footnotes?", "What ages are the children in the book?", "What name shall I give the file?",
        "Was it your back-up that failed?", "Should I say he or she for the robot?", "What made you leave out a verse?",
        "How would you like to be paid, weekly or monthly?", "How many candles should be on the cake?",
        "Which number comes after the dash?", "Is it the red or the green one?", "Whose name goes first in the title?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

// The same by way of the weather, the accent, the baby on the line, the tip.
TEST(EnglishKinds, SmallTalkAsksRoundAbout) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"area", "What time is it with you, and where's that?"},
      {"area", "Has the flood reached your village?"},
      {"area", "Is that anywhere you could get to?"},
      {"area", "I wonder whether you're in Europe or further afield."},
      {"employment", "Your profile says consultant. For whom?"},
      {"employment", "Do you have another hat you wear?"},
      {"employment", "I hear you jumped. Who's the lucky firm?"},
      {"employment", "And who pays you for the rest of the week?"},
      {"employment", "Are you under contract with anyone right now?"},
      {"employment", "How many of you are on that team?"},
      {"education", "You read law, did you?"},
      {"education", "Is there a BA or anything?"},
      {"birth_date", "Do you remember the Wall, or weren't you born yet?"},
      {"sensitive", "You sound better, what have they told you?"},
      {"sensitive", "Which pills have they put you on?"},
      {"sensitive", "Is yours type one or type two?"},
      {"sensitive", "Were you raised in a faith?"},
      {"sensitive", "Do you have papers for over here?"},
      {"gender", "Just so I get it right: Mrs, Miss, Mr?"},
      {"gender", "My wife insists you're a woman."},
      {"family", "Do you have anyone to share the cottage with?"},
      {"family", "Was that your mother who picked up?"},
      {"family", "How's married life?"},
      {"family", "Would the little ones need a cot?"},
      {"financial", "Have you paid off your loan?"},
      {"financial", "Could you put a wallet under it?"},
      {"financial", "Where do I put the tip?"},
      {"financial", "Are you well off?"},
      {"address", "I'd pop a card in the post if I knew where."},
      {"real_name", "Whom shall I announce?"},
      {"phone", "I'm better at talking, can I ring?"},
      {"messaging_account", "Are you on any of the usual chat apps?"},
      {"email", "Do you have a mailbox that takes 40 MB?"},
      {"nda_disclosure", "You'd sign a little something with our lawyer."},
  };
  for (const auto& [category, text] : kAsks) EXPECT_THAT(asked(text), Contains(category)) << text;
  for (const char* text : {"What have they told you about the deadline?", "Are you still with me?",
                           "Which nationality should the hero be?", "Which end of the file did you cut?",
                           "Do you drink from that well?", "Is it MS Word that you use?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(EnglishKinds, ThingsOfTheSameNameAreNone) {
  for (const char* text : {"I like portrait photography.", "Fix the docking station icon.", "We need a single page.",
                           "The masters tournament is in April.", "Describe our brand identity.",
                           "Add a cookie banner.", "Draw twins in the park.",
                           "Is there staff turnover data in the sheet?", "Are you in touch with the London team?",
                           "What's your take on the second draft?", "Is Friday fine, or do you prefer something else?",
                           "What should I put on the second slide?", "Whereabouts in the brief is the word count?",
                           "What's your relationship with deadlines?", "I like to know what I'm working with."}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  }
}

// What the writer believes of the reader is asked about where the sentence opens with it and is a question.
TEST(EnglishKinds, AGuessAtTheHeadOfAQuestionAsks) {
  EXPECT_THAT(asked("So you live in Leeds, don't you?"), ElementsAre("area"));
  EXPECT_THAT(asked("You grew up in Wales, didn't you?"), ElementsAre("area"));
  EXPECT_THAT(asked("You must be from Porto?"), ElementsAre("area"));
  EXPECT_THAT(asked("You used to teach at a school, didn't you?"), Contains("employment"));
  EXPECT_THAT(asked("You studied at LSE, no?"), ElementsAre("education"));
  EXPECT_THAT(asked("You live in exciting times."), IsEmpty());
  EXPECT_THAT(asked("You used to work with the old layout, so the new one may look odd."), IsEmpty());
}

// "phone no." may be the last word, and a phrase that is a question by itself stands at its end only.
TEST(EnglishKinds, PhrasesThatEndTheirSentence) {
  EXPECT_THAT(asked("Please send your contact no."), ElementsAre("phone"));
  EXPECT_THAT(asked("Please send your contact no. and CV."), Contains("phone"));
  EXPECT_THAT(asked("Where from?"), ElementsAre("area"));
  EXPECT_THAT(asked("Where from here is up to the hero."), IsEmpty());
}

TEST(EnglishKinds, YoursIsWhatTheWriterGave) {
  EXPECT_THAT(asked("Here's mine: +44 7700 900641. Yours?"), ElementsAre("phone"));
  EXPECT_THAT(asked("I'm at jo@mill.example. Send me yours."), ElementsAre("email"));
  EXPECT_THAT(asked("I like both logos. Yours?"), IsEmpty());
  EXPECT_THAT(asked("The old sign says +44 7700 900641. It is not yours."), IsEmpty());
  EXPECT_THAT(asked("My number is +234 803 555 0110. Yours?"), ElementsAre("phone"));
  EXPECT_THAT(asked("Our tenants upload a passport. The bookkeeper does the same for you, so yours too, please."),
              ElementsAre("id_document"));
  EXPECT_THAT(asked("I hear a dog in your intro video. Yours?"), IsEmpty());
  EXPECT_THAT(asked("I'm not giving out my phone number, and I'm not after yours either."), IsEmpty());
  EXPECT_THAT(asked("My VAT number is on it, you can leave yours off."), IsEmpty());
  EXPECT_THAT(asked("With a surname like yours, I guess you know the coast?"), IsEmpty());
}

// Two words that make a mention only together leave alone what says something by itself.
TEST(EnglishKinds, APairLeavesWholeWordsAlone) {
  EXPECT_THAT(asked("Where you studied and who you worked for, please."), Contains("education"));
  EXPECT_THAT(asked("Are you vaccinated?"), ElementsAre("sensitive"));
}

// What stands before the colon asks for each thing in the row behind it.
TEST(EnglishKinds, ARowBehindAColonIsAskedForAsAWhole) {
  EXPECT_THAT(asked("Register by sending: full name, date of birth, gender."),
              ElementsAre("real_name", "birth_date", "gender"));
  EXPECT_THAT(asked("Message: a recent headshot, home city, current employer."),
              ElementsAre("photo", "area", "employment"));
  EXPECT_THAT(asked("Each entry should hold: full name, date of birth, gender."), IsEmpty());
  EXPECT_THAT(asked("Please translate: full name, date of birth, gender."), IsEmpty());
  EXPECT_THAT(asked("Send the report: the hero lost his passport in a long night at the harbour."), IsEmpty());
}

TEST(EnglishKinds, WhatEverybodyIsAskedForIsTheReadersToo) {
  EXPECT_THAT(asked("We ask everyone for their legal name."), ElementsAre("real_name"));
  EXPECT_THAT(asked("We asked the actors for their legal name."), IsEmpty());
}

TEST(EnglishKinds, TheWritersOwnWordsBehindAColonAreNoHearsay) {
  EXPECT_THAT(asked("I never asked: what's your name?"), ElementsAre("real_name"));
  EXPECT_THAT(asked("Let me just ask: what's your name?"), ElementsAre("real_name"));
  EXPECT_THAT(asked("I asked: what's your name?"), IsEmpty());
  EXPECT_THAT(asked("The clerk asked: what's your name?"), IsEmpty());
}

TEST(EnglishKinds, NothingHappensWithoutIt) {
  EXPECT_THAT(asked("No payment without your passport."), ElementsAre("id_document"));
  EXPECT_THAT(asked("We'd happily start without your passport."), IsEmpty());
}

// What asks by itself asks for the address that stands behind it.
TEST(EnglishKinds, AnAddressBehindWordsThatAskIsAskedFor) {
  EXPECT_THAT(asked("Ping me at jo@mill.example"), ElementsAre("email"));
}

// An account of the writer's is no offer where the reader is to add it.
TEST(EnglishKinds, TheWritersAccountIsToBeAdded) {
  EXPECT_THAT(asked("Add my Skype: live tomk", Page::message, true), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("My Skype: live tomk", Page::message, true), IsEmpty());
}

// "the town you garden in": what the reader alone knows, though no word says "your"; and ways to say it that the words
// for it leave out.
TEST(EnglishKinds, AreAskedForByOtherWords) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"phone", "Please send me the number you'd dial from."},
      {"phone", "Tell us the line you'll be on."},
      {"credentials", "Tell me the password you picked."},
      {"credentials", "Send me the password that goes with it."},
      {"credentials", "Please paste the code that Google sent."},
      {"credentials", "Just shoot me the login."},
      {"credentials", "Please send over the access."},
      {"financial", "Tell me the bank you use."},
      {"financial", "Please state the bank to which I may remit."},
      {"area", "Please tell me the town you garden in."},
      {"area", "Please mention your home town."},
      {"area", "State the place you grew up."},
      {"area", "Please say where you currently reside."},
      {"area", "Please send your village."},
      {"area", "Where about are you?"},
      {"area", "Where do you all live?"},
      {"area", "From which part, if I may?"},
      {"area", "Do you live anywhere near Leeds?"},
      {"area", "Are you anywhere near Denver?"},
      {"area", "Where do you really live?"},
      {"area", "Are you living round here?"},
      {"address", "Please send your place of business."},
      {"address", "Please send your registered business address."},
      {"address", "Please state: resident at"},
      {"address", "Where does the taxi go?"},
      {"real_name", "Who's calling?"},
      {"real_name", "How is it spelt officially?"},
      {"real_name", "What name should I put down for you?"},
      {"real_name", "What do your parents call you?"},
      {"real_name", "Please send nome e cognome."},
      {"real_name", "Please send the name you go by."},
      {"real_name", "Please send the beneficiary name."},
      {"real_name", "Please send the account holder name."},
      {"real_name", "Please send the payee name."},
      {"email", "Please send your registered mail."},
      {"email", "Please give me another e-mail."},
      {"email", "Please send the inbox you check."},
      {"email", "Share an address outside this site."},
      {"photo", "Send a picture of just you."},
      {"photo", "Could you send one with only you in it?"},
      {"photo", "Please send two portraits."},
      {"photo", "Send two blue-background photographs."},
      {"photo", "Show me the real you."},
      {"photo", "Send a head-and-shoulders snap."},
      {"sensitive", "Any illness?"},
      {"sensitive", "Any heart trouble?"},
      {"sensitive", "Please tell me about your chest pains."},
      {"sensitive", "Do you have high blood pressure?"},
      {"sensitive", "Please attach a criminal-record disclosure."},
      {"sensitive", "Please send your vetting disclosure."},
      {"sensitive", "Are you lactose intolerant?"},
      {"sensitive", "Do you have epilepsy?"},
      {"sensitive", "Please tell me about your migraine."},
      {"sensitive", "Do you have diabetes?"},
      {"sensitive", "Please state your dietary and mobility needs."},
      {"sensitive", "Tell me about your fasting."},
      {"sensitive", "Please name your long-term condition."},
      {"gender", "boy/girl?"},
      {"gender", "man/woman?"},
      {"gender", "Please tell which you are."},
      {"gender", "Mr or Ms who?"},
      {"gender", "Please note f/m/x."},
      {"gender", "Please note he/she/they."},
      {"gender", "Please note he / she / they."},
      {"birth_date", "Please send your dates of birth."},
      {"birth_date", "We send cards, so when's yours?"},
      {"employment", "Name the schools you taught at."},
      {"employment", "Please name your colleagues."},
      {"employment", "Which office are you sitting in?"},
      {"employment", "How big is your team?"},
      {"employment", "Do you manage people?"},
      {"employment", "Who else sits in your department?"},
      {"employment", "How many people are on your team?"},
      {"employment", "How do you earn your crust?"},
      {"education", "Name the school that made you."},
      {"family", "Do you have young children?"},
      {"social_account", "Send me that blog of yours."},
      {"social_account", "Send me your own travel blog."},
      {"id_document", "Please send the ID you'll carry."},
      {"national_id", "Please send the number of your document."},
  };
  for (const auto& [category, text] : kAsks) EXPECT_THAT(asked(text), Contains(category)) << text;
  EXPECT_THAT(asked("What name did you give the component?"), IsEmpty());
  EXPECT_THAT(asked("What name did you use for the folder?"), IsEmpty());
  EXPECT_THAT(asked("What number goes on the cover?"), IsEmpty());
  EXPECT_THAT(asked("Which school of design is it from?"), IsEmpty());
}

// Indian, Filipino, Nigerian, British and German manners.
TEST(EnglishKinds, AreAskedForInTheWordsOfTheCountry) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"address", "Kindly send your proof of billing."},
      {"address", "The courier is lost. Is it a house or a flat?"},
      {"address", "Which flat is it?"},
      {"employment", "Please tell us what you did professionally."},
      {"employment", "Please tell us where you were a chef and for how long."},
      {"employment", "Please list the kitchens you cooked in."},
      {"employment", "What did you before this?"},
      {"education", "Please mention which nursing school you came from."},
      {"education", "Please say where you got your licence."},
      {"family", "Are you a relative of a minister?"},
      {"family", "Please say what your father did."},
      {"financial", "Please share your CCTC."},
      {"financial", "What's the PayPal under?"},
      {"financial", "Please confirm the address your account is under."},
      {"real_name", "Is Tom your real one?"},
      {"real_name", "Please spell it exactly as it's printed in your passport."},
      {"real_name", "What is the name to appear on the cheque?"},
      {"phone", "Please send your direct telephone line."},
      {"phone", "Please text her at 555-0188."},
      {"id_document", "Please send your NIN slip."},
      {"credentials", "I only enter with your access some minutes."},
      {"credentials", "Can I borrow your nitro for a day?"},
      {"photo", "Please send a vid waving at us."},
      {"education", "Interested ladies may send qualification by evening."},
  };
  for (const auto& [category, text] : kAsks) EXPECT_THAT(asked(text), Contains(category)) << text;
}

TEST(EnglishKinds, WhoWantsItMayHaveBeenNamedBefore) {
  for (const char* text :
       {"My husband is funny about money: he'll want a physical address.",
        "Our CFO is strict, he wants a physical address.", "I asked payroll and they need a physical address."})
    EXPECT_THAT(asked(text), ElementsAre("address")) << text;
  EXPECT_THAT(asked("Grandpa moves house and he wants a physical address."), IsEmpty());
  EXPECT_THAT(asked("Buyers are strict, they want a physical address."), IsEmpty());
}

TEST(EnglishKinds, OfFormsAndOfHouseholds) {
  EXPECT_THAT(asked("Kindly accomplish the attached sheet (gender, religion)."), ElementsAre("gender", "sensitive"));
  EXPECT_THAT(asked("Please send:\n- street, postcode, town"), ElementsAre("address"));
  EXPECT_THAT(asked("We need to know whether any relative of yours sits on our board."), ElementsAre("family"));
  EXPECT_THAT(asked("Please tell me what you were earning at your last firm."), Contains("financial"));
  EXPECT_THAT(asked("Please disclose any past treatment for addiction."), ElementsAre("sensitive"));
  for (const char* text : {"Please send one page of yours that made you laugh.", "We live by the river, so a boat?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(EnglishKinds, AreNoneInWordsThatAreAlike) {
  for (const char* text : {"Is Cambria your real font, or did it get swapped?",
                           "Is it a flat design or a skeuomorphic one?", "The proof of concept for billing is due.",
                           "The mascot should be waving at us.", "Enter with care, the staging site is slow.",
                           "What did you use before Figma?", "The hero will text her at midnight."})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

}  // namespace
}  // namespace tokumei
