import { useNavigate } from '@remix-run/react';
import { BlockStack, Button, Card, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Publication } from '#app/domain/help/publication.server.ts';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { Intro } from '#app/ui/Intro.tsx';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { narrowed, type SectionView } from './help-list.ts';
import { PublicationLine } from './PublicationLine.tsx';
import { SectionCard } from './SectionCard.tsx';
import { useArticleOrder } from './use-article-order.ts';

const SectionsDialog = lazyDialog(() => import('./SectionsDialog.tsx'));

interface Props {
  sections: SectionView[];
  /** Languages to name a section in. */
  locales: string[];
  publication: Publication;
}

/** The help by section, in the order shoppers see it, and whether the storefront shows it. */
export function Help({ sections, locales, publication }: Props) {
  const { t } = useTranslation('help');
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [naming, setNaming] = useState(false);
  const order = useArticleOrder(sections);
  useLive((change) => change.topic === 'help');
  const all = sections.flatMap(({ articles }) => articles).length;
  const add = () => navigate('/app/help/new');
  const searching = words.trim() !== '';
  const shown = narrowed(order.sections, words);
  const line = <PublicationLine publication={publication} />;
  return (
    <MainPage
      title={t('title')}
      actions={
        <>
          <button variant="primary" type="button" onClick={add}>
            {t('new')}
          </button>
          <button type="button" onClick={() => setNaming(true)}>
            {t('sections.open')}
          </button>
          <button type="button" onClick={() => navigate('/app/help/next')}>
            {t('next')}
          </button>
        </>
      }
    >
      <BlockStack gap="400">
        <Intro>
          <Text as="p">{t('intro')}</Text>
          {publication.state !== 'failed' && line}
        </Intro>
        {publication.state === 'failed' && line}
        <ProblemBanner problem={order.problem} />
        <div role="status">
          <Text as="span" visuallyHidden>
            {order.said}
          </Text>
        </div>
        {all > 0 && (
          <Card>
            <TextField label={t('search.label')} labelHidden placeholder={t('search.label')} value={words} onChange={setWords} clearButton onClearButtonClick={() => setWords('')} autoComplete="off" type="search" />
          </Card>
        )}
        {all === 0 && (
          <Card>
            <EmptyList title={t('empty.title')} text={t('empty.text')}>
              <Button variant="primary" onClick={add}>
                {t('new')}
              </Button>
            </EmptyList>
          </Card>
        )}
        {searching && shown.length === 0 && (
          <Card>
            <EmptyList title={t('search.none')} text={t('search.noneText')}>
              <Button onClick={() => setWords('')}>{t('search.all')}</Button>
            </EmptyList>
          </Card>
        )}
        {all > 0 && shown.map((section) => <SectionCard key={section.key} section={section} order={searching ? null : order} />)}
      </BlockStack>
      {naming && <SectionsDialog sections={sections} locales={locales} onClose={() => setNaming(false)} />}
    </MainPage>
  );
}
