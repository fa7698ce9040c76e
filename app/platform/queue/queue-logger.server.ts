import { Logger } from 'graphile-worker';
import { log } from '#app/platform/log.server.ts';

/** The queue's own words, among ours. Payloads are not logged; a job that failed is logged by the worker itself, with its stack. */
export const queueLogger = new Logger(() => (level, message, meta) => {
  if (level === 'error' && meta?.failure) log.debug({ from: 'queue' }, message);
  else if (level === 'error') log.error({ from: 'queue' }, message);
  else if (level === 'warning') log.warn({ from: 'queue' }, message);
  else log.debug({ from: 'queue' }, message);
});
