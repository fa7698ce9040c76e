import { CONCURRENCY, type Bench } from '../bench.ts';
import { load, type Call } from '../load.ts';
import { shown, type Line } from '../report.ts';
import { requestsOf } from '../requests.ts';
import { searchedWords } from '../seed/texts.ts';

const FIRST = 5000;
const WHOLE = 20_000;

/** Resident memory of the web process after 20,000 requests of many shops against after 5,000. */
export async function memory({ web, app, shops }: Bench): Promise<Line> {
  const requests = shops.slice(0, 20).map((shop) => requestsOf(app, shop));
  const call = (n: number): Call => {
    const of = requests[n % requests.length]!;
    const turn = Math.floor(n / requests.length);
    if (n % 10 === 3) return of.document(turn);
    if (n % 10 === 7) return of.data(turn, `q=${encodeURIComponent(searchedWords[n % searchedWords.length]!.word)}`);
    return of.data(turn);
  };
  const run = (from: number, until: number) => load(web.port, { count: until - from, concurrency: CONCURRENCY, call: (n) => call(from + n) });
  await run(0, FIRST);
  const first = web.memory();
  await run(FIRST, WHOLE);
  const last = web.memory();
  return {
    what: `web memory after ${WHOLE.toLocaleString('en')} requests against after ${FIRST.toLocaleString('en')}`,
    figure: last / first,
    bound: { most: 1.1 },
    notes: [`${shown(first)} MB, then ${shown(last)} MB resident; heap limit ${web.heapLimit} MB; a tenth documents, a tenth searches, 20 shops`],
  };
}
