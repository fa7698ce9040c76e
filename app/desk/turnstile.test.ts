import { describe, expect, test } from 'vitest';
import { Turnstile } from './turnstile.ts';

/** Work that is done when told. */
function held() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, end: (answer: string) => resolve(answer) };
}

describe('a turnstile', () => {
  test('lets in as many as may be inside, the others in the order they came', async () => {
    const turnstile = new Turnstile({ inside: 1, waiting: 2 });
    const [first, order] = [held(), [] as number[]];
    const passing = turnstile.pass(first.work);
    const later = [1, 2].map((n) => turnstile.pass(async () => void order.push(n)));
    expect(order).toEqual([]);
    first.end('done');
    expect(await passing).toBe('done');
    await Promise.all(later);
    expect(order).toEqual([1, 2]);
  });

  test('sends away whom nobody can wait behind, with a time to come again', async () => {
    const turnstile = new Turnstile({ inside: 1, waiting: 1 });
    const [inside, waiting] = [held(), held()];
    const passing = [turnstile.pass(inside.work)];
    expect(turnstile.isCrowded).toBe(false);
    passing.push(turnstile.pass(waiting.work));
    expect(turnstile.isCrowded).toBe(true);
    expect(() => turnstile.look()).toThrow(expect.objectContaining({ code: 'too_many', details: expect.objectContaining({ retryAfter: 10 }) }));
    await expect(turnstile.pass(async () => 'never')).rejects.toMatchObject({ code: 'too_many' });
    inside.end('a');
    waiting.end('b');
    expect(await Promise.all(passing)).toEqual(['a', 'b']);
    expect(await turnstile.pass(async () => 'again')).toBe('again');
  });

  test('a place rests as long as its work took, also where the work failed, and opens then', async () => {
    let now = 0;
    const rests: { act: () => void; ms: number }[] = [];
    const turnstile = new Turnstile({ inside: 1, waiting: 1, rest: 0.5 }, (act, ms) => rests.push({ act, ms }), () => now);
    const takes = (ms: number, answer: () => string) => async () => ((now += ms), answer());
    expect(await turnstile.pass(takes(40, () => 'first'))).toBe('first');
    const second = turnstile.pass(takes(100, () => { throw new Error('no'); }));
    expect(() => turnstile.look()).toThrow(expect.objectContaining({ code: 'too_many' }));
    expect(now).toBe(40);
    rests.shift()!.act();
    await expect(second).rejects.toThrow('no');
    expect(rests.map(({ ms }) => ms)).toEqual([50]);
    rests.shift()!.act();
    await turnstile.pass(takes(3000, () => 'by Shopify'));
    expect(rests.map(({ ms }) => ms)).toEqual([100]);
    rests.shift()!.act();
    expect(await turnstile.pass(takes(0, () => 'at once'))).toBe('at once');
    expect(rests).toEqual([]);
  });

  test('work that fails gives its place back', async () => {
    const turnstile = new Turnstile({ inside: 1, waiting: 0 });
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turnstile.pass(async () => 1)).toBe(1);
  });
});
