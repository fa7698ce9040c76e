import { BlockStack, Card, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { WriteNext as View } from '#app/domain/help/write-next.server.ts';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { TodoCard } from './TodoCard.tsx';

/** The help's to-do list: searches without a result, answers that were none, articles that nobody opens; and how many tickets the help saved. */
export function WriteNext({ misses, unhelpful, unread, deflections }: View) {
  const { t, i18n } = useTranslation('next');
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language', fallback: 'code' });
  const nameOf = (locale: string) => {
    try {
      return languages.of(locale) ?? locale;
    } catch {
      return locale;
    }
  };
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  const nothing = misses.length + unhelpful.length + unread.length === 0;
  return (
    <SubPage title={t('title')} subtitle={t('subtitle')} back={{ label: t('back'), url: '/app/help' }}>
      <Card>
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm">
            {t('saved.title')}
          </Text>
          <Text as="p" variant="headingLg">
            {t('saved.count', { count: deflections.counted })}
          </Text>
          <Text as="p" tone="subdued">
            {t('saved.rule')} {deflections.pending > 0 && t('saved.pending', { count: deflections.pending })}
          </Text>
        </BlockStack>
      </Card>
      {nothing && (
        <Card>
          <EmptyList title={t('empty.title')} text={t('empty.text')} />
        </Card>
      )}
      <TodoCard
        title={t('misses.title')}
        text={t('misses.text')}
        lines={misses.map(({ locale, term, times }) => ({
          key: `${locale} ${term}`,
          title: term,
          text: t('misses.line', { count: times, language: nameOf(locale) }),
          act: t('misses.act'),
          named: t('misses.named', { term }),
          url: `/app/help/new?${new URLSearchParams({ title: term, locale })}`,
        }))}
      />
      <TodoCard
        title={t('unhelpful.title')}
        text={t('unhelpful.text')}
        lines={unhelpful.map(({ id, title, helped, unhelped }) => ({
          key: id,
          title,
          text: t('unhelpful.line', { count: unhelped, of: helped + unhelped, share: percent.format(unhelped / (helped + unhelped)) }),
          act: t('open'),
          named: t('openNamed', { title }),
          url: `/app/help/${id}`,
        }))}
      />
      <TodoCard
        title={t('unread.title')}
        text={t('unread.text')}
        lines={unread.map(({ id, title }) => ({ key: id, title, text: null, act: t('open'), named: t('openNamed', { title }), url: `/app/help/${id}` }))}
      />
    </SubPage>
  );
}
