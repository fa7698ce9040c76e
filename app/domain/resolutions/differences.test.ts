import { expect, test } from 'vitest';
import { differencesOf, type Agreed } from './differences.ts';
import { addressFigures, bothFigures, unitFigures } from './figures.ts';

const krw = (amount: string) => ({ amount, currency: 'KRW' });
const line = (id: string, quantity: number) => ({ id, title: `Line ${id}`, variantTitle: null, quantity });

interface Plan {
  total: string;
  lines: ReturnType<typeof line>[];
  address: { name: string; zip: string | null };
}

const agreed: Agreed<Plan> = {
  amount: { of: ({ total }) => total, told: ({ total }) => bothFigures('amount', krw(total), krw(total)) },
  lines: { of: ({ lines }) => lines.map(({ id, quantity }) => [id, quantity]), told: ({ lines }) => unitFigures(lines, ({ id }) => id) },
  address: { of: ({ address }) => address, told: ({ address }) => addressFigures(address) },
};

const plan: Plan = { total: '100', lines: [line('1', 2), line('2', 1)], address: { name: 'Mina', zip: null } };

test('what differs is told with its figures before and after, what is the same is not', () => {
  expect(differencesOf(agreed, plan, { ...plan })).toEqual([]);
  const [amount, lines, address] = differencesOf(agreed, plan, { total: '50', lines: [line('1', 1), line('2', 1), line('3', 4)], address: { name: 'Mina', zip: '04524' } });
  expect(amount).toMatchObject({ what: 'amount', figures: [{ before: { money: krw('100') }, after: { money: krw('50') } }] });
  expect(lines!.figures).toEqual([
    { of: 'Line 1', before: { units: 2 }, after: { units: 1 } },
    { of: 'Line 3', before: null, after: { units: 4 } },
  ]);
  expect(address!.figures).toEqual([{ part: 'zip', before: null, after: { text: '04524' } }]);
});

test('two currencies are two figures; the same goods in two lines are one', () => {
  expect(bothFigures('amount', krw('1300'), { amount: '1', currency: 'USD' }).map(({ part }) => part)).toEqual([undefined, 'shop']);
  expect(unitFigures([line('1', 2), line('1', 3)], ({ id }) => id)).toEqual([{ key: 'units:1', of: 'Line 1', value: { units: 5 } }]);
});
