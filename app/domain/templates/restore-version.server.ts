import type { Desk } from '#app/desk/desk.ts';
import { storeTemplate } from './store-template.server.ts';
import { templateAt } from './template-versions.server.ts';
import type { TemplateRow } from './template-row.ts';

/**
 * Goes back to what a template said: a new version, so that this can be gone
 * back from too. Folder and files stay as they are.
 * @throws Problem not_found, conflict (shown: the newer template), and as
 *   storeTemplate where the words of then are no longer ones that could be sent
 */
export async function restoreVersion(desk: Desk, wanted: { id: string; version: number; restore: number }): Promise<TemplateRow> {
  return desk.transaction(async function restore(ledger) {
    const content = await templateAt(ledger, wanted.id, wanted.restore);
    return storeTemplate(ledger, { ...content, id: wanted.id, version: wanted.version }, { change: 'restored', restoredFrom: wanted.restore });
  });
}
