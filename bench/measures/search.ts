import { CONCURRENCY, type Bench } from '../bench.ts';
import { compare, webRound } from '../compare.ts';
import { load } from '../load.ts';
import { timeNotes, type Line } from '../report.ts';
import { requestsOf } from '../requests.ts';
import { largest } from '../seed/shops.ts';
import { searchedWords } from '../seed/texts.ts';

/** Two syllables, common and rare, each against the inbox's data: one search at a time. */
export async function searches({ web, app, shops, rounds }: Bench): Promise<Line[]> {
  const requests = requestsOf(app, largest(shops));
  const plan = { count: 30, concurrency: 1 };
  const lines: Line[] = [];
  await load(web.port, { count: 100, concurrency: CONCURRENCY, call: (n) => requests.data(n) });
  for (const { word, about } of searchedWords) {
    const call = (n: number) => requests.data(n, `q=${encodeURIComponent(word)}`);
    await load(web.port, { ...plan, call });
    const result = await compare(webRound(web, plan, (n) => requests.data(n)), webRound(web, plan, call), rounds);
    lines.push({ what: `search for ${word} (${about}), time`, figure: result.times.median, bound: { most: 3 }, notes: timeNotes(result, 'inbox data') });
  }
  return lines;
}
