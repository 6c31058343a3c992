/**
 * A command of ours as a terminal takes it. Pure. The setup for Windows (manifests/windows/setup.nsi) leaves PATH alone: there
 * the command stands in the setup's folder, and this goes there, in words that both cmd and PowerShell understand, whatever
 * the user's name is.
 * @param {string} command
 * @param {string} os as runtime.getPlatformInfo says it
 */
export const inTerminal = (command, os) =>
  os === 'win' ? `cmd /c "cd /d %LOCALAPPDATA%\\Programs\\Tokumei && ${command}"` : command;
