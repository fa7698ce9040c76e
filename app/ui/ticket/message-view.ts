import { foldQuotes } from '#app/domain/channels/email/fold-quotes.ts';
import type { ThreadMessage } from '#app/domain/tickets/thread.server.ts';
import type { MessageView } from './ticket-view.ts';

/** A message as the thread draws it: what was written now, and apart from it what it quotes. */
export function messageView(message: ThreadMessage): MessageView {
  const passages = message.kind === 'customer' ? foldQuotes(message.text) : [{ text: message.text, quoted: false }];
  const textOf = (quoted: boolean) => passages.filter((passage) => passage.quoted === quoted).map((passage) => passage.text).join('\n').trim();
  return {
    id: message.id,
    kind: message.kind,
    name: message.fromName,
    email: message.fromEmail,
    text: textOf(false),
    quote: textOf(true) || null,
    html: message.html,
    automated: message.automated,
    thirdParty: message.thirdParty,
    via: message.via,
    at: message.createdAt,
    attachments: message.attachments,
    mail: message.mail && { id: message.mail.id, state: message.mail.state, error: message.mail.error },
    heldFor: message.heldForResolutionId,
    templateId: message.templateId,
  };
}
