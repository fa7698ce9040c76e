import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, EditIcon } from '@shopify/polaris-icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import type { FolderView, Place } from './template-list.ts';

interface Props {
  folder: FolderView;
  above: Place | null;
  below: Place | null;
  /** Where it was moved to, for those who do not see it. */
  onMoved(words: string): void;
}

/** One folder with what can be done with it; renaming and taking away happen in its place. */
export function FolderLine({ folder: { id, name }, above, below, onMoved }: Props) {
  const { t } = useTranslation('templates');
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const [typed, setTyped] = useState(name);
  const door = useDoor(() => setDoing(null));
  const buttons = useRef<HTMLDivElement>(null);
  const moving = useDoor<{ place: number; of: number }>(({ place, of }) => {
    onMoved(t('folders.movedTo', { name, place, of }));
    // At an end the button that was pressed can no longer be: the keyboard goes on with its neighbour.
    if (document.activeElement === document.body) buttons.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  });
  const wrong = door.problem?.field === 'name' ? door.problem.message : undefined;
  const address = `/app/templates/folders/${id}`;
  const move = (place: Place) => moving.send(`${address}/position`, { after: place.after }, 'PUT');
  const back = (
    <Button disabled={door.busy} onClick={() => setDoing(null)}>
      {t('history.no')}
    </Button>
  );
  return (
    <BlockStack gap="200">
      <ProblemBanner problem={wrong ? null : (door.problem ?? moving.problem)} />
      {doing === 'rename' ? (
        <InlineStack gap="200" blockAlign="end">
          <div style={{ flex: '1 1 12rem' }}>
            <TextField label={t('folders.name')} value={typed} onChange={setTyped} error={wrong} maxLength={60} autoComplete="off" autoFocus />
          </div>
          <Button variant="primary" loading={door.busy} disabled={typed.trim() === ''} onClick={() => door.send(address, { name: typed }, 'PUT')}>
            {t('folders.save')}
          </Button>
          {back}
        </InlineStack>
      ) : (
        <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
          <Text as="span" breakWord>
            {name}
          </Text>
          <div ref={buttons} style={{ display: 'flex' }}>
            <Button variant="tertiary" icon={ArrowUpIcon} disabled={!above || moving.busy} onClick={() => move(above!)} accessibilityLabel={t('folders.up', { name })} />
            <Button variant="tertiary" icon={ArrowDownIcon} disabled={!below || moving.busy} onClick={() => move(below!)} accessibilityLabel={t('folders.down', { name })} />
            <Button
              variant="tertiary"
              icon={EditIcon}
              onClick={() => {
                setTyped(name);
                setDoing('rename');
              }}
              accessibilityLabel={t('folders.rename', { name })}
            />
            <Button variant="tertiary" icon={DeleteIcon} onClick={() => setDoing('remove')} accessibilityLabel={t('folders.remove', { name })} />
          </div>
        </InlineStack>
      )}
      {doing === 'remove' && (
        <div role="group" aria-label={t('folders.remove', { name })}>
          <BlockStack gap="200">
            <Text as="p">{t('folders.ask')}</Text>
            <InlineStack gap="200">
              <Button variant="primary" tone="critical" loading={door.busy} onClick={() => door.send(address, {}, 'DELETE')}>
                {t('folders.yes')}
              </Button>
              {back}
            </InlineStack>
          </BlockStack>
        </div>
      )}
    </BlockStack>
  );
}
