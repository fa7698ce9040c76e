import type { Desk } from '#app/desk/desk.ts';
import { attachFile } from '#app/domain/tickets/attach-file.server.ts';
import type { InboundMail } from '#app/platform/generated/prisma/client.ts';
import { fileMail } from './file-mail.server.ts';
import { readAddress } from './mail-addresses.ts';
import { rawBytes } from './raw-bytes.sql.server.ts';
import { readMail, type ReadMail } from './reading/read-mail.ts';
import { typeOfBytes } from '#app/platform/type-of-bytes.ts';
import { takeBounce } from './take-bounce.server.ts';
import type { Taking } from './taking.ts';

/** More are in the raw bytes alone. */
const MOST_FILES = 100;

/**
 * Reads a delivery that the door kept and files it: on its ticket, on a new
 * one, or as the bounce of one of ours. Safe to run again at any point: the
 * words are filed once (by Message-ID), and files are attached after them, so
 * that a failing file store costs no words.
 */
export async function takeMail(desk: Desk, mailId: string): Promise<void> {
  const row = await desk.db.inboundMail.findFirst({ where: { shopId: desk.shop.id, id: mailId }, omit: { raw: true } });
  if (!row || row.state !== 'received') return;
  const inbound: InboundMail = { ...row, raw: null };
  const bytes = await rawBytes(desk.db, desk.shop.id, mailId);
  if (!bytes) return settle(desk, inbound, { state: 'failed', error: 'the bytes are gone' });
  const mail = await readMail(bytes, inbound.envelopeFrom, (address) => readAddress(address, desk.mailDomain) !== null);
  const taking = inbound.messageId ? { messageId: inbound.messageId } : await file(desk, inbound, mail);
  if ('ignored' in taking) return settle(desk, inbound, { state: 'done', rfcMessageId: mail.rfcMessageId, error: taking.ignored });
  await attachFiles(desk, taking.messageId, mail);
  await settle(desk, inbound, { state: 'done', error: null });
}

async function file(desk: Desk, inbound: InboundMail, mail: ReadMail): Promise<Taking> {
  // What we sent has come back to us: a forwarding that goes in a circle.
  if (mail.loopShop === desk.shop.id) return { ignored: 'our own automatic mail' };
  const sent = await desk.db.outboxMail.findFirst({ where: { shopId: desk.shop.id, rfcMessageId: mail.rfcMessageId }, select: { id: true } });
  if (sent) return { ignored: 'our own mail' };
  return mail.bounce ? takeBounce(desk, inbound, mail) : fileMail(desk, inbound, mail);
}

async function attachFiles(desk: Desk, messageId: string, mail: ReadMail): Promise<void> {
  const slots = new Set<string>();
  for (const [index, part] of mail.attachments.slice(0, MOST_FILES).entries()) {
    if (part.bytes.length === 0) continue;
    const type = typeOfBytes(part.bytes, part.declaredType);
    // The picture's place in the HTML is named by its content id; a second part of that name is a file of its own.
    const slot = part.cid && !slots.has(`cid:${part.cid}`) ? `cid:${part.cid}` : `part:${index}`;
    slots.add(slot);
    await attachFile(desk, { messageId, slot, name: part.name ?? nameless(type, index), type, bytes: part.bytes });
  }
}

function nameless(type: string, index: number): string {
  const ending = /^image\/(jpeg|png|gif|webp|heic)$/.exec(type)?.[1]?.replace('jpeg', 'jpg') ?? (type === 'message/rfc822' ? 'eml' : type === 'application/pdf' ? 'pdf' : 'bin');
  return `${index + 1}.${ending}`;
}

async function settle(desk: Desk, inbound: InboundMail, outcome: Partial<Pick<InboundMail, 'state' | 'error' | 'rfcMessageId'>>): Promise<void> {
  await desk.db.inboundMail.updateMany({ where: { shopId: desk.shop.id, id: inbound.id }, data: outcome });
}
