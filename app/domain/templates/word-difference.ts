export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond so many changed words the whole middle counts as rewritten: nobody reads more marks than that. */
const MOST_STEPS = 500;

/**
 * What became of a text, word by word (Myers' shortest edit script). What is
 * not added reads as the old text, what is not removed as the new one. Pure.
 */
export function wordDifference(before: string, after: string): WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const head = countSame(old, now);
  const tail = countSame(old.slice(head).toReversed(), now.slice(head).toReversed());
  const [oldMiddle, nowMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  return joined([...same(old.slice(0, head)), ...script(oldMiddle, nowMiddle), ...same(old.slice(old.length - tail))]);
}

/** Words with what separates them; white space and marks are words of their own. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
}

function countSame(one: string[], other: string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

function same(words: string[]): WordChange[] {
  return words.map((text) => ({ kind: 'same', text }));
}

function script(old: string[], now: string[]): WordChange[] {
  const trace = furthest(old, now);
  if (!trace) return [...old.map((text): WordChange => ({ kind: 'removed', text })), ...now.map((text): WordChange => ({ kind: 'added', text }))];
  const changes: WordChange[] = [];
  let [x, y] = [old.length, now.length];
  for (let step = trace.length - 1; step > 0; step--) {
    const reached = trace[step - 1]!;
    const line = x - y;
    const down = line === -step || (line !== step && at(reached, line - 1) < at(reached, line + 1));
    const from = down ? line + 1 : line - 1;
    const [fromX, fromY] = [at(reached, from), at(reached, from) - from];
    while (x > fromX && y > fromY) changes.push({ kind: 'same', text: old[(y--, --x)]! });
    changes.push(down ? { kind: 'added', text: now[--y]! } : { kind: 'removed', text: old[--x]! });
  }
  while (x > 0 && y > 0) changes.push({ kind: 'same', text: old[(y--, --x)]! });
  return changes.toReversed();
}

/** How far one gets on each diagonal with 0, 1, 2 … changes, until the end is reached; null when that takes too many. */
function furthest(old: string[], now: string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  let reached = new Map<number, number>();
  for (let step = 0; step <= Math.min(old.length + now.length, MOST_STEPS); step++) {
    const next = new Map<number, number>();
    for (let line = -step; line <= step; line += 2) {
      const down = line === -step || (line !== step && at(reached, line - 1) < at(reached, line + 1));
      let x = step === 0 ? 0 : down ? at(reached, line + 1) : at(reached, line - 1) + 1;
      while (x < old.length && x - line < now.length && old[x] === now[x - line]) x++;
      next.set(line, x);
      if (x >= old.length && x - line >= now.length) return [...trace, next];
    }
    trace.push(next);
    reached = next;
  }
  return null;
}

function at(reached: Map<number, number>, line: number): number {
  return reached.get(line) ?? -1;
}

/** Neighbours of one kind as one piece. */
function joined(changes: WordChange[]): WordChange[] {
  const pieces: WordChange[] = [];
  for (const { kind, text } of changes) {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  }
  return pieces;
}
