import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

type Door = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;
interface RouteModule {
  loader?: Door;
  action?: Door;
}

const ROUTES = path.resolve('app/routes');
/** Ids of every kind that an address may hold. */
const params = Object.fromEntries(
  ['ticketId', 'issueId', 'resolutionId', 'fileId', 'templateId', 'articleId', 'causeId', 'groupId', 'requestId'].map((name) => [name, '01930000-0000-7000-8000-000000000000']),
);
const shopifys = { orderId: '5001', customerId: '6001' };

/** Every page and door that the admin's frame shows (`app` and `app.*`), and those of the extensions (`ext.*`). */
const doors = fs
  .readdirSync(ROUTES, { withFileTypes: true })
  .filter((entry) => /^(app|ext)(\.|$)/.test(entry.name) && !/\.test\.|\.server\./.test(entry.name))
  .map((entry) => (entry.isDirectory() ? `${entry.name}/route.tsx` : entry.name))
  .filter((file) => fs.existsSync(path.join(ROUTES, file)));

describe('every door of the admin and of the extensions is locked', () => {
  test('there are doors to try', () => {
    expect(doors.length).toBeGreaterThan(20);
    expect(doors.filter((file) => file.startsWith('ext.')).length).toBeGreaterThan(4);
  });

  test.each(doors)('%s', async (file) => {
    const route = (await import(pathToFileURL(path.join(ROUTES, file)).href)) as RouteModule;
    for (const [name, methods] of [['loader', ['GET']], ['action', ['POST', 'PUT', 'DELETE']]] as const) {
      const door = route[name];
      if (!door) continue;
      for (const method of methods) for (const headers of callers) expect(await refusalOf(door, method, headers), `${name} ${method}`).toBeGreaterThanOrEqual(300);
    }
  });
});

/** Nobody, somebody with a word that looks like a token, and somebody with another app's signature. */
const callers: Record<string, string>[] = [{}, { authorization: 'Bearer nonsense' }, { authorization: `Bearer ${unsignedToken()}` }];

/** Status of the Response that was thrown; 0 when the door let the caller in or broke. */
async function refusalOf(door: Door, method: string, headers: Record<string, string>): Promise<number> {
  const request = new Request('https://mend-app.test/app', {
    method,
    headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140', 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: '{}' }),
  });
  try {
    await door({ request, params: { ...params, ...shopifys }, context: {} } as never);
    return 0;
  } catch (thrown) {
    return thrown instanceof Response ? thrown.status : 0;
  }
}

function unsignedToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const shop = 'https://shop.myshopify.com';
  const claims = { iss: `${shop}/admin`, dest: shop, aud: process.env.SHOPIFY_API_KEY, sub: '1', exp: now + 60, nbf: now, iat: now, jti: 'a', sid: 'b' };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${Buffer.alloc(32).toString('base64url')}`;
}
