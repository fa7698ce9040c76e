import { BlockStack, Button, Checkbox, FormLayout, InlineStack, Select, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderAsks, photoAsks } from '#app/domain/channels/storefront/topic-asks.ts';
import type { FormTopicRule } from '#app/domain/channels/storefront/topics.ts';
import { MoveButtons } from '#app/ui/order/MoveButtons.tsx';
import { MoveHandle } from '#app/ui/order/MoveHandle.tsx';
import type { DragOrder, Drop } from '#app/ui/order/use-drag-order.ts';

/** The one list of this order, and the order's own name. */
export const TOPICS = 'topics';

interface Props {
  topic: FormTopicRule;
  place: number;
  of: number;
  drag: DragOrder;
  errorAt(field: string): string | undefined;
  onChange(changes: Partial<FormTopicRule>): void;
  onMove(to: Drop): void;
}

/** One topic: whether it can be chosen, its place, and what the form asks for it. */
export function TopicFields({ topic, place, of, drag, errorAt, onChange, onMove }: Props) {
  const { t } = useTranslation('storefront');
  const { t: causes } = useTranslation('causes');
  const title = causes(`topics.${topic.key}`);
  const moving = { id: topic.key, title, list: TOPICS, at: place, of, onMove };
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
        <InlineStack gap="200" blockAlign="center" wrap={false}>
          <MoveHandle {...moving} drag={drag} />
          <Checkbox label={title} checked={topic.on} onChange={(on) => onChange({ on })} />
        </InlineStack>
        <MoveButtons {...moving} />
      </InlineStack>
      {topic.on && (
        <FormLayout>
          <FormLayout.Group condensed>
            <Select
              label={t('order.label')}
              options={orderAsks.map((value) => ({ value, label: t(`order.${value}`) }))}
              value={topic.order}
              onChange={(order) => onChange({ order: order as FormTopicRule['order'] })}
            />
            <Select
              label={t('photos.label')}
              options={photoAsks.map((value) => ({ value, label: t(`photos.${value}`) }))}
              value={topic.photos}
              onChange={(photos) => onChange({ photos: photos as FormTopicRule['photos'] })}
            />
          </FormLayout.Group>
          <Hints topic={topic} title={title} errorAt={errorAt} onChange={onChange} />
        </FormLayout>
      )}
    </BlockStack>
  );
}

/** What a shopper reads below the topic; out of the way while nothing is said. */
function Hints({ topic: { hint }, title, errorAt, onChange }: Pick<Props, 'topic' | 'errorAt' | 'onChange'> & { title: string }) {
  const { t } = useTranslation('storefront');
  const [open, setOpen] = useState(false);
  if (!open && !hint.ko && !hint.en) {
    return (
      <Button variant="plain" onClick={() => setOpen(true)} accessibilityLabel={t('hint.addTo', { title })}>
        {t('hint.add')}
      </Button>
    );
  }
  return (
    <FormLayout.Group>
      {(['ko', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={t(`hint.${language}`)}
          value={hint[language]}
          multiline={2}
          maxLength={300}
          autoComplete="off"
          error={errorAt(`hint.${language}`)}
          onChange={(text) => onChange({ hint: { ...hint, [language]: text } })}
        />
      ))}
    </FormLayout.Group>
  );
}
