import { createHash } from 'node:crypto';
import addressparser from 'nodemailer/lib/addressparser';
import { automaticReason, isMachineAddress, isOfGroup, type Headers } from './automatic-mail.ts';
import { parseBytes, type MailParts, type RawAttachment } from './byte-parser.ts';
import { cleanHtml } from './clean-html.ts';
import { cutText, storableText } from './cut-text.ts';
import { decodeBytes } from './decode-bytes.ts';
import { decodeHeader } from './decode-header.ts';
import { maskCards } from './mask-cards.ts';
import { readBounce, type Bounce } from './read-bounce.ts';
import { textOfHtml } from './text-of-html.ts';

export interface Person {
  /** Lower case; empty when the mail names none. */
  address: string;
  name: string | null;
}

export interface ReadMail {
  /** Without brackets; made from the mail's own words when it has none. */
  rfcMessageId: string;
  /** An id made from the mail's own words: for one whose Message-ID another mail has taken. */
  contentId: string;
  /** Who wrote: From; or Reply-To where a form's mailer stands in From. */
  writer: Person;
  subject: string;
  text: string;
  html: string | null;
  attachments: RawAttachment[];
  /** Ids of the mails it answers, the nearest first: In-Reply-To, then References right to left. */
  answers: string[];
  /** Why it counts as automatic; null when a person wrote it. */
  automatic: string | null;
  /** The shop whose loop mark it carries. */
  loopShop: string | null;
  bounce: Bounce | null;
  /** Message-IDs named anywhere in a bounce: one of them is the mail that came back. */
  returnedIds: string[];
}

const MAX_TEXT = 100_000;
/** Characters of an address header that are read: the first person counts. */
const MAX_ADDRESSES = 20_000;

/**
 * Reads a mail from its bytes. Never throws for what a mail contains: whatever
 * cannot be parsed is kept as text.
 * @param isOurs whether an address is one of this installation
 */
export async function readMail(bytes: Buffer, envelopeFrom: string, isOurs: (address: string) => boolean): Promise<ReadMail> {
  const parts = await parseBytes(bytes).catch(() => unparsed(bytes));
  const headers = headersOf(parts);
  const writer = writerOf(headers, envelopeFrom, isOurs);
  const html = parts.html === null ? null : cleanHtml(storableText(parts.html));
  const text = wordsOf(parts, html);
  const subject = cutText(maskCards(storableText(headers.first('subject'))), 200);
  const report = parts.attachments.filter((part) => /^(message\/(delivery-status|rfc822|global.*)|text\/rfc822-headers)$/.test(part.declaredType));
  const machine = isOurs(writer.address) ? 'own-address' : automaticReason(headers, { from: envelopeFrom, sender: writer.address });
  const bounce = machine === null ? null : readBounce({ contentType: headers.first('content-type'), subject, sender: writer.address, text, report: reportOf(parts, text) });
  const contentId = madeId(headers, text, parts.attachments);
  return {
    rfcMessageId: idsIn(headers.raw('message-id'))[0] ?? contentId,
    contentId,
    writer,
    subject,
    text: cutText(maskCards(text), MAX_TEXT),
    html: html === null ? null : maskCards(html),
    attachments: parts.attachments,
    answers: [...idsIn(headers.raw('in-reply-to')), ...idsIn(headers.raw('references')).toReversed()].slice(0, 40),
    automatic: machine,
    loopShop: headers.first('x-mend-loop').trim() || null,
    bounce,
    returnedIds: machine === null ? [] : idsIn([text, ...report.map((part) => part.bytes.toString('latin1'))].join('\n')).slice(0, 50),
  };
}

interface RawHeaders extends Headers {
  raw(name: string): string;
}

function headersOf(parts: MailParts): RawHeaders {
  const raw = (name: string) => parts.headers.find((header) => header.key === name)?.value.trim() ?? '';
  return { raw, first: (name) => decodeHeader(raw(name)), has: (name) => parts.headers.some((header) => header.key === name) };
}

