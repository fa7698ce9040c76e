import { gunzipSync } from 'node:zlib';
import { CONCURRENCY, type Bench } from '../bench.ts';
import { compare, webRound } from '../compare.ts';
import { answerTo, load } from '../load.ts';
import { rateNotes, shown, timeNotes, type Line } from '../report.ts';
import { requestsOf } from '../requests.ts';
import { largest, middle, type BenchShop } from '../seed/shops.ts';

/** The rendered inbox against the same page over a constant. */
export async function inboxDocument({ web, app, shops, rounds }: Bench): Promise<Line> {
  const requests = requestsOf(app, largest(shops));
  const plan = { count: 120, concurrency: CONCURRENCY };
  await load(web.port, { count: 60, concurrency: CONCURRENCY, call: requests.documentFloor });
  await load(web.port, { count: 60, concurrency: CONCURRENCY, call: requests.document });
  const result = await compare(webRound(web, plan, requests.documentFloor), webRound(web, plan, requests.document), rounds);
  return { what: 'inbox document, rate', figure: result.rates.median, bound: { least: 0.7 }, notes: rateNotes(result, 'the same page over a constant') };
}

/** The inbox's data as a navigation asks for it, against the same loader over a constant. */
export async function inboxData({ web, app, shops, rounds }: Bench): Promise<Line> {
  const requests = requestsOf(app, largest(shops));
  const plan = { count: 400, concurrency: CONCURRENCY };
  await load(web.port, { count: 200, concurrency: CONCURRENCY, call: requests.dataFloor });
  await load(web.port, { count: 200, concurrency: CONCURRENCY, call: (n) => requests.data(n) });
  const result = await compare(webRound(web, plan, requests.dataFloor), webRound(web, plan, (n) => requests.data(n)), rounds);
  return { what: 'inbox data, rate', figure: result.rates.median, bound: { least: 0.35 }, notes: rateNotes(result, 'the same loader over a constant') };
}

/** Statements of one inbox data request; every other request another shop's, so that connections change their shop. */
export async function inboxStatements({ web, app, shops, statements }: Bench): Promise<Line> {
  const steady = await statementsEach([largest(shops)]);
  const turning = await statementsEach(shops.slice(0, 10));
  return {
    what: 'inbox data, SQL statements',
    figure: Math.max(steady.each, turning.each),
    bound: { most: 8 },
    unit: 'statements',
    notes: [`${shown(steady.each)} when one shop asks again and again, ${shown(turning.each)} when ten take turns; session look-up, set_config and transactions counted`, ...turning.queries],
  };

  async function statementsEach(callers: BenchShop[]) {
    const requests = callers.map((shop) => requestsOf(app, shop));
    const call = (n: number) => requests[n % requests.length]!.data(Math.floor(n / requests.length));
    // Agents are written down once in a while: that is not part of a usual request.
    await load(web.port, { count: 5 * requests.length, concurrency: 1, call });
    await statements.reset();
    const count = 20 * requests.length;
    await load(web.port, { count, concurrency: 1, call });
    const book = await statements.read();
    const each = book.reduce((sum, one) => sum + one.calls, 0) / count;
    return { each, queries: book.map((one) => `${shown(one.calls / count)} × ${one.query.slice(0, 110)}`) };
  }
}

/** One request at a time: the large shop against the one a tenth its size. */
export async function inboxGrowth({ web, app, shops, rounds }: Bench): Promise<Line> {
  const [large, ten] = [requestsOf(app, largest(shops)), requestsOf(app, middle(shops))];
  const plan = { count: 60, concurrency: 1 };
  await load(web.port, { ...plan, call: (n) => (n % 2 ? large : ten).data(n) });
  const result = await compare(webRound(web, plan, (n) => ten.data(n)), webRound(web, plan, (n) => large.data(n)), rounds);
  const [big, small] = [largest(shops).tickets.toLocaleString('en'), middle(shops).tickets.toLocaleString('en')];
  return { what: `inbox data, time at ${big} tickets against ${small}`, figure: result.times.median, bound: { most: 1.5 }, notes: timeNotes(result, `${small} tickets`) };
}

/** What a browser takes over the wire to see the inbox. */
export async function inboxWeight({ web, app, shops }: Bench): Promise<Line> {
  const bytes = await answerTo(web.port, undefined, requestsOf(app, largest(shops)).document(0));
  const whole = gunzipSync(bytes);
  const rows = whole.toString('utf8').split('Polaris-IndexTable__TableRow').length - 1;
  if (rows < 50) throw new Error(`The inbox document shows ${rows} rows, not 50.`);
  return { what: 'inbox document, gzip', figure: bytes.length / 1000, bound: { most: 15 }, unit: 'KB', notes: [`${shown(whole.length / 1000)} KB before compression`] };
}
