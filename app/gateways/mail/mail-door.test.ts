import net from 'node:net';
import forge from 'node-forge';
import { afterEach, describe, expect, test } from 'vitest';
import nodemailer from 'nodemailer';
import { openMailDoor, type MailDoor } from './mail-door.server.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const door of opened.splice(0)) await door.close();
});

async function open(given: Partial<MailDoor> = {}) {
  const kept: { from: string; to: string[]; bytes: Buffer }[] = [];
  const door = await openMailDoor({
    host: '127.0.0.1',
    port: 0,
    name: 'in.mend-app.test',
    known: async (address) => address === '7@in.mend-app.test',
    keep: async (mail) => void kept.push(mail),
    ...given,
  });
  opened.push(door);
  return { kept, send: (mail: object) => nodemailer.createTransport({ host: '127.0.0.1', port: door.port, ignoreTLS: true }).sendMail({ from: 'a@mail.example', text: 'x', ...mail }), port: door.port };
}

describe('who is let in', () => {
  test('who is known; nobody else', async () => {
    const { send, kept } = await open();
    await send({ to: '7@in.mend-app.test' });
    expect(kept).toHaveLength(1);
    await expect(send({ to: '8@in.mend-app.test' })).rejects.toMatchObject({ responseCode: 550, command: 'RCPT TO' });
  });

  test('451 when that cannot be known, and when the bytes cannot be kept', async () => {
    const away = async () => {
      throw new Error('the database is away');
    };
    await expect((await open({ known: away })).send({ to: '1@in.mend-app.test' })).rejects.toMatchObject({ responseCode: 451 });
    await expect((await open({ known: async () => true, keep: away })).send({ to: '1@in.mend-app.test' })).rejects.toMatchObject({ responseCode: 451, command: 'DATA' });
  });
});

describe('what is kept', () => {
  test('the very bytes, for every recipient, before 250', async () => {
    const { kept, port } = await open({ known: async () => true });
    const body = Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.from([0xc1, 0xd6, 0xb9, 0xae]), Buffer.from('\r\n..dot\r\n')]);
    await speak(port, ['EHLO me', 'MAIL FROM:<>', 'RCPT TO:<1@in.mend-app.test>', 'RCPT TO:<2@in.mend-app.test>', 'DATA', Buffer.concat([body, Buffer.from('.')]), 'QUIT']);
    expect(kept).toMatchObject([{ from: '', to: ['1@in.mend-app.test', '2@in.mend-app.test'] }]);
    expect(kept[0]!.bytes.includes(Buffer.from([0xc1, 0xd6, 0xb9, 0xae]))).toBe(true);
    expect(kept[0]!.bytes.toString('latin1')).toContain('\r\n.dot');
  });

  test('too large is refused for good', async () => {
    const { send, kept } = await open({ known: async () => true, maxSize: 2000 });
    await expect(send({ to: '1@in.mend-app.test', text: 'x'.repeat(5000) })).rejects.toMatchObject({ responseCode: 552 });
    expect(kept).toEqual([]);
  });
});

describe('how much at a time', () => {
  const anyone = async () => true;

  test('what does not fit beside what is coming in is put off, announced or not, and fits later', async () => {
    const { send, kept, port } = await open({ known: anyone, room: 10_000 });
    const slow = await aSender(port);
    await slow.begin('x'.repeat(6000));
    await putOff(port, 5000);
    await expect(send({ to: '1@in.mend-app.test', text: 'y'.repeat(5000) })).rejects.toMatchObject({ responseCode: 452, command: 'DATA' });
    expect(await slow.say('\r\n.')).toMatch(/^250 /);
    await send({ to: '1@in.mend-app.test', text: 'y'.repeat(5000) });
    expect(kept.map(({ bytes }) => /x{6000}/.test(bytes.toString()) || bytes.length > 5000)).toEqual([true, true]);
  });

  test('the bytes of a line that broke are given back, and nothing of them is kept', async () => {
    const { send, kept, port } = await open({ known: anyone, room: 10_000 });
    const broken = await aSender(port);
    await broken.begin('x'.repeat(9000));
    await putOff(port, 5000);
    await broken.leave();
    await soon(() => send({ to: '1@in.mend-app.test', text: 'y'.repeat(5000) }));
    expect(kept).toHaveLength(1);
  });

  test('a sender that drips is cut off, and the room is there for others', async () => {
    const { send, kept, port } = await open({ known: anyone, room: 10_000, longest: 150 });
    const slow = await aSender(port);
    const drip = setInterval(() => slow.drip('x'), 5);
    await slow.begin('x'.repeat(9000));
    await soon(() => send({ to: '1@in.mend-app.test', text: 'y'.repeat(5000) }));
    await slow.ended;
    clearInterval(drip);
    expect(kept).toHaveLength(1);
  });

  test('of a flood each mail is kept once, and no more of them at a time than fit', async () => {
    let [now, most] = [0, 0];
    const { send, kept } = await open({
      known: anyone,
      room: 400_000,
      maxSize: 150_000,
      keep: async (mail) => {
        most = Math.max(most, (now += mail.bytes.length));
        await new Promise((resolve) => setImmediate(resolve));
        now -= mail.bytes.length;
        kept.push(mail);
      },
    });
    const texts = Array.from({ length: 24 }, (_, n) => `mail ${n} ${'z'.repeat(60_000)}`);
    await Promise.all(texts.map((text) => soon(() => send({ to: '1@in.mend-app.test', text }))));
    expect(kept.map(({ bytes }) => /mail (\d+) /.exec(bytes.toString())![1]).map(Number).toSorted((a, b) => a - b)).toEqual(texts.map((_, n) => n));
    expect(most).toBeLessThanOrEqual(150_000);
  });
});

