// Scores the detector on corpus files of the labelling guide's format.
//
//   tokumei-score [--errors] [--rules FOLDER] [--floor FILE] FILE.jsonl...
//   tokumei-score --ablate FILE.jsonl...
//
// Prints a file: message-level precision, recall, F1; category micro and macro F1; share of right findings whose span
// overlaps the labelled quote; precision of sure findings; recall and alarms a tag. With --floor, a JSON object
// {"file name": {"message_f1": 0.9, ...}}, it exits 1 when a figure is lower than the one recorded there. With --ablate
// it prints, as a Markdown table, message F1 and category F1 over all files with each step of reading left out in turn.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "detector.h"
#include "labelled_texts.h"
#include "rules/rule_book.h"

namespace {

using Json = nlohmann::json;

struct Counts {
  int right = 0, spurious = 0, missed = 0;
  double precision() const { return right + spurious == 0 ? 1.0 : double(right) / (right + spurious); }
  double recall() const { return right + missed == 0 ? 1.0 : double(right) / (right + missed); }
  double f1() const {
    return right == 0 ? (spurious + missed == 0 ? 1.0 : 0.0) : 2.0 * right / (2.0 * right + spurious + missed);
  }
};

struct Found {
  std::string category;
  tokumei::Span span;
  bool sure;
  bool purpose;
};

tokumei::Context context_of(const Json& record) {
  tokumei::Context context;
  context.site = record.value("site", "other");
  context.page = tokumei::parse<tokumei::Page>(record.value("page", "message")).value_or(tokumei::Page::message);
  const std::string stage = record.value("stage", "unknown");
  context.stage = stage == "contracted" ? tokumei::Stage::funded
                                        : tokumei::parse<tokumei::Stage>(stage).value_or(tokumei::Stage::unknown);
  return context;
}

std::vector<Found> run(const tokumei::Detector& detector, const Json& record, bool draft) {
  tokumei::Message message{
      "m", tokumei::parse<tokumei::Speaker>(record.value("speaker", "unknown")).value_or(tokumei::Speaker::unknown),
      record.at("text").get<std::string>()};
  tokumei::Settings settings;
  settings.sensitivity = tokumei::Sensitivity::strict;
  std::vector<Found> found;
  if (draft) {
    for (const auto& d : detector.draft(context_of(record), settings, message)) {
      found.push_back({d.category, d.span, d.confidence == tokumei::Confidence::sure, false});
    }
    return found;
  }
  const auto result = detector.check(context_of(record), settings, {&message, 1});
  for (const auto& f : result.at(0).findings) {
    found.push_back({f.category, f.span, f.confidence == tokumei::Confidence::sure, f.purpose});
  }
  return found;
}

std::map<std::string, double> score(const tokumei::Detector& detector, const std::string& path, bool errors) {
  Counts message, all, sure;
  std::map<std::string, Counts> categories, tags;
  int overlapping = 0, purpose_right = 0, purpose_all = 0, records = 0;
  for (const Json& record : tokumei::json_lines(path)) {
    const bool draft = record.contains("discloses");
    const Json& labels = draft ? record["discloses"] : record.at("requests");
    const std::string text = record.at("text").get<std::string>();
    const auto found = run(detector, record, draft);
    ++records;
    const bool hit = !found.empty(), wanted = !labels.empty();
    const auto count = [&](Counts& counts) {
      counts.right += hit && wanted;
      counts.spurious += hit && !wanted;
      counts.missed += !hit && wanted;
    };
    count(message);
    for (const Json& tag : record.value("tags", Json::array())) count(tags[tag.get<std::string>()]);
    std::set<std::string> expected;
    std::map<std::string, std::string> quotes;
    for (const Json& label : labels) {
      expected.insert(label.at("category"));
      quotes[label.at("category")] = label.at("quote");
    }
    std::string wrong;
    for (const Found& f : found) {
      if (expected.erase(f.category) == 1) {
        ++all.right;
        ++categories[f.category].right;
        sure.right += f.sure;
        const auto begin = text.find(quotes[f.category]);
        const auto end = begin + quotes[f.category].size();
        const bool overlaps = begin != std::string::npos && f.span.begin < end && begin < f.span.end;
        overlapping += overlaps;
        if (!overlaps) wrong += " ~" + f.category + "[" + text.substr(f.span.begin, f.span.size()) + "]";
      } else {
        ++all.spurious;
        ++categories[f.category].spurious;
        sure.spurious += f.sure;
        wrong +=
            std::string(" +") + (f.sure ? "" : "?") + f.category + "[" + text.substr(f.span.begin, f.span.size()) + "]";
      }
    }
    for (const std::string& missed : expected) {
      ++all.missed;
      ++categories[missed].missed;
      wrong += " -" + missed + "[" + quotes[missed] + "]";
    }
    if (!draft && hit && wanted) {
      ++purpose_all;
      const bool any = std::any_of(found.begin(), found.end(), [](const Found& f) { return f.purpose; });
      const bool given = record.value("purpose", false);
      purpose_right += any == given;
      if (any != given) wrong += any ? " +purpose" : " -purpose";
    }
    if (errors && !wrong.empty())
      std::printf("%s%s\n    %s\n", record.value("id", "?").c_str(), wrong.c_str(), Json(text).dump().c_str());
  }
  double macro = 0;
  for (const auto& [name, counts] : categories) macro += counts.f1();
  if (!categories.empty()) macro /= double(categories.size());
  const double overlap = all.right == 0 ? 1.0 : double(overlapping) / all.right;
  const auto slash = path.find_last_of("/\\");
  const std::string name = path.substr(slash == std::string::npos ? 0 : slash + 1);
  std::printf(
      "%-26s %4d records  message P %.3f R %.3f F1 %.3f  category micro %.3f macro %.3f  span %.3f  sure P %.3f",
      name.c_str(), records, message.precision(), message.recall(), message.f1(), all.f1(), macro, overlap,
      sure.precision());
  if (purpose_all > 0) std::printf("  purpose %.3f", double(purpose_right) / purpose_all);
  std::printf("\n");
  if (!errors) {
    std::printf("    tags (recall/alarms):");
    for (const auto& [tag, counts] : tags) {
      if (counts.right + counts.missed > 0)
        std::printf(" %s %d/%d", tag.c_str(), counts.right, counts.right + counts.missed);
      if (counts.spurious > 0) std::printf(" %s!%d", tag.c_str(), counts.spurious);
    }
    std::printf("\n");
  }
  return {{"message_f1", message.f1()},
          {"category_micro_f1", all.f1()},
          {"span_overlap", overlap},
          {"sure_precision", sure.precision()}};
}

// ---- ablation ------------------------------------------------------------------------------------------------------

struct Ablation {
  const char* name;
  const char* what;
  std::vector<tokumei::Role> roles;  // whose phrases are switched off
  tokumei::ReadingSteps steps;
};

std::vector<Ablation> ablations() {
  using enum tokumei::Role;
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
  Json json;
  bool japanese;
};

// Message and category counts over all records of one language; drafts are read otherwise and stay out.
std::pair<Counts, Counts> counts_of(const tokumei::Detector& detector, const std::vector<Record>& records,
                                    bool japanese) {
  Counts messages, categories;
  for (const Record& record : records) {
    if (record.japanese != japanese) continue;
    std::set<std::string> expected;
    for (const Json& label : record.json.at("requests")) expected.insert(label.at("category"));
    const auto found = run(detector, record.json, false);
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

void print_ablations(const std::vector<std::string>& files) {
  std::vector<Record> records;
  for (const std::string& file : files) {
    for (Json& record : tokumei::json_lines(file)) {
      const bool japanese = record.value("lang", "ja") == "ja";
      if (!record.contains("discloses")) records.push_back({std::move(record), japanese});
    }
  }
  std::printf("| left out | ja message F1 (P / R) | ja category F1 | en message F1 (P / R) | en category F1 |\n");
  std::printf("| --- | --- | --- | --- | --- |\n");
  const auto row = [&](const std::string& name, const tokumei::Detector& detector) {
    std::printf("| %s |", name.c_str());
    for (const bool japanese : {true, false}) {
      const auto [messages, categories] = counts_of(detector, records, japanese);
      std::printf(" %.3f (%.3f / %.3f) | %.3f |", messages.f1(), messages.precision(), messages.recall(),
                  categories.f1());
    }
    std::printf("\n");
  };
  row("nothing", tokumei::Detector());
  for (const Ablation& ablation : ablations()) {
    const auto book = std::make_shared<tokumei::RuleBook>(*tokumei::RuleBook::embedded());
    for (std::uint16_t m = 0; m < book->meanings().size(); ++m) {
      const tokumei::Role role = book->meanings()[m].role;
      if (std::find(ablation.roles.begin(), ablation.roles.end(), role) != ablation.roles.end())
        book->recast(m, tokumei::Role::count_);
    }
    row(std::string(ablation.name) + ": " + ablation.what, tokumei::Detector(book, ablation.steps));
  }
}

}  // namespace

int main(int argc, char** argv) {
  bool errors = false, ablate = false;
  std::string rules, floor_path;
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--errors") {
      errors = true;
    } else if (argument == "--ablate") {
      ablate = true;
    } else if (argument == "--rules" && i + 1 < argc) {
      rules = argv[++i];
    } else if (argument == "--floor" && i + 1 < argc) {
      floor_path = argv[++i];
    } else {
      files.push_back(argument);
    }
  }
  const auto missing = std::find_if(files.begin(), files.end(), [](const auto& file) { return !std::ifstream(file); });
  if (files.empty() || missing != files.end()) {
    std::fprintf(stderr, "tokumei-score [--errors] [--ablate] [--rules FOLDER] [--floor FILE] FILE.jsonl...\n");
    if (missing != files.end()) std::fprintf(stderr, "There is no file %s\n", missing->c_str());
    return 2;
  }
  if (ablate) {
    print_ablations(files);
    return 0;
  }
  const tokumei::Detector detector =
      rules.empty() ? tokumei::Detector() : tokumei::Detector(tokumei::RuleBook::from_folder(rules));
  Json floor = Json::object();
  if (!floor_path.empty()) floor = Json::parse(std::ifstream(floor_path));
  bool fell = false;
  for (const std::string& file : files) {
    const auto figures = score(detector, file, errors);
    const auto slash = file.find_last_of("/\\");
    const Json recorded = floor.value(file.substr(slash == std::string::npos ? 0 : slash + 1), Json::object());
    for (const auto& [key, value] : recorded.items()) {
      if (figures.at(key) + 0.0005 >= value.get<double>()) continue;
      std::printf("    FELL: %s %.4f, recorded %.4f\n", key.c_str(), figures.at(key), value.get<double>());
      fell = true;
    }
  }
  return fell ? 1 : 0;
}
