import { BlockStack, Checkbox, ChoiceList, FormLayout, InlineError, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { TalkTyped } from './talk-typed.ts';

interface Props {
  value: TalkTyped;
  error: string | undefined;
  onChange(changes: Partial<TalkTyped>): void;
}

/** When somebody answers the telephone: in the shop's hours, or on some days from one hour to another. */
export function PhoneHours({ value, error, onChange }: Props) {
  const { t, i18n } = useTranslation('storefront');
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const choices = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: names.format(Date.UTC(2024, 0, day)) }));
  return (
    <BlockStack gap="300">
      <Checkbox label={t('talk.hours.same')} checked={!value.ownHours} onChange={(same) => onChange({ ownHours: !same })} />
      {value.ownHours && (
        <>
          <ChoiceList title={t('talk.hours.days')} allowMultiple choices={choices} selected={value.days} onChange={(days) => onChange({ days })} />
          <FormLayout>
            <FormLayout.Group condensed>
              <TextField label={t('talk.hours.opens')} type="time" value={value.opens} autoComplete="off" onChange={(opens) => onChange({ opens })} />
              <TextField label={t('talk.hours.closes')} type="time" value={value.closes} autoComplete="off" onChange={(closes) => onChange({ closes })} />
            </FormLayout.Group>
          </FormLayout>
          {error && <InlineError fieldID="phone-hours" message={error} />}
        </>
      )}
    </BlockStack>
  );
}
