import type { Prisma } from '#app/platform/generated/prisma/client.ts';

const PERSONAL = ['email', 'phone', 'name', 'firstName', 'lastName', 'company', 'address1', 'address2', 'city', 'province', 'zip', 'accountNumber', 'note'];

/** A resolution's frozen plan with every personal field emptied; its shape and its amounts stay. */
export function withoutPerson(plan: Prisma.JsonValue): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(plan, (key, value: unknown) => (PERSONAL.includes(key) && typeof value === 'string' ? null : value)));
}
