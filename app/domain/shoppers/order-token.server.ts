import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { isSigned, sign } from '#app/platform/secret-links.server.ts';
import { after, minutes } from '#app/platform/spans.ts';

export const TOKEN_LASTS = minutes(30);

type Maker = Pick<Desk, 'shop' | 'linkSecret' | 'clock'>;

/** code: mail to the order's own address reaches them · customer_code: mail to another address of its customer does · sign_in: Shopify says who they are. */
export type ProvenBy = 'code' | 'customer_code' | 'sign_in';

const MARKS: Record<ProvenBy, string> = { code: 'c', customer_code: 'o', sign_in: 's' };

/** What a token says, which nobody but us can have written. */
export interface TokenRead {
  orderId: string;
  provenBy: ProvenBy;
  provenAt: Date;
}

/** What opens one order of this shop for half an hour. Nothing of it is stored; the page keeps it in memory alone. */
export function newOrderToken(maker: Maker, orderId: string, provenBy: ProvenBy): string {
  const until = after(maker.clock.now(), TOKEN_LASTS).getTime();
  return `${orderId}.${until.toString(36)}.${MARKS[provenBy]}.${sign(maker.linkSecret, 'order', [maker.shop.id, orderId, String(until), MARKS[provenBy]])}`;
}

/** The order that a token opens, and how and when it was proven. @throws Problem expired, also for what was never one of this shop's */
export function readOrderToken(maker: Maker, token: string): TokenRead {
  const [orderId, ending, mark, signature, more] = token.slice(0, 200).split('.');
  const until = parseInt(ending ?? '', 36);
  const provenBy = (Object.keys(MARKS) as ProvenBy[]).find((by) => MARKS[by] === mark);
  const signed = orderId && provenBy && signature && more === undefined && isSigned(maker.linkSecret, 'order', [maker.shop.id, orderId, String(until), MARKS[provenBy]], signature);
  if (!signed || until <= maker.clock.now().getTime()) throw new Problem('expired', { words: 'shopper_token_expired' });
  return { orderId, provenBy, provenAt: new Date(until - TOKEN_LASTS) };
}
