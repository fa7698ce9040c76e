import { describe, expect, test, vi } from 'vitest';
import { sendMail } from '#app/domain/channels/email/send-mail.server.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import { aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { askForCode } from './ask-for-code.server.ts';
import { CodeForm, TokenForm } from './code-form.ts';
import { readOrderNumber } from './order-number.ts';
import { readOrderToken } from './order-token.server.ts';
import { sendCode } from './send-code.server.ts';
import { tradeCode } from './trade-code.server.ts';

const MAIL = 'minji@mail.example';
const from = { client: '203.0.113.7', locale: 'ko' as const };

async function withOrder(shopify?: Partial<ShopifyPort>): Promise<{ desk: TestDesk; order: ReturnType<typeof anOrderSnapshot> }> {
  const desk = await aDesk({ actor: { kind: 'customer' }, ...(shopify ? { shopify: shopify as ShopifyPort } : {}) });
  const order = anOrderSnapshot({ name: '#1042', number: 1042, email: MAIL });
  await keepOrder(desk, order, { source: 'fill', readAt: desk.clock.now() });
  return { desk, order };
}

async function asked(desk: TestDesk, email = MAIL, number = '#1042', client = from.client) {
  await askForCode(desk, CodeForm.parse({ email, number }), { ...from, client });
  const [row] = await desk.db.orderCode.findMany({ where: { shopId: desk.shop.id }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 });
  return row!;
}

/** The digits as the mail has them. */
async function codeOf(desk: TestDesk, id: string): Promise<string> {
  const mail = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, key: `code:${id}` } });
  return /^\d{6}$/m.exec(mail.text)![0];
}

async function mailed(desk: TestDesk): Promise<string> {
  const { id } = await asked(desk);
  expect(await sendCode(desk, id)).toBe('sent');
  return codeOf(desk, id);
}

const trade = (desk: TestDesk, code: string, email = MAIL, number = '1042') => tradeCode(desk, TokenForm.parse({ email, number, code }), from.client);
const refused = { code: 'bad_input', details: { words: 'shopper_code_refused', field: 'code' } };
const other = (code: string) => (code === '000000' ? '111111' : '000000');

describe('a code', () => {
  test('goes to the address of the order by a mail of six digits, and opens that order once', async () => {
    const { desk, order } = await withOrder();
    const code = await mailed(desk);
    const mail = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id } });
    expect(mail).toMatchObject({ kind: 'code', toAddress: MAIL, state: 'queued', ticketId: null, headers: { 'Auto-Submitted': 'auto-generated' } });
    expect(mail.subject).toContain(code);
    expect(mail.html).toContain(code);
    for (const line of order.lines) expect(mail.text + mail.html).not.toContain(line.title);
    const { token, seconds: lasts } = await trade(desk, code);
    expect(readOrderToken(desk, token)).toEqual({ orderId: order.id, provenBy: 'code', provenAt: desk.clock.now() });
    expect(lasts).toBe(1800);
    await expect(trade(desk, code)).rejects.toMatchObject(refused);
  });

  test('is kept as a keyed hash, and the address not at all once the mail is written', async () => {
    const { desk } = await withOrder();
    const code = await mailed(desk);
    const row = JSON.stringify(await desk.db.orderCode.findMany({ where: { shopId: desk.shop.id } }));
    for (const secret of [code, MAIL]) expect(row).not.toContain(secret);
  });

  test('says until when it opens, by the shop’s clock, and does not leave once that is over', async () => {
    const { desk } = await withOrder();
    desk.clock.set('2026-11-20T06:20:30Z');
    const { id } = await asked(desk);
    await sendCode(desk, id);
    const mail = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id } });
    expect(mail.text).toContain('오후 3:30까지');
    desk.clock.pass(minutes(10) - 1);
    const refusing = { ...desk, mail: { send: async () => { throw new Problem('mail_refused', { retry: true }); } } };
    expect(await sendMail(refusing, mail.id)).toBe('later');
    desk.clock.pass(minutes(1));
    expect(await sendMail(desk, mail.id)).toBe('cancelled');
    expect(desk.mails).toEqual([]);
    expect(await desk.db.outboxMail.findFirst({ where: { shopId: desk.shop.id, id: mail.id } })).toMatchObject({ state: 'cancelled', attempts: 2 });
    expect(await sendMail(desk, mail.id)).toBe('not_due');
  });

  test('opens until the tenth minute, not in it', async () => {
    const { desk } = await withOrder();
    const first = await mailed(desk);
    desk.clock.pass(minutes(10) - 1);
    expect((await trade(desk, first)).token).toBeTruthy();
    const second = await mailed(desk);
    desk.clock.pass(minutes(10));
    await expect(trade(desk, second)).rejects.toMatchObject(refused);
  });

  test('takes three tries, also where twelve come at once', async () => {
    const { desk } = await withOrder();
    const code = await mailed(desk);
    const wrong = other(code);
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => trade(desk, wrong)));
    for (const one of tries) expect(one).toMatchObject({ status: 'rejected', reason: refused });
    expect(await desk.db.orderCode.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ tries: 3, usedAt: null });
    await expect(trade(desk, code)).rejects.toMatchObject(refused);
  });

  test('opens at the third try, and of the right one posted six times at once one is answered', async () => {
    const { desk } = await withOrder();
    const code = await mailed(desk);
    for (let n = 0; n < 2; n++) await expect(trade(desk, other(code))).rejects.toMatchObject(refused);
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => trade(desk, code)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  test('is replaced by a newer one', async () => {
    const { desk } = await withOrder();
    const first = await mailed(desk);
    desk.clock.pass(1);
    const second = await mailed(desk);
    if (first !== second) await expect(trade(desk, first)).rejects.toMatchObject(refused);
    expect((await trade(desk, second)).token).toBeTruthy();
  });

  test('asked for by a job that runs twice is written once', async () => {
    const { desk } = await withOrder();
    const { id } = await asked(desk);
    expect(await Promise.all([sendCode(desk, id), sendCode(desk, id)])).toEqual(expect.arrayContaining(['sent', 'done']));
    expect(await sendCode(desk, id)).toBe('done');
    expect(await desk.db.outboxMail.count({ where: { shopId: desk.shop.id } })).toBe(1);
    expect((await trade(desk, await codeOf(desk, id))).token).toBeTruthy();
  });

  test('of one shop opens nothing in another', async () => {
    const [{ desk }, { desk: elsewhere }] = [await withOrder(), await withOrder()];
    const code = await mailed(desk);
    await asked(elsewhere);
    await expect(trade(elsewhere, code)).rejects.toMatchObject(refused);
    const { token } = await trade(desk, code);
    expect(() => readOrderToken(elsewhere, token)).toThrow(Problem);
  });
});

