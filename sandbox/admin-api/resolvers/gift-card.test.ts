import { afterEach, beforeEach, expect, test } from 'vitest';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

const CARD = 'id lastCharacters maskedCode note enabled isRedeemable expiresOn deactivatedAt balance { amount currencyCode } initialValue { amount } customer { id }';
const CREATE = `mutation ($input: GiftCardCreateInput!) { giftCardCreate(input: $input) { giftCardCode giftCard { ${CARD} } userErrors { field code message } } }`;
const FIND = `query ($query: String) { giftCards(first: 5, query: $query) { nodes { ${CARD} } } }`;
const END = `mutation ($id: ID!) { giftCardDeactivate(id: $id) { giftCard { ${CARD} } userErrors { code field } } }`;

let asked: AskedShop;
let customer: string;
const SCOPES = ['read_orders', 'write_customers', 'write_gift_cards'];
beforeEach(async () => {
  asked = await askedShop();
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, SCOPES);
  customer = [...asked.sandbox.world.all(asked.sandbox.shop, 'Customer')][0]!.id;
});
afterEach(() => asked.sandbox.close());

const wanted = (more: object = {}) => ({ initialAmount: { amount: '5000', currencyCode: 'KRW' }, code: 'Mend00112233', customerId: customer, expiresOn: '2099-12-31', note: 'mend', ...more });
const create = async (input: object) => (await asked.ask(CREATE, { input })).data.giftCardCreate;

test('the code is answered once; afterwards the card is found by it, and shows its last characters alone', async () => {
  const { giftCard, giftCardCode, userErrors } = await create(wanted());
  expect(userErrors).toEqual([]);
  expect(giftCardCode).toBe('mend00112233');
  expect(giftCard).toMatchObject({ lastCharacters: '2233', maskedCode: '•••• •••• •••• 2233', note: 'mend', isRedeemable: true, balance: { amount: '5000.0', currencyCode: 'KRW' }, customer: { id: customer } });
  for (const query of ['mend00112233', 'MEND00112233', `customer_id:${customer.split('/').at(-1)}`, 'status:enabled']) {
    expect((await asked.ask(FIND, { query })).data.giftCards.nodes, query).toEqual([giftCard]);
  }
  expect((await asked.ask(FIND, { query: 'mend99999999' })).data.giftCards.nodes).toEqual([]);
});

test('without a code one is made up', async () => {
  expect((await create(wanted({ code: undefined }))).giftCardCode).toMatch(/^[a-z0-9]{16}$/);
});

test('ended, it can be used no more', async () => {
  const { giftCard } = await create(wanted());
  expect((await asked.ask(END, { id: giftCard.id })).data.giftCardDeactivate.giftCard).toMatchObject({ enabled: false, isRedeemable: false, deactivatedAt: expect.any(String) });
  expect((await asked.ask(END, { id: 'gid://shopify/GiftCard/999' })).data.giftCardDeactivate.userErrors).toMatchObject([{ code: 'GIFT_CARD_NOT_FOUND' }]);
});

test.each([
  ['a code that exists', {}, 'code', 'TAKEN'],
  ['a short code', { code: 'abc' }, 'code', 'TOO_SHORT'],
  ['a long code', { code: 'a'.repeat(21) }, 'code', 'TOO_LONG'],
  ['a code with signs in it', { code: 'abcd-efgh' }, 'code', 'INVALID'],
  ['nothing', { code: 'abcdefgh', initialAmount: { amount: '0', currencyCode: 'KRW' } }, 'initialAmount', 'GREATER_THAN'],
  ['part of a won', { code: 'abcdefgh', initialAmount: { amount: '0.5', currencyCode: 'KRW' } }, 'initialAmount', 'INVALID'],
  ['no amount', { code: 'abcdefgh', initialAmount: undefined }, 'initialAmount', 'MISSING_ARGUMENT'],
  ['an unknown customer', { code: 'abcdefgh', customerId: 'gid://shopify/Customer/1' }, 'customerId', 'CUSTOMER_NOT_FOUND'],
  ['a day that is over', { code: 'abcdefgh', expiresOn: '2020-01-01' }, 'expiresOn', 'INVALID'],
])('%s is refused, with its code and its place', async (_what, change, place, code) => {
  await create(wanted());
  expect(await create(wanted(change))).toMatchObject({ giftCard: null, giftCardCode: null, userErrors: [{ field: ['input', place], code }] });
});

test('the scope is needed, and that of customers to name one', async () => {
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, ['read_customers', 'write_gift_cards']);
  expect((await asked.ask(CREATE, { input: wanted() })).errors[0].extensions).toMatchObject({ code: 'ACCESS_DENIED', requiredAccess: expect.stringContaining('write_customers') });
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, ['write_customers']);
  expect((await asked.ask(CREATE, { input: wanted() })).errors[0].extensions).toMatchObject({ code: 'ACCESS_DENIED', requiredAccess: expect.stringContaining('write_gift_cards') });
});
