import { describe, expect, test } from 'vitest';
import { changeTalkSettings } from '#app/domain/channels/chat/change-talk-settings.server.ts';
import { settleDeflections } from '#app/domain/help/deflections.sql.server.ts';
import { visitorMarks } from '#app/domain/help/visitor-marks.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { days, hours, minutes } from '#app/platform/spans.ts';
import { begin, chatOn } from '#tests/builders/a-chat.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { answer, open } from '#tests/builders/a-thread.ts';
import { anArticle } from '#tests/builders/an-article.ts';
import { aKey, anAsking, sentAndDelivered } from '#tests/builders/an-asking.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { RequestForm } from './request-form.ts';
import { requestHelp } from './request-help.server.ts';
import { takeSignals, type SignalSender } from './take-signals.server.ts';

const phone: SignalSender = { address: '203.0.113.7', userAgent: 'A phone', customerId: null };
const marks = (desk: TestDesk) => visitorMarks(desk, phone.address, phone.userAgent);
const tell = (desk: TestDesk, kind: 'view' | 'helped' | 'unhelped' | 'suggested', about: string, sender = phone) => takeSignals(desk, [{ kind, about, locale: 'ko' }], sender);
const states = async (desk: TestDesk) => (await desk.db.deflection.findMany({ where: { shopId: desk.shop.id }, orderBy: { at: 'asc' } })).map(({ state }) => state);
/** How many count once all their days have passed. */
async function counted(desk: TestDesk): Promise<number> {
  desk.clock.pass(days(7));
  return settleDeflections(desk);
}

describe('a form that was sent', () => {
  test.each(['ordering', 'payment', 'account', 'delivery', 'returns', 'gift_wrapping'])('was not saved by a suggestion that was opened in it, about %s', async (section) => {
    const desk = await aDesk();
    await tell(desk, 'suggested', (await anArticle(desk, { topic: section })).publicId);
    await aTicket(desk, { topic: 'damaged', visitors: marks(desk) });
    expect(await counted(desk)).toBe(0);
  });

  test('says nothing of another matter’s article that its writer had called a help, suggested or not', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk, { topic: 'delivery' });
    await tell(desk, 'suggested', publicId);
    desk.clock.pass(days(6));
    await tell(desk, 'helped', publicId);
    await aTicket(desk, { topic: 'damaged', visitors: marks(desk) });
    // The seven days are those after it helped.
    desk.clock.pass(days(1));
    expect([await settleDeflections(desk), await states(desk)]).toEqual([0, ['pending']]);
    await tell(desk, 'suggested', publicId);
    desk.clock.pass(days(5));
    expect([await states(desk), await counted(desk)]).toEqual([['pending'], 1]);
  });

  test('is one that a request about an order sends, too, though it joins an open ticket', async () => {
    const asking = await anAsking();
    await sentAndDelivered(asking);
    const { desk, lineIds } = asking.scene;
    const ask = () => requestHelp(asking.shopper, asking.proof, RequestForm.parse({ key: aKey(), kind: 'damaged', lines: [{ id: lineIds[0]!, quantity: 1 }] }), { client: phone.address, locale: 'ko', visitors: marks(desk) });
    await ask();
    await tell(desk, 'suggested', (await anArticle(desk, { topic: 'ordering' })).publicId);
    expect((await ask()).added).toBe(true);
    expect(await states(desk)).toEqual(['withdrawn']);
  });
});

describe('“No, it did not help”', () => {
  test('takes back the suggestion that was opened', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk);
    await tell(desk, 'suggested', publicId);
    await tell(desk, 'unhelped', publicId);
    expect(await desk.db.deflection.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ state: 'withdrawn', visitor: null, customer: null });
    expect(await counted(desk)).toBe(0);
  });

  test('of the second suggestion takes back the first of its matter: they were one', async () => {
    const desk = await aDesk();
    const [first, second] = [await anArticle(desk), await anArticle(desk)];
    for (const { publicId } of [first, second]) await tell(desk, 'suggested', publicId);
    expect(await states(desk)).toEqual(['pending']);
    await tell(desk, 'unhelped', second.publicId);
    expect(await states(desk)).toEqual(['withdrawn']);
  });

  test('says nothing of another matter, of another article that helped, of another reader, nor of what has counted', async () => {
    const desk = await aDesk();
    const [helped, other, payment] = [await anArticle(desk), await anArticle(desk), await anArticle(desk, { topic: 'payment' })];
    await tell(desk, 'helped', helped.publicId);
    await tell(desk, 'suggested', payment.publicId);
    await tell(desk, 'unhelped', other.publicId);
    await tell(desk, 'unhelped', helped.publicId, { ...phone, userAgent: 'Another phone' });
    expect(await states(desk)).toEqual(['pending', 'pending']);
    expect(await counted(desk)).toBe(2);
    await tell(desk, 'unhelped', helped.publicId);
    expect(await states(desk)).toEqual(['counted', 'counted']);
  });

  test('of a signed-in customer is theirs on every browser, and “Yes” after it counts', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk);
    const signedIn = { ...phone, customerId: '77' };
    await tell(desk, 'helped', publicId, signedIn);
    await tell(desk, 'unhelped', publicId, { ...signedIn, userAgent: 'A tablet' });
    expect(await states(desk)).toEqual(['withdrawn']);
    await tell(desk, 'helped', publicId);
    expect(await counted(desk)).toBe(1);
  });
});

describe('a guest who goes on in an open ticket', () => {
  async function helpedAGuest(desk: TestDesk): Promise<void> {
    await tell(desk, 'helped', (await anArticle(desk, { topic: 'delivery' })).publicId);
    desk.clock.pass(minutes(10));
  }

  test('by its thread has written, in the browser in which the answer helped', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await helpedAGuest(desk);
    const { token } = await open(desk, ticketId);
    await answer(desk, token);
    expect(await states(desk)).toEqual(['pending']);
    await answer(desk, token, { text: '아직도 안 왔어요', visitors: marks(desk) });
    expect(await states(desk)).toEqual(['withdrawn']);
  });

  test('by a chat, though it was found since whose order it is about', async () => {
    const desk = await aDesk();
    await changeTalkSettings(desk, 0, chatOn);
    const { token } = await begin(desk);
    const { id: customerId } = await aCustomer(desk, { email: 'haneul.kim@mail.example' });
    await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id }, data: { customerId, customerMatch: 'email' } });
    await helpedAGuest(desk);
    await tell(desk, 'helped', (await anArticle(desk, { topic: 'payment' })).publicId, { ...phone, userAgent: 'The customer’s own', customerId });
    await answer(desk, token, { text: '아직도 안 왔어요', visitors: marks(desk) });
    // Whoever writes in the window is not known to be that customer.
    expect((await states(desk)).toSorted()).toEqual(['pending', 'withdrawn']);
  });

  test('of another matter has sent no form: a suggestion stays', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { topic: 'refund' });
    await tell(desk, 'suggested', (await anArticle(desk, { topic: 'delivery' })).publicId);
    desk.clock.pass(hours(1));
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: '환불은요?', visitors: marks(desk) }));
    expect(await states(desk)).toEqual(['pending']);
  });
});
