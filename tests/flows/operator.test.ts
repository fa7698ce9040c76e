import { afterAll, beforeAll, expect, test } from 'vitest';
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
