import { z } from 'zod';
import { Problem } from '#app/platform/problem.ts';

/** A place in the ledger: by time, at the same instant refunds before acts, then by id. */
export interface LedgerPlace {
  at: Date;
  of: 'refund' | 'act';
  id: string;
}

const Written = z.union([z.tuple([z.iso.datetime(), z.literal('refund'), z.string().regex(/^[0-9a-z]{1,40}$/)]), z.tuple([z.iso.datetime(), z.literal('act'), z.uuid()])]);

/** The place as text for an address; `ledgerPlaceOf` reads it back. */
export function writtenLedgerPlace({ at, of, id }: LedgerPlace): string {
  return `${at.toISOString()}_${of}_${id}`;
}

/** @throws Problem bad_input (field page) for anything that is not one of ours */
export function ledgerPlaceOf(cursor: string): LedgerPlace {
  const place = Written.safeParse(cursor.split('_'));
  if (!place.success) throw new Problem('bad_input', { field: 'page' });
  const [at, of, id] = place.data;
  return { at: new Date(at), of, id };
}
