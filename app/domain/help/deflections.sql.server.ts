import type { Desk, Ledger } from '#app/desk/desk.ts';
import { days } from '#app/platform/spans.ts';
import { KNOWN_SECTIONS, sectionsOfTopic } from './matters.ts';

/** Who reads an article as the storefront can tell: keyed marks alone. */
export interface Reader {
  /** Of the browser, today's and the one before. */
  visitors: [string, string];
  customer: string | null;
}

/** An answer counts as a ticket saved once this has passed without one of the same matter. */
export const WITHOUT_A_TICKET = days(7);

/** An article seems to have answered: from now on it is seen whether this reader writes all the same. Once for a reader and a matter. */
export async function expectDeflection({ db, shop, clock, newId }: Ledger, publicId: string, { visitors, customer }: Reader): Promise<void> {
  const now = clock.now();
  await db.$executeRaw`
    insert into deflection ("shopId", id, "articleId", matter, visitor, customer, at, "dueAt")
    select a."shopId", ${newId()}::uuid, a.id, a.topic, ${visitors[0]}, ${customer}, ${now}::timestamptz, ${new Date(now.getTime() + WITHOUT_A_TICKET)}::timestamptz
    from article a
    where a."shopId" = ${shop.id} and a."publicId" = ${publicId} and a.published
      and not exists (select 1 from deflection d where d."shopId" = ${shop.id} and d.visitor = any(${visitors}::text[]) and d.matter = a.topic)
      and not exists (select 1 from deflection d where d."shopId" = ${shop.id} and d.customer = ${customer} and d.matter = a.topic)`;
}

export interface Writer {
  /** Of the browser, today's and the one before. */
  visitors: string[];
  customer: string | null;
  /** Of the form. */
  topic: string | null;
}

/** A ticket came: what seemed to have answered its writer about the same matter did not. */
export async function withdrawDeflections({ db, shop }: Ledger, { visitors, customer, topic }: Writer): Promise<void> {
  if (!visitors.length && !customer) return;
  await db.$executeRaw`
    update deflection set state = 'withdrawn', visitor = null, customer = null
    where "shopId" = ${shop.id} and state = 'pending' and (visitor = any(${visitors}::text[]) or customer = ${customer})
      and (${sectionsOfTopic(topic)}::text[] is null or matter = any(${sectionsOfTopic(topic)}::text[]) or matter <> all(${KNOWN_SECTIONS}::text[]))`;
}

/** Nightly: counts those whose days have passed, and lets go of by what their readers would have been known. Returns how many. */
export async function settleDeflections({ db, shop, clock }: Desk): Promise<number> {
  return db.$executeRaw`
    update deflection set state = 'counted', visitor = null, customer = null
    where "shopId" = ${shop.id} and state = 'pending' and "dueAt" <= ${clock.now()}::timestamptz`;
}
