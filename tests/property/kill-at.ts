import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { MailToSend } from '#app/gateways/mail/port.ts';
import type { ChildTask } from './killed-child.ts';
import { numberedHouse } from './numbered-house.ts';
import type { Scene } from './scene.ts';

/** A process that has loaded everything and waits for its task. */
export interface ReadyChild {
  process: ChildProcess;
  says(words: string): Promise<void>;
}

/** To be started before it is needed: that is what takes its time. */
export function readyChild(): ReadyChild {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tests/property/killed-child.ts'], { stdio: ['pipe', 'pipe', 'pipe'], env: process.env });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => (said.includes(words) ? resolve() : said.includes('\nended') ? reject(new Error(`It never came to "${words}": ${said}`)) : undefined);
      listeners.add(look);
      child.once('exit', () => reject(new Error(`It ended before it said "${words}": ${said}`)));
      look();
    });
  return { process: child, says };
}

/** Has the child do it, and kills it (SIGKILL) where it stands. */
export async function killAt(scene: Scene, child: ReadyChild, task: Pick<ChildTask, 'does' | 'standsAt' | 'skips'>): Promise<void> {
  const { store, mailbox } = scene;
  const bridge = createServer(async (request, response) => {
    const body = await text(request);
    const address = String(request.headers['x-address']);
    if (address === 'mail') {
      await mailbox.send(JSON.parse(body) as MailToSend);
      return void response.end();
    }
    const headers = { 'content-type': 'application/json', 'x-shopify-access-token': String(request.headers['x-shopify-access-token']) };
    const answer = await scene.wire.fetch(new Request(address, { method: 'POST', headers, body }));
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => bridge.listen(0, '127.0.0.1', resolve));
  const given: ChildTask = { ...task, shop: store.shop, now: numberedHouse().clock.now().toISOString(), bridge: `http://127.0.0.1:${(bridge.address() as AddressInfo).port}/` };
  await child.says('ready');
  child.process.stdin!.write(`${JSON.stringify(given)}\n`);
  await child.says(`stands at ${task.standsAt}`);
  child.process.kill('SIGKILL');
  const [, signal] = (await once(child.process, 'exit')) as [number | null, string | null];
  bridge.closeAllConnections();
  bridge.close();
  if (signal !== 'SIGKILL') throw new Error(`It was not killed in the middle: ${signal}`);
}
