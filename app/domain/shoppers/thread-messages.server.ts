import type { Desk } from '#app/desk/desk.ts';
import { foldQuotes, type Passage } from '#app/domain/channels/email/fold-quotes.ts';
import { withoutThreadSecrets } from '#app/domain/channels/storefront/thread-link.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { signedFile } from '#app/domain/tickets/signed-file.server.ts';
import { cursorOf, placeOf } from '#app/domain/tickets/inbox-filters.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { ThreadReader } from './thread-reader.server.ts';

export interface ShopperMessage {
  id: string;
  /** `me`: from the reader's own address · `shop` · `other`: somebody else wrote to this ticket. */
  who: 'me' | 'shop' | 'other';
  /** Of somebody else. */
  name: string | null;
  at: string;
  /** The words; empty where `elsewhere`. */
  passages: Passage[];
  files: ShopperFile[];
  /** An answer that was mailed to another address: that there was one is told, what it says is not. */
  elsewhere: boolean;
}

export interface ShopperFile {
  id: string;
  name: string;
  /** Media type found by looking at the bytes. */
  type: string;
  size: number;
  /** A signed link that lives for half an hour, relative to a page of ours below the proxy. */
  href: string;
}

const PAGE = 30;

/**
 * What the reader may see of a ticket, the newest page or the one before the
 * cursor, oldest first. Never notes, held or automatic messages. An answer is
 * read where it was mailed to; what others wrote, only by whom answers go to now.
 * What an agent wrote down is the shop's own account of what was said, and is not shown.
 * @throws Problem bad_input for a cursor that is none
 */
export async function threadMessages(desk: Desk, reader: ThreadReader, cursor: string | null = null): Promise<{ messages: ShopperMessage[]; earlier: string | null }> {
  const place = cursor ? placeOf(cursor) : null;
  const rows = await desk.db.message.findMany({
    where: {
      shopId: desk.shop.id,
      ticketId: reader.ticket.id,
      kind: { in: ['customer', 'agent'] },
      automated: false,
      heldForResolutionId: null,
      AND: [{ OR: [{ via: null }, { via: { not: 'agent' } }] }, ...(place ? [{ createdAt: { lte: place.at }, OR: [{ createdAt: { lt: place.at } }, { id: { lt: place.id } }] }] : [])],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    include: theirs,
  });
  const shown = rows.slice(0, PAGE).toReversed();
  const first = shown[0];
  return {
    messages: shown.flatMap((row) => shownTo(desk, reader, row) ?? []),
    earlier: first && rows.length > PAGE ? cursorOf({ side: 'before', at: first.createdAt, id: first.id }) : null,
  };
}

const theirs = {
  attachments: { select: { id: true, name: true, type: true, size: true }, orderBy: { createdAt: 'asc' } },
  mails: { select: { toAddress: true } },
} satisfies Prisma.MessageInclude;

type Row = Prisma.MessageGetPayload<{ include: typeof theirs }>;

function shownTo(desk: Desk, reader: ThreadReader, row: Row): ShopperMessage | null {
  const base = { id: row.id, at: row.createdAt.toISOString(), name: null, elsewhere: false };
  const files = row.attachments.map((file) => ({ ...file, href: signedFile(desk, file.id, 'proxy') }));
  if (row.kind === 'agent') {
    if (!isForReader(reader, row)) return { ...base, who: 'shop', passages: [], files: [], elsewhere: true };
    return { ...base, who: 'shop', passages: [{ text: withoutThreadSecrets(row.text), quoted: false }], files };
  }
  const who = isOwn(reader, row) ? 'me' : 'other';
  if (who === 'other' && !reader.isAddressee) return null;
  const passages = foldQuotes(withoutThreadSecrets(row.text)).filter(({ quoted }) => who === 'me' || !quoted);
  return { ...base, who, name: who === 'other' ? row.fromName : null, passages, files };
}

/** A chat's window shows its own words and what answered them there; each was marked as it was written. */
function isForReader({ isAddressee, address, isChat }: ThreadReader, row: Row): boolean {
  if (isChat) return row.via === 'chat';
  return isAddressee || (address !== null && row.mails.some((mail) => normalEmail(mail.toAddress) === address));
}

/** By the address, not by the ticket's customer: words that somebody typed as theirs are not shown as theirs. */
function isOwn({ address, ticket, isChat }: ThreadReader, row: Row): boolean {
  if (isChat) return row.via === 'chat';
  if (address === null) return false;
  const writer = normalEmail(row.fromEmail);
  return writer ? writer === address : !row.thirdParty && normalEmail(ticket.requesterEmail) === address;
}
