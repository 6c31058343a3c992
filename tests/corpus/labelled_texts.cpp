#include "labelled_texts.h"

#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tokumei {

using Json = nlohmann::json;

std::vector<Json> json_lines(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::invalid_argument("cannot read " + path);
  std::vector<Json> objects;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) objects.push_back(Json::parse(line));
  }
  return objects;
}

std::vector<LabelledText> labelled_texts(const std::string& path, const RuleBook& rules) {
  std::vector<LabelledText> texts;
  for (const Json& json : json_lines(path)) {
    LabelledText& one = texts.emplace_back();
    one.text = json.at("text");
    one.page = parse<Page>(json.value("page", "message")).value_or(Page::message);
    one.speaker = parse<Speaker>(json.value("speaker", "client")).value_or(Speaker::unknown);
    one.draft = json.contains("discloses");
    one.purpose = json.value("purpose", false);
    for (const Json& label : json.at(one.draft ? "discloses" : "requests")) {
      const std::string category = label.at("category"), quote = label.at("quote");
      one.labels.push_back(label_of(category, quoted(one.text, quote), rules));
    }
  }
  return texts;
}

Label label_of(const std::string& category, Span span, const RuleBook& rules) {
  const CategoryIndex index = rules.find_category(category);
  if (index == kNoCategory) throw std::invalid_argument("a label of an unknown category: " + category);
  return {index, span};
}

Span quoted(std::string_view text, std::string_view quote) {
  const auto begin = text.find(quote);
  if (begin == std::string_view::npos)
    throw std::invalid_argument("no \"" + std::string(quote) + "\" in: " + std::string(text));
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + quote.size())};
}

}  // namespace tokumei
