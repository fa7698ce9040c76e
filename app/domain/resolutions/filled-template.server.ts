import type { Desk } from '#app/desk/desk.ts';
import { holesOf } from '#app/domain/templates/holes-of.ts';
import type { MessageContext } from '#app/domain/templates/message-context.ts';
import { renderForComposer } from '#app/domain/templates/render-for-composer.ts';
import { templateFor } from '#app/domain/templates/template-for.server.ts';
import type { ResolutionKind } from '#app/domain/templates/template-row.ts';
import { OUTCOME_GROUPS } from '#app/domain/templates/variables.ts';
import { Problem } from '#app/platform/problem.ts';
import { messageContext } from './message-context.server.ts';

export interface FilledTemplate {
  templateId: string;
  text: string;
  resolutionKind: ResolutionKind | null;
  /** Variables that this ticket cannot fill; they stand in the text as Liquid, and stop the send. */
  holes: string[];
  locale: 'ko' | 'en';
  /** The customer's language has no text. */
  fellBack: boolean;
}

/**
 * A template as the agent of this ticket finds it in the composer.
 * @throws Problem not_found, bad_input for a body that is not Liquid
 */
export async function filledTemplate(desk: Desk, wanted: { ticketId: string; templateId: string }): Promise<FilledTemplate> {
  const ticket = await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, id: wanted.ticketId }, select: { locale: true, channel: true } });
  if (!ticket) throw new Problem('not_found', { note: 'ticket' });
  const { template, body, locale, fellBack } = await templateFor(desk, wanted.templateId, ticket);
  const done = template.resolutionKind && (await lastDone(desk, wanted.ticketId, template.resolutionKind));
  const context = await messageContext(desk, { ticketId: wanted.ticketId, locale, ...(done ? { resolutionId: done.id, orderId: done.orderId } : {}) });
  const holes = holesOf(body, context).filter((hole) => !OUTCOME_GROUPS.some((group) => hole.startsWith(`${group}.`)));
  const text = renderForComposer(body, withHoles(context, holes), locale).replace(HOLE, '{{ $1 }}');
  return { templateId: template.id, text, resolutionKind: template.resolutionKind, holes, locale, fellBack };
}

/** What was done already is told as it happened, not promised once more; a refund once the payment provider let it go. */
function lastDone({ shop, db }: Desk, ticketId: string, kind: string): Promise<{ id: string; orderId: string } | null> {
  return db.resolution.findFirst({ where: { shopId: shop.id, ticketId, kind, state: 'done', ...(kind === 'refund' ? { outcomeAt: { not: null } } : {}) }, orderBy: { settledAt: 'desc' }, select: { id: true, orderId: true } });
}

/** Marks of Unicode's private use: the renderer takes braces in values apart, so holes become Liquid after it. */
const HOLE = /\u{E002}([\w.]+)\u{E003}/gu;

/** Each hole filled with its own name: the agent sees which words are missing where. */
function withHoles(context: MessageContext, holes: string[]): MessageContext {
  const filled = structuredClone(context) as unknown as Record<string, Record<string, unknown>>;
  for (const hole of holes) {
    const [group = '', name = ''] = hole.split('.');
    filled[group] = { ...filled[group], [name]: `\u{E002}${hole}\u{E003}` };
  }
  return filled as unknown as MessageContext;
}
