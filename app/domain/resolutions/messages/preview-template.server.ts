import type { Desk } from '#app/desk/desk.ts';
import { holesOf } from '#app/domain/templates/holes-of.ts';
import type { MessageContext } from '#app/domain/templates/message-context.ts';
import { promptWords } from '#app/domain/templates/prompt-values.ts';
import { renderTemplate } from '#app/domain/templates/render-template.ts';
import { sampleContextOf } from '#app/domain/templates/sample-choices.ts';
import type { TemplatePrompt, TextLocale } from '#app/domain/templates/template-row.ts';
import { OUTCOME_GROUPS, VARIABLES } from '#app/domain/templates/variables.ts';
import { Problem } from '#app/platform/problem.ts';
import { messageContext } from './message-context.server.ts';

export interface PreviewWanted {
  subject: string;
  body: string;
  locale: TextLocale;
  prompts: TemplatePrompt[];
  /** What was filled in so far, as the agent will type it (prompt-values.ts). */
  filled: Record<string, string>;
  /** Chosen, always: one of the sample orders (sample-choices.ts), or an order of the shop by Shopify's id. */
  shown: { kind: 'sample'; id: string } | { kind: 'order'; id: string };
}

/** Words as they would leave, or a place that this order does not fill. */
export type Segment =
  | { text: string }
  /** missing: this order has no such thing · prompt: the agent fills it in · later: known when it is sent · unknown: there is no such variable */
  | { hole: string; kind: 'missing' | 'prompt' | 'later' | 'unknown' };

export interface TemplatePreview {
  /** Null where a sample was chosen. */
  order: { id: string; name: string; customerId: string | null } | null;
  subject: Segment[];
  body: Segment[];
}

/** Letters of Unicode's private use: no keyboard makes them. */
const [OPEN, CLOSE] = ['\u{E002}', '\u{E003}'];

/**
 * A text as it would read for an order, holes named in their places.
 * @throws Problem not_found (field shown), bad_input for what is not Liquid we allow
 */
export async function previewTemplate(desk: Desk, { subject, body, locale, prompts, filled, shown }: PreviewWanted): Promise<TemplatePreview> {
  const order = shown.kind === 'order' ? await orderToShow(desk, shown.id) : null;
  const about = order ? await messageContext(desk, { ticketId: null, orderId: order.id, locale }) : sampleBefore(shown.id, locale);
  if (!about) throw new Problem('not_found', { field: 'shown', note: 'sample order' });
  const context = { ...withoutMarks(about), prompt: withoutMarks({ prompt: promptWords(prompts, filled, locale).words }).prompt! };
  return { order, subject: segments(subject, context, locale), body: segments(body, context, locale) };
}

async function orderToShow({ shop, db }: Desk, id: string): Promise<NonNullable<TemplatePreview['order']>> {
  const found = await db.order.findFirst({ where: { shopId: shop.id, id, deletedAt: null }, select: { id: true, name: true, customerId: true } });
  if (!found) throw new Problem('not_found', { words: 'order_not_found', field: 'shown' });
  return found;
}

/** A sample as it is when the message is written: what the resolution brings is still to come. */
function sampleBefore(id: string, locale: TextLocale): MessageContext | null {
  const sample = sampleContextOf(id, locale);
  return sample && { ...sample, ...Object.fromEntries(OUTCOME_GROUPS.map((group) => [group, {}])) };
}

/** A value with such a letter in it would else be taken for a hole. */
function withoutMarks<T extends Partial<MessageContext>>(context: T): T {
  return JSON.parse(JSON.stringify(context).replace(/[\u{E002}\u{E003}]/gu, '')) as T;
}

function segments(text: string, context: Partial<MessageContext>, locale: string): Segment[] {
  const rendered = renderTemplate(text, marked(context, holesOf(text, context)), locale);
  return rendered.split(/(\u{E002}[^\u{E003}]*\u{E003})/u).flatMap((part): Segment[] => {
    if (part === '') return [];
    return part.startsWith(OPEN) ? [segmentOf(part.slice(OPEN.length, -CLOSE.length))] : [{ text: part }];
  });
}

/** Each hole filled with its own name, so that it is found again in the text. */
function marked(context: Partial<MessageContext>, holes: string[]): Partial<MessageContext> {
  const filled = structuredClone(context) as Record<string, Record<string, unknown>>;
  for (const hole of holes) {
    const [group = '', name] = hole.split('.');
    filled[group] = name ? { ...filled[group], [name]: `${OPEN}${hole}${CLOSE}` } : (`${OPEN}${hole}${CLOSE}` as never);
  }
  return filled as Partial<MessageContext>;
}

function segmentOf(hole: string): Segment {
  if (hole.startsWith('prompt.')) return { hole, kind: 'prompt' };
  const variable = VARIABLES.find(({ path }) => path === hole);
  if (!variable) return { hole, kind: 'unknown' };
  return { hole, kind: variable.isOutcome || variable.group === 'ticket' ? 'later' : 'missing' };
}
