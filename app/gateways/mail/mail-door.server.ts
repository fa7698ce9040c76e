import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { log, reasonOf } from '#app/platform/log.server.ts';

/** 25 MB, what the large mailboxes send at most. */
export const MAX_MAIL = 25 * 1024 * 1024;

/** As many as a server has to take (RFC 5321, 4.5.3.1.8): each keeps the bytes once. */
const MAX_RECIPIENTS = 100;

export interface MailDoor {
  host: string;
  port: number;
  /** The name it greets with. */
  name: string;
  tls?: { cert: Buffer; key: Buffer };
  /** Whether there is someone at this address. Throws when that cannot be known now. */
  known(address: string): Promise<boolean>;
  /** Keeps the bytes for each recipient; only then the sender hears 250. */
  keep(mail: { from: string; to: string[]; bytes: Buffer }): Promise<void>;
  maxSize?: number;
}

/** The inbound SMTP door. Answers where it listens and how to close it (waits for deliveries under way). */
export async function openMailDoor(door: MailDoor): Promise<{ port: number; close(): Promise<void> }> {
  const maxSize = door.maxSize ?? MAX_MAIL;
  const server = new SMTPServer({
    name: door.name,
    banner: 'Mend',
    size: maxSize,
    authOptional: true,
    disabledCommands: door.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(door.tls ?? {}),
    disableReverseLookup: true,
    maxClients: 200,
    socketTimeout: 60_000,
    closeTimeout: 10_000,
    logger: false,
    onRcptTo: (address, session, done) => {
      // The sender brings the rest in another message.
      if (session.envelope.rcptTo.length >= MAX_RECIPIENTS) return done(refusal(452, '4.5.3 Too many recipients'));
      door.known(address.address).then(
        (known) => done(known ? null : refusal(550, '5.1.1 No such address here')),
        (error) => done(later(error)),
      );
    },
    onData: (stream, session, done) => {
      take(door, stream, session, maxSize).then(() => done(null, '2.0.0 Kept'), (error) => done(isRefusal(error) ? error : later(error)));
    },
  });
  server.on('error', (error) => log.debug({ reason: error.message }, 'mail connection failed'));
  await listening(server, door);
  return { port: (server.server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function take(door: MailDoor, stream: SMTPServerDataStream, session: SMTPServerSession, maxSize: number): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to the end all the same: the protocol has no way to stop a sender.
    if (size <= maxSize) chunks.push(chunk);
  }
  if (stream.sizeExceeded || size > maxSize) throw refusal(552, '5.3.4 The message is larger than 25 MB');
  const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
  await door.keep({ from, to: session.envelope.rcptTo.map((to) => to.address), bytes: Buffer.concat(chunks) });
}

function listening(server: SMTPServer, door: MailDoor): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(door.port, door.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

interface SmtpRefusal extends Error {
  responseCode: number;
}

function refusal(responseCode: number, message: string): SmtpRefusal {
  return Object.assign(new Error(message), { responseCode });
}

function isRefusal(error: unknown): error is SmtpRefusal {
  return error instanceof Error && 'responseCode' in error;
}

/** The sender keeps the mail and comes again. */
function later(error: unknown): SmtpRefusal {
  log.warn({ reason: reasonOf(error) }, 'mail put off');
  return refusal(451, '4.3.0 Not now, please try again');
}
