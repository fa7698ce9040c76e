import { describe, expect, test } from 'vitest';
import { CUSTOMER, delivered, messagesOf, ticketWithReply } from '#tests/builders/an-inbound-mail.ts';
import { bounceAddress } from './mail-addresses.ts';

describe('bounces', () => {
  const report = (action: string) => [
    'From: MAILER-DAEMON@mx.example',
    'Subject: Undelivered',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    `--x\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; ${CUSTOMER}\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 unknown user\r\n--x--`,
  ];

  test.each([['failed', 'bounced'], ['delayed', 'sent']])('"%s" leaves the mail %s', async (action, state) => {
    const { desk, ticket, mailId } = await ticketWithReply();
    await delivered(desk, { to: bounceAddress(desk, mailId), envelopeFrom: '', from: 'MAILER-DAEMON@mx.example', id: 'dsn@mx.example', headers: report(action) });
    expect((await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } })).state).toBe(state);
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'mail_bounced', ticketId: ticket.id } })).toBe(state === 'bounced' ? 1 : 0);
    expect(await messagesOf(desk, ticket.id)).toHaveLength(1);
  });

  test('a forged bounce address bounces nothing', async () => {
    const { desk, mailId } = await ticketWithReply();
    const forged = bounceAddress({ ...desk, linkSecret: 'some other secret, thirty-two letters' }, mailId);
    await delivered(desk, { to: forged, envelopeFrom: '', from: 'MAILER-DAEMON@mx.example', id: 'dsn@mx.example', headers: report('failed') });
    expect((await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id: mailId } })).state).toBe('sent');
  });
});
