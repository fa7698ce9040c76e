import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { keepVersion } from './keep-version.server.ts';
import { contentOf } from './template-content.ts';
import { templateRow } from './templates.server.ts';

/**
 * Takes a template out of the picker, or puts it back; messages written with it keep it.
 * @returns its version from now on
 * @throws Problem conflict (shown: the template as it is), not_found
 */
export async function archiveTemplate(desk: Desk, id: string, version: number, archived = true): Promise<number> {
  return desk.transaction(async function archive(ledger) {
    const { count } = await ledger.db.template.updateMany({
      where: { shopId: ledger.shop.id, id, version },
      data: { archivedAt: archived ? ledger.clock.now() : null, version: { increment: 1 }, updatedAt: ledger.clock.now() },
    });
    const row = await templateRow(ledger, id);
    if (count === 0) throw new Problem('conflict', { shown: row });
    await keepVersion(ledger, { templateId: id, version: row.version, content: contentOf(row), change: archived ? 'archived' : 'unarchived' });
    return row.version;
  });
}
