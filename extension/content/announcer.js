/** What a screen reader hears: one status region, there from the start (a region that comes with its text stays unheard). */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {element, box} = tokumei.elements;

  const GATHER_MS = 250; // what is found together is said together

  /** @type {{place: HTMLElement, region: HTMLElement}|null} */
  let primed = null;
  /** @type {string[]} */
  let waiting = [];

  function prime() {
    if (primed) return;
    const region = element('div', {className: 'status', role: 'status'});
    primed = {place: box('status', region).place, region};
    document.documentElement.append(primed.place);
  }

  /** What is behind a modal dialog is not heard: the region moves into it. */
  function speak() {
    if (!primed) return;
    const modal = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
    if (primed.place.parentNode !== modal) modal.append(primed.place);
    primed.region.textContent = waiting.join(' ');
    waiting = [];
  }

  /** @param {string} words */
  function announce(words) {
    prime();
    if (waiting.push(words) === 1) setTimeout(speak, GATHER_MS);
  }

  function retire() {
    primed?.place.remove();
    primed = null;
  }

  tokumei.announcer = {prime, announce, retire};
})();
