import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';

export interface Envelope {
  from: string;
  to: string[];
  /** The sandbox's time when it arrived or was sent. */
  at: string;
  /** Written by a shopper on the mailbox page rather than received. */
  sent: boolean;
}

export interface Mail {
  id: string;
  envelope: Envelope;
  raw: Buffer;
  parsed: ParsedMail;
}

/** A mail that was turned away at the door: its words never came. */
export interface Bounce {
  from: string;
  to: string;
  at: string;
}

export interface MailStore {
  /** Remembers a mail that was turned away. */
  keepBounce(bounce: Bounce): void;
  /** Oldest first. */
  bounces(): readonly Bounce[];
  /** Keeps a mail: on disk first (raw `.eml` and its envelope), then in memory. */
  keep(raw: Buffer, envelope: Envelope): Promise<Mail>;
  /** All mails, oldest first. */
  all(): readonly Mail[];
  get(id: string): Mail | undefined;
}

/** Opens the store; with a folder, mails of earlier runs are there again. */
export async function openMailStore(dir?: string): Promise<MailStore> {
  const mails: Mail[] = [];
  const bounces: Bounce[] = dir ? readBounces(join(dir, BOUNCES)) : [];
  if (dir) {
    mkdirSync(dir, { recursive: true });
    for (const name of readdirSync(dir).filter((file) => file.endsWith('.json')).sort()) {
      const id = name.slice(0, -'.json'.length);
      mails.push(await open(id, readFileSync(join(dir, `${id}.eml`)), JSON.parse(readFileSync(join(dir, name), 'utf8'))));
    }
  }
  let last = Number(mails.at(-1)?.id ?? 0);
  return {
    keepBounce(bounce) {
      if (dir) appendFileSync(join(dir, BOUNCES), `${JSON.stringify(bounce)}\n`);
      bounces.push(bounce);
    },
    bounces: () => bounces,
    async keep(raw, envelope) {
      const id = String(++last).padStart(6, '0');
      if (dir) {
        writeFileSync(join(dir, `${id}.eml`), raw);
        // The envelope is written last: a mail is there when its envelope is.
        writeFileSync(join(dir, `${id}.json`), JSON.stringify(envelope));
      }
      const mail = await open(id, raw, envelope);
      mails.push(mail);
      return mail;
    },
    all: () => mails,
    get: (id) => mails.find((mail) => mail.id === id),
  };
}

const BOUNCES = 'bounces.ndjson';

function readBounces(path: string): Bounce[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((row) => JSON.parse(row) as Bounce);
}

async function open(id: string, raw: Buffer, envelope: Envelope): Promise<Mail> {
  return { id, raw, envelope, parsed: await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true }) };
}
