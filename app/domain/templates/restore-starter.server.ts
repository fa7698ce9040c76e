import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { starterContent } from './starter-content.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import { storeTemplate } from './store-template.server.ts';
import type { TemplateRow } from './template-row.ts';
import { templateRow } from './templates.server.ts';

/**
 * Puts back everything the starter set wrote; what the shop had is a version.
 * @throws Problem not_possible (written by the shop: nothing to go back to), conflict, not_found
 */
export async function restoreStarter(desk: Desk, id: string, version: number): Promise<TemplateRow> {
  const { situation } = await templateRow(desk, id);
  const starter = starterTemplates.find((one) => one.situation === situation);
  if (!starter) throw new Problem('not_possible', { words: 'template_not_a_starter' });
  return desk.transaction(function restore(ledger) {
    return storeTemplate(ledger, { id, version, ...starterContent(starter) }, { change: 'starter' });
  });
}
