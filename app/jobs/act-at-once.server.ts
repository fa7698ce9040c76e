import { enterJob } from '#app/desk/enter-job.server.ts';
import { actAtOnce } from '#app/domain/automation/act-at-once.server.ts';
import { shopperActor } from '#app/domain/automation/shopper-policy.ts';
import type { Attempt, JobPayload } from '#app/platform/queue/catalogue.ts';

/** Does what a shopper asked in the name of the shop's policy for it, on the shop's token. */
export async function actAtOnceJob({ shopId, requestId, kind }: JobPayload<'act-at-once'>, attempt?: Attempt): Promise<void> {
  await actAtOnce(await enterJob(shopId, shopperActor(kind)), requestId, attempt);
}
