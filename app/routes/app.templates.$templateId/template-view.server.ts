import type { Desk } from '#app/desk/desk.ts';
import { folderNames } from '#app/domain/templates/folders.server.ts';
import { sampleChoices } from '#app/domain/templates/sample-choices.ts';
import type { TemplateFile, TextLocale } from '#app/domain/templates/template-row.ts';
import { contentOf } from '#app/domain/templates/template-content.ts';
import { templateRow } from '#app/domain/templates/templates.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { SampleChoice } from './PreviewSubject.tsx';
import { blankTemplate, type TemplateTyped } from './template-form.ts';

export interface TemplateView {
  /** Null for a new one. */
  id: string | null;
  stored: TemplateTyped;
  /** What became of it so far; null for a new one. */
  about: TemplateAbout | null;
  folders: { id: string; name: string }[];
  samples: SampleChoice[];
}

export interface TemplateAbout {
  isStarter: boolean;
  archived: boolean;
  files: TemplateFile[];
  uses: number;
  lastUsedAt: Date | null;
  /** In the reader's words. */
  broken: { at: Date; reason: string; field: string } | null;
}

/** A template with everything its page shows. @param id null for a new one @throws Problem not_found */
export async function templateView(desk: Desk, id: string | null, locale: TextLocale): Promise<TemplateView> {
  const choices = sampleChoices.map((sample) => ({ id: sample.id, title: sample.title[locale] }));
  const folders = await folderNames(desk);
  if (!id) return { id, stored: blankTemplate(locale), about: null, folders, samples: choices };
  const row = await templateRow(desk, id);
  const { version, folderId, isStarter, archived, files, uses, lastUsedAt, broken } = row;
  const reason = broken && wordsFor(locale, 'problems')(broken.words, broken.values);
  return {
    id,
    stored: { version, folderId, ...contentOf(row) },
    about: { isStarter, archived, files, uses, lastUsedAt, broken: broken && { at: broken.at, reason: reason!, field: broken.field } },
    folders,
    samples: choices,
  };
}
