import type { Ledger } from '#app/desk/desk.ts';
import { starterCauses } from './starter-causes.ts';

/** Room between two causes for one a shop adds later. */
const STEP = 10;

/** The causes every shop begins with. Again: only what is missing, and nothing that was renamed is touched. */
export async function seedCauses(ledger: Ledger): Promise<void> {
  const shopId = ledger.shop.id;
  for (const [at, group] of starterCauses.entries()) {
    const title = { ko: group.ko, en: group.en };
    await ledger.db.cause.createMany({ data: [{ shopId, id: ledger.newId(), key: group.key, title, position: (at + 1) * STEP }], skipDuplicates: true });
    const parent = await ledger.db.cause.findFirstOrThrow({ where: { shopId, key: group.key }, select: { id: true } });
    const children = group.children.map((cause, n) => ({
      shopId,
      id: ledger.newId(),
      parentId: parent.id,
      key: cause.key,
      title: { ko: cause.ko, en: cause.en },
      topics: cause.topics ?? [],
      position: (n + 1) * STEP,
    }));
    await ledger.db.cause.createMany({ data: children, skipDuplicates: true });
  }
}
