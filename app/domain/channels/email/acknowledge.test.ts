import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { hours } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { acknowledgeTicket } from './acknowledge-ticket.server.ts';
import { inboxAddress } from './mail-addresses.ts';

const written = (desk: Desk) => desk.db.outboxMail.findMany({ where: { shopId: desk.shop.id, kind: 'acknowledgement' }, orderBy: { createdAt: 'asc' } });
const from = (email: string | null, name: string | null = '김하늘') => ({ requester: { name, email } });

describe('an acknowledgement', () => {
  test('says that it arrived and when a person answers, in the ticket’s language, marked as automatic', async () => {
    const desk = await aDesk();
    const korean = await aTicket(desk, from('a@mail.example'));
    const english = await aTicket(desk, { ...from('b@mail.example', 'Ann'), locale: 'en', subject: 'Where is it' });
    expect(await acknowledgeTicket(desk, korean.ticketId)).toBe(true);
    expect(await acknowledgeTicket(desk, english.ticketId)).toBe(true);
    const [ko, en] = (await written(desk)).toSorted((one, other) => one.toAddress.localeCompare(other.toAddress));
    expect(ko).toMatchObject({ subject: 'Re: 배송 문의', headers: { 'Auto-Submitted': 'auto-replied' } });
    expect(ko!.text).toMatch(/^김하늘 님, 안녕하세요\.\n\nA test shop입니다\. 보내 주신 문의\(접수번호 1\)/);
    expect(ko!.text).toMatch(/\d+월 \d+일\(.\) 오(전|후) \d+시.*까지 답변드리겠습니다/);
    expect(en!.text).toMatch(/^Hello Ann,\n\nThis is A test shop\. .*its number is 2/);
    expect(en!.text).not.toMatch(/\{\{|[가-힣]/);
  });

  test('goes out once per ticket and once a day per address', async () => {
    const desk = await aDesk();
    const one = await aTicket(desk, from('a@mail.example'));
    expect(await acknowledgeTicket(desk, one.ticketId)).toBe(true);
    expect(await acknowledgeTicket(desk, one.ticketId)).toBe(false);
    const two = await aTicket(desk, from('A@Mail.example'));
    expect(await acknowledgeTicket(desk, two.ticketId)).toBe(false);
    desk.clock.pass(hours(25));
    const three = await aTicket(desk, from('a@mail.example'));
    expect(await acknowledgeTicket(desk, three.ticketId)).toBe(true);
    expect(await written(desk)).toHaveLength(2);
  });

  test('an advertisement typed as a name goes nowhere', async () => {
    const desk = await aDesk();
    await acknowledgeTicket(desk, (await aTicket(desk, from('victim@mail.example', 'Win at evil.example now'))).ticketId);
    expect(JSON.stringify(await written(desk))).not.toContain('evil');
  });

  test('ten reactions at once make one', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, from('a@mail.example'));
    const results = await Promise.all(Array.from({ length: 10 }, () => acknowledgeTicket(desk, ticketId)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await written(desk)).toHaveLength(1);
  });

  test('never to a machine, to ourselves, to nobody, or for what is held back', async () => {
    const desk = await aDesk();
    for (const email of ['no-reply@shop.example', 'MAILER-DAEMON@mx.example', inboxAddress(desk), null]) {
      const { ticketId } = await aTicket(desk, from(email));
      expect(await acknowledgeTicket(desk, ticketId)).toBe(false);
    }
    const held = await aTicket(desk, { ...from('a@mail.example'), heldBack: true });
    expect(await acknowledgeTicket(desk, held.ticketId)).toBe(false);
    expect(await written(desk)).toEqual([]);
  });

  test('a flood ends at the shop’s hourly cap', async () => {
    const desk = await aDesk();
    await desk.db.rateCount.create({ data: { shopId: desk.shop.id, key: 'acknowledged', windowStart: desk.clock.now(), count: 199 } });
    const results = [];
    for (const email of ['a@mail.example', 'b@mail.example']) results.push(await acknowledgeTicket(desk, (await aTicket(desk, from(email))).ticketId));
    expect(results).toEqual([true, false]);
  });
});
