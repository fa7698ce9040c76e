import { BlockStack, Button, InlineStack, Modal, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { FolderLine } from './FolderLine.tsx';
import type { FolderView } from './template-list.ts';

interface Props {
  folders: FolderView[];
  onClose(): void;
}

/** The shop's folders: added, renamed, put in order, taken away. */
export default function FoldersDialog({ folders, onClose }: Props) {
  const { t } = useTranslation('templates');
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const adding = useDoor(() => setName(''));
  const wrong = adding.problem?.field === 'name' ? adding.problem.message : undefined;
  const add = () => adding.send('/app/templates/folders', { name });
  return (
    <Modal open onClose={onClose} title={t('folders.open')}>
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={wrong ? null : adding.problem} />
          {folders.length === 0 && (
            <Text as="p" tone="subdued">
              {t('folders.none')}
            </Text>
          )}
          {folders.map((folder, place) => (
            <FolderLine
              key={folder.id}
              folder={folder}
              above={place > 0 ? { after: folders[place - 2]?.id ?? null } : null}
              below={place < folders.length - 1 ? { after: folders[place + 1]!.id } : null}
              onMoved={setSaid}
            />
          ))}
          <div role="status">
            <Text as="span" visuallyHidden>
              {said}
            </Text>
          </div>
          <InlineStack gap="200" blockAlign="end" wrap={false}>
            <div style={{ flex: '1 1 auto', minWidth: 0 }}>
              <TextField label={t('folders.new')} value={name} onChange={setName} error={wrong} maxLength={60} autoComplete="off" />
            </div>
            <Button onClick={add} loading={adding.busy} disabled={name.trim() === ''}>
              {t('folders.add')}
            </Button>
          </InlineStack>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
