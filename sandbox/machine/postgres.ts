import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { refuseTakenPort } from './ports.ts';
import { linkLibraries, readablePlace, USER, type Place } from './postgres-place.ts';

const run = promisify(execFile);
const PASSWORD = 'sandbox';

export interface EmbeddedDatabase {
  port: number;
  /** Superuser's address of a database, for migrations and test set-up. */
  superuserUrl(database: string): string;
  /** True when it was running already, so that somebody else stops it. */
  joined: boolean;
  stop(): Promise<void>;
}

interface Start {
  dir: string;
  port: number;
  portVariable: string;
  flags?: string[];
}

/**
 * Starts real PostgreSQL 18 from the npm package, or joins the one that a
 * killed run left behind in the same directory.
 * @param options.dir where the data lives; survives restarts
 * @param options.port on 127.0.0.1
 * @param options.portVariable what moves the port, told when it is taken
 * @throws Error with the way out, when the port is taken by someone else
 */
export async function startPostgres(options: Start): Promise<EmbeddedDatabase> {
  const place = readablePlace(options.dir);
  linkLibraries(place.native);
  if (!isCluster(place.dataDir)) await initialise(place);
  let running = await runningPort(place);
  const port = running ?? (await launch(place, options).catch(async (error: unknown) => {
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

async function launch(place: Place, { port, portVariable, flags = [] }: Start): Promise<number> {
  await refuseTakenPort(port, portVariable);
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

function pgCtl(place: Place, args: string[]): Promise<unknown> {
  return run(path.join(place.native, 'bin', 'pg_ctl'), ['-D', place.dataDir, ...args], {
    ...place.owner,
    cwd: '/',
    env: { ...process.env, LC_MESSAGES: 'C' },
    // pg_ctl hands its descriptors to the server it starts: with a pipe, we would wait for ever.
    ...(args[0] === 'start' ? { stdio: 'ignore' } : {}),
  } as object);
}
