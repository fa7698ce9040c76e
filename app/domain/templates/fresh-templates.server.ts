import type { Desk } from '#app/desk/desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { recheckTemplate } from './recheck-templates.server.ts';
import type { TemplateRow } from './template-row.ts';
import { templates } from './templates.server.ts';

/** All of the shop's templates, archived ones too, for the list: those that were last tried on another API version are tried now, so that a broken one shows at once. */
export async function freshTemplates(desk: Pick<Desk, 'shop' | 'db' | 'clock'>): Promise<TemplateRow[]> {
  const rows = await templates(desk, { archived: true });
  const fresh: TemplateRow[] = [];
  for (const row of rows) fresh.push(row.checkedWith === API_VERSION ? row : { ...row, broken: await recheckTemplate(desk, row), checkedWith: API_VERSION });
  return fresh;
}
