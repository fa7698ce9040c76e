import type { Attempt, JobName, JobPayload } from '#app/platform/queue/catalogue.ts';

type Handlers = { [N in JobName]: (payload: JobPayload<N>, attempt?: Attempt) => Promise<void> };

/** Every job's handler, loaded when it first runs: one broken room does not stop the others. */
export const handlers: Handlers = {
  'take-webhook': async (payload) => (await import('./take-webhook.server.ts')).takeWebhookJob(payload),
  'take-mail': async (payload) => (await import('./take-mail.server.ts')).takeMailJob(payload),
  'send-mail': async (payload) => (await import('./send-mail.server.ts')).sendMailJob(payload),
  'send-notices': async (payload) => (await import('./send-notices.server.ts')).sendNoticesJob(payload),
  'react-to-event': async (payload) => (await import('./react-to-event.server.ts')).reactToEventJob(payload),
  'welcome-shop': async (payload) => (await import('./welcome-shop.server.ts')).welcomeShopJob(payload),
  'fill-snapshot': async (payload) => (await import('./fill-snapshot.server.ts')).fillSnapshotJob(payload),
  'refresh-order': async (payload) => (await import('./refresh-order.server.ts')).refreshOrderJob(payload),
  'join-tickets': async (payload) => (await import('./join-tickets.server.ts')).joinTicketsJob(payload),
  'publish-help': async (payload) => (await import('./publish-help.server.ts')).publishHelpJob(payload),
  'settle-resolution': async (payload) => (await import('./settle-resolution.server.ts')).settleResolutionJob(payload),
  'apply-policy': async (payload) => (await import('./apply-policy.server.ts')).applyPolicyJob(payload),
  'send-order-code': async (payload) => (await import('./send-order-code.server.ts')).sendOrderCodeJob(payload),
  'plan-request': async (payload, attempt) => (await import('./plan-request.server.ts')).planRequestJob(payload, attempt),
  'act-at-once': async (payload, attempt) => (await import('./act-at-once.server.ts')).actAtOnceJob(payload, attempt),
  'send-survey': async (payload) => (await import('./send-survey.server.ts')).sendSurveyJob(payload),
  'carry-out-redaction': async (payload) => (await import('./carry-out-redaction.server.ts')).carryOutRedactionJob(payload),
  'prepare-data-request': async (payload) => (await import('./prepare-data-request.server.ts')).prepareDataRequestJob(payload),
  'sweep-due': async () => (await import('./sweep-due.server.ts')).sweepDueJob(),
  'sweep-shop': async (payload) => (await import('./sweep-shop.server.ts')).sweepShopJob(payload),
  'check-templates': async () => (await import('./check-templates.server.ts')).checkTemplatesJob(),
  'check-shop-templates': async (payload) => (await import('./check-shop-templates.server.ts')).checkShopTemplatesJob(payload),
  'run-nightly': async () => (await import('./run-nightly.server.ts')).runNightlyJob(),
  'run-nightly-shop': async (payload) => (await import('./run-nightly-shop.server.ts')).runNightlyShopJob(payload),
};
