import type { Ledger } from '#app/desk/desk.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { STARTER_FOLDERS, STARTER_FOLDER_NAMES, type StarterFolder } from './starter/starter-template.ts';
import { starterTemplates } from './starter/starter-templates.ts';

/**
 * Gives a shop the starter set's folders, named in its language, and lays what
 * it had of the set before there were folders into them. Once: a folder that the
 * shop deleted does not come back.
 * @returns the folders' ids by their keys; of those that are there
 */
export async function seedFolders(ledger: Ledger): Promise<Map<StarterFolder, string>> {
  const shopId = ledger.shop.id;
  const there = await keysOf(ledger);
  if (there.size > 0 || (await hadThem(ledger))) return there;
  const settings = await ledger.db.shopSettings.findFirst({ where: { shopId }, select: { locale: true } });
  const locale = settings?.locale.startsWith('en') ? 'en' : 'ko';
  const behind = (await ledger.db.templateFolder.aggregate({ where: { shopId }, _max: { position: true } }))._max.position ?? 0;
  await ledger.db.templateFolder.createMany({
    data: STARTER_FOLDERS.map((key, at) => ({ shopId, id: ledger.newId(), name: STARTER_FOLDER_NAMES[key][locale], starterKey: key, position: behind + at + 1, updatedAt: ledger.clock.now() })),
    skipDuplicates: true,
  });
  const seeded = await keysOf(ledger);
  for (const [key, folderId] of seeded) {
    const situations = starterTemplates.filter(({ folder }) => folder === key).map(({ situation }) => situation);
    await ledger.db.template.updateMany({ where: { shopId, folderId: null, situation: { in: situations } }, data: { folderId } });
  }
  return seeded;
}

/** The set's folders came with its lines on when to use a template: who has such a line had folders. */
async function hadThem(ledger: Ledger): Promise<boolean> {
  const situation = { in: starterTemplates.map((starter) => starter.situation) };
  return (await ledger.db.template.count({ where: { shopId: ledger.shop.id, situation, usedWhen: { not: Prisma.DbNull } } })) > 0;
}

async function keysOf(ledger: Ledger): Promise<Map<StarterFolder, string>> {
  const rows = await ledger.db.templateFolder.findMany({ where: { shopId: ledger.shop.id, starterKey: { not: null } }, select: { id: true, starterKey: true } });
  return new Map(rows.map(({ id, starterKey }) => [starterKey as StarterFolder, id]));
}
