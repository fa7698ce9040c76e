import { describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { addresseeOf } from '#app/domain/channels/addressee.server.ts';
import { takeForm } from '#app/domain/channels/storefront/take-form.server.ts';
import { readTicketForm } from '#app/domain/channels/storefront/ticket-form.ts';
import { seedCalendar } from '#app/domain/calendars/seed-calendar.server.ts';
import { keepCustomer } from '#app/domain/customers/keep-customer.server.ts';
import { takeCustomer } from '#app/domain/customers/take-customer.server.ts';
import { openIssueForTicket } from '#app/domain/issues/open-issue-for-ticket.server.ts';
import { seedCauses } from '#app/domain/issues/seed-causes.server.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { saveOrder } from '#app/domain/orders/save-order.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { changeStatus } from '#app/domain/tickets/change-status.server.ts';
import { customerMatch } from '#app/domain/tickets/customer-match.server.ts';
import { confirmCustomer } from '#app/domain/tickets/confirm-customer.server.ts';
import { linkCustomer } from '#app/domain/tickets/link-customer.server.ts';
import { linkOrder } from '#app/domain/tickets/link-order.server.ts';
import { openTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { takeTicketNumber } from '#app/domain/tickets/take-ticket-number.sql.server.ts';
import { searchTickets } from '#app/domain/tickets/search-tickets.server.ts';
import { noMatch, type CustomerMatch } from '#app/domain/tickets/ticket.ts';
import { unlinkOrder } from '#app/domain/tickets/unlink-order.server.ts';
import type { CustomerSnapshot } from '#app/gateways/shopify/port/customers.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { after, minutes } from '#app/platform/spans.ts';
import { aCustomer, aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { beginFill, fillAll } from '#tests/builders/a-fill.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { joinTicketsJob } from './join-tickets.server.ts';
import { reactToEventJob } from './react-to-event.server.ts';

const email = 'haneul.kim@mail.example';
const naming = { text: '주문번호 1042가 아직 오지 않았어요.' };

/** Takes this shop's waiting jobs of a kind out of the queue and does them, as the worker would. @returns how many there were */
async function work(desk: TestDesk, task: 'join-tickets' | 'react-to-event'): Promise<number> {
  const { rows } = await house().queue.query(
    `select j.id, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and j.payload->>'shopId' = $2 order by j.id`,
    [task, desk.shop.id],
  );
  for (const { id, payload } of rows) {
    await house().queue.query('delete from graphile_worker._private_jobs where id = $1', [id]);
    await (task === 'join-tickets' ? joinTicketsJob(payload) : reactToEventJob(payload));
  }
  return rows.length;
}

const ticketOf = (desk: TestDesk, id: string) => desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });
const byMail = (customer: CustomerSnapshot): CustomerMatch => ({ customerId: customer.id, how: 'email', verified: false, orderId: null });
const linksOf = async (desk: TestDesk, ticketId: string) =>
  (await desk.db.event.findMany({ where: { shopId: desk.shop.id, ticketId, kind: { in: ['customer_linked', 'order_linked'] } }, orderBy: { id: 'asc' } })).map(({ kind, actorKind, payload }) => ({ kind, actorKind, payload }));

async function arrives(desk: TestDesk, order: OrderSnapshot): Promise<void> {
  await keepOrder(desk, order, { source: 'webhook' });
  await work(desk, 'join-tickets');
}

/** A minute later, for what was written first is told by its time. */
async function writesAgain(desk: TestDesk, ticketId: string): Promise<void> {
  desk.clock.pass(minutes(1));
  await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: '아직도 오지 않았어요.' }));
  await work(desk, 'react-to-event');
}

/** A shop with a customer who asked after order 1042 before anybody had heard of it. */
async function asked(): Promise<{ desk: TestDesk; customer: CustomerSnapshot; ticketId: string }> {
  const desk = await aDesk();
  const customer = await aCustomer(desk, { email });
  const { ticketId } = await aTicket(desk, { match: byMail(customer), message: naming });
  return { desk, customer, ticketId };
}

