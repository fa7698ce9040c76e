import { spawn, type ChildProcess } from 'node:child_process';
import readline from 'node:readline';
import nodemailer from 'nodemailer';
import { afterEach, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** The process as it runs in production, on a free port. */
async function startedDoor(): Promise<{ port: number; ended: Promise<number | null>; child: ChildProcess }> {
  const child = spawn(process.execPath, ['app/mail.ts'], { env: { ...process.env, MAIL_PORT: '0', MAIL_HOST: '127.0.0.1', LOG_LEVEL: 'info' }, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  for await (const line of readline.createInterface({ input: child.stdout! })) {
    const said = JSON.parse(line) as { msg: string; port?: number };
    if (said.msg === 'mail door open') return { port: said.port!, ended, child };
  }
  throw new Error('The mail process ended before its door was open');
}

test('the mail process keeps a delivery with its job before it says 250, and closes when told to', async () => {
  const desk = await aDesk();
  const door = await startedDoor();
  const smtp = nodemailer.createTransport({ host: '127.0.0.1', port: door.port, ignoreTLS: true });
  const to = `${desk.shop.id}@in.mend-app.test`;
  const sent = await smtp.sendMail({ from: 'haneul@mail.example', to, subject: '배송', text: '안 왔어요', messageId: '<one@mail.example>' });
  expect(sent.response).toMatch(/^250/);
  await expect(smtp.sendMail({ from: 'haneul@mail.example', to: '99@in.mend-app.test', text: 'x' })).rejects.toMatchObject({ responseCode: 550 });
  const rows = await desk.db.inboundMail.findMany({ where: { shopId: desk.shop.id } });
  expect(rows).toMatchObject([{ state: 'received', envelopeFrom: 'haneul@mail.example', envelopeTo: to }]);
  expect(Buffer.from(rows[0]!.raw!).toString()).toContain('Message-ID: <one@mail.example>');
  const { rows: jobs } = await house().queue.query(`select key from graphile_worker._private_jobs where payload->>'mailId' = $1`, [rows[0]!.id]);
  expect(jobs).toEqual([{ key: `take-mail:${rows[0]!.id}` }]);
  door.child.kill('SIGTERM');
  expect(await door.ended).toBe(0);
});
