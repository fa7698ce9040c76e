import { describe, expect, test } from 'vitest';
import type { Command, PlanCommand } from './commands.ts';
import { modelled } from './kinds/models.ts';
import { playSequence } from './run-sequences.ts';
import type { Setting } from './scene.ts';

const setting: Setting = { currency: 'USD', quantities: [2], provider: 'at_once', cancelling: 'at_once', budget: null };

function planned(kind: PlanCommand['kind']): PlanCommand {
  return { do: 'plan', by: 0, kind, issue: 0, line: 0, quantity: 0, shipping: 'part', flag: true, way: 'suggested', promise: true };
}

/** Plays what `play` makes of each step's number, until there is no such step any more. @returns how many there are */
async function atEveryStep(play: (diesAt: number) => Command[]): Promise<number> {
  for (let step = 1; ; step++) {
    const story = await playSequence(setting, play(step));
    if (!story.some((line) => line.includes('dies at'))) return step - 1;
  }
}

describe.each(modelled)('a %s', (kind) => {
  test('whose process is killed at any step of confirming it ends as Shopify has it, and is told so', { timeout: 300_000 }, async () => {
    expect(await atEveryStep((diesAt) => [planned(kind), { do: 'confirm', by: 0, plan: 0, diesAt }])).toBeGreaterThan(8);
  });

  test('whose answer was lost is settled, whatever step of settling and telling a job is killed at', { timeout: 300_000 }, async () => {
    const settling = (diesAt: number): Command[] => [
      planned(kind), { do: 'mishap', what: 'answer_lost', mutation: true }, { do: 'confirm', by: 0, plan: 0, diesAt: null },
      { do: 'pass', minutes: 2 }, { do: 'sweep' }, { do: 'jobs', count: 4, which: 0, diesAt }, { do: 'jobs', count: 4, which: 0, diesAt },
    ];
    expect(await atEveryStep(settling)).toBeGreaterThan(5);
  });
});
