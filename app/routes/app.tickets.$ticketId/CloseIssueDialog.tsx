import { BlockStack, ChoiceList, Modal } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { CauseGroup, IssueView } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { CauseSelect } from './CauseSelect.tsx';

const outcomes = ['refunded', 'replaced', 'returned', 'exchanged', 'given', 'cancelled', 'changed', 'answered', 'declined', 'none'] as const;

/** Closing asks what it was, whether it was so, and how it ended: figures rest on these three. */
export default function CloseIssueDialog({ issue, causes, onClose, suggested }: { issue: IssueView; causes: CauseGroup[]; suggested: string; onClose(): void }) {
  const { t } = useTranslation('resolution');
  const [causeId, setCauseId] = useState(issue.causeId ?? '');
  const [outcome, setOutcome] = useState(suggested);
  const [valid, setValid] = useState('yes');
  const [tried, setTried] = useState(false);
  const door = useDoor(onClose);
  const close = () => {
    setTried(true);
    if (causeId) door.send(`/app/issues/${issue.id}/closure`, { version: issue.version, causeId, outcome, valid: valid === 'yes' });
  };
  return (
    <Modal
      open
      onClose={() => !door.busy && onClose()}
      title={t('issue.close')}
      primaryAction={{ content: t('issue.close'), onAction: close, loading: door.busy }}
      secondaryActions={[{ content: t('cancel'), onAction: onClose, disabled: door.busy }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={door.problem} />
          <CauseSelect causes={causes} value={causeId} onChange={setCauseId} error={tried && !causeId ? t('issue.causeNeeded') : undefined} />
          <ChoiceList
            title={t('issue.valid')}
            choices={[
              { value: 'yes', label: t('issue.validYes') },
              { value: 'no', label: t('issue.validNo') },
            ]}
            selected={[valid]}
            onChange={([value]) => setValid(value ?? 'yes')}
          />
          <ChoiceList
            title={t('issue.outcomeTitle')}
            choices={outcomes.map((value) => ({ value, label: t(`issue.outcome.${value}`) }))}
            selected={[outcome]}
            onChange={([value]) => setOutcome(value ?? 'answered')}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
