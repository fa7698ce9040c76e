import type { Ledger } from '#app/desk/desk.ts';
import { lockHelp } from './lock-help.server.ts';
import { publicIdOf } from './public-id.ts';
import { queuePublication } from './queue-publication.server.ts';
import { starterArticles } from './starter/starter-articles.ts';

/** Gives a shop that has written none its first articles and publishes them. Twice is once: what the shop removed does not come back. */
export async function seedArticles(ledger: Ledger): Promise<void> {
  await lockHelp(ledger);
  const shopId = ledger.shop.id;
  const { count } = await ledger.db.helpPublication.updateMany({ where: { shopId, seeded: false }, data: { seeded: true } });
  if (!count || (await ledger.db.article.count({ where: { shopId } }))) return;
  const rows = starterArticles.map((starter) => ({ starter, id: ledger.newId() }));
  const updatedAt = ledger.clock.now();
  await ledger.db.article.createMany({ data: rows.map(({ starter: { topic, position }, id }) => ({ shopId, id, publicId: publicIdOf(id), topic, position, updatedAt })) });
  const locales = ['ko', 'en'] as const;
  await ledger.db.articleText.createMany({ data: rows.flatMap(({ starter, id }) => locales.map((locale) => ({ shopId, articleId: id, locale, ...starter.texts[locale] }))) });
  await queuePublication(ledger);
}
