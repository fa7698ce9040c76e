import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderReturn, ReturnChange } from '../port/returns.ts';
import type { UserError } from '../refuse-user-errors.ts';
import { LINES_ALONE, RETURN_PARTS, returnMade, type ReturnAnswer } from './return-shapes.ts';

const ANSWER = 'return { ...ReturnParts } userErrors { code field message }';

export const returnApproveDocument = `#graphql
  mutation ReturnApprove($input: ReturnApproveRequestInput!, $lines: Int!) {
    returnApproveRequest(input: $input) { ${ANSWER} }
  }
  ${RETURN_PARTS}
` as const;

export const returnDeclineDocument = `#graphql
  mutation ReturnDecline($input: ReturnDeclineRequestInput!, $lines: Int!) {
    returnDeclineRequest(input: $input) { ${ANSWER} }
  }
  ${RETURN_PARTS}
` as const;

export const returnCloseDocument = `#graphql
  mutation ReturnClose($id: ID!, $lines: Int!) {
    returnClose(id: $id) { ${ANSWER} }
  }
  ${RETURN_PARTS}
` as const;

export const returnReopenDocument = `#graphql
  mutation ReturnReopen($id: ID!, $lines: Int!) {
    returnReopen(id: $id) { ${ANSWER} }
  }
  ${RETURN_PARTS}
` as const;

export const returnCancelDocument = `#graphql
  mutation ReturnCancel($id: ID!, $lines: Int!) {
    returnCancel(id: $id) { ${ANSWER} }
  }
  ${RETURN_PARTS}
` as const;

type Payload = { return: ReturnAnswer | null; userErrors: UserError[] };

const DOCUMENTS = { approve: returnApproveDocument, decline: returnDeclineDocument, close: returnCloseDocument, reopen: returnReopenDocument, cancel: returnCancelDocument };

/** @throws Problem shopify_refused where the return is in no state for it, shopify_unknown (read its state), scope_missing */
export async function changeReturn(call: AdminCall, returnId: string, change: ReturnChange): Promise<OrderReturn> {
  const answer = await call<Record<string, Payload>>(DOCUMENTS[change.to], { ...variablesOf(gid('Return', returnId), change), lines: LINES_ALONE });
  const [[mutation, payload]] = Object.entries(answer) as [[string, Payload]];
  return returnMade(mutation, payload);
}

function variablesOf(id: string, change: ReturnChange): object {
  if (change.to === 'approve') return { input: { id, notifyCustomer: change.notify } };
  if (change.to === 'decline') return { input: { id, declineReason: change.reason, declineNote: change.note, notifyCustomer: change.notify } };
  return { id };
}
