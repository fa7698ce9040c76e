import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

export interface Miss {
  locale: string;
  term: string;
  times: number;
}

/** The most frequent searches without a result since a day. */
export function missesSince(db: ShopDb, shopId: string, since: Date, limit: number): Promise<Miss[]> {
  return db.$queryRaw<Miss[]>`
    select locale, term, sum(count)::int as times from search_miss
    where "shopId" = ${shopId} and day >= ${since}::date
    group by locale, term order by times desc, term limit ${limit}`;
}

export interface ArticleCounts {
  articleId: string;
  views: number;
  helped: number;
  unhelped: number;
}

/** What became of each article since a day, in all languages together. */
export function articleCountsSince(db: ShopDb, shopId: string, since: Date): Promise<ArticleCounts[]> {
  return db.$queryRaw<ArticleCounts[]>`
    select "articleId", sum(views)::int as views, sum(helped)::int as helped, sum(unhelped)::int as unhelped from article_day
    where "shopId" = ${shopId} and day >= ${since}::date
    group by "articleId"`;
}

export interface DeflectionCounts {
  counted: number;
  pending: number;
}

/** Tickets that answers saved, by the moment their seven days were over; and answers whose days are not over. */
export async function deflectionsSince(db: ShopDb, shopId: string, since: Date): Promise<DeflectionCounts> {
  const rows = await db.$queryRaw<DeflectionCounts[]>`
    select (select count(*)::int from deflection where "shopId" = ${shopId} and state = 'counted' and "dueAt" >= ${since}::timestamptz) as counted,
      (select count(*)::int from deflection where "shopId" = ${shopId} and state = 'pending' and "dueAt" >= ${since}::timestamptz) as pending`;
  return rows[0]!;
}
