import { beforeEach, expect, test } from 'vitest';
import { hours, minutes } from '#app/platform/spans.ts';
import { aClock, aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { addMessage } from './add-message.server.ts';
import { releaseMessage } from './release-message.server.ts';
import { timeEarlierAnswers } from './time-earlier-answers.server.ts';

/** Friday, 17:00 in Seoul. */
const FRIDAY = '2026-11-20T08:00:00Z';
const hoursOf = (opens: number, closes: number) => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: opens * 3600, closes: closes * 3600 }));
let desk: TestDesk;

beforeEach(async () => {
  desk = await aDesk({ clock: aClock(FRIDAY) });
});

async function opened(version: number, opens: number, closes: number, at: string) {
  await desk.db.calendar.create({ data: { shopId: desk.shop.id, version, timeZone: 'Asia/Seoul', hours: hoursOf(opens, closes), holidays: [], createdAt: new Date(at) } });
}

async function answer(ticketId: string, held = false) {
  return desk.transaction(async function write(ledger) {
    return addMessage(ledger, { ticketId, kind: 'agent', text: '확인했습니다.', ...(held ? { heldForResolutionId: ledger.newId() } : {}) });
  });
}

const secondsOf = async (id: string) => (await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id } })).firstAnswerSeconds;

test('a first answer is timed in open hours of the calendar under which the ticket was opened', async () => {
  await opened(1, 9, 18, '2026-11-01T00:00:00Z');
  const { ticketId } = await aTicket(desk);
  await answer(ticketId, true);
  expect(await secondsOf(ticketId)).toBeNull();
  desk.clock.pass(hours(10));
  // Open all night from now on, which does not change what was promised.
  await opened(2, 0, 24, desk.clock.now().toISOString());
  desk.clock.pass(hours(60));
  await answer(ticketId);
  // An hour on Friday, six on Monday.
  expect(await secondsOf(ticketId)).toBe(7 * 3600);
});

test('a reply that waited for a resolution answers when it leaves', async () => {
  const { ticketId } = await aTicket(desk);
  const { messageId } = await answer(ticketId, true);
  desk.clock.pass(hours(2));
  await desk.transaction(async function release(ledger) {
    return releaseMessage(ledger, { messageId, text: '환불했습니다.' });
  });
  expect(await secondsOf(ticketId)).toBe(2 * 3600);
});

test('later answers, and a ticket that comes back, leave the time as it is', async () => {
  const { ticketId } = await aTicket(desk);
  desk.clock.pass(minutes(5));
  await answer(ticketId);
  desk.clock.pass(hours(9));
  await desk.transaction(async function back(ledger) {
    return addMessage(ledger, { ticketId, kind: 'customer', text: '한 가지 더 여쭙니다.' });
  });
  desk.clock.pass(hours(9));
  await answer(ticketId);
  expect(await secondsOf(ticketId)).toBe(300);
});

test('by night, what another version answered gets the very time this one would have written', async () => {
  await opened(1, 9, 18, '2026-11-20T08:30:00Z');
  const [before, since, waits] = [await aTicket(desk), (desk.clock.pass(hours(1)), await aTicket(desk)), await aTicket(desk)];
  desk.clock.pass(hours(64));
  await answer(before.ticketId);
  await answer(since.ticketId);
  const written = [await secondsOf(before.ticketId), await secondsOf(since.ticketId)];
  // Before any hours were set, every hour counts; Monday from 9 to 10 since.
  expect(written).toEqual([65 * 3600, 3600]);
  await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id }, data: { firstAnswerSeconds: null } });
  expect(await timeEarlierAnswers(desk)).toBe(2);
  expect([await secondsOf(before.ticketId), await secondsOf(since.ticketId), await secondsOf(waits.ticketId)]).toEqual([...written, null]);
  expect(await timeEarlierAnswers(desk)).toBe(0);
});
