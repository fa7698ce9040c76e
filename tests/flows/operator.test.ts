import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterOperator } from '#app/desk/enter-operator.server.ts';
import { house } from '#app/desk/house.server.ts';
import { action, loader } from '#app/routes/operator.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';

const TOKEN = 'an-operator-token-of-the-tests';
let id: string;

beforeAll(async () => {
  process.env.OPERATOR_TOKEN = TOKEN;
  const { rows } = await asSuperuser((client) =>
    client.query(`with task as (insert into graphile_worker._private_tasks (identifier) values ('send-mail') on conflict (identifier) do update set identifier = excluded.identifier returning id)
      insert into graphile_worker._private_jobs (task_id, attempts, max_attempts, last_error) select id, 12, 12, '550 <b>no</b>' from task returning id::text`),
  );
  id = rows[0].id;
});
afterAll(() => {
  delete process.env.OPERATOR_TOKEN;
});

function asked(locale: string, body?: URLSearchParams): Parameters<typeof loader>[0] {
  const headers = { authorization: `Basic ${Buffer.from(`operator:${TOKEN}`).toString('base64')}`, 'accept-language': locale };
  return { request: new Request('http://localhost/operator', { headers, ...(body ? { method: 'POST', body } : {}) }), params: {}, context: {} } as never;
}

test('a job that was given up is listed with its error, in the reader’s language, and runs again', async () => {
  const korean = await (await loader(asked('ko-KR,ko;q=0.9'))).text();
  expect(korean).toContain('<html lang="ko">');
  expect(korean).toContain('중단됨 1');
  const english = await (await loader(asked('de'))).text();
  expect(english).toContain('1 given up');
  expect(english).toContain('550 &lt;b&gt;no&lt;/b&gt;');
  expect((await action(asked('en', new URLSearchParams({ id })))).headers.get('location')).toBe('/operator');
  expect(await (await loader(asked('en'))).text()).toContain('No job has given up.');
  const { rows } = await house().queue.query('select attempts, is_available from graphile_worker._private_jobs where id = $1', [id]);
  expect(rows).toEqual([{ attempts: 0, is_available: true }]);
});

test.each<[string, Record<string, string>, number]>([
  ['a browser on our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://mend.example' }, 200],
  ['a browser on another site', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }, 403],
  ['a browser on a sister site', { 'sec-fetch-site': 'same-site', origin: 'http://other.mend.example' }, 403],
  // Over plain http, and before 2023, browsers name the origin alone.
  ['an older browser on our own page', { origin: 'http://mend.example' }, 200],
  ['an older browser on another site', { origin: 'http://evil.example' }, 403],
  ['an older browser in a frame that hides where it is', { origin: 'null' }, 403],
  ['no browser', {}, 200],
])('a post of %s, with the password that browsers add by themselves', (_, headers, status) => {
  const authorization = `Basic ${Buffer.from(`operator:${TOKEN}`).toString('base64')}`;
  const enter = () => enterOperator(new Request('http://mend.example/operator', { method: 'POST', headers: { authorization, ...headers } }));
  if (status === 200) expect(enter).not.toThrow();
  else expect(enter).toThrow(expect.objectContaining({ status }));
});

test.each(['', 'Basic', `Basic ${Buffer.from('operator:').toString('base64')}`, `Basic ${Buffer.from('operator:wrong').toString('base64')}`, `Basic ${Buffer.from(`admin:${TOKEN}`).toString('base64')}`])('%j is not the operator', (authorization) => {
  const request = new Request('http://mend.example/operator', { headers: authorization ? { authorization } : {} });
  expect(() => enterOperator(request)).toThrow(expect.objectContaining({ status: 401 }));
});
