import { describe, expect, test, vi } from 'vitest';
import { seedCalendar } from '#app/domain/calendars/seed-calendar.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { minutes } from '#app/platform/spans.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { photoFault } from './photos.ts';
import { takeForm } from './take-form.server.ts';
import { readTicketForm, type RawForm, type TicketForm } from './ticket-form.ts';

const sender = { customerId: null, address: '203.0.113.9' };
const png = { name: 'box.png', type: 'image/png', bytes: aPngPhoto() };
let posts = 0;

const raw = (given: Partial<RawForm> = {}): RawForm => ({
  key: '',
  locale: 'ko',
  name: '김하늘',
  email: `haneul${++posts}@mail.example`,
  orderNumber: '',
  topic: 'lost_parcel',
  message: '주문한 상품이 오지 않았습니다.',
  website: '',
  elapsed: '30000',
  work: '',
  photos: [],
  ...given,
});
const aForm = (given: Partial<RawForm> = {}): TicketForm => readTicketForm(raw(given)).form!;
const tickets = (desk: TestDesk) => desk.db.ticket.findMany({ where: { shopId: desk.shop.id }, include: { messages: { include: { attachments: true } } }, orderBy: { number: 'asc' } });
const aShopOpen = async () => {
  const desk = await aDesk({ actor: { kind: 'customer' } });
  await desk.transaction((ledger) => seedCalendar(ledger, 'Asia/Seoul'));
  return desk;
};

describe('what is checked', () => {
  test.each([
    [{ name: ' \n ' }, 'name', 'name'],
    [{ name: 'a'.repeat(101) }, 'name', 'nameLong'],
    [{ email: '' }, 'email', 'email'],
    [{ email: 'haneul@mail' }, 'email', 'emailForm'],
    [{ email: 'a b@mail.example' }, 'email', 'emailForm'],
    [{ topic: 'nonsense' }, 'topic', 'topic'],
    [{ orderNumber: '1'.repeat(41) }, 'orderNumber', 'orderNumber'],
    [{ message: '   ' }, 'message', 'message'],
    [{ message: '가'.repeat(10_001) }, 'message', 'messageLong'],
  ])('%o', (given, field, words) => {
    expect(readTicketForm(raw(given)).errors).toMatchObject([{ field, words }]);
  });

  test('every fault at once, one for each field', () => {
    const { errors } = readTicketForm(raw({ name: '', email: '', topic: '', message: '' }));
    expect(errors!.map((error) => error.field)).toEqual(['name', 'email', 'topic', 'message']);
  });

  test('a key that is none is no key, lines stay single', () => {
    expect(aForm({ key: 'x', name: 'a\r\nb', orderNumber: '#1\n2' })).toMatchObject({ key: null, name: 'a b', orderNumber: '#1 2' });
  });
});

describe('a message becomes a ticket', () => {
  test('of the customer it names, about their order, with the promise', async () => {
    const desk = await aShopOpen();
    const customer = await aCustomer(desk, { email: 'bada@mail.example' });
    const at = desk.clock.now();
    const money = { currency: 'KRW', presentmentCurrency: 'KRW', total: '1', presentmentTotal: '1' };
    await desk.db.order.create({ data: { shopId: desk.shop.id, id: '1', name: '#1042', number: 1042, customerId: customer.id, createdAt: at, updatedAt: at, syncedAt: at, ...money } });
    const taken = await takeForm(desk, aForm({ email: 'Bada@mail.example', orderNumber: '1042' }), [png], sender);
    expect(taken).toEqual({ ticket: { number: 1 }, promise: { text: '11월 23일(월) 오후 6시까지 답변드리겠습니다.', at: '2026-11-23T09:00:00.000Z' }, emailed: true, note: null, repeated: false });
    expect(await tickets(desk)).toMatchObject([
      { subject: '상품을 받지 못했어요 (#1042)', customerId: customer.id, customerMatch: 'email', verified: false, orderId: '1', topic: 'lost_parcel', requesterEmail: 'bada@mail.example', heldBack: false, messages: [{ text: '주문한 상품이 오지 않았습니다.\n\n주문번호: 1042', attachments: [{ name: 'box.png', type: 'image/png' }] }] },
    ]);
  });

  test('signed in and under an address of theirs, the customer is proven', async () => {
    const desk = await aShopOpen();
    const customer = await aCustomer(desk, { email: 'bada@mail.example' });
    expect(await takeForm(desk, aForm({ email: ' Bada@MAIL.example' }), [], { ...sender, customerId: customer.id })).toMatchObject({ note: null });
    expect(await tickets(desk)).toMatchObject([{ customerId: customer.id, customerMatch: 'signed_in', verified: true }]);
  });

  test('a card number is not kept', async () => {
    const desk = await aShopOpen();
    await takeForm(desk, aForm({ message: '카드 4111 1111 1111 1111 입니다' }), [], sender);
    expect((await tickets(desk))[0]!.messages[0]!.text).toBe('카드 •••• •••• •••• 1111 입니다');
    await takeForm(desk, aForm({ orderNumber: '4111111111111111' }), [], sender);
    expect(JSON.stringify(await tickets(desk))).not.toContain('411111');
  });
});

