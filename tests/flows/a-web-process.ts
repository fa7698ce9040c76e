import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { aChild, type Child } from './a-child.ts';

/** The doors that have a handler of their own. */
const hot = [...readFileSync('app/web.ts', 'utf8').matchAll(/'(routes\/[^']+)'/g)].map((match) => match[1]!);

/** A build of two doors: one streams without end, as live notices do, one answers once it is told to stop; beside them what every build has. */
const BUILD = `
const route = (id, loader) => ({ id, path: id, module: { loader } });
export const entry = { module: { default: () => new Response('') } };
const nothing = () => new Response('');
export const routes = {
  root: route('root', nothing),
${hot.map((id) => `  '${id}': route('${id}', nothing),`).join('\n')}
  live: route('live', () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{}\\n')) }), { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-transform' } })),
  slow: route('slow', () => (console.log('slow is asked'), new Promise((resolve) => process.once('SIGTERM', () => setImmediate(resolve, new Response('done')))))),
};
export const assets = { routes: {}, entry: { imports: [], module: '' }, url: '', version: '1' };
export const publicPath = '/', assetsBuildDirectory = '', basename = '/', mode = 'production', isSpaMode = false, future = {};
`;

/** The web process over that build. @param env variables of its own; undefined takes one away */
export async function aWebProcess(env: Record<string, string | undefined> = {}): Promise<{ web: Child; origin: string; port: number }> {
  const dir = ownFolder('build-');
  for (const part of ['server', 'client/assets']) mkdirSync(path.join(dir, part), { recursive: true });
  writeFileSync(path.join(dir, 'server/index.js'), BUILD);
  writeFileSync(path.join(dir, 'package.json'), '{"type":"module"}');
  const port = await aFreePort();
  const web = aChild('app/web.ts', [], { BUILD_DIR: dir, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'info', ...env });
  await web.says('web listens');
  return { web, origin: `http://127.0.0.1:${port}`, port };
}

async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
