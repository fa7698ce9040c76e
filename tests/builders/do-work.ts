import { createHash } from 'node:crypto';

/** What a page answers to `{ seed, bits }`: the first number whose hash begins with so many zero bits. */
export function doWork({ seed, bits }: { seed: string; bits: number }): string {
  for (let number = 0; ; number++) {
    const work = `${seed}.${number}`;
    if (createHash('sha256').update(work).digest().readUInt32BE() < 2 ** (32 - bits)) return work;
  }
}
