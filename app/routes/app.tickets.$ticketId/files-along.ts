import type { FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';
import type { TemplateFile } from '#app/domain/templates/template-row.ts';

export interface FilesAlong {
  /** What the template brings. */
  files: TemplateFile[];
  /** Ids of those that go. */
  chosen: string[];
  /** As sending says it: exactly what the writer saw; nothing while the template is unread. */
  along: { templateFiles?: string[] };
}

/**
 * The files that go with a reply: those that its template had when it was
 * read, without the unticked. What a colleague adds later was seen by nobody.
 */
export function filesAlong(template: Pick<FilledTemplate, 'files'> | null, unticked: string[]): FilesAlong {
  const files = template?.files ?? [];
  const chosen = files.map(({ id }) => id).filter((id) => !unticked.includes(id));
  return { files, chosen, along: template ? { templateFiles: chosen } : {} };
}
