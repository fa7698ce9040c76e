import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { PlusIcon } from '@shopify/polaris-icons';
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { holdFocus } from '#app/ui/order/hold-focus.ts';
import { lineLook } from '#app/ui/order/line-look.ts';
import { ArticleLine, articleLinkId } from './ArticleLine.tsx';
import type { SectionView } from './help-list.ts';
import { ARTICLES, type ArticleOrder } from './use-article-order.ts';

interface Props {
  section: SectionView;
  /** Null where only some of the articles are shown. */
  order: ArticleOrder | null;
}

/** A page of a thousand lines comes in two megabytes. */
const MOST_AT_ONCE = 50;

/** The articles of one section, in the order shoppers see them. */
export function SectionCard({ section, order }: Props) {
  const { t } = useTranslation('help');
  const { key, title, articles } = section;
  const [all, setAll] = useState(false);
  // Where one was moved to it is to be seen.
  const shown = all || articles.slice(MOST_AT_ONCE).some(({ id }) => id === order?.last) ? articles : articles.slice(0, MOST_AT_ONCE);
  const showAll = () => {
    setAll(true);
    holdFocus(articleLinkId(articles[MOST_AT_ONCE]!.id));
  };
  const look = lineLook(order?.drag.over ?? null, key, shown.map(({ id }) => id));
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <InlineStack gap="200" blockAlign="center">
            <Text as="span" tone="subdued">
              {t('count', { count: articles.length })}
            </Text>
            <Button variant="tertiary" icon={PlusIcon} url={`/app/help/new?section=${key}`} accessibilityLabel={t('newIn', { section: title })} />
          </InlineStack>
        </InlineStack>
        <ul data-order={ARTICLES} data-list={key} style={look.list}>
          {shown.map((line) => (
            <li key={line.id} data-line={line.id} style={{ ...item, ...look.line(line.id) }}>
              <ArticleLine line={line} section={section} order={order} />
            </li>
          ))}
          {articles.length === 0 && (
            <li style={item}>
              <Text as="p" tone="subdued">
                {t('emptySection')}
              </Text>
            </li>
          )}
          <li aria-hidden="true" style={look.end} />
        </ul>
        {shown.length < articles.length && (
          <InlineStack>
            <Button onClick={showAll} accessibilityLabel={t('allIn', { section: title, count: articles.length })}>
              {t('all', { count: articles.length })}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}

const item: CSSProperties = { padding: '6px 0' };
