import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import type { IssueView, TicketView } from '#app/ui/ticket/ticket-view.ts';
import type { PromisedReply } from '../composer-reply.ts';
import type { Quantities } from './LineSteppers.tsx';

export interface ResolutionDialogProps {
  view: TicketView;
  /** The live order; null while it is being read. */
  order: OrderView | null;
  /** A message that promises this resolution. */
  reply: PromisedReply | null;
  /** The return that it is about, where one was pointed at. */
  returnId?: string | null;
  onClose(): void;
  onSettled(row: ResolutionRow): void;
}

/** What the issue is about, as far as it can still be compensated; of a promise without an issue, everything. */
export function prefilled(order: OrderView | null, issue: IssueView | null, reply: PromisedReply | null): Quantities {
  if (reply?.preset?.lines === 'none') return {};
  const promised = reply !== null;
  const wanted = (lineId: string, quantity: number) => (issue?.lines.length ? (issue.lines.find((line) => line.orderLineId === lineId)?.quantity ?? 0) : promised ? quantity : 0);
  return Object.fromEntries((order?.lines ?? []).map((line) => [line.id, Math.min(line.left ?? 0, wanted(line.id, line.quantity))]));
}

/** Words that wait for one order issue's resolution cannot wait for another's. */
export function issuesFor(issues: IssueView[], reply: PromisedReply | null): IssueView[] {
  return reply?.held ? issues.filter((issue) => issue.id === reply.held!.issueId) : issues;
}

/** Whether Shopify writes as well, until the agent says so: the template's word, else the shop's. */
export function notifiesAtFirst(reply: PromisedReply | null, usual: boolean): boolean {
  return typeof reply?.preset?.notify === 'boolean' ? reply.preset.notify : usual;
}
