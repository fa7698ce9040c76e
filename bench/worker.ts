import type { Processes } from '#sandbox/machine/processes.ts';
import { SINK_PORT } from './forms/mail-sink.ts';

const READY_MS = 20_000;

/** One worker process in production mode, once it takes jobs. */
export async function startWorker(processes: Processes, environment: Record<string, string | undefined>): Promise<{ stop(): Promise<void> }> {
  const { child, ended } = processes.start('worker', 'app/worker.ts', { ...environment, SMTP_URL: `smtp://127.0.0.1:${SINK_PORT}` });
  let gone = false;
  void ended.then(() => (gone = true));
  for (const until = Date.now() + READY_MS; !processes.tail('worker').includes('worker takes jobs'); ) {
    if (gone || Date.now() > until) throw new Error(`The worker did not get ready:\n${processes.tail('worker')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
