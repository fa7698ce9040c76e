import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { Processes } from './processes.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A demo's folder, a script in it that runs until it is told to stop, and the folder's processes. */
function aDemo(script = 'setInterval(() => {}, 1000)') {
  const dir = ownFolder('demo-');
  const file = path.join(dir, 'script.mjs');
  fs.writeFileSync(file, `console.log('here');${script}`);
  const open = () => new Processes(path.join(dir, 'logs'));
  const processes = open();
  stops.push(() => processes.stop());
  return { dir, open, processes, start: () => processes.start('one', file, { MEND_DEMO_DIR: dir }) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('what a killed run left behind is stopped by the next one', async () => {
  const demo = aDemo();
  const { child, ended } = demo.start();
  expect(await demo.open().stopLeftovers()).toBe(1);
  await ended;
  expect(isAlive(child.pid!)).toBe(false);
  expect(await demo.open().stopLeftovers()).toBe(0);
});

test('a process that has our number but is not ours is left alone', async () => {
  const demo = aDemo();
  fs.writeFileSync(path.join(demo.dir, 'running.json'), JSON.stringify([process.pid]));
  expect(await demo.open().stopLeftovers()).toBe(0);
});

test('stopping insists where a process does not listen, and starts nothing afterwards', { timeout: 15_000 }, async () => {
  const demo = aDemo(`process.on('SIGTERM', () => {});setInterval(() => {}, 1000);console.log('deaf')`);
  const { child } = demo.start();
  while (!fs.readFileSync(path.join(demo.dir, 'logs/one.log'), 'utf8').includes('deaf')) await new Promise((resolve) => setImmediate(resolve));
  await demo.processes.stop();
  expect(child.signalCode).toBe('SIGKILL');
  expect(() => demo.start()).toThrow(/not started any more/);
});
