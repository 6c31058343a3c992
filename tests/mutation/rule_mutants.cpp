// What is every phrase of the rules good for? Each is deleted in turn, and each that takes an ask back is turned into
// one that asks; a mutant is killed when a text that was read rightly no longer is. Only texts that contain the phrase
// are read again, so all mutants take seconds.
//
//   tokumei-rule-mutants [--floor SHARE] [--survivors FILE]
//
// Texts: the examples of the rule files, the corpus texts in the tree, and for each role the frames in which it decides
// (frames.h). Prints a table by role; survivors, by name, go to FILE. Exit 1 when fewer than SHARE are killed.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "grammar/message_reader.h"
#include "rules/rule_book.h"
#include "tests/mutation/frames.h"
#include "tests/support/samples.h"

namespace tokumei {
namespace {

// What is compared: the categories asked, what else a warning rests on, and the trace, of which explanations are made.
struct Answer {
  std::set<CategoryIndex> asked;
  std::vector<std::tuple<CategoryIndex, Attitude, Confidence>> readings;
  std::vector<std::tuple<std::string_view, std::uint32_t, std::uint32_t>> steps;
  bool purpose = false, optional = false, authority = false, pressure = false;
  Stage claimed = Stage::unknown;
  friend bool operator==(const Answer&, const Answer&) = default;
};

Answer answer(const std::string& text, Page page, const ThreadContext& thread, const RuleBook& book) {
  Answer answer;
  const MessageReading message = read_message(text, page, thread, book);
  answer.claimed = message.claim.stage;
  for (const Reading& reading : message.readings) {
    answer.readings.emplace_back(reading.category, reading.attitude, reading.confidence);
    for (const Step& step : reading.steps) answer.steps.emplace_back(step.rule, step.span.begin, step.span.end);
    if (reading.attitude != Attitude::asked) continue;
    answer.asked.insert(reading.category);
    answer.purpose = answer.purpose || reading.purpose;
    answer.optional = answer.optional || reading.optional;
    answer.authority = answer.authority || !reading.authority.empty();
    answer.pressure = answer.pressure || !reading.pressure.empty();
  }
  return answer;
}

struct Text {
  std::string text;
  Page page;
  std::set<CategoryIndex> expected;
  bool one_category;  // an example: the label speaks of one category alone
  CategoryIndex category;
  Answer now;
};

struct Tally {
  int mutants = 0, by_texts = 0, by_frames = 0;
};

class Mutation {
 public:
  Mutation() : book_(*RuleBook::embedded()), phrases_(book_.matcher().phrases()) {
    read_texts();
    for (const Phrase& phrase : phrases_) {
      const Meaning& meaning = book_.meanings()[phrase.meaning];
      if (partner_of(meaning.role) != Role::count_)
        partners_[{meaning.category, meaning.language, meaning.role}].push_back(&phrase);
    }
    std::vector<PhraseMatch> matches;
    for (std::uint32_t t = 0; t < texts_.size(); ++t) {
      const std::string text = fold(texts_[t].text);
      book_.matcher().find_all(text, matches);
      for (const auto& [meaning, span] : matches) {
        auto& list = where_[{text.substr(span.begin, span.size()), meaning}];
        if (list.empty() || list.back() != t) list.push_back(t);
      }
    }
  }

  void run() {
    std::size_t homophones = 0;
    for (const Phrase& phrase : phrases_) {
      const Role role = book_.meanings()[phrase.meaning].role;
      // Thousands of a few words in kanji of the same sound: one tells of its neighbours.
      const bool homophone = book_.meanings()[phrase.meaning].standing == Standing::beside_no_kanji;
      if (homophone && homophones++ % kEveryHomophone != 0) continue;
      try_mutant(phrase, role, Role::count_, "deleted");
      if (takes_back(role)) try_mutant(phrase, role, Role::request, "turned into a request");
    }
  }

  double share() const {
    Tally all;
    for (const auto& [name, tally] : tallies_) add(all, tally);
    return double(all.by_texts + all.by_frames) / all.mutants;
  }

  void print() const {
    std::printf("%-18s %7s %7s %9s %9s\n", "", "mutants", "killed", "by texts", "by frames");
    Tally all;
    for (const auto& [name, tally] : tallies_) {
      print_line(name, tally);
      add(all, tally);
    }
    print_line("all", all);
  }

  const std::vector<std::string>& survivors() const { return survivors_; }

 private:
  static bool takes_back(Role role) {
    return role == Role::refuse || role == Role::hearsay || role == Role::done || role == Role::offer ||
           role == Role::policy;
  }

  static void add(Tally& sum, const Tally& tally) {
    sum.mutants += tally.mutants;
    sum.by_texts += tally.by_texts;
    sum.by_frames += tally.by_frames;
  }

  static void print_line(const std::string& name, const Tally& tally) {
    std::printf("%-18s %7d %6.1f%% %9d %9d\n", name.c_str(), tally.mutants,
                100.0 * (tally.by_texts + tally.by_frames) / tally.mutants, tally.by_texts, tally.by_frames);
  }

