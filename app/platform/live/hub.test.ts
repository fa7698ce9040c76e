import net from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { LiveHub } from './hub.server.ts';

const servers: net.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A database that is away: each connection is dropped a moment after it was made. Resolves when it has dropped that many. */
async function dropping(wanted: number): Promise<{ url: string; dropped: Promise<number> }> {
  let [open, most, seen] = [0, 0, 0];
  let tell: (most: number) => void;
  const dropped = new Promise<number>((resolve) => (tell = resolve));
  const server = net.createServer((socket) => {
    most = Math.max(most, ++open);
    socket.on('error', () => {});
    socket.once('data', () => setTimeout(() => socket.destroy(), 15));
    socket.on('close', () => {
      open--;
      if (++seen === wanted) tell(most);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `postgresql://nobody:x@127.0.0.1:${(server.address() as net.AddressInfo).port}/none`, dropped };
}

test('while the database is away one connection is tried after another, and open pages are not told to read', async () => {
  const away = await dropping(12);
  const hub = new LiveHub(away.url, 5);
  const told: unknown[] = [];
  const stop = hub.listen('1', (changes) => told.push(changes));
  // Each lost connection that led to two would have them double every time.
  expect(await away.dropped).toBe(1);
  expect(told).toEqual([]);
  stop();
  await hub.close();
});
