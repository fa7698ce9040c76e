import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder of this test's own, removed when the test is over; called outside of a test, when its file is. `name` may hold a space. */
export function ownFolder(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), name));
  // A process that was just told to stop may be writing its last line.
  const remove = () => rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  if (isInTest()) onTestFinished(remove);
  else afterAll(remove);
  return dir;
}

function isInTest(): boolean {
  try {
    onTestFinished(() => undefined);
    return true;
  } catch {
    return false;
  }
}
