import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { aProxiedRequest, type Proxied } from '#tests/builders/a-proxied-request.ts';
import type { Fields, StorefrontDoor } from './storefront-input-doors.ts';
import type { InputShop } from './storefront-input-shop.ts';

type Act = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<Response>;

export interface Knock {
  /** In place of what the door takes. */
  fields?: Fields;
  /** In place of the address's own parameters. */
  params?: Record<string, string>;
  photos?: File[];
  /** In place of everything that is sent. */
  body?: BodyInit;
  type?: string;
  language?: 'ko' | 'en';
  proxied?: Proxied;
  /** Changes the address after it was signed. */
  bend?: (address: URL) => void;
}

/** Sends to a door what its page sends, or something else; a Response that is thrown is an answer, anything else a fault of ours. */
export async function knock(door: StorefrontDoor, shop: InputShop, given: Knock = {}): Promise<Response> {
  const fields = given.fields ?? door.fields?.(shop) ?? {};
  const language = given.language ?? 'ko';
  const query = { ...given.proxied?.query, ...(door.sends ? { locale: language } : textsOf(fields)) };
  const { url } = aProxiedRequest(shop.desk.shop, `/${door.route}`, { ...given.proxied, query });
  const address = new URL(url);
  given.bend?.(address);
  const headers = new Headers({ Accept: door.page ? 'text/html' : 'application/json', 'Accept-Language': language, 'X-Forwarded-For': '203.0.113.1', 'User-Agent': 'Mozilla/5.0' });
  const body = door.sends ? (given.body ?? bodyOf(door, { ...fields }, given.photos ?? [])) : null;
  if (door.sends === 'json') headers.set('Content-Type', 'application/json');
  if (given.type) headers.set('Content-Type', given.type);
  const request = new Request(address, { method: body === null ? 'GET' : 'POST', headers, body });
  try {
    return await (await actOf(door))({ request, params: given.params ?? door.params?.(shop) ?? {}, context: {} });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

async function actOf({ route, sends }: StorefrontDoor): Promise<Act> {
  const file = path.resolve('app/routes', route.endsWith('.ts') ? route : `${route}/route.tsx`);
  if (!fs.existsSync(file)) throw new Error(`there is no ${file}`);
  const module = (await import(pathToFileURL(file).href)) as { loader?: Act; action?: Act };
  return (sends ? module.action : module.loader)!;
}

function bodyOf({ sends }: StorefrontDoor, fields: Fields, photos: File[]): BodyInit {
  if (sends === 'json' || sends === 'beacon') return JSON.stringify(fields);
  if (sends === 'encoded') return new URLSearchParams(textsOf(fields));
  const form = new FormData();
  for (const [name, text] of Object.entries(textsOf(fields))) form.append(name, text);
  for (const photo of photos) form.append('photos', photo);
  return form;
}

function textsOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
}
