import type { Desk } from '#app/desk/desk.ts';
import { storeTemplate } from './store-template.server.ts';
import type { TemplateRow } from './template-row.ts';
import type { TemplateToSave } from './write-template.server.ts';

/** Stores a template whose Liquid could be sent. @throws Problem as storeTemplate does */
export async function saveTemplate(desk: Desk, wanted: TemplateToSave): Promise<TemplateRow> {
  return desk.transaction(function save(ledger) {
    return storeTemplate(ledger, wanted);
  });
}
