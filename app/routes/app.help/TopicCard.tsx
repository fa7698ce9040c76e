import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import type { ArticleLine, TopicGroup } from './help-topics.ts';

interface Props {
  topic: TopicGroup;
  onMove(id: string, direction: 'up' | 'down'): void;
}

/** The articles of one topic, in the order shoppers see them. */
export function TopicCard({ topic: { key, articles }, onMove }: Props) {
  const { t } = useTranslation('help');
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            {t(`topics.${key}`)}
          </Text>
          <Text as="span" tone="subdued">
            {t('count', { count: articles.length })}
          </Text>
        </InlineStack>
        {articles.map((article, place) => (
          <InlineStack key={article.id} align="space-between" blockAlign="center" gap="200" wrap={false}>
            <Title article={article} />
            <InlineStack wrap={false}>
              <Button variant="tertiary" icon={ArrowUpIcon} disabled={place === 0} onClick={() => onMove(article.id, 'up')} accessibilityLabel={t('move.up', { title: article.title })} />
              <Button
                variant="tertiary"
                icon={ArrowDownIcon}
                disabled={place === articles.length - 1}
                onClick={() => onMove(article.id, 'down')}
                accessibilityLabel={t('move.down', { title: article.title })}
              />
            </InlineStack>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}

function Title({ article }: { article: ArticleLine }) {
  const { t } = useTranslation('help');
  return (
    <InlineStack gap="200" blockAlign="center">
      <Link url={`/app/help/${article.id}`} removeUnderline>{article.title}</Link>
      {!article.published && <Badge>{t('hidden')}</Badge>}
      {article.only && <Badge>{t(`only.${article.only}`)}</Badge>}
    </InlineStack>
  );
}
