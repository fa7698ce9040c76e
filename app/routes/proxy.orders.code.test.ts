import { describe, expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { aProxiedRequest, type Proxied } from '#tests/builders/a-proxied-request.ts';
import { action as codeDoor } from './proxy.orders.code.ts';
import { action as tokenDoor } from './proxy.orders.token.ts';

async function withOrder(): Promise<TestDesk> {
  const desk = await aDesk();
  await keepOrder(desk, anOrderSnapshot({ name: '#1042', number: 1042, email: 'minji@mail.example' }), { source: 'fill' });
  return desk;
}

const ask = (desk: TestDesk, body: unknown, more: Proxied = {}) => codeDoor({ request: aProxiedRequest(desk.shop, '/orders/code', { body, query: { locale: 'en' }, ...more }), params: {}, context: {} });
const trade = (desk: TestDesk, body: unknown, more: Proxied = {}) => tokenDoor({ request: aProxiedRequest(desk.shop, '/orders/token', { body, ...more }), params: {}, context: {} });

/** All of an answer that a shopper could tell two orders by. */
async function told(answer: Response) {
  return [answer.status, [...answer.headers], await answer.text()];
}

describe('the same answer', () => {
  test('to a wish for a code, byte for byte, whether or not there is such an order', async () => {
    const desk = await withOrder();
    const answers = [];
    for (const body of [{ email: 'minji@mail.example', number: '1042' }, { email: 'someone@mail.example', number: '1042' }, { email: 'minji@mail.example', number: '77' }]) answers.push(await told(await ask(desk, body)));
    expect(answers[0]).toEqual([202, expect.arrayContaining([['cache-control', 'no-store']]), '{"minutes":10}']);
    expect(answers.map((answer) => JSON.stringify(answer))).toEqual(Array(3).fill(JSON.stringify(answers[0])));
    expect(await desk.db.orderCode.count({ where: { shopId: desk.shop.id, orderId: null, codeHash: null, address: { not: null } } })).toBe(3);
  });

  test('to a code, right order or not', async () => {
    const desk = await withOrder();
    await ask(desk, { email: 'minji@mail.example', number: '1042' });
    const answers = [];
    for (const body of [{ email: 'minji@mail.example', number: '1042', code: '000000' }, { email: 'nobody@mail.example', number: '1042', code: '000000' }, { email: 'minji@mail.example', number: '9', code: '000000' }]) answers.push(JSON.stringify(await told(await trade(desk, body))));
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0]!)[0]).toBe(422);
  });
});

describe('bad input', () => {
  test.each([
    [{ email: 'x', number: '1042' }, 'email'],
    [{ email: 'a\0b@mail.example', number: '1042' }, 'email'],
    [{ email: '\ud800@mail.example', number: '1042' }, 'email'],
    [{ email: `${'a'.repeat(10_000)}@x`, number: '1042' }, undefined],
    [{ email: 'minji@mail.example', number: '{{ shop }}' }, 'number'],
    [{ email: 'minji@mail.example', number: '<script>' }, 'number'],
    [{ email: 'minji@mail.example' }, 'number'],
    [[], 'email'],
    ['{', undefined],
    ['null', undefined],
  ])('%j is refused with words, and nothing is kept', async (body, field) => {
    const desk = await withOrder();
    const answer = await ask(desk, body);
    expect([413, 422]).toContain(answer.status);
    const said = await answer.json() as { error: string; field?: string };
    expect(said.error).toMatch(/[a-z]{3}/);
    if (field && typeof body === 'object' && !Array.isArray(body)) expect(said.field).toBe(field);
    expect(await desk.db.orderCode.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });

  test('a fourth wish is told when to come again, in the page’s language', async () => {
    const desk = await withOrder();
    for (let n = 0; n < 3; n++) await ask(desk, { email: 'minji@mail.example', number: '1042' });
    const answer = await ask(desk, { email: 'minji@mail.example', number: '1042' }, { query: { locale: 'ko' } });
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ code: 'too_many', error: expect.stringMatching(/60분 뒤에/), retryAfter: 3600 });
  });

  test('a forged or old signature opens no door', async () => {
    const desk = await withOrder();
    for (const more of [{ forged: { signature: '0'.repeat(64) } }, { at: Math.floor(Date.now() / 1000) - 3600 }]) await expect(ask(desk, {}, more)).rejects.toMatchObject({ status: 400 });
  });
});
