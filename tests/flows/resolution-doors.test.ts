import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import type { OrderChanged } from '#app/domain/resolutions/order-changed.ts';
import type { RefundPlan } from '#app/domain/resolutions/plan.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { seedTemplates } from '#app/domain/templates/seed-templates.server.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { action as causeDoor } from '#app/routes/app.issues.$issueId.cause.ts';
import { action as closureDoor } from '#app/routes/app.issues.$issueId.closure.ts';
import { loader as orderDoor } from '#app/routes/app.orders.$orderId.ts';
import { action as confirmationDoor } from '#app/routes/app.resolutions.$resolutionId.confirmation.ts';
import { action as plansDoor } from '#app/routes/app.resolutions.plans.ts';
import { loader as ticketDoor } from '#app/routes/app.tickets.$ticketId/route.tsx';
import { action as holdDoor } from '#app/routes/app.tickets.$ticketId.hold.ts';
import { action as issuesDoor } from '#app/routes/app.tickets.$ticketId.issues.ts';
import { loader as ordersDoor } from '#app/routes/app.tickets.$ticketId.orders.ts';
import { loader as templateDoor } from '#app/routes/app.tickets.$ticketId.templates.$templateId.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import type { OrderChoice, TicketView } from '#app/ui/ticket/ticket-view.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { look, post } from './a-door-call.ts';

interface Refused {
  problem: { code: string; message: string; shown: { fresh: ResolutionRow | null } | null };
}

let app: AppInSandbox;
let desk: Desk;
let orderId: string;
let ticketId: string;
let issueId: string;

beforeEach(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
  const { sandbox } = app;
  const variants = [...sandbox.world.all(sandbox.shop, 'ProductVariant')].filter((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 20).slice(0, 2);
  orderId = numeric(sandbox.acts.createOrder(sandbox.shop, { variantIds: variants.map((one) => one.id), quantities: [2, 1], paid: true }).id);
  await keepOrder(desk, (await desk.shopify.orderSnapshot(orderId))!, { source: 'fill', readAt: desk.clock.now() });
  ({ ticketId } = await aTicket(desk, { match: { ...noMatch, orderId } }));
  const opened = await post<{ issueId: string }>(app, issuesDoor, { ticketId }, { key: randomUUID(), orderId, causeId: null, lines: [] });
  issueId = opened.body.issueId;
});

const page = async () => (await look<TicketView>(app, ticketDoor, { ticketId })).body;
const order = async () => (await look<{ order: OrderView }>(app, orderDoor, { orderId })).body.order;

async function planned(kind: 'refund' | 'replacement'): Promise<ResolutionRow> {
  const [line] = (await order()).lines;
  const one = { orderLineId: line!.id, quantity: 1 };
  const wish = kind === 'refund' ? { lines: [{ ...one, restock: false }], shipping: null } : { lines: [one], shippingAddress: null };
  return (await post<ResolutionRow>(app, plansDoor, {}, { key: randomUUID(), ticketId, issueId, kind, wish: { orderId, notify: false, ...wish } })).body;
}

const confirm = (plan: ResolutionRow, text: string | null, version = 0) =>
  post<ResolutionRow & Refused>(app, confirmationDoor, { resolutionId: plan.id }, { planHash: plan.planHash, reply: text && { ticketId, key: randomUUID(), version, text, templateId: null } });

describe('the order panel', () => {
  test('reads the order live, and falls back to what was seen last', async () => {
    const live = await order();
    expect(live).toMatchObject({ source: 'live', id: orderId, financialStatus: 'PAID' });
    expect(live.lines.map((line) => [line.quantity, line.left])).toEqual([[2, 2], [1, 1]]);
    expect(live.refundable?.amount).toBeTruthy();
    app.sandbox.world.remove(app.sandbox.shop, 'Order', `gid://shopify/Order/${orderId}`);
    const seen = await order();
    expect(seen).toMatchObject({ source: 'snapshot', id: orderId, refundable: null });
    expect(seen.lines).toHaveLength(2);
  });

  test('any order can be found by its number, and says when it is not the customer’s', async () => {
    const { name } = await order();
    const { body } = await look<{ orders: OrderChoice[] }>(app, ordersDoor, { ticketId }, `?number=${encodeURIComponent(name)}`);
    expect(body.orders).toMatchObject([{ id: orderId, own: false }]);
    expect((await look<{ orders: OrderChoice[] }>(app, ordersDoor, { ticketId }, '?number=99999999')).body.orders).toEqual([]);
  });
});

