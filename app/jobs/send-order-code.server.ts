import { enterJob } from '#app/desk/enter-job.server.ts';
import { sendCode } from '#app/domain/shoppers/send-code.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Mails a shopper the code to an order of theirs. */
export async function sendOrderCodeJob({ shopId, codeId }: JobPayload<'send-order-code'>): Promise<void> {
  await sendCode(await enterJob(shopId), codeId);
}
