import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { saveTemplate } from './save-template.server.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import type { TemplateRow } from './template-row.ts';
import { templateRow } from './templates.server.ts';

/**
 * Puts back title, texts and resolution as the starter set has them.
 * @throws Problem not_possible (written by the shop: nothing to go back to), conflict, not_found
 */
export async function restoreStarter(desk: Desk, id: string, version: number): Promise<TemplateRow> {
  const { situation } = await templateRow(desk, id);
  const starter = starterTemplates.find((one) => one.situation === situation);
  if (!starter) throw new Problem('not_possible', { words: 'template_not_a_starter' });
  return saveTemplate(desk, { id, version, title: starter.title, resolutionKind: starter.resolutionKind, texts: starter.texts });
}
