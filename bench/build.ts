import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const OWN_BUILD = '.mend/bench/build';
export const MINIMAL_BUILD = '.mend/bench/minimal';

/** Production builds of the app with the bench's pages, and of the minimal page, unless nothing changed. */
export function buildBoth(say: (line: string) => void): void {
  const stamp = '.mend/bench/build.stamp';
  const digest = digestOf(['app', 'bench/routes', 'bench/minimal'], ['package-lock.json', 'vite.config.ts', 'scripts/build.mjs']);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest) return;
  say('Building');
  const quiet = ['--logLevel', 'error'];
  run(['scripts/build.mjs', ...quiet], { MEND_BENCH: '1', BUILD_DIR: OWN_BUILD });
  run(['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--config', 'bench/minimal/vite.config.ts', ...quiet], { NODE_ENV: 'production' });
  fs.writeFileSync(stamp, digest);
}

function run(args: string[], environment: Record<string, string>): void {
  const done = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment } });
  if (done.status !== 0) throw new Error('The build failed; its words are above.');
}

function digestOf(dirs: string[], files: string[]): string {
  const inDirs = dirs.flatMap((dir) => fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((entry) => path.join(dir, entry)));
  const hash = createHash('sha256');
  for (const file of [...files, ...inDirs].toSorted()) {
    if (!file.includes('platform/generated') && !/\.test\.ts$/.test(file) && fs.statSync(file).isFile()) hash.update(file).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}
