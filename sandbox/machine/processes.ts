import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export interface Running {
  name: string;
  child: ChildProcess;
  /** Settles when the process ends, with its exit code. */
  ended: Promise<number | null>;
}

/** Starts our processes, each with a log file of its own, and stops them all together. */
export class Processes {
  readonly running: Running[] = [];
  #dir: string;
  #stopping = false;

  constructor(dir: string) {
    this.#dir = dir;
    fs.mkdirSync(dir, { recursive: true });
  }

  start(name: string, script: string, env: Record<string, string | undefined>): Running {
    if (this.#stopping) throw new Error(`${name} is not started any more`);
    const log = fs.openSync(path.join(this.#dir, `${name}.log`), 'a');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      // A group of its own: Ctrl-C reaches us alone, and we stop them in order.
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...env, MEND_ROLE: name },
    });
    fs.closeSync(log);
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const started = { name, child, ended };
    this.running.push(started);
    this.#remember();
    return started;
  }

  /** Asks every process to leave, last started first, and insists after three seconds. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const { child, ended } of this.running.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(insist);
    }
    fs.rmSync(this.#pidFile(), { force: true });
  }

  /** A run that was killed cannot stop its processes; the next one does. */
  async stopLeftovers(): Promise<number> {
    if (!fs.existsSync(this.#pidFile())) return 0;
    const left = this.#remembered().filter((pid) => isOurs(pid, this.#owner));
    const alive = () => left.filter((pid) => isOurs(pid, this.#owner));
    for (const pid of left) process.kill(pid, 'SIGTERM');
    for (let round = 0; round < 40 && alive().length; round++) await new Promise((resolve) => setTimeout(resolve, 100));
    for (const pid of alive()) kill(pid);
    fs.rmSync(this.#pidFile(), { force: true });
    return left.length;
  }

  /** The last lines of a process's log, for telling why it ended. */
  tail(name: string, lines = 12): string {
    return fs.readFileSync(path.join(this.#dir, `${name}.log`), 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  #remember(): void {
    fs.writeFileSync(this.#pidFile(), JSON.stringify(this.running.map(({ child }) => child.pid)));
  }

  /** A file that was cut short by a kill names nobody. */
  #remembered(): number[] {
    try {
      return JSON.parse(fs.readFileSync(this.#pidFile(), 'utf8')) as number[];
    } catch {
      return [];
    }
  }

  /** The demo's folder: the logs lie in it. */
  get #owner(): string {
    return path.dirname(this.#dir);
  }

  #pidFile(): string {
    return path.join(this.#owner, 'running.json');
  }
}

/**
 * Ends what this process started and did not wait for, such as a migration
 * that was under way when it was told to leave.
 */
export function endOwnChildren(): void {
  if (process.platform === 'win32') return;
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' });
  for (const line of listed.split('\n')) {
    const [pid, parent, command] = line.trim().split(/\s+/);
    if (Number(parent) === process.pid && command !== 'ps') kill(Number(pid));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Alive, and started by this demo: a pid may have been given to another program since. */
function isOurs(pid: number, dir: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    if (/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))) return false;
    return fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`MEND_DEMO_DIR=${dir}`);
  } catch {
    return process.platform !== 'linux';
  }
}