describe('the line', () => {
  test('is encrypted where a certificate is given, and STARTTLS is not offered where none is', async () => {
    const plain = await open({ known: async () => true });
    await expect(nodemailer.createTransport({ host: '127.0.0.1', port: plain.port, requireTLS: true, tls: { rejectUnauthorized: false } }).sendMail({ from: 'a@mail.example', to: '1@in.mend-app.test', text: 'x' })).rejects.toThrow();
    const safe = await open({ known: async () => true, tls: aCertificate() });
    await nodemailer.createTransport({ host: '127.0.0.1', port: safe.port, requireTLS: true, tls: { rejectUnauthorized: false } }).sendMail({ from: 'a@mail.example', to: '1@in.mend-app.test', text: 'x' });
    expect([plain.kept.length, safe.kept.length]).toEqual([0, 1]);
  });
});

/** Tries again as a sender does that was put off. */
async function soon(act: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await act();
      return;
    } catch (error) {
      if ((error as { responseCode?: number }).responseCode !== 452) throw error;
    }
  }
}

/** Returns when somebody who announces so many bytes is put off. */
async function putOff(port: number, size: number): Promise<void> {
  const sender = await aSender(port);
  for (let answer = ''; !answer.startsWith('452 4.3.1 '); await sender.say('RSET')) answer = await sender.say(`MAIL FROM:<a@mail.example> SIZE=${size}`);
}

/** A sender that stops wherever it likes. */
async function aSender(port: number) {
  const socket = net.connect(port, '127.0.0.1');
  const answer = () => new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(bytes.toString())));
  const say = (line: string) => {
    const heard = answer();
    socket.write(`${line}\r\n`);
    return heard;
  };
  await answer();
  await say('EHLO me');
  opened.unshift({ close: async () => void socket.destroy() });
  return {
    say,
    /** Sends the first part of a mail. */
    async begin(text: string) {
      for (const line of ['MAIL FROM:<a@mail.example>', 'RCPT TO:<1@in.mend-app.test>', 'DATA']) await say(line);
      await new Promise<void>((resolve) => socket.write(text, () => resolve()));
    },
    drip: (text: string) => void (socket.writable && socket.write(text)),
    ended: new Promise<void>((resolve) => socket.on('error', () => {}).once('close', () => resolve())),
    leave: () => new Promise<void>((resolve) => socket.once('close', () => resolve()).destroy()),
  };
}

function aCertificate(): { cert: Buffer; key: Buffer } {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
  certificate.setSubject([{ name: 'commonName', value: 'in.mend-app.test' }]);
  certificate.setIssuer([{ name: 'commonName', value: 'in.mend-app.test' }]);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  return { cert: Buffer.from(forge.pki.certificateToPem(certificate)), key: Buffer.from(forge.pki.privateKeyToPem(keys.privateKey)) };
}

/** Says each line when the server has answered the one before. */
function speak(port: number, lines: (string | Buffer)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    const rest = [...lines];
    socket.on('data', (chunk) => {
      // The last line of an answer has a space after its code.
      if (!/(^|\n)\d{3} [^\n]*\r?\n$/.test(chunk.toString())) return;
      const next = rest.shift();
      if (next !== undefined) socket.write(Buffer.concat([Buffer.from(next), Buffer.from('\r\n')]));
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}
