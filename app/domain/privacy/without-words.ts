import type { Prisma } from '#app/platform/generated/prisma/client.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const AMOUNT = /^-?\d{1,15}(\.\d{1,6})?$/;
/** Their text is one of ours: a kind, a state, a currency. */
const OURS = ['kind', 'mailKind', 'state', 'status', 'from', 'to', 'by', 'outcome', 'currency', 'currencyCode', 'code', 'reason'];
const NAME_OF_OURS = /^(?:[a-z]+(?:_[a-z]+)*|[A-Z]{3})$/;

/**
 * An event's payload with nothing a person could be known by: numbers, flags,
 * our ids, times, amounts and our own names of states stay; other text goes.
 */
export function withoutWords(payload: Prisma.JsonValue): Prisma.InputJsonObject {
  const kept = keep(payload, '');
  return kept && typeof kept === 'object' && !Array.isArray(kept) ? (kept as Prisma.InputJsonObject) : {};
}

function keep(value: Prisma.JsonValue | undefined, key: string): unknown {
  if (typeof value === 'string') return isHarmless(value, key) ? value : undefined;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => keep(one, key)).filter((one) => one !== undefined);
  const entries = Object.entries(value).map(([name, inner]) => [name, keep(inner, name)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function isHarmless(text: string, key: string): boolean {
  return UUID.test(text) || TIME.test(text) || (key === 'amount' && AMOUNT.test(text)) || (OURS.includes(key) && NAME_OF_OURS.test(text));
}
