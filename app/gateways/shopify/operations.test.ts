import fs from 'node:fs';
import { type GraphQLError, Kind, NoDeprecatedCustomRule, parse, TypeInfo, validate, visit, visitWithTypeInfo, type DocumentNode } from 'graphql';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { API_VERSION } from '#app/platform/api-version.ts';
import { accessOf } from '#sandbox/admin-api/access.ts';
import { MAX_QUERY_COST, queryCost } from '#sandbox/admin-api/cost.ts';
import { adminSchema } from '#sandbox/admin-api/schema.ts';

const schema = adminSchema(API_VERSION)!;
const documents = await documentsUnder('app/gateways/shopify/operations');
const operations = documents.filter(([, , document]) => document.definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION));

test('every operation is found', () => {
  expect(operations.length).toBeGreaterThan(15);
});

describe.each(operations)('%s %s', (_file, _name, document) => {
  test('is valid under the real schema and uses nothing deprecated', () => {
    expect(validate(schema.schema, document)).toEqual([]);
    expect(validate(schema.schema, document, [NoDeprecatedCustomRule])).toEqual([]);
  });

  test('needs no scope that shopify.app.toml does not declare', () => {
    const access = accessOf(schema, { scopes: declaredScopes(), mode: 'offline' });
    expect(refusals(document, access)).toEqual([]);
  });
});

/** What no document shows: webhooks, an input, or what a query then answers more of. */
const NEEDED_OTHERWISE: Record<string, string> = {
  write_app_proxy: 'the help page asks through the app proxy',
  read_all_orders: 'orders older than 60 days are hidden without it',
  read_fulfillments: 'fulfillments/* and fulfillment_events/* webhooks',
  write_customers: 'GiftCardCreateInput.customerId says so in words alone',
};

test('every declared scope is needed by a document, or says by what', () => {
  const declared = declaredScopes();
  const idle = declared.filter((scope) => {
    // Writing would bring the reading along.
    const access = accessOf(schema, { scopes: declared.filter((one) => one !== scope && one !== scope.replace(/^read_/, 'write_')), mode: 'offline' });
    return operations.every(([, , document]) => refusals(document, access).length === 0);
  });
  expect(idle.toSorted()).toEqual(Object.keys(NEEDED_OTHERWISE).toSorted());
});

test('a scope that is not declared is found', () => {
  const access = accessOf(schema, { scopes: ['read_products'], mode: 'offline' });
  expect(refusals(parse('query { order(id: "gid://shopify/Order/1") { id customer { id } } }'), access).length).toBeGreaterThan(1);
});

test('the sizes of lists keep every query below the cost of one call', async () => {
  const { ALONE, IN_PAGE, ORDERS_IN_PAGE } = await import('./operations/whole-order.ts');
  const { LINES_ALONE, LINES_IN_LIST } = await import('./operations/return-shapes.ts');
  const ofReturns = (name: string) => (name === 'returnsOfOrderDocument' ? { lines: LINES_IN_LIST } : /return/i.test(name) ? { lines: LINES_ALONE } : {});
  const sizes = { id: 'x', orderId: 'x', ids: [], query: '', lines: 30, parcelLines: 50, scans: 50, refundLines: 50 };
  for (const [, name, document] of operations) {
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
    const variables = name === 'ORDER_SNAPSHOT' ? { ...sizes, ...ALONE } : name.startsWith('ORDERS_') ? { ...sizes, ...IN_PAGE, first: ORDERS_IN_PAGE } : { ...sizes, ...ofReturns(name) };
    if (name === 'ORDERS_BULK') continue;
    expect(queryCost(schema, document, operation, variables), name).toBeLessThanOrEqual(MAX_QUERY_COST);
  }
});

function refusals(document: DocumentNode, access: ReturnType<typeof accessOf>): string[] {
  const found: string[] = [];
  const types = new TypeInfo(schema.schema);
  visit(document, visitWithTypeInfo(types, {
    Field(node) {
      const type = types.getType();
      if (!type || node.name.value.startsWith('__')) return;
      try {
        access.field(types.getParentType()!.name, node.name.value, type);
      } catch (error) {
        found.push((error as GraphQLError).message);
      }
    },
  }));
  return found;
}

function declaredScopes(): string[] {
  const toml = parseToml(fs.readFileSync('shopify.app.toml', 'utf8')) as { access_scopes: { scopes: string; optional_scopes?: string[] } };
  return [...toml.access_scopes.scopes.split(','), ...(toml.access_scopes.optional_scopes ?? [])];
}

async function documentsUnder(folder: string): Promise<[string, string, DocumentNode][]> {
  const found: [string, string, DocumentNode][] = [];
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const exported = (await import(`./operations/${file.slice(0, -3)}.ts`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value === 'string' && value.startsWith('#graphql')) found.push([file, name, parse(value)]);
    }
  }
  return found;
}
