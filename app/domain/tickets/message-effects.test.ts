import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectsOf, type Entry, type Standing } from './message-effects.ts';

const start: Standing = { status: 'open', waitingSince: new Date(0), firstAnsweredAt: null, answerDueAt: new Date(5), resolvedAt: null, heldBack: false };
const entries = fc.array(
  fc.record<Entry>({ kind: fc.constantFrom('customer', 'agent', 'note', 'system'), automated: fc.boolean(), held: fc.boolean(), byRule: fc.constantFrom(null, null, 'all_answered', 'more_asked') }),
  { maxLength: 12 },
);

test('whatever is written: who waits is in an open ticket, since their first unanswered words', () => {
  fc.assert(fc.property(entries, (written) => {
    let standing = start;
    let waits: number | null = 0;
    let answered: number | null = null;
    let due: number | null = 5;
    written.forEach((entry, n) => {
      const at = n + 1;
      standing = { ...standing, ...effectsOf(standing, entry, new Date(at)) };
      if (entry.automated || entry.held) return;
      if (entry.kind === 'customer') waits ??= at;
      if (entry.kind !== 'agent' || entry.byRule === 'more_asked') return;
      waits = null;
      if (!entry.byRule) answered ??= at;
      else if (answered === null && due !== null && at <= due) due = null;
    });
    expect(standing.waitingSince?.getTime() ?? null).toBe(waits);
    expect(standing.firstAnsweredAt?.getTime() ?? null).toBe(answered);
    expect(standing.answerDueAt?.getTime() ?? null).toBe(due);
    expect(standing.status).toBe(waits === null ? 'waiting' : 'open');
  }));
});

test('what a rule tells of a resolved ticket leaves it resolved', () => {
  expect(effectsOf({ ...start, status: 'resolved', waitingSince: null, resolvedAt: new Date(1) }, { kind: 'agent', automated: false, held: false, byRule: 'all_answered' }, new Date(2))).toEqual({});
});
