import { BlockStack, Modal, Select, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';
import { PromptInputs } from '#app/ui/liquid/PromptInputs.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { isComplete } from './fill-wanted.ts';
import { HeldTextPreview } from './HeldTextPreview.tsx';
import { useFilling } from './use-filling.ts';

interface FillDialogProps {
  ticketId: string;
  /** The template as it came, with what it asks for. */
  asked: FilledTemplate;
  onFilled(template: FilledTemplate): void;
  onClose(): void;
}

/** What a template asks before it is written: which order it speaks of, which outcome it tells, and its own questions. */
export default function FillDialog({ ticketId, asked, onFilled, onClose }: FillDialogProps) {
  const { t, i18n } = useTranslation('ticket');
  const { t: problems } = useTranslation('problems');
  const format = useFormat();
  const filling = useFilling(ticketId, asked);
  const { template, choices } = filling;
  const [wasAsked] = useState({ order: asked.asksOrder, outcome: asked.asksOutcome });
  const orderName = (id: string) => template.orders.find((order) => order.id === id)?.name ?? '';
  const errors = Object.fromEntries(template.faults.map(({ name, words }) => [name, problems(words)]));
  const ready = isComplete(template) && !filling.busy;
  return (
    <Modal
      open
      onClose={onClose}
      title={t('fill.title')}
      primaryAction={{ content: t('fill.insert'), onAction: () => onFilled(template), loading: filling.busy, disabled: !ready }}
      secondaryActions={[{ content: t('fill.cancel'), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={filling.problem} />
          {wasAsked.order && (
            <Select
              label={t('fill.order')}
              options={[{ label: t('fill.choose'), value: '' }, ...template.orders.map((order) => ({ value: order.id, label: t('fill.orderOf', { order: order.name, at: format.day(order.createdAt) }) }))]}
              value={choices.orderId ?? ''}
              onChange={(orderId) => filling.choose({ orderId: orderId || null, resolutionId: null })}
            />
          )}
          {(wasAsked.outcome || template.asksOutcome) && (
            <Select
              label={t('fill.outcome')}
              options={[{ label: t('fill.newOne'), value: '' }, ...template.outcomes.map((outcome) => ({ value: outcome.id, label: t('fill.outcomeOf', { order: orderName(outcome.orderId), at: outcome.settledAt ? format.moment(outcome.settledAt) : '' }) }))]}
              value={choices.resolutionId ?? ''}
              onChange={(resolutionId) => filling.choose({ resolutionId: resolutionId || null })}
            />
          )}
          {template.prompts.length > 0 && <PromptInputs prompts={template.prompts} filled={choices.filled} errors={errors} onFill={(name, value) => filling.fill(name, value)} locale={template.locale} />}
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">
              {t('fill.preview')}
            </Text>
            <HeldTextPreview label={t('fill.preview')} text={withQuestions(template, i18n.language === 'ko' ? 'ko' : 'en')} />
          </BlockStack>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

/** What is still to be answered stands in the text by its question, not by its name in Liquid. */
function withQuestions({ text, prompts }: FilledTemplate, locale: 'ko' | 'en'): string {
  return text.replace(/\{\{ prompt\.(\w+) \}\}/g, (hole, name: string) => {
    const asked = prompts.find((prompt) => prompt.name === name);
    return asked ? `[${asked.label[locale]}]` : hole;
  });
}
