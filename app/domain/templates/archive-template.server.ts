import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { templateRow } from './templates.server.ts';

/**
 * Takes a template out of the picker, or puts it back; messages written with it keep it.
 * @throws Problem conflict (shown: the template as it is), not_found
 */
export async function archiveTemplate(desk: Desk, id: string, version: number, archived = true): Promise<void> {
  const { count } = await desk.db.template.updateMany({
    where: { shopId: desk.shop.id, id, version },
    data: { archivedAt: archived ? desk.clock.now() : null, version: { increment: 1 }, updatedAt: desk.clock.now() },
  });
  if (count === 0) throw new Problem('conflict', { shown: await templateRow(desk, id) });
}
