import type { Ledger } from '#app/desk/desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { foundBy } from './found-by.ts';
import { normalContent } from './normal-content.ts';
import { onlyLocale } from './only-locale.ts';
import { seedFolders } from './seed-folders.server.ts';
import { starterContent } from './starter-content.ts';
import { starterTemplates } from './starter/starter-templates.ts';

/**
 * Gives a shop what it lacks of the starter set. Twice is once: a situation
 * that is there, archived or reworded, is left alone.
 */
export async function seedTemplates(ledger: Ledger): Promise<void> {
  const shopId = ledger.shop.id;
  const there = await ledger.db.template.findMany({ where: { shopId }, select: { situation: true, position: true } });
  const known = new Set(there.map((row) => row.situation));
  const behind = Math.max(0, ...there.map((row) => row.position));
  const missing = starterTemplates.filter(({ situation }) => !known.has(situation)).map((starter, at) => ({ starter, position: behind + at + 1, id: ledger.newId(), content: normalContent(starterContent(starter)) }));
  const folders = await seedFolders(ledger);
  if (missing.length === 0) return;
  await ledger.db.template.createMany({
    data: missing.map(({ starter, position, id, content }) => ({
      shopId,
      id,
      situation: starter.situation,
      folderId: folders.get(starter.folder) ?? null,
      position,
      updatedAt: ledger.clock.now(),
      checkedWith: API_VERSION,
      resolutionKind: content.resolutionKind,
      ...(content.resolutionPreset ? { resolutionPreset: content.resolutionPreset as Prisma.InputJsonObject } : {}),
      title: { ...content.title },
      ...(content.usedWhen ? { usedWhen: { ...content.usedWhen } } : {}),
      prompts: content.prompts as unknown as Prisma.InputJsonArray,
      onlyLocale: onlyLocale(content.texts),
    })),
    skipDuplicates: true,
  });
  const written = await ledger.db.template.findMany({ where: { shopId, id: { in: missing.map(({ id }) => id) } }, select: { id: true } });
  const mine = missing.filter(({ id }) => written.some((row) => row.id === id));
  await ledger.db.templateText.createMany({ data: mine.flatMap(({ id, content }) => content.texts.map((text) => ({ shopId, templateId: id, ...text }))) });
  await ledger.db.templateSearch.createMany({ data: mine.map(({ id, content }) => ({ shopId, templateId: id, ...foundBy(content) })) });
  await ledger.db.templateVersion.createMany({
    data: mine.map(({ id, content }) => ({ shopId, templateId: id, version: 1, change: 'seeded', content: content as unknown as Prisma.InputJsonObject, actorKind: ledger.actor.kind, actorId: ledger.actor.id ?? null, at: ledger.clock.now() })),
  });
}