describe('an order that comes after the ticket that names it', () => {
  test('is linked, told and found, once; its issue opens as at arrival', async () => {
    const { desk, customer, ticketId } = await asked();
    await desk.transaction((ledger) => seedCauses(ledger));
    const order = anOrderSnapshot({ number: 1042, customer });
    await arrives(desk, order);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: order.id, customerId: customer.id, verified: false, version: 2 });
    await keepOrder(desk, { ...order, updatedAt: new Date('2026-11-11T00:00:00Z') }, { source: 'webhook' });
    expect(await work(desk, 'join-tickets')).toBe(0);
    await joinTicketsJob({ shopId: desk.shop.id, customerIds: [customer.id] });
    expect(await linksOf(desk, ticketId)).toEqual([{ kind: 'order_linked', actorKind: 'system', payload: { orderId: order.id, orderName: '#1042', foreign: false, version: 2 } }]);
    expect((await searchTickets(desk, '#1042')).rows.map(({ id }) => id)).toContain(ticketId);
    await work(desk, 'react-to-event');
    expect(await desk.db.orderIssue.findMany({ where: { shopId: desk.shop.id }, select: { orderId: true } })).toEqual([{ orderId: order.id }]);
  });

  test('may be linked to several, to those that wait for the customer too, and to resolved ones when they open again', async () => {
    const { desk, customer, ticketId } = await asked();
    const [second, resolved] = [await aTicket(desk, { match: byMail(customer), message: naming }), await aTicket(desk, { match: byMail(customer), message: naming })];
    await desk.transaction((ledger) => changeStatus(ledger, { ticketId: second.ticketId, version: 1, status: 'waiting' }));
    await desk.transaction((ledger) => changeStatus(ledger, { ticketId: resolved.ticketId, version: 1, status: 'resolved' }));
    const order = anOrderSnapshot({ number: 1042, customer });
    await arrives(desk, order);
    expect(await Promise.all([ticketId, second.ticketId, resolved.ticketId].map(async (id) => (await ticketOf(desk, id)).orderId))).toEqual([order.id, order.id, null]);
    await writesAgain(desk, resolved.ticketId);
    expect(await ticketOf(desk, resolved.ticketId)).toMatchObject({ status: 'open', orderId: order.id });
  });

  test('comes with a customer nobody knew: the ticket from their address gets both, as a claim', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { requester: { name: '김하늘', email }, message: naming });
    const order = anOrderSnapshot({ number: 1042, customer: aCustomerSnapshot({ email: 'Haneul.Kim@mail.example' }) });
    await arrives(desk, order);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: order.id, customerId: order.customer!.id, customerMatch: 'email', verified: false, version: 3 });
    expect((await linksOf(desk, ticketId)).map(({ kind }) => kind)).toEqual(['customer_linked', 'order_linked']);
  });

  test('and is not named gives the ticket its customer, and no order: which one it is about, nobody said', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { requester: { name: '김하늘', email }, message: { text: '언제 오나요?' } });
    const order = anOrderSnapshot({ number: 1042, customer: aCustomerSnapshot({ email }) });
    await arrives(desk, order);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: null, customerId: order.customer!.id });
  });

  test('is found when its buyer, or the buyer’s address, becomes known last', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { requester: { name: '김하늘', email }, message: naming });
    const customer = aCustomerSnapshot({ email: null });
    const order = anOrderSnapshot({ number: 1042, customer: null });
    await arrives(desk, order);
    await arrives(desk, { ...order, customer, updatedAt: new Date('2026-11-11T00:00:00Z') });
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: null, customerId: null });
    await takeCustomer(desk, { id: Number(customer.id), first_name: '하늘', last_name: '김', email, phone: null, updated_at: '2026-11-12T00:00:00Z' });
    await work(desk, 'join-tickets');
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: order.id, customerId: customer.id });
  });

  test('is found when the order itself brings its buyer’s address first, and the customer’s own news repeats it', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { requester: { name: '김하늘', email }, message: naming });
    const customer = aCustomerSnapshot({ email: null });
    const order = anOrderSnapshot({ number: 1042, customer });
    await arrives(desk, order);
    const told = { ...customer, email, updatedAt: new Date('2026-11-12T00:00:00Z') };
    await arrives(desk, { ...order, customer: told, updatedAt: told.updatedAt });
    await takeCustomer(desk, { id: Number(customer.id), first_name: '하늘', last_name: '김', email, phone: null, updated_at: told.updatedAt.toISOString() });
    expect(await work(desk, 'join-tickets')).toBe(0);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: order.id, customerId: customer.id });
  });

  test('is found when its buyer becomes known by signing in, or by being chosen', async () => {
    for (const meet of [(desk: TestDesk, id: string) => customerMatch(desk, { signedInId: id, email: null, phone: null, text: '' }), keepCustomer]) {
      const customer = aCustomerSnapshot({ email });
      const desk = await aDesk({ shopify: { customer: async () => customer } as unknown as ShopifyPort });
      const { ticketId } = await aTicket(desk, { requester: { name: '김하늘', email }, message: naming });
      await meet(desk, customer.id);
      await work(desk, 'join-tickets');
      expect(await ticketOf(desk, ticketId)).toMatchObject({ customerId: customer.id, customerMatch: 'email', verified: false });
    }
  });

  test('is found behind a flood of tickets that were held back', async () => {
    const { desk, customer, ticketId } = await asked();
    const ticket = await ticketOf(desk, ticketId);
    const flood = Array.from({ length: 1000 }, function held(_, n) {
      const at = after(ticket.openedAt, minutes(n < 500 ? -1 : 1));
      return { ...ticket, id: desk.newId(), number: n + 2, replyKey: `flood-${n}`, heldBack: true, openedAt: at, lastMessageAt: at, waitingSince: at };
    });
    await desk.db.ticket.createMany({ data: flood });
    await desk.db.ticket.create({ data: { ...ticket, id: desk.newId(), number: 1002, replyKey: 'last', orderNumber: '1042' } });
    await arrives(desk, anOrderSnapshot({ number: 1042, customer }));
    expect(await desk.db.ticket.findMany({ where: { shopId: desk.shop.id, orderId: { not: null } }, orderBy: { number: 'asc' }, select: { number: true } })).toEqual([{ number: 1 }, { number: 1002 }]);
  });

  test('is found for a form whose number stands in its own field, whoever answers for Shopify', async () => {
    const desk = await aDesk({ actor: { kind: 'customer' }, shopify: { customerByEmail: async () => null } as unknown as ShopifyPort });
    await desk.transaction((ledger) => seedCalendar(ledger, 'Asia/Seoul'));
    const raw = { key: 'k1', locale: 'ko', name: '김하늘', email, orderNumber: 'KR-42', topic: 'lost_parcel', message: 'KR-42 건입니다. #1001은 잘 받았는데 이 상품은 아직 오지 않았습니다.', website: '', elapsed: '30000' };
    await takeForm(desk, readTicketForm({ ...raw, photos: [] }).form!, [], { customerId: null, address: '203.0.113.9' });
    const customer = aCustomerSnapshot({ email });
    const [earlier, order] = [anOrderSnapshot({ number: 1001, customer }), anOrderSnapshot({ number: 42, name: 'KR-42', customer })];
    for (const one of [order, earlier]) await keepOrder(desk, one, { source: 'webhook' });
    await work(desk, 'join-tickets');
    expect(await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ orderId: order.id });
  });
});

