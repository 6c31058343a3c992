/** What Tokumei has put into a page, as a person reads and presses it: cards, chip, lines, dialog, status region. */
import {eventually} from './browser.mjs';

/** Longer than a press needs to be believed (content/press.js). */
const ARMED_MS = 700;

const boxes = (kind) => `[data-tokumei="${kind}"]`;

/** The texts of all boxes of a kind, each on one line; what is not to be seen is left out. */
export const textsOf = (tab, kind) =>
  tab.shadows(boxes(kind), (root) => {
    const words = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const {parentElement, textContent} = walker.currentNode;
      const seen = parentElement.localName !== 'style' && !parentElement.closest('[hidden]');
      if (seen && textContent.trim()) words.push(textContent.trim());
    }
    return words.join(' ');
  });

/** Waits until a box of the kind says something that fits; returns what it says. */
export const saidBy = async (tab, kind, pattern) => {
  const found = await eventually(
    () => textsOf(tab, kind),
    (texts) => texts.some((text) => pattern.test(text))
  );
  const text = found.find((one) => pattern.test(one));
  if (text === undefined) throw new Error(`No ${kind} says ${pattern}, but: ${JSON.stringify(found)}`);
  return text;
};

/** Waits until no box of the kind is there. */
export const goneIs = async (tab, kind) =>
  (
    await eventually(
      () => textsOf(tab, kind),
      (texts) => texts.length === 0
    )
  ).length === 0;

/** The middle of the first button that says `label` and is not folded away; null when there is none. */
const placeOf = async (tab, kind, label) => {
  const places = await tab.shadows(
    boxes(kind),
    (root, wanted) => {
      const button = [...root.querySelectorAll('button, summary')].find(
        (one) => `${one.textContent} ${one.ariaLabel ?? ''}`.includes(wanted) && one.checkVisibility()
      );
      if (!button) return null;
      const {x, y, width, height} = button.getBoundingClientRect();
      return {x: x + width / 2, y: y + height / 2};
    },
    label
  );
  return places.find(Boolean) ?? null;
};

/** Presses a button as a person does: goes there, looks, clicks; `atOnce` is how a tricked one does. */
export async function pressIn(tab, kind, label, {atOnce = false} = {}) {
  const far = await eventually(() => placeOf(tab, kind, label), Boolean);
  if (!far) throw new Error(`No ${kind} has a button "${label}"`);
  await tab.evaluate(({y}) => {
    if (y < 100 || y > innerHeight - 100) scrollBy({top: y - innerHeight / 2, behavior: 'instant'});
  }, far);
  const place = await placeOf(tab, kind, label);
  await tab.move(place.x, place.y);
  if (!atOnce) await new Promise((done) => setTimeout(done, ARMED_MS));
  await tab.clickAt(place.x, place.y);
}
