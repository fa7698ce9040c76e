import type { BenchDatabase } from './database.ts';
import type { Registration } from './callers.ts';
import type { BenchShop } from './seed/shops.ts';
import type { StatementBook } from './statements.ts';
import type { Web } from './web.ts';

/** What every measure works on. */
export interface Bench {
  /** Where the bench keeps its own files and secrets. */
  dir: string;
  web: Web;
  database: BenchDatabase;
  statements: StatementBook;
  shops: BenchShop[];
  app: Registration;
  /** A worker beside the web process, whose mail goes to the bench's own sink. */
  startWorker(): Promise<{ stop(): Promise<void> }>;
  /** Rounds of each comparison; fewer for a quick look. */
  rounds: number;
}

/** As many requests at a time as a busy support team makes of one process; below the pool's size. */
export const CONCURRENCY = 8;
