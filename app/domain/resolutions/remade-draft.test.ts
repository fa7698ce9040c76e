import { expect, test } from 'vitest';
import { aRefundPlan, aScene, problemOf, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from './confirm-resolution.server.ts';
import type { OrderChanged } from './order-changed.ts';
import type { RefundPlan } from './plan.ts';

/** A colleague gives a unit of the second line back in Shopify. */
function refundElsewhere({ sandbox, store, order }: Scene): void {
  sandbox.acts.refundInAdmin(store, order().id, { lineItems: [{ id: order().lines[1]!.id, quantity: 1 }] });
}

const most = (row: { plan: unknown }) => (row.plan as RefundPlan).presentmentMaximum;

test('a draft that is made anew while another window confirms it is not carried out, and what differs is told', async () => {
  const scene = await aScene({ quantities: [2, 2] });
  const plan = await aRefundPlan(scene);
  const { shopify } = scene.desk;
  let inOther: OrderChanged | null = null;
  const slow = scene.desk.as(scene.desk.actor, {
    ...shopify,
    suggestedRefund: async (...asked) => {
      const read = await shopify.suggestedRefund(...asked);
      refundElsewhere(scene);
      inOther = (await problemOf(confirmResolution(scene.desk, plan.id, plan.planHash))).details.shown as OrderChanged;
      return read;
    },
  });
  const problem = await problemOf(confirmResolution(slow, plan.id, plan.planHash));
  const { differences, fresh } = problem.details.shown as OrderChanged;
  expect([problem.code, fresh!.planHash]).toEqual(['order_changed', inOther!.fresh!.planHash]);
  expect(differences).toMatchObject([{ what: 'refundable', figures: [{ before: { money: most(plan) }, after: { money: most(fresh!) } }] }]);
  expect(scene.order().refundDocs).toHaveLength(1);
});

test('a window that slept through two changes is told both in one', async () => {
  const scene = await aScene({ quantities: [2, 3] });
  const plan = await aRefundPlan(scene);
  refundElsewhere(scene);
  const { fresh: second } = (await problemOf(confirmResolution(scene.desk, plan.id, plan.planHash))).details.shown as OrderChanged;
  refundElsewhere(scene);
  const { fresh: third } = (await problemOf(confirmResolution(scene.desk, plan.id, second!.planHash))).details.shown as OrderChanged;
  const seen = async (planHash: string) => ((await problemOf(confirmResolution(scene.desk, plan.id, planHash))).details.shown as OrderChanged).differences[0]!.figures;
  expect(await seen(plan.planHash)).toEqual([{ before: { money: most(plan) }, after: { money: most(third!) } }]);
  expect(await seen(second!.planHash)).toEqual([{ before: { money: most(second!) }, after: { money: most(third!) } }]);
  expect(await confirmResolution(scene.desk, plan.id, third!.planHash)).toMatchObject({ state: 'done' });
});
