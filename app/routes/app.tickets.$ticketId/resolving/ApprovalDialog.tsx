import { Banner, BlockStack, List, Modal, SkeletonBodyText, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderChanged } from '#app/domain/resolutions/order-changed.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { useBeyondWords } from '#app/ui/use-beyond-words.ts';
import { Differences } from './Differences.tsx';
import { Review } from './Review.tsx';

interface ApprovalDialogProps {
  resolution: ResolutionView;
  /** Who asked looks at it: she may only take the question back. */
  own: boolean;
  onClose(): void;
  onSettled(row: ResolutionRow): void;
}

/** A second person looks at the very plan that was confirmed, and says yes or no. */
export default function ApprovalDialog({ resolution, own, onClose, onSettled }: ApprovalDialogProps) {
  const { t } = useTranslation('resolution');
  const beyondWords = useBeyondWords();
  const [note, setNote] = useState('');
  const address = `/app/resolutions/${resolution.id}/approval`;
  const reading = useReading<{ row: ResolutionRow }>(address);
  const deciding = useDoor<ResolutionRow>(onSettled);
  const row = reading.answer?.row ?? null;
  const changed = deciding.problem?.code === 'order_changed' ? (deciding.problem.shown as OrderChanged | null) : null;
  // Somebody else was quicker: there is nothing left to decide.
  const decided = deciding.problem?.code === 'not_possible' && 'row' in ((deciding.problem.shown as object | null) ?? {});
  const decline = { content: t(own ? 'approval.withdraw' : 'approval.decline'), onAction: () => deciding.send(address, { note }, 'DELETE'), disabled: deciding.busy };
  const approve = { content: t('approval.approve'), onAction: () => row && deciding.send(address, { planHash: row.planHash }), loading: deciding.busy, disabled: !row || deciding.busy || changed !== null };
  return (
    <Modal
      open
      onClose={() => !deciding.busy && onClose()}
      title={t('approval.title')}
      {...(own || decided ? {} : { primaryAction: approve })}
      secondaryActions={[...(decided ? [] : [{ ...decline, destructive: !own }]), { content: t('cancel'), onAction: onClose, disabled: deciding.busy }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {changed ? (
            <Banner tone="warning" title={t('approval.changed')}>
              <BlockStack gap="200">
                <Differences differences={changed.differences} problem={deciding.problem} />
                <Text as="p">{resolution.policyName ? t('approval.changedNextPolicy') : t('approval.changedNext', { name: resolution.askedBy ?? t('approval.someone') })}</Text>
              </BlockStack>
            </Banner>
          ) : (
            <ProblemBanner problem={deciding.problem} />
          )}
          <ProblemBanner problem={reading.problem} onRetry={reading.again} />
          {row && (
            <>
              <Text as="p">{resolution.policyName ? t('approval.askedByPolicy', { policy: resolution.policyName }) : t('approval.asked', { name: resolution.askedBy ?? t('approval.someone') })}</Text>
              <List>
                {row.beyond.map((one) => (
                  <List.Item key={`${one.limit} ${one.causeId}`}>{beyondWords(one)}</List.Item>
                ))}
              </List>
              <Review plan={row.plan} />
              <TextField label={t('approval.note')} helpText={t('approval.noteHelp')} value={note} onChange={setNote} multiline={2} maxLength={500} autoComplete="off" />
            </>
          )}
          {!row && reading.busy && <SkeletonBodyText lines={6} />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
