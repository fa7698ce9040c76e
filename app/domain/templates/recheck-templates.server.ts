import { setImmediate } from 'node:timers/promises';
import type { Desk } from '#app/desk/desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { templateBreak } from './template-break.ts';
import { contentOf } from './template-content.ts';
import type { TemplateRow } from './template-row.ts';
import { templates } from './templates.server.ts';

/**
 * Nightly: renders every template on the sample orders, on the API version in
 * use, and marks those that fail. One that renders again loses its mark.
 * @returns how many were looked at and how many are broken
 */
export async function recheckTemplates(desk: Desk): Promise<{ templates: number; broken: number }> {
  const rows = await templates(desk, { archived: true });
  let broken = 0;
  for (const row of rows) {
    if (await recheckTemplate(desk, row)) broken++;
    // Others wait for this thread too.
    await setImmediate();
  }
  return { templates: rows.length, broken };
}

/**
 * Tries one template and writes what came of it.
 * @returns why it is broken now, or null
 */
export async function recheckTemplate({ shop, db, clock }: Pick<Desk, 'shop' | 'db' | 'clock'>, row: TemplateRow): Promise<TemplateRow['broken']> {
  const reason = templateBreak(contentOf(row));
  const broken = reason && { at: row.broken?.at ?? clock.now(), ...reason };
  // Saved meanwhile: then it was tried by that.
  await db.template.updateMany({
    where: { shopId: shop.id, id: row.id, version: row.version },
    data: { brokenAt: broken?.at ?? null, brokenReason: reason ? { ...reason } : Prisma.DbNull, checkedWith: API_VERSION },
  });
  return broken;
}
