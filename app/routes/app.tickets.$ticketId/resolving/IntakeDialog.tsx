import { BlockStack, ChoiceList, Link, Modal, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeInQuestion } from '#app/domain/resolutions/intake-in-question.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';

interface IntakeDialogProps {
  resolution: ResolutionView;
  onClose(): void;
  onTold(): void;
}

const NONE = 'none';

/** A return came in, and Shopify does not say whose hand it was: what there is to look at, and what the agent found. */
export default function IntakeDialog({ resolution, onClose, onTold }: IntakeDialogProps) {
  const { t } = useTranslation('resolution');
  const address = `/app/resolutions/${resolution.id}/intake`;
  const reading = useReading<{ intake: IntakeInQuestion | null }>(address);
  const telling = useDoor(onTold);
  const [choice, setChoice] = useState<string[]>([]);
  const intake = reading.answer?.intake ?? null;
  const over = reading.answer?.intake === null;
  return (
    <Modal
      open
      onClose={() => !telling.busy && onClose()}
      title={t('intake.title')}
      primaryAction={{ content: t('intake.confirm'), onAction: () => telling.send(address, { refundId: choice[0] === NONE ? '' : choice[0]! }), loading: telling.busy, disabled: !intake || choice.length === 0 || telling.busy }}
      secondaryActions={[{ content: t('cancel'), onAction: onClose, disabled: telling.busy }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={telling.problem} />
          <ProblemBanner problem={reading.problem} onRetry={reading.again} />
          {intake && <Question intake={intake} choice={choice} onChoice={setChoice} />}
          {over && <Text as="p">{t('intake.over')}</Text>}
          {!intake && !over && reading.busy && <SkeletonBodyText lines={5} />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

interface QuestionProps {
  intake: IntakeInQuestion;
  choice: string[];
  onChoice(choice: string[]): void;
}

function Question({ intake, choice, onChoice }: QuestionProps) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const { returnName: name, orderName: order } = intake;
  const refunds = intake.refunds.map(({ id, at, amount, byMend }) => ({ value: id, label: t(intake.otherSum ? 'intake.oursInstead' : 'intake.ours', { amount: format.money(amount), planned: format.money(intake.amount), at: format.moment(new Date(at)) }), helpText: byMend ? t('intake.byMend') : undefined }));
  return (
    <BlockStack gap="400">
      <Text as="p">{t(textOf(intake), { name, order, amount: format.money(intake.amount) })}</Text>
      <Link url={`shopify://admin/orders/${intake.orderId}`} target="_top">
        {t('intake.open', { order })}
      </Link>
      <ChoiceList title={t('intake.question')} choices={[...refunds, { value: NONE, label: t(refunds.length > 0 ? 'intake.none' : 'intake.noneUnpaid'), helpText: t(intake.otherSum ? 'intake.noneHelpOtherSum' : 'intake.noneHelp') }]} selected={choice} onChange={onChoice} />
    </BlockStack>
  );
}

function textOf({ refunds, otherSum }: IntakeInQuestion): 'intake.otherSum' | 'intake.text' | 'intake.unpaid' {
  if (otherSum) return 'intake.otherSum';
  return refunds.length > 0 ? 'intake.text' : 'intake.unpaid';
}
