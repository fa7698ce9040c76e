import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockHelp } from './lock-help.server.ts';
import { queuePublication } from './queue-publication.server.ts';
import { wordsOfLanguage } from './storefront-words.server.ts';

/**
 * Takes a language's words away: the blocks say what they say without them.
 * @param version the one that was seen
 * @throws Problem conflict when a colleague changed or removed them meanwhile
 */
export async function removeWords(desk: Desk, locale: string, version: number): Promise<void> {
  await desk.transaction(async function remove(ledger) {
    await lockHelp(ledger);
    const { count } = await ledger.db.storefrontWords.deleteMany({ where: { shopId: ledger.shop.id, locale, version } });
    if (!count) throw new Problem('conflict', { words: 'storefront_words_changed', shown: await wordsOfLanguage(ledger, locale) });
    await queuePublication(ledger);
  });
}
