import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleDeflections } from '#app/domain/help/deflections.sql.server.ts';
import { missTerm } from '#app/domain/help/miss-term.ts';
import { visitorMarks } from '#app/domain/help/visitor-marks.server.ts';
import { MOST_MISSES_A_DAY } from '#app/domain/help/count-miss.sql.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { days, hours } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aCustomer } from '#tests/builders/a-customer.ts';
import { anArticle } from '#tests/builders/an-article.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { signalsIn } from './signal.ts';
import { takeSignals, type SignalSender } from './take-signals.server.ts';

const phone: SignalSender = { address: '203.0.113.7', userAgent: 'A phone', customerId: null };
const where = (desk: TestDesk) => ({ shopId: desk.shop.id });
const states = async (desk: TestDesk) => (await desk.db.deflection.findMany({ where: where(desk), orderBy: { at: 'asc' } })).map(({ state }) => state);
const write = (desk: TestDesk, topic: string | null, { address, userAgent } = phone) => aTicket(desk, { topic, visitors: visitorMarks(desk, address, userAgent) });
const tell = (desk: TestDesk, kind: 'view' | 'helped' | 'unhelped' | 'suggested' | 'miss', about: string, sender = phone) => takeSignals(desk, [{ kind, about, locale: 'ko' }], sender);

describe('what readers do is counted', () => {
  test('by article, language and the shop’s day', async () => {
    const desk = await aDesk();
    const { id, publicId } = await anArticle(desk);
    for (const kind of ['view', 'view', 'helped', 'unhelped'] as const) await tell(desk, kind, publicId);
    await tell(desk, 'view', 'nosuch1234');
    // Friday 18:00 in Seoul.
    expect(await desk.db.articleDay.findMany({ where: where(desk) })).toEqual([{ shopId: desk.shop.id, articleId: id, locale: 'ko', day: new Date('2026-11-20'), views: 2, helped: 1, unhelped: 1 }]);
  });

  test('one that is hidden counts nothing', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk, { published: false });
    await tell(desk, 'view', publicId);
    await tell(desk, 'helped', publicId);
    expect([await desk.db.articleDay.count({ where: where(desk) }), await states(desk)]).toEqual([0, []]);
  });

  test('searches that found nothing, in one spelling; nobody’s address or number', async () => {
    const desk = await aDesk();
    for (const typed of ['ＡＢＣ 배송', 'abc  배송', 'kim@mail.example', '010-1234-5678', '주문 1234567', '#1001', 'order 1042 kim', '１０４２', '가', '\u{20bb7}', 'x'.repeat(41)]) await tell(desk, 'miss', typed);
    expect(await desk.db.searchMiss.findMany({ where: where(desk) })).toMatchObject([{ term: 'abc 배송', count: 2 }]);
    expect(missTerm('\0'.repeat(3))).toBeNull();
  });

  test('no more different ones a day than a merchant could read, while known ones go on counting', async () => {
    const desk = await aDesk();
    const many = Array.from({ length: MOST_MISSES_A_DAY + 5 }, (_, n) => `없는 말 ${[...String(n)].map((digit) => '가나다라마바사아자차'[Number(digit)]).join('')}`);
    for (const [n, about] of many.entries()) await tell(desk, 'miss', about, { ...phone, address: `2001:db8::${n}` });
    await tell(desk, 'miss', many[0]!);
    expect(await desk.db.searchMiss.count({ where: where(desk) })).toBe(MOST_MISSES_A_DAY);
    expect(await desk.db.searchMiss.findFirst({ where: { ...where(desk), term: '없는 말 가' } })).toMatchObject({ count: 2 });
  });

  test('a flood of one browser is left out', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk);
    for (let n = 0; n < 205; n++) await tell(desk, 'view', publicId);
    expect(await desk.db.articleDay.findFirst({ where: where(desk) })).toMatchObject({ views: 200 });
  });

  test('a beacon of many counts as many', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk);
    const many = Array.from({ length: 20 }, () => ({ kind: 'view' as const, about: publicId, locale: 'ko' }));
    for (let n = 0; n < 12; n++) await takeSignals(desk, many, phone);
    expect(await desk.db.articleDay.findFirst({ where: where(desk) })).toMatchObject({ views: 200 });
  });

  test('a language that the article has not is the one that stood in: nobody invents rows', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk);
    for (const locale of ['ko', 'fr', 'pt-BR']) await takeSignals(desk, [{ kind: 'view', about: publicId, locale }], phone);
    expect(await desk.db.articleDay.findMany({ where: where(desk) })).toMatchObject([{ locale: 'ko', views: 3 }]);
  });

  test('one reader fills neither the list of searches nor the saved tickets', async () => {
    const desk = await aDesk();
    for (const word of '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호') await tell(desk, 'miss', `없는 ${word}`);
    expect(await desk.db.searchMiss.count({ where: where(desk) })).toBe(30);
    for (let n = 0; n < 25; n++) await tell(desk, 'helped', (await anArticle(desk, { topic: `s${n}` })).publicId, { ...phone, userAgent: `Phone ${n}` });
    expect(await desk.db.deflection.count({ where: where(desk) })).toBe(20);
  });

  test('what is no signal of ours says nothing', () => {
    expect(['', 'null', '{}', '[1]', '{"kind":"view","about":"../x","locale":"ko"}', '{"kind":"view","about":"abcd","locale":"<b>"}', '{"kind":"miss","about":"abcd","locale":"en-a1"}', `{"kind":"miss","about":"${'x'.repeat(201)}","locale":"ko"}`].flatMap(signalsIn)).toEqual([]);
    expect(signalsIn('[{"kind":"view","about":"abcd","locale":"pt-BR"},{"kind":"?"}]')).toEqual([{ kind: 'view', about: 'abcd', locale: 'pt-BR' }]);
  });
});

