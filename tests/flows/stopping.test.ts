import { afterEach, expect, test } from 'vitest';
import { seconds } from '#app/platform/spans.ts';
import { endChildren } from './a-child.ts';
import { aWebProcess } from './a-web-process.ts';

afterEach(endChildren);

test('told to stop (SIGTERM), the web process ends its streams, finishes its answers and is gone within three seconds', async () => {
  const { web, origin } = await aWebProcess();
  const stream = (await fetch(`${origin}/live`)).body!.getReader();
  await stream.read();
  const ended = stream.read().then(
    ({ done }) => (done ? 'ended' : 'more'),
    () => 'ended',
  );
  const answer = fetch(`${origin}/slow`).then((response) => response.text());
  await web.says('slow is asked');
  const began = performance.now();
  web.process.kill('SIGTERM');
  const exit = new Promise((resolve) => web.process.once('exit', resolve));
  expect(await ended).toBe('ended');
  expect(await answer).toBe('done');
  expect(await exit).toBe(0);
  expect(performance.now() - began).toBeLessThan(seconds(3));
  expect(web.said()).not.toMatch(/unhandled|UnhandledPromise/i);
  await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
});
