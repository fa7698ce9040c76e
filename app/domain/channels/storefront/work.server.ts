import { createHash } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { insertRow } from '#app/platform/db/rows.sql.server.ts';
import { isSigned, sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';

/** A quarter of a million hashes at most, on average: seconds of a phone, and nothing to begin with. */
const BITS = { least: 15, most: 18 };
const VALID = minutes(10);

/** What a page is asked to find: a number whose SHA-256 behind "<seed>." begins with so many zero bits. */
export interface Work {
  seed: string;
  bits: number;
}

/**
 * Work for somebody who would be sent away: a moment's for one, dear for whoever comes by the thousand.
 * @param excess how many times over the limit the flood is, from 1
 */
export function workFor({ shop, clock, linkSecret, newId }: Pick<Desk, 'shop' | 'clock' | 'linkSecret' | 'newId'>, excess: number): Work {
  const bits = Math.min(BITS.most, BITS.least + Math.max(0, Math.floor(excess) - 1));
  const parts = [clock.now().getTime().toString(36), newId().replaceAll('-', ''), String(bits)];
  return { seed: [...parts, sign(linkSecret, 'rate', ['work', shop.id, ...parts])].join('-'), bits };
}

/** Whether this is work that we gave this shop's page a moment ago, done. Costs one hash. */
export function isDone({ shop, clock, linkSecret }: Pick<Desk, 'shop' | 'clock' | 'linkSecret'>, work: string): boolean {
  const [, seed = '', at = '', id = '', bits = '', signature = ''] = /^((\w{1,12})-(\w{32})-(\d{1,2})-(\w{24}))\.\d{1,15}$/.exec(work) ?? [];
  if (!seed || !isSigned(linkSecret, 'rate', ['work', shop.id, at, id, bits], signature)) return false;
  const age = clock.now().getTime() - Number.parseInt(at, 36);
  return age >= 0 && age <= VALID && createHash('sha256').update(work).digest().readUInt32BE() < 2 ** (32 - Number(bits));
}

/** Takes done work in return for one message. Returns false where it was taken before. */
export function takeWork(ledger: Ledger, work: string): Promise<boolean> {
  const [, id = ''] = work.split('-');
  return insertRow(ledger.db, 'form_receipt', { shopId: ledger.shop.id, key: `work:${id}`, answer: {}, createdAt: ledger.clock.now() }, { orNothing: true });
}
