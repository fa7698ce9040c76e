import { FormLayout, Select, TextField } from '@shopify/polaris';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryCodes, provincesOf } from '#app/domain/orders/postal-rules.ts';
import type { AddressField } from '#app/domain/resolutions/address-faults.ts';
import type { AddressWanted } from '#app/domain/resolutions/wish.ts';

const AUTO: Partial<Record<AddressField, string>> = { firstName: 'given-name', lastName: 'family-name', company: 'organization', address1: 'address-line1', address2: 'address-line2', city: 'address-level2', zip: 'postal-code', phone: 'tel' };

interface FullAddressFieldsProps {
  address: AddressWanted;
  errorOf(field: AddressField): string | undefined;
  onChange(address: AddressWanted): void;
}

/** Every part of an address; provinces of countries that have a list are chosen from it. */
export function FullAddressFields({ address, errorOf, onChange }: FullAddressFieldsProps) {
  const { t, i18n } = useTranslation('changes');
  const countries = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  const provinces = provincesOf(address.countryCode);
  const familyFirst = i18n.language.startsWith('ko');
  const text = (name: AddressField) => (
    <TextField
      label={t(`address.${name}`)}
      value={address[name] ?? ''}
      onChange={(value) => onChange({ ...address, [name]: value || null })}
      autoComplete={AUTO[name] ?? 'off'}
      maxLength={255}
      error={errorOf(name)}
      {...(name === 'phone' ? { type: 'tel' as const } : {})}
    />
  );
  return (
    <FormLayout>
      <Select
        label={t('address.countryCode')}
        options={countries}
        value={address.countryCode ?? ''}
        // Provinces and postal codes of one country are none of another's.
        onChange={(countryCode) => onChange({ ...address, countryCode, provinceCode: null, zip: null })}
        error={errorOf('countryCode')}
      />
      <FormLayout.Group condensed>
        {familyFirst ? text('lastName') : text('firstName')}
        {familyFirst ? text('firstName') : text('lastName')}
      </FormLayout.Group>
      {text('company')}
      <FormLayout.Group condensed>
        {text('zip')}
        {provinces ? (
          <Select
            label={t('address.provinceCode')}
            options={[{ value: '', label: t('address.choose') }, ...provinces.map(({ code, name }) => ({ value: code, label: name }))]}
            value={address.provinceCode ?? ''}
            onChange={(provinceCode) => onChange({ ...address, provinceCode: provinceCode || null })}
            error={errorOf('provinceCode')}
          />
        ) : (
          text('provinceCode')
        )}
      </FormLayout.Group>
      {text('city')}
      {text('address1')}
      {text('address2')}
      {text('phone')}
    </FormLayout>
  );
}

function countriesIn(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return countryCodes()
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
