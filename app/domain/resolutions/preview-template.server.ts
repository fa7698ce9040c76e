import type { Desk } from '#app/desk/desk.ts';
import { fillPrompts } from '#app/domain/templates/fill-prompts.ts';
import { holesOf } from '#app/domain/templates/holes-of.ts';
import type { MessageContext } from '#app/domain/templates/message-context.ts';
import { renderTemplate } from '#app/domain/templates/render-template.ts';
import { samples } from '#app/domain/templates/samples/samples.ts';
import type { TemplatePrompt, TextLocale } from '#app/domain/templates/template-row.ts';
import { OUTCOME_GROUPS, VARIABLES } from '#app/domain/templates/variables.ts';
import { Problem } from '#app/platform/problem.ts';
import { messageContext } from './message-context.server.ts';

export interface PreviewWanted {
  subject: string;
  body: string;
  locale: TextLocale;
  prompts: TemplatePrompt[];
  /** What is filled in so far, by the prompt's name. */
  filled: Record<string, string>;
  /** One of the fixed samples, or an order of the shop: somebody chose it. */
  shown: { kind: 'sample'; id: string } | { kind: 'order'; id: string };
}

/** Words as they would leave, or a place that is not filled. */
export type Segment =
  | { text: string }
  /** missing: this order has no such thing · later: known when it is sent · unfilled: the agent fills it in · unknown: there is no such variable */
  | { hole: string; kind: 'missing' | 'later' | 'unfilled' | 'unknown' };

export interface TemplatePreview {
  /** Null for a sample. */
  order: { id: string; name: string; customerId: string | null } | null;
  subject: Segment[];
  body: Segment[];
}

/** Letters of Unicode's private use: no keyboard makes them. */
const [OPEN, CLOSE] = ['\u{E002}', '\u{E003}'];

/**
 * A text as it would read for the chosen order or sample, holes named in their places.
 * @throws Problem not_found (field shown), bad_input for what is not Liquid we allow
 */
export async function previewTemplate(desk: Desk, { subject, body, locale, prompts, filled, shown }: PreviewWanted): Promise<TemplatePreview> {
  const order = shown.kind === 'order' ? await chosenOrder(desk, shown.id) : null;
  const known = order ? await messageContext(desk, { ticketId: null, orderId: order.id, locale }) : sampleOf(shown.id, locale);
  const context = { ...known, prompt: fillPrompts(prompts, filled, locale).values };
  return { order, subject: segments(subject, context, locale), body: segments(body, context, locale) };
}

async function chosenOrder({ shop, db }: Desk, id: string): Promise<TemplatePreview['order']> {
  const found = await db.order.findFirst({ where: { shopId: shop.id, id, deletedAt: null }, select: { id: true, name: true, customerId: true } });
  if (!found) throw new Problem('not_found', { words: 'order_not_found', field: 'shown' });
  return found;
}

/** What only a finished resolution brings stays open: it is shown as coming later. */
function sampleOf(id: string, locale: TextLocale): Partial<MessageContext> {
  const sample = samples[locale].find((one) => one.id === id);
  if (!sample) throw new Problem('not_found', { field: 'shown', note: 'sample' });
  return { ...sample.context, ...Object.fromEntries(OUTCOME_GROUPS.map((group) => [group, {}])) };
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
  if (hole.startsWith('prompt.')) return { hole, kind: 'unfilled' };
  const variable = VARIABLES.find(({ path }) => path === hole);
  if (!variable) return { hole, kind: 'unknown' };
  return { hole, kind: variable.isOutcome || variable.group === 'ticket' ? 'later' : 'missing' };
}
