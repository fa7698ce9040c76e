import type { Desk } from '#app/desk/desk.ts';
import { holesOf } from '#app/domain/templates/holes-of.ts';
import type { MessageContext } from '#app/domain/templates/message-context.ts';
import { renderTemplate } from '#app/domain/templates/render-template.ts';
import { sampleContext } from '#app/domain/templates/sample-context.ts';
import { VARIABLES } from '#app/domain/templates/variables.ts';
import { Problem } from '#app/platform/problem.ts';
import { messageContext } from './message-context.server.ts';

export interface PreviewWanted {
  subject: string;
  body: string;
  locale: 'ko' | 'en';
  /** Null for an order of our choice. */
  orderNumber: number | null;
}

/** Words as they would leave, or a place that this order does not fill. */
export type Segment =
  | { text: string }
  /** missing: this order has no such thing · later: known when it is sent · unknown: there is no such variable */
  | { hole: string; kind: 'missing' | 'later' | 'unknown' };

export interface TemplatePreview {
  /** Null where the shop has no orders: then an invented one is shown, and said to be. */
  order: { id: string; name: string; customerId: string | null } | null;
  subject: Segment[];
  body: Segment[];
}

/** Letters of Unicode's private use: no keyboard makes them. */
const [OPEN, CLOSE] = ['\u{E002}', '\u{E003}'];

/**
 * A text as it would read for a real order, holes named in their places.
 * @throws Problem not_found (field orderNumber), bad_input for what is not Liquid we allow
 */
export async function previewTemplate(desk: Desk, { subject, body, locale, orderNumber }: PreviewWanted): Promise<TemplatePreview> {
  const order = await orderToShow(desk, orderNumber);
  const context = order ? await messageContext(desk, { ticketId: null, orderId: order.id, locale }) : sampleContext[locale];
  return { order, subject: segments(subject, context, locale), body: segments(body, context, locale) };
}

async function orderToShow({ shop, db }: Desk, number: number | null): Promise<TemplatePreview['order']> {
  const where = { shopId: shop.id, deletedAt: null };
  const newest = { orderBy: { createdAt: 'desc' }, select: { id: true, name: true, customerId: true } } as const;
  if (number === null) {
    // A replacement is no order that a template would be about.
    const sent = await db.order.findFirst({ where: { ...where, isReplacement: false, fulfillments: { some: {} } }, ...newest });
    return sent ?? db.order.findFirst({ where, ...newest });
  }
  const found = number <= 2_147_483_647 ? await db.order.findFirst({ where: { ...where, number }, ...newest }) : null;
  if (!found) throw new Problem('not_found', { words: 'order_not_found', field: 'orderNumber' });
  return found;
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
  const variable = VARIABLES.find(({ path }) => path === hole);
  if (!variable) return { hole, kind: 'unknown' };
  return { hole, kind: variable.isOutcome || variable.group === 'ticket' ? 'later' : 'missing' };
}
