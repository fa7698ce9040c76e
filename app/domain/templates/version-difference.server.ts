import type { Desk } from '#app/desk/desk.ts';
import { contentDifference, type FieldDifference } from './content-difference.ts';
import { templateAt } from './template-versions.server.ts';
import type { TemplateContent } from './template-row.ts';

export interface VersionDifference {
  /** What it said in this version. */
  content: TemplateContent;
  /** Against which version the difference is told; null for the first. */
  against: number | null;
  changes: FieldDifference[];
}

/**
 * A version and what is different in it, word by word.
 * @param against the version to compare with; the one before it when absent
 * @throws Problem not_found
 */
export async function versionDifference(desk: Pick<Desk, 'shop' | 'db'>, templateId: string, version: number, against?: number): Promise<VersionDifference> {
  const content = await templateAt(desk, templateId, version);
  const other = against ?? (await versionBefore(desk, templateId, version));
  if (other === null) return { content, against: null, changes: [] };
  return { content, against: other, changes: contentDifference(await templateAt(desk, templateId, other), content) };
}

async function versionBefore({ shop, db }: Pick<Desk, 'shop' | 'db'>, templateId: string, version: number): Promise<number | null> {
  const row = await db.templateVersion.findFirst({ where: { shopId: shop.id, templateId, version: { lt: version } }, orderBy: { version: 'desc' }, select: { version: true } });
  return row?.version ?? null;
}
