import fs from 'node:fs';
import path from 'node:path';

const FOLDER = '.mend/test-runs';

/** Says that this run of the tests uses the shared PostgreSQL. `started`: it is the one that started it. */
export function enterRun(started: boolean): void {
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(path.join(FOLDER, String(process.pid)), '');
  if (started) fs.writeFileSync(path.join(FOLDER, 'starter'), String(process.pid));
}

/** Says which template this run will clone. */
export function nameTemplate(name: string): void {
  fs.writeFileSync(path.join(FOLDER, String(process.pid)), name);
}

/** The templates of the runs under way; null while one of them has not said yet. */
export function templatesInUse(): Set<string> | null {
  const runs = fs.readdirSync(FOLDER).filter((entry) => /^\d+$/.test(entry) && isAlive(Number(entry)));
  const names = runs.map((run) => fs.readFileSync(path.join(FOLDER, run), { encoding: 'utf8', flag: 'a+' }));
  return names.includes('') ? null : new Set(names);
}

/**
 * @returns whether nobody needs the server any more: the last run out stops
 * what a run has started, and leaves alone what somebody else keeps running
 */
export function leaveRun(): boolean {
  fs.rmSync(path.join(FOLDER, String(process.pid)), { force: true });
  const others = fs.readdirSync(FOLDER).filter((entry) => /^\d+$/.test(entry));
  for (const other of others) if (!isAlive(Number(other))) fs.rmSync(path.join(FOLDER, other), { force: true });
  if (others.some((other) => isAlive(Number(other)))) return false;
  if (!fs.existsSync(path.join(FOLDER, 'starter'))) return false;
  fs.rmSync(path.join(FOLDER, 'starter'));
  return true;
}

/** Whether a process of this machine is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
