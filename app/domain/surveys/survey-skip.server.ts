import type { Ledger } from '#app/desk/desk.ts';
import type { Survey } from '#app/platform/generated/prisma/client.ts';
import { after } from '#app/platform/spans.ts';
import { lockAsked } from './lock-asked.sql.server.ts';
import { ASK_AGAIN_AFTER, type SkipReason } from './survey.ts';

export interface Asked {
  address: string;
  name: string | null;
  orderName: string;
  agentId: string | null;
}

/** Whom to ask, or why nobody is asked. */
export async function whomToAsk(ledger: Ledger, survey: Survey): Promise<Asked | { skip: SkipReason }> {
  const shopId = ledger.shop.id;
  const settings = await ledger.db.shopSettings.findFirstOrThrow({ where: { shopId } });
  if (!settings.surveysOn) return { skip: 'surveys_off' };
  const issue = await ledger.db.orderIssue.findFirstOrThrow({
    where: { shopId, id: survey.issueId },
    include: { order: { include: { customer: { include: { claims: true } } } }, tickets: { include: { ticket: true } } },
  });
  const { order } = issue;
  // Only an address that Shopify holds: what was typed into a form is a claim.
  const address = order.email ?? order.customer?.claims.find((claim) => claim.kind === 'email')?.value;
  if (!address) return { skip: 'no_address' };
  const tickets = issue.tickets.map((link) => link.ticket);
  if (tickets.length && tickets.every((ticket) => ticket.heldBack)) return { skip: 'held_back' };
  const spoken = await spokenIn(ledger, tickets.map((ticket) => ticket.id));
  if (tickets.length && !spoken.customer) return { skip: 'automated_only' };
  if (tickets.length && !spoken.agentId) return { skip: 'closed_without_answer' };
  if (order.customerId && (await hasOtherOpenIssue(ledger, order.customerId, issue.id))) return { skip: 'other_open_issue' };
  await lockAsked(ledger, { customerId: order.customerId, orderId: order.id });
  if (await wasAskedRecently(ledger, order.customerId, order.id)) return { skip: 'asked_recently' };
  return { address, name: order.customer?.name ?? tickets[0]?.requesterName ?? null, orderName: order.name, agentId: spoken.agentId };
}

async function spokenIn(ledger: Ledger, ticketIds: string[]): Promise<{ customer: boolean; agentId: string | null }> {
  const where = { shopId: ledger.shop.id, ticketId: { in: ticketIds } };
  const customer = await ledger.db.message.findFirst({ where: { ...where, kind: 'customer', automated: false }, select: { id: true } });
  const agent = await ledger.db.message.findFirst({ where: { ...where, kind: 'agent' }, orderBy: { createdAt: 'desc' }, select: { agentId: true } });
  return { customer: customer !== null, agentId: agent?.agentId ?? null };
}

async function hasOtherOpenIssue(ledger: Ledger, customerId: string, issueId: string): Promise<boolean> {
  const shopId = ledger.shop.id;
  const other = await ledger.db.orderIssue.findFirst({ where: { shopId, status: 'open', id: { not: issueId }, order: { shopId, customerId } }, select: { id: true } });
  return other !== null;
}

async function wasAskedRecently(ledger: Ledger, customerId: string | null, orderId: string): Promise<boolean> {
  const shopId = ledger.shop.id;
  const since = after(ledger.clock.now(), -ASK_AGAIN_AFTER);
  const whose = customerId ? { shopId, customerId } : { shopId, id: orderId };
  const asked = await ledger.db.survey.findFirst({ where: { shopId, sentAt: { gt: since }, issue: { shopId, order: whose } }, select: { id: true } });
  return asked !== null;
}
