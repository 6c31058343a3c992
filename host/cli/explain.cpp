// tokumei explain: the whole trace of one text, for people and for authors of rules.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/known_sites.h"
#include "cli/text_input.h"
#include "cli/texts.h"
#include "grammar/message_reader.h"
#include "risk/assessor.h"
#include "risk/polite_reply.h"
#include "rules/rule_book.h"

namespace tokumei {
namespace {

struct Options {
  TextOptions text;
  std::string rules;
  std::string color = "auto";
};

class Trace {
 public:
  Trace(const RuleBook& rules, bool color) : rules_(rules), color_(color) {}

  void print(const std::string& text, const Context& context, const Settings& settings) {
    const MessageReading message = read_message(text, context.page, {}, rules_);
    const std::string_view folded = message.folded.view();
    const auto words = [&](Span span) { return printable(folded.substr(span.begin, span.size())); };
    section("folded");
    std::cout << printable(folded) << "\n";
    section("units");
    constexpr std::string_view kZones[] = {"prose", "item", "heading", "quotation"};
    for (const Unit& unit : message.units) {
      std::cout << "  " << kZones[static_cast<std::size_t>(unit.zone)] << (unit.question ? "?" : "") << "\t"
                << words(unit.span) << "\n";
    }
    section("matches");
    for (const auto* list : {&message.tokens, &message.marks}) {
      for (const Token& token : *list) {
        std::cout << "  " << name_of(token.role);
        if (token.category != kNoCategory) std::cout << " " << rules_.categories()[token.category].name;
        std::cout << "\t" << bold(words(token.span)) << "\t"
                  << (token.meaning == kOfDisguise ? std::string("disguise")
                                                   : rules_.place_of(rules_.meanings()[token.meaning]))
                  << "\n";
      }
    }
    section("readings");
    for (const Reading& reading : message.readings) {
      std::cout << "  " << rules_.categories()[reading.category].name << " " << bold(words(reading.span)) << ": "
                << name_of(reading.attitude);
      if (reading.attitude == Attitude::asked) std::cout << " (" << name_of(reading.confidence) << ")";
      for (const Step& step : reading.steps) {
        std::cout << " <- " << step.rule;
        if (!step.span.empty()) std::cout << " \"" << words(step.span) << "\"";
      }
      std::cout << "\n";
    }
    section("findings");
    const auto findings = Assessor(rules_, context, settings).assess(message, text);
    for (const Finding& finding : findings) {
      std::cout << "  " << finding.category << " "
                << bold(printable(text.substr(finding.span.begin, finding.span.size()))) << ": "
                << name_of(finding.risk) << ", " << name_of(finding.confidence) << "\n";
      for (const Reason& reason : finding.reasons) {
        std::cout << "    " << name_of(reason.kind) << "\t" << reason.rule << "\t" << printable(reason.note) << "\n";
      }
      std::cout << "    advice\t" << finding.advice << "\n";
    }
    if (findings.empty()) return;
    section("reply");
    std::cout << printable(polite_reply(rules_, context, findings, text)) << "\n";
    const std::string_view report = how_to_report(context.site, *settings.language);
    if (report.empty()) return;
    section("report");
    std::cout << report << "\n";
  }

 private:
  void section(std::string_view name) const {
    std::cout << (color_ ? "\033[36m" : "") << "== " << name << (color_ ? "\033[0m" : "") << "\n";
  }
  std::string bold(const std::string& text) const { return color_ ? "\033[1m" + text + "\033[0m" : text; }

  const RuleBook& rules_;
  bool color_;
};

void run(const Options& options, Invocation& invocation) {
  std::shared_ptr<const RuleBook> rules;
  try {
    rules = options.rules.empty() ? RuleBook::embedded() : RuleBook::from_folder(options.rules);
  } catch (const RuleError& error) {
    std::cerr << "tokumei: " << error.what() << "\n";
    invocation.exit = Exit::bad_rules;
    return;
  }
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  settings.language = invocation.language;
  const bool color = options.color == "always" || (options.color == "auto" && stdout_is_terminal());
  for (const std::string& file : options.text.files_or_stdin()) {
    const std::optional<std::string> text = read_text(file);
    if (!text) {
      std::cerr << say(invocation.language, Text::cannot_read, {file}) << '\n';
      invocation.exit = Exit::bad_input;
      continue;
    }
    Trace(*rules, color).print(*text, options.text.context(), settings);
  }
}

}  // namespace

void add_explain(CLI::App& app, Invocation& invocation) {
  const Language language = invocation.language;
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("explain", say(language, Text::help_explain));
  options->text.add_to(*command, language);
  command->add_option("--rules", options->rules, say(language, Text::help_rules))->type_name("DIR");
  command->add_option("--color", options->color, say(language, Text::help_color))
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->callback([options, &invocation] { run(*options, invocation); });
}

}  // namespace tokumei
