import fc from 'fast-check';
import { commands, settings, type Command } from './commands.ts';
import { doing } from './doing.ts';
import { quiet } from './quiet.ts';
import { openScene, type Setting } from './scene.ts';
import { closeStore } from './store.ts';
import { untruths } from './truths.ts';

/** Plays one sequence to its end. @returns its story @throws Error with the story, where something is not true then */
export async function playSequence(setting: Setting, sequence: Command[]): Promise<string[]> {
  const scene = await openScene(setting);
  try {
    for (const command of sequence) await doing(scene, command);
    scene.story.push('— and then all comes to rest');
    await quiet(scene);
    const wrongs = await untruths(scene);
    tally(scene.story);
    if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
    return scene.story;
  } catch (error) {
    throw Object.assign(error as Error, { message: `${(error as Error).message}\n\n${JSON.stringify(setting)}\n${scene.story.join('\n')}` });
  } finally {
    closeStore(scene.store);
  }
}

const met = new Map<string, number>();

/** What the sequences of this run came upon: a proof that meets nothing proves nothing. */
function tally(story: string[]): void {
  for (const line of story) {
    const [, name, end] = /^  (\w+)[^:]*: (\S+(?: \S+)?)/.exec(line.replace(/ [0-9a-f-]{36}/, '')) ?? [];
    if (!name) continue;
    const key = `${name}: ${end!.startsWith('dies') ? 'dies' : end}`;
    met.set(key, (met.get(key) ?? 0) + 1);
  }
}

export interface Runs {
  runs: number;
  seed: number;
  path?: string | undefined;
  /** Milliseconds after which no further sequence begins. */
  within?: number | undefined;
  file: string;
}

/** Plays random sequences; the first that fails is made as short as it gets. @throws Error with the command that plays it again */
export async function runSequences({ runs, seed, path, within, file }: Runs): Promise<void> {
  const property = fc.asyncProperty(settings, commands, async (setting, sequence) => void (await playSequence(setting, sequence)));
  const began = performance.now();
  const result = await fc.check(property, { numRuns: runs, seed, endOnFailure: process.env.MEND_AS_FOUND === 'yes', ...(path ? { path } : {}), ...(within ? { interruptAfterTimeLimit: within, markInterruptAsFailure: false } : {}) });
  console.log([...met].toSorted(([, a], [, b]) => b - a).map(([what, times]) => `${what} ×${times}`).join(', '));
  if (!result.failed) return console.log(`${result.numRuns} sequences, MEND_SEED=${seed}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const again = `MEND_SEED=${seed} MEND_PATH=${result.counterexamplePath} npx vitest run --project app ${file}`;
  throw new Error(`After ${result.numRuns} sequences, made shorter ${result.numShrinks} times:\n${String((result.errorInstance as Error | null)?.message ?? result.errorInstance)}\n\nPlay it again: ${again}`);
}
