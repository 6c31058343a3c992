/**
 * What the extension's content scripts cost a page, as Chromium's own trace counts it: processor time of the page's main
 * thread, not time on the clock, so that a busy machine changes nothing.
 */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
const isOurs = ({args}) => /^chrome-extension:/.test(args?.data?.url ?? args?.data?.fileName ?? '');

/**
 * Runs `work` and tells what content scripts did meanwhile.
 * @param {import('../support/browser.mjs').Tab} tab of Chromium
 * @param {() => Promise<any>} work
 * @returns {Promise<{runs: number, total: number, longest: number}>} how often they ran, milliseconds in all, of the longest run
 */
export async function costOf(tab, work) {
  const session = await tab.playwright.context().newCDPSession(tab.playwright);
  const events = [];
  session.on('Tracing.dataCollected', ({value}) => events.push(...value));
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', {transferMode: 'ReportEvents', traceConfig: {includedCategories: CATEGORIES}});
  // A trace may reach further back than its start: a renderer that is new brings its youth along.
  const stamp = (word) => tab.evaluate((said) => console.timeStamp(said), word);
  try {
    await stamp('begin');
    await work();
    await stamp('end');
  } finally {
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  const [from, to] = ['begin', 'end'].map((word) => {
    const stamps = events.filter(({name, args}) => name === 'TimeStamp' && args.data.message === word);
    if (stamps.length === 0) throw new Error(`The trace has no ${word}`);
    return stamps.at(-1).ts;
  });
  const ours = events
    .filter((event) => event.ph === 'X' && /^(FunctionCall|EvaluateScript)$/.test(event.name) && isOurs(event))
    .filter(({ts}) => ts >= from && ts <= to)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  const outermost = ours.filter(({ts, dur}) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
  const times = outermost.map(({tdur = 0}) => tdur / 1000);
  return {
    runs: times.length,
    total: times.reduce((a, b) => a + b, 0),
    longest: Math.max(0, ...times),
  };
}

/** Bytes of the page's JavaScript heap, of all worlds in it, after a collection. */
export async function heapOf(tab) {
  const session = await tab.playwright.context().newCDPSession(tab.playwright);
  try {
    for (let i = 0; i < 3; ++i) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await session.detach();
  }
}
