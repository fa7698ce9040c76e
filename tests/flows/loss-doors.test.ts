import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import type { ReplacementOutcome, ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { action as confirmationDoor } from '#app/routes/app.resolutions.$resolutionId.confirmation.ts';
import { action as endDoor, loader as lossDoor } from '#app/routes/app.resolutions.$resolutionId.loss.ts';
import { action as plansDoor } from '#app/routes/app.resolutions.plans.ts';
import { action as issuesDoor } from '#app/routes/app.tickets.$ticketId.issues.ts';
import { loader as ticketDoor } from '#app/routes/app.tickets.$ticketId/route.tsx';
import type { LossView } from '#app/ui/ticket/loss-view.ts';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anAppInSandbox } from '#tests/builders/an-installed-app.ts';
import { look, post } from './a-door-call.ts';

interface Refused {
  problem: { code: string; message: string; shown: { fresh: LossView } | null };
}

async function aShopWithAnIssue() {
  const app = anAppInSandbox();
  const { desk } = await app.open();
  const { sandbox } = app;
  const variant = [...sandbox.world.all(sandbox.shop, 'ProductVariant')].find((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 20)!;
  const orderId = numeric(sandbox.acts.createOrder(sandbox.shop, { variantIds: [variant.id], quantities: [1], paid: true }).id);
  const bought = (await desk.shopify.orderSnapshot(orderId))!;
  await keepOrder(desk, bought, { source: 'fill', readAt: desk.clock.now() });
  const { ticketId } = await aTicket(desk, { match: { ...noMatch, orderId } });
  const { issueId } = (await post<{ issueId: string }>(app, issuesDoor, { ticketId }, { key: randomUUID(), orderId, causeId: null, lines: [] })).body;
  const plan = async (kind: 'refund' | 'replacement') => {
    const one = { orderLineId: bought.lines[0]!.id, quantity: 1 };
    const wish = kind === 'refund' ? { lines: [{ ...one, restock: false }], shipping: null } : { lines: [one], shippingAddress: null };
    return (await post<ResolutionRow>(app, plansDoor, {}, { key: randomUUID(), ticketId, issueId, kind, wish: { orderId, notify: false, ...wish } })).body;
  };
  const confirm = async (row: ResolutionRow, more: object = {}) => (await post<ResolutionRow>(app, confirmationDoor, { resolutionId: row.id }, { planHash: row.planHash, reply: null, ...more })).body;
  const page = async () => (await look<TicketView>(app, ticketDoor, { ticketId })).body;
  return { app, desk, sandbox, ticketId, plan, confirm, page };
}

test('a replacement that never arrived is offered to be ended, shown first, ended once, and then refunded', async () => {
  const { app, desk, sandbox, plan, confirm, page } = await aShopWithAnIssue();
  const sent = await confirm(await plan('replacement'));
  const at = { resolutionId: sent.id };
  expect((await look<Refused>(app, lossDoor, at)).body.problem).toMatchObject({ code: 'not_possible', message: expect.stringContaining((sent.outcome as ReplacementOutcome).orderName) });
  const { orderId } = sent.outcome as ReplacementOutcome;
  expect((await page()).resolutions).toMatchObject([{ mayBeLost: false, ended: null, replacementId: orderId }]);
  sandbox.acts.fulfill(sandbox.shop, `gid://shopify/Order/${orderId}`);
  await keepOrder(desk, (await desk.shopify.orderSnapshot(orderId))!, { source: 'fill', readAt: desk.clock.now() });
  expect((await page()).resolutions).toMatchObject([{ mayBeLost: true, ended: null }]);

  const { loss } = (await look<{ loss: LossView }>(app, lossDoor, at)).body;
  expect(loss).toMatchObject({ cancelled: false, lines: [{ quantity: 1 }], parcels: [{ lastEvent: expect.anything() }] });
  const stale = await post<Refused>(app, endDoor, at, { seen: '0'.repeat(64) });
  expect([stale.status, stale.body.problem.shown?.fresh.seen]).toEqual([409, loss.seen]);
  expect((await post(app, endDoor, at, { seen: loss.seen })).body).toEqual({ id: sent.id, state: 'failed' });
  expect((await post(app, endDoor, at, { seen: loss.seen })).body).toEqual({ id: sent.id, state: 'failed' });
  expect((await page()).resolutions).toMatchObject([{ state: 'failed', ended: 'lost', mayBeLost: false, replacementName: loss.orderName }]);
  expect((await confirm(await plan('refund'))).state).toBe('done');
});

test('words that wait for a refund that failed go with a fresh one from the thread', async () => {
  const { desk, ticketId, plan, confirm, page } = await aShopWithAnIssue();
  const first = await plan('refund');
  const { version } = (await page()).ticket;
  const reply = { ticketId, key: randomUUID(), version, text: '환불 금액: {{ refund.amount }}', templateId: null };
  const failing = await desk.db.resolution.findFirstOrThrow({ where: { shopId: desk.shop.id, id: first.id } });
  await confirm(first, { reply });
  await desk.db.compensatedUnit.deleteMany({ where: { shopId: desk.shop.id } });
  await desk.db.resolution.update({ where: { shopId_id: { shopId: desk.shop.id, id: failing.id } }, data: { state: 'failed' } });
  const held = (await page()).messages.at(-1)!;
  expect(held.heldFor).toBe(first.id);
  const row = await desk.db.resolution.create({ data: { ...failing, id: desk.newId(), planKey: randomUUID(), plan: failing.plan as never, outcome: undefined, failure: undefined, overBudget: undefined, earlierPlans: undefined } });
  await confirm({ ...first, id: row.id }, { heldMessageId: held.id });
  expect((await page()).messages.at(-1)).toMatchObject({ id: held.id, heldFor: row.id });
});

test('an order that Shopify cancelled is told as that, and shown as undone', async () => {
  const { app, sandbox, plan, confirm, page } = await aShopWithAnIssue();
  const sent = await confirm(await plan('replacement'));
  sandbox.acts.cancel(sandbox.shop, `gid://shopify/Order/${(sent.outcome as ReplacementOutcome).orderId}`);
  const { loss } = (await look<{ loss: LossView }>(app, lossDoor, { resolutionId: sent.id })).body;
  expect(loss.cancelled).toBe(true);
  await post(app, endDoor, { resolutionId: sent.id }, { seen: loss.seen });
  expect((await page()).resolutions).toMatchObject([{ ended: 'undone' }]);
});