describe('twice is once', () => {
  test('ten posts with one key at once', async () => {
    const desk = await aShopOpen();
    const form = aForm({ key: crypto.randomUUID() });
    const taken = await Promise.all(Array.from({ length: 4 }, () => takeForm(desk, form, [], sender)));
    expect(new Set(taken.map((one) => one.ticket.number))).toEqual(new Set([1]));
    expect(await tickets(desk)).toHaveLength(1);
    expect(await takeForm(desk, { ...form, message: 'changed' }, [], sender)).toMatchObject({ ticket: { number: 1 }, repeated: true });
  });

  test.each([['1042', ' (#1042)'], ['주문번호 1042번', ' (주문번호 1042번)'], ['1등 당첨! win.example', ''], ['공짜 받기', '']])('an order number of “%s” makes a subject that ends in “%s”', async (orderNumber, ending) => {
    const desk = await aDesk();
    await takeForm(desk, aForm({ orderNumber }), [], { customerId: null, address: null });
    const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id }, include: { messages: true } });
    expect(ticket.subject.replace(/^[^(]*?(?= \(|$)/, '')).toBe(ending);
    expect(ticket.messages[0]!.text).toContain(orderNumber);
  });

  test('without a key the same words within ten minutes; later they are new', async () => {
    const desk = await aShopOpen();
    const form = aForm();
    desk.clock.pass(minutes(9));
    await takeForm(desk, form, [], sender);
    desk.clock.pass(minutes(9));
    expect(await takeForm(desk, form, [], sender)).toMatchObject({ ticket: { number: 1 }, repeated: true });
    desk.clock.pass(minutes(2));
    expect(await takeForm(desk, form, [], sender)).toMatchObject({ ticket: { number: 2 }, repeated: false });
  });

  test('a photo that could not be stored is named in the answer, and comes with the repeated post', async () => {
    const desk = await aShopOpen();
    const form = aForm({ key: crypto.randomUUID() });
    const full = { ...desk, files: { ...desk.files, put: async () => Promise.reject(new Error('disk full')) } };
    expect(await takeForm(full, form, [png], sender)).toMatchObject({ ticket: { number: 1 }, note: expect.stringContaining('box.png') });
    expect((await tickets(desk))[0]!.messages[0]!.attachments).toEqual([]);
    expect(await takeForm(desk, form, [png], sender)).toMatchObject({ note: null });
    await takeForm(desk, form, [png], sender);
    expect((await tickets(desk))[0]!.messages[0]!.attachments).toHaveLength(1);
  });

  test('posted again, photos that are stored are not drawn again', async () => {
    const desk = await aShopOpen();
    const form = aForm({ key: crypto.randomUUID() });
    await takeForm(desk, form, [png, png], sender);
    const idle = { ...desk, pictures: { redraw: () => Promise.reject(new Error('drawn again')) } };
    expect(await takeForm(idle, form, [png, png], sender)).toMatchObject({ repeated: true, note: null });
    expect((await tickets(desk))[0]!.messages[0]!.attachments).toHaveLength(2);
  });
});

describe('nothing is half stored', () => {
  test('one photo of three that cannot be drawn refuses the words and the other two; without it the same form is taken', async () => {
    const desk = await aShopOpen();
    const form = aForm({ key: crypto.randomUUID() });
    const put = vi.fn(desk.files.put);
    const watched = { ...desk, files: { ...desk.files, put } };
    const cut = { name: 'cut.png', bytes: png.bytes.subarray(0, 40) };
    expect(await takeForm(watched, form, [png, png, cut], sender).catch(photoFault)).toEqual({ field: 'photos', words: 'photosUnreadable', values: { name: 'cut.png' } });
    expect(put).not.toHaveBeenCalled();
    expect([await tickets(desk), await desk.db.formReceipt.count({ where: { shopId: desk.shop.id } }), await desk.db.attachment.count({ where: { shopId: desk.shop.id } })]).toEqual([[], 0, 0]);
    expect(await takeForm(watched, form, [png, png], sender)).toMatchObject({ ticket: { number: expect.any(Number) }, repeated: false });
    expect(put).toHaveBeenCalledTimes(2);
  });

  test('who is beyond the limit has nothing drawn', async () => {
    const desk = await aShopOpen();
    const email = 'many@mail.example';
    const drawn = vi.fn(desk.pictures.redraw);
    const watched = { ...desk, pictures: { redraw: drawn } };
    for (let n = 0; n < 44; n++) await takeForm(watched, aForm({ email, message: `${n}` }), [png], sender).catch(() => null);
    expect(drawn).toHaveBeenCalledTimes(40);
  });
});

