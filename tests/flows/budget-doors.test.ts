import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { loader as budgetsReadDoor, action as budgetsDoor } from '#app/routes/app.settings.budgets/route.tsx';
import { action as budgetsTriedDoor } from '#app/routes/app.settings.budgets.simulation.ts';
import { loader as policiesReadDoor, action as policiesDoor } from '#app/routes/app.settings.policies/route.tsx';
import { action as policyTriedDoor } from '#app/routes/app.settings.policies.simulation.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { asStaff, look, post } from './a-door-call.ts';

interface Refused {
  problem: { code: string; field: string | null; message: string };
}

let app: AppInSandbox;
let colleague: AppInSandbox;
let desk: Desk;

beforeEach(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
  colleague = await asStaff(app, 'agent');
  await colleague.open();
});

async function aCause(of: Desk, more: object = {}): Promise<string> {
  const id = of.newId();
  await of.db.cause.create({ data: { shopId: of.shop.id, id, key: id, title: { ko: '배송 지연', en: 'Late' }, position: 1, ...more } });
  return id;
}

/** Another shop's cause: as good as none. */
async function aForeignCause(): Promise<string> {
  const other = anAppInSandbox();
  return aCause((await other.open()).desk);
}

describe('budgets', () => {
  const budget = (more: object = {}) => ({ role: 'agent', causeId: null, perAction: '5000', perDay: null, perCustomer: null, ...more });
  const save = <T = Refused>(who: AppInSandbox, ...budgets: object[]) => post<T>(who, budgetsDoor, {}, { budgets });

  test('are read by everybody and changed by the owner', async () => {
    const cause = await aCause(desk);
    expect((await save<{ saved: boolean }>(app, budget(), budget({ causeId: cause, perAction: null, perDay: '10000' }))).body).toEqual({ saved: true });
    const read = (who: AppInSandbox) => look<{ budgets: object[]; mayChange: boolean }>(who, budgetsReadDoor);
    expect((await read(app)).body).toMatchObject({ mayChange: true, budgets: [{ causeId: cause, perDay: '10000' }, { causeId: null, perAction: '5000' }] });
    expect((await read(colleague)).body.mayChange).toBe(false);
    const refused = await save(colleague, budget({ perAction: '999999' }));
    expect([refused.status, refused.body.problem.code]).toEqual([403, 'not_allowed']);
    expect((await read(app)).body.budgets).toHaveLength(2);
  });

  test.each([
    ['no amount', { perAction: 'ten' }, 'budgets.0.perAction'],
    ['below zero', { perDay: '-1' }, 'budgets.0.perDay'],
    ['finer than the currency', { perCustomer: '10.5' }, 'budgets.0.perCustomer'],
    ['no role', { role: 'king' }, 'budgets.0.role'],
    ['no cause', { causeId: randomUUID() }, 'budgets.0.causeId'],
  ])('with %s are refused beside the field, and nothing is stored', async (_what, wrong, field) => {
    const refused = await save(app, budget(wrong));
    expect([refused.status, refused.body.problem.field]).toEqual([422, field]);
    expect(await desk.db.budget.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });

  test('know no cause of another shop, and none twice', async () => {
    expect((await save(app, budget({ causeId: await aForeignCause() }))).body.problem.field).toBe('budgets.0.causeId');
    expect((await save(app, budget(), budget())).body.problem.field).toBe('budgets.1.causeId');
  });

  test('are tried without being stored', async () => {
    const tried = await post<{ acts: number }>(app, budgetsTriedDoor, {}, { budgets: [budget()] });
    expect(tried.body).toMatchObject({ acts: 0, waiting: 0, shown: [] });
    expect((await post<Refused>(app, budgetsTriedDoor, {}, { budgets: [budget({ perAction: 'x' })] })).body.problem.field).toBe('budgets.0.perAction');
    expect(await desk.db.budget.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });
});

describe('policies', () => {
  const typed = (causeId: string, more: object = {}) => ({ name: '택배 지연', causeId, kind: 'goodwill', preset: { form: 'discount_code', percent: '10' }, on: false, perAction: '5000', perDay: '50000', perCustomer: '10000', ...more });
  const save = <T = Refused>(who: AppInSandbox, form: object) => post<T>(who, policiesDoor, {}, form);
  const stored = () => desk.db.policy.findMany({ where: { shopId: desk.shop.id } });

  test('are made, changed over their version and taken away by the owner alone', async () => {
    const cause = await aCause(desk);
    expect((await save(colleague, typed(cause))).status).toBe(403);
    expect((await save<{ saved: boolean }>(app, typed(cause))).body).toEqual({ saved: true });
    const { id, version } = (await stored())[0]!;
    expect((await save<{ saved: boolean }>(app, typed(cause, { id, version, on: true }))).body).toEqual({ saved: true });
    const stale = await save(app, typed(cause, { id, version }));
    expect([stale.status, stale.body.problem.code]).toEqual([409, 'conflict']);
    expect((await look<{ policies: object[]; mayChange: boolean }>(colleague, policiesReadDoor)).body).toMatchObject({ policies: [{ id, on: true }], mayChange: false });
    expect((await post<Refused>(colleague, policiesDoor, {}, { id }, 'DELETE')).status).toBe(403);
    await post(app, policiesDoor, {}, { id }, 'DELETE');
    expect(await stored()).toEqual([]);
  });

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a bound that is no amount', { perDay: 'much' }, 'perDay'],
    ['no bound', { perCustomer: '' }, 'perCustomer'],
    ['another kind', { kind: 'cancellation' }, 'kind'],
    ['a share beyond the whole', { preset: { form: 'discount_code', percent: '1000' } }, 'preset.percent'],
    ['no cause', { causeId: '' }, 'causeId'],
  ])('with %s are refused beside the field, tried and saved', async (_what, wrong, field) => {
    const form = typed(await aCause(desk), wrong);
    for (const door of [policiesDoor, policyTriedDoor]) {
      const refused = await post<Refused>(app, door, {}, form);
      expect([refused.status, refused.body.problem.field]).toEqual([422, field]);
    }
    expect(await stored()).toEqual([]);
  });

  test('know no cause and no policy of another shop, and one for each cause', async () => {
    expect((await save(app, typed(await aForeignCause()))).body.problem.field).toBe('causeId');
    const cause = await aCause(desk);
    await save(app, typed(cause));
    expect((await save(app, typed(cause))).body.problem.field).toBe('causeId');
    const { id, version } = (await stored())[0]!;
    const other = anAppInSandbox();
    const { desk: theirs } = await other.open();
    expect((await save(other, typed(await aCause(theirs), { id, version }))).status).toBe(404);
    await post(other, policiesDoor, {}, { id }, 'DELETE');
    expect(await stored()).toHaveLength(1);
  });

  test('are tried without being stored', async () => {
    const tried = await post<{ issues: number }>(app, policyTriedDoor, {}, typed(await aCause(desk)));
    expect(tried.body).toMatchObject({ issues: 0, shown: [] });
    expect(await stored()).toEqual([]);
  });
});
