import { afterEach, describe, expect, test } from 'vitest';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { smtpMail } from '#app/gateways/mail/smtp-mail.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aMailServer, smtpAnswer, type TestMailServer } from '#tests/builders/a-mail-server.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { MAX_TRIES } from './back-off.ts';
import { isBounceOf, readAddress } from './mail-addresses.ts';
import { queueMail, type MailToQueue } from './queue-mail.server.ts';
import { resendMail } from './resend-mail.server.ts';
import { LEASE, sendMail } from './send-mail.server.ts';
import { sweepMail } from './sweep-mail.server.ts';

const opened: TestMailServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function over(desk: TestDesk, behaviour = {}): Promise<{ desk: Desk & TestDesk; server: TestMailServer }> {
  const server = await aMailServer(behaviour);
  opened.push(server);
  return { desk: { ...desk, mail: smtpMail(server.url, { connect: 2000, silence: 300 }) }, server };
}

function queued(desk: Desk, given: Partial<MailToQueue> = {}): Promise<string | null> {
  return desk.transaction(function queueOne(ledger: Ledger) {
    return queueMail(ledger, { key: 'one', kind: 'reply', locale: 'ko', to: { address: 'haneul@mail.example', name: '김하늘' }, subject: '배송', text: '안녕하세요', ...given });
  });
}

const row = (desk: Desk, id: string) => desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });

async function jobsOf(desk: Desk, name: string): Promise<{ key: string | null; runAt: Date }[]> {
  const { rows } = await house().queue.query(
    `select j.key, j.run_at as "runAt" from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and j.payload->>'shopId' = $2`,
    [name, desk.shop.id],
  );
  return rows;
}

describe('queueing', () => {
  test('a key is queued once, with one job', async () => {
    const desk = await aDesk();
    const id = await queued(desk);
    expect(await queued(desk)).toBeNull();
    expect(await desk.db.outboxMail.count({ where: { shopId: desk.shop.id } })).toBe(1);
    expect(await jobsOf(desk, 'send-mail')).toMatchObject([{ key: `send-mail:${id}` }]);
  });

  test('two transactions at once queue one', async () => {
    const desk = await aDesk();
    const ids = await Promise.all(Array.from({ length: 8 }, () => queued(desk)));
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
  });

  test('a held mail has no job', async () => {
    const desk = await aDesk();
    await queued(desk, { held: true });
    expect(await jobsOf(desk, 'send-mail')).toEqual([]);
  });
});

