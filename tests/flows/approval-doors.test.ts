import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { action as roleDoor } from '#app/routes/app.agents.$agentId.role.ts';
import { loader as csvDoor } from '#app/routes/app.ledger.csv.ts';
import { loader as ledgerDoor } from '#app/routes/app.ledger/route.tsx';
import { action as approvalDoor, loader as approvalReadDoor } from '#app/routes/app.resolutions.$resolutionId.approval.ts';
import { action as confirmationDoor } from '#app/routes/app.resolutions.$resolutionId.confirmation.ts';
import { action as plansDoor } from '#app/routes/app.resolutions.plans.ts';
import { action as budgetsDoor, loader as budgetsReadDoor } from '#app/routes/app.settings.budgets/route.tsx';
import { action as issuesDoor } from '#app/routes/app.tickets.$ticketId.issues.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { asStaff, look, post } from './a-door-call.ts';

interface Refused {
  problem: { code: string; field: string | null; message: string };
}

let app: AppInSandbox;
let colleague: AppInSandbox;
let desk: Desk;
let orderGid: string;

/** The owner, and a colleague who may refund but nothing alone; an order of the shop. */
beforeEach(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
  colleague = await asStaff(app, 'agent');
  await colleague.open();
  await post(app, budgetsDoor, {}, { budgets: [{ role: 'agent', causeId: null, perAction: '1', perDay: null, perCustomer: null }] });
  orderGid = app.sandbox.acts.createOrder(app.sandbox.shop, { quantities: [2], paid: true }).id;
  await keepOrder(desk, (await desk.shopify.orderSnapshot(numeric(orderGid)))!, { source: 'fill', readAt: desk.clock.now() });
});

/** The colleague confirms a refund beyond the budget. */
async function asked(): Promise<ResolutionRow> {
  const orderId = numeric(orderGid);
  const { ticketId } = await aTicket(desk, { match: { ...noMatch, orderId } });
  const { issueId } = (await post<{ issueId: string }>(app, issuesDoor, { ticketId }, { key: randomUUID(), orderId, causeId: null, lines: [] })).body;
  const [line] = (await desk.shopify.orderSnapshot(orderId))!.lines;
  const wish = { orderId, notify: false, lines: [{ orderLineId: line!.id, quantity: 1, restock: false }], shipping: null };
  const plan = (await post<ResolutionRow>(colleague, plansDoor, {}, { key: randomUUID(), ticketId, issueId, kind: 'refund', wish })).body;
  return (await post<ResolutionRow>(colleague, confirmationDoor, { resolutionId: plan.id }, { planHash: plan.planHash, reply: null })).body;
}

const approve = <T = ResolutionRow>(who: AppInSandbox, { id, planHash }: ResolutionRow) => post<T>(who, approvalDoor, { resolutionId: id }, { planHash });
const decline = <T = ResolutionRow>(who: AppInSandbox, { id }: ResolutionRow, note = '') => post<T>(who, approvalDoor, { resolutionId: id }, { note }, 'DELETE');
const agentId = async (role: string) => numeric([...app.sandbox.world.all(app.sandbox.shop, 'Staff')].find((one) => one['role'] === role)!.id);

