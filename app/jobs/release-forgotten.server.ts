import type { Desk } from '#app/desk/desk.ts';
import { forgottenHolds } from '#app/domain/channels/forgotten-holds.server.ts';
import { releaseHeldReply } from '#app/domain/channels/release-held-reply.server.ts';
import { forgetGiftCode } from '#app/domain/resolutions/forget-gift-code.server.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';

/** Nightly: a customer whose money moved hears of it, though the job that should have told it is gone. @returns how many replies left */
export async function releaseForgotten(desk: Desk): Promise<number> {
  let left = 0;
  for (const resolutionId of await forgottenHolds(desk)) {
    const variables = await outcomeVariables(desk, resolutionId);
    // With the payment provider still: there is nothing to tell yet.
    if (Object.keys(variables).length === 0) continue;
    const { released } = await releaseHeldReply(desk, { resolutionId, variables });
    // Once told, the code of a gift card is kept nowhere but in the message.
    if (released) await forgetGiftCode(desk, resolutionId);
    left += released;
  }
  return left;
}
