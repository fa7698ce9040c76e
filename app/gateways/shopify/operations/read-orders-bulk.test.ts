import { expect, test } from 'vitest';
import { readOrdersBulk } from './read-orders-bulk.ts';

async function codeFor(answer: () => Response): Promise<unknown> {
  try {
    for await (const order of readOrdersBulk((async () => answer()) as typeof fetch, 'https://results.example/1')) expect(order).toBeDefined();
    return null;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

test.each([
  ['its week is over', () => new Response('<Code>ExpiredToken</Code>', { status: 400 }), 'expired'],
  ['its signature is too old', () => new Response(null, { status: 403 }), 'expired'],
  ['the file was removed', () => new Response(null, { status: 404 }), 'expired'],
  ['the store fails', () => new Response(null, { status: 503 }), 'shopify_unavailable'],
  ['it breaks off', () => new Response('{"id":"gid://shopify/Ord'), 'shopify_unavailable'],
  ['it is empty', () => new Response(''), null],
])('a bulk result of which %s', async (_, answer, code) => {
  expect(await codeFor(answer)).toBe(code);
});
