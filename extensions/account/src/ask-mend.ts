import type { IssuesTold } from '#app/domain/shoppers/issues-told.ts';
import { APP_ADDRESS } from '../../shared/app-address.ts';
import { askApp, type Asked } from '../../shared/ask-app.ts';
import { account } from './account.ts';

export interface Wish {
  key: string;
  kind: string;
  words: string;
  lines: { id: string; quantity: number }[];
  /** Where it shall go instead; null where it is about something else. */
  address: AddressTyped | null;
}

export const addressParts = ['name', 'phone', 'zip', 'province', 'city', 'address1', 'address2'] as const;
export type AddressTyped = Record<(typeof addressParts)[number], string>;

/** How the order's tickets and matters stand, for whoever is signed in. */
export function askIssues(orderId: string): Promise<Asked<IssuesTold>> {
  return ask(orderId, '');
}

/** Answers one of the order's tickets. */
export function reply(orderId: string, posted: { ticketId: string; key: string; text: string }): Promise<Asked<IssuesTold>> {
  return ask(orderId, '/replies', posted);
}

/** What became of a wish. */
export interface Taken {
  number: number;
  byMail: boolean;
  as: 'done' | 'done_cancel' | 'done_return' | 'done_address';
  /** Names of photos that could not be stored. */
  lost?: string[];
}

/** Asks something of the order. */
export function request(orderId: string, wish: Wish, photos: File[]): Promise<Asked<IssuesTold & { taken: Taken }>> {
  const form = new FormData();
  form.append('request', JSON.stringify(wish));
  for (const photo of photos) form.append('photos', photo, photo.name);
  return ask(orderId, '/requests', form);
}

/** Words of the extension's locale files. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  return String(account().i18n.translate(key, values));
}

/** A day and time as the account's language writes it. */
export function when(at: string): string {
  return account().i18n.formatDate(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
}

function ask<T>(orderId: string, path: string, posted?: object): Promise<Asked<T>> {
  const address = `${APP_ADDRESS}/ext/customer/orders/${orderId.split('/').at(-1)}${path}?locale=${say('language')}`;
  return askApp({ address, token: () => account().sessionToken.get(), ...(posted ? { posted } : {}) });
}
