#include "tests/support/samples.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "rules/rule_book.h"

namespace tokumei {
std::vector<Sample> example_samples() {
  std::vector<Sample> samples;
  const auto book = RuleBook::embedded();
  for (const Example& example : book->examples()) {
    const std::string& category = book->categories()[example.category].name;
    Sample sample{category + '#' + std::to_string(samples.size()),
                  example.text,
                  example.language,
                  Page::message,
                  example.quote,
                  {}};
    if (example.asked) sample.expected.insert(category);
    samples.push_back(std::move(sample));
  }
  return samples;
}

std::vector<Sample> corpus_samples() {
  std::vector<Sample> samples;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(TOKUMEI_SOURCE_DIR "/tests/corpus/texts")) {
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::size_t number = 0;
  for (const auto& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || number++ % kEverySample != 0) continue;
      const auto record = nlohmann::json::parse(line);
      if (record.contains("discloses")) continue;
      const auto& requests = record.at("requests");
      Sample sample{record.at("id"),
                    record.at("text"),
                    parse<Language>(record.value("lang", "ja")).value_or(Language::ja),
                    parse<Page>(record.value("page", "message")).value_or(Page::other),
                    {},
                    {}};
      for (const auto& request : requests) sample.expected.insert(request.at("category").get<std::string>());
      if (requests.size() == 1) sample.quote = requests[0].at("quote");
      samples.push_back(std::move(sample));
    }
  }
  return samples;
}

}  // namespace tokumei