describe('where there is no such order', () => {
  test.each([
    ['another address', 'someone@mail.example', '1042'],
    ['an order of nobody', MAIL, '#9999'],
  ])('%s: no mail, and every try is refused as a wrong one', async (_, email, number) => {
    const ordersByName = vi.fn(async () => []);
    const { desk } = await withOrder({ ordersByName });
    const row = await asked(desk, email, number);
    expect(await sendCode(desk, row.id)).toBe('no_order');
    expect(await desk.db.outboxMail.count({ where: { shopId: desk.shop.id } })).toBe(0);
    await expect(trade(desk, '123456', email, number)).rejects.toMatchObject(refused);
    expect(await desk.db.orderCode.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ tries: 1, address: null, orderId: null });
    expect(ordersByName).toHaveBeenCalledTimes(number === '#9999' ? 1 : 0);
  });

  test('one that the snapshot does not know yet is searched for at Shopify once, and kept', async () => {
    const late = anOrderSnapshot({ name: '#2001', number: 2001, email: 'Minji@MAIL.example' });
    const ordersByName = vi.fn(async () => [late]);
    const { desk } = await withOrder({ ordersByName });
    const { id } = await asked(desk, MAIL, '2001');
    expect(await sendCode(desk, id)).toBe('sent');
    expect(ordersByName.mock.calls).toEqual([['#2001']]);
    expect(readOrderToken(desk, (await trade(desk, await codeOf(desk, id), MAIL, '2001')).token).orderId).toBe(late.id);
  });

  test('a customer’s own address opens an order that was placed with another', async () => {
    const { desk } = await withOrder();
    const order = anOrderSnapshot({ name: '#1050', number: 1050, email: 'office@mail.example', customer: aCustomerSnapshot({ email: 'home@mail.example' }) });
    await keepOrder(desk, order, { source: 'fill', readAt: desk.clock.now() });
    const { id } = await asked(desk, 'home@mail.example', '1050');
    expect(await sendCode(desk, id)).toBe('sent');
    expect(await desk.db.outboxMail.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ toAddress: 'home@mail.example' });
    // It is not the order's own: who may say where it goes is another matter.
    const { token } = await trade(desk, await codeOf(desk, id), 'home@mail.example', '1050');
    expect(readOrderToken(desk, token)).toMatchObject({ orderId: order.id, provenBy: 'customer_code' });
  });

  test('an order whose buyer was erased is not there', async () => {
    const { desk, order } = await withOrder();
    await desk.db.order.updateMany({ where: { shopId: desk.shop.id, id: order.id }, data: { redactedAt: desk.clock.now() } });
    expect(await sendCode(desk, (await asked(desk)).id)).toBe('no_order');
  });
});

