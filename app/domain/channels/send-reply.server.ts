import { createHash } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import type { OutcomeVariables } from '#app/domain/templates/message-context.ts';
import { countUse } from '#app/domain/templates/count-use.sql.server.ts';
import { refuseBrokenTemplate } from '#app/domain/templates/refuse-broken-template.server.ts';
import { renderTemplate } from '#app/domain/templates/render-template.ts';
import { OUTCOME_GROUPS } from '#app/domain/templates/variables.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { changeStatus } from '#app/domain/tickets/change-status.server.ts';
import type { TicketStatus } from '#app/domain/tickets/ticket.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { addresseeOf } from './addressee.server.ts';
import { mailWaits } from './chat/mail-waits.server.ts';
import { showInChat } from './chat/show-in-chat.server.ts';
import { attachTemplateFiles } from './attach-template-files.server.ts';
import { answerSubject } from './email/mail-headers.ts';
import { queueMail } from './email/queue-mail.server.ts';
import { lockedResolutionState } from './lock-resolution.sql.server.ts';
import { refuseBrokenPromise } from './refuse-broken-promise.server.ts';
import { refuseUnfitWords } from './refuse-unfit-words.server.ts';

export interface ReplyToSend {
  ticketId: string;
  /** The version of the ticket that the agent saw. */
  version: number;
  /** Of the composer: the same words under the same key get the first answer; other words are another reply. */
  key: string;
  text: string;
  kind: 'reply' | 'note';
  templateId?: string | null;
  /** Which files of the template go out with it; all of them when absent. */
  templateFiles?: string[];
  /** The text promises this resolution: it waits until that is done. */
  resolutionId?: string | null;
  /** What came of the resolution, in words, where it is done already: fills what the text left open. */
  outcome?: OutcomeVariables;
  thenStatus?: TicketStatus;
}

export interface ReplySent {
  messageId: string;
  version: number;
  /** Null for a note, and for what was told on the telephone. */
  mail: { id: string; state: 'queued' | 'held'; to: string } | null;
}

/**
 * Stores an agent's reply with its mail, or a note, and sets the status, in one
 * transaction. The agent's draft goes with it.
 * @throws Problem conflict (shown: what changed), template_hole, bad_input for
 *   an empty text, not_possible when there is no address it may go to, its template is broken or it says what is not so, not_found
 */
export async function sendReply(desk: Desk, reply: ReplyToSend): Promise<ReplySent> {
  const written = reply.text.trim();
  if (written === '') throw new Problem('bad_input', { field: 'text', words: 'reply_empty' });
  return answerOnce(desk, receiptKey(reply, written), async function send(ledger) {
    if (reply.kind === 'reply' && reply.templateId) await refuseBrokenTemplate(ledger, reply.templateId);
    const held = reply.kind === 'reply' && (await mustWait(ledger, reply));
    const text = reply.kind === 'reply' && !held ? await sendable(ledger, reply, written) : written;
    if (held) {
      refuseHoles(written.replace(OUTCOMES, ''));
      await refuseBrokenPromise(ledger, { text: written, ticketId: reply.ticketId, resolutionId: reply.resolutionId! });
    }
    if (reply.kind === 'reply') await refuseUnfitWords(ledger, { ticketId: reply.ticketId, text, resolutionId: reply.resolutionId ?? null, waits: held });
    const { messageId, version, ticket } = await addMessage(ledger, {
      ticketId: reply.ticketId,
      kind: reply.kind === 'note' ? 'note' : 'agent',
      version: reply.version,
      text,
      templateId: reply.templateId ?? null,
      heldForResolutionId: held ? reply.resolutionId! : null,
    });
    if (reply.kind === 'reply' && reply.templateId) {
      await attachTemplateFiles(ledger, { messageId, templateId: reply.templateId, chosen: reply.templateFiles });
      if (!held) await countUse(ledger, { messageId, templateId: reply.templateId });
    }
    const mail = reply.kind === 'note' ? null : await mailOf(ledger, ticket, { messageId, text, held, tellsOutcome: Boolean(reply.resolutionId) });
    if (!reply.thenStatus) return { messageId, version, mail };
    return { messageId, version: await changeStatus(ledger, { ticketId: reply.ticketId, version, status: reply.thenStatus }), mail };
  });
}

