import type { Desk } from '#app/desk/desk.ts';

/**
 * Opens as many connections as acts are to run at once. Without them the first
 * act is over before the second is connected, and a race is none.
 */
export async function manyHands(desk: Desk, hands: number): Promise<void> {
  let there = 0;
  const { promise: allThere, resolve } = Promise.withResolvers<void>();
  const join = () =>
    desk.transaction(async function waitForAll() {
      if (++there === hands) resolve();
      await allThere;
    });
  await Promise.all(Array.from({ length: hands }, join));
}
