import type { Ledger } from '#app/desk/desk.ts';
import type { CustomerSnapshot } from '#app/gateways/shopify/port/customers.ts';
import { lockCustomer } from './lock-customer.sql.server.ts';
import { normalEmail } from './normal-email.ts';
import { normalPhone } from './normal-phone.ts';

/** What a source carries of a customer; undefined is "not carried" and leaves what is known. */
export type CustomerNews = Omit<CustomerSnapshot, 'locale' | 'orderCount'> & Partial<Pick<CustomerSnapshot, 'locale' | 'orderCount'>>;

/**
 * Keeps a customer and the addresses they may be known by. Older news than what
 * is kept changes nothing, and nothing comes back of who was redacted.
 * Whoever waits for their tickets to be found calls admitCustomer.
 * @returns whether an e-mail address leads to them now that did not: somebody may have written from it before
 */
export async function saveCustomer(ledger: Ledger, news: CustomerNews): Promise<boolean> {
  const shopId = ledger.shop.id;
  await lockCustomer(ledger, news.id);
  const known = await ledger.db.customer.findUnique({ where: { shopId_id: { shopId, id: news.id } } });
  if (known && (known.redactedAt || known.updatedAt > news.updatedAt)) return false;
  const values = {
    name: news.name,
    updatedAt: news.updatedAt,
    ...(news.locale === undefined ? {} : { locale: news.locale }),
    ...(news.orderCount === undefined ? {} : { orderCount: news.orderCount }),
  };
  await ledger.db.customer.upsert({ where: { shopId_id: { shopId, id: news.id } }, create: { shopId, id: news.id, ...values }, update: values });
  const newAddress = await saveClaim(ledger, news, 'email', normalEmail(news.email));
  await saveClaim(ledger, news, 'phone', normalPhone(news.phone));
  return newAddress;
}

/** A customer has one address of a kind at Shopify, and an address one customer. @returns whether it became theirs */
async function saveClaim(ledger: Ledger, news: CustomerNews, kind: 'email' | 'phone', value: string | null): Promise<boolean> {
  const shopId = ledger.shop.id;
  await ledger.db.customerClaim.deleteMany({ where: { shopId, kind, customerId: news.id, ...(value ? { value: { not: value } } : {}) } });
  if (!value) return false;
  const holder = await ledger.db.customerClaim.findUnique({
    where: { shopId_kind_value: { shopId, kind, value } },
    include: { customer: { select: { updatedAt: true } } },
  });
  if (holder?.customerId === news.id) return false;
  // News may arrive shuffled: who was seen with the address last has it.
  if (holder && holder.customer.updatedAt > news.updatedAt) return false;
  await ledger.db.customerClaim.upsert({
    where: { shopId_kind_value: { shopId, kind, value } },
    create: { shopId, kind, value, customerId: news.id },
    update: { customerId: news.id },
  });
  return true;
}
