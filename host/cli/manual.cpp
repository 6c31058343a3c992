#include "cli/manual.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <utility>

#include "cli/browsers.h"
#include "cli/commands.h"
#include "cli/doctor_checks.h"
#include "cli/exit_code.h"
#include "cli/joined.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

// Text that roff prints as it is.
std::string plain(std::string_view text) {
  std::string result;
  if (text.starts_with('.') || text.starts_with('\'')) result = "\\&";
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

class RoffText {
 public:
  explicit RoffText(Language language) : language_(language) {}

  std::string take() { return std::move(text_); }

  void section(std::string_view en, std::string_view ja) {
    text_ += ".SH " + std::string(pick(en, ja)) + '\n';
    opened_ = true;
  }
  void subsection(const std::string& title) { text_ += ".SS " + plain(title) + '\n'; }
  void paragraph(std::string_view en, std::string_view ja) {
    text_ += std::string(paragraph_start()) + plain(pick(en, ja)) + '\n';
  }
  void line(const std::string& words) { text_ += plain(words) + '\n'; }
  void item(const std::string& term, std::string_view about) {
    text_ += ".TP\n.B " + plain(term) + '\n' + plain(about) + '\n';
  }
  void example(std::string_view command, std::string_view en, std::string_view ja) {
    text_ +=
        std::string(paragraph_start()) + plain(pick(en, ja)) + "\n.PP\n.nf\n.RS\n" + plain(command) + "\n.RE\n.fi\n";
  }
  void raw(const std::string& macro) { text_ += macro + '\n'; }
  std::string_view pick(std::string_view en, std::string_view ja) const { return language_ == Language::ja ? ja : en; }

  void options(const CommandOutline& command) {
    for (const OptionOutline& option : command.options) {
      std::string term = joined(option.names, ", ");
      if (!option.positional && !option.value.empty()) term += ' ' + option.value;
      std::string about = option.about;
      if (!option.choices.empty()) {
        about += about.ends_with('.') ? " " : ": ";
        for (const std::string& choice : option.choices)
          about += choice + (&choice == &option.choices.back() ? "" : ", ");
      }
      item(term, about);
    }
  }

 private:
  // A section begins a paragraph by itself.
  std::string_view paragraph_start() { return std::exchange(opened_, false) ? "" : ".PP\n"; }

  Language language_;
  bool opened_ = false;
  std::string text_;
};

void write_browsers(RoffText& page) {
  page.section("BROWSERS", "ブラウザ");
  page.paragraph("The names that --browser takes:", "--browser に指定できる名前:");
  for (const Browser& browser : browsers()) page.item(std::string(browser.id), browser.name);
}

void write_checks(RoffText& page) {
  page.section("CHECKS OF DOCTOR", "DOCTOR の検査");
  page.paragraph(
      "Each line of doctor ends with the stable name of its check, which the extension and --json use as well. {0} "
      "stands "
      "for the browser, {1} and {2} for details.",
      "doctor の各行は検査名で終わります。名前は変わらず、拡張機能と --json でも同じです。{0} はブラウザ、{1} と {2} "
      "は詳細です。");
  for (const DoctorCheck& check : checks()) {
    std::string about(page.pick(check.sentence_en, check.sentence_ja));
    const std::string_view remedy = page.pick(check.remedy_en, check.remedy_ja);
    if (!remedy.empty()) about += ' ' + std::string(remedy);
    page.item(std::string(check.id), about);
  }
}

}  // namespace

std::string manual_page(Language language, const CommandOutline& program) {
  RoffText page(language);
  page.raw(R"(.\" Made by `tokumei manual`.)");
  page.raw(".TH TOKUMEI 1 \"\" \"Tokumei " TOKUMEI_VERSION "\"");
  page.section("NAME", "名前");
  page.raw(std::string("tokumei \\- ") +
           plain(page.pick("tell when a client asks for personal information; install and examine the host",
                           "個人情報を求める文章を見つけ、ブラウザ用のホストを設定・点検する")));
  page.section("SYNOPSIS", "書式");
  page.raw(page.pick(".B tokumei\n.RI [ options ]\n.I command\n.RI [ arguments ]",
                     ".B tokumei\n.RI [ オプション ]\n.I コマンド\n.RI [ 引数 ]")
               .data());
  page.section("DESCRIPTION", "説明");
  page.paragraph(
      "Tokumei is a browser extension and a native program that reads for it: they tell freelancers, on the "
      "marketplace's "
      "own page, when a client asks for personal information. This command tells browsers where that program, "
      "tokumei-host(1), is, finds out why the two do not come together, and reads texts on the command line.",
      "Tokumei は、クライアントが個人情報を求めたときにその場で知らせる、フリーランス向けのブラウザ拡張機能と、"
      "文章を読むネイティブプログラムです。このコマンドは、そのプログラム tokumei-host(1) の場所をブラウザに教え、"
      "つながらない原因を調べます。コマンドラインで文章を読むこともできます。");
  page.paragraph("Nothing that is read is stored, logged or sent anywhere.",
                 "読んだ文章を保存・記録・送信することはありません。");
  page.section("OPTIONS", "オプション");
  page.options(program);
  page.section("COMMANDS", "コマンド");
  for (const CommandOutline& command : program.commands) {
    page.subsection("tokumei " + command.name);
    page.line(command.about + (language == Language::ja ? "。" : "."));
    page.options(command);
  }
  write_browsers(page);
  write_checks(page);
  page.section("EXIT STATUS", "終了ステータス");
  for (const ExitMeaning& meaning : exit_meanings()) {
    page.item(std::to_string(static_cast<int>(meaning.exit)), page.pick(meaning.en, meaning.ja));
  }
  page.section("ENVIRONMENT", "環境変数");
  page.item("HOME, XDG_CONFIG_HOME, CHROME_CONFIG_HOME",
            page.pick("Where the browsers of this user keep their folders.", "ブラウザのフォルダーの場所。"));
  page.item("LC_ALL, LC_MESSAGES, LANG", page.pick("Japanese when the first that is set begins with ja, else English.",
                                                   "最初に設定されているものが ja で始まれば日本語、それ以外は英語。"));
  page.item("TOKUMEI_LOG", page.pick("A file to which tokumei-host writes sizes, codes and durations, never text.",
                                     "tokumei-host が大きさ・コード・時間を書き出すファイル。文章は書きません。"));
  page.section("EXAMPLES", "例");
  page.example("tokumei install",
               "Tell every browser of this user where the host is:", "このユーザーのすべてのブラウザに設定する:");
  page.example("tokumei doctor --fix", "Find out what is wrong, and mend it:", "原因を調べて直す:");
  page.example("echo '本名とご住所を教えてください' | tokumei check --stage before_contract",
               "Read a text:", "文章を調べる:");
  page.section("SEE ALSO", "関連項目");
  page.raw(".BR tokumei\\-host (1)");
  return page.take();
}

void add_manual(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("manual", say(invocation.language, Text::help_manual));
  command->callback([&app, &invocation] { std::cout << manual_page(invocation.language, outline_of(app)); });
}

}  // namespace tokumei
