import { z } from 'zod';

const shopId = z.string().min(1);
const id = z.uuid();

/**
 * Every job by name, with the schema of its payload. Handlers are in app/jobs;
 * the worker joins the two and refuses to start when one is missing.
 */
export const catalogue = {
  'take-webhook': z.object({ shopDomain: z.string(), webhookId: z.string() }),
  'take-mail': z.object({ shopId, mailId: id }),
  'send-mail': z.object({ shopId, mailId: id }),
  'send-notices': z.object({ shopId }),
  'react-to-event': z.object({ shopId, eventId: id }),
  'welcome-shop': z.object({ shopId }),
  'fill-snapshot': z.object({ shopId, runId: id }),
  'refresh-order': z.object({ shopId, orderId: z.string() }),
  'join-tickets': z.object({ shopId, customerIds: z.array(z.string()) }),
  'publish-help': z.object({ shopId }),
  'settle-resolution': z.object({ shopId, resolutionId: id }),
  'apply-policy': z.object({ shopId, issueId: id, policyId: id }),
  'send-order-code': z.object({ shopId, codeId: id }),
  'plan-request': z.object({ shopId, requestId: id, customerId: z.string().nullable() }),
  'act-at-once': z.object({ shopId, requestId: id, kind: z.enum(['cancellation', 'return', 'address_change']) }),
  'send-survey': z.object({ shopId, surveyId: id }),
  'carry-out-redaction': z.object({ receiptId: id }),
  'prepare-data-request': z.object({ shopId, requestId: id }),
  'sweep-due': z.object({}),
  'sweep-shop': z.object({ shopId }),
  'check-templates': z.object({}),
  'check-shop-templates': z.object({ shopId }),
  'run-nightly': z.object({}),
  'run-nightly-shop': z.object({ shopId }),
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof catalogue;
export type JobPayload<N extends JobName> = z.infer<(typeof catalogue)[N]>;

/** How often a job was tried. */
export interface Attempt {
  /** It will not be tried again. */
  isLast: boolean;
}

export interface EnqueueOptions {
  /** Jobs of one key are one job: a later one replaces an earlier one that has not begun. */
  key?: string;
  /** Milliseconds of real time to wait. What is due by the shop's clock is a row with a dueAt instead. */
  delay?: number;
  /** Jobs of one queue run one after another. */
  queue?: string;
  maxAttempts?: number;
}
