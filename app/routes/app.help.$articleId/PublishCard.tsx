import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { Standing } from './article-form.ts';
import { ScheduleFields } from './ScheduleFields.tsx';
import type { ArticleActs } from './use-article-acts.ts';

interface Props {
  standing: Standing | null;
  /** Something typed is not saved. */
  dirty: boolean;
  busy: boolean;
  timeZone: string;
  /** What is wrong with the time chosen. */
  problem: string | undefined;
  onPublish(when: string): void;
  acts: ArticleActs;
}

/** What shoppers see now, what they will see, and the buttons that change it. */
export function PublishCard({ standing, dirty, busy, timeZone, problem, onPublish, acts }: Props) {
  const { t } = useTranslation('help');
  const format = useFormat();
  const [choosing, setChoosing] = useState(false);
  const { published = false, publishAt = null, draft = false, texts = {} } = standing ?? {};
  const waiting = dirty || draft || (standing !== null && !published);
  const once = Object.keys(texts).length > 0;
  const sentence = published ? (draft ? 'liveDraft' : 'live') : once ? 'hidden' : 'draft';
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t('publish.title')}
        </Text>
        <Text as="p">{t(`publish.${sentence}`)}</Text>
        {dirty && (
          <Text as="p" tone="subdued">
            {t('publish.dirty')}
          </Text>
        )}
        {publishAt && <Text as="p">{t('publish.at', { at: format.moment(new Date(publishAt)) })}</Text>}
        <InlineStack gap="200">
          <Button variant="primary" disabled={!waiting || busy} loading={busy && dirty} onClick={() => onPublish('now')}>
            {t('publish.now')}
          </Button>
          <Button disabled={!waiting || busy} onClick={() => setChoosing(!choosing)} ariaExpanded={choosing} ariaControls="article-schedule">
            {t(publishAt ? 'publish.reschedule' : 'publish.schedule')}
          </Button>
        </InlineStack>
        {choosing && (
          <ScheduleFields
            timeZone={timeZone}
            at={publishAt}
            problem={problem}
            busy={busy}
            onChoose={(when) => {
              onPublish(when);
              setChoosing(false);
            }}
          />
        )}
        {!choosing && problem && (
          <Text as="p" tone="critical">
            {problem}
          </Text>
        )}
        <InlineStack gap="300">
          {publishAt && (
            <Button variant="plain" disabled={busy || dirty} onClick={acts.callOff}>
              {t('publish.callOff')}
            </Button>
          )}
          {draft && once && (
            <Button variant="plain" tone="critical" disabled={busy || dirty} onClick={acts.discard}>
              {t('publish.discard')}
            </Button>
          )}
          {published && (
            <Button variant="plain" disabled={busy || dirty} onClick={acts.hide}>
              {t('publish.hide')}
            </Button>
          )}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