  void read_texts() {
    for (const bool examples : {true, false}) {
      for (const Sample& sample : examples ? example_samples() : corpus_samples()) {
        Text text{sample.text, sample.page, {}, examples, kNoCategory, answer(sample.text, sample.page, {}, book_)};
        for (const std::string& category : sample.expected) text.expected.insert(book_.find_category(category));
        if (examples) text.category = book_.find_category(sample.id.substr(0, sample.id.find('#')));
        texts_.push_back(std::move(text));
      }
    }
  }

  void try_mutant(const Phrase& phrase, Role role, Role mutated, const char* how) {
    const Meaning& mutant = book_.meanings()[phrase.meaning];
    Tally& tally = tallies_[std::string(name_of(mutant.language)) + ' ' + std::string(name_of(role))];
    ++tally.mutants;
    if (killed_by_texts(phrase, role, mutated)) {
      ++tally.by_texts;
    } else if (killed_by_frames(phrase, role, mutated)) {
      ++tally.by_frames;
    } else {
      survivors_.push_back(book_.place_of(mutant) + ':' + phrase.words + std::string(mark_of(mutant.standing)) + ", " +
                           how);
    }
  }

  // A category that was decided as the label says is decided otherwise.
  static bool is_worse(const Text& text, const Answer& mutated) {
    const auto wrong = [&](CategoryIndex category) {
      const bool label = text.expected.contains(category);
      return text.now.asked.contains(category) == label && mutated.asked.contains(category) != label;
    };
    if (text.one_category) return wrong(text.category);
    for (const auto* asked : {&text.now.asked, &mutated.asked, &text.expected}) {
      if (std::any_of(asked->begin(), asked->end(), wrong)) return true;
    }
    return false;
  }

  bool killed_by_texts(const Phrase& phrase, Role role, Role mutated) {
    const auto found = where_.find({phrase.words, phrase.meaning});
    if (found == where_.end()) return false;
    const auto& texts = found->second;
    book_.recast(phrase, mutated);
    const bool killed = std::any_of(texts.begin(), texts.end(), [&](std::uint32_t t) {
      return is_worse(texts_[t], answer(texts_[t].text, texts_[t].page, {}, book_));
    });
    book_.recast(phrase, role);
    return killed;
  }

  bool killed_by_frames(const Phrase& phrase, Role role, Role mutated) {
    const Meaning& mutant = book_.meanings()[phrase.meaning];
    for (const Frame& frame : frames_of(mutant.language, role)) {
      const std::string text = with_words(frame.text, "{}", phrase.words);
      const auto kills = [&](const std::string& partner) {
        return killed_by_frame(phrase, role, mutated, frame, with_words(text, "{+}", partner));
      };
      if (frame.text.find("{+}") == std::string_view::npos) {
        if (kills("")) return true;
      } else {
        const auto& partners = partners_[{mutant.category, mutant.language, partner_of(role)}];
        const std::size_t step = std::max<std::size_t>(1, partners.size() / kPartners);
        for (std::size_t i = 0; i < partners.size(); i += step)
          if (kills(partners[i]->words)) return true;
      }
    }
    return false;
  }

  // The frame is read as the role promises, and no longer when the phrase is changed.
  bool killed_by_frame(const Phrase& phrase, Role role, Role mutated, const Frame& frame, const std::string& text) {
    const CategoryIndex category = book_.meanings()[phrase.meaning].category;
    ThreadContext thread;
    if (!frame.before.empty()) thread.remember(read_message(frame.before, frame.page, {}, book_));
    thread.question = frame.question;
    const Answer now = answer(text, frame.page, thread, book_);
    const bool asked = category == kNoCategory ? !now.asked.empty() : now.asked.contains(category);
    if (asked != frame.asked) return false;
    book_.recast(phrase, mutated);
    const bool changed = !(answer(text, frame.page, thread, book_) == now);
    book_.recast(phrase, role);
    return changed;
  }

  static std::string with_words(std::string_view frame, std::string_view place, const std::string& words) {
    std::string text(frame);
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + words.size()))
      text.replace(at, place.size(), words);
    return text;
  }

  static constexpr std::size_t kEveryHomophone = 8;
  static constexpr std::size_t kPartners = 40;  // about so many of a list are tried, from all over it

  RuleBook book_;
  const std::vector<Phrase> phrases_;
  std::vector<Text> texts_;
  std::map<std::tuple<CategoryIndex, Language, Role>, std::vector<const Phrase*>> partners_;  // by role
  std::map<std::pair<std::string, std::uint16_t>, std::vector<std::uint32_t>> where_;  // phrase -> the texts with it
  std::map<std::string, Tally> tallies_;
  std::vector<std::string> survivors_;
};

}  // namespace
}  // namespace tokumei

int main(int argc, char** argv) {
  double floor = 0;
  std::string path;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::string(argv[i]) == "--floor") floor = std::stod(argv[i + 1]);
    if (std::string(argv[i]) == "--survivors") path = argv[i + 1];
  }
  tokumei::Mutation mutation;
  mutation.run();
  mutation.print();
  if (!path.empty()) {
    std::ofstream out(path);
    for (const std::string& survivor : mutation.survivors()) out << survivor << "\n";
    std::printf("%zu survivors, listed in %s\n", mutation.survivors().size(), path.c_str());
  }
  if (mutation.share() >= floor) return 0;
  std::printf("FELL: %.3f of the mutants are killed, %.3f is the floor\n", mutation.share(), floor);
  return 1;
}
