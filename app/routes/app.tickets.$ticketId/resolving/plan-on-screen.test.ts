import { expect, test } from 'vitest';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { planOnScreen } from './plan-on-screen.ts';

const row = { id: 'a', planHash: 'old' } as ResolutionRow;
const fresh = { id: 'a', planHash: 'new' } as ResolutionRow;
const refusal = (what: string, made: ResolutionRow | null) => ({ code: 'order_changed', message: '', field: null, retry: false, shown: { differences: [{ what, before: null, after: null, figures: [] }], fresh: made } });

test('a plan is confirmed as it was made anew', () => {
  expect(planOnScreen(row, refusal('amount', fresh))).toMatchObject({ row: fresh, differences: [{ what: 'amount' }], over: false });
});

test('what can no longer be done is not confirmed again', () => {
  expect(planOnScreen(row, refusal('impossible', null))).toMatchObject({ row, over: true });
});

test('gone back, nothing of it is left: neither the plan made anew nor what had changed', () => {
  expect(planOnScreen(null, refusal('amount', fresh))).toEqual({ row: null, differences: [], over: false });
  expect(planOnScreen(row, null)).toEqual({ row, differences: [], over: false });
});

test('another refusal changes nothing of the plan', () => {
  expect(planOnScreen(row, { ...refusal('amount', fresh), code: 'conflict' })).toEqual({ row, differences: [], over: false });
});
