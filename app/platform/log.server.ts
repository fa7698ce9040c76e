import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type Logger, type LoggerOptions } from 'pino';
import { singleton } from '#app/platform/singleton.ts';

/** Request or job id of the work under way, on every line it logs. */
export const work = singleton('work', () => new AsyncLocalStorage<{ id: string }>());

const secretFields = ['token', 'accessToken', 'refreshToken', 'id_token', 'password', 'authorization', 'cookie', 'body', 'text', 'html', 'raw', 'email', 'phone', 'name'];

/** How a line is made of what it tells. */
export const logOptions: LoggerOptions = {
  level: process.env.LOG_LEVEL ?? 'info',
  base: { app: process.env.MEND_ROLE ?? 'mend' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[redacted]' },
  serializers: { err: faultOf },
  mixin: () => (work.getStore() ? { work: work.getStore()!.id } : {}),
};

/** Structured lines on standard output; secrets, message bodies and personal fields never appear. */
export const log: Logger = pino(logOptions);

/** A path without the parameters that carry secrets or people. */
export function loggedPath(url: string): string {
  // As it was asked for: "//" and its like are addresses of a request, and none for URL.
  const pathname = /^[^?#]*/.exec(url)![0];
  // An address of nobody's page may hold anything that somebody pasted.
  return pathname.replace(/\/surveys\/[^/]+/, '/surveys/[redacted]').replace(/[^/]*(@|%40)[^/]*/gi, '[address]');
}

/**
 * What an error says, for the log and for the queue: without the call that
 * Prisma quotes when it did not understand it, without the text that a parser
 * or PostgreSQL could not read, and without the addresses that mail servers quote.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const said = error.name === 'PrismaClientValidationError' ? error.message.trim().split('\n\n').at(-1)! : error.message;
  return withoutQuotes(said).replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[address]');
}

function withoutQuotes(said: string): string {
  return said.replace(/Unexpected token [^]* is not valid JSON/, 'This is not valid JSON').replace(/(invalid input (?:syntax|value) for [\w ]+): "[^]*"/, '$1');
}

/** An error without what drivers hang on it: PostgreSQL's `detail` quotes the row, a failed request carries its body. */
function faultOf(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, message: reasonOf(error), stack: frames?.join('\n'), ...(code === undefined ? {} : { code }) };
}
