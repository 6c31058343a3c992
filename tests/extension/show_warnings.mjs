/**
 * The main job, end to end: opens the sample message page at https://crowdworks.jp/proposals/1 with the extension in a
 * real Chromium, prints every warning that the page shows, read from the page itself, and the path of a screenshot.
 * Exit codes: 0 a warning was shown; 1 none was.
 */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {ROOT, cardsOf, eventually, openChromium} from './support/chromium.mjs';

const browser = await openChromium({headless: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY});
let shown = 0;
try {
  const page = await browser.context.newPage();
  await page.goto('https://crowdworks.jp/proposals/1');
  const cards = await eventually(
    () => cardsOf(page),
    (found) => found.length > 0
  );
  shown = cards.length;
  const picture = join(ROOT, 'build/screenshots/first-warning.png');
  await mkdir(join(ROOT, 'build/screenshots'), {recursive: true});
  await page.screenshot({path: picture, fullPage: true});
  console.log(`https://crowdworks.jp/proposals/1 shows ${shown} warning${shown === 1 ? '' : 's'}:`);
  for (const {risk, lines} of cards) console.log(`  [${risk}] ${lines.join('\n      ')}`);
  console.log(`Screenshot: ${picture}`);
} finally {
  await browser.close();
}
process.exitCode = shown > 0 ? 0 : 1;
