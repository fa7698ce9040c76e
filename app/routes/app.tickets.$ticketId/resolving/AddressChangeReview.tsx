import { Banner, BlockStack, InlineGrid, List, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { addressWords, personWords } from '#app/domain/resolutions/address-words.ts';
import type { AddressChangePlan } from '#app/domain/resolutions/plan.ts';

/** Where it goes now and where it will go, side by side. */
export function AddressChangeReview({ plan }: { plan: AddressChangePlan }) {
  const { t } = useTranslation('changes');
  const abroad = plan.before.countryCode !== plan.after.countryCode;
  return (
    <BlockStack gap="400">
      <Banner tone="warning">
        <p>{t('address_change.ask')}</p>
      </Banner>
      <InlineGrid columns={{ xs: 1, sm: 2 }} gap="400">
        <Address title={t('address_change.before')} address={plan.before} />
        <Address title={t('address_change.after')} address={plan.after} strong />
      </InlineGrid>
      <List>
        <List.Item>{t('address_change.onlyThis', { order: plan.orderName })}</List.Item>
        {abroad && <List.Item>{t('address_change.abroad')}</List.Item>}
        <List.Item>{t('address_change.nobodyWrites')}</List.Item>
      </List>
    </BlockStack>
  );
}

function Address({ title, address, strong }: { title: string; address: AddressChangePlan['before']; strong?: boolean }) {
  const lines = [personWords(address), address.company, addressWords(address), address.phone].filter((line): line is string => Boolean(line));
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {title}
      </Text>
      {lines.map((line) => (
        <Text as="p" key={line} breakWord {...(strong ? { fontWeight: 'semibold' as const } : {})}>
          {line}
        </Text>
      ))}
    </BlockStack>
  );
}
