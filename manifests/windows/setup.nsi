; tokumei-setup.exe: installs for one user, without an administrator. setup.sh says how it is built; /S runs it, and the
; uninstaller, without a window.
;
; Each build has a folder of its own below %LOCALAPPDATA%\Programs\Tokumei, named by version and contents: a host that is
; running is never written over. `tokumei install` then points the browsers at the new one. What an older build left goes
; with the first setup or uninstall after nothing of it runs any more.
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID ${COMPRESSOR}
SetDateSave off
Name "Tokumei ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Tokumei"
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow
Var end ; the sentence of the last page

!define MUI_FINISHPAGE_TITLE "Tokumei"
!define MUI_FINISHPAGE_TEXT "$end"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!include MUI2.nsh
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Tokumei"
!define MUI_FINISHPAGE_TEXT "$end"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Japanese
LangString told ${LANG_ENGLISH} "Your browsers know where Tokumei is. Close them and start them once more."
LangString told ${LANG_JAPANESE} "ブラウザに登録しました。ブラウザを一度閉じて、開き直してください。"
LangString nobody ${LANG_ENGLISH} "No known browser was found. When you have one, run this setup once more."
LangString nobody ${LANG_JAPANESE} "対応するブラウザが見つかりません。ブラウザを入れてから、もう一度実行してください。"
LangString untold ${LANG_ENGLISH} "Your browsers could not be told where Tokumei is. This says why:"
LangString untold ${LANG_JAPANESE} "ブラウザに登録できませんでした。次のコマンドで理由がわかります:"
LangString unwritten ${LANG_ENGLISH} "Tokumei could not be written to this folder:"
LangString unwritten ${LANG_JAPANESE} "次のフォルダーに書き込めませんでした:"
LangString gone ${LANG_ENGLISH} "Tokumei is no longer on this computer."
LangString gone ${LANG_JAPANESE} "Tokumei を取り除きました。"
LangString kept ${LANG_ENGLISH} "Your browsers could not be told that Tokumei goes, so it stays. This says why:"
LangString kept ${LANG_JAPANESE} "ブラウザの登録を取り消せなかったため、Tokumei を残しました。次のコマンドで理由がわかります:"
LangString busy ${LANG_ENGLISH} "Tokumei is still running. Close the browsers, then uninstall once more."
LangString busy ${LANG_JAPANESE} "Tokumei がまだ動いています。ブラウザを閉じてから、もう一度アンインストールしてください。"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tokumei"

; Removes every build but ${EXCEPT}. What runs stays, and what is not ours; $R2 is "busy" when a program stayed.
!macro REMOVE_BUILDS EXCEPT
  StrCpy $R2 ""
  FindFirst $R0 $R1 "$INSTDIR\*.*.*-*"
  ${DoWhile} $R1 != ""
    ${If} $R1 != "${EXCEPT}"
      Delete "$INSTDIR\$R1\tokumei-host.exe"
      Delete "$INSTDIR\$R1\tokumei.exe"
      ${If} ${FileExists} "$INSTDIR\$R1\*.exe"
        StrCpy $R2 "busy"
      ${Else}
        Delete "$INSTDIR\$R1\LICENSES.txt"
        RMDir "$INSTDIR\$R1"
      ${EndIf}
    ${EndIf}
    FindNext $R0 $R1
  ${Loop}
  FindClose $R0
!macroend

Section
  SetOutPath "$INSTDIR\${STAMP}"
  SetOverwrite try ; one that runs cannot be written over, and need not be: the same name means the same bytes
  File "${BIN}/tokumei.exe"
  File "${BIN}/tokumei-host.exe"
  File "/oname=LICENSES.txt" "${LICENSES}"
  SetOverwrite on
  ${IfNot} ${FileExists} "$INSTDIR\${STAMP}\tokumei.exe"
  ${OrIfNot} ${FileExists} "$INSTDIR\${STAMP}\tokumei-host.exe"
    StrCpy $end "$(unwritten)$\r$\n$INSTDIR"
    SetErrorLevel 2
    Return
  ${EndIf}
  SetOutPath "$INSTDIR"
  FileOpen $0 "$INSTDIR\tokumei.cmd" w ; the same name for every build
  FileWrite $0 '@"%~dp0${STAMP}\tokumei.exe" %*$\r$\n'
  FileClose $0
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Tokumei"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR\${STAMP}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  nsExec::Exec '"$INSTDIR\${STAMP}\tokumei.exe" install'
  Pop $0
  ${Select} $0
    ${Case} 0
      StrCpy $end "$(told)"
    ${Case} 10 ; host/cli/exit_code.h: no browser yet
      StrCpy $end "$(nobody)"
    ${Default}
      StrCpy $end '$(untold)$\r$\n"$INSTDIR\tokumei.cmd" doctor'
      SetErrorLevel 1
  ${EndSelect}
  !insertmacro REMOVE_BUILDS "${STAMP}"
SectionEnd

Section "Uninstall"
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} ${FileExists} "$0\tokumei.exe" ; whoever has deleted it by hand must be able to uninstall the rest
    nsExec::Exec '"$0\tokumei.exe" uninstall'
    Pop $0
    ${If} $0 != 0
      StrCpy $end '$(kept)$\r$\n"$INSTDIR\tokumei.cmd" uninstall'
      SetErrorLevel 1
      Return
    ${EndIf}
  ${EndIf}
  SetOutPath "$TEMP"
  !insertmacro REMOVE_BUILDS ""
  ${If} $R2 == "busy"
    StrCpy $end "$(busy)"
    SetErrorLevel 1
  ${Else}
    StrCpy $end "$(gone)"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    Delete "$INSTDIR\tokumei.cmd"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
  ${EndIf}
SectionEnd
