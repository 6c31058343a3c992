// tokumei check: findings of a text, for people; --json for programs; --jsonl for corpus records.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/known_sites.h"
#include "cli/text_input.h"
#include "cli/texts.h"
#include "detector.h"
#include "text/utf16.h"

namespace tokumei {
namespace {

struct CheckOptions {
  TextOptions text;
  std::string sensitivity = "balanced";
  bool json = false;
  bool jsonl = false;
};

Json span_items(const Utf16Index& index, Span span) {
  const Span units = index.to_utf16(span);
  return Json::Items{static_cast<int>(units.begin), static_cast<int>(units.end)};
}

// Findings and disclosures have the same shape here; only findings know of a purpose.
template <typename Result>
Json result_json(const Utf16Index& index, const std::string& text, const Result& result) {
  Json::Items reasons;
  for (const Reason& reason : result.reasons) {
    Json::Members members{{"kind", name_of(reason.kind)}, {"rule", reason.rule}};
    if (reason.span) members.emplace_back("span", span_items(index, *reason.span));
    members.emplace_back("note", reason.note);
    reasons.emplace_back(members);
  }
  Json::Members members{{"category", result.category},
                        {"span", span_items(index, result.span)},
                        {"quote", text.substr(result.span.begin, result.span.size())},
                        {"risk", name_of(result.risk)},
                        {"confidence", name_of(result.confidence)}};
  if constexpr (requires { result.purpose; }) members.emplace_back("purpose", result.purpose);
  members.emplace_back("reasons", reasons);
  members.emplace_back("advice", result.advice);
  return members;
}

class Check {
 public:
  Check(const CheckOptions& options, Language language) : options_(options) {
    settings_.language = language;
    settings_.sensitivity = *parse<Sensitivity>(options.sensitivity);
    for (const CategoryText& info : detector_.categories(language)) names_.emplace_back(info.category, info.name);
  }

  void plain(const std::string& file, const std::string& text) {
    const Message message{file, *parse<Speaker>(options_.text.speaker), text};
    const MessageFindings result = detector_.check(options_.text.context(), settings_, {&message, 1}).at(0);
    if (options_.json) {
      const Utf16Index index(text);
      Json::Items findings;
      for (const Finding& finding : result.findings) findings.push_back(result_json(index, text, finding));
      Json::Members members{{"id", file}, {"findings", findings}};
      if (!result.reply.empty()) members.emplace_back("reply", result.reply);
      if (!result.findings.empty() && !report().empty()) members.emplace_back("report", report());
      std::cout << Json(members).text(false) << "\n";
      return;
    }
    print(file, text, result);
  }

  // One corpus record a line in, one line of JSON out. False when a line is no record.
  bool records(const std::string& file, const std::string& text) {
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (line.empty() || line == "\r") continue;
      const std::optional<Json> record = Json::parse(line);
      const Json* words = record ? record->find("text") : nullptr;
      if (words == nullptr || !words->is(Json::Kind::string)) {
        std::cerr << "tokumei: " << file << ":" << number << ": not a record with a text\n";
        return false;
      }
      record_line(*record, words->string());
    }
    return true;
  }

 private:
  void record_line(const Json& record, const std::string& text) {
    const auto field = [&](const char* key, const std::string& otherwise) {
      const Json* value = record.find(key);
      return value != nullptr && value->is(Json::Kind::string) ? value->string() : otherwise;
    };
    Context context = options_.text.context_on(field("site", options_.text.site));
    const std::string page = field("page", "message");
    context.page = parse<Page>(page).value_or(Page::other);
    // The corpus says "contracted" where the contract is made and the escrow paid.
    const std::string stage = field("stage", "unknown");
    context.stage = stage == "contracted" ? Stage::funded : parse<Stage>(stage).value_or(Stage::unknown);
    const Message message{field("id", ""), parse<Speaker>(field("speaker", "unknown")).value_or(Speaker::unknown),
                          text};
    const Utf16Index index(text);
    Json::Items results;
    const bool draft = page == "draft";
    if (draft) {
      for (const Disclosure& one : detector_.draft(context, settings_, message))
        results.push_back(result_json(index, text, one));
    } else {
      const MessageFindings found = detector_.check(context, settings_, {&message, 1}).at(0);
      for (const Finding& one : found.findings) {
        results.push_back(result_json(index, text, one));
      }
    }
    std::cout << Json(Json::Members{{"id", message.id}, {draft ? "disclosures" : "findings", results}}).text(false)
              << "\n";
  }

  void print(const std::string& file, const std::string& text, const MessageFindings& result) const {
    const bool ja = settings_.language == Language::ja;
    if (result.findings.empty()) {
      std::cout << (ja ? "個人情報を求める言葉は見つかりませんでした。\n"
                       : "Nothing here asks for personal information.\n");
      return;
    }
    if (file != "-") std::cout << printable(file) << ":\n";
    for (const Finding& finding : result.findings) {
      std::cout << "[" << name_of(finding.risk) << "] " << name(finding.category) << ": "
                << printable(text.substr(finding.span.begin, finding.span.size()))
                << (finding.confidence == Confidence::possible ? (ja ? "(おそらく)" : " (possibly)") : "") << "\n";
      for (const Reason& reason : finding.reasons) {
        if (!reason.note.empty()) std::cout << "    - " << printable(reason.note) << "\n";
      }
      std::cout << "    > " << finding.advice << "\n";
    }
    if (!result.reply.empty())
      std::cout << (ja ? "返信の例: " : "A reply to copy: ") << printable(result.reply) << "\n";
    if (!report().empty()) std::cout << (ja ? "通報するには: " : "How to report: ") << report() << "\n";
  }

  std::string_view report() const { return how_to_report(options_.text.site, *settings_.language); }

  std::string_view name(const std::string& category) const {
    for (const auto& [id, text] : names_) {
      if (id == category) return text;
    }
    return category;
  }

  const CheckOptions& options_;
  Detector detector_;
  Settings settings_;
  std::vector<std::pair<std::string, std::string>> names_;
};

void run_check(const CheckOptions& options, Invocation& invocation) {
  Check check(options, invocation.language);
  for (const std::string& file : options.text.files_or_stdin()) {
    const std::optional<std::string> text = read_text(file);
    if (!text) std::cerr << say(invocation.language, Text::cannot_read, {file}) << '\n';
    if (!text || (options.jsonl && !check.records(file, *text))) {
      invocation.exit = Exit::bad_input;
      continue;
    }
    if (!options.jsonl) check.plain(file, *text);
  }
}

}  // namespace

void add_check(CLI::App& app, Invocation& invocation) {
  const Language language = invocation.language;
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app.add_subcommand("check", say(language, Text::help_check));
  options->text.add_to(*command, language);
  command->add_option("--sensitivity", options->sensitivity, say(language, Text::help_sensitivity))
      ->check(CLI::IsMember({"quiet", "balanced", "strict"}));
  command->add_flag("--json", options->json, say(language, Text::help_check_json));
  command->add_flag("--jsonl", options->jsonl, say(language, Text::help_jsonl));
  command->callback([options, &invocation] { run_check(*options, invocation); });
}

}  // namespace tokumei