describe('an answer saves a ticket', () => {
  test('when its reader has not written about the matter within seven days, and then its reader is forgotten', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk, { topic: 'delivery' });
    await tell(desk, 'helped', publicId);
    await tell(desk, 'helped', publicId);
    expect(await states(desk)).toEqual(['pending']);
    desk.clock.pass(days(7) - 1);
    expect(await settleDeflections(desk)).toBe(0);
    desk.clock.pass(1);
    expect(await settleDeflections(desk)).toBe(1);
    expect(await desk.db.deflection.findFirst({ where: where(desk) })).toMatchObject({ state: 'counted', visitor: null, customer: null });
    await write(desk, 'late_parcel');
    expect(await states(desk)).toEqual(['counted']);
  });

  test.each([
    ['the same matter', 'delivery', 'late_parcel', 'withdrawn'],
    ['another matter', 'delivery', 'refund', 'pending'],
    ['anything', 'delivery', 'other', 'withdrawn'],
    ['nothing that was said', 'delivery', null, 'withdrawn'],
    ['a part of the help that the merchant added', 'gift_wrapping', 'refund', 'withdrawn'],
  ])('unless they write about %s; one that was only opened as a suggestion, unless they write at all', async (_, section, topic, state) => {
    for (const [sign, then] of [['helped', state], ['suggested', 'withdrawn']] as const) {
      const desk = await aDesk();
      const { publicId } = await anArticle(desk, { topic: section });
      await tell(desk, sign, publicId);
      await write(desk, topic);
      expect(await states(desk)).toEqual([then]);
    }
  });

  test('another browser’s ticket says nothing of it; a signed-in customer is known on every channel', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk, { topic: 'delivery' });
    const { id: customerId } = await aCustomer(desk, { email: 'haneul.kim@mail.example' });
    await tell(desk, 'helped', publicId, { ...phone, customerId });
    await write(desk, 'late_parcel', { ...phone, address: '203.0.113.8' });
    expect(await states(desk)).toEqual(['pending']);
    await aTicket(desk, { channel: 'email', topic: null, match: { customerId, how: 'email', verified: false, orderId: null } });
    expect(await states(desk)).toEqual(['withdrawn']);
  });

  test('a customer who goes on in an open ticket has written, too', async () => {
    const desk = await aDesk();
    const { publicId } = await anArticle(desk, { topic: 'delivery' });
    const { id: customerId } = await aCustomer(desk, { email: 'haneul.kim@mail.example' });
    const { ticketId } = await aTicket(desk, { topic: 'late_parcel', match: { customerId, how: 'signed_in', verified: true, orderId: null } });
    await tell(desk, 'helped', publicId, { ...phone, customerId });
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'note', text: '확인 중' }));
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: '저는 다른 사람입니다', thirdParty: true }));
    expect(await states(desk)).toEqual(['pending']);
    await desk.transaction((ledger) => addMessage(ledger, { ticketId, kind: 'customer', text: '아직도 안 왔어요' }));
    expect(await states(desk)).toEqual(['withdrawn']);
  });

  test('stays counted when its article is gone', async () => {
    const desk = await aDesk();
    const { id, publicId } = await anArticle(desk);
    await tell(desk, 'helped', publicId);
    desk.clock.pass(days(7));
    await settleDeflections(desk);
    await desk.db.article.deleteMany({ where: { ...where(desk), id } });
    expect(await states(desk)).toEqual(['counted']);
  });

  test('whenever they read and write: counted exactly when no ticket of the matter came in the seven days after', async () => {
    const act = fc.record({ after: fc.integer({ min: 0, max: 60 }), does: fc.constantFrom('reads', 'writes', 'writes of money') });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        const desk = await aDesk();
        const { publicId } = await anArticle(desk, { topic: 'delivery' });
        const began = desk.clock.now().getTime();
        const [read, written]: [number[], number[]] = [[], []];
        for (const { after, does } of acts) {
          desk.clock.pass(hours(after) + 1);
          await settleDeflections(desk);
          const now = desk.clock.now().getTime() - began;
          if (does === 'reads') {
            // While one waits, another of the same reader and matter is the same.
            const waiting = read.some((at) => now - at < days(7) && !written.some((then) => then > at));
            if (!waiting) read.push(now);
            await tell(desk, 'helped', publicId);
          } else {
            if (does === 'writes') written.push(now);
            await write(desk, does === 'writes' ? 'lost_parcel' : 'refund');
          }
        }
        desk.clock.pass(days(7));
        await settleDeflections(desk);
        const saved = read.filter((at) => !written.some((then) => then > at && then - at < days(7)));
        expect((await states(desk)).filter((state) => state === 'counted')).toHaveLength(saved.length);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
