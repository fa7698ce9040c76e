import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Builds the web process in production mode, unless nothing changed since the last build. Returns whether it built. */
export function buildWhenChanged(stampFile: string): boolean {
  const digest = digestOfSources();
  if (fs.existsSync('build/server/index.js') && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === digest) return false;
  const built = spawnSync(process.execPath, ['scripts/build.mjs', '--logLevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('The build failed; its words are above.');
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  fs.writeFileSync(stampFile, digest);
  return true;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'vite.config.ts']) hash.update(fs.readFileSync(file));
  for (const entry of fs.readdirSync('app', { recursive: true, encoding: 'utf8' }).toSorted()) {
    const file = path.join('app', entry);
    if (entry.startsWith('platform/generated') || !fs.statSync(file).isFile()) continue;
    hash.update(entry).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}
