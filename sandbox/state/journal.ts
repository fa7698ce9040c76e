/** The journal: one JSON line per change, appended before the change counts. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Doc } from '../types.ts';

export type Line =
  | { kind: 'shop'; shop: string; seed: number; size: 'full' | 'small' | 'empty'; now: string }
  | { kind: 'put'; shop: string; of: string; doc: Doc }
  | { kind: 'remove'; shop: string; of: string; id: string }
  | { kind: 'id'; shop: string; of: string; last: number }
  | { kind: 'clock'; offset: number };

export interface Journal {
  append(line: Line): void;
  close(): void;
}

const FILE = 'world.ndjson';

/** Reads every whole line. A last line torn by a crash is dropped; a broken line before it throws. */
export function readJournal(dir: string): Line[] {
  const path = join(dir, FILE);
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').split('\n');
  const torn = rows.pop();
  const lines = rows.filter((row) => row !== '').map((row) => JSON.parse(row) as Line);
  const last = torn ? parseQuietly(torn) : undefined;
  return last ? [...lines, last] : lines;
}

/** Replaces the journal by these lines, in one rename. */
export function rewriteJournal(dir: string, lines: Iterable<Line>): void {
  mkdirSync(dir, { recursive: true });
  const fresh = join(dir, `${FILE}.new`);
  const file = openSync(fresh, 'w');
  for (const line of lines) writeSync(file, `${JSON.stringify(line)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(fresh, join(dir, FILE));
}

/** Opens the journal for appending. */
export function openJournal(dir: string): Journal {
  mkdirSync(dir, { recursive: true });
  let file: number | undefined = openSync(join(dir, FILE), 'a');
  return {
    append(line) {
      if (file !== undefined) writeSync(file, `${JSON.stringify(line)}\n`);
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

function parseQuietly(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}
