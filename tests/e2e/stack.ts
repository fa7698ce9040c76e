import { inject } from 'vitest';
import type { RunningStack } from './start-stack.ts';

export interface Stack extends Omit<RunningStack, 'stop'> {
  /** One act of the sandbox's controls, as its page would. */
  control(act: string, input?: Record<string, unknown>): Promise<unknown>;
}

/** The stack that all files share, started when the first one asks. @throws Error with the demo's words when it did not start */
export async function sharedStack(): Promise<Stack> {
  const answer = await fetch(inject('stackDoor'));
  if (!answer.ok) throw new Error(await answer.text());
  const places = (await answer.json()) as Omit<RunningStack, 'stop'>;
  return { ...places, control: (act, input = {}) => control(places.shell, act, input) };
}

async function control(shell: string, act: string, input: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(`${shell}/controls/api/${act}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as { ok: boolean; result?: unknown; error?: string };
  if (!answer.ok) throw new Error(`${act}: ${answer.error}`);
  return answer.result;
}
