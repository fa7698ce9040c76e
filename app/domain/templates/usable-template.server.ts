import type { Desk } from '#app/desk/desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { Problem } from '#app/platform/problem.ts';
import { recheckTemplate } from './recheck-templates.server.ts';
import type { TemplateRow } from './template-row.ts';
import { templateRow } from './templates.server.ts';

/**
 * A template that may be sent. What was last tried on another API version is
 * tried now: it may be taken before the job of this version came to it.
 * @throws Problem not_possible for a broken one (the reason in `shown`), not_found
 */
export async function usableTemplate(desk: Pick<Desk, 'shop' | 'db' | 'clock'>, id: string): Promise<TemplateRow> {
  const row = await templateRow(desk, id);
  const broken = row.checkedWith === API_VERSION ? row.broken : await recheckTemplate(desk, row);
  if (broken) throw new Problem('not_possible', { words: 'template_broken', shown: { broken } });
  return row;
}
