import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { expect, vi } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { takeUpOrphans } from '#app/platform/queue/take-up-orphans.sql.server.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';
import { workerDatabase } from '#tests/setup/worker-database.ts';

/** A process of ours on this test's database, to be killed. */
export interface Child {
  process: ChildProcess;
  /** What it has said so far. */
  said(): string;
  /** Resolves once it has said this; throws when it ends before. */
  says(words: string): Promise<void>;
  /** SIGKILL, and every session it left in the database ends, as it does when the machine is gone. */
  die(): Promise<void>;
}

const children = new Set<ChildProcess>();

/** Starts a script with the test's own environment. */
export function aChild(script: string, args: string[] = [], env: Record<string, string | undefined> = {}): Child {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  children.add(child);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit');
  return {
    process: child,
    said: () => said,
    says: (words) =>
      Promise.race([
        vi.waitFor(() => expect(said).toContain(words), { timeout: 20_000, interval: 20 }),
        ended.then(() => Promise.reject(new Error(`It ended before it said "${words}":\n${said}`))),
      ]),
    async die() {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It had ended before it could be killed:\n${said}`);
      child.kill('SIGKILL');
      await ended;
      children.delete(child);
      await asSuperuser(endStalled);
    },
  };
}

/** The real worker process; its jobs are those of this test's database. */
export async function aWorker(): Promise<Child> {
  const worker = aChild('app/worker.ts', [], { LOG_LEVEL: 'info' });
  await worker.says('worker takes jobs');
  return worker;
}

/** Waits until a killed worker is missed: PostgreSQL takes a moment to see that a session's process is gone. @param now milliseconds of the suspicion */
export async function isMissed(suspects: Map<string, number>, now: number): Promise<void> {
  const look = async () => {
    await takeUpOrphans(house().queue, suspects, now);
    expect(suspects.size).toBeGreaterThan(0);
  };
  await vi.waitFor(look, { timeout: 20_000, interval: 20 });
}

/** Ends every child that a test left, with what it had begun. */
export async function endChildren(): Promise<void> {
  const left = [...children].filter((child) => child.exitCode === null && child.signalCode === null);
  children.clear();
  await Promise.all(left.map((child) => [once(child, 'exit'), child.kill('SIGKILL')][0]));
  await asSuperuser(endStalled);
}

/**
 * Holds a table so that whoever writes to it waits, and lets go when told.
 * @returns `stalled` resolves when somebody waits; `release` lets go
 */
export async function holdTable(table: string): Promise<{ stalled(): Promise<void>; release(): Promise<void> }> {
  const client = await superuser();
  await client.query('begin');
  await client.query(`lock table ${client.escapeIdentifier(table)} in exclusive mode`);
  return {
    stalled: () => vi.waitFor(async () => expect(await asSuperuser(countStalled)).toBeGreaterThan(0), { timeout: 20_000, interval: 20 }),
    release: async () => {
      await client.query('rollback');
      await client.end();
    },
  };
}

const STALLED = "from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

async function countStalled(client: pg.Client): Promise<number> {
  return (await client.query(`select count(*)::int as n ${STALLED}`)).rows[0].n;
}

async function endStalled(client: pg.Client): Promise<void> {
  await client.query(`select pg_terminate_backend(pid, 5000) ${STALLED}`);
}

async function superuser(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: (await workerDatabase()).superuserUrl });
  await client.connect();
  return client;
}
