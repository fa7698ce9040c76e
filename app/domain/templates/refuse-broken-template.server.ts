import type { Ledger } from '#app/desk/desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { Problem } from '#app/platform/problem.ts';
import { templateBreak } from './template-break.ts';
import { contentOf } from './template-content.ts';
import { templateRow } from './templates.server.ts';

/**
 * Stops a reply that was written with a broken template: what it says may be
 * what broke. One that was not tried on the API version in use is tried now. A
 * template that is not there stops nothing.
 * @throws Problem not_possible (the reason in `shown`)
 */
export async function refuseBrokenTemplate(ledger: Ledger, id: string): Promise<void> {
  const { db, shop } = ledger;
  const row = await db.template.findFirst({ where: { shopId: shop.id, id }, select: { checkedWith: true, brokenReason: true } });
  if (!row) return;
  // The refusal undoes all that is written here: the mark is left to the job.
  const broken = row.checkedWith === API_VERSION ? row.brokenReason : templateBreak(contentOf(await templateRow(ledger, id)));
  if (broken) throw new Problem('not_possible', { words: 'template_broken', field: 'templateId', shown: { broken } });
}
