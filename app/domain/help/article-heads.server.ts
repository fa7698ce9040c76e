import type { Desk } from '#app/desk/desk.ts';

/** An article without its bodies, as a list needs it. */
export interface ArticleHead {
  id: string;
  topic: string;
  published: boolean;
  publishAt: Date | null;
  /** By locale: what shoppers see, or last saw. */
  texts: Record<string, Heading>;
  /** What is kept back, in all its languages; null: nothing. */
  draft: Record<string, Heading> | null;
}

interface Heading {
  title: string;
  keywords: string;
}

const heading = { select: { locale: true, title: true, keywords: true } } as const;

/** Every article of the shop by its place within its section. */
export async function articleHeads({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<ArticleHead[]> {
  const rows = await db.article.findMany({
    where: { shopId: shop.id },
    select: { id: true, topic: true, published: true, publishAt: true, texts: heading, drafts: heading },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ texts, drafts, ...row }) => ({ ...row, texts: byLocale(texts), draft: drafts.length ? byLocale(drafts) : null }));
}

function byLocale(rows: ({ locale: string } & Heading)[]): Record<string, Heading> {
  return Object.fromEntries(rows.map(({ locale, title, keywords }) => [locale, { title, keywords }]));
}
