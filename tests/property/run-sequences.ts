import fc from 'fast-check';
import { minutes } from '#app/platform/spans.ts';
import { commands, settings, type Command } from './commands.ts';
import { doing } from './doing.ts';
import { quiet } from './quiet.ts';
import { openScene, type Scene, type Setting } from './scene.ts';
import { closeStore } from './store.ts';
import { tally, tallied } from './tally.ts';
import { untruths } from './truths.ts';

/** Plays one sequence to its end. @throws Error with the story, where something is not true then */
export async function playSequence(setting: Setting, sequence: Command[]): Promise<Scene> {
  const scene = await openScene(setting);
  try {
    for (const command of sequence) await doing(scene, command);
    scene.story.push('— and then all comes to rest');
    await quiet(scene);
    tally(scene.story);
    const wrongs = await untruths(scene);
    if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
    return scene;
  } catch (error) {
    throw Object.assign(error as Error, { message: `${(error as Error).message}\n\n${JSON.stringify(setting)}\n${scene.story.join('\n')}` });
  } finally {
    closeStore(scene.store);
  }
}

export interface Share {
  /** How many sequences, however long they take. */
  runs: number;
  seed: number;
  /** Of a sequence that failed, as it was printed: that one alone is played. */
  path?: string | undefined;
  /** Milliseconds after which no further sequence begins. */
  within?: number | undefined;
  /** Hand on the first failure as it was found: without making it shorter. */
  asFound?: boolean;
}

/** Making a sequence shorter may take hours; what is left after this is short enough to read. */
const SHORTENING = minutes(3);

/** Plays random sequences; the first that fails is told at once, then made as short as it gets in a while. @throws Error with the command that plays it again */
export async function playShare({ runs, seed, path, within, asFound = false }: Share): Promise<void> {
  let failedAt: number | null = null;
  const property = fc.asyncProperty(settings, commands, async (setting, sequence) => {
    if (failedAt !== null && performance.now() - failedAt > SHORTENING) return;
    try {
      await playSequence(setting, sequence);
    } catch (error) {
      if (failedAt === null) console.log(`A sequence of seed ${seed} failed; it is made shorter now. As it was found:\n${(error as Error).message}`);
      failedAt ??= performance.now();
      throw error;
    }
  });
  const began = performance.now();
  const result = await fc.check(property, { numRuns: runs, seed, endOnFailure: asFound, ...(path ? { path } : {}), ...(within ? { interruptAfterTimeLimit: within, markInterruptAsFailure: false } : {}) });
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  if (!result.failed) return console.log(`${result.numRuns} sequences, seed ${seed}, ${took}. They met: ${tallied()}`);
  const again = `MEND_SEED=${seed} MEND_PATH=${result.counterexamplePath} npx vitest run --project app tests/property/sequences.test.ts`;
  const found = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  throw new Error(`Failed after ${result.numRuns} sequences (${took}), made shorter ${result.numShrinks} times:\n${found}\n\nPlay it again: ${again}`);
}
