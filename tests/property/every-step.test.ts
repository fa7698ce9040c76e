import { describe, expect, test } from 'vitest';
import { resolutionKinds } from '#app/domain/resolutions/kinds.ts';
import type { Command, PlanCommand } from './commands.ts';
import { modelled } from './kinds/models.ts';
import { playSequence } from './run-sequences.ts';
import type { Setting } from './scene.ts';

const setting: Setting = { currency: 'USD', quantities: [2], provider: 'at_once', cancelling: 'at_once', budget: null };

function planned(kind: PlanCommand['kind']): PlanCommand {
  return { do: 'plan', by: 0, kind, issue: 0, line: 0, quantity: 0, shipping: 'part', flag: true, way: 'suggested', promise: true };
}

/** Jobs between a lost answer and the customer who hears what became of it. */
const TELLING = new Set(['job settle-resolution', 'job react-to-event', 'job send-mail']);

/** Numbers of the steps after which something is there that was not there before; dying between two of them is dying after the first. */
function telling(steps: string[]): number[] {
  return steps.flatMap((what, at) => (at === 0 || what.startsWith('after') || what === 'before its commit' ? [at + 1] : []));
}

test('every kind of resolution has its model', () => {
  expect(modelled.toSorted()).toEqual(resolutionKinds.toSorted());
});

describe.each(['noteless', 'nameless'] as const)('an intake of a return of which Shopify keeps no note (%s)', (traces) => {
  test('whose process is killed at any step of confirming it ends as Shopify has it, at worst by a person’s word', { timeout: 0 }, async () => {
    const play = (diesAt: number | null) => playSequence({ ...setting, traces }, [planned('return_processing'), { do: 'confirm', by: 0, plan: 0, diesAt, mishap: null }]);
    const numbers = telling((await play(null)).lives.find((life) => life.name.startsWith('confirm'))!.steps);
    const stories: string[] = [];
    for (const number of numbers) stories.push((await play(number)).story.join('\n'));
    expect(stories.some((story) => story.includes('told: ours; done'))).toBe(traces === 'nameless');
  });

  test('that was lost, while a colleague did the same, is told as nobody’s but hers', { timeout: 0 }, async () => {
    const sequence: Command[] = [planned('return_processing'), { do: 'confirm', by: 0, plan: 0, diesAt: null, mishap: 'lost' }, { do: 'elsewhere', what: 'takeIn', line: 0, quantity: 0 }];
    expect((await playSequence({ ...setting, traces }, sequence)).story.join('\n')).toContain('told: others; failed');
  });
});

describe.each(modelled)('a %s', (kind) => {
  test('whose process is killed at any step of confirming it ends as Shopify has it, and is told so', { timeout: 0 }, async () => {
    const play = (diesAt: number | null) => playSequence(setting, [planned(kind), { do: 'confirm', by: 0, plan: 0, diesAt, mishap: null }]);
    const numbers = telling((await play(null)).lives.find((life) => life.name.startsWith('confirm'))!.steps);
    expect(numbers.length).toBeGreaterThan(5);
    for (const number of numbers) expect((await play(number)).story.join()).toContain(`dies at ${number} `);
  });

  test('whose answer was lost is settled, wherever the jobs that settle and tell it are killed', { timeout: 0 }, async () => {
    const jobs = (diesAt: number | null): Command => ({ do: 'jobs', count: 4, which: 0, diesAt });
    const play = (diesAt: number | null) =>
      playSequence(setting, [planned(kind), { do: 'confirm', by: 0, plan: 0, diesAt: null, mishap: 'answer_lost' }, { do: 'pass', minutes: 2, worked: false }, { do: 'sweep' }, jobs(diesAt), jobs(diesAt)]);
    const numbers = [...new Set((await play(null)).lives.filter((life) => TELLING.has(life.name)).flatMap((life) => telling(life.steps)))];
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) await play(number);
  });
});
