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
  all.push_back({"opinion", "the learned second opinion", {}, {.opinion = false}});
  return all;
}

struct Record {
  nlohmann::json json;
  bool japanese;
};

// Message and category counts over all records of one language; drafts are read otherwise and stay out.
std::pair<Counts, Counts> counts_of(const Detector& detector, const std::vector<Record>& records, bool japanese) {
  Counts messages, categories;
  for (const Record& record : records) {
    if (record.japanese != japanese) continue;
    std::set<std::string> expected;
    for (const nlohmann::json& label : record.json.at("requests")) expected.insert(label.at("category"));
    const auto found = findings_in(detector, record.json);
    const bool hit = !found.empty(), wanted = !expected.empty();
    messages.right += hit && wanted;
    messages.spurious += hit && !wanted;
    messages.missed += !hit && wanted;
    for (const Found& f : found) {
      if (expected.erase(f.category) == 1) {
        ++categories.right;
      } else {
        ++categories.spurious;
      }
    }
    categories.missed += static_cast<int>(expected.size());
  }
  return {messages, categories};
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
  std::printf("| left out | ja message F1 (P / R) | ja category F1 | en message F1 (P / R) | en category F1 |\n");
  std::printf("| --- | --- | --- | --- | --- |\n");
  const auto row = [&](const std::string& name, const Detector& detector) {
    std::printf("| %s |", name.c_str());
    for (const bool japanese : {true, false}) {
      const auto [messages, categories] = counts_of(detector, records, japanese);
      std::printf(" %.3f (%.3f / %.3f) | %.3f |", messages.f1(), messages.precision(), messages.recall(),
                  categories.f1());
    }
    std::printf("\n");
  };
  row("nothing", Detector());
  for (const Ablation& ablation : ablations()) {
    const auto book = std::make_shared<RuleBook>(*RuleBook::embedded());
    for (std::size_t m = 0; m < book->meanings().size(); ++m) {
      const Role role = book->meanings()[m].role;
      if (std::find(ablation.roles.begin(), ablation.roles.end(), role) != ablation.roles.end())
        book->recast(static_cast<std::uint16_t>(m), Role::count_);
    }
    row(std::string(ablation.name) + ": " + ablation.what, Detector(book, ablation.steps));
  }
}

}  // namespace tokumei
