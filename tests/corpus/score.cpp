// Scores the detector on corpus files of the labelling guide's format.
//
//   tokumei-score [--errors] [--rules FOLDER] [--floor FILE] FILE.jsonl...
//   tokumei-score --ablate FILE.jsonl...
//
// Prints a file: message-level precision, recall, F1; category micro and macro F1; share of right findings whose span
// overlaps the labelled quote; precision of sure findings; recall and alarms a tag. With --floor, a JSON object
// {"file name": {"message_f1": 0.9, ...}}, it exits 1 when a figure is lower than the one recorded there. With --ablate
// it prints what each step of reading is good for (ablation.h).
#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "ablation.h"
#include "findings.h"
#include "labelled_texts.h"
#include "rules/rule_book.h"

namespace {

using namespace tokumei;
using Json = nlohmann::json;

std::map<std::string, double> score(const Detector& detector, const std::string& path, bool errors) {
  Counts message, all, sure;
  std::map<std::string, Counts> categories, tags;
  int overlapping = 0, purpose_right = 0, purpose_all = 0, records = 0;
  for (const Json& record : json_lines(path)) {
    const bool draft = record.contains("discloses");
    const Json& labels = draft ? record["discloses"] : record.at("requests");
    const std::string text = record.at("text").get<std::string>();
    const auto found = findings_in(detector, record);
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

int run(int argc, char** argv) {
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
  const Detector detector = rules.empty() ? Detector() : Detector(RuleBook::from_folder(rules));
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

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {  // rules or texts that are none
    std::fprintf(stderr, "tokumei-score: %s\n", error.what());
    return 1;
  }
}
