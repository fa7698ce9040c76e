import { describe, expect, test } from 'vitest';
import { withoutThreadSecrets } from '#app/domain/channels/storefront/thread-link.server.ts';
import { openThread } from '#app/domain/shoppers/open-thread.server.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { delivered, messagesOf } from '#tests/builders/an-inbound-mail.ts';
import { sendReply } from '../send-reply.server.ts';
import { acknowledgeTicket } from './acknowledge-ticket.server.ts';
import { sendMail } from './send-mail.server.ts';

const LINK = /https:\/\/shop\.example\/apps\/mend\/thread#([a-z0-9.]+)/;

async function mailed(desk: TestDesk): Promise<{ text: string; html: string }> {
  const queued = await desk.db.outboxMail.findMany({ where: { shopId: desk.shop.id, state: 'queued' }, select: { id: true, text: true, html: true } });
  for (const mail of queued) {
    expect(`${mail.text}${mail.html}`).not.toContain('/thread');
    expect(await sendMail(desk, mail.id)).toBe('sent');
  }
  const { text, html } = desk.mails.at(-1)!;
  return { text, html: html! };
}

describe('the way to the thread', () => {
  test('stands below each mail of a ticket, as text and as HTML, and in no row', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await acknowledgeTicket(desk, ticketId);
    const confirmation = await mailed(desk);
    await sendReply(desk, { ticketId, version: 1, key: 'a', text: '확인해 보겠습니다.', kind: 'reply' });
    const answer = await mailed(desk);
    for (const { text, html } of [confirmation, answer]) {
      const secret = LINK.exec(text)![1]!;
      expect(html).toContain(`<a href="https://shop.example/apps/mend/thread#${secret}">문의 내용 보기 · 답변 남기기</a>`);
      expect(text).toMatch(/다른 분께 전달하지 말아 주세요\.$/);
      expect(await openThread(desk.as({ kind: 'customer' }), secret)).toMatchObject({ view: { number: 1 } });
    }
    expect(LINK.exec(answer.text)![1]).toBe(LINK.exec(confirmation.text)![1]);
  });

  test('is in the ticket’s language, leads to where the proxy is now, and is new once the old one was made void', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { locale: 'en' });
    await sendReply(desk, { ticketId, version: 1, key: 'a', text: 'We are looking into it.', kind: 'reply' });
    const shopId = desk.shop.id;
    await desk.db.storefrontSettings.create({ data: { shopId, proxyPath: '/tools/help', proxySeenAt: desk.clock.now() } });
    const first = await mailed(desk);
    expect(first.text).toMatch(/See this request and reply to it:\nhttps:\/\/shop\.example\/tools\/help\/thread#/);
    await desk.db.ticket.updateMany({ where: { shopId, id: ticketId }, data: { linkVersion: { increment: 1 } } });
    await sendReply(desk, { ticketId, version: 2, key: 'b', text: 'Found it.', kind: 'reply' });
    const secrets = [first, await mailed(desk)].map(({ text }) => /#([a-z0-9.]+)/.exec(text)![1]!);
    await expect(openThread(desk, secrets[0]!)).rejects.toMatchObject({ code: 'expired' });
    expect(await openThread(desk, secrets[1]!)).toMatchObject({ view: { messages: expect.any(Array) } });
  });

  test('is left out behind a password page, where it would lead nowhere', async () => {
    const desk = await aDesk({ settings: { passwordPageOn: true } });
    await acknowledgeTicket(desk, (await aTicket(desk)).ticketId);
    expect(JSON.stringify(await mailed(desk))).not.toContain('/thread');
  });
});

test('a mail that quotes it is kept without its secret, however a mail program wrote it', async () => {
  const secret = '1f2g3h4j5k6l7m8n9p0q1r2s.abcdefghij23.abcdefghijklmnopqrstuvwx';
  for (const [mark, kept] of [['#', '#'], ['%23', '%23']]) expect(withoutThreadSecrets(`> https://shop.example/apps/mend/thread${mark}${secret}\n네`)).toBe(`> https://shop.example/apps/mend/thread${kept}…\n네`);
  expect(withoutThreadSecrets('thread #1042')).toBe('thread #1042');
});

test('what a customer’s mail quotes of ours opens nothing for whoever reads the ticket', async () => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  await acknowledgeTicket(desk, ticketId);
  const { text } = await mailed(desk);
  const { replyTo } = await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id } });
  await delivered(desk, { to: replyTo!, id: 'quoting@mail.example', body: `네, 감사합니다.\r\n\r\n${text.split('\n').map((line) => `> ${line}`).join('\r\n')}` });
  const [, answer] = await messagesOf(desk, ticketId);
  expect(answer!.text).toContain('/apps/mend/thread#…');
  expect(answer!.text).not.toContain(LINK.exec(text)![1]);
});
