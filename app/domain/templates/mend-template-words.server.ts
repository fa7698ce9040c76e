import { setImmediate } from 'node:timers/promises';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { foundBy } from './found-by.ts';
import { inOrder } from './normal-content.ts';
import { onlyLocale } from './only-locale.ts';
import type { TemplateText, Words } from './template-row.ts';

const BATCH = 100;

/**
 * Nightly: a template that an earlier version of Mend saved, while this one took
 * over, has no words to be found by, or those of before, and may be listed under
 * a language that it is not alone in. It gets its own.
 * @returns how many were mended
 */
export async function mendTemplateWords(desk: Desk, batch = BATCH): Promise<number> {
  let mended = 0;
  for (let rows = await after(desk, null, batch); rows.length > 0; rows = await after(desk, rows.at(-1)!.id, batch)) {
    for (const row of rows) {
      const right = rightOf(row);
      if ((row.search?.said !== right.words.said || row.onlyLocale !== right.onlyLocale) && (await mend(desk, row, right))) mended++;
      // Others wait for this thread too.
      await setImmediate();
    }
  }
  return mended;
}

type Stored = Awaited<ReturnType<typeof after>>[number];

function after({ shop, db }: Desk, id: string | null, take: number) {
  return db.template.findMany({
    where: { shopId: shop.id, ...(id ? { id: { gt: id } } : {}) },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, version: true, title: true, usedWhen: true, onlyLocale: true, texts: true, search: { select: { said: true } } },
  });
}

function rightOf({ title, usedWhen, texts }: Stored) {
  const written = inOrder(texts as unknown as TemplateText[]);
  return { words: foundBy({ title: title as unknown as Words, usedWhen: usedWhen as unknown as Words | null, texts: written }), onlyLocale: onlyLocale(written) };
}

/** False where it was saved since it was read: then it is found by what that says. */
function mend(desk: Desk, { id, version }: Stored, right: ReturnType<typeof rightOf>): Promise<boolean> {
  return desk.transaction(async function write({ db, shop: { id: shopId } }: Ledger) {
    const { count } = await db.template.updateMany({ where: { shopId, id, version }, data: { onlyLocale: right.onlyLocale } });
    if (count === 0) return false;
    await db.templateSearch.deleteMany({ where: { shopId, templateId: id } });
    await db.templateSearch.create({ data: { shopId, templateId: id, ...right.words } });
    return true;
  });
}
