import { afterEach, beforeEach, expect, test } from 'vitest';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

const BASIC = `id codeDiscount { __typename ... on DiscountCodeBasic { title status startsAt endsAt usageLimit appliesOncePerCustomer discountClasses
  codes(first: 2) { nodes { code } } codesCount { count } combinesWith { orderDiscounts shippingDiscounts }
  context { __typename ... on DiscountCustomers { customers { id } } }
  customerGets { items { ... on AllDiscountItems { allItems } } value { __typename ... on DiscountAmount { appliesOnEachItem amount { amount currencyCode } } ... on DiscountPercentage { percentage } } } } }`;
const CREATE = `mutation ($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) { codeDiscountNode { ${BASIC} } userErrors { field code message extraInfo } } }`;
const BY_CODE = `query ($code: String!) { codeDiscountNodeByCode(code: $code) { ${BASIC} } }`;
const END = 'mutation ($id: ID!) { discountCodeDeactivate(id: $id) { codeDiscountNode { id codeDiscount { ... on DiscountCodeBasic { status endsAt } } } userErrors { code } } }';
const FIND = 'query ($query: String) { discountNodes(first: 5, query: $query) { nodes { id discount { ... on DiscountCodeBasic { title } } } } }';

let asked: AskedShop;
let customer: string;
beforeEach(async () => {
  asked = await askedShop();
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, ['read_orders', 'read_customers', 'write_discounts']);
  customer = [...asked.sandbox.world.all(asked.sandbox.shop, 'Customer')][0]!.id;
});
afterEach(() => asked.sandbox.close());

const wanted = (more: object = {}) => ({
  title: 'Goodwill', code: 'SORRY-AB12', startsAt: '2026-01-01T00:00:00Z', usageLimit: 1, appliesOncePerCustomer: true,
  context: { customers: { add: [customer] } },
  customerGets: { items: { all: true }, value: { discountAmount: { amount: '5000', appliesOnEachItem: false } } },
  ...more,
});
const create = async (input: object) => (await asked.ask(CREATE, { input })).data.discountCodeBasicCreate;

test('a code for one customer, once, is made and found again by its code', async () => {
  const { codeDiscountNode: made, userErrors } = await create(wanted({ endsAt: '2099-01-01T00:00:00Z' }));
  expect(userErrors).toEqual([]);
  expect(made.codeDiscount).toMatchObject({
    __typename: 'DiscountCodeBasic', status: 'ACTIVE', usageLimit: 1, appliesOncePerCustomer: true, codes: { nodes: [{ code: 'SORRY-AB12' }] },
    context: { __typename: 'DiscountCustomers', customers: [{ id: customer }] },
    customerGets: { items: { allItems: true }, value: { __typename: 'DiscountAmount', appliesOnEachItem: false, amount: { amount: '5000.0', currencyCode: 'KRW' } } },
  });
  expect((await asked.ask(BY_CODE, { code: 'sorry-ab12' })).data.codeDiscountNodeByCode).toEqual(made);
  expect((await asked.ask(BY_CODE, { code: 'SORRY-ZZ99' })).data.codeDiscountNodeByCode).toBeNull();
  const { nodes } = (await asked.ask(FIND, { query: 'code:SORRY-AB12 status:active' })).data.discountNodes;
  expect(nodes).toMatchObject([{ id: made.id.replace('DiscountCodeNode', 'DiscountNode'), discount: { title: 'Goodwill' } }]);
});

test('a share, and a time still to come', async () => {
  const { codeDiscountNode: made } = await create(wanted({ startsAt: '2099-01-01T00:00:00Z', context: { all: 'ALL' }, customerGets: { items: { all: true }, value: { percentage: 0.1 } } }));
  expect(made.codeDiscount).toMatchObject({ status: 'SCHEDULED', endsAt: null, context: { __typename: 'DiscountBuyerSelectionAll' }, customerGets: { value: { percentage: 0.1 } } });
});

test('ended, it is expired from that moment; ended twice is ended', async () => {
  const { codeDiscountNode: made } = await create(wanted());
  const end = async () => (await asked.ask(END, { id: made.id })).data.discountCodeDeactivate;
  const first = await end();
  expect(first).toMatchObject({ codeDiscountNode: { codeDiscount: { status: 'EXPIRED' } }, userErrors: [] });
  expect(await end()).toEqual(first);
  expect((await asked.ask(END, { id: 'gid://shopify/DiscountCodeNode/999' })).data.discountCodeDeactivate.userErrors).toMatchObject([{ code: 'INVALID' }]);
});

test.each([
  ['a code that exists', {}, 'code', 'TAKEN'],
  ['no code', { code: ' ' }, 'code', 'BLANK'],
  ['an end before its beginning', { code: 'B', endsAt: '2025-01-01T00:00:00Z' }, 'endsAt', 'END_DATE_BEFORE_START_DATE'],
  ['a share above the whole', { code: 'C', customerGets: { items: { all: true }, value: { percentage: 1.5 } } }, 'customerGets.value.percentage', 'VALUE_OUTSIDE_RANGE'],
  ['nothing off', { code: 'D', customerGets: { items: { all: true }, value: { discountAmount: { amount: '0' } } } }, 'customerGets.value.discountAmount.amount', 'GREATER_THAN'],
  ['an unknown customer', { code: 'E', context: { customers: { add: ['gid://shopify/Customer/1'] } } }, 'context.customers.add', 'INVALID'],
  ['nobody', { code: 'F', context: undefined }, 'context', 'BLANK'],
  ['what is not implemented', { code: 'G', minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: '1' } } }, 'minimumRequirement', 'INVALID'],
])('%s is refused, with its code and its place', async (_what, change, place, code) => {
  await create(wanted());
  const { codeDiscountNode, userErrors } = await create(wanted(change));
  expect(codeDiscountNode).toBeNull();
  expect(userErrors).toMatchObject([{ field: ['basicCodeDiscount', ...place.split('.')], code }]);
});

test('without the scope neither is possible', async () => {
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, ['read_orders', 'read_customers', 'read_discounts']);
  expect((await asked.ask(CREATE, { input: wanted() })).errors[0].extensions).toMatchObject({ code: 'ACCESS_DENIED', requiredAccess: expect.stringContaining('write_discounts') });
  expect((await asked.ask(BY_CODE, { code: 'X' })).errors).toBeUndefined();
});
