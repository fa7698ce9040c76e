import { Problem } from '#app/platform/problem.ts';
import type { MessageContext } from './message-context.ts';
import { renderTemplate } from './render-template.ts';

const MOST = 50;

/**
 * Paths of every variable that would stop this text from being sent, in the
 * order in which they stand. Found by filling one after another, so that a
 * branch not taken or a `default` counts as no hole.
 * @throws Problem bad_input for what is not Liquid we allow
 */
export function holesOf(body: string, context: Partial<MessageContext>): string[] {
  const known = structuredClone(context) as Record<string, Record<string, unknown>>;
  const holes: string[] = [];
  for (let hole = nextHole(body, known); hole && !holes.includes(hole) && holes.length < MOST; hole = nextHole(body, known)) {
    const [group = '', name] = hole.split('.');
    // An unknown group: opened, it names its variable the next time, unless it stands alone.
    const alone = !name && !nextHole(body, { ...known, [group]: {} })?.startsWith(`${group}.`);
    if (name || alone) holes.push(hole);
    known[group] = { ...known[group], ...(name ? { [name]: '·' } : {}) };
  }
  return holes;
}

function nextHole(body: string, context: object): string | null {
  try {
    renderTemplate(body, context as Partial<MessageContext>, 'en');
    return null;
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'template_hole') return String(problem.details.values!.hole);
    throw problem;
  }
}
