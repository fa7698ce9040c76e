import type { FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';

/** Whether something has to be asked before the text can be written. An outcome may also be a new one: it is asked once, and may stay unchosen. */
export function asksSomething(template: FilledTemplate): boolean {
  return template.asksOrder || template.asksOutcome || template.prompts.length > 0;
}

/** Whether all that must be filled in is. */
export function isComplete({ asksOrder, faults, holes }: FilledTemplate): boolean {
  return !asksOrder && faults.length === 0 && !holes.some((hole) => hole.startsWith('prompt.'));
}
