import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Problem } from '#app/platform/problem.ts';
import { aMailServer, smtpAnswer, type TestMailServer } from '#tests/builders/a-mail-server.ts';
import type { MailToSend } from './port.ts';
import { smtpMail } from './smtp-mail.server.ts';

const mail: MailToSend = {
  from: { name: '가게', address: '42@in.mend-app.test' },
  to: { name: '김하늘', address: 'haneul@mail.example' },
  replyTo: 'r.42.key.sig@in.mend-app.test',
  envelopeFrom: 'b.42.x.sig@in.mend-app.test',
  subject: 'Re: 배송 문의',
  text: '안녕하세요\n\n.\n끝',
  html: '<p>안녕하세요</p>',
  messageId: 'one.42@in.mend-app.test',
  headers: { References: '<a@mail.example>' },
};

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function served(behaviour = {}): Promise<TestMailServer> {
  const server = await aMailServer(behaviour);
  opened.push(server);
  return server;
}

const timeouts = { connect: 2000, silence: 300 };

describe('submission', () => {
  test('one message with both parts, our Message-ID and the bounce address as envelope', async () => {
    const server = await served();
    const sent = await smtpMail(server.url).send(mail);
    expect(sent.response).toMatch(/^250/);
    expect(server.mails).toMatchObject([{ from: mail.envelopeFrom, to: ['haneul@mail.example'] }]);
    const [parsed] = await server.parsed();
    expect(parsed).toMatchObject({ subject: mail.subject, messageId: '<one.42@in.mend-app.test>', text: '안녕하세요\n\n.\n끝', html: '<p>안녕하세요</p>' });
    expect(parsed!.replyTo!.text).toBe(mail.replyTo);
    expect(parsed!.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
  });

  test('files go along under the names they have, whatever the language', async () => {
    const server = await served();
    const bytes = new TextEncoder().encode('%PDF-1.4 안내');
    await smtpMail(server.url).send({ ...mail, attachments: [{ name: '반품 안내.pdf', type: 'application/pdf', bytes }] });
    const [parsed] = await server.parsed();
    expect(parsed!.attachments).toMatchObject([{ filename: '반품 안내.pdf', contentType: 'application/pdf', content: Buffer.from(bytes) }]);
    expect(parsed!.text).toContain('안녕하세요');
  });

  test('beforeData is awaited after the server is ready and before any content', async () => {
    const seen: string[] = [];
    const server = await served({
      onRcptTo: (_a: unknown, _s: unknown, done: () => void) => {
        seen.push('rcpt');
        done();
      },
    });
    await smtpMail(server.url).send(mail, async () => {
      seen.push(`before data, ${server.mails.length} taken`);
    });
    expect(seen).toEqual(['rcpt', 'before data, 0 taken']);
    expect(server.mails).toHaveLength(1);
  });

  test('when beforeData throws nothing is sent, and that is certain', async () => {
    const server = await served();
    const failed = await smtpMail(server.url)
      .send(mail, async () => {
        throw new Error('the database is away');
      })
      .catch((error: Problem) => error);
    expect(failed).toMatchObject({ code: 'mail_refused', details: { retry: true } });
    expect(server.mails).toEqual([]);
  });
});

describe('what went wrong is told apart', () => {
  async function failure(behaviour: object): Promise<Problem & { details: { shown?: { recipient: boolean } } }> {
    const server = await served(behaviour);
    let asked = 0;
    const error = await smtpMail(server.url, timeouts)
      .send(mail, async () => {
        asked += 1;
      })
      .catch((thrown: unknown) => thrown);
    return Object.assign(error as Problem, { asked }) as never;
  }
  const at = (command: string, code: number) => ({ [command]: (...args: unknown[]) => (args.at(-1) as (error: Error) => void)(smtpAnswer(code, 'no')) });

  test('5xx for the recipient: never, and it is the address', async () => {
    expect(await failure(at('onRcptTo', 550))).toMatchObject({ code: 'mail_refused', details: { retry: false, shown: { recipient: true } }, asked: 0 });
  });

  test('4xx for the recipient: later', async () => {
    expect(await failure(at('onRcptTo', 451))).toMatchObject({ code: 'mail_refused', details: { retry: true }, asked: 0 });
  });

  test('5xx for the sender: never, and not the address', async () => {
    expect(await failure(at('onMailFrom', 553))).toMatchObject({ code: 'mail_refused', details: { retry: false, shown: { recipient: false } } });
  });

  test('4xx after the content: the server’s word that it did not take it', async () => {
    const drained = { onData: (stream: NodeJS.ReadableStream, _s: unknown, done: (error: Error) => void) => stream.resume().on('end', () => done(smtpAnswer(452, 'full'))) };
    expect(await failure(drained)).toMatchObject({ code: 'mail_refused', details: { retry: true }, asked: 1 });
  });

  test('5xx after the content: never', async () => {
    const drained = { onData: (stream: NodeJS.ReadableStream, _s: unknown, done: (error: Error) => void) => stream.resume().on('end', () => done(smtpAnswer(554, 'spam'))) };
    expect(await failure(drained)).toMatchObject({ code: 'mail_refused', details: { retry: false } });
  });

  test('silence after the content: unknown', async () => {
    const error = await failure({ onData: (stream: NodeJS.ReadableStream) => void stream.resume() });
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Problem);
  });

  test('the connection cut after the content: unknown', async () => {
    const server = await served();
    const cutting = cuttingProxy(Number(new URL(server.url).port), '\r\n.\r\n');
    const error = await smtpMail(await cutting, timeouts).send(mail).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Problem);
  });

  test('the connection cut at DATA, before any content: later', async () => {
    const server = await served();
    const error = await smtpMail(await cuttingProxy(Number(new URL(server.url).port), 'DATA\r\n'), timeouts).send(mail).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'mail_refused', details: { retry: true } });
    expect(server.mails).toEqual([]);
  });

  test('nobody listens: later', async () => {
    const error = await smtpMail('smtp://127.0.0.1:1', timeouts).send(mail).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'mail_refused', details: { retry: true } });
  });

  test('a wrong password is ours to mend: later', async () => {
    const server = await served({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, authOptional: true, onAuth: (...args: unknown[]) => (args.at(-1) as (error: Error) => void)(smtpAnswer(535, 'wrong')) });
    const error = await smtpMail(server.url.replace('//', '//user:wrong@'), timeouts).send(mail).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'mail_refused', details: { retry: true } });
  });

  test('no server set up: the mail waits', async () => {
    await expect(smtpMail(undefined).send(mail)).rejects.toMatchObject({ code: 'mail_refused', details: { retry: true, words: 'mail_not_set_up' } });
  });
});

/** Passes everything on, and breaks the line when the client has said this. */
async function cuttingProxy(port: number, words: string): Promise<string> {
  const proxy = net.createServer((client) => {
    const upstream = net.connect(port, '127.0.0.1');
    let said = '';
    client.on('data', (chunk) => {
      said += chunk.toString('latin1');
      if (said.includes(words)) {
        client.destroy();
        upstream.destroy();
      } else upstream.write(chunk);
    });
    upstream.on('data', (chunk) => client.write(chunk));
    for (const side of [client, upstream]) side.on('error', () => {});
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  opened.push({ close: () => proxy.close() });
  return `smtp://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}
