import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { normalContent } from './normal-content.ts';
import { seedTemplates } from './seed-templates.server.ts';
import { starterContent } from './starter-content.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import { storeTemplate } from './store-template.server.ts';
import { contentOf } from './template-content.ts';
import type { TemplateRow } from './template-row.ts';
import { templates } from './templates.server.ts';

/**
 * Brings a shop that began with an earlier starter set up to the one of today:
 * situations it lacks are added, and a template that nobody ever touched says
 * what the set says now. What was saved, archived, imported or put back by hand
 * is the shop's own and stays as it is. Again is harmless.
 * @returns how many were added and how many rewritten
 */
export async function followStarters(desk: Desk): Promise<{ added: number; rewritten: number }> {
  const before = await templates(desk, { archived: true });
  await desk.transaction(seedTemplates);
  const untouched = await withoutTouched(desk, before.filter(isBehind));
  let rewritten = 0;
  for (const row of untouched) if (await rewrite(desk, row)) rewritten += 1;
  const { length } = await templates(desk, { archived: true });
  return { added: length - before.length, rewritten };
}

function isBehind(row: TemplateRow): boolean {
  const starter = starterOf(row);
  return !row.archived && starter !== undefined && JSON.stringify(normalContent(contentOf(row))) !== JSON.stringify(normalContent(starterContent(starter)));
}

function starterOf({ situation }: TemplateRow) {
  return starterTemplates.find((starter) => starter.situation === situation);
}

/** A history that begins with the seed, and in which only the set itself wrote since. */
async function withoutTouched({ shop, db }: Desk, rows: TemplateRow[]): Promise<TemplateRow[]> {
  const versions = await db.templateVersion.findMany({
    where: { shopId: shop.id, templateId: { in: rows.map(({ id }) => id) } },
    select: { templateId: true, version: true, change: true, actorKind: true },
  });
  return rows.filter(({ id }) => {
    const history = versions.filter(({ templateId }) => templateId === id);
    const byTheSet = ({ change, actorKind }: (typeof history)[number]) => change === 'seeded' || (change === 'starter' && actorKind === 'system');
    return history.some(({ version }) => version === 1) && history.every(byTheSet);
  });
}

/** False when somebody was quicker: then it is theirs. */
async function rewrite(desk: Desk, row: TemplateRow): Promise<boolean> {
  try {
    await desk.transaction(function follow(ledger) {
      return storeTemplate(ledger, { id: row.id, version: row.version, ...starterContent(starterOf(row)!) }, { change: 'starter' });
    });
    return true;
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'conflict') return false;
    throw problem;
  }
}