/**
 * A form's mailer writes from an address that nobody reads and names the person
 * in Reply-To. A group that may not write in a person's name (DMARC) writes in
 * its own and names the person in X-Original-From
 * (https://wiki.ietf.org/group/dmarc/XOriginalFrom).
 */
function writerOf(headers: RawHeaders, envelopeFrom: string, isOurs: (address: string) => boolean): Person {
  const from = people(headers.raw('from'))[0] ?? { address: envelopeFrom.toLowerCase(), name: null };
  const original = isOfGroup(headers) ? (people(headers.raw('x-original-from'))[0] ?? people(headers.raw('x-original-sender'))[0]) : undefined;
  if (original && original.address !== from.address && !isOurs(original.address)) return original;
  const replyTo = people(headers.raw('reply-to'))[0];
  const standsIn = isMachineAddress(from.address) || isOurs(from.address);
  return standsIn && replyTo && !isMachineAddress(replyTo.address) && !isOurs(replyTo.address) ? replyTo : from;
}

/** Structure first, decoding after: a decoded name may hold a comma or a bracket. */
function people(raw: string): Person[] {
  const unfolded = raw.slice(0, MAX_ADDRESSES).replace(/\r?\n[ \t]*/g, ' ');
  return addressparser(unfolded, { flatten: true }).flatMap(({ address, name }) => {
    const clean = storableText(decodeHeader(address ?? '')).toLowerCase().replace(/\s/g, '');
    if (!/^[^@]+@[^@]+$/.test(clean)) return [];
    const shown = cutText(storableText(decodeHeader(name ?? '')).replace(/^["']+|["']+$/g, ''), 120);
    return [{ address: clean.slice(0, 320), name: shown && shown.toLowerCase() !== clean ? shown : null }];
  });
}

/** The plain part where it says something; else the words of the HTML. */
function wordsOf(parts: MailParts, html: string | null): string {
  const plain = storableText(parts.text ?? '').trim();
  if (plain) return plain;
  if (html) return storableText(textOfHtml(html));
  // Dropped for its size, or nothing but pictures.
  return parts.html === null ? '' : storableText(textOfHtml(cleanHtml(parts.html.slice(0, 400_000)) ?? ''));
}

/** The machine-readable part of a bounce; some mailers leave it in the text. */
function reportOf(parts: MailParts, text: string): string {
  const part = parts.attachments.find((attachment) => attachment.declaredType === 'message/delivery-status');
  if (part) return part.bytes.toString('latin1');
  return /^\s*(final-recipient|action)\s*:/im.test(text) ? text : '';
}

function idsIn(raw: string): string[] {
  const ids = [...raw.matchAll(/<([^<>\s]{3,500})>/g)].map((match) => match[1]!).filter((id) => id.includes('@'));
  const bare = ids.length === 0 && /^[^<>\s]+@[^<>\s]+$/.test(raw.trim()) ? [raw.trim()] : ids;
  return [...new Set(bare.map((id) => storableText(id)))];
}

/** The same mail twice has the same id, though its Received lines differ. */
function madeId(headers: RawHeaders, text: string, files: RawAttachment[]): string {
  const pictures = files.map((file) => createHash('sha256').update(file.bytes).digest('hex'));
  const words = ['date', 'from', 'subject'].map((name) => headers.raw(name)).concat(text, pictures);
  return `${createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 40)}@no-message-id.invalid`;
}

/** A mail that the library gave up on: its head by lines, the rest as text. */
function unparsed(bytes: Buffer): MailParts {
  const [head = '', ...body] = bytes.toString('latin1').split(/\r?\n\r?\n/);
  const headers = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [{ key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1) }] : [];
    });
  return { headers, text: decodeBytes(Buffer.from(body.join('\n\n'), 'latin1')), html: null, attachments: [], contentType: '' };
}
