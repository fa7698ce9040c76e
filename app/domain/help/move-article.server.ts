import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { articleRow } from './articles.server.ts';
import { lockHelp } from './lock-help.server.ts';
import { placedIn } from './place-in.ts';
import { queuePublication } from './queue-publication.server.ts';
import { sameTexts } from './same-texts.ts';

/**
 * Moves an article to a place of a section, at once for shoppers too. Another
 * section is another version of it, another place is not.
 * @param to place: from 0, counted without the article itself
 * @throws Problem not_found
 */
export async function moveArticle(desk: Desk, id: string, to: { section: string; place: number }): Promise<void> {
  await desk.transaction(async function move(ledger) {
    await lockHelp(ledger);
    const { topic, texts, draft, published } = await articleRow(ledger, id);
    const shopId = ledger.shop.id;
    if (topic !== to.section) {
      if (!(await ledger.db.helpSection.count({ where: { shopId, key: to.section } }))) throw new Problem('not_found', { note: 'section' });
      // Who has it open hears of it before saving it back to where it was.
      await ledger.db.article.updateMany({ where: { shopId, id }, data: { topic: to.section, draftTopic: null, version: { increment: 1 } } });
      // A draft that meant only another section means nothing now; a hidden article is still shown at its moment.
      if (draft && sameTexts(texts, draft.texts)) {
        await ledger.db.articleDraft.deleteMany({ where: { shopId, articleId: id } });
        if (published) await ledger.db.article.updateMany({ where: { shopId, id }, data: { publishAt: null } });
      }
    }
    await order(ledger, to.section, id, to.place);
    await queuePublication(ledger);
  });
}

async function order(ledger: Ledger, topic: string, id: string, place: number): Promise<void> {
  const where = { shopId: ledger.shop.id, topic };
  const rows = await ledger.db.article.findMany({ where, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, position: true } });
  const known = new Map(rows.map((row) => [row.id, row.position]));
  const after = placedIn(rows.map((row) => row.id), id, place);
  for (const [index, moved] of after.entries()) {
    if (known.get(moved) !== index + 1) await ledger.db.article.updateMany({ where: { ...where, id: moved }, data: { position: index + 1 } });
  }
}
