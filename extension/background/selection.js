/**
 * "Check the selected text" in the context menu, on any page: opens a small window that reads the selection itself, by the
 * access that the click has given to this one tab. What the browser tells of the selection is kept in memory, for
 * pages that cannot be read, until the window asks for it.
 */
import '../shared/browser_api.js';

const {api} = globalThis.tokumei;
const MENU = 'check_selection';

/** By tab. @type {Map<number, string>} */
const told = new Map();

/** What the browser told of the selection; asked for once. @param {number} tabId */
export function toldSelection(tabId) {
  const text = told.get(tabId) ?? '';
  told.delete(tabId);
  return text;
}

export function startSelection() {
  api.runtime.onInstalled.addListener(() =>
    api.contextMenus.removeAll(() =>
      api.contextMenus.create({id: MENU, title: api.text('menuCheckSelection'), contexts: ['selection']})
    )
  );
  api.contextMenus.onClicked.addListener(({menuItemId, selectionText}, tab) => {
    if (menuItemId !== MENU || !tab) return;
    told.set(tab.id, selectionText ?? '');
    const url = api.runtime.getURL(`selection/selection.html?tab=${tab.id}`);
    api.windows.create({url, type: 'popup', width: 480, height: 600});
  });
}
