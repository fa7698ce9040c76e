import { describe, expect, test } from 'vitest';
import { addresseeOf } from '#app/domain/channels/addressee.server.ts';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import { saveOrder } from '#app/domain/orders/save-order.server.ts';
import { confirmCustomer } from '#app/domain/tickets/confirm-customer.server.ts';
import type { CustomerSnapshot } from '#app/gateways/shopify/port/customers.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { takeForm, type TakenForm } from './take-form.server.ts';
import type { TicketForm } from './ticket-form.ts';

// Any site may post the form with a shopper's cookies: what is typed into it is nobody's word.

const THEIRS = 'minji@mail.example';
const TYPED = 'somebody@elsewhere.example';
const guessed = Array.from({ length: 10 }, (_, n) => `order ${1036 + n}`).join(', ');

const form = (email: string, key: string | null = null): TicketForm => ({ key, locale: 'en', name: 'Minji', email, orderNumber: '', topic: 'lost_parcel', message: guessed, website: '', elapsed: 30_000, work: '' });

interface Scene {
  desk: TestDesk;
  customer: CustomerSnapshot;
  /** Posts it as the customer whom Shopify says is signed in. */
  post(email: string, key?: string): Promise<TakenForm>;
}

async function aBuyer(held: string | null = THEIRS, ordersOwn = held): Promise<Scene> {
  const desk = await aDesk({ actor: { kind: 'customer' } });
  const customer = await aCustomer(desk, { email: held });
  const order = anOrderSnapshot({ name: '#1042', number: 1042, email: ordersOwn, customer });
  await desk.transaction((ledger) => saveOrder(ledger, order, { source: 'fill', readAt: desk.clock.now() }));
  return { desk, customer, post: (email, key) => takeForm(desk, form(email, key ?? null), [], { customerId: customer.id, address: '203.0.113.9' }) };
}

const ticketOf = (desk: TestDesk) => desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id } });
const answersTo = async (desk: TestDesk) => (await addresseeOf(desk, await ticketOf(desk)))?.address ?? null;
const confirmation = async (desk: TestDesk) => {
  expect(await acknowledgeTicket(desk, (await ticketOf(desk)).id)).toBe(true);
  return desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id } });
};

describe('somebody signed in under an address that Shopify does not hold for them', () => {
  test('is the customer, unverified: answers go to the address that it does hold', async () => {
    const { desk, customer, post } = await aBuyer();
    await post(TYPED);
    expect(await ticketOf(desk)).toMatchObject({ customerId: customer.id, customerMatch: 'signed_in', verified: false, requesterEmail: TYPED, orderId: expect.any(String) });
    expect(await answersTo(desk)).toBe(THEIRS);
  });

  test('reads on the page where answers go, after a lost answer too', async () => {
    const { post } = await aBuyer();
    const key = crypto.randomUUID();
    const note = expect.stringMatching(/email address of your account/);
    expect(await post(TYPED, key)).toMatchObject({ note, repeated: false });
    expect(await post(TYPED, key)).toMatchObject({ note, repeated: true });
  });

  test('an agent who made sure of them answers where they asked for it', async () => {
    const { desk, post } = await aBuyer();
    await post(TYPED);
    const { id: ticketId, version } = await ticketOf(desk);
    await desk.transaction((ledger) => confirmCustomer(ledger, { ticketId, version }));
    expect(await answersTo(desk)).toBe(TYPED);
  });

  test('which is that of the order they name is answered there, still unverified', async () => {
    const { desk, post } = await aBuyer(THEIRS, TYPED);
    expect(await post(TYPED)).toMatchObject({ note: null });
    expect(await ticketOf(desk)).toMatchObject({ verified: false });
    expect(await answersTo(desk)).toBe(TYPED);
  });

  test('whose account has no address gets no answer until then, and no promise of one there', async () => {
    const { desk, post } = await aBuyer(null);
    expect(await post(TYPED)).toMatchObject({ note: null });
    expect(await ticketOf(desk)).toMatchObject({ verified: false });
    expect(await answersTo(desk)).toBeNull();
  });
});

test('the confirmation says the same to a typed address whoever was signed in: no order, no customer, no address of theirs', async () => {
  const { desk, post } = await aBuyer();
  await post(TYPED);
  const stranger = await aDesk({ actor: { kind: 'customer' }, shopify: { customerByEmail: async () => null } as never });
  await takeForm(stranger, form(TYPED), [], { customerId: null, address: null });
  const [{ subject, text, toAddress }, theirs] = [await confirmation(desk), await confirmation(stranger)];
  expect([subject, text, toAddress]).toEqual([theirs.subject, theirs.text, TYPED]);
  expect(text).toContain('An answer about an order goes only to the email address of that order or of its account.');
  expect(subject + text).not.toMatch(/1042|minji@/);
});

test('the confirmation of somebody proven does not send them elsewhere', async () => {
  const { desk, post } = await aBuyer();
  await post(THEIRS);
  expect((await confirmation(desk)).text).not.toContain('An answer about an order');
});
