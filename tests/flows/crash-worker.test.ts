import { afterEach, describe, expect, test, vi } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { inboxAddress } from '#app/domain/channels/email/mail-addresses.ts';
import { storeMail } from '#app/domain/channels/email/store-mail.server.ts';
import { GRACE, takeUpOrphans } from '#app/platform/queue/take-up-orphans.sql.server.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aWorker, endChildren, holdTable, isMissed } from './a-child.ts';

afterEach(endChildren);

const BYTES = Buffer.from(
  [
    'From: 김하늘 <haneul@mail.example>',
    'Message-ID: <once@mail.example>',
    'Subject: 배송 문의',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '아직 안 왔어요',
    '--part',
    'Content-Type: text/csv',
    'Content-Disposition: attachment; filename="list.csv"',
    '',
    'a,b',
    '--part--',
    '',
  ].join('\r\n'),
);

async function aMailArrives(desk: TestDesk): Promise<string> {
  await storeMail(desk, { envelopeFrom: 'haneul@mail.example', envelopeTo: inboxAddress(desk), bytes: BYTES });
  return (await inbound(desk)).id;
}

const inbound = (desk: TestDesk) => desk.db.inboundMail.findFirstOrThrow({ where: { shopId: desk.shop.id } });

async function whatCameOfIt(desk: TestDesk) {
  const where = { shopId: desk.shop.id };
  const [tickets, messages, files] = await Promise.all([desk.db.ticket.count({ where }), desk.db.message.count({ where: { ...where, kind: 'customer' } }), desk.db.attachment.count({ where })]);
  return { tickets, messages, files };
}

async function jobOf(mailId: string): Promise<{ attempts: number; locked: boolean; error: string | null } | undefined> {
  const { rows } = await house().queue.query(
    `select attempts::int, locked_at is not null as locked, last_error as error from graphile_worker._private_jobs where payload->>'mailId' = $1`,
    [mailId],
  );
  return rows[0];
}

describe('a worker killed in the middle of a job (SIGKILL)', () => {
  test.each([
    { table: 'message', before: { tickets: 0, messages: 0, files: 0 } },
    { table: 'attachment', before: { tickets: 1, messages: 1, files: 0 } },
  ])('at its writing to $table: another takes the job up, and it happens once', async ({ table, before }) => {
    const desk = await aDesk();
    const first = await aWorker();
    const held = await holdTable(table);
    const mailId = await aMailArrives(desk);
    await held.stalled();

    // While it lives its job is its own, however long it takes.
    const suspects = new Map<string, number>();
    for (const now of [0, minutes(10)]) await takeUpOrphans(house().queue, suspects, now);
    expect(await jobOf(mailId)).toMatchObject({ attempts: 1, locked: true });

    await first.die();
    await held.release();
    expect(await whatCameOfIt(desk)).toEqual(before);
    expect(await jobOf(mailId)).toMatchObject({ attempts: 1, locked: true });
    await isMissed(suspects, minutes(20));
    expect(await jobOf(mailId)).toMatchObject({ attempts: 1, locked: true });
    expect(await takeUpOrphans(house().queue, suspects, minutes(20) + GRACE)).toBeGreaterThan(0);
    expect(await jobOf(mailId)).toMatchObject({ attempts: 1, locked: false, error: expect.stringContaining('in the middle') });

    await aWorker();
    await vi.waitFor(async () => expect((await inbound(desk)).state).toBe('done'), { timeout: seconds(20), interval: 50 });
    await vi.waitFor(async () => expect(await jobOf(mailId)).toBeUndefined(), { timeout: seconds(5), interval: 50 });
    expect(await whatCameOfIt(desk)).toEqual({ tickets: 1, messages: 1, files: 1 });
  });

  test('told to stop (SIGTERM) it is gone within three seconds, and gives its job back at once', async () => {
    const desk = await aDesk();
    const worker = await aWorker();
    const held = await holdTable('message');
    const mailId = await aMailArrives(desk);
    await held.stalled();
    const began = performance.now();
    worker.process.kill('SIGTERM');
    await new Promise((resolve) => worker.process.once('exit', resolve));
    expect(performance.now() - began).toBeLessThan(seconds(3.5));
    expect(worker.process.exitCode).toBe(0);
    expect(await jobOf(mailId)).toMatchObject({ locked: false });
    await held.release();
  });
});
