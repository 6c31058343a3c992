#include "cli/exit_code.h"

namespace tokumei {

const std::vector<ExitMeaning>& exit_meanings() {
  static const std::vector<ExitMeaning> kMeanings = {
      {Exit::ok, "Done, or nothing had to be done.", "完了した、またはすることがなかった。"},
      {Exit::problems, "status and doctor: something does not work.", "status と doctor: 動かないものがある。"},
      {Exit::usage, "The arguments make no sense.", "引数が正しくない。"},
      {Exit::bad_input, "check and explain: a file cannot be read or is not what was announced.",
       "check と explain: ファイルを読めない、または形式が違う。"},
      {Exit::bad_rules, "check and explain: a rule file is wrong.", "check と explain: 規則ファイルに誤りがある。"},
      {Exit::no_browser, "No known browser was found.", "対応するブラウザが見つからない。"},
      {Exit::not_started, "The browser has no profile yet: start it once.", "ブラウザがまだ一度も起動されていない。"},
      {Exit::no_home, "HOME (on Windows LOCALAPPDATA) is not set to an absolute path.",
       "HOME (Windows では LOCALAPPDATA) に絶対パスが設定されていない。"},
      {Exit::no_permission, "Permission denied.", "権限がない。"},
      {Exit::read_only, "The file system is read-only.", "ファイルシステムが読み取り専用。"},
      {Exit::disk_full, "The disk is full.", "ディスクに空きがない。"},
      {Exit::locked, "Another program is using the file.", "別のプログラムがファイルを使用中。"},
      {Exit::foreign_manifest, "Another program's manifest is there and --force was not given.",
       "別のプログラムのマニフェストがあり、--force が付いていない。"},
      {Exit::not_a_file, "Something that is not a file is in the way.", "ファイルの場所に別のものがある。"},
      {Exit::broken_link, "A symbolic link leads nowhere.", "シンボリックリンクの先がない。"},
      {Exit::bad_path, "The host's path is not absolute or not UTF-8, so that no manifest can hold it.",
       "ホストのパスが UTF-8 の絶対パスではなく、マニフェストに書けない。"},
      {Exit::host_missing, "tokumei-host is not where it should be.", "tokumei-host が見つからない。"},
      {Exit::io_error, "Another failure of the file system or the registry, or the output could not be written.",
       "ファイルシステムまたはレジストリのその他のエラー。または出力を書き込めない。"},
      {Exit::unsupported, "The browser's packaging rules native messaging out.",
       "ブラウザのパッケージ形式がネイティブメッセージングを許さない。"},
  };
  return kMeanings;
}

}  // namespace tokumei
