import { BlockStack, Box, Button, Card, Divider, Text } from '@shopify/polaris';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormTopicsNow } from '#app/domain/channels/storefront/form-topics.server.ts';
import type { FormTopicRule } from '#app/domain/channels/storefront/topics.ts';
import { placedIn } from '#app/domain/help/place-in.ts';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { lineLook } from '#app/ui/order/line-look.ts';
import { useDragOrder, type Drop } from '#app/ui/order/use-drag-order.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import { TOPICS, TopicFields } from './TopicFields.tsx';

/** What the form in the storefront offers and asks, topic by topic, in the order shoppers see. */
export function FormTopics({ stored }: { stored: FormTopicsNow }) {
  const { t } = useTranslation('storefront');
  const { t: causes } = useTranslation('causes');
  const { t: frame } = useTranslation('frame');
  const [said, setSaid] = useState('');
  // A refusal names the place of a topic as it was sent; it may have been moved since.
  const sent = useRef<string[]>([]);
  const body = ({ version, topics }: FormTopicsNow) => {
    sent.current = topics.map(({ key }) => key);
    return { version, topics };
  };
  const form = useVersionedForm({ stored, address: '/app/settings/storefront', body, saved: () => window.shopify?.toast.show(t('saved')) });
  const { problem } = form;
  const { topics } = form.value;
  const change = (place: number, changes: Partial<FormTopicRule>) => form.change({ topics: topics.map((topic, at) => (at === place ? { ...topic, ...changes } : topic)) });
  const move = ({ id, place }: Drop) => {
    const topic = topics.find(({ key }) => key === id)!;
    if (topics.indexOf(topic) === place) return;
    form.change({ topics: placedIn(topics, topic, place) });
    setSaid(t('moved', { title: causes(`topics.${id}`), place: place + 1 }));
  };
  const drag = useDragOrder(TOPICS, move);
  const look = lineLook(drag.over, TOPICS, topics.map(({ key }) => key));
  const isListProblem = problem?.field === 'topics';
  return (
    <SubPage title={t('title')} subtitle={t('subtitle')} back={{ label: frame('settings'), url: '/app/settings' }}>
      <FormSaveBar id="storefront" form={form} />
      <BlockStack gap="400">
        {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
        {problem && (!problem.field || isListProblem) && !form.conflict && <ProblemBanner problem={problem} />}
        <Card>
          <ul data-order={TOPICS} data-list={TOPICS} style={look.list}>
            {topics.map((topic, place) => (
              <li key={topic.key} data-line={topic.key} style={{ ...item, ...look.line(topic.key) }}>
                <BlockStack gap="300">
                  {place > 0 && <Divider />}
                  <TopicFields
                    topic={topic}
                    place={place}
                    of={topics.length}
                    drag={drag}
                    errorAt={(field) => form.errorAt(`topics.${sent.current.indexOf(topic.key)}.${field}`)}
                    onChange={(changes) => change(place, changes)}
                    onMove={move}
                  />
                </BlockStack>
              </li>
            ))}
            <li aria-hidden="true" style={look.end} />
          </ul>
          <div role="status">
            <Text as="span" visuallyHidden>
              {said}
            </Text>
          </div>
        </Card>
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <Button variant="plain" url="/app/settings/words">
            {t('words')}
          </Button>
        </Box>
      </BlockStack>
    </SubPage>
  );
}

const item = { paddingBlockEnd: 'var(--p-space-300)' };
