import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { AppInSandbox } from '#tests/builders/an-installed-app.ts';

/** Pages below the admin's frame, by the address of each. */
const PAGES = { 'tickets': 'app.tickets', 'tickets/:ticketId': 'app.tickets.$ticketId', 'help/next': 'app.help.next' };

/** A page of the admin as the server draws it: the real frame, loader and components. @param address below /app/ */
export async function adminPage(app: AppInSandbox, address: string): Promise<string> {
  const request = await app.request(undefined, `https://mend-app.test/app/${address}?shop=${app.domain}&host=x&embedded=1&locale=ko`);
  const answer = await createRequestHandler(await build(), 'production')(request);
  return answer.text();
}

/** As the bundler would hand it over, without scripts for a browser. */
async function build(): Promise<ServerBuild> {
  const pages = await Promise.all(Object.entries(PAGES).map(([at, name]) => route(name, { path: at, parentId: 'routes/app', file: `app/routes/${name}/route.tsx` })));
  const routes = [await route('root', { path: '', file: 'app/root.tsx' }), await route('routes/app', { path: 'app', parentId: 'root', file: 'app/routes/app/route.tsx' }), ...pages];
  return {
    entry: { module: await load('app/entry.server.tsx') },
    routes: Object.fromEntries(routes.map((one) => [one.id, one])),
    assets: { version: '1', url: '/none.js', entry: { module: '/none.js', imports: [] }, routes: Object.fromEntries(routes.map(({ id, parentId, path: at }) => [id, { id, parentId, path: at, module: '/none.js', hasLoader: true, hasAction: false, hasErrorBoundary: true, hasClientAction: false, hasClientLoader: false }])) },
    publicPath: '/', assetsBuildDirectory: '', basename: '/', mode: 'production', isSpaMode: false, future: { v3_singleFetch: true },
  } as unknown as ServerBuild;
}

async function route(id: string, { file, ...place }: { path: string; parentId?: string; file: string }) {
  return { id, ...place, module: await load(file) };
}

function load(file: string): Promise<unknown> {
  return import(pathToFileURL(path.resolve(file)).href);
}
