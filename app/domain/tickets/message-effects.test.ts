import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectsOf, type Entry, type Standing } from './message-effects.ts';

const start: Standing = { status: 'open', waitingSince: new Date(0), firstAnsweredAt: null, resolvedAt: null, heldBack: false };
const entries = fc.array(
  fc.record<Entry>({ kind: fc.constantFrom('customer', 'agent', 'note', 'system'), automated: fc.boolean(), held: fc.boolean() }),
  { maxLength: 12 },
);

test('whatever is written: who waits is in an open ticket, since their first unanswered words', () => {
  fc.assert(fc.property(entries, (written) => {
    let standing = start;
    let waits: number | null = 0;
    let answered: number | null = null;
    written.forEach((entry, n) => {
      const at = n + 1;
      standing = { ...standing, ...effectsOf(standing, entry, new Date(at)) };
      if (entry.automated || entry.held) return;
      if (entry.kind === 'customer') waits ??= at;
      if (entry.kind === 'agent') [waits, answered] = [null, answered ?? at];
    });
    expect(standing.waitingSince?.getTime() ?? null).toBe(waits);
    expect(standing.firstAnsweredAt?.getTime() ?? null).toBe(answered);
    expect(standing.status).toBe(waits === null ? 'waiting' : 'open');
  }));
});