/**
 * The words are part of it: an answer that got lost on its way back, then
 * edited and sent again, would else be told that its new words had left. It
 * meets the version instead, and the writer sees what was sent.
 */
function receiptKey({ ticketId, key, kind, resolutionId }: ReplyToSend, written: string): string {
  const words = createHash('sha256').update([kind, resolutionId ?? '', written].join('\0')).digest('base64url').slice(0, 22);
  return `reply:${ticketId}:${key}:${words}`;
}

/** Words follow money: only what is done may be told. */
async function mustWait(ledger: Ledger, reply: ReplyToSend): Promise<boolean> {
  if (!reply.resolutionId) return false;
  const state = await lockedResolutionState(ledger.db, ledger.shop.id, reply.resolutionId);
  if (state === null) throw new Problem('not_found', { note: 'no such resolution' });
  if (state === 'failed') throw new Problem('not_possible', { words: 'reply_resolution_failed' });
  if (state === 'done') return false;
  // Two promises of one refund would both leave when it is done.
  const waits = await ledger.db.message.findFirst({ where: { shopId: ledger.shop.id, heldForResolutionId: reply.resolutionId, ticketId: reply.ticketId }, select: { id: true } });
  if (waits) throw new Problem('not_possible', { words: 'reply_held_already' });
  return true;
}

/** What may leave now, without a hole. */
async function sendable(ledger: Ledger, reply: ReplyToSend, text: string): Promise<string> {
  if (!reply.outcome || !/\{[{%]/.test(text)) return refuseHoles(text);
  const ticket = await ledger.db.ticket.findFirst({ where: { shopId: ledger.shop.id, id: reply.ticketId }, select: { locale: true } });
  return refuseHoles(renderTemplate(text, reply.outcome, ticket?.locale ?? 'ko'));
}

/** Filled when the resolution is done; any other place would keep the reply held for ever. */
const OUTCOMES = new RegExp(`\\{\\{-?\\s*(?:${OUTCOME_GROUPS.join('|')})\\.[^{}]*\\}\\}`, 'g');

function refuseHoles(text: string): string {
  const hole = /\{\{-?\s*([^{}]*?)\s*-?\}\}|\{%-?\s*([^{}]*?)\s*-?%\}|(\{[{%][^\n]{0,40})/.exec(text);
  if (hole) throw new Problem('template_hole', { field: 'text', values: { hole: (hole[1] ?? hole[2] ?? hole[3] ?? '').trim() || hole[0] } });
  return text;
}

async function mailOf(ledger: Ledger, ticket: Ticket, reply: { messageId: string; text: string; held: boolean; tellsOutcome: boolean }): Promise<ReplySent['mail']> {
  const to = await addresseeOf(ledger, ticket);
  // Told on the telephone: what was said is written down, and nothing leaves.
  if (!to && ticket.channel === 'phone' && !reply.held) return null;
  if (!to) throw new Problem('not_possible', { words: 'reply_no_address' });
  // What tells of money, goods or codes is read where it is mailed to.
  const isInChat = !reply.tellsOutcome && (await showInChat(ledger, ticket, reply.messageId));
  const id = await queueMail(ledger, {
    key: `reply:${reply.messageId}`,
    kind: 'reply',
    locale: ticket.locale,
    to,
    subject: answerSubject(ticket.subject),
    text: reply.text,
    ticketId: ticket.id,
    replyKey: ticket.replyKey,
    messageId: reply.messageId,
    held: reply.held,
    delay: isInChat ? await mailWaits(ledger, ticket.id) : 0,
  });
  return { id: id!, state: reply.held ? 'held' : 'queued', to: to.address };
}
