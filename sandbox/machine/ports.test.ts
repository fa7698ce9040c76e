import net from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort, ports, refuseTakenPort, refuseTakenPorts } from './ports.ts';

const servers: net.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A program that has a port; says which. */
async function aPortTaken(): Promise<number> {
  const server = net.createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as net.AddressInfo).port;
}

test('a taken port is named, with the command that goes around it', async () => {
  const usual = { ...ports };
  ports.storefront = await aPortTaken();
  ports.mailIn = await aPortTaken();
  const refusal = await refuseTakenPorts(['storefront', 'mailIn']).catch((error: Error) => error.message);
  expect(refusal).toContain(`Port ${ports.storefront} (storefront) is taken`);
  expect(refusal).toMatch(/PORT_STOREFRONT=\d+ PORT_MAIL_IN=\d+ npm run demo/);
  Object.assign(ports, usual);
});

test('a single one is refused with the variable that moves it', async () => {
  const port = await aPortTaken();
  await expect(refuseTakenPort(port, 'PORT_BENCH_POSTGRES')).rejects.toThrow(`Port ${port} is taken by another program. Stop it, or choose another with PORT_BENCH_POSTGRES=<port>.`);
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  await expect(refuseTakenPort(port, 'PORT_BENCH_POSTGRES')).resolves.toBeUndefined();
});

test('nothing is refused when nothing is asked for', async () => {
  await expect(refuseTakenPorts([])).resolves.toBeUndefined();
});

test('the next free port is another one', async () => {
  const taken = await aPortTaken();
  expect(await freePort(taken)).not.toBe(taken);
});
