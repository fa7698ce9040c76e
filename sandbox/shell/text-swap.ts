import { Transform, type TransformCallback } from 'node:stream';

/**
 * A stream that replaces ASCII texts in passing bytes of any encoding that contains ASCII.
 * It holds back only what might be the beginning of a match, so live updates are not delayed.
 */
export function textSwap(swaps: readonly (readonly [string, string])[]): Transform {
  let held = '';
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      const text = swapAll(held + chunk.toString('latin1'), swaps);
      const keep = openEnd(text, swaps);
      held = text.slice(text.length - keep);
      done(null, Buffer.from(text.slice(0, text.length - keep), 'latin1'));
    },
    flush(done: TransformCallback) {
      done(null, Buffer.from(held, 'latin1'));
    },
  });
}

/** Replaces every text of the list in a string. */
export function swapAll(text: string, swaps: readonly (readonly [string, string])[]): string {
  return swaps.reduce((swapped, [from, to]) => swapped.replaceAll(from, to), text);
}

/** How many characters at the end could be the start of a text to replace. */
function openEnd(text: string, swaps: readonly (readonly [string, string])[]): number {
  let longest = 0;
  for (const [from] of swaps) {
    for (let size = Math.min(from.length - 1, text.length); size > longest; size--) {
      if (from.startsWith(text.slice(text.length - size))) longest = size;
    }
  }
  return longest;
}
