import { expect, test } from 'vitest';
import { starterCauses } from '#app/domain/issues/starter-causes.ts';
import { RETURN_REASONS } from '#sandbox/state/returns/return-reasons.ts';
import { reasonOfCause } from './reason-of-cause.ts';

const reasons = RETURN_REASONS.filter(({ deleted }) => !deleted).map(({ id, handle, en: name }) => ({ id, handle, name }));
const named = (key: string) => reasons.find(({ id }) => id === reasonOfCause(key, reasons))?.handle ?? null;

test('a cause that says why leads to the reason that says the same; one that leaves it open leads to none', () => {
  expect(['defect', 'picked_wrong', 'changed_mind', 'carrier_damage'].map(named)).toEqual(['defective', 'wrong-item', 'unwanted', 'damaged-in-transit']);
  expect(['size_or_fit', 'own_cause'].map(named)).toEqual([null, null]);
  expect(reasonOfCause('defect', [])).toBeNull();
  // Every cause that has a reason is one that shops begin with.
  const keys = starterCauses.flatMap((group) => group.children.map(({ key }) => key));
  expect(keys.filter((key) => named(key)).length).toBe(9);
});
