import { ActionList, Button, Popover } from '@shopify/polaris';
import { MenuHorizontalIcon } from '@shopify/polaris-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actsId } from './line-focus.ts';
import type { FolderView, TemplateLineView } from './template-list.ts';
import type { LineActs } from './use-line-acts.ts';

interface Props {
  line: TemplateLineView;
  folders: FolderView[];
  acts: LineActs;
  /** Whether it can go further up and down. */
  up: boolean;
  down: boolean;
}

/** What can be done with a template without opening it. */
export function LineMenu({ line, folders, acts, up, down }: Props) {
  const { t } = useTranslation('templates');
  const [open, setOpen] = useState<'acts' | 'folders' | null>(null);
  const doing = (act: () => void) => () => {
    setOpen(null);
    act();
  };
  const elsewhere = [...folders, { id: null, name: t('folder.none') }].filter(({ id }) => id !== line.folderId);
  const items =
    open === 'folders'
      ? elsewhere.map(({ id, name }) => ({ content: name, onAction: doing(() => acts.lay(line, id === null ? null : { id, name })) }))
      : [
          ...(up ? [{ content: t('list.up'), onAction: doing(() => acts.step(line, 'up')) }] : []),
          ...(down ? [{ content: t('list.down'), onAction: doing(() => acts.step(line, 'down')) }] : []),
          ...(folders.length > 0 ? [{ content: t('list.toFolder'), onAction: () => setOpen('folders') }] : []),
          { content: t('export.one'), onAction: doing(() => acts.save(`/app/templates/export?template=${line.id}`)) },
          { content: t(line.archived ? 'archive.undo' : 'archive.action'), onAction: doing(() => acts.archive(line)) },
        ];
  const activator = <Button id={actsId(line.id)} variant="tertiary" icon={MenuHorizontalIcon} onClick={() => setOpen(open ? null : 'acts')} accessibilityLabel={t('list.acts', { title: line.title })} />;
  return (
    <Popover active={open !== null} onClose={() => setOpen(null)} activator={activator} autofocusTarget="first-node" preferredAlignment="right">
      <Popover.Pane maxHeight="320px">
        <div role="dialog" aria-label={t('list.acts', { title: line.title })}>
          <ActionList key={open} actionRole="menuitem" sections={[{ ...(open === 'folders' ? { title: t('list.whichFolder') } : {}), items }]} />
        </div>
      </Popover.Pane>
    </Popover>
  );
}
