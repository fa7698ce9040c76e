import type { Desk } from '#app/desk/desk.ts';
import { queueAtOnce } from '#app/domain/automation/queue-at-once.server.ts';
import { queuePolicy } from '#app/domain/automation/queue-policy.server.ts';
import { tellDoneAtOnce } from '#app/domain/automation/tell-done-at-once.server.ts';
import { acknowledgeTicket } from '#app/domain/channels/email/acknowledge-ticket.server.ts';
import { notifyApprovers } from '#app/domain/channels/email/notify-approvers.server.ts';
import { queueNotices } from '#app/domain/channels/email/queue-notices.server.ts';
import { withdrawMail } from '#app/domain/channels/email/withdraw-mail.server.ts';
import { callForHeldReply } from '#app/domain/channels/call-for-held-reply.server.ts';
import { releaseHeldReply } from '#app/domain/channels/release-held-reply.server.ts';
import { openIssueForTicket } from '#app/domain/issues/open-issue-for-ticket.server.ts';
import { forgetGiftCode } from '#app/domain/resolutions/forget-gift-code.server.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';
import { reopenUndone } from '#app/domain/resolutions/reopen-undone.server.ts';
import { watchReplacementOrder } from '#app/domain/resolutions/watch-replacement-order.server.ts';
import type { EventRead } from '#app/domain/shops/event-by-id.server.ts';
import type { EventKind } from '#app/domain/shops/event-kinds.ts';
import { awaitOutcome } from '#app/domain/surveys/await-outcome.server.ts';
import { cancelSurvey } from '#app/domain/surveys/cancel-survey.server.ts';
import { markUnasked } from '#app/domain/surveys/mark-unasked.server.ts';
import { scheduleSurvey } from '#app/domain/surveys/schedule-survey.server.ts';
import { surveyMailKey } from '#app/domain/surveys/survey-mail.server.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';
import { findCustomerForTicket } from '#app/domain/tickets/find-customer-for-ticket.server.ts';
import { findOrderForTicket } from '#app/domain/tickets/find-order-for-ticket.server.ts';

export type Reaction = (desk: Desk, event: EventRead) => Promise<unknown>;

/** What follows from what happened, on one page. Every act is safe to run again. */
export const reactions: Partial<Record<EventKind, Reaction[]>> = {
  ticket_opened: [findOrder, openIssue, acknowledge, tellAgentsOfTicket, findCustomer],
  message_received: [findOrder, tellAgentsOfReply],
  order_linked: [openIssueOfJoined],
  request_planned: [actAtOnce],
  issue_opened: [letPolicyAct],
  issue_cause_set: [letPolicyAct],
  issue_closed: [survey],
  issue_reopened: [takeSurveyBack],
  resolution_awaiting_approval: [tellApprovers],
  resolution_done: [sendHeldWords, tellShopper, scheduleAfterOutcome],
  resolution_failed: [reopenWhatWasDone, askForHelp, scheduleAfterOutcome],
  replacement_lost: [reopenWhatWasDone, scheduleAfterOutcome],
  outcome_reached: [sendHeldWords, tellShopper, scheduleAfterOutcome],
  way_back_given: [sendHeldWords],
  parcel_delivered: [watchParcel],
  mail_bounced: [callForLostWords],
};

/** First, for the others speak of the order: it may have been stored while the ticket was written, or while it was resolved. */
function findOrder(desk: Desk, event: EventRead) {
  return findOrderForTicket(desk, event.subjectId);
}

function openIssue(desk: Desk, event: EventRead) {
  return desk.transaction(async function open(ledger) {
    await openIssueForTicket(ledger, event.subjectId);
  });
}

function acknowledge(desk: Desk, event: EventRead) {
  return acknowledgeTicket(desk, event.subjectId);
}

function tellAgentsOfTicket(desk: Desk, event: EventRead) {
  return queueNotices(desk, { ticketId: event.subjectId, kind: 'new_ticket', messageId: textOf(event, 'messageId'), exceptAgentId: agentOf(event) });
}