describe('refund and replacement', () => {
  test('a plan moves nothing; confirmed twice it happens once', async () => {
    const plan = await planned('refund');
    expect(plan).toMatchObject({ state: 'draft', kind: 'refund' });
    expect((await order()).refunds).toEqual([]);
    const [one, other] = await Promise.all([confirm(plan, null), confirm(plan, null)]);
    expect([one.body.id, other.body.id]).toEqual([plan.id, plan.id]);
    expect((await order()).refunds).toHaveLength(1);
    expect((await page()).resolutions).toMatchObject([{ id: plan.id, state: 'done', moved: plan.plan.kind === 'refund' ? plan.plan.presentmentAmount : null }]);
  });

  test('what a line has lost is told with it, and by what, before anybody asks for more', async () => {
    const taken = async () => (await order()).lines.map(({ left, taken: by, takenElsewhere }) => ({ left, by, takenElsewhere }));
    const replaced = await confirm(await planned('replacement'), null);
    const [{ orderName }] = [replaced.body.outcome as { orderName: string }];
    const replacement = { kind: 'replacement', state: 'done', count: 1, orderName };
    expect(await taken()).toMatchObject([{ left: 1, by: [replacement], takenElsewhere: 0 }, { left: 1, by: [], takenElsewhere: 0 }]);
    await confirm(await planned('refund'), null);
    const line = app.sandbox.world.get(app.sandbox.shop, 'Order', `gid://shopify/Order/${orderId}`) as unknown as { lines: { id: string }[] };
    app.sandbox.acts.refundInAdmin(app.sandbox.shop, `gid://shopify/Order/${orderId}`, { lineItems: [{ id: line.lines[1]!.id, quantity: 1 }] });
    const refund = { kind: 'refund', state: 'done', count: 1, orderName: null };
    expect(await taken()).toMatchObject([{ left: 0, by: [replacement, refund], takenElsewhere: 0 }, { left: 0, by: [], takenElsewhere: 1 }]);
  });

  test('the message goes with it, held until its outcome is told', async () => {
    const plan = await planned('replacement');
    const { version } = (await page()).ticket;
    const done = await confirm(plan, '새 주문번호: {{ replacement.orderName }}', version);
    expect(done.body.state).toBe('done');
    const view = await page();
    // The reaction to the outcome fills and sends it; that is another process.
    expect(view.messages.at(-1)).toMatchObject({ kind: 'agent', heldFor: plan.id, mail: { state: 'held' } });
    expect(view.resolutions[0]).toMatchObject({ kind: 'replacement', state: 'done', replacementName: expect.stringMatching(/\d/) });
  });

  test('when the order changed, nothing moves, nothing is promised, and a fresh plan is shown', async () => {
    const plan = await planned('refund');
    const line = app.sandbox.world.get(app.sandbox.shop, 'Order', `gid://shopify/Order/${orderId}`) as unknown as { lines: { id: string }[] };
    app.sandbox.acts.refundInAdmin(app.sandbox.shop, `gid://shopify/Order/${orderId}`, { lineItems: [{ id: line.lines[1]!.id, quantity: 1 }] });
    const { version } = (await page()).ticket;
    const refused = await confirm(plan, '환불 금액: {{ refund.amount }}', version);
    expect(refused.status).toBe(409);
    expect(refused.body.problem.code).toBe('order_changed');
    expect(refused.body.problem.shown?.fresh?.planHash).not.toBe(plan.planHash);
    const view = await page();
    expect(view.messages).toHaveLength(1);
    expect(view.drafts.reply?.body).toBe('환불 금액: {{ refund.amount }}');
    const fresh = refused.body.problem.shown!.fresh!;
    expect((await confirm(fresh, '환불 금액: {{ refund.amount }}', view.ticket.version)).body.state).toBe('done');
  });

  test('a window that still shows the plan from before is told in figures what stands instead, and nothing moves', async () => {
    const plan = await planned('refund');
    const gid = `gid://shopify/Order/${orderId}`;
    const line = app.sandbox.world.get(app.sandbox.shop, 'Order', gid) as unknown as { lines: { id: string }[] };
    app.sandbox.acts.refundInAdmin(app.sandbox.shop, gid, { lineItems: [{ id: line.lines[1]!.id, quantity: 1 }] });
    const inOne = (await confirm(plan, null)).body.problem.shown as OrderChanged;
    const { version } = (await page()).ticket;
    const inOther = await confirm(plan, '환불 금액: {{ refund.amount }}', version);
    expect([inOther.status, inOther.body.problem.code]).toEqual([409, 'order_changed']);
    const shown = inOther.body.problem.shown as OrderChanged;
    expect(shown.differences).toEqual(inOne.differences);
    expect(shown.differences).toMatchObject([{ what: 'refundable', figures: [{ before: { money: (plan.plan as RefundPlan).presentmentMaximum }, after: { money: (inOne.fresh!.plan as RefundPlan).presentmentMaximum } }] }]);
    expect(shown.fresh!.planHash).toBe(inOne.fresh!.planHash);
    expect((await confirm({ ...plan, planHash: 'never shown' }, null)).body.problem).toMatchObject({ code: 'order_changed', shown: { differences: [], fresh: { planHash: inOne.fresh!.planHash } } });
    expect([(await order()).refunds.length, (await page()).messages.length, (await page()).resolutions]).toEqual([1, 1, []]);
    expect((await confirm(shown.fresh!, null)).body.state).toBe('done');
    expect((await confirm(plan, null)).body).toMatchObject({ id: plan.id, state: 'done' });
    expect(await desk.db.resolution.count({ where: { shopId: desk.shop.id, earlierPlans: { not: Prisma.DbNull } } })).toBe(0);
  });

  test('a message against an older ticket stops before anything moves', async () => {
    const plan = await planned('refund');
    const refused = await confirm(plan, '환불 금액: {{ refund.amount }}', 99);
    expect(refused.body.problem.code).toBe('conflict');
    expect((await order()).refunds).toEqual([]);
  });

  test('a message with a place that no outcome fills promises nothing', async () => {
    const plan = await planned('refund');
    const refused = await confirm(plan, '{{ refund.amount }}, {{ parcel.carrier }}', (await page()).ticket.version);
    expect(refused.body.problem).toMatchObject({ code: 'template_hole', message: expect.stringContaining('parcel.carrier') });
    expect((await order()).refunds).toEqual([]);
  });

  test('a template picked after it was done tells what really moved', async () => {
    await desk.transaction(seedTemplates);
    await confirm(await planned('refund'), null);
    const { id: templateId } = await desk.db.template.findFirstOrThrow({ where: { shopId: desk.shop.id, situation: 'refund-done' } });
    const { body } = await look<{ text: string; holes: string[] }>(app, templateDoor, { ticketId, templateId });
    expect(body.holes).toEqual([]);
    expect(body.text).not.toContain('{{');
  });

  test('words that wait can be taken back as a draft', async () => {
    const plan = await planned('replacement');
    await confirm(plan, '새 주문번호: {{ replacement.orderName }}', (await page()).ticket.version);
    const held = (await page()).messages.at(-1)!;
    expect((await post(app, holdDoor, { ticketId }, { messageId: held.id }, 'DELETE')).status).toBe(200);
    const view = await page();
    expect(view.messages).toHaveLength(1);
    expect(view.drafts.reply?.body).toContain('새 주문번호');
  });
});

