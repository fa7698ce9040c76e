import type { Desk } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import type { MatchKind } from '#app/domain/tickets/ticket.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { CheckedRequest } from './checked-request.ts';
import type { OrderWithParcels } from './order-facts.ts';
import type { RequestKind } from './order-help.ts';

/** Who asks: answers go to the address that Shopify holds for the order, whoever has it open. */
export interface Buyer {
  name: string | null;
  email: string | null;
  how: MatchKind;
}

export async function buyerOf({ db, shop }: Pick<Desk, 'db' | 'shop'>, order: OrderWithParcels, signedInId: string | null): Promise<Buyer> {
  const customer = order.customerId ? await db.customer.findFirst({ where: { shopId: shop.id, id: order.customerId, redactedAt: null }, select: { name: true, claims: { where: { kind: 'email' }, select: { value: true } } } }) : null;
  const receiver = (order.shippingAddress as { name?: string | null } | null)?.name ?? null;
  return { name: customer?.name ?? receiver, email: normalEmail(order.email) ?? customer?.claims[0]?.value ?? null, how: signedInId ? 'signed_in' : 'email' };
}

export function requestSubject(kind: RequestKind, order: string, locale: string): string {
  const t = wordsFor(locale, 'shopper');
  return t('subject', { kind: t(`kinds.${kind}`), order });
}

/** What was asked, as the agent reads it in the ticket. */
export function requestText({ form: { kind, words }, order, lines, address }: CheckedRequest & { form: { kind: RequestKind; words: string }; order: { name: string } }, locale: string): string {
  const t = wordsFor(locale, 'shopper');
  const goods = lines.map(({ title, quantity }) => `- ${title} × ${quantity}`);
  const parts = address ? [address.name, [address.zip, address.province, address.city].filter(Boolean).join(' '), address.address1, address.address2, address.phone].filter(Boolean) : [];
  return [
    t('asked', { kind: t(`kinds.${kind}`), order: order.name }),
    ...(goods.length ? [goods.join('\n')] : []),
    ...(parts.length ? [`${t('newAddress')}\n${parts.join('\n')}`] : []),
    ...(words ? [words] : []),
  ].join('\n\n');
}
