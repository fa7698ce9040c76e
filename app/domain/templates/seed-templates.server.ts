import type { Ledger } from '#app/desk/desk.ts';
import { starterTemplates } from './starter/starter-templates.ts';

/** Gives a new shop the starter set. Twice is once: a situation that is there, archived or reworded, is left alone. */
export async function seedTemplates(ledger: Ledger): Promise<void> {
  const shopId = ledger.shop.id;
  const known = new Set((await ledger.db.template.findMany({ where: { shopId }, select: { situation: true } })).map((row) => row.situation));
  const missing = starterTemplates.map((starter, index) => ({ starter, position: index + 1, id: ledger.newId() })).filter(({ starter }) => !known.has(starter.situation));
  if (missing.length === 0) return;
  await ledger.db.template.createMany({
    data: missing.map(({ starter, position, id }) => ({ shopId, id, situation: starter.situation, title: { ...starter.title }, resolutionKind: starter.resolutionKind, position, updatedAt: ledger.clock.now() })),
    skipDuplicates: true,
  });
  const written = await ledger.db.template.findMany({ where: { shopId, id: { in: missing.map(({ id }) => id) } }, select: { id: true } });
  const mine = new Set(written.map(({ id }) => id));
  await ledger.db.templateText.createMany({
    data: missing.filter(({ id }) => mine.has(id)).flatMap(({ starter, id }) => (['ko', 'en'] as const).map((locale) => ({ shopId, templateId: id, locale, ...starter.texts[locale] }))),
  });
}
