import type { Actor } from '#app/desk/desk.ts';

/** In whose name a policy acts: in events, rows and sums. */
export function policyActor(policyId: string): Actor {
  return { kind: 'rule', id: `policy:${policyId}` };
}
