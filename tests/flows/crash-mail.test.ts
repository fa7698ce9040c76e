import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { LEASE, sendMail } from '#app/domain/channels/email/send-mail.server.ts';
import { smtpMail } from '#app/gateways/mail/smtp-mail.server.ts';
import { aClock, aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aMailServer, type TestMailServer } from '#tests/builders/a-mail-server.ts';

const opened: TestMailServer[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of opened.splice(0)) await server.close();
});

/** A mail in the outbox, and a worker process that sends it and is killed when the server comes to `moment`. */
async function killedAt(moment: 'RCPT' | 'content' | 'answer'): Promise<{ desk: TestDesk; server: TestMailServer; mailId: string }> {
  // The worker has the real clock, so this desk starts from it.
  const desk = await aDesk({ clock: aClock(new Date().toISOString()) });
  const mailId = await desk.transaction(function queueOne(ledger: Ledger) {
    return queueMail(ledger, { key: 'reply:1', kind: 'reply', locale: 'ko', to: { address: 'haneul@mail.example' }, subject: '배송', text: '안녕하세요' });
  });
  let armed = true;
  let child: ChildProcess | undefined;
  const died = Promise.withResolvers<void>();
  const kill = (): Promise<void> => {
    armed = false;
    child!.kill('SIGKILL');
    return died.promise;
  };
  const server: TestMailServer = await aMailServer({
    onRcptTo: (_address, _session, done) => void (armed && moment === 'RCPT' ? kill() : done()),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        chunks.push(chunk);
        if (armed && moment === 'content') return void kill();
      }
      server.mails.push({ from: '', to: session.envelope.rcptTo.map((to) => to.address), raw: Buffer.concat(chunks) });
      if (armed && moment === 'answer') await kill();
      done(null);
    },
  });
  opened.push(server);
  child = spawn(process.execPath, ['tests/flows/send-mail-child.ts', desk.shop.id, desk.shop.domain, mailId!], { env: { ...process.env, SMTP_URL: server.url }, stdio: 'inherit' });
  children.push(child);
  child.on('exit', () => died.resolve());
  await died.promise;
  expect(child.signalCode).toBe('SIGKILL');
  return { desk: { ...desk, mail: smtpMail(server.url) }, server, mailId: mailId! };
}

const state = async (desk: TestDesk, id: string) => (await desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, id } })).state;

describe('a worker killed while it sends a mail (SIGKILL)', () => {
  test('before the content: the mail is not lost, and arrives once', async () => {
    const { desk, server, mailId } = await killedAt('RCPT');
    expect(await state(desk, mailId)).toBe('sending');
    desk.clock.pass(LEASE * 2);
    expect(await sendMail(desk, mailId)).toBe('later');
    expect(await sendMail(desk, mailId)).toBe('sent');
    expect(server.mails).toHaveLength(1);
  });

  test.each(['content', 'answer'] as const)('at the %s: nobody knows, so it is shown and not doubled', async (moment) => {
    const { desk, server, mailId } = await killedAt(moment);
    desk.clock.pass(LEASE * 2);
    expect(await sendMail(desk, mailId)).toBe('unknown');
    expect(await sendMail(desk, mailId)).toBe('not_due');
    expect(await state(desk, mailId)).toBe('unknown');
    expect(server.mails.length).toBeLessThanOrEqual(1);
  });
});
