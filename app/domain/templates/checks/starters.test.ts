import { describe, expect, test } from 'vitest';
import { checkMessage } from '../check-message.ts';
import { holesOf } from '../holes-of.ts';
import { matterOf } from '../matter-of.ts';
import type { MessageContext } from '../message-context.ts';
import type { Finding } from '../message-finding.ts';
import { examplePrompts } from '../prompt-context.ts';
import { renderForComposer } from '../render-for-composer.ts';
import { renderTemplate } from '../render-template.ts';
import { samples } from '../samples/samples.ts';
import { starterContent } from '../starter-content.ts';
import { starterTemplates } from '../starter/starter-templates.ts';
import type { ResolutionKind } from '../template-row.ts';
import type { OrderFacts, TicketFacts } from '../ticket-facts.ts';
import { OUTCOME_GROUPS } from '../variables.ts';

/** What a starter may never be found with; the other checks are hints that a shop may read otherwise. */
const NEVER: Finding['check'][] = ['holes', 'untruths', 'tone', 'positive', 'next_step', 'steps', 'follow_up'];

const texts = starterTemplates.flatMap((starter) => {
  const { texts: written, prompts, resolutionKind } = starterContent(starter);
  return written.map((text) => ({ ...text, resolutionKind, situation: starter.situation, prompt: examplePrompts(prompts, text.locale) }));
});

describe.each(samples.ko.map(({ id }) => id))('on the sample %s', (id) => {
  test('every starter passes its own checks, as it is composed and as it leaves', () => {
    const found = texts.flatMap(({ situation, locale, channel, body, resolutionKind, prompt }) => {
      const context = { ...samples[locale].find((sample) => sample.id === id)!.context, prompt };
      if (holesOf(body, context).length > 0) return [];
      const wanted = { locale, matter: matterOf(situation), facts: factsLike(context, situation, resolutionKind), expects: resolutionKind ? [resolutionKind] : [] };
      const composed = checkMessage(renderForComposer(body, { ...context, ...withoutOutcomes() }, locale), wanted);
      const leaving = checkMessage(renderTemplate(body, context, locale), wanted);
      // In a chat one says the one thing that is asked.
      const never = NEVER.filter((check) => channel !== 'chat' || !['steps', 'follow_up'].includes(check));
      return [...composed, ...leaving].filter(({ check }) => never.includes(check)).map(({ check, words }) => `${situation} ${locale} ${channel} ${check} ${words.key} ${words.values?.quote ?? ''}`);
    });
    expect([...new Set(found)]).toEqual([]);
  });
});

/** What would be known of this sample's order: all that its outcome tells has happened. */
function factsLike(context: MessageContext, situation: string, kind: ResolutionKind | null): TicketFacts {
  const known = (value: unknown) => (typeof value === 'string' && value ? value : null);
  const sums = ['KRW', 'USD', 'EUR', 'JPY'];
  const order: OrderFacts = {
    id: '1', name: known(context.order.name) ?? '#1', placedAt: '2026-11-09T00:00:00Z', cancelled: false, replaces: null,
    parcels: known(context.parcel.carrier) ? [{ trackingNumbers: [known(context.parcel.trackingNumber) ?? []].flat(), delivered: true }] : [],
    // These are about a refund that was made.
    refunded: sums.map((currency) => ({ amount: ['refund-not-seen', 'refund-timing'].includes(situation) ? '48000' : '0', currency })), refundPending: false, refundable: sums.map((currency) => ({ amount: '90000', currency })),
  };
  const replacement: OrderFacts = { ...order, id: '2', name: known(context.replacement.orderName) ?? '#2', replaces: '1', parcels: [] };
  return {
    today: '2026-11-22', followUpDate: known(context.followUp.date), ticketNumber: Number(context.ticket.number) || null, names: known(context.customer.name) ? [known(context.customer.name)!] : [],
    linkedOrderId: '1', orders: known(context.order.name) ? [order, ...(kind === 'replacement' ? [replacement] : [])] : [], complete: true, attached: kind && { kind, orderId: '1', amounts: null },
  };
}

function withoutOutcomes(): Partial<MessageContext> {
  return Object.fromEntries(OUTCOME_GROUPS.map((group) => [group, {}]));
}
