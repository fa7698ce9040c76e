import { beforeEach, describe, expect, test } from 'vitest';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { orderForTicket } from '#app/domain/orders/order-for-ticket.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import { webhookTopics } from '#app/jobs/webhook-topics.server.ts';
import { confirmCustomer } from '#app/domain/tickets/confirm-customer.server.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { aRefundPlan, aScene, problemOf, type Scene } from '#tests/builders/a-resolution.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';

// Mend as Shopify treats it before it is approved for names, addresses, e-mail
// addresses and phone numbers: they come back empty, with errors beside the data.
let scene: Scene;

beforeEach(async () => {
  scene = await aScene();
  scene.sandbox.protectedDataApproved = false;
  await refreshOrder(scene.job, scene.orderId);
});

describe('an app that was not approved for protected customer data', () => {
  test('shows the order live, without the person', async () => {
    const shown = await orderForTicket(scene.desk, scene.orderId);
    expect(shown).toMatchObject({ source: 'live', order: { email: null, phone: null, financialStatus: 'PAID' } });
    expect(shown!.order.lines).toHaveLength(2);
    expect(shown!.order.shippingAddress).toMatchObject({ name: null, address1: null, phone: null });
  });

  test('refunds', async () => {
    const plan = await aRefundPlan(scene);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'done', failure: null });
    expect(scene.order().refundDocs).toHaveLength(1);
  });

  test('sends nothing again to half an address, and does once the agent types a whole one', async () => {
    const wish = { issueId: scene.issueId, ticketId: scene.ticketId, orderId: scene.orderId, lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1 }] };
    const problem = await problemOf(planReplacement(scene.desk, { ...wish, shippingAddress: null, key: 'to-nowhere' }));
    expect(problem.details).toMatchObject({ words: 'address_incomplete', field: 'shippingAddress' });

    const address = { name: '박서준', address1: '새주소로 12', address2: null, city: '수원시', province: null, zip: '16490', countryCode: 'KR', phone: null };
    const plan = await planReplacement(scene.desk, { ...wish, shippingAddress: address, key: 'to-somewhere' });
    const done = await confirmResolution(scene.desk, plan.id, plan.planHash);
    expect(done).toMatchObject({ state: 'done', failure: null });
  });

  test('answers the writer once an agent confirmed that it is the buyer', async () => {
    const ticketNow = () => scene.desk.db.ticket.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } });
    const ticket = await ticketNow();
    expect(ticket).toMatchObject({ customerId: null, verified: false });
    const reply = { ticketId: scene.ticketId, text: '확인했습니다.', kind: 'reply' as const };
    expect((await problemOf(sendReply(scene.desk, { ...reply, version: ticket.version, key: 'before' }))).code).toBe('not_possible');
    const version = await scene.desk.transaction(function confirm(ledger) {
      return confirmCustomer(ledger, { ticketId: scene.ticketId, version: ticket.version });
    });
    expect(await ticketNow()).toMatchObject({ verified: true, customerId: scene.order().customerId!.split('/').at(-1), customerMatch: 'agent' });
    await sendReply(scene.desk, { ...reply, version, key: 'after' });
    expect(await scene.desk.db.outboxMail.findFirst({ where: { shopId: scene.desk.shop.id, kind: 'reply' } })).toMatchObject({ toAddress: ticket.requesterEmail });
  });

  test('takes webhooks without the person, every topic of an order', async () => {
    const told: { topic: string; body: string; at: Date }[] = [];
    const { sandbox, desk } = await aDeskInSandbox({
      protectedDataApproved: false,
      deliver: async (request) => {
        told.push({ topic: request.headers.get('x-shopify-topic')!, body: await request.text(), at: new Date(request.headers.get('x-shopify-triggered-at')!) });
        return new Response(null, { status: 200 });
      },
    });
    const { acts, shop } = sandbox;
    const order = acts.createOrder(shop, { paid: true }) as unknown as Order;
    const parcel = acts.fulfill(shop, order.id);
    acts.scan(shop, parcel.id, 'IN_TRANSIT', '간선 상차');
    acts.refundInAdmin(shop, order.id, { amount: '1000' });
    acts.editAddress(shop, order.id, { address1: '책마을로 77' });
    acts.deliver(shop, parcel.id);
    await sandbox.webhooks.drain();

    const person = [order.email!, order.shippingAddress!.name!, order.shippingAddress!.phone!, '책마을로 77'];
    for (const { body } of told) for (const word of person) expect(body).not.toContain(word);
    for (const { topic, body, at } of told) await webhookTopics[topic]!.take(desk, JSON.parse(body), at, 'told');
    const row = await desk.db.order.findFirstOrThrow({ where: { shopId: desk.shop.id, name: order.name }, include: { fulfillments: true, refunds: true } });
    expect(row).toMatchObject({ email: null, phone: null, shippingAddress: { name: null, address1: null, city: order.shippingAddress!.city } });
    expect([row.refunds.length, row.fulfillments.length, row.fulfillments[0]!.deliveredAt !== null]).toEqual([1, 1, true]);
  });
});
