import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '#app/ui/save-file.ts';
import { useDoor, type PageProblem } from '#app/ui/use-door.ts';
import type { Place, TemplateLineView } from './template-list.ts';

export interface LineActs {
  /** Into a folder (null: none), and there to a place. */
  move(id: string, folderId: string | null, place?: Place): void;
  archive(line: TemplateLineView): void;
  /** A file of templates, from a door's address. */
  save(address: string): void;
  problem: PageProblem | null;
}

/** What the list does with its templates. */
export function useLineActs(): LineActs {
  const { t } = useTranslation('templates');
  const moving = useDoor(() => window.shopify?.toast.show(t('list.moved')));
  const archiving = useDoor<{ archived: boolean }>((answer) => window.shopify?.toast.show(t(answer.archived ? 'archive.done' : 'archive.undone')));
  const [notSaved, setNotSaved] = useState<PageProblem | null>(null);
  const save = (address: string) =>
    saveFile(address, 'mend-templates.json').then(
      () => setNotSaved(null),
      () => setNotSaved({ code: 'lost', message: t('export.failed'), field: null, shown: null, retry: true }),
    );
  return {
    move: (id, folderId, place) => moving.send(`/app/templates/${id}/position`, { folderId, ...place }, 'PUT'),
    archive: ({ id, version, archived }) => archiving.send(`/app/templates/${id}/archive`, { version }, archived ? 'DELETE' : 'POST'),
    save: (address) => void save(address),
    problem: moving.problem ?? archiving.problem ?? notSaved,
  };
}
