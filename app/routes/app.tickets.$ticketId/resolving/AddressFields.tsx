import { BlockStack, Button, FormLayout, InlineStack, Text, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { AddressView } from '#app/ui/ticket/order-view.ts';

const empty: AddressView = { name: null, address1: null, address2: null, city: null, province: null, zip: null, countryCode: null, phone: null };

const fields = [
  { name: 'name', autoComplete: 'name' },
  { name: 'phone', autoComplete: 'tel' },
  { name: 'zip', autoComplete: 'postal-code' },
  { name: 'province', autoComplete: 'address-level1' },
  { name: 'city', autoComplete: 'address-level2' },
  { name: 'address1', autoComplete: 'address-line1' },
  { name: 'address2', autoComplete: 'address-line2' },
  { name: 'countryCode', autoComplete: 'country' },
] as const;

/** Where it goes: the order's own address, until someone changes it. */
export function AddressFields({ given, changed, onChange }: { given: AddressView | null; changed: AddressView | null; onChange(address: AddressView | null): void }) {
  const { t } = useTranslation('resolution');
  if (!changed && given) {
    return (
      <BlockStack gap="100" inlineAlign="start">
        <Text as="h3" variant="headingSm">
          {t('address.title')}
        </Text>
        <Text as="p" breakWord>
          {addressLine(given)}
        </Text>
        <Button variant="plain" onClick={() => onChange({ ...given })}>
          {t('address.change')}
        </Button>
      </BlockStack>
    );
  }
  const address = changed ?? empty;
  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" gap="200">
        <Text as="h3" variant="headingSm">
          {t('address.title')}
        </Text>
        {given && (
          <Button variant="plain" onClick={() => onChange(null)}>
            {t('address.keep')}
          </Button>
        )}
      </InlineStack>
      <FormLayout>
        {fields.map(({ name, autoComplete }) => (
          <TextField
            key={name}
            label={t(`address.${name}`)}
            value={address[name] ?? ''}
            autoComplete={autoComplete}
            maxLength={name === 'countryCode' ? 2 : 255}
            onChange={(value) => onChange({ ...address, [name]: (name === 'countryCode' ? value.toUpperCase() : value) || null })}
          />
        ))}
      </FormLayout>
    </BlockStack>
  );
}

export function addressLine(address: AddressView): string {
  return [address.name, address.address1, address.address2, address.city, address.province, address.zip, address.countryCode, address.phone].filter(Boolean).join(', ');
}
