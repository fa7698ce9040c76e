import { enterJob } from '#app/desk/enter-job.server.ts';
import { applyPolicy } from '#app/domain/automation/apply-policy.server.ts';
import { policyActor } from '#app/domain/automation/policy-actor.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** A policy acts by itself: in its own name, on the shop's token. */
export async function applyPolicyJob({ shopId, issueId, policyId }: JobPayload<'apply-policy'>): Promise<void> {
  await applyPolicy(await enterJob(shopId, policyActor(policyId)), { issueId, policyId });
}
