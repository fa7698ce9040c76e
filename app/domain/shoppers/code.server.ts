import type { Desk } from '#app/desk/desk.ts';
import { MAIL_LASTS } from '#app/domain/channels/email/mail-lasts.ts';
import { sign } from '#app/platform/secret-links.server.ts';

/** Its mail leaves within it, or never. */
export const CODE_LASTS = MAIL_LASTS.code;
export const DIGITS = 6;

/** What is stored of a code: a million of them are soon tried without the secret's key. */
export function codeHash({ shop, linkSecret }: Pick<Desk, 'shop' | 'linkSecret'>, { addressHash, orderNumber, code }: { addressHash: string; orderNumber: string; code: string }): string {
  return sign(linkSecret, 'code', [shop.id, addressHash, orderNumber, code]);
}
