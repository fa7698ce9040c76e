import type { Ledger } from '#app/desk/desk.ts';

/** So many different searches of one day are kept; one that is there already goes on counting. */
export const MOST_MISSES_A_DAY = 300;

/** Counts a search that found nothing on the shop's day. @param term of `missTerm` */
export async function countMiss({ db, shop, clock }: Ledger, term: string, locale: string): Promise<void> {
  await db.$executeRaw`
    with today as (select (${clock.now()}::timestamptz at time zone s."timeZone")::date as day from shop_settings s where s."shopId" = ${shop.id})
    insert into search_miss ("shopId", day, locale, term)
    select ${shop.id}, today.day, ${locale}, ${term} from today
    where (select count(*) from (select 1 from search_miss m where m."shopId" = ${shop.id} and m.day = today.day limit ${MOST_MISSES_A_DAY}) kept) < ${MOST_MISSES_A_DAY}
      or exists (select 1 from search_miss m where m."shopId" = ${shop.id} and m.day = today.day and m.locale = ${locale} and m.term = ${term})
    on conflict ("shopId", day, locale, term) do update set count = search_miss.count + 1`;
}
