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

describe('the line', () => {
  test('is encrypted where a certificate is given, and STARTTLS is not offered where none is', async () => {
    const plain = await open({ known: async () => true });
    await expect(nodemailer.createTransport({ host: '127.0.0.1', port: plain.port, requireTLS: true, tls: { rejectUnauthorized: false } }).sendMail({ from: 'a@mail.example', to: '1@in.mend-app.test', text: 'x' })).rejects.toThrow();
    const safe = await open({ known: async () => true, tls: aCertificate() });
    await nodemailer.createTransport({ host: '127.0.0.1', port: safe.port, requireTLS: true, tls: { rejectUnauthorized: false } }).sendMail({ from: 'a@mail.example', to: '1@in.mend-app.test', text: 'x' });
    expect([plain.kept.length, safe.kept.length]).toEqual([0, 1]);
  });
});

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
