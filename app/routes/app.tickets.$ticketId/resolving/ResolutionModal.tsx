import { Banner, BlockStack, Modal, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { ConflictBanner, type TicketChanges } from '../ConflictBanner.tsx';
import { HeldTextPreview } from '../HeldTextPreview.tsx';
import type { PromisedReply } from '../composer-reply.ts';
import { Differences } from './Differences.tsx';
import { errorAt } from './error-at.ts';
import { useAttention } from './use-attention.ts';
import type { ResolutionSteps } from './use-resolution.ts';

interface ResolutionModalProps {
  kind: ResolutionKind;
  steps: ResolutionSteps;
  reply: PromisedReply | null;
  /** Label of the last button, with the amount or the count. */
  confirmLabel: string;
  ready: boolean;
  /** Something on the review is being changed: it is not confirmed meanwhile. */
  paused?: boolean;
  /** Fields that say beside themselves what is wrong with them. */
  fields?: readonly string[];
  choosing: ReactNode;
  reviewing: ReactNode;
  onContinue(): void;
  onClose(): void;
}

/** The shell of both dialogs: one dominant button at each step, and no way out while something runs. */
export function ResolutionModal({ kind, steps, reply, confirmLabel, ready, paused = false, fields = [], choosing, reviewing, onContinue, onClose }: ResolutionModalProps) {
  const { t } = useTranslation('resolution');
  const review = steps.row !== null;
  const place = useAttention(steps);
  const conflict = steps.problem?.code === 'conflict' ? (steps.problem.shown as TicketChanges | null) : null;
  return (
    <Modal
      open
      onClose={() => !steps.running && onClose()}
      title={t(`${kind}.title`)}
      primaryAction={
        review
          ? { content: confirmLabel, onAction: () => steps.confirm(reply), loading: steps.running, disabled: steps.running || steps.planning || steps.over || paused }
          : { content: t('continue'), onAction: onContinue, loading: steps.planning, disabled: !ready || steps.planning }
      }
      secondaryActions={[review ? { content: t('back'), onAction: steps.back, disabled: steps.running } : { content: t('cancel'), onAction: onClose }]}
    >
      <Modal.Section>
        <div ref={place} tabIndex={-1} style={{ outline: 'none', scrollMarginBlock: 'var(--p-space-400)' }}>
          <BlockStack gap="400">
            {steps.differences.length > 0 ? (
              <Banner tone="warning" title={t(steps.over ? 'changed.titleOver' : 'changed.title')}>
                <Differences differences={steps.differences} problem={steps.problem} />
              </Banner>
            ) : conflict ? (
              <ConflictBanner changes={conflict} busy={steps.running} onSendAnyway={() => steps.confirm(reply, conflict.version)} label={t('confirmAnyway')} />
            ) : (
              <ProblemBanner problem={fields.some((name) => errorAt(steps, name)) ? null : steps.problem} />
            )}
            {review ? reviewing : choosing}
            {review && reply && <HeldMessage kind={kind} text={reply.text} />}
          </BlockStack>
        </div>
      </Modal.Section>
    </Modal>
  );
}

function HeldMessage({ kind, text }: { kind: string; text: string }) {
  const { t } = useTranslation('resolution');
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t('message.title')}
      </Text>
      <Text as="p" variant="bodySm" tone="subdued">
        {t(`message.${kind}`)}
      </Text>
      <HeldTextPreview label={t('message.title')} text={text} />
    </BlockStack>
  );
}
