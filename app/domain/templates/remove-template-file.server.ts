import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/** Takes a file off a template; messages that went out with it keep it. @throws Problem not_found */
export async function removeTemplateFile(desk: Desk, templateId: string, id: string): Promise<void> {
  const { count } = await desk.db.templateFile.updateMany({ where: { shopId: desk.shop.id, templateId, id, removedAt: null }, data: { removedAt: desk.clock.now() } });
  if (count === 0) throw new Problem('not_found', { note: 'file of a template' });
}
