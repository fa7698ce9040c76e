import { describe, expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import type { CustomerSnapshot } from '#app/gateways/shopify/port/customers.ts';
import { Problem } from '#app/platform/problem.ts';
import { aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { saveOrder } from '#app/domain/orders/save-order.server.ts';
import { customerMatch } from './customer-match.server.ts';
import { findCustomerForTicket } from './find-customer-for-ticket.server.ts';
import { noMatch } from './ticket.ts';

const email = 'lost@mail.example';
const nobody = { signedInId: null, email, phone: null, text: '주문번호 1042가 아직 안 왔어요' };

interface Asked {
  port: ShopifyPort;
  /** E-mail addresses that were asked for. */
  asked: string[];
}

function shopifyThat(answers: () => Promise<CustomerSnapshot | null>): Asked {
  const asked: string[] = [];
  const customerByEmail = (address: string) => (asked.push(address), answers());
  return { asked, port: { customerByEmail } as unknown as ShopifyPort };
}

/** An order of a customer whose own news never came: Shopify tells of it without them. */
async function withOrderOf(desk: TestDesk, customer: CustomerSnapshot): Promise<string> {
  const order = anOrderSnapshot({ number: 1042, customer });
  await desk.transaction((ledger) => saveOrder(ledger, order, { source: 'fill', readAt: desk.clock.now() }));
  await desk.db.customerClaim.deleteMany({ where: { shopId: desk.shop.id, customerId: customer.id } });
  await desk.db.customer.updateMany({ where: { shopId: desk.shop.id, id: customer.id }, data: { updatedAt: new Date(0) } });
  return order.id;
}

describe('an e-mail address that we do not know', () => {
  test('is asked of Shopify once, and its customer kept', async () => {
    const lost = aCustomerSnapshot({ email });
    const { port, asked } = shopifyThat(async () => lost);
    const desk = await aDesk({ shopify: port });
    const orderId = await withOrderOf(desk, lost);
    expect(await customerMatch(desk, { ...nobody, email: 'Lost@Mail.example' })).toEqual({ customerId: lost.id, how: 'email', verified: false, orderId });
    expect(await customerMatch(desk, nobody)).toMatchObject({ customerId: lost.id });
    expect(asked).toEqual([email]);
  });

  test('is nobody’s when Shopify says so, and not asked again', async () => {
    const { port } = shopifyThat(async () => null);
    expect(await customerMatch(await aDesk({ shopify: port }), nobody)).toEqual(noMatch);
  });

  test('of who was redacted finds nobody', async () => {
    const gone = aCustomerSnapshot({ email });
    const { port } = shopifyThat(async () => gone);
    const desk = await aDesk({ shopify: port });
    await desk.db.customer.create({ data: { shopId: desk.shop.id, id: gone.id, updatedAt: gone.updatedAt, redactedAt: desk.clock.now() } });
    expect((await customerMatch(desk, nobody)).customerId).toBeNull();
  });

  test.each([
    ['away', () => Promise.reject(new Problem('shopify_unavailable', { retry: true }))],
    ['silent', () => new Promise<null>(() => {})],
    ['broken', () => Promise.reject(new Error('a bug'))],
  ])('costs nobody their message when Shopify is %s', async (_how, answer) => {
    const { port } = shopifyThat(answer);
    expect(await customerMatch(await aDesk({ shopify: port }), nobody, 20)).toEqual({ ...noMatch, unanswered: true });
  });

  test('is not asked for at all without patience', async () => {
    const { port, asked } = shopifyThat(async () => null);
    expect(await customerMatch(await aDesk({ shopify: port }), nobody, 0)).toEqual({ ...noMatch, unanswered: true });
    expect(asked).toEqual([]);
  });
});

describe('later', () => {
  const opened = (desk: TestDesk) => aTicket(desk, { requester: { name: '김하늘', email }, match: { ...noMatch, unanswered: true }, message: { text: nobody.text } });
  const ticketOf = (desk: TestDesk, id: string) => desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });

  test('the ticket says that Shopify is to be asked again, and gets customer and order as a claim', async () => {
    const lost = aCustomerSnapshot({ email, name: '김하늘' });
    const desk = await aDesk({ shopify: shopifyThat(async () => lost).port });
    const orderId = await withOrderOf(desk, lost);
    const { ticketId } = await opened(desk);
    expect(await desk.db.event.findFirst({ where: { shopId: desk.shop.id, kind: 'ticket_opened' } })).toMatchObject({ payload: { askAgain: true } });
    expect(await findCustomerForTicket(desk, ticketId)).toBe(true);
    expect(await findCustomerForTicket(desk, ticketId)).toBe(false);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ customerId: lost.id, customerMatch: 'email', verified: false, orderId, version: 3 });
  });

  test('Shopify still away is tried again; a customer whom an agent has linked meanwhile stays', async () => {
    const [lost, chosen] = [aCustomerSnapshot({ email }), aCustomerSnapshot()];
    const { port, asked } = shopifyThat(() => Promise.reject(new Problem('shopify_unavailable', { retry: true })));
    const desk = await aDesk({ shopify: port });
    const { ticketId } = await opened(desk);
    await expect(findCustomerForTicket(desk, ticketId)).rejects.toMatchObject({ code: 'shopify_unavailable' });
    for (const one of [lost, chosen]) await desk.db.customer.create({ data: { shopId: desk.shop.id, id: one.id, updatedAt: one.updatedAt } });
    await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id, id: ticketId }, data: { customerId: chosen.id, customerMatch: 'agent' } });
    expect(await findCustomerForTicket(desk, ticketId)).toBe(false);
    expect(await ticketOf(desk, ticketId)).toMatchObject({ customerId: chosen.id, customerMatch: 'agent' });
    expect(asked).toHaveLength(1);
  });
});
