import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type Logger } from 'pino';
import { singleton } from '#app/platform/singleton.ts';

/** Request or job id of the work under way, on every line it logs. */
export const work = singleton('work', () => new AsyncLocalStorage<{ id: string }>());

const secretFields = ['token', 'accessToken', 'refreshToken', 'id_token', 'password', 'authorization', 'cookie', 'body', 'text', 'html', 'raw', 'email', 'phone', 'name'];

/** Structured lines on standard output; secrets, message bodies and personal fields never appear. */
export const log: Logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { app: process.env.MEND_ROLE ?? 'mend' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[redacted]' },
  mixin: () => (work.getStore() ? { work: work.getStore()!.id } : {}),
});

/** A path without the parameters that carry secrets or people. */
export function loggedPath(url: string): string {
  const parsed = new URL(url, 'http://localhost');
  return parsed.pathname.replace(/\/surveys\/[^/]+/, '/surveys/[redacted]');
}
