import { z } from 'zod';

// Shopify's webhook bodies are REST-shaped: numbers for ids, snake case, times
// with an offset, null beside absent. Unknown fields pass.

export const restId = z.union([z.number().int(), z.string().min(1)]).transform(String);

export const restTime = z.string().transform((written, context) => {
  const at = new Date(written);
  if (Number.isNaN(at.getTime())) context.addIssue({ code: 'custom', message: 'no time' });
  return at;
});

export const restAmount = z.union([z.string(), z.number()]).transform(String);

export const restText = z.string().nullish().transform((value) => value ?? null);

/** "in_transit" as GraphQL writes it: "IN_TRANSIT". */
export const restEnum = z.string().transform((value) => value.toUpperCase());

const restMoney = z.object({ amount: restAmount, currency_code: z.string() });
export const restMoneySet = z.object({ shop_money: restMoney, presentment_money: restMoney });

/**
 * A body as JSON, with whole numbers that a JavaScript number cannot hold as
 * text: Shopify's test notifications have such ids. @throws SyntaxError
 */
export function parseRestBody(body: string): unknown {
  const exact = (_key: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && context?.source ? context.source : value;
  return JSON.parse(body, exact);
}
