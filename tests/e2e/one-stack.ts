import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startStack, type RunningStack } from './start-stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked once by each file; the first one waits for the start. */
    stackDoor: string;
  }
}

/**
 * One start of the product for all files of this project, when the first of
 * them asks for it: whoever runs other tests waits for none.
 */
export default async function oneStack(project: TestProject): Promise<() => Promise<void>> {
  let stack: Promise<RunningStack> | undefined;
  const door = http.createServer((_, response) => {
    stack ??= startStack();
    stack.then(
      ({ shell, storefront, web, dir }) => response.end(JSON.stringify({ shell, storefront, web, dir })),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  project.provide('stackDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    await stack?.then((running) => running.stop(), () => {});
  };
}
