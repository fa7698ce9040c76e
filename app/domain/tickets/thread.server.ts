import type { Desk } from '#app/desk/desk.ts';
import { placeOf as fileIdOf } from './attach-file.server.ts';
import { cursorOf, placeOf } from './inbox-filters.ts';
import { contentIdOf, contentIdsIn } from './inline-pictures.ts';
import { signedFile } from './signed-file.server.ts';
import type { MessageKind, MessageVia } from './ticket.ts';

export interface ThreadMessage {
  id: string;
  kind: MessageKind;
  agentId: string | null;
  fromName: string | null;
  fromEmail: string | null;
  text: string;
  html: string | null;
  automated: boolean;
  thirdParty: boolean;
  /** Where the customer wrote it, when that is not the ticket's own channel. */
  via: MessageVia | null;
  heldForResolutionId: string | null;
  templateId: string | null;
  createdAt: Date;
  attachments: ThreadFile[];
  /** How its mail fares; null for what is not mailed. */
  mail: { id: string; state: string; error: string | null; sentAt: Date | null } | null;
}

export interface ThreadFile {
  id: string;
  /** A signed link to it at the app's own address, which runs out within the hour. */
  href: string;
  name: string;
  type: string;
  size: number;
  /** Where it stands in the HTML: the text of that picture's `data-cid`; null for one beside it. */
  cid: string | null;
}

export interface Thread {
  /** Oldest first. */
  messages: ThreadMessage[];
  /** Cursor of the messages before these; null when all are here. */
  earlier: string | null;
}

const THREAD_PAGE = 50;

/**
 * The newest messages of a ticket, or those before the cursor.
 * @throws Problem bad_input for a cursor that is none
 */
export async function thread(desk: Desk, ticketId: string, cursor: string | null = null, size = THREAD_PAGE): Promise<Thread> {
  const place = cursor ? placeOf(cursor) : null;
  const rows = await desk.db.message.findMany({
    where: {
      shopId: desk.shop.id,
      ticketId,
      ...(place ? { createdAt: { lte: place.at }, OR: [{ createdAt: { lt: place.at } }, { id: { lt: place.id } }] } : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
    include: {
      attachments: { select: { id: true, name: true, type: true, size: true }, orderBy: { createdAt: 'asc' } },
      mails: { select: { id: true, state: true, error: true, sentAt: true }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  });
  const shown = rows.slice(0, size).toReversed();
  const first = shown[0];
  return {
    messages: shown.map(({ mails, shopId: _shop, ticketId: _ticket, attachments, ...message }) => {
      const places = placesIn(message);
      return { ...message, kind: message.kind as MessageKind, via: message.via as MessageVia | null, attachments: attachments.map((file) => ({ ...file, href: signedFile(desk, file.id), cid: places.get(file.id) ?? null })), mail: mails[0] ?? null };
    }),
    earlier: first && rows.length > size ? cursorOf({ side: 'before', at: first.createdAt, id: first.id }) : null,
  };
}

/** File id → where its picture stands in the HTML. */
function placesIn({ id, html }: { id: string; html: string | null }): Map<string, string> {
  return new Map(contentIdsIn(html).map((cid) => [fileIdOf(id, `cid:${contentIdOf(cid)}`), cid]));
}