/** Last, for it waits on Shopify; an order that it finds may want an issue of its own. */
async function findCustomer(desk: Desk, event: EventRead) {
  if (event.payload.askAgain === true && (await findCustomerForTicket(desk, event.subjectId))) await openIssue(desk, event);
}

/** What follows an order that was there when the ticket came follows one that came later. An agent opens issues by hand. */
function openIssueOfJoined(desk: Desk, event: EventRead) {
  return event.actorKind === 'system' ? openIssue(desk, event) : Promise.resolve();
}

function tellAgentsOfReply(desk: Desk, event: EventRead) {
  return queueNotices(desk, { ticketId: event.ticketId ?? event.subjectId, kind: 'reply', messageId: textOf(event, 'messageId') });
}

/** What a rule did leads to no further rule. */
function letPolicyAct(desk: Desk, event: EventRead) {
  return event.actorKind === 'rule' ? Promise.resolve() : queuePolicy(desk, event.subjectId);
}

function actAtOnce(desk: Desk, event: EventRead) {
  return queueAtOnce(desk, textOf(event, 'requestId'));
}

function tellShopper(desk: Desk, event: EventRead) {
  return tellDoneAtOnce(desk, event.subjectId);
}

function survey(desk: Desk, event: EventRead) {
  return desk.transaction(async function wait(ledger) {
    await awaitOutcome(ledger, event.subjectId);
  });
}

function takeSurveyBack(desk: Desk, event: EventRead) {
  return desk.transaction(async function cancel(ledger) {
    for (const surveyId of await cancelSurvey(ledger, event.subjectId)) {
      if (await withdrawMail(ledger, surveyMailKey(surveyId))) await markUnasked(ledger, surveyId);
    }
  });
}

function tellApprovers(desk: Desk, event: EventRead) {
  if (!event.ticketId) return Promise.resolve();
  return notifyApprovers(desk, { resolutionId: event.subjectId, ticketId: event.ticketId, askedBy: agentOf(event) });
}

/** Words follow money: the reply that waited leaves once it moved, with what really happened. */
async function sendHeldWords(desk: Desk, event: EventRead) {
  const variables = await outcomeVariables(desk, event.subjectId);
  // Undone meanwhile, or with the payment provider still: there is nothing to tell yet. At its end there never will be.
  if (Object.keys(variables).length === 0) return event.kind === 'outcome_reached' ? callForHeldReply(desk, event.subjectId) : undefined;
  const { released } = await releaseHeldReply(desk, { resolutionId: event.subjectId, variables });
  // Once told, the code of a gift card is kept nowhere but in the message.
  if (released) await forgetGiftCode(desk, event.subjectId);
}

function scheduleAfterOutcome(desk: Desk, event: EventRead) {
  return desk.transaction(async function schedule(ledger) {
    await scheduleSurvey(ledger, textOf(event, 'issueId'));
  });
}

/** It was done and is not any more: what was closed on the strength of it is open again. */
async function reopenWhatWasDone(desk: Desk, event: EventRead) {
  if (event.payload.wasDone === true) await reopenUndone(desk, event.subjectId);
}

async function askForHelp(desk: Desk, event: EventRead) {
  if (event.ticketId) await callForAttention(desk, event.ticketId);
}

/** A customer who did not get an answer needs a person; one who was not asked for stars does not. */
async function callForLostWords(desk: Desk, event: EventRead) {
  if (event.payload.mailKind !== 'survey') await askForHelp(desk, event);
}

function watchParcel(desk: Desk, event: EventRead) {
  return watchReplacementOrder(desk, event.subjectId);
}

function textOf(event: EventRead, name: string): string {
  const value = event.payload[name];
  if (typeof value !== 'string') throw new Error(`${event.kind} carries no ${name}`);
  return value;
}

function agentOf(event: EventRead): string | null {
  return event.actorKind === 'agent' ? event.actorId : null;
}
