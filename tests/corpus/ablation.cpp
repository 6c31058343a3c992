#include "ablation.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "findings.h"
#include "labelled_texts.h"
#include "rules/rule_book.h"

namespace tokumei {
namespace {

struct Ablation {
  const char* name;
  const char* what;
  std::vector<Role> roles;  // whose phrases are switched off
  ReadingSteps steps;
};

std::vector<Ablation> ablations() {
  using enum Role;
  std::vector<Ablation> all = {
      {"who provides", "offers, owners, third parties, the reader named", {offer, writer, third_party, reader}, {}},
      {"the work's own data",
       "things and tasks of the work, fields being built, words that look alike",
       {work, task, building, not_mention, heading_work},
       {}},
      {"polarity",
       "refusals, pen names, what is enough, double negation",
       {refuse, accept, pen_name, lack, excluded},
       {}},
      {"report and policy", "hearsay, what is done, notices", {hearsay, done, policy}, {}},
      {"clause borders", "conjunctions", {conjunction}, {}},
      {"indirect asks", "phrases that ask by themselves, questions", {ask, question}, {}},
      {"invitations", "what is done over a channel", {contact}, {}},
      {"weak words", "words that need a clear frame: 名前, 番号", {weak_mention}, {}},
      {"applying",
       "what speaks of applying, headings that open a section",
       {applying, heading_apply, heading_other},
       {}},
  };
  all.push_back({"lists", "openers, items, labels, collapsed lists", {}, {.lists = false}});
  all.push_back({"zones", "quotations and headings are not sentences", {}, {.zones = false}});
  all.push_back({"disguise", "the second view", {}, {.disguise = false}});
  all.push_back({"exchanges", "one's own for the reader's", {}, {.exchanges = false}});
  all.push_back({"follow-ups",
                 "sentences and messages that lean on the ones before",
                 {follow_up, back_there, back_self, back_blank, back_thing, withdraw},
                 {.follow_ups = false}});
  all.push_back({"sound of sentences", "asks that name nothing, in English", {}, {.sounds = false}});
  all.push_back({"purpose", "whether a reason is given", {}, {.purposes = false}});
  all.push_back({"authority", "who speaks as an office", {authority, official}, {}});
  all.push_back({"pressure", "hurry and threats", {pressure, threat}, {}});
  all.push_back(
      {"stage cues", "what the message says of the deal", {before_contract, contracted, funded, delivered}, {}});
  return all;
}

struct Record {
  nlohmann::json json;
  bool japanese;
};

struct Counted {
  Counts messages, categories;
};

// Over all records of one language; drafts are read otherwise and stay out.
Counted count(const std::vector<Record>& records, const std::vector<std::vector<Found>>& found, bool japanese) {
  Counted counted;
  for (std::size_t r = 0; r < records.size(); ++r) {
    if (records[r].japanese != japanese) continue;
    std::set<std::string> expected;
    for (const nlohmann::json& label : records[r].json.at("requests")) expected.insert(label.at("category"));
    const bool hit = !found[r].empty(), wanted = !expected.empty();
    counted.messages.right += hit && wanted;
    counted.messages.spurious += hit && !wanted;
    counted.messages.missed += !hit && wanted;
    for (const Found& f : found[r]) {
      if (expected.erase(f.category) == 1) {
        ++counted.categories.right;
      } else {
        ++counted.categories.spurious;
      }
    }
    counted.categories.missed += static_cast<int>(expected.size());
  }
  return counted;
}

// Of the findings that both have: how many are of another risk, and of how many another reason is told.
struct Told {
  int both = 0, other_risk = 0, other_reasons = 0;
  void compare(const std::vector<Found>& whole, const std::vector<Found>& less) {
    for (const Found& one : whole) {
      const auto same =
          std::find_if(less.begin(), less.end(), [&](const Found& f) { return f.category == one.category; });
      if (same == less.end()) continue;
      ++both;
      other_risk += same->risk != one.risk;
      other_reasons += same->reasons != one.reasons;
    }
  }
  double share(int part) const { return both == 0 ? 0 : 100.0 * part / both; }
};

std::vector<std::vector<Found>> read_all(const Detector& detector, const std::vector<Record>& records) {
  std::vector<std::vector<Found>> found;
  found.reserve(records.size());
  for (const Record& record : records) found.push_back(findings_in(detector, record.json));
  return found;
}

}  // namespace

void print_ablations(const std::vector<std::string>& files) {
  std::vector<Record> records;
  for (const std::string& file : files) {
    for (nlohmann::json& record : json_lines(file)) {
      const bool japanese = record.value("lang", "ja") == "ja";
      if (!record.contains("discloses")) records.push_back({std::move(record), japanese});
    }
  }
  std::printf("| left out | ja message F1 (P / R) | ja category F1 | en message F1 (P / R) | en category F1 | ");
  std::printf("rules alone: ja message, category; en message, category | other risk, reasons |\n");
  std::printf("| --- | --- | --- | --- | --- | --- | --- |\n");
  std::vector<std::vector<Found>> whole;
  const auto row = [&](const std::string& name, const std::shared_ptr<const RuleBook>& book, ReadingSteps steps) {
    std::printf("| %s |", name.c_str());
    const auto found = read_all(Detector(book, steps), records);
    for (const bool japanese : {true, false}) {
      const auto [messages, categories] = count(records, found, japanese);
      std::printf(" %.3f (%.3f / %.3f) | %.3f |", messages.f1(), messages.precision(), messages.recall(),
                  categories.f1());
    }
    steps.opinion = false;
    const auto by_rules = read_all(Detector(book, steps), records);
    for (const bool japanese : {true, false}) {
      const auto [messages, categories] = count(records, by_rules, japanese);
      std::printf(" %.3f, %.3f%s", messages.f1(), categories.f1(), japanese ? ";" : " |");
    }
    if (whole.empty()) whole = found;
    Told told;
    for (std::size_t r = 0; r < records.size(); ++r) told.compare(whole[r], found[r]);
    std::printf(" %.1f %%, %.1f %% |\n", told.share(told.other_risk), told.share(told.other_reasons));
    std::fflush(stdout);
  };
  row("nothing", RuleBook::embedded(), {});
  for (const Ablation& ablation : ablations()) {
    const auto book = std::make_shared<RuleBook>(*RuleBook::embedded());
    for (std::size_t m = 0; m < book->meanings().size(); ++m) {
      const Role role = book->meanings()[m].role;
      if (std::find(ablation.roles.begin(), ablation.roles.end(), role) != ablation.roles.end())
        book->recast(static_cast<std::uint16_t>(m), Role::count_);
    }
    row(std::string(ablation.name) + ": " + ablation.what, book, ablation.steps);
  }
}

}  // namespace tokumei