describe('how many', () => {
  test('three in any hour for an address, whatever order it names, and no more where nine come at once', async () => {
    const { desk } = await withOrder();
    const many = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => asked(desk, MAIL, String(1000 + n), `203.0.113.${n}`)));
    expect(many.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
    for (const one of many) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'too_many', details: { retryAfter: 3600 } });
    desk.clock.pass(minutes(60) - seconds(1));
    await expect(asked(desk)).rejects.toMatchObject({ details: { retryAfter: 1 } });
    desk.clock.pass(seconds(1));
    await asked(desk);
    await asked(desk, 'someone@mail.example');
  });

  test('an hour counts from each, not by the clock on the wall', async () => {
    const { desk } = await withOrder();
    desk.clock.set('2026-11-20T09:50:00Z');
    for (let n = 0; n < 3; n++) await asked(desk);
    desk.clock.set('2026-11-20T10:10:00Z');
    await expect(asked(desk)).rejects.toMatchObject({ code: 'too_many', details: { retryAfter: 2400 } });
  });

  test('an order is not shut for whom it belongs to by wishes and tries with invented addresses', async () => {
    const { desk } = await withOrder();
    for (let n = 0; n < 30; n++) await asked(desk, `one${n}@mail.example`, '1042', `198.51.100.${n}`);
    for (let n = 0; n < 61; n++) await expect(tradeCode(desk, TokenForm.parse({ email: `one${n}@mail.example`, number: '1042', code: '000000' }), `198.51.100.${n}`)).rejects.toMatchObject(refused);
    desk.clock.pass(1);
    expect((await trade(desk, await mailed(desk))).token).toBeTruthy();
  });

  test('of one address and number so many tries in an hour, from wherever', async () => {
    const { desk } = await withOrder();
    const wrong = (n: number) => tradeCode(desk, TokenForm.parse({ email: MAIL, number: '1042', code: '000000' }), `198.51.100.${n}`);
    for (let n = 0; n < 60; n++) await expect(wrong(n)).rejects.toMatchObject(refused);
    await expect(wrong(60)).rejects.toMatchObject({ code: 'too_many' });
  });

  test('one network address asks only so often', async () => {
    const { desk } = await withOrder();
    for (let n = 0; n < 30; n++) await asked(desk, `two${n}@mail.example`, String(2000 + n), '198.51.100.200');
    await expect(asked(desk, 'more@mail.example', '3000', '198.51.100.200')).rejects.toMatchObject({ code: 'too_many' });
    await asked(desk, 'more@mail.example', '3000', '198.51.100.201');
  });
});

describe('a token', () => {
  test('opens for half an hour, and not with a letter of it changed', async () => {
    const { desk, order } = await withOrder();
    const { token } = await trade(desk, await mailed(desk));
    desk.clock.pass(minutes(30) - 1);
    expect(readOrderToken(desk, token).orderId).toBe(order.id);
    for (const broken of ['', 'x', `1${token}`, `${token}a`, `${token}.a`, token.replace(/\.[^.]+\./, '.zzzzzzzz.'), token.replace('.c.', '.s.'), token.replace('.c.', '.'), token.slice(0, -1)]) expect(() => readOrderToken(desk, broken)).toThrow(Problem);
    desk.clock.pass(1);
    expect(() => readOrderToken(desk, token)).toThrow(expect.objectContaining({ code: 'expired' }));
  });
});

test.each([
  ['#1042', '1042'], ['1042', '1042'], [' # 1042 ', '1042'], ['1042번', '1042'], ['주문번호 1042', '1042'], ['주문번호: #1042', '1042'], ['order no. 1042', '1042'],
  ['kr-1042', 'KR-1042'], ['KR1042', 'KR1042'], ['1042-EU', '1042-EU'], ['１０４２', '1042'],
  ['', null], ['abc', null], ['99999999999999', null], ['#', null], ['9'.repeat(400), null],
])('the order number %j is %j', (typed, text) => {
  expect(readOrderNumber(typed)?.text ?? null).toBe(text);
});
