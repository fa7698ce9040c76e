import fs from 'node:fs';

export interface Clock {
  now(): Date;
}

/**
 * Real time, moved by what the file says (milliseconds), if one is named. Only
 * the demo and the tests name one, so that nobody waits a day for a survey.
 */
export function systemClock(offsetFile?: string): Clock {
  if (!offsetFile) return { now: () => new Date() };
  return { now: () => new Date(Date.now() + offsetIn(offsetFile)) };
}

/** Calls back when the offset of the clock has changed. Returns how to stop. */
export function watchClock(offsetFile: string, changed: () => void): () => void {
  const listener = (now: fs.Stats, before: fs.Stats) => {
    if (now.mtimeMs !== before.mtimeMs) changed();
  };
  fs.watchFile(offsetFile, { interval: 500, persistent: false }, listener);
  return () => fs.unwatchFile(offsetFile, listener);
}

let cached = { file: '', readAt: 0, offset: 0 };

function offsetIn(file: string): number {
  const real = Date.now();
  if (cached.file === file && real - cached.readAt < 200) return cached.offset;
  cached = { file, readAt: real, offset: readOffset(file) };
  return cached.offset;
}

function readOffset(file: string): number {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
