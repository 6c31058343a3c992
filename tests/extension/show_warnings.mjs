/**
 * The main job, end to end: opens the sample message page at https://crowdworks.jp/proposals/1 with the extension in a
 * real Chromium, prints every warning that the page shows, read from the page itself, and the path of a screenshot.
 * Exit codes: 0 a warning was shown; 1 none was.
 */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {SCREENSHOTS, cardsOf, eventually, openBrowser} from './support/browser.mjs';

const browser = await openBrowser('chromium', {headless: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY});
let shown = 0;
try {
  const tab = await browser.open('https://crowdworks.jp/proposals/1');
  const cards = await eventually(
    () => cardsOf(tab),
    (found) => found.length > 0
  );
  shown = cards.length;
  const picture = join(SCREENSHOTS, 'first-warning.png');
  await mkdir(SCREENSHOTS, {recursive: true});
  await tab.screenshot(picture, {fullPage: true});
  console.log(`https://crowdworks.jp/proposals/1 shows ${shown} warning${shown === 1 ? '' : 's'}:`);
  for (const {risk, lines} of cards) console.log(`  [${risk}] ${lines.join('\n      ')}`);
  console.log(`Screenshot: ${picture}`);
} finally {
  await browser.close();
}
process.exitCode = shown > 0 ? 0 : 1;
