import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '#app/ui/save-file.ts';
import { useDoor, type PageProblem } from '#app/ui/use-door.ts';
import { afterLine, focusLine } from './line-focus.ts';
import type { FolderView, TemplateLineView } from './template-list.ts';

export type Step = 'up' | 'down';

export interface LineActs {
  /** One place further up or down in its folder. */
  step(line: TemplateLineView, step: Step): void;
  /** Into another folder (null: none). */
  lay(line: TemplateLineView, folder: FolderView | null): void;
  archive(line: TemplateLineView): void;
  /** A file of templates, from a door's address. */
  save(address: string): void;
  problem: PageProblem | null;
  /** What was done last, for those who do not see it. */
  said: string;
}

/** What was sent: what is said of it when it is done, how it is undone, and where the keyboard goes on. */
interface Sent {
  focus: string | null;
  says(answer: Answer): string;
  undo?(answer: Answer): void;
}

interface Answer {
  /** Of a move: which place of how many. */
  place: number;
  of: number;
  /** Of archiving. */
  version: number;
}

/** What the list does with its templates. What changes the list can be undone from the notice that tells it. */
export function useLineActs(): LineActs {
  const { t } = useTranslation('templates');
  const sent = useRef<Sent | null>(null);
  const [said, setSaid] = useState('');
  const door = useDoor<Answer>((answer) => {
    const { says, undo, focus } = sent.current!;
    const words = says(answer);
    setSaid(words);
    window.shopify?.toast.show(words, undo ? { action: t('list.undo'), onAction: () => undo(answer) } : {});
    focusLine(focus);
  });
  const send = (what: Sent, ...call: Parameters<typeof door.send>) => {
    sent.current = what;
    door.send(...call);
  };
  const position = (line: TemplateLineView) => `/app/templates/${line.id}/position`;
  const step = (line: TemplateLineView, way: Step, undone = false) =>
    send({ focus: line.id, says: ({ place, of }) => t(undone ? 'list.backAt' : 'list.movedTo', { title: line.title, place, of }), ...(undone ? {} : { undo: () => step(line, way === 'up' ? 'down' : 'up', true) }) },
      position(line), { folderId: line.folderId, after: way }, 'PUT');
  const lay = (line: TemplateLineView, folder: FolderView | null) =>
    // Its place among the others stays, so going back is going back to it.
    send({ focus: line.id, says: () => t('list.laidInto', { title: line.title, folder: folder?.name ?? t('folder.none') }), undo: () => back(line) }, position(line), { folderId: folder?.id ?? null }, 'PUT');
  const back = (line: TemplateLineView) =>
    send({ focus: line.id, says: ({ place, of }) => t('list.backAt', { title: line.title, place, of }) }, position(line), { folderId: line.folderId }, 'PUT');
  const archive = (line: TemplateLineView, undone = false) =>
    send({ focus: undone ? line.id : afterLine(line.id), says: () => t(line.archived ? 'list.inUse' : 'list.archived', { title: line.title }), ...(undone ? {} : { undo: ({ version }) => archive({ ...line, version, archived: !line.archived }, true) }) },
      `/app/templates/${line.id}/archive`, { version: line.version }, line.archived ? 'DELETE' : 'POST');
  const [notSaved, setNotSaved] = useState<PageProblem | null>(null);
  const save = (address: string) =>
    saveFile(address, 'mend-templates.json').then(
      () => setNotSaved(null),
      () => setNotSaved({ code: 'lost', message: t('export.failed'), field: null, shown: null, retry: true }),
    );
  return { step, lay, archive, save: (address) => void save(address), problem: door.problem ?? notSaved, said };
}
