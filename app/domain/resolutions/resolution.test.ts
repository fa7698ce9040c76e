import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsUnits, isOpen, markerOf, mayGo, states, statesBefore, tagOf, type ResolutionState } from './resolution.ts';

/** Any walk that only takes allowed steps from a draft. */
const walks = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((choices) => {
  const walk: ResolutionState[] = ['draft'];
  for (const choice of choices) {
    // What was never sent is never found: recordDone asks for the moment it was sent.
    const next = states.filter((to) => mayGo(walk.at(-1)!, to) && (to !== 'done' || walk.includes('running')));
    if (next.length === 0) break;
    walk.push(next[choice % next.length]!);
  }
  return walk;
});

describe('every life of a resolution', () => {
  test('is sent at most once: it is running at most once', () => {
    fc.assert(fc.property(walks, (walk) => walk.filter((state) => state === 'running').length <= 1));
  });

  test('moves nothing before it was confirmed', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const done = walk.indexOf('done');
        return done === -1 || (walk.slice(0, done).includes('confirmed') && ['confirmed', 'awaiting_approval'].includes(walk[1]!));
      }),
    );
  });

  test('never becomes a draft again, and never un-happens into not having been sent', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const sent = walk.indexOf('running');
        return !walk.slice(1).includes('draft') && (sent === -1 || !walk.slice(sent + 1).includes('confirmed'));
      }),
    );
  });

  test('holds its units from confirming on, until it is certain that nothing happened', () => {
    fc.assert(fc.property(walks, (walk) => walk.every((state) => holdsUnits(state) === (isOpen(state) || state === 'done'))));
  });

  test('always has a way to an end', () => {
    for (const state of states) {
      const reach = new Set<ResolutionState>([state]);
      for (const known of reach) for (const to of states) if (mayGo(known, to)) reach.add(to);
      expect([reach.has('done'), reach.has('failed')]).toEqual([true, true]);
    }
  });
});

test('a compare-and-set names exactly the states that may go there', () => {
  for (const to of states) for (const from of states) expect(statesBefore(to).includes(from)).toBe(mayGo(from, to));
});

test('markers fit where they are written', () => {
  const id = '019a9f3c-5f0e-7c3a-9d55-0c8b7c1f2a10';
  expect(markerOf(id)).toBe(`mend:${id}`);
  expect(tagOf(id).length).toBeLessThanOrEqual(40);
});
