import { expect, test } from 'vitest';
import type { GraphQLEnumType } from 'graphql';
import en from '#app/locales/en/order.json' with { type: 'json' };
import ko from '#app/locales/ko/order.json' with { type: 'json' };
import { API_VERSION } from '#app/platform/api-version.ts';
import { adminSchema } from '#sandbox/admin-api/schema.ts';

// A status without words would be shown as Shopify writes it in code.
test.each([
  ['parcel', 'FulfillmentDisplayStatus'],
  ['fulfillment', 'OrderDisplayFulfillmentStatus'],
  ['financial', 'OrderDisplayFinancialStatus'],
] as const)('every %s status of Shopify has words in both languages', (area, type) => {
  const statuses = (adminSchema(API_VERSION)!.schema.getType(type) as GraphQLEnumType).getValues().map(({ name }) => name).toSorted();
  expect(statuses.length).toBeGreaterThan(5);
  expect(Object.keys(ko[area]).toSorted()).toEqual(statuses);
  expect(Object.keys(en[area]).toSorted()).toEqual(statuses);
});
