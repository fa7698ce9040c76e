import type { Ledger } from '#app/desk/desk.ts';
import { storeFindable } from './search.sql.server.ts';
import type { MessageKind, MessageVia } from './ticket.ts';

export interface MessageContent {
  text: string;
  /** Sanitised. */
  html?: string | null;
  fromName?: string | null;
  fromEmail?: string | null;
  /** RFC 3834 automatic mail. */
  automated?: boolean;
  /** The writer is not the ticket's customer. */
  thirdParty?: boolean;
  templateId?: string | null;
  /** The message waits until this resolution is done. */
  heldForResolutionId?: string | null;
  /** Where the customer wrote it, when that is not the ticket's own channel. */
  via?: MessageVia | null;
}

/** Writes the row and what the ticket is found by, `more` included. Clocks and status are the caller's matter. */
export async function storeMessage(ledger: Ledger, ticketId: string, kind: MessageKind, content: MessageContent, at: Date, more: (string | null | undefined)[] = []): Promise<string> {
  const id = ledger.newId();
  const isAgent = ledger.actor.kind === 'agent' && (kind === 'agent' || kind === 'note');
  const message = {
    shopId: ledger.shop.id,
    id,
    ticketId,
    kind,
    agentId: isAgent ? (ledger.actor.id ?? null) : null,
    fromName: content.fromName ?? (isAgent ? (ledger.actor.name ?? null) : null),
    fromEmail: content.fromEmail ?? null,
    text: storable(content.text),
    html: content.html ? storable(content.html) : null,
    automated: content.automated ?? false,
    thirdParty: content.thirdParty ?? false,
    templateId: content.templateId ?? null,
    heldForResolutionId: content.heldForResolutionId ?? null,
    via: content.via ?? null,
    createdAt: at,
  };
  await storeFindable(ledger.db, message, [content.fromName, content.fromEmail, content.text, ...more]);
  return id;
}

/** PostgreSQL keeps neither NUL nor half a character. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
