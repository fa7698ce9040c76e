import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Merchant, Shopper } from './people.ts';
import { openStage } from './stage.ts';

// What the processes write down; whatever else ran in this stack is read as well.

const WORD = 'persimmon';
const address = `${WORD}.yoon@mail.example`;
const stage = openStage();

test('the logs hold no address, no word of a message, no token and no secret', { timeout: 120_000 }, async () => {
  const [shopper, merchant] = [await stage.person(Shopper, 'en'), await stage.person(Merchant, 'en')];
  await shopper.readFaq();
  await shopper.ask({ name: WORD, email: address, topic: 'other', order: '', message: `A question about ${WORD}, +82 10-0000-1234.` });
  await shopper.awaitMail(address, shopper.t('mail', 'acknowledgement.closing', { shop: '' }).trim());
  await shopper.answerMail(WORD, `And one more ${WORD}.`);
  await merchant.open(`/app/tickets?q=${WORD}`);
  await merchant.app.locator('tr', { hasText: WORD }).first().waitFor();
  await refused();
  for (let round = 0; round < 100 && !written('worker').some((line) => line.includes('"job":"take-mail"')); round++) await shopper.page.waitForTimeout(200);

  const lines = ['web', 'worker', 'mail'].flatMap(written);
  for (const said of ['"job":"take-mail"', '"status":401', 'mail kept']) expect(lines.some((line) => line.includes(said))).toBe(true);
  const secrets = Object.values(JSON.parse(fs.readFileSync(path.join(stage.stack.dir, 'secrets.json'), 'utf8')) as Record<string, string>);
  const holding = (line: string) => secrets.some((secret) => line.includes(secret)) || /persimmon|\w@[\w-]+\.\w|eyJ[\w-]{8}|shp(at|ua|rt)_\w|\?\w+=|0000-1234/i.test(line);
  expect(lines.filter(holding)).toEqual([]);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});

/** Calls that prove nothing, with what must not be repeated. */
async function refused(): Promise<void> {
  const query = `shop=ondam.myshopify.com&signature=${WORD}&email=${address}`;
  const headers = { 'X-Shopify-Hmac-Sha256': WORD, 'X-Shopify-Topic': 'orders/updated', 'X-Shopify-Shop-Domain': 'ondam.myshopify.com', 'X-Shopify-Webhook-Id': WORD };
  await fetch(`${stage.stack.web}/webhooks`, { method: 'POST', headers, body: JSON.stringify({ email: address }) });
  await fetch(`${stage.stack.web}/proxy/tickets?${query}`, { method: 'POST', body: `email=${address}` });
  await fetch(`${stage.stack.web}/proxy/surveys/${WORD}?${query}`);
  await fetch(`${stage.stack.web}/app/tickets?id_token=${WORD}`, { headers: { Authorization: `Bearer ${WORD}`, 'User-Agent': 'Mozilla/5.0' } });
  await fetch(`${stage.stack.web}/app/${address}`, { redirect: 'manual' });
}

function written(role: string): string[] {
  return fs.readFileSync(path.join(stage.stack.dir, 'logs', `${role}.log`), 'utf8').split('\n').filter(Boolean);
}
