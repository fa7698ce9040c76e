import type { Desk } from '#app/desk/desk.ts';
import type { SectionRow } from './sections.server.ts';
import { storeSection, type SectionToSave } from './store-section.server.ts';

/** Names a section and queues what the storefront shows. @throws Problem as storeSection does */
export async function saveSection(desk: Desk, wanted: SectionToSave): Promise<SectionRow> {
  return desk.transaction(function save(ledger) {
    return storeSection(ledger, wanted);
  });
}
