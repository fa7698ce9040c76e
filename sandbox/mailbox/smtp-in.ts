import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailStore } from './mail-store.ts';

export interface SmtpIn {
  port: number;
  close(): Promise<void>;
}

/**
 * The SMTP server that takes every mail the app sends. No TLS and no login: it listens on this machine alone.
 * Addresses that begin with `bounce` do not exist and get 550, as a real mailbox that is gone; that it was tried is remembered.
 */
export async function startSmtpIn(options: { port: number; store: MailStore; now: () => Date }): Promise<SmtpIn> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: 40 * 1024 * 1024,
    logger: false,
    onRcptTo: (address, session, done) => {
      if (!/^bounce([+.-].*)?@/i.test(address.address)) return done();
      const { mailFrom } = session.envelope;
      options.store.keepBounce({ from: mailFrom ? mailFrom.address : '', to: address.address, at: options.now().toISOString() });
      done(Object.assign(new Error('5.1.1 There is no such mailbox here'), { responseCode: 550 }));
    },
    onData: (stream, session, done) => void take(stream, session, options).then(() => done(), done),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  server.on('error', (error: Error) => console.error('sandbox: the mailbox\'s SMTP server', error.message));
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function take(stream: SMTPServerDataStream, session: SMTPServerSession, { store, now }: { store: MailStore; now: () => Date }): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error('5.3.4 The mail is too large'), { responseCode: 552 });
  const { mailFrom, rcptTo } = session.envelope;
  await store.keep(Buffer.concat(chunks), { from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), at: now().toISOString(), sent: false });
}
