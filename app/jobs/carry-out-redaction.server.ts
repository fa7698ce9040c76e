import type { Desk } from '#app/desk/desk.ts';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { closeToCustomer } from '#app/domain/privacy/close-to-customer.server.ts';
import { CustomerRedactPayload, personIn } from '#app/domain/privacy/compliance-payload.ts';
import { countHeld, holdingsOf } from '#app/domain/privacy/holdings.server.ts';
import type { Person } from '#app/domain/privacy/person.ts';
import { redactCustomer } from '#app/domain/privacy/redact-customer.server.ts';
import { countShop, redactShop } from '#app/domain/privacy/redact-shop.server.ts';
import { forgetBodiesAbout, forgetBodiesOf } from '#app/platform/control/forget-bodies.sql.server.ts';
import { completeReceipt, noteOnReceipt, receiptById, type Receipt } from '#app/platform/control/receipts.sql.server.ts';
import { markRedacted, shopById } from '#app/platform/control/shops.sql.server.ts';
import { storedWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { parseRestBody } from '#app/platform/rest-payload.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';
import { endInstallation } from './take-uninstalled.server.ts';

/** Carries out what a receipt is for: what is held is noted first, then erased, then the receipt is complete. */
export async function carryOutRedactionJob({ receiptId }: JobPayload<'carry-out-redaction'>): Promise<void> {
  const { control, clock } = house();
  const receipt = await receiptById(control, receiptId);
  if (!receipt || receipt.completedAt) return;
  const desk = await enterJob(receipt.shopId, { kind: 'shopify' }, { evenWhenGone: true });
  if (receipt.topic === 'shop/redact') await eraseShop(desk, receipt);
  else await eraseCustomer(desk, receipt, await personOf(receipt));
  await completeReceipt(control, receiptId, clock.now());
}

/** Null when the body is gone before its receipt is complete: then everything of the shop was erased meanwhile. */
async function personOf({ shopDomain, webhookId }: Receipt): Promise<Person | null> {
  const webhook = webhookId ? await storedWebhook(house().control, shopDomain, webhookId) : null;
  if (!webhook?.body) return null;
  // It would be read again, after it was emptied.
  if (webhook.state === 'received') throw new Problem('not_possible', { note: 'the webhook that asked is not settled yet', retry: true });
  const { customer, orders_to_redact } = CustomerRedactPayload.parse(parseRestBody(webhook.body));
  return personIn(customer, orders_to_redact);
}

async function eraseCustomer(desk: Desk, receipt: Receipt, person: Person | null): Promise<void> {
  if (!person) return;
  const { control } = house();
  await noteOnReceipt(control, receipt.id, { erased: await countHeld(desk, await holdingsOf(desk, person)) });
  await closeToCustomer(desk, person);
  const held = await holdingsOf(desk, person);
  await redactCustomer(desk, held);
  const words = [person.customerId, person.email, person.phone, ...held.emails, ...held.orderIds, ...person.orderIds].filter((word): word is string => Boolean(word));
  await forgetBodiesAbout(control, desk.shop.domain, words);
}

async function eraseShop(desk: Desk, receipt: Receipt): Promise<void> {
  const { control, clock } = house();
  // Shopify does not ask this of a shop that came back; a request that waited while it did erases nothing.
  await endInstallation(desk, receipt.receivedAt);
  const shop = await shopById(control, desk.shop.id);
  if (shop?.status === 'installed') return noteOnReceipt(control, receipt.id, { installedAgain: true });
  await noteOnReceipt(control, receipt.id, { erased: await countShop(desk) });
  await redactShop(desk);
  await forgetBodiesOf(control, desk.shop.domain);
  await markRedacted(control, desk.shop.id, clock.now());
}
