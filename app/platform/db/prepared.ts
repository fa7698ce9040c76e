import { createHash } from 'node:crypto';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { singleton } from '#app/platform/singleton.ts';

const marked = singleton('prepared-statements', () => new WeakSet<object>());
const names = new Map<string, string>();

/**
 * Marks a statement that each connection may keep planned: for writes and
 * look-ups by key, whose plan is the same for every shop. Not for lists, which
 * are planned by what they ask, nor for `select *`, which a migration changes.
 */
export function prepared(statement: Prisma.Sql): Prisma.Sql {
  marked.add(statement);
  return statement;
}

/** What pg is to call it; undefined for a statement that is planned each time. */
export function preparedName(statement: Prisma.Sql): string | undefined {
  if (!marked.has(statement)) return undefined;
  const text = statement.text;
  let name = names.get(text);
  if (!name) names.set(text, (name = `mend_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`));
  return name;
}
