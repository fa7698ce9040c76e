import { describe, expect, test } from 'vitest';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import { photoFault } from '#app/domain/channels/storefront/photos.ts';
import { openIssueForTicket } from '#app/domain/issues/open-issue-for-ticket.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { aKey, anAsking, made, sentAndDelivered, address } from '#tests/builders/an-asking.ts';
import { orderView } from './order-view.server.ts';
import { proveOrder } from './prove-order.server.ts';
import { RequestForm } from './request-form.ts';
import { requestHelp } from './request-help.server.ts';

describe('a report', () => {
  test('is one ticket and one issue with the lines and the cause of its topic, and the agent reads what was asked', async () => {
    const asking = await anAsking();
    await sentAndDelivered(asking);
    const { lineIds, orderId, order } = asking.scene;
    const key = aKey();
    const form = { kind: 'damaged' as const, key, words: '손잡이가 깨졌어요 {{ shop }} <b>\u0000\ud800', lines: [{ id: lineIds[0]!, quantity: 1 }] };
    const answers = await Promise.all([asking.ask(form), asking.ask(form), asking.ask(form)]);
    expect(answers).toEqual(Array(3).fill({ number: expect.any(Number), added: false, emailed: true, byMail: true, lost: [], again: false }));
    const { tickets, issues, plans } = await made(asking);
    expect(tickets).toHaveLength(1);
    expect(tickets[0]).toMatchObject({ number: answers[0].number, channel: 'storefront', topic: 'damaged', verified: true, orderId, subject: `파손·불량 (${order().name})`, requesterEmail: order().email, heldBack: false });
    expect(tickets[0]!.messages[0]!.text).toMatch(/파손·불량[\s\S]* × 1[\s\S]*손잡이가 깨졌어요 \{\{ shop \}\} <b>/);
    expect(issues).toEqual([expect.objectContaining({ orderId, status: 'open', cause: expect.objectContaining({ topics: expect.arrayContaining(['damaged']) }), lines: [expect.objectContaining({ orderLineId: lineIds[0], quantity: 1 })] })]);
    expect(plans).toEqual([]);
    // The reaction to the opened ticket finds it done.
    await asking.scene.job.transaction(async function react(ledger) { await openIssueForTicket(ledger, tickets[0]!.id); });
    expect((await made(asking)).issues).toHaveLength(1);
  });

  test('of what is open already joins it', async () => {
    const asking = await anAsking();
    await sentAndDelivered(asking);
    const [line] = asking.scene.lineIds;
    const first = await asking.ask({ kind: 'missing', lines: [{ id: line!, quantity: 1 }] });
    const again = await asking.ask({ kind: 'missing', lines: [{ id: line!, quantity: 1 }], words: '상자도 뜯겨 있었어요' });
    expect(again).toEqual({ number: first.number, added: true, emailed: false, byMail: true, lost: [], again: false });
    const { tickets, issues } = await made(asking);
    expect([tickets.length, tickets[0]!.messages.length, issues.length]).toEqual([1, 2, 1]);
    // Another matter is another ticket.
    expect((await asking.ask({ kind: 'wrong', lines: [{ id: line!, quantity: 1 }] })).added).toBe(false);
    // And so is the same one after it was closed.
    await asking.scene.desk.db.ticket.updateMany({ where: { shopId: asking.scene.desk.shop.id }, data: { status: 'resolved' } });
    expect((await asking.ask({ kind: 'missing', lines: [{ id: line!, quantity: 1 }] })).added).toBe(false);
  });

  test('edited and posted again under the same key, because its answer was lost, is not thrown away', async () => {
    const asking = await anAsking();
    const key = aKey();
    const first = await asking.ask({ kind: 'address', key, address });
    for (let n = 0; n < 2; n++) expect(await asking.ask({ kind: 'address', key, address: { ...address, address1: '연못길 100' } })).toMatchObject({ number: first.number, added: true, emailed: true });
    expect((await asking.requests()).map(({ wish }) => (wish as { address: { address1: string } }).address.address1)).toEqual(['연못길 99', '연못길 100']);
    expect((await asking.ask({ kind: 'question', key, words: '언제 오나요?' })).number).not.toBe(first.number);
  });

  test('of other goods joins the issue that is open, by its higher count, also from another ticket; not one that was closed', async () => {
    const asking = await anAsking();
    await sentAndDelivered(asking);
    const { lineIds: [one, two], desk } = asking.scene;
    const linesOf = async (at: number) => (await made(asking)).issues.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())[at]!.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]);
    await asking.ask({ kind: 'damaged', lines: [{ id: one!, quantity: 1 }] });
    await asking.ask({ kind: 'damaged', lines: [{ id: two!, quantity: 1 }] });
    expect(new Map(await linesOf(0) as [string, number][])).toEqual(new Map([[one, 1], [two, 1]]));
    await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id }, data: { status: 'resolved' } });
    await asking.ask({ kind: 'damaged', lines: [{ id: one!, quantity: 2 }] });
    expect((await made(asking)).issues).toHaveLength(1);
    expect(new Map(await linesOf(0) as [string, number][])).toEqual(new Map([[one, 2], [two, 1]]));
    await desk.db.orderIssue.updateMany({ where: { shopId: desk.shop.id }, data: { status: 'closed', outcome: 'answered', closedAt: desk.clock.now() } });
    desk.clock.pass(1000);
    expect((await asking.ask({ kind: 'damaged', lines: [{ id: two!, quantity: 1 }] })).added).toBe(false);
    expect(await linesOf(1)).toEqual([[two, 1]]);
  });

  test('says that a mail tells it arrived only where one does', async () => {
    const asking = await anAsking();
    const { job, desk } = asking.scene;
    for (const emailed of [true, false]) {
      const { number } = await asking.ask({ kind: 'question', words: `${emailed}` });
      const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, number } });
      expect(await acknowledgeTicket(job, ticket.id)).toBe(emailed);
      expect((await desk.db.formReceipt.findMany({ where: { shopId: desk.shop.id }, orderBy: { createdAt: 'asc' } })).map(({ answer }) => answer)).toContainEqual(expect.objectContaining({ number, emailed }));
    }
  });

  test('two that are posted at once, by different keys, are one ticket', async () => {
    const asking = await anAsking();
    await sentAndDelivered(asking);
    const lines = [{ id: asking.scene.lineIds[0]!, quantity: 1 }];
    const answers = await Promise.all(Array.from({ length: 4 }, () => asking.ask({ kind: 'damaged', lines })));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    expect(answers.filter(({ added }) => !added)).toHaveLength(1);
    expect((await made(asking)).issues).toHaveLength(1);
  });

  test('has its photos, drawn anew, once; one that is none refuses the whole', async () => {
    const asking = await anAsking();
    const { shopper, proof, scene: { desk } } = asking;
    const form = RequestForm.parse({ key: aKey(), kind: 'question', words: '이 부분이 궁금해요' });
    const from = { client: null, locale: 'ko' as const };
    const photo = { name: 'cup.jpg', bytes: aPngPhoto() };
    await expect(requestHelp(shopper, proof, form, { ...from, photos: [photo, { name: 'x.png', bytes: Buffer.from('<svg onload=alert(1)>') }] }).catch(photoFault)).resolves.toMatchObject({ words: 'photosUnreadable' });
    expect((await made(asking)).tickets).toEqual([]);
    for (let n = 0; n < 2; n++) expect((await requestHelp(shopper, proof, form, { ...from, photos: [photo] })).lost).toEqual([]);
    const [message] = (await made(asking)).tickets[0]!.messages;
    expect(await desk.db.attachment.findMany({ where: { shopId: desk.shop.id } })).toEqual([expect.objectContaining({ messageId: message!.id, name: 'cup.png', type: 'image/png' })]);
    // Its answer was lost, and another photo chosen in its place.
    expect((await requestHelp(shopper, proof, form, { ...from, photos: [{ name: 'handle.png', bytes: Buffer.concat([aPngPhoto(), Buffer.alloc(1)]) }] })).lost).toEqual([]);
    expect((await desk.db.attachment.findMany({ where: { shopId: desk.shop.id }, orderBy: { name: 'asc' } })).map(({ messageId, name }) => [messageId, name])).toEqual([[message!.id, 'cup.png'], [message!.id, 'handle.png']]);
  });

  test.each<[string, Partial<RequestForm> & { kind: RequestForm['kind'] }, object]>([
    ['what is not so', { kind: 'cancel' }, { code: 'not_possible', details: { words: 'shopper_not_now' } }],
    ['no lines', { kind: 'damaged' }, { code: 'bad_input', details: { field: 'lines' } }],
    ['another order’s line', { kind: 'damaged', lines: [{ id: '1', quantity: 1 }] }, { code: 'bad_input', details: { field: 'lines' } }],
    ['a question without words', { kind: 'question', words: ' \n ' }, { code: 'bad_input', details: { field: 'words' } }],
  ])('%s is refused, and nothing is stored', async (_, form, problem) => {
    const asking = await anAsking();
    await sentAndDelivered(asking);
    await expect(asking.ask(form)).rejects.toMatchObject(problem);
    expect((await made(asking)).tickets).toEqual([]);
  });

  test('more units than were bought are refused, also in two parts', async () => {
    const asking = await anAsking();
    await sentAndDelivered(asking);
    const id = asking.scene.lineIds[0]!;
    for (const lines of [[{ id, quantity: 3 }], [{ id, quantity: 2 }, { id, quantity: 1 }]]) await expect(asking.ask({ kind: 'missing', lines })).rejects.toMatchObject({ details: { words: 'shopper_lines_unfit' } });
  });

  test('so many in an hour, then later', async () => {
    const asking = await anAsking();
    for (let n = 0; n < 12; n++) await asking.ask({ kind: 'question', words: `${n}` });
    await expect(asking.ask({ kind: 'question', words: 'more' })).rejects.toMatchObject({ code: 'too_many' });
  });
});

