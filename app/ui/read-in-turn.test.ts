import { expect, test } from 'vitest';
import { readInTurn, type ReadingRouter } from './read-in-turn.ts';

/** As the real one: a reading that is asked for breaks off the one under way. */
function aRouter() {
  const listeners = new Set<Parameters<ReadingRouter['subscribe']>[0]>();
  const seen = { begun: 0, brokenOff: 0, ended: 0 };
  let state = { revalidation: 'idle', navigation: { state: 'idle' } };
  const become = (next: typeof state) => {
    state = next;
    for (const listener of listeners) listener(state);
  };
  const router: ReadingRouter = {
    get state() {
      return state;
    },
    revalidate() {
      seen.begun++;
      if (state.revalidation !== 'idle' || state.navigation.state !== 'idle') seen.brokenOff++;
      become({ ...state, revalidation: 'loading' });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    router,
    seen,
    answer() {
      seen.ended++;
      become({ ...state, revalidation: 'idle' });
    },
    navigate: (to: 'loading' | 'idle') => become({ ...state, navigation: { state: to } }),
  };
}

test('what changes while the page is read is read afterwards, once, and breaks nothing off', () => {
  const { router, seen, answer } = aRouter();
  const turns = readInTurn(router);
  for (let change = 0; change < 20; change++) turns.ask();
  expect(seen).toEqual({ begun: 1, brokenOff: 0, ended: 0 });
  answer();
  expect(seen).toEqual({ begun: 2, brokenOff: 0, ended: 1 });
  answer();
  expect(seen).toEqual({ begun: 2, brokenOff: 0, ended: 2 });
  turns.ask();
  expect(seen.begun).toBe(3);
});

test('what somebody clicked on is not broken off either', () => {
  const { router, seen, navigate } = aRouter();
  const turns = readInTurn(router);
  navigate('loading');
  turns.ask();
  expect(seen.begun).toBe(0);
  navigate('idle');
  expect(seen).toEqual({ begun: 1, brokenOff: 0, ended: 0 });
});

test('a page that was left asks for nothing any more', () => {
  const { router, seen, navigate } = aRouter();
  const turns = readInTurn(router);
  navigate('loading');
  turns.ask();
  turns.stop();
  navigate('idle');
  expect(seen.begun).toBe(0);
});