describe('nobody is given what they have not shown to be theirs', () => {
  test('another customer’s number, another shop’s order, and an order without a buyer stay away', async () => {
    const { desk, ticketId } = await asked();
    await arrives(desk, anOrderSnapshot({ number: 1042, customer: aCustomerSnapshot() }));
    await arrives(desk, anOrderSnapshot({ number: 1042, customer: null, email }));
    const other = await aDesk();
    await arrives(other, anOrderSnapshot({ number: 1042, customer: aCustomerSnapshot({ email }) }));
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: null, version: 1 });
  });

  test('what an agent has unlinked stays unlinked, whatever comes later', async () => {
    const { desk, customer, ticketId } = await asked();
    const first = anOrderSnapshot({ number: 7, customer });
    await arrives(desk, first);
    await desk.transaction((ledger) => linkOrder(ledger, { ticketId, version: 1, orderId: first.id }));
    await desk.transaction((ledger) => unlinkOrder(ledger, { ticketId, version: 2 }));
    await arrives(desk, anOrderSnapshot({ number: 1042, customer }));
    await work(desk, 'react-to-event');
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: null, version: 3 });
  });

  test('nor does a customer come back whom an agent took off, or another order in the place of the chosen one', async () => {
    const { desk, customer, ticketId } = await asked();
    await desk.transaction((ledger) => linkCustomer(ledger, { ticketId, version: 1, customerId: null }));
    const chosen = anOrderSnapshot({ number: 7, customer });
    await arrives(desk, chosen);
    const second = await aTicket(desk, { match: { ...byMail(customer), orderId: chosen.id }, message: naming });
    await arrives(desk, anOrderSnapshot({ number: 1042, customer }));
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: null, customerId: null, version: 2 });
    expect(await ticketOf(desk, second.ticketId)).toMatchObject({ orderId: chosen.id, version: 1 });
  });
});

