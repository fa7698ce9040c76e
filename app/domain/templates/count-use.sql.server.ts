import type { Ledger } from '#app/desk/desk.ts';

/**
 * Counts a reply that left, in the transaction in which it does; once, however
 * often it is asked. A row of its own, so that replies with one template at the
 * same moment wait for nobody.
 */
export async function countUse({ db, shop, clock }: Ledger, use: { templateId: string; messageId: string }): Promise<void> {
  await db.$executeRaw`
    insert into template_use ("shopId", "messageId", "templateId", at)
    select ${shop.id}, ${use.messageId}::uuid, id, ${clock.now()} from template where "shopId" = ${shop.id} and id = ${use.templateId}::uuid
    on conflict do nothing`;
}
