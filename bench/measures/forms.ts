import { randomUUID } from 'node:crypto';
import type { Bench } from '../bench.ts';
import { startSink } from '../forms/mail-sink.ts';
import { openLoop, type Answered } from '../forms/open-loop.ts';
import { storedForms } from '../forms/stored-forms.ts';
import { aForm } from '../forms/a-form.ts';
import { answerTo } from '../load.ts';
import { shown, type Line } from '../report.ts';
import { requestsOf } from '../requests.ts';
import { largest, type BenchShop } from '../seed/shops.ts';

const A_SECOND = 200;
const SECONDS = 10;
const SHOPS = 50;
/** Of all forms, what a small machine takes beside everything else, kept low for a slow one: who refuses everybody is quick. */
const LEAST_TAKEN = 0.05;
/** As agents click: one question at a time, this far apart. */
const EVERY_MS = 150;

/**
 * Shoppers of fifty shops write at once, whether or not the process keeps up,
 * while a worker reacts to what was taken and an agent goes on working.
 * @throws Error when an answer of 2xx is not stored exactly once, one of 429 was stored, or any other came
 */
export async function forms({ web, app, shops, database, startWorker }: Bench): Promise<Line[]> {
  const writtenTo = shops.slice(3, 3 + SHOPS);
  const sink = await startSink();
  const worker = await startWorker();
  try {
    const inbox = inboxOf(web.port, requestsOf(app, largest(shops)));
    for (let n = 0; n < 20; n++) await inbox.ask();
    const idle = await inbox.during(new Promise((resolve) => setTimeout(resolve, 4000)));
    const keys = Array.from({ length: A_SECOND * SECONDS }, () => randomUUID());
    const posts = openLoop(web.port, { perSecond: A_SECOND, count: keys.length, call: (n) => aForm(app, writtenTo[n % writtenTo.length]!, keys[n]!, n) });
    const busy = await inbox.during(posts);
    const answers = await posts;
    await exactlyOnce(database.superuserUrl, writtenTo, keys, answers);
    return linesOf(answers, idle, busy, writtenTo.length);
  } finally {
    await worker.stop();
    await sink.stop();
  }
}

function linesOf(answers: Answered[], idle: number[], busy: number[], shops: number): Line[] {
  const of = (status: number) => answers.filter((answer) => Math.floor(answer.status / 100) === status || answer.status === status);
  const [taken, refused] = [of(2), of(429)];
  const times = taken.map((answer) => answer.ms).toSorted((a, b) => a - b);
  return [
    {
      what: `inbox data while ${A_SECOND} forms a second come, time`,
      figure: median(busy) / median(idle),
      bound: { most: 3 },
      notes: [`idle ${shown(median(idle))} ms, meanwhile ${shown(median(busy))} ms (slowest tenth from ${shown(at(busy, 0.9))} ms; ${busy.length} questions)`],
    },
    {
      what: `forms taken of those ${answers.length}, each stored once`,
      figure: taken.length / answers.length,
      bound: { least: LEAST_TAKEN },
      notes: [
        `to ${shops} shops in ${SECONDS} s: ${taken.length} taken; ${refused.length} told to come again, none of them stored`,
        `an answer of 2xx after ${shown(at(times, 0.5))} ms, nine of ten within ${shown(at(times, 0.9))} ms`,
      ],
    },
  ];
}

async function exactlyOnce(superuserUrl: string, shops: BenchShop[], keys: string[], answers: Answered[]): Promise<void> {
  const other = answers.find(({ status }) => status !== 429 && Math.floor(status / 100) !== 2);
  if (other) throw new Error(`A form was answered ${other.status}: ${other.body.slice(0, 300)}`);
  const wordless = answers.find(({ status, body }) => status === 429 && !/"error":"[^"]+"/.test(body));
  if (wordless) throw new Error(`A refusal without words: ${wordless.body.slice(0, 300)}`);
  const stored = await storedForms(superuserUrl, shops.map((shop) => shop.id), keys);
  for (const [n, key] of keys.entries()) {
    const times = stored.get(key) ?? 0;
    const wanted = answers[n]!.status === 429 ? 0 : 1;
    if (times !== wanted) throw new Error(`A form answered ${answers[n]!.status} is stored ${times} times.`);
  }
}

function inboxOf(port: number, requests: ReturnType<typeof requestsOf>) {
  let n = 0;
  const ask = async (): Promise<number> => {
    const sent = performance.now();
    await answerTo(port, undefined, requests.data(n++));
    return performance.now() - sent;
  };
  return {
    ask,
    /** Milliseconds of each answer until `work` is done. */
    async during(work: Promise<unknown>): Promise<number[]> {
      const times: number[] = [];
      let done = false;
      void work.finally(() => (done = true)).catch(() => {});
      while (!done) {
        times.push(await ask());
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
      return times.toSorted((a, b) => a - b);
    },
  };
}

const at = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const median = (sorted: number[]): number => at(sorted, 0.5);