describe('an order that an agent linked by hand', () => {
  const owners = 'owner@mail.example';

  /** A ticket of nobody we know, to which an agent linked order 1042. */
  async function linkedByHand(order: OrderSnapshot): Promise<{ desk: TestDesk; ticketId: string }> {
    const desk = await aDesk();
    await arrives(desk, order);
    const { ticketId } = await aTicket(desk, { requester: { name: null, email }, message: naming });
    await work(desk, 'react-to-event');
    await desk.transaction((ledger) => linkOrder(ledger, { ticketId, version: 1, orderId: order.id }));
    return { desk, ticketId };
  }

  async function registers(desk: TestDesk): Promise<string> {
    await takeCustomer(desk, { id: 9_100_000_001, first_name: '하늘', last_name: '김', email, phone: null, updated_at: '2026-11-21T00:00:00Z' });
    await work(desk, 'join-tickets');
    return '9100000001';
  }

  const answerTo = async (desk: TestDesk, ticketId: string) => addresseeOf(desk, await ticketOf(desk, ticketId));
  const owned = () => anOrderSnapshot({ number: 1042, email: owners, customer: aCustomerSnapshot({ email: owners }) });

  test('is told to its owner alone, though whoever wrote of it becomes a customer of their own', async () => {
    const { desk, ticketId } = await linkedByHand(owned());
    expect(await answerTo(desk, ticketId)).toMatchObject({ address: owners, whose: 'shopify' });
    await registers(desk);
    await writesAgain(desk, ticketId);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ customerId: null, verified: false });
    expect(await answerTo(desk, ticketId)).toMatchObject({ address: owners, whose: 'shopify' });
  });

  test('is told to nobody else while its issue is the ticket’s, unlinked or not', async () => {
    const order = owned();
    const { desk, ticketId } = await linkedByHand(order);
    await desk.transaction((ledger) => seedCauses(ledger));
    await desk.transaction((ledger) => openIssueForTicket(ledger, ticketId));
    const { version } = await ticketOf(desk, ticketId);
    await desk.transaction((ledger) => unlinkOrder(ledger, { ticketId, version }));
    await registers(desk);
    await writesAgain(desk, ticketId);
    expect(await answerTo(desk, ticketId)).toMatchObject({ address: owners, whose: 'shopify' });
  });

  test('stays confirmed as its buyer’s, who registers later, and whose it then is', async () => {
    const guest = anOrderSnapshot({ number: 1042, email: owners, customer: null });
    const { desk, ticketId } = await linkedByHand(guest);
    await desk.transaction((ledger) => confirmCustomer(ledger, { ticketId, version: 2 }));
    const id = await registers(desk);
    await writesAgain(desk, ticketId);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ customerId: null, verified: true });
    await arrives(desk, { ...guest, customer: aCustomerSnapshot({ id, email }), updatedAt: new Date('2026-11-22T00:00:00Z') });
    await writesAgain(desk, ticketId);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ customerId: id, verified: true });
    expect(await answerTo(desk, ticketId)).toMatchObject({ address: email, whose: 'requester' });
  });
});

