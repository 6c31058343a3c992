#include "cli/doctor_checks.h"

#include <algorithm>
#include <cstdlib>

namespace tokumei {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::good:
      return "good";
    case Severity::note:
      return "note";
    case Severity::problem:
      break;
  }
  return "problem";
}

const std::vector<DoctorCheck>& checks() {
  using enum Severity;
  static const std::vector<DoctorCheck> kChecks = {
      // The machine.
      {"home.unset", problem, false, "{1} is not set, so your browsers' folders cannot be found.",
       "{1} が設定されていないため、ブラウザのフォルダーを見つけられません。", "Set {1} to your home folder.",
       "{1} にホームフォルダーを設定してください。"},
      {"browser.none", problem, false, "No known browser was found.", "対応するブラウザが見つかりません。",
       "Install one of the browsers named in tokumei(1), start it once and run this again.",
       "tokumei(1) にあるブラウザを入れて一度起動し、もう一度実行してください。"},
      {"browser.not_started", note, false, "{0} has not been started yet.", "{0} はまだ一度も起動されていません。",
       "Start it once, close it, then run: tokumei install", "一度起動して閉じてから実行してください: tokumei install"},
      {"browser.none_started", problem, false, "No browser that was found has been started yet, so none is connected.",
       "見つかったブラウザはまだ一度も起動されておらず、どれも接続されていません。",
       "Start the one that you use once, close it, then run: tokumei install",
       "使うブラウザを一度起動して閉じてから実行してください: tokumei install"},
      {"folder.closed", problem, false, "{0}: {1} may not be searched, so nobody can tell what is set up there.",
       "{0}: {1} の中を見る権限がないため、設定を確かめられません。",
       "Make it yours again (chown, chmod u+rwx '{1}'), then run: tokumei install",
       "自分のフォルダーに戻し (chown、chmod u+rwx '{1}')、実行してください: tokumei install"},
      {"folder.closed_to_users", problem, false,
       "{0}: {1} may not be searched by every user, so browsers find nothing there.",
       "{0}: {1} の中を見る権限がない利用者がいるため、ブラウザは設定を見つけられません。",
       "As administrator, let every user search it (chmod a+rx '{1}'), then run: tokumei install",
       "管理者として、どの利用者も中を見られるようにし (chmod a+rx '{1}')、実行してください: tokumei install"},
      // The host.
      {"host.answers", good, false, "{1} answers hello and a check (version {2}).",
       "{1} は挨拶にも検査にも応答しました (バージョン {2})。", "", ""},
      {"host.missing", problem, false, "tokumei-host is not beside this program.",
       "このプログラムの隣に tokumei-host がありません。", "Install Tokumei again.", "Tokumei を入れ直してください。"},
      {"host.not_executable", problem, true, "{1} may not be executed.", "{1} に実行権限がありません。",
       "Run: chmod a+x '{1}'", "実行してください: chmod a+x '{1}'"},
      {"host.noexec_mount", problem, false, "{1} lies on a file system that forbids programs (noexec).",
       "{1} は実行禁止 (noexec) のファイルシステム上にあります。",
       "Move Tokumei to another file system, then run: tokumei install",
       "Tokumei を別のファイルシステムに移し、実行してください: tokumei install"},
      {"host.not_started", problem, false, "{1} could not be started.", "{1} を起動できませんでした。",
       "Install Tokumei again; a library may be missing.",
       "Tokumei を入れ直してください。ライブラリーが足りない可能性があります。"},
      {"host.silent", problem, false, "{1} left without an answer (exit code {2}).",
       "{1} は応答せずに終了しました (終了コード {2})。", "Install Tokumei again, then run: tokumei install",
       "Tokumei を入れ直し、実行してください: tokumei install"},
      {"host.too_slow", problem, false, "{1} did not leave when its input ended.",
       "{1} は入力が終わっても終了しませんでした。", "Install Tokumei again; report it if that does not help.",
       "Tokumei を入れ直してください。直らない場合は報告してください。"},
      {"host.refuses_id", problem, true, "{1} refuses the extension that its manifest names first.",
       "{1} は、マニフェストの先頭にある拡張機能を拒否しました。", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"host.polluted", problem, false,
       "{1} writes text where only packets may stand; browsers take its first letters for a length of {3} bytes. It "
       "wrote: {2}",
       "{1} は、パケットだけを出すべき所に文字を出力しています。ブラウザはその先頭を {3} "
       "バイトという長さと解釈します。出力: "
       "{2}",
       "Remove the wrapper script or the debugging output, or run: tokumei install --force",
       "ラッパースクリプトやデバッグ出力を取り除くか、実行してください: tokumei install --force"},
      {"host.wrong_reply", problem, false, "{1} answers, but not as this version expects.",
       "{1} の応答が、このバージョンの想定と異なります。",
       "Bring extension and host to the same version, then run: tokumei install",
       "拡張機能とホストのバージョンをそろえ、実行してください: tokumei install"},
      {"host.version", note, true, "{1} is version {2}, this program is another.",
       "{1} はバージョン {2} で、このプログラムと異なります。", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"sandbox.level", good, false, "The host locks itself in: {1}.", "ホストは自分自身を隔離しています: {1}。", "",
       ""},
      {"sandbox.none", note, false, "The host runs without a sandbox on this system.",
       "このシステムでは、ホストはサンドボックスなしで動きます。",
       "Nothing to do; on Linux a kernel with seccomp gives one.",
       "対処は不要です。Linux では seccomp のあるカーネルで有効になります。"},
      // The manifests.
      {"manifest.ours", good, false, "{0}: the manifest leads here ({1}).",
       "{0}: マニフェストは正しく設定されています ({1})。", "", ""},
      {"manifest.absent", problem, true, "{0} does not know the host: there is no manifest.",
       "{0} はホストを知りません。マニフェストがありません。", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"manifest.other_copy", note, true, "{0}: the manifest leads to another copy of Tokumei: {1}",
       "{0}: マニフェストは Tokumei の別のコピーを指しています: {1}",
       "If this copy is the one you want, run: tokumei install", "こちらを使う場合は実行してください: tokumei install"},
      {"manifest.stale", problem, true, "{0}: the manifest leads to a program that is gone: {1}",
       "{0}: マニフェストは存在しないプログラムを指しています: {1}", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"manifest.foreign", problem, false, "{0}: the manifest leads to another program: {1}",
       "{0}: マニフェストは別のプログラムを指しています: {1}", "Run: tokumei install --force (a backup is kept)",
       "実行してください: tokumei install --force (バックアップを残します)"},
      {"manifest.wrapper", note, false, "{0}: the manifest leads to a wrapper, which works: {1}",
       "{0}: マニフェストはラッパーを指していますが、動作しています: {1}",
       "Nothing to do; tokumei install --force leads to the host directly.",
       "対処は不要です。tokumei install --force で直接ホストを指すようになります。"},
      {"manifest.unreadable", problem, false, "{0}: the manifest cannot be read: {1}: {2}",
       "{0}: マニフェストを読み取れません: {1}: {2}", "Remove what stands there, then run: tokumei install",
       "そこにあるものを取り除き、実行してください: tokumei install"},
      {"manifest.outdated", problem, true, "{0}: the manifest does not allow the extension of this version: {1}",
       "{0}: マニフェストがこのバージョンの拡張機能を許可していません: {1}", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"manifest.not_json", problem, true, "{0}: the manifest is not JSON that browsers read: {1}",
       "{0}: マニフェストがブラウザの読める JSON ではありません: {1}", "Run: tokumei install --force",
       "実行してください: tokumei install --force"},
      {"manifest.name", problem, true, "{0}: the manifest names another host: {1}",
       "{0}: マニフェストのホスト名が違います: {1}", "Run: tokumei install --force",
       "実行してください: tokumei install --force"},
      {"manifest.description", problem, true, "{0}: the manifest has no description, which Chromium demands.",
       "{0}: Chromium が必要とする description がマニフェストにありません。", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"manifest.path_relative", problem, true, "{0}: the manifest's path is not absolute: {1}",
       "{0}: マニフェストの path が絶対パスではありません: {1}", "Run: tokumei install --force",
       "実行してください: tokumei install --force"},
      {"manifest.type", problem, true, "{0}: the manifest's type is not \"stdio\": {1}",
       "{0}: マニフェストの type が \"stdio\" ではありません: {1}", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"manifest.allowed", problem, true, "{0}: the manifest allows nobody, or an id that is none: {1}",
       "{0}: マニフェストで許可された拡張機能がないか、ID が正しくありません: {1}", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"manifest.wrong_family", problem, true, "{0}: the manifest is for the other family of browsers: {1}",
       "{0}: マニフェストが別系統のブラウザ用です: {1}", "Run: tokumei install", "実行してください: tokumei install"},
      {"manifest.unknown_key", problem, true, "{0}: the manifest has a key that Firefox refuses: {1}",
       "{0}: Firefox が拒否するキーがマニフェストにあります: {1}", "Run: tokumei install",
       "実行してください: tokumei install"},
      // What keeps a good manifest from working.
      {"policy.blocked", problem, false, "{0}: an administrator's policy forbids the host: {1}",
       "{0}: 管理者のポリシーでホストが禁止されています: {1}",
       "Ask the administrator to add org.tokumei.host to NativeMessagingAllowlist.",
       "NativeMessagingAllowlist に org.tokumei.host を加えるよう、管理者に依頼してください。"},
      {"flatpak.copy_missing", problem, true, "{0} (Flatpak): the copy of the host inside the app's folder is missing.",
       "{0} (Flatpak): アプリのフォルダー内にホストのコピーがありません。", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"flatpak.copy_stale", problem, true, "{0} (Flatpak): the copy of the host is of another version.",
       "{0} (Flatpak): ホストのコピーが別のバージョンです。", "Run: tokumei install",
       "実行してください: tokumei install"},
      {"snap.unsupported", problem, false, "{0} (Snap) cannot start programs outside itself.",
       "{0} (Snap) は外部のプログラムを起動できません。", "Use another package of {0}, or Firefox.",
       "{0} の別のパッケージ、または Firefox をお使いください。"},
      {"snap.beside_another", note, false,
       "{0} (Snap) cannot start programs outside itself; the other package of {0} is set up.",
       "{0} (Snap) は外部のプログラムを起動できません。{0} の別のパッケージは設定済みです。",
       "Use the other package on the pages that Tokumei watches.",
       "Tokumei で見守るページは、別のパッケージの {0} で開いてください。"},
      {"snap.portal", note, false, "{0} (Snap) asks once whether it may start Tokumei.",
       "{0} (Snap) は Tokumei を起動してよいか一度だけ尋ねます。", "Answer yes.", "許可してください。"},
      // What is left over.
      {"leftover.manifest", note, true, "{0}: a manifest of an older version leads nowhere: {1}",
       "{0}: 以前のバージョンのマニフェストが残っています: {1}", "Run: tokumei uninstall",
       "実行してください: tokumei uninstall"},
      {"leftover.backup", note, false, "{0}: a backup of another program's manifest is kept: {1}",
       "{0}: 別のプログラムのマニフェストのバックアップがあります: {1}", "Delete it when you no longer need it.",
       "不要になったら削除してください。"},
      {"copies.several", note, false, "Several copies of Tokumei are in use: {1}",
       "Tokumei のコピーが複数使われています: {1}",
       "Run tokumei install of the copy you want, and uninstall the others.",
       "使うコピーの tokumei install を実行し、ほかは削除してください。"},
  };
  return kChecks;
}

const DoctorCheck& check_named(std::string_view id) {
  const auto at =
      std::find_if(checks().begin(), checks().end(), [&](const DoctorCheck& check) { return check.id == id; });
  if (at == checks().end()) std::abort();  // a misspelt id in our own code
  return *at;
}

}  // namespace tokumei
