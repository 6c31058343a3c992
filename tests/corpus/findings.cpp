#include "findings.h"

#include <nlohmann/json.hpp>
#include <set>

namespace tokumei {
namespace {

Context context_of(const nlohmann::json& record) {
  Context context;
  context.site = record.value("site", "other");
  context.page = parse<Page>(record.value("page", "message")).value_or(Page::message);
  const std::string stage = record.value("stage", "unknown");
  context.stage = stage == "contracted" ? Stage::funded : parse<Stage>(stage).value_or(Stage::unknown);
  return context;
}

}  // namespace

std::vector<Found> findings_in(const Detector& detector, const nlohmann::json& record) {
  Message message{"m", parse<Speaker>(record.value("speaker", "unknown")).value_or(Speaker::unknown),
                  record.at("text").get<std::string>()};
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  std::vector<Found> found;
  if (record.contains("discloses")) {
    std::set<std::string> categories;  // labels name one value of each
    for (const auto& d : detector.draft(context_of(record), settings, message)) {
      if (categories.insert(d.category).second)
        found.push_back({d.category, d.span, d.confidence == Confidence::sure, false});
    }
    return found;
  }
  const auto result = detector.check(context_of(record), settings, {&message, 1});
  for (const auto& f : result.at(0).findings) {
    Found& one = found.emplace_back(Found{f.category, f.span, f.confidence == Confidence::sure, f.purpose, f.risk});
    for (const Reason& reason : f.reasons) one.reasons.push_back(reason.rule);
  }
  return found;
}

}  // namespace tokumei
