import type { Processes } from '#sandbox/machine/processes.ts';
import { answerTo } from './load.ts';
import { cpuOf, memoryOf } from './process-cost.ts';

export interface Web {
  port: number;
  pid: number;
  heapLimit: number;
  inspector: number | null;
  /** CPU seconds so far. */
  cpu(): number;
  /** Resident MB. */
  memory(): number;
}

export const PORT = Number(process.env.PORT_BENCH_WEB ?? 4150);
/** MB of old space: what a small instance would be given. */
const HEAP_LIMIT = 384;
const READY_MS = 30_000;

/** One web process in production mode over the bench's build, listening. */
export async function startWeb(processes: Processes, environment: Record<string, string | undefined>, profile: boolean): Promise<Web> {
  // Another program's answers would be measured as ours.
  if (await answers()) throw new Error(`Port ${PORT} is taken by another program. Stop it, or choose another with PORT_BENCH_WEB=<port>.`);
  const inspector = profile ? PORT + 1 : null;
  const options = [`--max-old-space-size=${HEAP_LIMIT}`, ...(inspector ? [`--inspect=127.0.0.1:${inspector}`] : [])];
  const { child, ended } = processes.start('web', 'app/web.ts', { ...environment, PORT: String(PORT), NODE_OPTIONS: options.join(' ') });
  let gone = false;
  void ended.then(() => (gone = true));
  for (const until = Date.now() + READY_MS; Date.now() < until && !gone; ) {
    if ((await answers()) && !gone) return { port: PORT, pid: child.pid!, heapLimit: HEAP_LIMIT, inspector, cpu: () => cpuOf(child.pid!), memory: () => memoryOf(child.pid!) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The web process did not get ready:\n${processes.tail('web')}`);
}

function answers(): Promise<boolean> {
  return answerTo(PORT, undefined, { path: '/readyz' }).then(() => true, () => false);
}
