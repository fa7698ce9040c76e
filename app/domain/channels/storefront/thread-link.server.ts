import type { Desk } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { isSigned, sign } from '#app/platform/secret-links.server.ts';
import { longId, shortId } from '#app/platform/short-id.ts';
import { storefrontLink } from './storefront-link.server.ts';

/** What makes and reads the secrets of a shop's threads: a desk or a ledger has it. */
export interface Signer {
  shop: { id: string };
  linkSecret: string;
}

/** What a thread's secrets are signed over. */
export interface LinkedTicket {
  id: string;
  linkVersion: number;
}

/** What a secret claims; nothing of it is proven yet (`isThreadSecret`). */
export interface ThreadSecret {
  ticketId: string;
  /** Stands for the address that the mail went to. */
  reader: string;
  signature: string;
}

/**
 * The thread's address for whoever reads this mail. The secret stands in the
 * fragment, which no browser sends: no log, proxy or theme script sees it.
 * @returns null for a storefront behind a password page, where it would lead nowhere
 */
export async function threadLink(desk: Pick<Desk, 'shop' | 'db' | 'linkSecret'>, ticket: LinkedTicket, address: string): Promise<string | null> {
  const settings = await desk.db.shopSettings.findFirst({ where: { shopId: desk.shop.id }, select: { passwordPageOn: true } });
  if (!settings || settings.passwordPageOn) return null;
  return `${await storefrontLink(desk, '/thread')}#${threadSecret(desk, ticket, address)}`;
}

/** The secret of one ticket's thread for one address; a raised `linkVersion` makes it void. */
export function threadSecret(signer: Signer, ticket: LinkedTicket, address: string): string {
  const reader = readerMark(signer, ticket.id, address);
  return `${shortId(ticket.id)}.${reader}.${sign(signer.linkSecret, 'thread', partsOf(signer, ticket, reader))}`;
}

/**
 * Stands for an address in a link without naming it: what a reader may see
 * depends on which address the mail went to.
 */
export function readerMark(signer: Signer, ticketId: string, address: string): string {
  return sign(signer.linkSecret, 'thread', ['reader', signer.shop.id, ticketId, normalEmail(address) ?? address]).slice(0, 12);
}

/** Reads what a fragment claims; null for what cannot be one. */
export function readThreadSecret(secret: string): ThreadSecret | null {
  const [, short, reader, signature] = /^([a-z0-9]{1,25})\.([a-z2-7]{12})\.([a-z2-7]{24})$/.exec(secret) ?? [];
  const ticketId = short && longId(short);
  return ticketId && reader && signature ? { ticketId, reader, signature } : null;
}

/** Whether the secret was made by us for this ticket, as it stands now. */
export function isThreadSecret(signer: Signer, ticket: LinkedTicket, { ticketId, reader, signature }: ThreadSecret): boolean {
  return ticketId === ticket.id && isSigned(signer.linkSecret, 'thread', partsOf(signer, ticket, reader), signature);
}

/** A mail that is answered quotes its link: what is kept of the answer opens nothing. */
export function withoutThreadSecrets(text: string): string {
  return text.replace(/(\/thread(?:#|%23))[a-z0-9]{20,25}\.[a-z2-7]{12}\.[a-z2-7]{24}/gi, '$1…');
}

function partsOf(signer: Signer, ticket: LinkedTicket, reader: string): string[] {
  return ['link', signer.shop.id, ticket.id, String(ticket.linkVersion), reader];
}
