import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockHelp } from './lock-help.server.ts';
import { placedIn } from './place-in.ts';
import { queuePublication } from './queue-publication.server.ts';
import { sections } from './sections.server.ts';

/**
 * Moves a section to another place among the shop's.
 * @param place from 0, counted without the section itself
 * @throws Problem not_found
 */
export async function moveSection(desk: Desk, key: string, place: number): Promise<void> {
  await desk.transaction(async function move(ledger) {
    await lockHelp(ledger);
    const order = (await sections(ledger)).map((section) => section.key);
    if (!order.includes(key)) throw new Problem('not_found', { note: 'section' });
    for (const [index, moved] of placedIn(order, key, place).entries()) {
      await ledger.db.helpSection.updateMany({ where: { shopId: ledger.shop.id, key: moved }, data: { position: index + 1 } });
    }
    await queuePublication(ledger);
  });
}