describe('a ticket and its order written at the same time', () => {
  /** Holds a transaction open after its work until told. */
  function heldOpen(desk: TestDesk, act: (ledger: Ledger) => Promise<unknown>) {
    const [written, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const done = desk.transaction(async function hold(ledger) {
      await act(ledger);
      written.resolve();
      await commit.promise;
    });
    return { written: written.promise, commit: () => (commit.resolve(), done) };
  }

  async function started() {
    const desk = await aDesk();
    const customer = await aCustomer(desk, { email });
    const order = anOrderSnapshot({ number: 1042, customer });
    // The door looked before either was there.
    const match = await customerMatch(desk, { signedInId: null, email, phone: null, text: naming.text });
    expect(match).toEqual(byMail(customer));
    const opening = { number: await takeTicketNumber(desk), channel: 'email' as const, subject: '배송 문의', locale: 'ko' as const, requester: { name: '김하늘', email }, match, topic: null, message: naming };
    return { desk, order, open: (ledger: Ledger) => openTicket(ledger, opening) };
  }

  test('end joined when the ticket commits last', async () => {
    const { desk, order, open } = await started();
    const ticket = heldOpen(desk, open);
    await ticket.written;
    await arrives(desk, order);
    await ticket.commit();
    await work(desk, 'react-to-event');
    expect(await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ orderId: order.id, version: 2 });
  });

  test('end joined when the order commits last', async () => {
    const { desk, order, open } = await started();
    const saving = heldOpen(desk, (ledger) => saveOrder(ledger, order, { source: 'webhook' }));
    await saving.written;
    await desk.transaction(open);
    await work(desk, 'react-to-event');
    expect(await work(desk, 'join-tickets')).toBe(0);
    await saving.commit();
    await work(desk, 'join-tickets');
    expect(await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ orderId: order.id, version: 2 });
  });

  test('are joined once when both sides look at once', async () => {
    const { desk, customer, ticketId } = await asked();
    const order = anOrderSnapshot({ number: 1042, customer });
    await keepOrder(desk, order, { source: 'webhook' });
    await Promise.all([work(desk, 'react-to-event'), ...[1, 2, 3].map(() => joinTicketsJob({ shopId: desk.shop.id, customerIds: [customer.id] }))]);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: order.id, version: 2 });
    expect(await linksOf(desk, ticketId)).toHaveLength(1);
  });
});

test('a first fill joins the tickets that came before it, by one job for many orders', async () => {
  const { sandbox, desk } = await aDeskInSandbox();
  const { orders } = await desk.shopify.ordersUpdatedSince(new Date(0), null);
  const { name, customer, id } = orders.find((order) => order.customer?.email)!;
  const { ticketId } = await aTicket(desk, { requester: { name: null, email: customer!.email }, match: noMatch, message: { text: `${name} 언제 오나요?` } });
  await fillAll(desk, await beginFill(desk), sandbox);
  const jobs = await work(desk, 'join-tickets');
  expect(jobs).toBeLessThan((await desk.db.order.count({ where: { shopId: desk.shop.id } })) / 5);
  expect(await ticketOf(desk, ticketId)).toMatchObject({ orderId: id, customerId: customer!.id, verified: false });
});
