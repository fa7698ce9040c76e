import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { CancelJob } from '../port/cancellations.ts';

export const CANCEL_JOB_PARTS = `#graphql
  fragment CancelJobParts on OrderCancelJobResult {
    id
    done
    status
    errors { code message }
  }
` as const;

export const cancelJobDocument = `#graphql
  query CancelJob($id: ID!) {
    node(id: $id) { ... on OrderCancelJobResult { ...CancelJobParts } }
  }
  ${CANCEL_JOB_PARTS}
` as const;

export interface CancelJobAnswer {
  id: string;
  done: boolean;
  status: 'STARTED' | 'SUCCEEDED' | 'FAILED';
  errors: { code: string | null; message: string }[];
}

/** How far a cancellation is; null once Shopify has forgotten it. */
export async function cancelJob(call: AdminCall, jobId: string): Promise<CancelJob | null> {
  const { node } = await call<{ node: CancelJobAnswer | null }>(cancelJobDocument, { id: gid('OrderCancelJobResult', jobId) });
  return node && 'done' in node ? toCancelJob(node) : null;
}

export function toCancelJob({ id, done, status, errors }: CancelJobAnswer): CancelJob {
  const failed = status === 'FAILED' || (done && errors.length > 0);
  return { id: numericId(id), state: failed ? 'failed' : done ? 'done' : 'running', errors };
}
