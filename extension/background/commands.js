/** The keyboard's commands: they lead through the warnings of the page in front. */
import '../shared/browser_api.js';

const {api} = globalThis.tokumei;
const DIRECTIONS = {next_warning: 1, previous_warning: -1};

export function startCommands() {
  api.commands.onCommand.addListener(async (command) => {
    const direction = DIRECTIONS[command];
    const [tab] = await api.tabs.query({active: true, lastFocusedWindow: true});
    // A page that is not watched has nobody who listens.
    if (direction && tab) await api.tabs.sendMessage(tab.id, {kind: 'jump', direction}).catch(() => {});
  });
}
