import { sessionToken, type Registration } from './callers.ts';
import type { Call } from './load.ts';
import { AGENTS, agentId, type BenchShop } from './seed/shops.ts';

export interface Requests {
  /** The inbox as the admin opens it, rendered. */
  document(n: number): Call;
  documentFloor(n: number): Call;
  /**
   * What a browser asks for when an agent goes to the inbox: the frame and the
   * root opted out (`shouldRevalidate`), so `_routes` names the inbox alone.
   */
  data(n: number, query?: string): Call;
  dataFloor(n: number): Call;
}

const routeIds = { inbox: 'routes/app.tickets/route', floor: '../bench/routes/app.bench-inbox' };

/** Requests of the agents of one shop, in turn. */
export function requestsOf(app: Registration, shop: BenchShop): Requests {
  const tokens = Array.from({ length: AGENTS }, (_, n) => sessionToken(app, shop, agentId(n)));
  const host = Buffer.from(`admin.shopify.com/store/${shop.domain.split('.')[0]}`).toString('base64').replace(/=+$/, '');
  const token = (n: number) => tokens[n % AGENTS]!;
  const document = (path: string) => (n: number) => ({
    path: `${path}?embedded=1&shop=${shop.domain}&host=${host}&locale=ko-KR&id_token=${token(n)}`,
    headers: { Accept: 'text/html' },
  });
  const data = (path: string, route: string) => (n: number, query = '') => ({
    path: `${path}.data?${query ? `${query}&` : ''}_routes=${encodeURIComponent(route)}`,
    headers: { Accept: '*/*', Authorization: `Bearer ${token(n)}` },
  });
  return {
    document: document('/app/tickets'),
    documentFloor: document('/app/bench-inbox'),
    data: data('/app/tickets', routeIds.inbox),
    dataFloor: data('/app/bench-inbox', routeIds.floor),
  };
}

/** An agent's authenticated post of JSON to a door. */
export function post(app: Registration, shop: BenchShop, agent: string): (path: string, value: object) => Call {
  const headers = { Accept: '*/*', Authorization: `Bearer ${sessionToken(app, shop, agent)}`, 'Content-Type': 'application/json' };
  return (path, value) => ({ method: 'POST', path, headers, body: JSON.stringify(value) });
}
