import { expect } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';

/** Resolves once somebody on this worker's database stands behind another one's lock; other workers have databases of their own. */
export async function waitsForALock({ db }: Desk): Promise<void> {
  const waiting = async () => {
    const [found] = await db.$queryRaw<{ n: number }[]>`select count(*)::int as n from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`;
    return found!.n;
  };
  await expect.poll(waiting).toBeGreaterThan(0);
}
