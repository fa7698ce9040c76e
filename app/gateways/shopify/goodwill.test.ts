import { beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '#app/platform/problem.ts';
import { aSandbox, shopifyPortOver } from '#tests/builders/a-sandbox.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import type { ShopifyPort } from './port.ts';

let sandbox: OpenSandbox;
let port: ShopifyPort;
let customerId: string;
const scopes = (...more: string[]) => sandbox.acts.changeScopes(sandbox.shop, ['read_orders', 'read_customers', ...more]);

beforeEach(async () => {
  sandbox = aSandbox();
  scopes('write_discounts', 'write_gift_cards', 'write_customers');
  port = await shopifyPortOver(sandbox);
  customerId = [...sandbox.world.all(sandbox.shop, 'Customer')][0]!.id.split('/').at(-1)!;
});

const codeOf = (call: Promise<unknown>) => call.then(() => null, (problem: Problem) => problem.code);
const won = { amount: '5000', currency: 'KRW' };

describe('discount codes', () => {
  const wanted = () => ({ code: 'SORRY-7Q2M', title: 'For your patience', customerId, amount: won, startsAt: new Date('2026-01-01T00:00:00Z'), endsAt: new Date('2099-02-01T00:00:00Z') });

  test('one is made for one customer and read back by its code', async () => {
    const made = await port.createDiscountCode(wanted());
    expect(made).toMatchObject({ code: 'SORRY-7Q2M', amount: { currency: 'KRW' }, customerIds: [customerId], state: 'active', endsAt: new Date('2099-02-01T00:00:00Z'), timesUsed: 0 });
    expect(Number(made.amount!.amount)).toBe(5000);
    expect(await port.discountCode('SORRY-7Q2M')).toEqual(made);
    expect(await port.discountCode('SORRY-NONE')).toBeNull();
  });

  test('the same code twice is one code', async () => {
    const first = await port.createDiscountCode(wanted());
    expect(await port.createDiscountCode(wanted())).toEqual(first);
    expect([...sandbox.world.all(sandbox.shop, 'DiscountCodeNode')]).toHaveLength(1);
  });

  test('an answer that was lost is found by the code', async () => {
    sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'DiscountCodeCreate', times: 1 });
    const impatient = await shopifyPortOver(sandbox, undefined, 20);
    expect(await codeOf(impatient.createDiscountCode(wanted()))).toBe('shopify_unknown');
    expect(await port.discountCode('SORRY-7Q2M')).toMatchObject({ customerIds: [customerId] });
  });

  test('what Shopify refuses is a problem with its code; without the scope it is another', async () => {
    await expect(port.createDiscountCode({ ...wanted(), customerId: '1' })).rejects.toMatchObject({ code: 'shopify_refused', details: { shown: [{ code: 'INVALID' }] } });
    scopes();
    expect(await codeOf(port.createDiscountCode(wanted()))).toBe('scope_missing');
  });
});

describe('gift cards', () => {
  const wanted = () => ({ code: 'mend4f7k2m9qx3wd', customerId, amount: won, expiresOn: '2099-02-01', note: 'mend:01 gesture' });

  test('one is made in a customer’s name and found by its code and our marker', async () => {
    const made = await port.createGiftCard(wanted());
    expect(made).toMatchObject({ lastCharacters: 'x3wd', customerId, expiresOn: '2099-02-01', ended: false });
    expect(await port.giftCardMarked('mend4f7k2m9qx3wd', 'mend:01')).toEqual(made);
    expect(await port.giftCardMarked('mend4f7k2m9qx3wd', 'mend:02')).toBeNull();
    expect(await port.giftCardMarked('mend0000000000000', 'mend:01')).toBeNull();
  });

  test('the same code twice is refused as taken', async () => {
    await port.createGiftCard(wanted());
    await expect(port.createGiftCard(wanted())).rejects.toMatchObject({ code: 'shopify_refused', details: { shown: [{ code: 'TAKEN' }] } });
  });

  test('each of its two scopes is needed', async () => {
    scopes('write_gift_cards');
    expect(await codeOf(port.createGiftCard(wanted()))).toBe('scope_missing');
    scopes('write_customers');
    expect(await codeOf(port.createGiftCard(wanted()))).toBe('scope_missing');
  });
});
