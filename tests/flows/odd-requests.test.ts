import net from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { endChildren } from './a-child.ts';
import { aWebProcess } from './a-web-process.ts';

afterEach(endChildren);

/** What the server answers to these very bytes. */
function answerTo(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

test('addresses that are none, from anybody: answered without a word of our code, and the process goes on', async () => {
  // As a start without the variable has it.
  const { web, origin, port } = await aWebProcess({ NODE_ENV: undefined });
  const ended = new Promise((resolve) => web.process.once('exit', () => resolve('gone')));
  for (const [target, host] of [['//', 'mend.example'], ['///app', 'mend.example'], ['//[', 'mend.example'], ['/%E0%A4%A', 'mend.example'], ['/app', 'a b'], ['/app', ':::']]) {
    const answer = await Promise.race([answerTo(port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`), ended]);
    expect(answer, `${target} at ${host}`).toMatch(/^HTTP\/1\.1 [45]\d\d/);
    expect(answer).not.toMatch(/\.js|\.ts|node_modules|Error:/);
  }
  expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ alive: true });
});
