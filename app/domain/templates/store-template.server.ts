import type { Ledger } from '#app/desk/desk.ts';
import { assertFolder } from './assert-folder.server.ts';
import type { VersionChange } from './keep-version.server.ts';
import { refusalOf, templateProblems } from './template-problems.ts';
import type { TemplateRow } from './template-row.ts';
import { templateRow } from './templates.server.ts';
import { writeTemplate, type TemplateToSave } from './write-template.server.ts';

/**
 * Stores a template whose Liquid could be sent, and keeps it as a version.
 * @throws Problem bad_input, template_hole, too_large (with `field` such as
 *   "texts.ko.any.body" and all problems in `shown`), conflict (shown: the newer template), not_found
 */
export async function storeTemplate(ledger: Ledger, wanted: TemplateToSave, change: VersionChange = { change: 'saved' }): Promise<TemplateRow> {
  const problems = templateProblems(wanted);
  if (problems.length > 0) throw refusalOf(problems);
  if (wanted.folderId) await assertFolder(ledger, wanted.folderId);
  return templateRow(ledger, await writeTemplate(ledger, wanted, change));
}
