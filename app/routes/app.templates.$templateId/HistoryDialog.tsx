import { BlockStack, Button, InlineStack, Modal, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionsPage } from '#app/domain/templates/template-versions.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { useEarlierVersions } from './use-earlier-versions.ts';
import { VersionLine } from './VersionLine.tsx';

interface Props {
  templateId: string;
  /** The one that is valid now. */
  version: number;
  dirty: boolean;
  onClose(): void;
}

/** Every version of a template, newest first: who, when, what was different in it; and the way back to it. */
export default function HistoryDialog({ templateId, version, dirty, onClose }: Props) {
  const { t } = useTranslation('templates');
  const address = `/app/templates/${templateId}/versions`;
  const first = useReading<VersionsPage>(address);
  const { versions, more } = useEarlierVersions(address, first.answer);
  const [open, setOpen] = useState<number | null>(null);
  const door = useDoor<{ version: number }>(() => {
    window.shopify?.toast.show(t('history.restored'));
    onClose();
  });
  return (
    <Modal open onClose={() => !door.busy && onClose()} title={t('history.dialog')} size="large">
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={first.problem} onRetry={first.again} />
          <ProblemBanner problem={door.problem} />
          {!first.answer && first.busy && <SkeletonBodyText lines={6} />}
          {versions.map((line) => (
            <VersionLine
              key={line.version}
              line={line}
              address={`${address}/${line.version}`}
              isNow={line.version === version}
              open={open === line.version}
              onToggle={() => setOpen(open === line.version ? null : line.version)}
              dirty={dirty}
              busy={door.busy}
              onRestore={() => door.send(`${address}/${line.version}`, { version })}
            />
          ))}
          {more.before !== null && (
            <InlineStack>
              <Button loading={more.busy} onClick={more.load}>
                {t('history.more')}
              </Button>
            </InlineStack>
          )}
          {more.failed && (
            <Text as="p" tone="critical">
              {t('history.moreFailed')}
            </Text>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
