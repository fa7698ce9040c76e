import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { VersionChange } from './keep-version.server.ts';
import type { TemplateContent } from './template-row.ts';

/** One line of a template's history. */
export interface VersionLine {
  version: number;
  change: VersionChange['change'];
  /** The version that was gone back to. */
  restoredFrom: number | null;
  at: Date;
  /** Null for what Mend did by itself. */
  by: { id: string; name: string | null } | null;
}

export interface VersionsPage {
  /** Newest first. */
  versions: VersionLine[];
  /** The version to ask on from; null when all are here. */
  before: number | null;
}

const PAGE = 30;

/** Who changed a template, and when. @param before only versions older than this one */
export async function templateVersions({ shop, db }: Pick<Desk, 'shop' | 'db'>, templateId: string, before: number | null = null): Promise<VersionsPage> {
  const rows = await db.templateVersion.findMany({
    where: { shopId: shop.id, templateId, ...(before === null ? {} : { version: { lt: before } }) },
    orderBy: { version: 'desc' },
    take: PAGE + 1,
    select: { version: true, change: true, restoredFrom: true, at: true, actorKind: true, actorId: true },
  });
  const shown = rows.slice(0, PAGE);
  const names = await namesOf({ shop, db }, shown.flatMap(({ actorId }) => (actorId ? [actorId] : [])));
  return {
    versions: shown.map(({ actorKind, actorId, change, ...line }) => ({
      ...line,
      change: change as VersionLine['change'],
      by: actorKind === 'agent' && actorId ? { id: actorId, name: names.get(actorId) ?? null } : null,
    })),
    before: rows.length > PAGE ? shown.at(-1)!.version : null,
  };
}

async function namesOf({ shop, db }: Pick<Desk, 'shop' | 'db'>, ids: string[]): Promise<Map<string, string>> {
  const agents = await db.agent.findMany({ where: { shopId: shop.id, id: { in: ids } }, select: { id: true, name: true } });
  return new Map(agents.map(({ id, name }) => [id, name]));
}

/** What a template said in this version. @throws Problem not_found */
export async function templateAt({ shop, db }: Pick<Desk, 'shop' | 'db'>, templateId: string, version: number): Promise<TemplateContent> {
  const row = await db.templateVersion.findFirst({ where: { shopId: shop.id, templateId, version }, select: { content: true } });
  if (!row) throw new Problem('not_found', { note: 'template version' });
  return row.content as unknown as TemplateContent;
}
