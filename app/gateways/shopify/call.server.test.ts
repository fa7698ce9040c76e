import { describe, expect, test } from 'vitest';
import { Problem } from '#app/platform/problem.ts';
import { adminCall, type AdminGraphql } from './call.server.ts';

const QUERY = '#graphql\n  query Shop { shop { id } }';
const MUTATION = '#graphql\n  mutation Pay { refundCreate { refund { id } } }';
const DATA = { shop: { id: 'gid://shopify/Shop/1' } };

/** An Admin API that answers (or throws) one thing after another, and the waits in between. */
function script(...answers: (unknown | (() => never))[]) {
  const waits: number[] = [];
  let calls = 0;
  const graphql: AdminGraphql = async () => {
    const answer = answers[Math.min(calls++, answers.length - 1)];
    if (typeof answer === 'function') return answer() as never;
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  };
  const call = adminCall(graphql, { wait: async (ms) => void waits.push(ms) });
  return { call, waits, calls: () => calls };
}

const throttled = {
  errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
  extensions: { cost: { requestedQueryCost: 500, throttleStatus: { currentlyAvailable: 100, restoreRate: 100 } } },
};
const denied = (path: string[], requiredAccess = '`read_orders` access scope.') => ({ message: 'Access denied', path, extensions: { code: 'ACCESS_DENIED', requiredAccess } });

function throws(error: unknown): () => never {
  return () => {
    throw error;
  };
}

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const thrown = await promise.then(() => undefined, (error: unknown) => error);
  expect(thrown).toBeInstanceOf(Problem);
  return thrown as Problem;
}

describe('throttling', () => {
  test('waits until the bucket holds the cost again, then asks once more', async () => {
    const api = script(throttled, { data: DATA });
    expect(await api.call(QUERY)).toEqual(DATA);
    expect(api.waits).toEqual([4000]);
  });

  test('a mutation that was throttled has not happened and is sent again', async () => {
    const api = script(throttled, new Response('{}', { status: 429, headers: { 'retry-after': '2.0' } }), { data: { refundCreate: null } });
    expect(await api.call(MUTATION)).toEqual({ refundCreate: null });
    expect(api.waits).toEqual([4000, 2000]);
  });

  test('gives up within a bound and says when to come back', async () => {
    const api = script(throttled);
    const problem = await problemOf(api.call(QUERY));
    expect(problem.code).toBe('shopify_unavailable');
    expect(problem.details).toMatchObject({ retry: true, retryAfter: 4 });
    expect(api.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(20_000);
  });
});

describe('answers that are lost', () => {
  test.each([
    ['HTTP 502', new Response('bad gateway', { status: 502 })],
    ['a dead connection', throws(new TypeError('fetch failed'))],
    ['half an answer', new Response('{"data":{"shop')],
    ['an internal error inside 200', { errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }],
    ['a bare Response of the library', throws(new Response('{}', { status: 503 }))],
  ])('%s: a query is asked again, a mutation never', async (_name, answer) => {
    const query = script(answer, { data: DATA });
    expect(await query.call(QUERY)).toEqual(DATA);
    const mutation = script(answer, { data: {} });
    expect((await problemOf(mutation.call(MUTATION))).code).toBe('shopify_unknown');
    expect(mutation.calls()).toBe(1);
  });
});

describe('partial answers and refusals', () => {
  test('protected fields that came back null leave the rest', async () => {
    const data = { order: { id: '1', email: null } };
    expect(await script({ data, errors: [denied(['order', 'email'])] }).call(QUERY)).toEqual(data);
  });

  test('the same when the library threw it', async () => {
    const data = { order: { id: '1', email: null } };
    const error = Object.assign(new Error('denied'), { body: { data, errors: { graphQLErrors: [denied(['order', 'email'])] } } });
    expect(await script(throws(error)).call(QUERY)).toEqual(data);
  });

  test('an operation that is refused as a whole is a missing scope, or a missing permission of the person', async () => {
    expect((await problemOf(script({ data: { orders: null }, errors: [denied(['orders'])] }).call(QUERY))).code).toBe('scope_missing');
    const staff = denied(['refundCreate'], '`write_orders` access scope. Also: The user must have refund_orders permission.');
    expect((await problemOf(script({ data: { refundCreate: null }, errors: [staff] }).call(MUTATION))).code).toBe('staff_not_permitted');
  });

  test('a missing scope is named; an app that is not approved is told apart from it', async () => {
    const missing = await problemOf(script({ data: { orders: null }, errors: [denied(['orders'])] }).call(QUERY));
    expect(missing.details.values).toEqual({ scope: 'read_orders' });
    const message = 'This app is not approved to access the Order object. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.';
    const refused = { message, path: ['orders'], extensions: { code: 'ACCESS_DENIED' } };
    expect((await problemOf(script({ data: { orders: null }, errors: [refused] }).call(QUERY))).code).toBe('customer_data_withheld');
  });

  test('other errors are refusals, with what Shopify said', async () => {
    const problem = await problemOf(script({ data: null, errors: [{ message: 'Invalid global id' }] }).call(QUERY));
    expect(problem.code).toBe('shopify_refused');
    expect(problem.details.shown).toEqual([{ field: null, message: 'Invalid global id' }]);
  });

  test('a revoked token is not tried again', async () => {
    const api = script(throws(Object.assign(new Error('401'), { response: { code: 401 } })));
    expect((await problemOf(api.call(QUERY))).details.retry).toBe(false);
    expect(api.calls()).toBe(1);
  });
});

test.each([401, 302, 410])('a Response %i that sends the browser on passes through', async (status) => {
  const response = new Response(null, { status });
  await expect(script(throws(response)).call(QUERY)).rejects.toBe(response);
});

test('what is not answered in time is lost: a mutation is unknown, a query is asked again', async () => {
  let asked = 0;
  const silent: AdminGraphql = () => {
    asked += 1;
    return new Promise(() => {});
  };
  const tools = { wait: async () => {}, patience: 5 };
  await expect(adminCall(silent, tools)('mutation Refund { refund }')).rejects.toMatchObject({ code: 'shopify_unknown' });
  expect(asked).toBe(1);
  await expect(adminCall(silent, tools)('query Shop { shop { id } }')).rejects.toMatchObject({ code: 'shopify_unavailable' });
  expect(asked).toBe(6);
});
