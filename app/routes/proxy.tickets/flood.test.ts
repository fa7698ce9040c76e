import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { acceptTicket } from '#app/domain/tickets/accept-ticket.server.ts';
import { inbox, type InboxPage } from '#app/domain/tickets/inbox.server.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { action } from './route.tsx';

// All within one minute of one window of counting, however slow the machine is.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T09:01:00Z') }));
afterAll(() => void vi.useRealTimers());

const POSTS = 200;

interface Post {
  email: string;
  message: string;
  address: string;
}

function post(desk: TestDesk, { email, message, address }: Post): Promise<Response> {
  const query: Record<string, string> = { shop: desk.shop.domain, logged_in_customer_id: '', path_prefix: '/apps/mend', timestamp: String(Math.floor(Date.now() / 1000)) };
  const text = Object.entries(query).map(([name, value]) => `${name}=${value}`).toSorted().join('');
  const signature = createHmac('sha256', process.env.SHOPIFY_API_SECRET!).update(text).digest('hex');
  const body = new FormData();
  const fields = { locale: 'ko', name: '김하늘', topic: 'damaged', orderNumber: '', website: '', email, message, key: crypto.randomUUID(), elapsed: '9000' };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request(`https://mend-app.test/proxy/tickets?${new URLSearchParams({ ...query, signature })}`, { method: 'POST', body, headers: { Accept: 'application/json', 'X-Forwarded-For': address } });
  return action({ request, params: {}, context: {} });
}

/** Eight at a time, as a flood comes. */
async function flood(desk: TestDesk, posts: Post[]): Promise<Response[]> {
  const answers: Response[] = [];
  for (let at = 0; at < posts.length; at += 8) answers.push(...(await Promise.all(posts.slice(at, at + 8).map((one) => post(desk, one)))));
  return answers;
}

async function allIn(desk: TestDesk, filters: { heldBack?: boolean }): Promise<InboxPage['rows']> {
  const rows: InboxPage['rows'] = [];
  let cursor: string | null = null;
  do {
    const page: InboxPage = await inbox(desk, filters, cursor);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}

describe('two hundred messages in a minute', () => {
  test('from one address: forty are kept, the others told when to come again, and a real shopper is not touched', async () => {
    const desk = await aDesk();
    const answers = await flood(desk, Array.from({ length: POSTS }, (_, n) => ({ email: `bot${n}@mail.example`, message: `buy ${n}`, address: '203.0.113.7' })));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(40);
    expect(refused).toHaveLength(POSTS - 40);
    for (const answer of refused) expect(Number(answer.headers.get('Retry-After'))).toBe(540);
    expect(await allIn(desk, { heldBack: true })).toHaveLength(30);

    expect((await post(desk, { email: 'haneul@mail.example', message: '컵이 깨져서 왔어요', address: '203.0.113.8' })).status).toBe(201);
    expect(await allIn(desk, {})).toHaveLength(11);
    expect((await allIn(desk, {}))[0]).toMatchObject({ heldBack: false });
  });

  test('from two hundred addresses: every word is kept; what is too much waits under its filter, told to nobody', async () => {
    const desk = await aDesk();
    const posts = Array.from({ length: POSTS }, (_, n) => ({ email: `writer${n}@mail.example`, message: `문의 ${n}번째`, address: `198.51.100.${n}` }));
    const answers = await flood(desk, posts);
    expect(answers.every((answer) => answer.status === 201)).toBe(true);
    const numbers = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { ticket: { number: number } }).ticket.number));
    expect(new Set(numbers).size).toBe(POSTS);
    const texts = (await desk.db.message.findMany({ where: { shopId: desk.shop.id }, select: { text: true } })).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(posts.map(({ message }) => message).toSorted());

    const [open, held] = [await allIn(desk, {}), await allIn(desk, { heldBack: true })];
    expect([open.length, held.length]).toEqual([60, 140]);
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'ticket_opened' } })).toBe(60);

    const { id, version } = held[0]!;
    await desk.transaction((ledger) => acceptTicket(ledger, { ticketId: id, version }));
    expect((await allIn(desk, {})).map((row) => row.id)).toContain(id);
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'ticket_opened' } })).toBe(61);
  });
});
