#include "grammar/english_closed_classes.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace tokumei {
namespace {

struct ClosedClass {
  Word kind;
  std::string_view words;  // separated by spaces
};

// Apostrophes are written ' here; the typographic one is made equal before looking up.
constexpr std::array kClosedClasses = {
    ClosedClass{Word::you,
                "you u ya yous y'all applicants candidates freelancers bidders everyone everybody participants "
                "contractors testers finalists tenderers grantee grantees contributor contributors panelist panelists "
                "panellist panellists nominee nominees awardee awardees hires starters annotators transcribers "
                "translators consultants interviewees you'll you'd you're you've youre youll youve"},
    ClosedClass{Word::i, "i we i'll we'll i'd we'd i'm we're i've we've im ive"},
    ClosedClass{Word::me, "me us myself ourselves"},
    ClosedClass{Word::they,
                "he she it they them him someone somebody anyone anybody nobody he's she's it's "
                "they're they'll he'll she'll they've theyre theyve people"},
    ClosedClass{Word::your, "your ur yr yours yourself yourselves own everyone's everybody's"},
    ClosedClass{Word::my, "my our mine ours"},
    ClosedClass{Word::their, "their his her its theirs hers whose"},
    ClosedClass{Word::determiner,
                "a an the some any each every all both either another such more other this that these those"},
    ClosedClass{Word::no, "no neither nor zero"},
    ClosedClass{Word::modal, "can could will would may might must should shall 'll gonna won't"},
    ClosedClass{Word::be, "is are am was were be been being isn't aren't wasn't"},
    ClosedClass{Word::do_, "do does did"},
    ClosedClass{Word::have, "have has had having got"},
    ClosedClass{Word::negation,
                "not never don't dont doesn't doesnt didn't didnt won't wont can't cant cannot couldn't "
                "wouldn't shouldn't needn't isn't isnt aren't arent wasn't weren't hasn't haven't hardly "
                "mustn't without neither"},
    ClosedClass{Word::to, "to"},
    ClosedClass{Word::of, "of"},
    ClosedClass{Word::on, "on via over through thru by using"},
    ClosedClass{Word::preposition,
                "for in at with from about into as per like than against under within during between "
                "regarding concerning behind near plus toward towards upon across up out off down"},
    ClosedClass{Word::and_, "and or & + n along"},
    ClosedClass{Word::because,
                "but because so since however although though while whereas cause cuz coz therefore "
                "otherwise except instead yet hence unlike"},
    ClosedClass{Word::if_, "if when once until till unless whenever before after provided"},
    ClosedClass{Word::wh, "what which where how whether why what's whats where's wheres how's whichever who who's"},
    ClosedClass{Word::let, "let's lets"},
    ClosedClass{
        Word::adverb,
        "also just then here there now today tonight tomorrow again too first firstly next later soon asap below "
        "above together directly immediately quickly simply only really actually currently already still maybe "
        "perhaps well even already exactly ok okay okey yes yeah yep sure sir madam maam ma'am dear bro mate friend "
        "hi hey hello thanks thx great perfect anyway always usually kindly please pls plz right away instead "
        "inside outside everything earlier meanwhile finally lastly additionally furthermore quick possible "
        "privately separately afterwards briefly honestly yet not ever back ahead clearly btw fyi lol"},
};

const std::unordered_map<std::string_view, Word>& closed_classes() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Word> words;
    for (const ClosedClass& one : kClosedClasses) {
      for (std::size_t at = 0; at < one.words.size();) {
        const std::size_t end = std::min(one.words.find(' ', at), one.words.size());
        words.emplace(one.words.substr(at, end - at), one.kind);
        at = end + 1;
      }
    }
    words["won't"] = words["isn't"] = words["aren't"] = words["wasn't"] = Word::negation;
    words["neither"] = Word::no;
    words["not"] = Word::negation;
    return words;
  }();
  return table;
}

}  // namespace

Word closed_class_of(std::string_view word) {
  const auto& table = closed_classes();
  const auto found = table.find(word);
  return found == table.end() ? Word::other : found->second;
}

}  // namespace tokumei
