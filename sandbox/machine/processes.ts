import { spawn, type ChildProcess } from 'node:child_process';
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

  constructor(dir: string) {
    this.#dir = dir;
    fs.mkdirSync(dir, { recursive: true });
  }

  start(name: string, script: string, env: Record<string, string | undefined>): Running {
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
    const left = (JSON.parse(fs.readFileSync(this.#pidFile(), 'utf8')) as number[]).filter(isOurs);
    for (const pid of left) process.kill(pid, 'SIGTERM');
    for (let round = 0; round < 30 && left.some(isOurs); round++) await new Promise((resolve) => setTimeout(resolve, 100));
    for (const pid of left.filter(isOurs)) process.kill(pid, 'SIGKILL');
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

  #pidFile(): string {
    return path.join(this.#dir, 'running.json');
  }
}

/** Alive, and one of our scripts: a pid may have been given to another program since. */
function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return /app\/|sandbox\//.test(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}
