import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockHelp } from './lock-help.server.ts';
import { queuePublication } from './queue-publication.server.ts';

/**
 * Removes a section that holds no article, hidden ones and drafts on their way there included.
 * @throws Problem bad_input where it is not empty, not_found
 */
export async function removeSection(desk: Desk, key: string): Promise<void> {
  await desk.transaction(async function remove(ledger) {
    await lockHelp(ledger);
    const shopId = ledger.shop.id;
    const held = await ledger.db.article.count({ where: { shopId, OR: [{ topic: key }, { draftTopic: key }] } });
    if (held) throw new Problem('bad_input', { words: 'help_section_not_empty', values: { count: held } });
    const { count } = await ledger.db.helpSection.deleteMany({ where: { shopId, key } });
    if (!count) throw new Problem('not_found', { note: 'section' });
    await queuePublication(ledger);
  });
}
