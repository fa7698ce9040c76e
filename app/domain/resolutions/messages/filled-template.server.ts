import type { Desk } from '#app/desk/desk.ts';
import { holesOf } from '#app/domain/templates/holes-of.ts';
import type { MessageContext } from '#app/domain/templates/message-context.ts';
import { promptWords, type PromptFault } from '#app/domain/templates/prompt-values.ts';
import { renderForComposer } from '#app/domain/templates/render-for-composer.ts';
import { templateFor } from '#app/domain/templates/template-for.server.ts';
import type { ResolutionKind, ResolutionPreset, TemplateFile, TemplatePrompt, TextLocale } from '#app/domain/templates/template-row.ts';
import { OUTCOME_GROUPS } from '#app/domain/templates/variables.ts';
import { Problem } from '#app/platform/problem.ts';
import { messageContext } from './message-context.server.ts';
import { ordersToSpeakOf, type OrderToSpeakOf } from './orders-to-speak-of.server.ts';
import { outcomesToTell, type OutcomeToTell } from './outcomes-to-tell.server.ts';

export interface FillWanted {
  ticketId: string;
  templateId: string;
  /** Chosen among `orders`; needed only where there are several. */
  orderId?: string | null;
  /** Chosen among `outcomes`. */
  resolutionId?: string | null;
  /** What the agent filled in, by the prompts' names (prompt-values.ts). */
  filled?: Record<string, string>;
}

export interface FilledTemplate {
  templateId: string;
  text: string;
  /** The plan it prepares. */
  resolutionKind: ResolutionKind | null;
  /** What the plan begins with; its shape is the kind's (templates/resolution-preset.ts). */
  resolutionPreset: ResolutionPreset | null;
  /** Variables and prompts that are not filled; they stand in the text as Liquid, and stop the send. */
  holes: string[];
  /** What the agent fills in, in this order. */
  prompts: TemplatePrompt[];
  /** What could not be taken of what was filled in; words under `problems`. */
  faults: PromptFault[];
  /** They go out with the reply, unless it says otherwise. */
  files: TemplateFile[];
  locale: TextLocale;
  /** The customer's language has no text. */
  fellBack: boolean;
  /** The order it speaks of; null where the ticket has none, or it is asked. */
  orderId: string | null;
  /** All that it could speak of. */
  orders: OrderToSpeakOf[];
  /** There are several and the text speaks of one: the agent chooses, nobody guesses. */
  asksOrder: boolean;
  /** The one whose outcome is told; null where there is none yet, or it is asked. */
  resolutionId: string | null;
  outcomes: OutcomeToTell[];
  /** Several were done: the agent chooses which to tell of, or goes on to a new one. */
  asksOutcome: boolean;
}

/**
 * A template as the agent of this ticket finds it in the composer.
 * @throws Problem not_found, not_possible for a broken template, bad_input for a body that is not Liquid
 */
export async function filledTemplate(desk: Desk, wanted: FillWanted): Promise<FilledTemplate> {
  const ticket = await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, id: wanted.ticketId }, select: { locale: true, channel: true } });
  if (!ticket) throw new Problem('not_found', { note: 'ticket' });
  const { template, body, locale, fellBack } = await templateFor(desk, wanted.templateId, ticket);
  const about = await subjectOf(desk, wanted, { body, kind: template.resolutionKind });
  const { words, faults } = promptWords(template.prompts, wanted.filled ?? {}, locale);
  const context = { ...(await messageContext(desk, { ticketId: wanted.ticketId, locale, orderId: about.orderId, resolutionId: about.resolutionId })), prompt: words };
  const holes = holesOf(body, context).filter((hole) => !OUTCOME_GROUPS.some((group) => hole.startsWith(`${group}.`)));
  const { resolutionKind, resolutionPreset, prompts, files } = template;
  return { templateId: template.id, text: textOf(body, context, holes, locale), resolutionKind, resolutionPreset, holes, prompts, faults, files, locale, fellBack, ...about };
}

/** Which order and which outcome it is about: the only one there is, or the one that was chosen. */
async function subjectOf(desk: Desk, wanted: FillWanted, text: { body: string; kind: ResolutionKind | null }): Promise<Pick<FilledTemplate, 'orderId' | 'orders' | 'asksOrder' | 'resolutionId' | 'outcomes' | 'asksOutcome'>> {
  const orders = await ordersToSpeakOf(desk, wanted.ticketId);
  const chosen = one(orders, wanted.orderId, 'orderId');
  const outcomes = text.kind ? await outcomesToTell(desk, { ticketId: wanted.ticketId, kind: text.kind, orderId: chosen?.id ?? null }) : [];
  const told = orders.length > 1 && !chosen && !wanted.resolutionId ? null : one(outcomes, wanted.resolutionId, 'resolutionId');
  const orderId = chosen?.id ?? told?.orderId ?? null;
  const asksOrder = !orderId && orders.length > 1 && (text.kind !== null || SPEAKS_OF_ORDER.test(text.body));
  return { orderId, orders, asksOrder, resolutionId: told?.id ?? null, outcomes, asksOutcome: !asksOrder && !told && outcomes.length > 1 };
}

const SPEAKS_OF_ORDER = /\{[{%][^{}]*\b(?:order|parcel)\./;

function one<T extends { id: string }>(all: T[], id: string | null | undefined, field: string): T | null {
  if (!id) return all.length === 1 ? all[0]! : null;
  const found = all.find((each) => each.id === id);
  if (!found) throw new Problem('not_found', { field, note: 'not of this ticket' });
  return found;
}

/** Marks of Unicode's private use: the renderer takes braces in values apart, so holes become Liquid after it. */
const HOLE = /\u{E002}([\w.]+)\u{E003}/gu;

function textOf(body: string, context: MessageContext, holes: string[], locale: TextLocale): string {
  return renderForComposer(body, withHoles(context, holes), locale).replace(HOLE, '{{ $1 }}');
}

/** Each hole filled with its own name: the agent sees which words are missing where. A value with such a mark in it is words. */
function withHoles(context: MessageContext, holes: string[]): MessageContext {
  const filled = JSON.parse(JSON.stringify(context).replace(/[\u{E002}\u{E003}]/gu, '')) as Record<string, Record<string, unknown>>;
  for (const hole of holes) {
    const [group = '', name = ''] = hole.split('.');
    filled[group] = { ...filled[group], [name]: `\u{E002}${hole}\u{E003}` };
  }
  return filled as unknown as MessageContext;
}
