import { readFileSync } from 'node:fs';
import { found, asset } from '#sandbox/pages/respond.ts';
import { serve, type Handler, type Served } from '#sandbox/pages/serve.ts';
import { handleOf, type Store } from '#sandbox/pages/store.ts';
import { adminExtensionDoors } from '#sandbox/extension-host/admin-extensions.ts';
import { adminPages } from './admin-pages.ts';
import { appBridgeScript } from './app-bridge-script.ts';
import { bridgeDoors } from './bridge-doors.ts';

/** A part of the shell's port that another room answers; null when the path is not its own. */
export type Door = (request: Request) => Promise<Response | null>;

export interface ShellOptions extends Store {
  port: number;
  /** Mailbox and controls, which live under the shell's address. */
  doors: Door[];
}

/** Opens the stand-in for the admin. */
export function startShell(options: ShellOptions): Promise<Served> {
  return serve(shellHandler(options), options.port);
}

/** The same as a handler, for tests. */
export function shellHandler(store: Store & { doors?: Door[] }): Handler {
  const doors: Door[] = [
    async (request) => ownFile(store, new URL(request.url).pathname),
    (request) => bridgeDoors(store, request),
    (request) => adminExtensionDoors(store, request),
    ...(store.doors ?? []),
    (request) => adminPages(store, request),
  ];
  return async (request) => {
    for (const door of doors) {
      const answer = await door(request);
      if (answer) return answer;
    }
    const { pathname, search } = new URL(request.url);
    return pathname === '/' ? found(`/store/${handleOf(store.sandbox.shop)}${search}`) : new Response('Nothing here.\n', { status: 404 });
  };
}

function ownFile(store: Store, path: string): Response | null {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
  switch (path) {
    case '/app-bridge.js': return asset(appBridgeScript({ shellOrigin: store.origins.shell, apiKey: store.app.clientId }), 'text/javascript; charset=utf-8');
    case '/shell.js': return asset(read('./browser/shell.js'), 'text/javascript; charset=utf-8');
    case '/shell.css': return asset(read('./browser/shell.css'), 'text/css; charset=utf-8');
    case '/sandbox.css': return asset(read('../pages/sandbox.css'), 'text/css; charset=utf-8');
    case '/favicon.ico': return new Response(null, { status: 204 });
    default: return null;
  }
}
