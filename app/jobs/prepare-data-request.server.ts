import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { prepareDataRequest } from '#app/domain/privacy/prepare-data-request.server.ts';
import { completeReceipt, noteOnReceipt, receiptByKey } from '#app/platform/control/receipts.sql.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Gathers what is held of a customer, and says so on the receipt. Also for a shop that has left meanwhile. */
export async function prepareDataRequestJob({ shopId, requestId }: JobPayload<'prepare-data-request'>): Promise<void> {
  const desk = await enterJob(shopId, { kind: 'shopify' }, { evenWhenGone: true });
  const prepared = await prepareDataRequest(desk, requestId);
  if (!prepared) return;
  const { control, clock } = house();
  const receipt = await receiptByKey(control, shopId, 'customers/data_request', prepared.requestKey);
  if (!receipt) return;
  await noteOnReceipt(control, receipt.id, { gathered: prepared.held });
  await completeReceipt(control, receipt.id, clock.now());
}
