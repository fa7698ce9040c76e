import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { AddressInfo, Socket } from 'node:net';
import { ByteRoom, shareOf, type Share } from '#app/platform/byte-room.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { minutes } from '#app/platform/spans.ts';

/** 25 MB, what the large mailboxes send at most. */
const MAX_MAIL = 25 * 1024 * 1024;

/** As many as a server has to take (RFC 5321, 4.5.3.1.8): each keeps the bytes once. */
const MAX_RECIPIENTS = 100;

/** For one mail, however large: a sender that drips would hold its share of the room for as long as it likes. */
const LONGEST = minutes(10);

/** Of all connections together, while it comes in: many may be open, and each may bring the most. */
const ROOM = 4 * MAX_MAIL;

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
  /** Bytes held at most while mails come in; what goes beyond is put off (452). */
  room?: number;
  /** Milliseconds within which a mail has to have come in. */
  longest?: number;
}

/** The inbound SMTP door. Answers where it listens and how to close it (waits for deliveries under way). */
export async function openMailDoor(door: MailDoor): Promise<{ port: number; close(): Promise<void> }> {
  const maxSize = door.maxSize ?? MAX_MAIL;
  const arriving = new ByteRoom(door.room ?? ROOM);
  // On its way into the database a mail is copied several times over: the largest goes alone.
  const leaving = new ByteRoom(maxSize);
  const shares = new Map<string, Share>();
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
    onMailFrom: (address, _, done) => done(sizeOf(address) > arriving.free ? crowded() : null),
    onRcptTo: (address, session, done) => {
      // The sender brings the rest in another message.
      if (session.envelope.rcptTo.length >= MAX_RECIPIENTS) return done(refusal(452, '4.5.3 Too many recipients'));
      refusalOf(address, door).then(done, (error) => done(later(error)));
    },
    onData: (stream, session, done) => {
      const share = shareOf(arriving);
      shares.set(session.id, share);
      const late = setTimeout(() => hangUp(server, session.id), door.longest ?? LONGEST).unref();
      receive(stream, share, maxSize)
        .finally(() => (clearTimeout(late), shares.delete(session.id)))
        .then((bytes) => leaving.hold(bytes.length, () => door.keep({ ...envelopeOf(session), bytes })))
        .finally(() => share.giveBack())
        .then(() => done(null, '2.0.0 Kept'), (error) => done(isRefusal(error) ? error : later(error)));
    },
    // A line that breaks in the middle of a mail never ends its stream.
    onClose: (session) => {
      shares.get(session.id)?.giveBack();
      shares.delete(session.id);
    },
  });
  server.on('error', (error) => log.debug({ reason: error.message }, 'mail connection failed'));
  await listening(server, door);
  return { port: (server.server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function refusalOf({ address }: SMTPServerAddress, { known }: MailDoor): Promise<SmtpRefusal | null> {
  return (await known(address)) ? null : refusal(550, '5.1.1 No such address here');
}

/** The bytes of one mail. @throws SmtpRefusal when they are too many, for us or just now */
async function receive(stream: SMTPServerDataStream, share: Share, maxSize: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let refused: SmtpRefusal | null = null;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxSize) refused = refusal(552, '5.3.4 The message is larger than 25 MB');
    else if (!refused && !share.take(chunk.length)) refused = crowded();
    if (!refused) chunks.push(chunk);
    else if (chunks.splice(0).length) share.giveBack();
    // Read to the end all the same: the protocol has no way to stop a sender.
  }
  if (refused) throw refused;
  return Buffer.concat(chunks);
}

/** Ends a connection in the middle of its mail; the library would wait for the sender to hang up as well. */
function hangUp(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections as Set<{ session: { id: string }; send(code: number, words: string): void; _socket: Socket }>) {
    if (connection.session.id !== sessionId) continue;
    log.warn('mail cut off, too slow');
    connection.send(421, 'The message took too long');
    connection._socket.destroySoon();
  }
}

function envelopeOf({ envelope }: SMTPServerSession): { from: string; to: string[] } {
  return { from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map((to) => to.address) };
}

/** What the sender announced (RFC 1870); 0 when nothing. */
function sizeOf({ args }: SMTPServerAddress): number {
  return Number((args as { SIZE?: string } | false) && (args as { SIZE?: string }).SIZE) || 0;
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

/** The sender keeps the mail and comes again (RFC 5321, 4.5.3.1.10). */
function crowded(): SmtpRefusal {
  log.warn('mail put off, too much at once');
  return refusal(452, '4.3.1 Too much mail at once, please try again later');
}

/** The same, for a reason of ours. */
function later(error: unknown): SmtpRefusal {
  log.warn({ reason: reasonOf(error) }, 'mail put off');
  return refusal(451, '4.3.0 Not now, please try again');
}
