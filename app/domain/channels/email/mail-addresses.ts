import { isSigned, sign } from '#app/platform/secret-links.server.ts';
import { longId, shortId } from '#app/platform/short-id.ts';

/** What makes and reads our addresses: a desk or a ledger has it. */
export interface Post {
  shop: { id: string };
  mailDomain: string;
  linkSecret: string;
}

export type OurAddress =
  | { kind: 'inbox'; shopId: string }
  | { kind: 'reply'; shopId: string; replyKey: string; signature: string }
  | { kind: 'bounce'; shopId: string; mailId: string; signature: string };

/** Where anyone may write to the shop. */
export function inboxAddress(post: Post): string {
  return `${post.shop.id}@${post.mailDomain}`;
}

/** Where answers to a ticket go. The shop id stands in clear, so that the tenant is known before any row is read. */
export function replyAddress(post: Post, ticket: { id: string; replyKey: string }): string {
  return `r.${post.shop.id}.${ticket.replyKey.toLowerCase()}.${sign(post.linkSecret, 'reply', [post.shop.id, ticket.id])}@${post.mailDomain}`;
}

/** Envelope sender of one outgoing mail: its bounce comes back by this address (VERP). */
export function bounceAddress(post: Post, mailId: string): string {
  return `b.${post.shop.id}.${shortId(mailId)}.${bounceSignature(post, mailId)}@${post.mailDomain}`;
}

/**
 * Reads an address of ours; what it claims is not proven yet (`isReplyTo`,
 * `isBounceOf`). Mail systems fold case, so case says nothing.
 */
export function readAddress(address: string, mailDomain: string): OurAddress | null {
  const at = address.lastIndexOf('@');
  if (at < 1 || address.slice(at + 1).toLowerCase() !== mailDomain.toLowerCase()) return null;
  const local = address.slice(0, at).toLowerCase();
  const inbox = /^(\d{1,20})(?:\+.*)?$/.exec(local);
  if (inbox) return { kind: 'inbox', shopId: inbox[1]! };
  const signed = /^([rb])\.(\d{1,20})\.([a-z0-9-]{1,40})\.([a-z2-7]{16,24})$/.exec(local);
  if (!signed) return null;
  const [, kind, shopId, key, signature] = signed as unknown as [string, string, string, string, string];
  if (kind === 'r') return { kind: 'reply', shopId, replyKey: key, signature };
  const mailId = longId(key);
  return mailId ? { kind: 'bounce', shopId, mailId, signature } : null;
}

/** Whether the address was made by us for this ticket. */
export function isReplyTo(post: Post, address: OurAddress, ticket: { id: string }): boolean {
  return address.kind === 'reply' && address.shopId === post.shop.id && isSigned(post.linkSecret, 'reply', [post.shop.id, ticket.id], address.signature);
}

/** Whether the address was made by us for this outgoing mail. */
export function isBounceOf(post: Post, address: OurAddress, mailId: string): boolean {
  if (address.kind !== 'bounce' || address.shopId !== post.shop.id || address.mailId !== mailId) return false;
  return address.signature === bounceSignature(post, mailId);
}

/** 80 bits: a local part has room for 64 characters (RFC 5321, 4.5.3.1.1). */
function bounceSignature(post: Post, mailId: string): string {
  return sign(post.linkSecret, 'bounce', [post.shop.id, mailId]).slice(0, 16);
}
