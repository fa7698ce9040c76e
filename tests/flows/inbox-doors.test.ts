import { beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { loader as inboxDoor } from '#app/routes/app.tickets/route.tsx';
import { action as assignmentsDoor } from '#app/routes/app.tickets.assignments.ts';
import { action as closuresDoor } from '#app/routes/app.tickets.closures.ts';
import type { InboxLine } from '#app/routes/app.tickets/inbox-row.ts';
import { unpackLines } from '#app/routes/app.tickets/packed-lines.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { look, post } from './a-door-call.ts';

interface InboxAnswer {
  lines: InboxLine[];
  cursors: { previous: string | null; next: string | null };
  counts: Record<string, string>;
  choice: Record<string, unknown>;
  everHadOne: boolean;
  timeZone: string;
}

let app: AppInSandbox;
let desk: Desk;

beforeAll(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
});

const inbox = async (query = '') => {
  const { lines, ...rest } = (await look<Omit<InboxAnswer, 'lines'> & { lines: string }>(app, inboxDoor, {}, query)).body;
  return { ...rest, lines: unpackLines(lines) } satisfies InboxAnswer;
};

describe('the inbox', () => {
  test('a new shop is told that no ticket has come yet', async () => {
    const page = await inbox();
    expect(page.lines).toEqual([]);
    expect(page.everHadOne).toBe(false);
    expect(page.timeZone).toContain('/');
  });

  test('lists what is open, counts it, and finds two syllables', async () => {
    const { number } = await aTicket(desk, { subject: '머그컵이 깨졌어요' });
    await aTicket(desk, { subject: 'Where is my parcel?', locale: 'en', requester: { name: 'Nora Ellis', email: 'nora@mail.example' } });
    const page = await inbox();
    expect(page.lines.map((line) => line.who)).toEqual(['Nora Ellis', '김하늘']);
    expect(page.counts.open).toBe('2');
    expect(page.lines[1]).toMatchObject({ number, status: 'open', unread: true, assignee: null, order: null });
    expect((await inbox(`?q=${encodeURIComponent('머그')}`)).lines.map((line) => line.number)).toEqual([number]);
    expect((await inbox('?status=resolved')).lines).toEqual([]);
    expect((await inbox(`?status=resolved&q=${encodeURIComponent('머그')}`)).lines).toEqual([]);
    expect((await inbox(`?assigned=none&q=${encodeURIComponent('머그')}`)).lines.map((line) => line.number)).toEqual([number]);
  });

  test('what the address cannot mean is left out', async () => {
    const { choice } = await inbox('?status=broken&cause=none&unread=yes&sort=up');
    expect(choice).toMatchObject({ status: 'open', sort: 'recent', assigned: 'any' });
    expect(choice.cause).toBeUndefined();
  });

  test('a page that is none is refused, not guessed', async () => {
    await expect(inbox('?page=abc')).rejects.toMatchObject({ status: 422 });
  });

  test('pages follow one another in both directions', async () => {
    for (let made = 0; made < 55; made++) await aTicket(desk, { subject: `문의 ${made}` });
    const first = await inbox();
    expect(first.lines).toHaveLength(50);
    expect(first.cursors.previous).toBeNull();
    const second = await inbox(`?page=${first.cursors.next}`);
    expect(second.lines.length).toBeGreaterThan(0);
    expect(second.lines.map(({ id }) => id).filter((id) => first.lines.some((line) => line.id === id))).toEqual([]);
    const back = await inbox(`?page=${second.cursors.previous}`);
    expect(back.lines.map(({ id }) => id)).toEqual(first.lines.map(({ id }) => id));
  });

  test('many at once: those that changed meanwhile stay as they are and are counted', async () => {
    const refs = (await inbox()).lines.slice(0, 3).map(({ id, version }) => ({ ticketId: id, version }));
    const stale = [...refs.slice(0, 2), { ...refs[2]!, version: 99 }];
    expect((await post(app, assignmentsDoor, {}, { tickets: stale })).body).toEqual({ done: 2, left: 1 });
    const mine = await inbox('?assigned=me');
    expect(mine.lines.map(({ id }) => id).toSorted()).toEqual(refs.slice(0, 2).map(({ ticketId }) => ticketId).toSorted());
    const taken = mine.lines.map(({ id, version }) => ({ ticketId: id, version }));
    expect((await post(app, closuresDoor, {}, { tickets: taken })).body).toEqual({ done: 2, left: 0 });
    expect((await inbox('?status=resolved')).lines).toHaveLength(2);
  });
});
