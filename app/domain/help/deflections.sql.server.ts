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

/** What makes an answer seem to have saved a ticket: its reader said so, or opened it as a suggestion of the form. */
export type Sign = 'helped' | 'suggested';

/**
 * An article seems to have answered: from now on it is seen whether this reader writes all the same. Once for a
 * reader and a matter; what they say stands before what they opened, and has seven days of its own.
 */
export async function expectDeflection(ledger: Ledger, publicId: string, reader: Reader, sign: Sign): Promise<void> {
  const { db, shop, clock, newId } = ledger;
  const { visitors, customer } = reader;
  if (sign === 'helped') await forgetSuggestions(ledger, publicId, reader);
  const now = clock.now();
  await db.$executeRaw`
    insert into deflection ("shopId", id, "articleId", matter, suggested, visitor, customer, at, "dueAt")
    select a."shopId", ${newId()}::uuid, a.id, a.topic, ${sign === 'suggested'}, ${visitors[0]}, ${customer}, ${now}::timestamptz, ${new Date(now.getTime() + WITHOUT_A_TICKET)}::timestamptz
    from article a
    where a."shopId" = ${shop.id} and a."publicId" = ${publicId} and a.published
      and not exists (select 1 from deflection d where d."shopId" = ${shop.id} and d.visitor = any(${visitors}::text[]) and d.matter = a.topic)
      and not exists (select 1 from deflection d where d."shopId" = ${shop.id} and d.customer = ${customer} and d.matter = a.topic)`;
}

async function forgetSuggestions({ db, shop }: Ledger, publicId: string, { visitors, customer }: Reader): Promise<void> {
  await db.$executeRaw`
    delete from deflection d using article a
    where a."shopId" = ${shop.id} and a."publicId" = ${publicId} and a.published
      and d."shopId" = ${shop.id} and d.state = 'pending' and (d.visitor = any(${visitors}::text[]) or d.customer = ${customer})
      and d.suggested and d.matter = a.topic`;
}

/** A reader says that an article did not help: it saved nothing, and neither did a suggestion of its matter, which stands for all that were opened. */
export async function takeBackDeflection({ db, shop }: Ledger, publicId: string, { visitors, customer }: Reader): Promise<void> {
  await db.$executeRaw`
    update deflection d set state = 'withdrawn', visitor = null, customer = null
    from article a
    where a."shopId" = ${shop.id} and a."publicId" = ${publicId}
      and d."shopId" = ${shop.id} and d.state = 'pending' and (d.visitor = any(${visitors}::text[]) or d.customer = ${customer})
      and (d."articleId" = a.id or (d.suggested and d.matter = a.topic))`;
}

export interface Writer {
  /** Of the browser, today's and the one before. */
  visitors: string[];
  customer: string | null;
  /** Of the form. */
  topic: string | null;
  /** They sent a form or wrote for the first time; else they went on in an open ticket. */
  anew: boolean;
}

/** Somebody writes: what seemed to have answered them about the same matter did not; nor did a suggestion about anything, where a form was sent all the same. */
export async function withdrawDeflections({ db, shop }: Ledger, { visitors, customer, topic, anew }: Writer): Promise<void> {
  if (!visitors.length && !customer) return;
  await db.$executeRaw`
    update deflection set state = 'withdrawn', visitor = null, customer = null
    where "shopId" = ${shop.id} and state = 'pending' and (visitor = any(${visitors}::text[]) or customer = ${customer})
      and ((${anew}::boolean and suggested) or ${sectionsOfTopic(topic)}::text[] is null or matter = any(${sectionsOfTopic(topic)}::text[]) or matter <> all(${KNOWN_SECTIONS}::text[]))`;
}

/** Nightly: counts those whose days have passed, and lets go of by what their readers would have been known. Returns how many. */
export async function settleDeflections({ db, shop, clock }: Desk): Promise<number> {
  return db.$executeRaw`
    update deflection set state = 'counted', visitor = null, customer = null
    where "shopId" = ${shop.id} and state = 'pending' and "dueAt" <= ${clock.now()}::timestamptz`;
}
