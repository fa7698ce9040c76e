import type { TFunction } from 'i18next';

/** What people call a field of a template such as "texts.ko.email.body". @param t of the area `templates` */
export function fieldWords(field: string, t: TFunction<'templates'>): string {
  const [part = '', first = '', second = '', third = ''] = field.split('.');
  if (part === 'title') return t(`name.${first}`);
  if (part === 'usedWhen') return t(`usedWhen.${first}`);
  if (part === 'prompts') return first ? t('fields.prompt', { name: first }) : t('prompts.title');
  if (part === 'texts' && second) return [t(third === 'subject' ? 'subject' : 'body'), t(`fields.in.${first}`), t(`channels.${second}`)].join(' · ');
  return t(`fields.${KNOWN.has(part) ? part : 'other'}`);
}

const KNOWN = new Set(['resolutionKind', 'resolutionPreset', 'folder', 'archived', 'texts', 'key', 'attachments', 'file']);
