import { BlockStack, Modal } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { CauseGroup, IssueView } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { CauseSelect } from './CauseSelect.tsx';

/** Says what an issue comes from, without closing it. */
export default function CauseDialog({ issue, causes, onClose }: { issue: IssueView; causes: CauseGroup[]; onClose(): void }) {
  const { t } = useTranslation('resolution');
  const [causeId, setCauseId] = useState(issue.causeId ?? '');
  const door = useDoor(onClose);
  const save = () => door.send(`/app/issues/${issue.id}/cause`, { version: issue.version, causeId });
  return (
    <Modal
      open
      onClose={() => !door.busy && onClose()}
      title={t('issue.setCause')}
      primaryAction={{ content: t('issue.saveCause'), onAction: save, loading: door.busy, disabled: !causeId || causeId === issue.causeId }}
      secondaryActions={[{ content: t('cancel'), onAction: onClose, disabled: door.busy }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={door.problem} />
          <CauseSelect causes={causes} value={causeId} onChange={setCauseId} />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
