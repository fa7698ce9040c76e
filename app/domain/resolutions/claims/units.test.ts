import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeUnits, type ClaimedUnit } from './units.ts';

/** What may happen to the units of one line, in any order. */
const acts = fc.array(fc.record({ act: fc.constantFrom('refund', 'replace', 'refund_elsewhere'), quantity: fc.integer({ min: 1, max: 3 }) }), { maxLength: 20 });

test('whatever happens, Mend gives no unit twice: not by refund and replacement, not after a refund elsewhere', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), acts, (bought, history) => {
      const claims: ClaimedUnit[] = [];
      let refundable = bought;
      let now = 0;
      const at = () => new Date(++now * 1000);
      for (const { act, quantity } of history) {
        if (act === 'refund_elsewhere') {
          // Shopify refuses more than is left; it knows nothing of replacements, so such a clash is somebody else's.
          refundable = Math.max(0, refundable - quantity);
          continue;
        }
        const units = freeUnits(bought, refundable, claims, at());
        if (units.length < quantity) continue;
        const kind = act === 'refund' ? 'refund' : 'replacement';
        claims.push(...units.slice(0, quantity).map((unit): ClaimedUnit => ({ unit, kind, state: 'done', settledAt: at() })));
        if (kind === 'refund') refundable -= quantity;
        const replaced = claims.filter((claim) => claim.kind === 'replacement').length;
        expect(replaced + (bought - refundable)).toBeLessThanOrEqual(bought);
        expect(new Set(claims.map((claim) => claim.unit)).size).toBe(claims.length);
      }
    }),
  );
});

test('a refund counts as unseen until Shopify was asked after it', () => {
  const claim = (state: ClaimedUnit['state'], settledAt: Date | null): ClaimedUnit => ({ unit: 1, kind: 'refund', state, settledAt });
  const [before, asked] = [new Date(1000), new Date(2000)];
  expect(freeUnits(2, 2, [claim('running', null)], asked)).toEqual([2]);
  expect(freeUnits(2, 1, [claim('done', before)], asked)).toEqual([2]);
  // Done after Shopify's count was read: that count does not know of it.
  expect(freeUnits(2, 2, [claim('done', asked)], before)).toEqual([2]);
  expect(freeUnits(2, 0, [], asked)).toEqual([]);
});
