import { spawn, type ChildProcess } from 'node:child_process';

export interface Building {
  /** Whether there was anything to build. @throws Error when the build failed */
  done: Promise<boolean>;
  /** Ends it, with everything it started. */
  cancel(): void;
}

/** Builds the web process in production mode, unless nothing changed since the last build. */
export function buildWhenChanged(): Building {
  // A group of its own, so that cancelling reaches the bundler as well.
  const child = spawn(process.execPath, ['scripts/build.mjs', '--if-changed', '--logLevel', 'error'], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  return { done: outcome(child), cancel: () => cancel(child) };
}

function outcome(child: ChildProcess): Promise<boolean> {
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(!said.includes('up to date')) : reject(new Error(`The build failed:\n${said}`))));
  });
}

function cancel(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
