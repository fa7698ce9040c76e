import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import type { AppInSandbox } from '#tests/builders/an-installed-app.ts';

type Door = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

export interface DoorAnswer<T> {
  status: number;
  body: T;
}

/** Calls a loader as the framed app does, with a fresh signed session token. */
export async function look<T>(app: AppInSandbox, door: unknown, params: Record<string, string> = {}, query = ''): Promise<DoorAnswer<T>> {
  return call(app, door, params, { method: 'GET' }, query);
}

/** Posts JSON to an action as the framed app does. */
export async function post<T>(app: AppInSandbox, door: unknown, params: Record<string, string>, value: object, method = 'POST'): Promise<DoorAnswer<T>> {
  return call(app, door, params, { method, body: JSON.stringify(value) });
}

/** The same app with another member of the shop's staff at it. */
export async function asStaff(app: AppInSandbox, role: 'agent' | 'part-timer'): Promise<AppInSandbox> {
  const member = [...app.sandbox.world.all(app.sandbox.shop, 'Staff')].find((one) => one['role'] === role)!;
  const idToken = () => app.sandbox.tokens.idToken(app.domain, member.id);
  const request: AppInSandbox['request'] = async (token, address) => app.request(token ?? (await idToken()), address);
  return { ...app, idToken, request, open: async () => enterAdmin(await request()) };
}

async function call<T>(app: AppInSandbox, door: unknown, params: Record<string, string>, init: RequestInit, query = ''): Promise<DoorAnswer<T>> {
  const signed = await app.request(undefined, `https://mend-app.test/app/door${query}`);
  const headers = new Headers(signed.headers);
  if (init.body) headers.set('content-type', 'application/json');
  const answer = await (door as Door)({ request: new Request(signed.url, { ...init, headers }), params, context: {} } as never);
  if (answer instanceof Response) return { status: answer.status, body: answer as T };
  // What `data(…)` of the framework makes.
  const wrapped = answer as { type?: string; data: T; init?: { status?: number } | null };
  if (wrapped && wrapped.type === 'DataWithResponseInit') return { status: wrapped.init?.status ?? 200, body: wrapped.data };
  return { status: 200, body: answer as T };
}