test('each line says for itself whether it goes back into stock', async () => {
  const [kept, back] = (await order()).lines;
  const lines = [{ orderLineId: kept!.id, quantity: 1, restock: false }, { orderLineId: back!.id, quantity: 1, restock: true }];
  const { body } = await post<ResolutionRow>(app, plansDoor, {}, { key: randomUUID(), ticketId, issueId, kind: 'refund', wish: { orderId, notify: false, shipping: null, lines } });
  const restocked = body.plan.kind === 'refund' && Object.fromEntries(body.plan.lines.map((line) => [line.orderLineId, line.restock]));
  expect(restocked).toEqual({ [kept!.id]: 'no_restock', [back!.id]: 'cancel' });
  expect((await confirm(body, null)).body.state).toBe('done');
});

describe('an order issue', () => {
  async function someCauses() {
    const group = await desk.db.cause.create({ data: { shopId: desk.shop.id, id: desk.newId(), key: 'group', title: { ko: '택배사', en: 'Carrier' }, position: 1 } });
    const cause = await desk.db.cause.create({ data: { shopId: desk.shop.id, id: desk.newId(), parentId: group.id, key: 'leaf', title: { ko: '분실', en: 'Lost' }, position: 1 } });
    return { group, cause };
  }

  test('its cause is set by itself, once a version, and of the second level only', async () => {
    const { group, cause } = await someCauses();
    expect((await post(app, causeDoor, { issueId }, { version: 1, causeId: group.id })).status).toBe(422);
    expect((await post(app, causeDoor, { issueId }, { version: 1, causeId: cause.id })).body).toEqual({ version: 2 });
    const stale = await post<Refused>(app, causeDoor, { issueId }, { version: 1, causeId: cause.id });
    expect([stale.status, stale.body.problem.code]).toEqual([409, 'conflict']);
    expect((await page()).issues).toMatchObject([{ status: 'open', causeId: cause.id, version: 2 }]);
    const other = anAppInSandbox();
    await other.open();
    expect((await post(other, causeDoor, { issueId }, { version: 2, causeId: cause.id })).status).toBe(404);
  });

  test('closes with cause, outcome and whether it was so, and opens again', async () => {
    const { cause } = await someCauses();
    const closing = { version: 1, causeId: cause.id, outcome: 'answered', valid: false };
    expect((await post(app, closureDoor, { issueId }, closing)).body).toEqual({ version: 2, outcomeNumber: 1 });
    expect((await page()).issues).toMatchObject([{ status: 'closed', outcome: 'answered', valid: false }]);
    expect((await post(app, closureDoor, { issueId }, { version: 2 }, 'DELETE')).body).toEqual({ version: 3 });
    expect((await post(app, closureDoor, { issueId }, { ...closing, version: 3, outcome: 'guessed' })).status).toBe(422);
  });
});
