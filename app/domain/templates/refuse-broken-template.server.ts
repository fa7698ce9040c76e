import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * Stops a reply that was written with a template which is marked broken: what
 * it says may be what broke. A template that is not there stops nothing.
 * @throws Problem not_possible (the reason in `shown`)
 */
export async function refuseBrokenTemplate({ db, shop }: Ledger, id: string): Promise<void> {
  const row = await db.template.findFirst({ where: { shopId: shop.id, id, brokenAt: { not: null } }, select: { brokenReason: true } });
  if (row) throw new Problem('not_possible', { words: 'template_broken', field: 'templateId', shown: { broken: row.brokenReason } });
}
