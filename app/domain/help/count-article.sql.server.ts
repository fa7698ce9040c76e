import type { Ledger } from '#app/desk/desk.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';

export type ArticleSignal = 'view' | 'helped' | 'unhelped';

const COLUMNS = { view: Prisma.raw('views'), helped: Prisma.raw('helped'), unhelped: Prisma.raw('unhelped') };

/**
 * Counts one more on the shop's day; an article that is not published counts nothing.
 * A language that the article is not written in is counted as the shop's own, which stood in for it, or
 * anybody could invent rows.
 * @param publicId as the storefront names it
 */
export async function countArticle({ db, shop, clock }: Ledger, signal: ArticleSignal, publicId: string, locale: string): Promise<void> {
  const column = COLUMNS[signal];
  await db.$executeRaw`
    insert into article_day ("shopId", "articleId", locale, day, ${column})
    select a."shopId", a.id, coalesce((select t.locale from article_text t where t."shopId" = a."shopId" and t."articleId" = a.id and t.locale = ${locale}), s.locale), (${clock.now()}::timestamptz at time zone s."timeZone")::date, 1
    from article a join shop_settings s on s."shopId" = a."shopId"
    where a."shopId" = ${shop.id} and a."publicId" = ${publicId} and a.published
    on conflict ("shopId", "articleId", locale, day) do update set ${column} = article_day.${column} + 1`;
}
