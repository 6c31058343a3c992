#include "cli/texts.h"

namespace tokumei {
namespace {

struct Row {
  Text text;
  std::string_view en;
  std::string_view ja;
};

// In the order of the enumerators (tests/host/cli checks it, and that both languages use the same places).
constexpr Row kRows[] = {
    {Text::done_create, "{0}: installed ({1})", "{0}: インストールしました ({1})"},
    {Text::done_update, "{0}: brought up to date ({1})", "{0}: 更新しました ({1})"},
    {Text::done_replace, "{0}: replaced another program's manifest ({1}); it is kept as {2}",
     "{0}: 別のプログラムのマニフェストを置き換えました ({1})。元のファイルは {2} に残してあります"},
    {Text::done_keep, "{0}: already installed ({1})", "{0}: すでにインストールされています ({1})"},
    {Text::done_remove, "{0}: removed ({1})", "{0}: 削除しました ({1})"},
    {Text::plan_create, "{0}: would be installed ({1})", "{0}: インストールします ({1})"},
    {Text::plan_update, "{0}: would be brought up to date ({1})", "{0}: 更新します ({1})"},
    {Text::plan_replace, "{0}: another program's manifest would be replaced ({1}), with a backup",
     "{0}: 別のプログラムのマニフェストを、バックアップを残して置き換えます ({1})"},
    {Text::plan_remove, "{0}: would be removed ({1})", "{0}: 削除します ({1})"},
    {Text::refused_foreign,
     "{0}: left alone: {1} belongs to another program ({2}). --force replaces it and keeps a backup.",
     "{0}: 変更しませんでした。{1} は別のプログラムのものです ({2})。--force "
     "を付けると、バックアップを残して置き換えます。"},
    {Text::refused_unreadable, "{0}: left alone: {1}: {2}", "{0}: 変更しませんでした。{1}: {2}"},
    {Text::not_started, "{0}: has not been started yet. Start it once, close it, then run this again.",
     "{0}: まだ一度も起動されていません。一度起動して閉じてから、もう一度実行してください。"},
    {Text::unsupported_snap,
     "{0}: the Snap package cannot start programs outside itself. Use another package of {0}, or Firefox.",
     "{0}: Snap 版は外部のプログラムを起動できません。{0} の別のパッケージ、または Firefox をお使いください。"},
    {Text::portal_snap, "{0}: the Snap package asks once whether it may start Tokumei. Answer yes.",
     "{0}: Snap 版は Tokumei を起動してよいか一度だけ尋ねます。許可してください。"},
    {Text::failed, "{0}: could not change {1}: {2}", "{0}: {1} を変更できませんでした: {2}"},
    {Text::left_other_copy, "{0}: left alone: {1} leads to another copy of Tokumei ({2}). --all-copies removes it too.",
     "{0}: 変更しませんでした。{1} は Tokumei の別のコピーを指しています ({2})。--all-copies で併せて削除します。"},
    {Text::left_foreign, "{0}: left alone: {1} is not Tokumei's",
     "{0}: 変更しませんでした。{1} は Tokumei のものではありません"},
    {Text::left_system,
     "{0}: left alone: {1} is for every user of this machine. --system removes it, or the package manager.",
     "{0}: 変更しませんでした。{1} はこのコンピューターの全ユーザー用です。--system "
     "またはパッケージ管理ソフトで削除できます。"},
    {Text::nothing_to_remove, "Nothing to remove.", "削除するものはありません。"},
    {Text::restart_browser, "Reload the extension, or restart the browser, and it connects.",
     "拡張機能を再読み込みするか、ブラウザを再起動すると接続されます。"},
    {Text::nothing_written, "Nothing was written (--dry-run).", "何も書き込んでいません (--dry-run)。"},
    {Text::status_host, "Host: {0} ({1})", "ホスト: {0} ({1})"},
    {Text::status_no_host, "Host: tokumei-host was not found beside this program",
     "ホスト: このプログラムの隣に tokumei-host が見つかりません"},
    {Text::status_browser, "{0}: found ({1})", "{0}: 見つかりました ({1})"},
    {Text::status_absent, "  not installed: {1}", "  未インストール: {1}"},
    {Text::status_ours, "  installed: {1}", "  インストール済み: {1}"},
    {Text::status_other_copy, "  leads to another copy of Tokumei: {1}", "  Tokumei の別のコピーを指しています: {1}"},
    {Text::status_stale, "  leads to a program that is gone: {1}", "  存在しないプログラムを指しています: {1}"},
    {Text::status_foreign, "  leads to another program: {1}", "  別のプログラムを指しています: {1}"},
    {Text::status_invalid, "  not a manifest that browsers accept: {1}",
     "  ブラウザが受け付けないマニフェストです: {1}"},
    {Text::status_unreadable, "  cannot be read: {1}: {2}", "  読み取れません: {1}: {2}"},
    {Text::status_ids, "  allowed: {1}", "  許可された拡張機能: {1}"},
    {Text::status_policy, "  blocked by a policy: {1}", "  ポリシーで禁止されています: {1}"},
    {Text::doctor_well, "Everything works.", "問題は見つかりませんでした。"},
    {Text::doctor_problems, "Something does not work. `tokumei doctor{0} --fix` mends what it can.",
     "問題が見つかりました。直せるものは `tokumei doctor{0} --fix` で直ります。"},
    {Text::doctor_problems_left, "Something does not work: see what is marked FAIL.",
     "問題が見つかりました。FAIL の行をご覧ください。"},
    {Text::doctor_mended, "Mended: {0} may be executed.", "直しました: {0} に実行権限を付けました。"},
    {Text::no_browser, "No known browser was found. Name one with --browser: {0}",
     "対応するブラウザが見つかりません。--browser で指定してください: {0}"},
    {Text::no_home, "{0} is not set to an absolute path, so there is no place to look.",
     "{0} に絶対パスが設定されていないため、場所を決められません。"},
    {Text::host_missing, "tokumei-host is not there: {0}. Install Tokumei again, or name it with --host.",
     "tokumei-host がありません: {0}。Tokumei を入れ直すか、--host で指定してください。"},
    {Text::bad_path, "No manifest can hold this path; it must be absolute and UTF-8: {0}",
     "このパスはマニフェストに書けません。UTF-8 の絶対パスにしてください: {0}"},
    {Text::usage_browser, "Unknown browser: {0}", "不明なブラウザです: {0}"},
    {Text::usage_extension_id,
     "Not an extension id: {0}. Chromium's has 32 letters from a to p, Firefox's looks like name@place or {uuid}.",
     "拡張機能 ID ではありません: {0}。Chromium 系は a から p の 32 文字、Firefox は name@place または {uuid} "
     "の形です。"},
    {Text::usage_user_data_dir, "--user-data-dir takes one browser of the Chromium family.",
     "--user-data-dir に指定できるのは Chromium 系のブラウザ一つだけです。"},
    {Text::usage_unknown, "Unknown argument: {0}", "不明な引数です: {0}"},
    {Text::usage_value, "This value is not one: {0}", "値が正しくありません: {0}"},
    {Text::usage_combination, "These arguments do not go together: {0}", "引数の組み合わせが正しくありません: {0}"},
    {Text::see_help, "See: tokumei --help", "使い方: tokumei --help"},
    {Text::cannot_read, "tokumei: {0}: cannot be read", "tokumei: {0}: 読み取れません"},
    {Text::cannot_print, "tokumei: what was printed could not be written", "tokumei: 出力を書き込めませんでした"},
    {Text::failure_not_found, "the folder is not there", "フォルダーがありません"},
    {Text::failure_no_permission, "permission denied", "権限がありません"},
    {Text::failure_read_only, "the file system is read-only", "ファイルシステムが読み取り専用です"},
    {Text::failure_disk_full, "the disk is full", "ディスクに空きがありません"},
    {Text::failure_locked, "another program is using it", "別のプログラムが使用中です"},
    {Text::failure_not_a_file, "something that is not a file is in the way", "ファイルではないものがあります"},
    {Text::failure_broken_link, "a symbolic link leads nowhere", "シンボリックリンクの先がありません"},
    {Text::failure_too_big, "the file is far too big for a manifest", "マニフェストとしては大きすぎます"},
    {Text::failure_other, "the system reported an error", "システムがエラーを報告しました"},
    {Text::label_usage, "Usage", "使い方"},
    {Text::label_options, "Options", "オプション"},
    {Text::label_commands, "Commands", "コマンド"},
    {Text::label_arguments, "Arguments", "引数"},
    {Text::help_program, "Tokumei tells freelancers when a client asks for personal information.",
     "Tokumei は、クライアントが個人情報を求めたときにフリーランスに知らせます。"},
    {Text::help_help, "Print this and leave", "この説明を表示して終了します"},
    {Text::help_lang, "Language of what is printed", "表示する言語"},
    {Text::help_version, "Print the version", "バージョンを表示します"},
    {Text::help_version_json, "With --version: print JSON", "--version と併用: JSON で出力します"},
    {Text::help_materials, "Print what is linked in, as CycloneDX",
     "組み込まれたライブラリーを CycloneDX で出力します"},
    {Text::help_check, "Say what a text asks for", "文章が何を求めているかを表示します"},
    {Text::help_explain, "Show how a text is read, step by step", "文章がどう読まれるかを順に表示します"},
    {Text::help_manual, "Print the manual page, for man(1)", "マニュアルページを出力します (man(1) 用)"},
    {Text::help_install, "Install the host for the browsers on this machine",
     "このコンピューターのブラウザにホストをインストールします"},
    {Text::help_uninstall, "Remove what install wrote", "インストールしたものを削除します"},
    {Text::help_status, "Tell what is installed where", "どこに何がインストールされているかを表示します"},
    {Text::help_doctor, "Find out why it does not work, and mend it", "動かない原因を調べ、直します"},
    {Text::help_completion, "Print completions for a shell", "シェルの補完スクリプトを出力します"},
    {Text::help_browser, "Only this browser (may be repeated)", "このブラウザだけを対象にします (複数指定可)"},
    {Text::help_system, "For every user of this machine", "このコンピューターの全ユーザーを対象にします"},
    {Text::help_user_data_dir, "The folder given to the browser as --user-data-dir",
     "ブラウザの --user-data-dir に渡すフォルダー"},
    {Text::help_extension_id, "Allow this extension too (may be repeated)", "この拡張機能も許可します (複数指定可)"},
    {Text::help_host, "The host to install, instead of this program's own",
     "インストールするホスト (既定は付属のもの)"},
    {Text::help_dry_run, "Show what would change, change nothing", "変更内容を表示するだけで、何も変更しません"},
    {Text::help_force, "Replace another program's manifest, keeping a backup",
     "別のプログラムのマニフェストも、バックアップを残して置き換えます"},
    {Text::help_json, "Print JSON", "JSON で出力します"},
    {Text::help_all_copies, "Also what leads to other copies of Tokumei",
     "Tokumei の別のコピーを指すものも対象にします"},
    {Text::help_fix, "Mend what can be mended", "直せるものを直します"},
    {Text::help_shell, "The shell", "シェル"},
    {Text::help_file, "Text to read; standard input if there is none", "読む文章のファイル。なければ標準入力"},
    {Text::help_site, "Marketplace: crowdworks, lancers, ...", "サイト: crowdworks、lancers など"},
    {Text::help_stage, "Where the deal stands", "取引の段階"},
    {Text::help_page, "Kind of page", "ページの種類"},
    {Text::help_speaker, "Who wrote it", "書いた人"},
    {Text::help_contact, "When the site lets users exchange contacts; else the rule of the site, if it is known",
     "サイトが連絡先の交換を認める時期。なければ、知っているサイトの決まりを使います"},
    {Text::help_sensitivity, "How much to report", "どこまで知らせるか"},
    {Text::help_check_json, "One line of JSON a file", "ファイルごとに 1 行の JSON で出力します"},
    {Text::help_jsonl, "Input is corpus records, one a line; output one line of JSON each",
     "1 行に 1 件のコーパスを読み、1 行ずつ JSON で出力します"},
    {Text::help_rules, "Read the rules from this folder instead of those built in",
     "内蔵の規則の代わりに、このフォルダーの規則を使います"},
    {Text::help_color, "Colour in the output", "出力の色"},
};
static_assert(std::size(kRows) == static_cast<std::size_t>(Text::count_));

// The bytes at the start of `text` that steer a terminal: a control character of ASCII or of Latin-1 (U+009B is one
// letter for ESC [), or one that turns the direction in which what follows is written.
std::size_t steering(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;
  const bool embeds = byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE;    // U+202A to U+202E
  const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;  // U+2066 to U+2069
  return byte(0) == 0xE2 && (embeds || isolates) ? 3 : 0;
}

std::string without_steering(std::string_view text, bool lines) {
  std::string result;
  while (!text.empty()) {
    const bool line = lines && (text.front() == '\n' || text.front() == '\t' || text.starts_with("\r\n"));
    const std::size_t length = line ? 0 : steering(text);
    result += length > 0 ? '?' : text.front();
    text.remove_prefix(length > 0 ? length : 1);
  }
  return result;
}

}  // namespace

std::string fill(std::string_view pattern, std::span<const std::string> arguments) {
  std::string result;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    const std::size_t which = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : arguments.size();
    if (which < arguments.size()) {
      result += without_steering(arguments[which], false);
      i += 2;
    } else {
      result += pattern[i];
    }
  }
  return result;
}

std::string say(Language language, Text text, std::initializer_list<std::string_view> arguments) {
  const Row& row = kRows[static_cast<std::size_t>(text)];
  return fill(language == Language::ja ? row.ja : row.en, std::vector<std::string>(arguments.begin(), arguments.end()));
}

std::string sentence_of(Language language, Failure failure) {
  constexpr Text kTexts[] = {Text::failure_other,      Text::failure_not_found,   Text::failure_no_permission,
                             Text::failure_read_only,  Text::failure_disk_full,   Text::failure_locked,
                             Text::failure_not_a_file, Text::failure_broken_link, Text::failure_too_big,
                             Text::failure_other};
  return say(language, kTexts[static_cast<std::size_t>(failure)]);
}

std::string printable(std::string_view text) {
  return without_steering(text, true);
}

}  // namespace tokumei
