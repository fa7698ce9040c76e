import { randomUUID } from 'node:crypto';
import { onDatabase } from '#sandbox/machine/on-database.ts';
import { CONCURRENCY, type Bench } from '../bench.ts';
import { webhookHeaders } from '../callers.ts';
import { compare, webRound } from '../compare.ts';
import { FloorProcess } from '../floors/floor-process.ts';
import { load } from '../load.ts';
import { rateNotes, type Line } from '../report.ts';
import { post } from '../requests.ts';
import { agentId, writtenTo } from '../seed/shops.ts';
import { aWebhookBody } from '../webhook-body.ts';

/** A webhook verified, stored and queued, against its rows through pg from one Node process. */
export async function webhookIntake({ web, app, shops, database, rounds }: Bench): Promise<Line> {
  const shop = writtenTo(shops);
  const count = 800;
  const call = (n: number) => {
    const body = aWebhookBody(n);
    return { method: 'POST' as const, path: '/webhooks', body, headers: webhookHeaders(app, shop, body) };
  };
  const floor = new FloorProcess('bench/floors/webhook-inserts.sql.ts', [database.appUrl, shop.domain, String(CONCURRENCY)]);
  try {
    await floor.rounds(300, CONCURRENCY)(0);
    await load(web.port, { count: 300, concurrency: CONCURRENCY, call });
    const result = await compare(floor.rounds(count, CONCURRENCY), webRound(web, { count, concurrency: CONCURRENCY }, call), rounds);
    return { what: 'webhook intake, rate', figure: result.rates.median, bound: { least: 0.3 }, notes: rateNotes(result, 'the same rows through pg') };
  } finally {
    floor.stop();
  }
}

const TEXT = '안녕하세요, 기다리게 해 드려 죄송합니다. 보내신 상품의 송장을 확인해 보니 어제 저녁 지역 집하장에 도착했습니다. 오늘 오후에는 받으실 수 있을 것 같습니다. 혹시 내일까지 받지 못하시면 이 메일에 답장해 주세요. 바로 다시 보내 드리겠습니다. 감사합니다.';

/** A reply stored with its mail and queued, against its rows through pg from one Node process. */
export async function replies({ web, app, shops, database, rounds }: Bench): Promise<Line> {
  const shop = writtenTo(shops);
  const count = Math.min(250, Math.floor(shop.tickets / 2 / (rounds + 1)));
  const tickets = await ticketsOf(database.superuserUrl, shop.id);
  const half = Math.floor(tickets.length / 2);
  const [own, others] = [tickets.slice(0, half), tickets.slice(half)];
  const reply = post(app, shop, agentId(0));
  const call = (n: number) => {
    const { id, version } = own[n]!;
    return reply(`/app/tickets/${id}/replies.data`, { key: randomUUID(), version, kind: 'reply', text: TEXT, templateId: null });
  };
  const args = [database.appUrl, shop.id, String(CONCURRENCY), TEXT, others.map((ticket) => ticket.id).join(',')];
  const floor = new FloorProcess('bench/floors/reply-inserts.sql.ts', args);
  try {
    await floor.rounds(count, CONCURRENCY)(rounds);
    await load(web.port, { count, concurrency: CONCURRENCY, call: (n) => call(rounds * count + n) });
    const result = await compare(floor.rounds(count, CONCURRENCY), webRound(web, { count, concurrency: CONCURRENCY }, call), rounds);
    return { what: 'reply stored and queued, rate', figure: result.rates.median, bound: { least: 0.3 }, notes: rateNotes(result, 'the same rows through pg') };
  } finally {
    floor.stop();
  }
}

async function ticketsOf(superuserUrl: string, shopId: string): Promise<{ id: string; version: number }[]> {
  const { rows } = await onDatabase(superuserUrl, (client) => client.query('select id, version from ticket where "shopId" = $1 order by md5(id::text)', [shopId]));
  return rows;
}
