import type { Desk } from '#app/desk/desk.ts';
import { lockHelp } from './lock-help.server.ts';
import { queuePublication } from './queue-publication.server.ts';

/** Asks once more for what did not arrive, and for what has changed around the articles. */
export async function republishHelp(desk: Desk): Promise<void> {
  await desk.transaction(async function again(ledger) {
    await lockHelp(ledger);
    await queuePublication(ledger);
  });
}