describe('what a shopper sees', () => {
  test('of an order: its state, parcels, what may be asked, and what was', async () => {
    const asking = await anAsking();
    const { scene, shopper, proof } = asking;
    expect(await orderView(shopper, proof)).toMatchObject({ state: 'preparing', can: ['cancel', 'address', 'question'], matters: [{ kind: 'late', state: 'closed', now: 'answered' }], country: 'KR', parcels: [] });
    await sentAndDelivered(asking);
    await asking.ask({ kind: 'damaged', lines: [{ id: scene.lineIds[0]!, quantity: 1 }] });
    const view = await orderView(shopper, proof);
    expect(view).toMatchObject({ name: scene.order().name, state: 'delivered', lateFrom: null, can: ['lost', 'damaged', 'wrong', 'missing', 'return', 'question'], withLines: ['damaged', 'wrong', 'missing', 'return'] });
    expect(view.matters[0]).toMatchObject({ kind: 'damaged', state: 'open', now: 'open', ticket: expect.any(Number) });
    expect(view.parcels).toEqual([expect.objectContaining({ state: 'delivered', trackings: [expect.objectContaining({ number: expect.any(String) })], last: expect.objectContaining({ at: expect.any(String) }), deliveredAt: expect.any(String) })]);
    // Nothing that Shopify did not tell them: no address, no amount, no e-mail.
    for (const secret of [scene.order().email!, 'unitPrice', 'shippingAddress']) expect(JSON.stringify(view)).not.toContain(secret);
  });

  test('is nobody else’s: a token of another order, another shop’s, another customer', async () => {
    const asking = await anAsking();
    const { scene, shopper } = asking;
    const own = scene.order().customerId?.split('/').at(-1) ?? null;
    if (own) expect((await proveOrder(shopper, { orderId: scene.orderId }, own)).by).toBe('sign_in');
    for (const [claim, customerId] of [[{ orderId: scene.orderId }, '1'], [{ orderId: scene.orderId }, null], [{ token: 'x.y.z' }, null], [{}, null], [{ orderId: '404' }, own]] as const) await expect(proveOrder(shopper, claim, customerId)).rejects.toBeInstanceOf(Problem);
  });
});
