import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { AttachmentIcon, DeleteIcon } from '@shopify/polaris-icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateFile } from '#app/domain/templates/template-row.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { saveFile } from '#app/ui/save-file.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { fileSize } from './file-size.ts';
import { useUpload } from './use-upload.ts';

const TAKEN = '.pdf,.jpg,.jpeg,.png,.webp,.gif,.txt,.csv';

/** What goes out with every reply that uses the template; kept at once, apart from the words that are being written. */
export function FilesCard({ templateId, files }: { templateId: string; files: TemplateFile[] }) {
  const { t } = useTranslation('templates');
  const chooser = useRef<HTMLInputElement>(null);
  const upload = useUpload(`/app/templates/${templateId}/files`);
  const removing = useDoor(() => window.shopify?.toast.show(t('files.removed')));
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingSm">
            {t('files.title')}
          </Text>
          <Text as="p" tone="subdued">
            {t('files.text')}
          </Text>
        </BlockStack>
        <ProblemBanner problem={upload.problem ?? removing.problem} />
        {files.map((file) => (
          <OneFile key={file.id} templateId={templateId} file={file} busy={removing.busy} onRemove={() => removing.send(`/app/templates/${templateId}/files/${file.id}`, {}, 'DELETE')} />
        ))}
        <InlineStack>
          <Button icon={AttachmentIcon} loading={upload.busy} onClick={() => chooser.current?.click()}>
            {t('files.add')}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            accept={TAKEN}
            aria-label={t('files.add')}
            onChange={(event) => {
              upload.send([...(event.target.files ?? [])]);
              // The same file may be chosen once more.
              event.target.value = '';
            }}
          />
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

interface OneProps {
  templateId: string;
  file: TemplateFile;
  busy: boolean;
  onRemove(): void;
}

function OneFile({ templateId, file, busy, onRemove }: OneProps) {
  const { t, i18n } = useTranslation('templates');
  const [state, setState] = useState<'idle' | 'gone' | 'failed'>('idle');
  const save = () =>
    saveFile(`/app/templates/${templateId}/files/${file.id}`, file.name).then(
      () => setState('idle'),
      (error: Error) => setState(error.message === '404' ? 'gone' : 'failed'),
    );
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
      <InlineStack gap="200" blockAlign="center">
        <Button variant="plain" textAlign="start" onClick={() => void save()} accessibilityLabel={t('files.save', { name: file.name })}>
          {file.name}
        </Button>
        <Text as="span" tone={state === 'idle' ? 'subdued' : 'critical'}>
          {state === 'idle' ? fileSize(file.size, i18n.language) : t(`files.${state}`)}
        </Text>
      </InlineStack>
      <Button variant="tertiary" icon={DeleteIcon} disabled={busy} onClick={onRemove} accessibilityLabel={t('files.remove', { name: file.name })} />
    </InlineStack>
  );
}
