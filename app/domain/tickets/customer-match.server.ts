import type { Desk } from '#app/desk/desk.ts';
import { admitCustomer } from '#app/domain/customers/admit-customer.server.ts';
import { customerByClaim } from '#app/domain/customers/customer-by-claim.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { orderByNumber } from '#app/domain/orders/order-by-number.server.ts';
import { orderNamesIn } from '#app/domain/orders/order-names.ts';
import type { CustomerSnapshot } from '#app/gateways/shopify/port/customers.ts';
import { Problem } from '#app/platform/problem.ts';
import { seconds } from '#app/platform/spans.ts';
import { askForCustomerSoon } from './ask-for-customer.server.ts';
import { noMatch, type CustomerMatch, type MatchKind } from './ticket.ts';

export interface WhatIsKnown {
  /** Shopify's id of the signed-in customer, as Shopify itself told us. */
  signedInId: string | null;
  /** As typed; null where none was, or by a door at which nobody but the shopper can have typed it. */
  email: string | null;
  phone: string | null;
  /** Where an order may be named. */
  text: string;
}

/** So many numbers of a text are looked up; more are no order numbers. */
const MAX_NUMBERS = 10;

/** How long someone who sends a form may be kept waiting for Shopify. */
const PATIENCE = seconds(2);

/**
 * Who wrote, and about which order: by sign-in, else e-mail, else phone. Typed
 * words are a claim; a sign-in is proof, but not of an address beside it that
 * Shopify does not hold for them: another site may have posted both
 * (docs/decisions/0037). An order named in the text is taken only when it is this
 * customer's own. An address that we do not know is asked of Shopify once.
 * @param patience milliseconds to wait for Shopify's answer; 0 asks nothing
 */
export async function customerMatch(desk: Desk, known: WhatIsKnown, patience = PATIENCE): Promise<CustomerMatch> {
  const signed = await signedIn(desk, known.signedInId);
  if (signed) return provenBy(desk, await matchOf(desk, signed, known.text), known.email);
  const found = await claimed(desk, 'email', known.email);
  if (found) return matchOf(desk, found, known.text);
  const email = normalEmail(known.email);
  const asked = !email ? null : patience > 0 ? await askForCustomerSoon(desk, email, patience) : 'unanswered';
  if (asked && asked !== 'unanswered') return matchOf(desk, { id: asked, how: 'email' }, known.text);
  const unanswered = asked === 'unanswered' ? { unanswered: true } : {};
  const byPhone = await claimed(desk, 'phone', known.phone);
  return byPhone ? matchOf(desk, byPhone, known.text) : { ...noMatch, ...unanswered };
}

async function matchOf(desk: Desk, { id, how }: Found, text: string): Promise<CustomerMatch> {
  return { customerId: id, how, verified: false, orderId: await orderIn(desk, id, text) };
}

/** What a sign-in proves of whoever typed this address. */
async function provenBy({ db, shop }: Desk, match: CustomerMatch, typed: string | null): Promise<CustomerMatch> {
  if (typed === null) return { ...match, verified: true };
  const [shopId, email] = [shop.id, normalEmail(typed)];
  const held = await db.customerClaim.findMany({ where: { shopId, customerId: match.customerId!, kind: 'email' }, select: { value: true } });
  if (held.some(({ value }) => value === email)) return { ...match, verified: true };
  const order = match.orderId ? await db.order.findFirst({ where: { shopId, id: match.orderId }, select: { email: true } }) : null;
  // What the order itself hears at is answered, yet proves nothing of another order of theirs.
  return held.length && normalEmail(order?.email) !== email ? { ...match, heldElsewhere: true } : match;
}

interface Found {
  id: string;
  how: MatchKind;
}

async function signedIn(desk: Desk, id: string | null): Promise<Found | null> {
  if (!id) return null;
  const known = await desk.db.customer.findFirst({ where: { shopId: desk.shop.id, id }, select: { redactedAt: true } });
  if (known) return known.redactedAt ? null : { id, how: 'signed_in' };
  // Registered a moment ago, or the first fill is still under way.
  const news = await readCustomer(desk, id);
  if (!news) return null;
  await desk.transaction(function keep(ledger) {
    return admitCustomer(ledger, news);
  });
  return { id, how: 'signed_in' };
}

/** Shopify not answering must not cost a shopper their message. */
async function readCustomer(desk: Desk, id: string): Promise<CustomerSnapshot | null> {
  try {
    return await desk.shopify.customer(id);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

async function claimed(desk: Desk, kind: 'email' | 'phone', value: string | null): Promise<Found | null> {
  const customer = value ? await customerByClaim(desk, kind, value) : null;
  return customer && { id: customer.id, how: kind };
}

/** Where an order is looked for: what a form's own field says comes before the words. */
export function textNaming(orderNumber: string | null, words: string): string {
  return `${orderNumber ? `#${orderNumber}` : ''}\n${words}`;
}

/** The first order of this customer's own that a text names. */
export async function orderIn(desk: Pick<Desk, 'db' | 'shop'>, customerId: string, text: string): Promise<string | null> {
  for (const named of orderNamesIn(text).slice(0, MAX_NUMBERS)) {
    const order = await orderByNumber(desk, customerId, named);
    if (order) return order.id;
  }
  return null;
}