describe('sending', () => {
  test('leaves once, from our address, with the ticket’s reply address and a bounce address of its own', async () => {
    const { desk, server } = await over(await aDesk());
    const ticket = await aTicket(desk);
    const id = (await queued(desk, { ticketId: ticket.ticketId }))!;
    expect(await sendMail(desk, id)).toBe('sent');
    expect(await sendMail(desk, id)).toBe('not_due');
    expect(server.mails).toHaveLength(1);
    const bounce = readAddress(server.mails[0]!.from, desk.mailDomain)!;
    expect(isBounceOf(desk, bounce, id)).toBe(true);
    const [mail] = await server.parsed();
    expect(mail!.from!.text).toBe(`"A test shop" <${desk.shop.id}@in.mend-app.test>`);
    expect(readAddress(mail!.replyTo!.value[0]!.address!, desk.mailDomain)).toMatchObject({ kind: 'reply', shopId: desk.shop.id });
    expect(mail!.headers.has('auto-submitted')).toBe(false);
    expect(await row(desk, id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'mail_sent', ticketId: ticket.ticketId } })).toBe(1);
  });

  test('automatic mail is marked', async () => {
    const { desk, server } = await over(await aDesk());
    await sendMail(desk, (await queued(desk, { kind: 'survey' }))!);
    const [mail] = await server.parsed();
    expect(Object.fromEntries(['auto-submitted', 'x-auto-response-suppress', 'x-mend-loop'].map((name) => [name, mail!.headers.get(name)]))).toEqual({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      'x-mend-loop': desk.shop.id,
    });
  });

  test('ten senders at once: one mail', async () => {
    const { desk, server } = await over(await aDesk());
    const id = (await queued(desk))!;
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => sendMail(desk, id)));
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
    expect(server.mails).toHaveLength(1);
  });

  test('4xx: queued again, later each time, and sent when the server takes it', async () => {
    let busy = true;
    const { desk, server } = await over(await aDesk(), {
      onRcptTo: (_a: unknown, _s: unknown, done: (error?: Error) => void) => done(busy ? smtpAnswer(451, 'greylisted') : undefined),
    });
    const id = (await queued(desk))!;
    for (const wait of [1, 2, 4]) {
      expect(await sendMail(desk, id)).toBe('later');
      const now = await row(desk, id);
      expect([now.state, now.dueAt.getTime() - desk.clock.now().getTime()]).toEqual(['queued', minutes(wait)]);
      desk.clock.pass(minutes(wait));
    }
    const [job] = await jobsOf(desk, 'send-mail');
    expect(job!.runAt.getTime()).toBeGreaterThan(Date.now() + minutes(3));
    busy = false;
    expect(await sendMail(desk, id)).toBe('sent');
    expect(server.mails).toHaveLength(1);
  });

  test('an address that does not exist: bounced, told on the ticket, not tried again', async () => {
    const { desk } = await over(await aDesk(), { onRcptTo: (_a: unknown, _s: unknown, done: (error: Error) => void) => done(smtpAnswer(550, '5.1.1 unknown user')) });
    const ticket = await aTicket(desk);
    const id = (await queued(desk, { ticketId: ticket.ticketId }))!;
    expect(await sendMail(desk, id)).toBe('bounced');
    expect(await sendMail(desk, id)).toBe('not_due');
    expect((await row(desk, id)).error).toContain('unknown user');
    const told = await desk.db.event.findFirstOrThrow({ where: { shopId: desk.shop.id, kind: 'mail_bounced', ticketId: ticket.ticketId } });
    expect(told.payload).toMatchObject({ mailId: id, state: 'bounced' });
  });

  test('without a mail server it waits', async () => {
    const desk = { ...(await aDesk()), mail: smtpMail(undefined) };
    const id = (await queued(desk))!;
    expect(await sendMail(desk, id)).toBe('later');
    expect((await row(desk, id)).state).toBe('queued');
  });

  test('no answer after the content: unknown, never sent again by itself, sent again on an agent’s word', async () => {
    let silent = true;
    const { desk, server } = await over(await aDesk(), {
      onData: async (stream: AsyncIterable<Buffer>, _s: unknown, done: () => void) => {
        for await (const _ of stream);
        if (!silent) done();
      },
    });
    const id = (await queued(desk))!;
    expect(await sendMail(desk, id)).toBe('unknown');
    desk.clock.pass(minutes(60 * 24));
    await sweepMail(desk);
    expect(await sendMail(desk, id)).toBe('not_due');
    expect((await row(desk, id)).state).toBe('unknown');
    silent = false;
    const before = await row(desk, id);
    await resendMail(desk, id);
    expect(await sendMail(desk, id)).toBe('sent');
    expect((await row(desk, id)).rfcMessageId).toBe(before.rfcMessageId);
    await expect(resendMail(desk, id)).rejects.toMatchObject({ code: 'already_done' });
    expect(server.mails).toEqual([]);
  });
});

describe('a sender that was killed', () => {
  const abandoned = (desk: Desk, id: string, sendingSince: Date | null) =>
    desk.db.outboxMail.updateMany({ where: { shopId: desk.shop.id, id }, data: { state: 'sending', attempts: 1, sendingSince, dueAt: new Date(desk.clock.now().getTime() + LEASE) } });

  test('before any content: sent after the lease, once', async () => {
    const { desk, server } = await over(await aDesk());
    const id = (await queued(desk))!;
    await abandoned(desk, id, null);
    expect(await sendMail(desk, id)).toBe('not_due');
    desk.clock.pass(LEASE);
    expect(await sendMail(desk, id)).toBe('later');
    expect(await sendMail(desk, id)).toBe('sent');
    expect(server.mails).toHaveLength(1);
  });

  test('time and again: given up, and told on the ticket', async () => {
    const { desk } = await over(await aDesk());
    const { ticketId } = await aTicket(desk);
    const id = (await queued(desk, { ticketId }))!;
    await abandoned(desk, id, null);
    await desk.db.outboxMail.updateMany({ where: { shopId: desk.shop.id, id }, data: { attempts: MAX_TRIES } });
    desk.clock.pass(LEASE);
    expect(await sendMail(desk, id)).toBe('failed');
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'mail_bounced', ticketId } })).toBe(1);
  });

  test('with content under way: unknown', async () => {
    const { desk, server } = await over(await aDesk());
    const id = (await queued(desk))!;
    await abandoned(desk, id, desk.clock.now());
    desk.clock.pass(LEASE);
    expect(await sendMail(desk, id)).toBe('unknown');
    expect(server.mails).toEqual([]);
  });

  test('the sweep finds what is due, and leaves what is not', async () => {
    const desk = await aDesk();
    const due = (await queued(desk))!;
    const later = (await queued(desk, { key: 'two' }))!;
    await house().queue.query(`select graphile_worker.remove_job($1), graphile_worker.remove_job($2)`, [`send-mail:${due}`, `send-mail:${later}`]);
    await desk.db.outboxMail.updateMany({ where: { shopId: desk.shop.id, id: later }, data: { dueAt: new Date(desk.clock.now().getTime() + 1000) } });
    await sweepMail(desk);
    expect((await jobsOf(desk, 'send-mail')).map((job) => job.key)).toEqual([`send-mail:${due}`]);
  });
});