describe('approval', () => {
  test('is looked at, given by another person once, and stands in the ledger with both names', async () => {
    const row = await asked();
    expect(row.state).toBe('awaiting_approval');
    expect((await look<{ row: ResolutionRow }>(app, approvalReadDoor, { resolutionId: row.id })).body.row).toMatchObject({ planHash: row.planHash, beyond: [{ limit: 'perAction' }] });
    const own = await approve<Refused>(colleague, row);
    expect([own.status, own.body.problem.code]).toEqual([403, 'not_allowed']);
    const other = await approve<Refused>(app, { ...row, planHash: 'another' });
    expect([other.status, other.body.problem.code]).toEqual([409, 'order_changed']);
    expect((await approve(app, row)).body).toMatchObject({ state: 'done', approvedBy: desk.actor.id });
    const again = await approve<Refused>(app, row);
    expect([again.status, again.body.problem.code]).toEqual([422, 'not_possible']);
    const { body } = await look<{ lines: { id: string; confirmedBy: string; approvedBy: string }[]; waiting: { plans: unknown[] } }>(app, ledgerDoor);
    expect(body.lines).toMatchObject([{ id: row.id, confirmedBy: await agentId('agent'), approvedBy: desk.actor.id }]);
    expect(body.waiting.plans).toEqual([]);
  });

  test('is declined with a note by a lead or the owner alone, and taken back by whoever asked', async () => {
    const first = await asked();
    const partTimer = await asStaff(app, 'part-timer');
    await partTimer.open();
    expect((await decline<Refused>(partTimer, first)).status).toBe(403);
    expect((await decline(app, first, '먼저 사진을 받아 주세요.')).body).toMatchObject({ state: 'failed', declinedNote: '먼저 사진을 받아 주세요.' });
    const second = await asked();
    expect((await decline(colleague, second)).body).toMatchObject({ state: 'failed', failure: { words: 'approval_withdrawn' } });
    expect((await decline<Refused>(app, second)).body.problem.code).toBe('not_possible');
  });

  test('of an order that changed meanwhile is refused, and nothing moves', async () => {
    const row = await asked();
    const { lines } = app.sandbox.world.get(app.sandbox.shop, 'Order', orderGid) as unknown as { lines: { id: string }[] };
    app.sandbox.acts.refundInAdmin(app.sandbox.shop, orderGid, { lineItems: [{ id: lines[0]!.id, quantity: 2 }] });
    const refused = await approve<Refused>(app, row);
    expect([refused.status, refused.body.problem.code]).toEqual([409, 'order_changed']);
    expect((await look<{ row: ResolutionRow }>(app, approvalReadDoor, { resolutionId: row.id })).body.row.state).toBe('awaiting_approval');
  });

  test('of another shop’s plan is not there, whatever is asked; what is no form is refused', async () => {
    const row = await asked();
    const other = anAppInSandbox();
    await other.open();
    expect((await approve<Refused>(other, row)).status).toBe(404);
    expect((await decline<Refused>(other, row)).status).toBe(404);
    await expect(look(other, approvalReadDoor, { resolutionId: row.id })).rejects.toMatchObject({ status: 404 });
    expect((await post<Refused>(app, approvalDoor, { resolutionId: 'x' }, { planHash: row.planHash })).status).toBe(404);
    expect((await post<Refused>(app, approvalDoor, { resolutionId: row.id }, { planHash: '' })).body.problem.code).toBe('bad_input');
    expect((await decline<Refused>(app, row, 'x'.repeat(501))).body.problem.field).toBe('note');
  });
});

describe('the ledger', () => {
  test('is read by month; what is none is refused beside it, and so is a place that is none', async () => {
    await asked();
    const view = (await look<{ month: string; lines: unknown[]; open: { lines: unknown[] }; waiting: { plans: unknown[] } }>(app, ledgerDoor)).body;
    expect([view.lines.length, view.open.lines.length, view.waiting.plans.length]).toEqual([0, 1, 1]);
    expect((await look<{ lines: unknown[] }>(app, ledgerDoor, {}, '?month=2020-01')).body.lines).toEqual([]);
    for (const query of ['?month=2020-13', '?page=x_y', '?open=x_y', '?waiting=x_y']) await expect(look(app, ledgerDoor, {}, query)).rejects.toMatchObject({ status: 422 });
    const other = anAppInSandbox();
    await other.open();
    expect((await look<{ lines: unknown[]; waiting: { plans: unknown[] } }>(other, ledgerDoor)).body).toMatchObject({ lines: [], waiting: { plans: [] } });
  });

  test('comes as a file, which names a policy and never the id it acts in', async () => {
    const row = await asked();
    await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: row.id }, data: { plannedBy: 'policy:1', confirmedBy: 'policy:1', policyName: '택배 지연' } });
    const { month } = (await look<{ month: string }>(app, ledgerDoor)).body;
    const file = (await look<Response>(app, csvDoor, {}, `?month=${month}`)).body;
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="mend-ledger-${month}.csv"`);
    const text = await file.text();
    expect(text.split('\r\n')[1]!.split(',').filter((cell) => cell === '택배 지연')).toHaveLength(3);
    expect(text).not.toContain('policy:');
    expect((await look<{ waiting: { plans: object[] } }>(app, ledgerDoor)).body.waiting.plans).toMatchObject([{ askedBy: null, policyName: '택배 지연' }]);
    await expect(look(app, csvDoor)).rejects.toMatchObject({ status: 422 });
    await expect(look(app, csvDoor, {}, '?month=../x')).rejects.toMatchObject({ status: 422 });
  });
});

describe('a role', () => {
  const give = <T = Refused>(who: AppInSandbox, agent: string, role: string) => post<T>(who, roleDoor, { agentId: agent }, { role }, 'PUT');

  test('is given by the owner alone, to an agent of the shop, never taken from the owner', async () => {
    const agent = await agentId('agent');
    expect((await give(colleague, agent, 'lead')).status).toBe(403);
    expect((await give<{ saved: boolean }>(app, agent, 'lead')).body).toEqual({ saved: true });
    expect((await desk.db.agent.findFirstOrThrow({ where: { shopId: desk.shop.id, id: agent } })).role).toBe('lead');
    expect((await give(app, agent, 'owner')).body.problem.code).toBe('bad_input');
    expect((await give(app, '404', 'lead')).status).toBe(404);
    await give(app, desk.actor.id!, 'agent');
    const { agents } = (await look<{ agents: { id: string; role: string }[] }>(app, budgetsReadDoor)).body;
    expect(agents.find(({ id }) => id === desk.actor.id)?.role).toBe('owner');
  });
});
