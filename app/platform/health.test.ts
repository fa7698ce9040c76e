import pg from 'pg';
import { expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { health } from './health.server.ts';

test('ready when database, migrations and queue answer', async () => {
  expect(await health(house())).toEqual({ ready: true, database: true, migrations: true, queue: true });
});

test('a pool that is used up and one that is gone do not keep the balancer waiting', async () => {
  const { control, queue } = house();
  const full = new pg.Pool({ ...control.options, max: 1 });
  const held = await full.connect();
  expect(await health({ control: full, queue }, 30)).toEqual({ ready: false, database: false, migrations: false, queue: true });
  held.release();
  await full.end();
  expect(await health({ control, queue: full })).toEqual({ ready: false, database: true, migrations: true, queue: false });
});