describe('nothing is dropped', () => {
  test.each([[{ website: 'http://spam.example' }], [{ elapsed: '1200' }], [{ elapsed: '0' }]])('%o is held back, told to nobody', async (given) => {
    const desk = await aShopOpen();
    const taken = await takeForm(desk, aForm(given), [], sender);
    expect(taken).toMatchObject({ ticket: { number: 1 }, emailed: false });
    expect(await tickets(desk)).toMatchObject([{ heldBack: true }]);
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });

  test('without JavaScript there is no time to judge by', async () => {
    const desk = await aShopOpen();
    await takeForm(desk, aForm({ elapsed: '' }), [], sender);
    expect(await tickets(desk)).toMatchObject([{ heldBack: false }]);
  });

  test('a flood from one address is held back, then slowed; others are not touched', async () => {
    const desk = await aShopOpen();
    const results = [];
    for (let n = 0; n < 42; n++) results.push(await takeForm(desk, aForm(), [], sender).then((taken) => taken.ticket.number, (error) => error));
    const kept = await tickets(desk);
    expect(kept.map((ticket) => ticket.heldBack)).toEqual(Array.from({ length: 40 }, (_, n) => n >= 10));
    expect(results.slice(40)).toMatchObject([{ code: 'too_many', details: { retryAfter: 600 } }, { code: 'too_many' }]);
    await takeForm(desk, aForm(), [], { customerId: null, address: '203.0.113.10' });
    expect((await tickets(desk)).at(-1)).toMatchObject({ number: 41, heldBack: false });
    const keys = await desk.db.rateCount.findMany({ where: { shopId: desk.shop.id } });
    expect(keys.filter((row) => row.key.includes('203.0.113') || row.key.includes('mail.example'))).toEqual([]);
  });

  test('one shopper cannot use up an address that many share', async () => {
    const desk = await aShopOpen();
    const email = 'one@mail.example';
    const results = [];
    for (let n = 0; n < 42; n++) results.push(await takeForm(desk, aForm({ email, message: `${n}` }), [], sender).then(() => 'kept', (error) => error.code));
    expect(results.filter((result) => result === 'kept')).toHaveLength(40);
    expect(results.at(-1)).toBe('too_many');
    expect((await tickets(desk)).map((ticket) => ticket.heldBack)).toEqual(Array.from({ length: 40 }, (_, n) => n >= 5));
    await takeForm(desk, aForm(), [], sender);
    expect((await tickets(desk)).at(-1)).toMatchObject({ number: 41, heldBack: false });
  });

  test('a flood of strangers does not reach somebody signed in, at the same address or elsewhere', async () => {
    const desk = await aShopOpen();
    const customer = await aCustomer(desk);
    for (let n = 0; n < 41; n++) await takeForm(desk, aForm(), [], sender).catch(() => null);
    await takeForm(desk, aForm({ website: 'https://filled-in.example' }), [], { ...sender, customerId: customer.id });
    expect((await tickets(desk)).at(-1)).toMatchObject({ customerId: customer.id, heldBack: false });
    const own = [];
    for (let n = 0; n < 40; n++) own.push(await takeForm(desk, aForm(), [], { ...sender, customerId: customer.id }).then(() => 'kept', (error) => error.code));
    expect([own.filter((result) => result === 'kept').length, own.at(-1)]).toEqual([39, 'too_many']);
  });

  test('the confirmation by mail is said once a day, as it is sent', async () => {
    const desk = await aShopOpen();
    const email = 'often@mail.example';
    expect((await takeForm(desk, aForm({ email }), [], sender)).emailed).toBe(true);
    expect((await takeForm(desk, aForm({ email, message: '하나 더요' }), [], sender)).emailed).toBe(false);
    expect((await takeForm(desk, aForm({ email: 'no-reply@mail.example' }), [], sender)).emailed).toBe(false);
  });
});

test('in a rush Shopify is not asked while a shopper waits: it is when the ticket is there', async () => {
  const asked: string[] = [];
  const customerByEmail = async (email: string) => {
    asked.push(email);
    return null;
  };
  const shopify = { customerByEmail } as unknown as ShopifyPort;
  const desk = await aDesk({ actor: { kind: 'customer' }, shopify });
  await takeForm(desk, aForm({ email: 'calm@mail.example' }), [], sender);
  await takeForm(desk, aForm({ email: 'rushed@mail.example' }), [], { ...sender, rushed: true });
  expect(asked).toEqual(['calm@mail.example']);
  const opened = await desk.db.event.findMany({ where: { shopId: desk.shop.id, kind: 'ticket_opened' }, orderBy: { at: 'asc' }, select: { payload: true } });
  expect(opened.map(({ payload }) => (payload as { askAgain: boolean }).askAgain).toSorted()).toEqual([false, true]);
});
