import type pg from 'pg';
import { house, type WholeHouse } from '#app/desk/house.server.ts';
import type { MailPort } from '#app/gateways/mail/port.ts';
import { singleton } from '#app/platform/singleton.ts';
import { aClock, type TestClock } from '#tests/builders/a-desk.ts';
import { dieIfKilled, step, stepInTransaction } from './life.ts';

export interface NumberedHouse {
  clock: TestClock;
  /** Where mail goes from now on. */
  mailTo(port: MailPort): void;
  /** Milliseconds of the sandbox's rate limit: whoever is put off moves them, so that nobody waits. */
  bucket: { now: number };
  /** For gateways of agents. */
  wait(milliseconds: number): Promise<void>;
}

/**
 * The house of this process with a clock of the test's, and with every commit a
 * numbered step: whatever opens a desk, an agent's or a job's, may be killed
 * before and after each of them (`life.ts`).
 */
export function numberedHouse(): NumberedHouse {
  return singleton('numbered-house', number);
}

function number(): NumberedHouse {
  const clock = aClock();
  const own = house();
  const bucket = { now: 0 };
  const wait = async (milliseconds: number) => void (bucket.now += milliseconds);
  let mail: MailPort = refusing;
  const changes: Partial<WholeHouse> = {
    clock,
    mail: { send: (message, beforeData) => mail.send(message, beforeData) },
    prisma: numberedPrisma(own.prisma),
    control: numberedPool(own.control),
    patience: { wait },
  };
  Object.assign(own, changes);
  return { clock, bucket, wait, mailTo: (port) => void (mail = port) };
}

const refusing: MailPort = {
  send: () => Promise.reject(new Error('No mail was expected')),
};

const WRITES = /^(create|update|upsert|delete)/;

function numberedPrisma<P extends WholeHouse['prisma']>(prisma: P): P {
  const pools = singleton('pool-of-prisma', () => new WeakMap<object, pg.Pool>());
  const numbered: P = new Proxy(prisma, {
    get(target, property: string) {
      const member = (target as unknown as Record<string, unknown>)[property];
      if (property === '$transaction') return transaction.bind(target);
      if (!member || typeof member !== 'object' || property.startsWith('_') || property.startsWith('$')) return typeof member === 'function' ? (member as Function).bind(target) : member;
      return numberedModel(property, member as Record<string, (args: unknown) => Promise<unknown>>);
    },
  });
  pools.set(numbered, numberedPool(pools.get(prisma)!));
  return numbered;
}

async function transaction<T>(this: WholeHouse['prisma'], work: (tx: unknown) => Promise<T>, options: object): Promise<T> {
  await step('before a transaction');
  try {
    const done = await this.$transaction(async (tx) => {
      const value = await work(tx);
      await stepInTransaction('before its commit');
      return value;
    }, options);
    await step('after its commit');
    return done;
  } catch (thrown) {
    return dieIfKilled(thrown);
  }
}

function numberedModel(model: string, member: Record<string, (args: unknown) => Promise<unknown>>): unknown {
  return new Proxy(member, {
    get(target, operation: string) {
      const method = target[operation];
      if (typeof method !== 'function' || !WRITES.test(operation)) return method;
      return async (args: unknown) => {
        await step(`before ${model}.${operation}`);
        const answer = await method.call(target, args);
        await step(`after ${model}.${operation}`);
        return answer;
      };
    },
  });
}

/** Hand-written SQL outside of transactions. */
function numberedPool(pool: pg.Pool): pg.Pool {
  return new Proxy(pool, {
    get(target, property: string) {
      const member = (target as unknown as Record<string, unknown>)[property];
      if (property !== 'query') return typeof member === 'function' ? (member as Function).bind(target) : member;
      return async (...args: [never, never]) => {
        const text = String((args[0] as { text?: string }).text ?? args[0]);
        const writes = /^\s*(insert|update|delete|with)\b/i.test(text);
        if (writes) await step('before a statement');
        const answer = await pool.query(...args);
        if (writes) await step('after it');
        return answer;
      };
    },
  });
}
