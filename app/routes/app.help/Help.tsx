import { useNavigate } from '@remix-run/react';
import { BlockStack, Button, Card, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Publication } from '#app/domain/help/publication.server.ts';
import { Intro } from '#app/ui/Intro.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { useLive } from '#app/ui/use-live.ts';
import type { TopicGroup } from './help-topics.ts';
import { PublicationLine } from './PublicationLine.tsx';
import { TopicCard } from './TopicCard.tsx';

/** The FAQ by topic, and whether the storefront shows it. */
export function Help({ topics, publication }: { topics: TopicGroup[]; publication: Publication }) {
  const { t } = useTranslation('help');
  const navigate = useNavigate();
  const moving = useDoor();
  useLive((change) => change.topic === 'help');
  const empty = topics.every(({ articles }) => articles.length === 0);
  const add = () => navigate('/app/help/new');
  return (
    <MainPage
      title={t('title')}
      actions={
        <button variant="primary" type="button" onClick={add}>
          {t('new')}
        </button>
      }
    >
      <BlockStack gap="400">
        <Intro>
          <Text as="p">{t('intro')}</Text>
          {publication.state !== 'failed' && <PublicationLine publication={publication} />}
        </Intro>
        {publication.state === 'failed' && <PublicationLine publication={publication} />}
        <ProblemBanner problem={moving.problem} />
        {empty ? (
          <Card>
            <BlockStack gap="300" inlineAlign="start">
              <Text as="h2" variant="headingMd">
                {t('empty.title')}
              </Text>
              <Text as="p">{t('empty.text')}</Text>
              <Button variant="primary" onClick={add}>
                {t('new')}
              </Button>
            </BlockStack>
          </Card>
        ) : (
          topics.map((topic) => <TopicCard key={topic.key} topic={topic} onMove={(id, direction) => moving.send(`/app/help/${id}/position`, { direction }, 'PUT')} />)
        )}
      </BlockStack>
    </MainPage>
  );
}
