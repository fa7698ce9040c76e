import path from 'node:path';
import { build, type Rollup } from 'vite';
import { openBrowser } from '../../extensions/help/open-browser.ts';
import type { ChecksInPage } from '../browser/checks.ts';
import { shown, type Line } from '../report.ts';

/** What one hears of a key within a frame: checks beyond it would be felt as one types. */
const FRAME_MS = 16;
const LETTERS = 2000;
const ROUNDS = 200;

interface Measured {
  /** The longest of the steps in which the page readies the checks. */
  step: number;
  steps: number;
  /** The first check after them. */
  first: number;
  median: number;
  worst: number;
  empty: number;
}

/** Checks before sending on 2,000 letters of each language, in the browser in which one types them, against the same call on no letters. */
export async function checksWhileTyping(): Promise<Line[]> {
  const code = await bundled();
  const browser = await openBrowser();
  try {
    const lines: Line[] = [];
    for (const language of ['ko', 'en'] as const) {
      // A page of its own: the first check of each finds nothing compiled.
      const page = await browser.newPage();
      await page.goto('about:blank');
      await page.addScriptTag({ content: code });
      lines.push(lineOf(language, await page.evaluate(measure, { text: textOf(language), language, rounds: ROUNDS })));
      await page.close();
    }
    return lines;
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function measure({ text, language, rounds }: { text: string; language: 'ko' | 'en'; rounds: number }): Promise<Measured> {
  const { checkMessage, readyChecks, facts } = (window as unknown as { checks: ChecksInPage }).checks;
  const wanted = { locale: language, matter: 'damaged' as const, facts, expects: ['refund' as const] };
  const time = (words: string) => {
    const from = performance.now();
    checkMessage(words, wanted);
    return performance.now() - from;
  };
  const steps = [];
  for (const ready = readyChecks(language); ; ) {
    const begun = performance.now();
    const { done } = ready.next();
    steps.push(performance.now() - begun);
    if (done) break;
  }
  const first = time(text);
  // Each round's words are new, as they are while one types.
  const times = Array.from({ length: rounds }, (_, round) => time(`${text.slice(0, -4)}${String(round).padStart(4, '0')}`)).toSorted((a, b) => a - b);
  const from = performance.now();
  for (let round = 0; round < 20_000; round++) checkMessage('', wanted);
  const empty = (performance.now() - from) / 20_000;
  return { step: Math.max(...steps), steps: steps.length, first, median: times[Math.floor(rounds / 2)]!, worst: times[Math.floor(rounds * 0.95)]!, empty };
}

function lineOf(language: 'ko' | 'en', { step, steps, first, median, worst, empty }: Measured): Line {
  return {
    what: `checks before sending, ${LETTERS} letters of ${language === 'ko' ? 'Korean' : 'English'} in the browser`,
    figure: median,
    bound: { most: FRAME_MS },
    unit: 'ms',
    notes: [`95 of 100 within ${shown(worst)} ms, the first ${shown(first)} ms, after ${steps} idle steps of at most ${shown(step)} ms`, `${shown(median / Math.max(empty, 1e-6))} × an empty check of ${(empty * 1000).toFixed(2)} µs`],
  };
}

/** The checks as a page loads them, in one script. */
async function bundled(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: path.resolve('bench/browser/checks.ts'), formats: ['iife'], name: 'unused' } },
  })) as Rollup.RollupOutput[];
  return built[0]!.output[0].code;
}

/** Sentences of every kind that the checks look for, cut to size. */
function textOf(language: 'ko' | 'en'): string {
  return SENTENCES[language].repeat(20).slice(0, LETTERS);
}

const SENTENCES = {
  ko: `안녕하세요, 김하늘 고객님. 상자를 여셨을 때 깨진 머그를 보고 얼마나 속상하셨을까요. 온전히 전해 드리지 못해 진심으로 죄송합니다.

확인해 보니 포장이 얇았습니다. 주문 #1042 상품을 다시 발송했고, 48,000원을 결제하신 카드로 환불해 드렸습니다. 깨진 머그는 버리셔도 됩니다.

- 운송장 번호: BR0000421042
- 출고일: 11월 24일까지

아쉽게도 교환은 어렵습니다. 11월 26일까지 다시 연락드리겠습니다!

`,
  en: `Hello Nora, opening a parcel and finding the mug broken is a real disappointment. I am sorry, and thank you for telling us.

I checked how it was packed, and the paper was too thin. Your order #1042 has been shipped again, and we have refunded $36.00 to your card. You can throw the broken one away.

- Tracking number: BR0000421042
- Leaves us by: November 24

Unfortunately we cannot exchange it. I will write to you by November 26!

`,
};
