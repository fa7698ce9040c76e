import type { IssuesTold, WrittenDown } from '#app/domain/shoppers/issues-told.ts';
import { askApp, type Asked } from '../../shared/ask-app.ts';

/** Where the extension stands. */
export type Place = { orderId: string } | { customerId: string };

export interface NewTicket {
  key: string;
  topic: string;
  subject: string;
  text: string;
}

/** The page's order or customer, by its numeric id. */
export function placeOf(kind: 'order' | 'customer'): Place {
  const id = String(shopify.data.selected[0]?.id ?? '').split('/').at(-1) ?? '';
  return kind === 'order' ? { orderId: id } : { customerId: id };
}

/** What Mend has of it. The admin resolves the address against the app's. */
export function askIssues(place: Place): Promise<Asked<IssuesTold>> {
  const path = 'orderId' in place ? `orders/${place.orderId}` : `customers/${place.customerId}`;
  return askApp({ address: `/ext/admin/${path}?locale=${language()}`, token });
}

export function openTicket(place: Place, ticket: NewTicket): Promise<Asked<WrittenDown>> {
  return askApp({ address: `/ext/admin/tickets?locale=${language()}`, token, posted: { ...ticket, ...place } });
}

/** Words of the extension's locale files. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  return String(shopify.i18n.translate(key, values));
}

function token(): Promise<string | null> {
  return shopify.auth.idToken();
}

/** The files name their own language: the admin tells of none. */
function language(): string {
  return say('language');
}
