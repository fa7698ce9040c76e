import { allStaff, visit as visitOf } from './pages/store.ts';
import type { Store } from './pages/store.ts';
import { launchAddress } from './shell/signed-launch.ts';

/** A browser's name: the app's library turns robots away. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const HOPS = 5;

/**
 * Opens the app's first page as the shop's owner would from the admin, so that it exchanges its
 * token and sets itself up. Answers the page's status and, when it is an error, its text.
 */
export async function openApp(store: Store): Promise<{ status: number; text: string }> {
  const { sandbox, app, origins } = store;
  // In the owner's own language: it is the one their notices are written in until they choose another.
  const [owner] = allStaff(store, sandbox.shop);
  const visit = visitOf(store, sandbox.shop, new Request(`${origins.shell}/?locale=${owner?.locale ?? 'ko'}`));
  let address = new URL((await launchAddress(visit, '/', new URLSearchParams())).replace(origins.app, app.url));
  for (let hop = 0; hop < HOPS; hop += 1) {
    const answer = await app.fetch(new Request(address, { headers: { 'user-agent': BROWSER, accept: 'text/html' } }));
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || !next) return { status: answer.status, text: answer.ok ? '' : await answer.text() };
    address = new URL(next, address);
    if (address.origin !== app.url) return { status: 502, text: `The app sent its owner away to ${address.origin}${address.pathname}` };
  }
  return { status: 508, text: `The app answers with one redirect after the other, at last to ${address.pathname}` };
}

/** `POST /controls/api/open-app` (or `openApp`) and `GET /healthz` of the process; null for other paths. */
export async function processDoors(store: Store, request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname === '/healthz') return new Response('ok\n');
  if (!['/controls/api/open-app', '/controls/api/openApp'].includes(pathname) || request.method !== 'POST') return null;
  const { status, text } = await openApp(store);
  return Response.json(status < 400 ? { ok: true, result: { status } } : { ok: false, error: text.slice(0, 2000) }, { status: status < 400 ? 200 : 502 });
}
