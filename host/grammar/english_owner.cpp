#include "grammar/english_owner.h"

#include "grammar/english_topic.h"

namespace tokumei {
namespace {

// "quote the code BD-204": the writer gives it.
bool given(const EnglishSentence& sentence, std::size_t i) {
  if (!sentence.weak(i) || i + 1 >= sentence.size()) return false;
  const Word next = sentence[i + 1].kind;
  if (next == Word::number) return true;
  const std::string_view word = sentence.word(i + 1);
  return next == Word::other && i + 2 < sentence.size() && sentence.is(i + 2, Word::number) &&
         sentence[i + 2].span.begin == sentence[i + 1].span.end + 1 && word.size() <= 4;
}

// "ID [card]", "PayPal [email]": a word that only says which part or kind of the noun before it.
bool part_of_former(const EnglishSentence& sentence, std::size_t i) {
  return i > 0 && sentence.is_mention(i - 1) && !sentence.weak(i - 1) &&
         sentence[i].span.begin == sentence[i - 1].span.end + 1 && sentence.is(i, SentenceWord::part) &&
         !(i > 1 && sentence.is_mention(i - 2) && sentence[i - 1].span.begin == sentence[i - 2].span.end + 1);
}

// "name as on your passport", "spelt as it is in your ID", "a selfie next to your face": only says which one.
bool specifies(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  constexpr std::string_view kEnds[] = {"as", "on", "in", "per", "exactly"};
  if (i > 0 && sentence.is_mention(i - 1)) {  // "name as on | passport"
    const std::string_view before = sentence.word(i - 1);
    if (before.find(' ') != std::string_view::npos && in(kEnds, before.substr(before.rfind(' ') + 1))) return true;
  }
  constexpr std::size_t kWords = 6;
  constexpr std::string_view kLike[] = {"as", "matching", "matches", "match", "next", "beside", "like"};
  const std::size_t lowest = noun.first > kWords ? noun.first - kWords : 0;
  bool like = false;
  for (std::size_t k = noun.first; k-- > lowest;) {
    const std::string_view word = sentence.word(k);
    if (word == "well") return false;  // "your name as well as your passport"
    if (sentence.is_mention(k)) return like || word.find(" as ") != std::string_view::npos;
    if (like && (word == "exactly" || sentence.is(k, Word::open))) return true;
    if (sentence.is(k, Word::stop) || (sentence.is(k, Word::and_) && !like)) return false;
    like = like || (in(kLike, word) && !sentence.is(k + 1, Word::be));  // not "as is your home town"
  }
  return false;
}

// "the manual says you must": what a text tells its readers. kNoWord if nothing does.
std::size_t told_by_text(const EnglishSentence& sentence, const NounPhrase& noun) {
  if (!sentence.holds(Role::hearsay)) return kNoWord;
  const SentenceWords& words = sentence.context().rules->sentence_words();
  const std::size_t lowest = noun.first > EnglishClause::kWindow ? noun.first - EnglishClause::kWindow : 0;
  for (std::size_t k = noun.first; k-- > lowest;) {
    if (!sentence.is(k, Role::hearsay)) continue;
    const std::string_view word = sentence.word(k);
    if (words.is(word.substr(word.rfind(' ') + 1), SentenceWord::of_texts)) return k;
  }
  return kNoWord;
}

// "applicants will show their licence", "we ask everyone for their licence"
bool applicants_own(const EnglishSentence& sentence, const NounPhrase& noun) {
  const std::string_view word = sentence.word(noun.first);
  if (word != "their" && word != "his") return false;
  for (std::size_t k = sentence.begin_of(noun.first); k < noun.first; ++k) {
    if (sentence.is(k, Word::you) && sentence.word(k).size() >= 8) return true;
    if (sentence.is(k, Role::request) && sentence.word(k).find(' ') != std::string_view::npos &&
        sentence.word(k).size() > 14)
      return true;
  }
  return false;
}

// "to name the product", "they address the": a noun of the rules that is a verb here.
bool is_used_as_verb(const EnglishSentence& sentence, std::size_t i) {
  if (!sentence.weak(i) || i == 0 || i + 1 >= sentence.size()) return false;
  const Word before = sentence[i - 1].kind, next = sentence[i + 1].kind;
  const bool acts = before == Word::you || before == Word::i || before == Word::they || before == Word::to ||
                    before == Word::modal || before == Word::do_ || before == Word::negation ||
                    (sentence.is(i - 1, Role::request) && sentence.acts(i));
  const bool object = next == Word::determiner || next == Word::my || next == Word::your || next == Word::their ||
                      sentence.word(i + 1).starts_with("your ");
  return acts && object;
}

// "your SSN for a background check": what the other is asked for.
bool is_reason(const EnglishSentence& sentence, const NounPhrase& noun) {
  if (noun.first < 2 || noun.owner != Owner::none || sentence.word(noun.first - 1) != "for") return false;
  for (std::size_t k = noun.first - 1; k > 0 && k + 6 > noun.first; --k) {
    if (sentence.is_mention(k - 1)) return true;
    if (sentence.is_verb(k - 1)) return false;
  }
  return false;
}

// "the date of birth of your husband": what is of a relative is asked for with the relative.
bool is_of_relative(const EnglishSentence& sentence, std::size_t i) {
  if (i + 2 >= sentence.size() || !sentence.category(i).of_persons) return false;
  return (sentence.word(i + 1) == "for" || sentence.is(i + 1, Word::of)) && sentence.is_mention(i + 2) &&
         sentence.category(i + 2).name == "family" && sentence.category(i).name != "family";
}

// "arrived on your phone": a thing, not its number.
bool is_device(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (sentence.category(i).name != "phone" || noun.first == 0 || sentence.word(i).find("num") != std::string_view::npos)
    return false;
  std::string_view joint = sentence.word(noun.first - 1);
  joint = joint.substr(joint.rfind(' ') + 1);  // "get on"
  if (joint != "on" && joint != "to" && joint != "from") return false;
  for (std::size_t k = noun.first - 1; k > 0 && k + 5 > noun.first; --k) {
    if (sentence.is(k - 1, Role::contact)) return false;
  }
  return noun.owner == Owner::reader;
}

// "names removed", "your number is hidden"
bool is_hidden(const EnglishSentence& sentence, std::size_t i) {
  const std::size_t k = i + 1 + (i + 1 < sentence.size() && sentence.is(i + 1, Word::be));
  return k < sentence.size() && sentence.is(k, SentenceWord::hidden);
}

// "price per photo", "your favourite city": what is named is nobody's.
bool is_nobodys(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (i > 0 && sentence.word(i - 1) == "per" && !(i > 1 && sentence.word(i - 2) == "as")) return true;
  for (std::size_t k = noun.first; k < i; ++k) {
    if (sentence.is(k, SentenceWord::imagined)) return true;
  }
  return false;
}

// "your own name or an alias": the other will do.
bool may_be_pen_name(const EnglishSentence& sentence, std::size_t i) {
  constexpr std::size_t kWords = 4;
  if (!sentence.holds(Role::pen_name) || sentence.category(i).name != "real_name") return false;
  bool either = false;
  for (std::size_t k = i + 1; k < std::min(sentence.size(), i + kWords); ++k) {
    either = either || sentence.word(k) == "or" || sentence.is(k, Word::slash);
    if (sentence.is(k, Role::pen_name)) return either;
  }
  either = false;
  for (std::size_t k = i; k > 0 && k + kWords > i; --k) {
    either = either || sentence.word(k - 1) == "or" || sentence.is(k - 1, Word::slash);
    if (sentence.is(k - 1, Role::pen_name)) return either;
  }
  return false;
}

}  // namespace

std::size_t speaker_before(const EnglishSentence& sentence, std::size_t i) {
  if (!sentence.holds(Word::colon)) return kNoWord;
  // "I never asked: what's your name?", "let me just say:" are the writer's own words.
  const auto own = [&](std::size_t verb) {
    return verb > 1 && !sentence.is(verb - 1, Word::i) &&
           (sentence.is(verb - 2, Word::i) || sentence.is(verb - 2, Word::me));
  };
  for (std::size_t k = sentence.begin_of(i); k < i; ++k) {
    if (sentence.is(k, Word::colon) && k > 0 && sentence.is(k - 1, SentenceWord::speaking) && !own(k - 1)) return k - 1;
  }
  return kNoWord;
}

bool with_id(const EnglishSentence& sentence, std::size_t i) {
  if (!sentence.pictures(i)) return false;
  bool holding = sentence.word(i).ends_with(" with") || sentence.word(i).ends_with("holding");
  for (std::size_t k = i + 1; k < std::min(i + 8, sentence.size()); ++k) {
    const std::string_view word = sentence.word(k);
    holding = holding || word == "with" || word == "holding" || word == "next" || word == "beside" ||
              word == "showing" || word == "of" || word == "alongside" || word == "and";
    if (sentence.is_mention(k)) {
      const std::string& category = sentence.context().rules->categories()[sentence[k].token->category].name;
      holding = holding || sentence.word(k).starts_with("hold");
      return holding && category == "id_document" && sentence.word(k - 1) != "and";
    }
    if (sentence.is(k, Word::comma) || sentence.is(k, Word::stop)) return false;
  }
  return false;
}

Decision settled(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (with_id(sentence, i) || part_of_former(sentence, i) || given(sentence, i) || is_used_as_verb(sentence, i) ||
      is_nobodys(sentence, i, noun) || is_hidden(sentence, i) || is_device(sentence, i, noun) ||
      is_of_relative(sentence, i))
    return {Attitude::none, Confidence::sure, "mention.compound", {}};
  if (may_be_pen_name(sentence, i)) return {Attitude::none, Confidence::sure, "owner.pen_name", {}};
  if (is_reason(sentence, noun)) return {Attitude::none, Confidence::sure, "mention.reason", {}};
  if (sentence.quoted(i)) return {Attitude::reported, Confidence::sure, "frame.quoted", sentence[i].span};
  if (sentence.sampled()) return {Attitude::reported, Confidence::sure, "frame.quoted", {}};
  if (const std::size_t speaker = speaker_before(sentence, i); speaker != kNoWord)
    return {Attitude::reported, Confidence::sure, "frame.hearsay", sentence[speaker].span};
  if (const std::size_t told = told_by_text(sentence, noun); told != kNoWord)
    return {Attitude::reported, Confidence::sure, "frame.hearsay", sentence[told].span};
  if (noun.work && noun.owner != Owner::reader) return {Attitude::work, Confidence::sure, "owner.work", noun.why};
  if (noun.owner == Owner::other && !applicants_own(sentence, noun))
    return {Attitude::not_reader, Confidence::sure, "owner.third_party", noun.why};
  if (noun.owner == Owner::writer && !sentence.signs(i) &&
      !(sentence.channel(i) && noun.first > 0 &&
        (sentence.is(noun.first - 1, Word::on) || sentence.is(noun.first - 1, Role::contact) ||
         sentence.word(noun.first - 1) == "add" || sentence.word(noun.first - 1) == "at" ||
         sentence.word(noun.first - 1) == "to")))
    return {Attitude::offered, Confidence::sure, "owner.writer", noun.why};
  if ((noun.covered && (sentence.weak(i) || sentence.pictures(i))) || specifies(sentence, i, noun))
    return {Attitude::none, Confidence::sure, "mention.compound", {}};
  return topic(sentence, i, noun);
}

}  // namespace tokumei
