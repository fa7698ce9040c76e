import type { ReturnChoices } from '#app/domain/resolutions/returns/return-choices.server.ts';
import type { IssueView } from '#app/ui/ticket/ticket-view.ts';
import type { PromisedReply } from '../composer-reply.ts';
import { notifiesAtFirst } from './resolution-dialog.ts';
import type { ReturnStart } from './use-return-fields.ts';

interface Begun {
  choices: ReturnChoices | null;
  issue: IssueView | null;
  /** Of an issue that is opened with it. */
  causeId: string;
  reply: PromisedReply | null;
  /** Whether Shopify writes as well, as the shop chose. */
  usual: boolean;
}

/** The issue's goods as far as they can come back, parcel by parcel; of a promise without an issue, everything. The reason is the cause's. */
export function returnStart({ choices, issue, causeId, reply, usual }: Begun): ReturnStart {
  const cause = issue?.causeId ?? causeId;
  return { quantities: choices ? unitsOf(choices.lines, issue, reply) : {}, reasonId: choices?.reasonOfCause[cause] ?? '', notify: notifiesAtFirst(reply, usual) };
}

function unitsOf(lines: ReturnChoices['lines'], issue: IssueView | null, reply: PromisedReply | null): ReturnStart['quantities'] {
  if (reply?.preset?.lines === 'none') return {};
  if (!issue?.lines.length) return reply ? Object.fromEntries(lines.map(({ fulfillmentLineId, quantity }) => [fulfillmentLineId, quantity])) : {};
  const wanted = new Map(issue.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  // One line may have left in several parcels: the first ones give what they have.
  return Object.fromEntries(
    lines.map(({ fulfillmentLineId, orderLineId, quantity }) => {
      const taken = Math.min(quantity, wanted.get(orderLineId) ?? 0);
      wanted.set(orderLineId, (wanted.get(orderLineId) ?? 0) - taken);
      return [fulfillmentLineId, taken];
    }),
  );
}
