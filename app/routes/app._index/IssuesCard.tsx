import { BlockStack, Card, InlineGrid, InlineStack, Link, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { Figure } from './Figure.tsx';
import type { HomeView } from './home-view.server.ts';

interface Props {
  issues: HomeView['figures']['issuesPer100'];
  hasOrders: boolean;
}

/** How often something goes wrong with an order, and why. */
export function IssuesCard({ issues: { thisWeek, lastWeek, byCause }, hasOrders }: Props) {
  const { t, i18n } = useTranslation('home');
  const tenths = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const per100 = (value: number | null) => (value === null ? t('none') : tenths.format(value));
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('issues.title')}
          </Text>
          <Text as="p" tone="subdued">
            {t(hasOrders ? 'issues.text' : 'issues.noOrders')}
          </Text>
        </BlockStack>
        <InlineGrid columns={2} gap="400">
          <Figure title={t('issues.thisWeek')} value={per100(thisWeek.per100)} text={t('issues.of', { issues: thisWeek.issues, orders: thisWeek.orders })} />
          <Figure title={t('issues.lastWeek')} value={per100(lastWeek.per100)} text={t('issues.of', { issues: lastWeek.issues, orders: lastWeek.orders })} />
        </InlineGrid>
        {byCause.length > 0 && (
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">
              {t('issues.causes')}
            </Text>
            {byCause.map(({ causeId, title, count, per100: each }) => (
              <InlineStack key={causeId ?? 'unknown'} align="space-between" gap="200">
                {causeId ? <Link url={`/app/tickets?status=all&cause=${causeId}`}>{title}</Link> : <Text as="span">{t('issues.noCause')}</Text>}
                <Text as="span" numeric>
                  {each === null ? t('issues.causeAlone', { count }) : t('issues.cause', { count, per100: per100(each) })}
                </Text>
              </InlineStack>
            ))}
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  );
}
