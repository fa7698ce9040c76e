import { BlockStack, Button, Divider, FormLayout, InlineStack, Select, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { HolidayTyped } from './hours-typed.ts';
import { RangeFields } from './RangeFields.tsx';

interface Props {
  day: HolidayTyped;
  /** The part that was refused, such as "date" or "hours.0.closes". */
  wrong: string | null;
  onChange(day: HolidayTyped): void;
  onRemove(): void;
}

/** One holiday: its date, its name, and whether it is closed whole or in part. */
export function HolidayFields({ day, wrong, onChange, onRemove }: Props) {
  const { t } = useTranslation('settings');
  const label = day.name || day.date || t('hours.holiday');
  const choices = [
    { value: 'closed', label: t('hours.closedAllDay') },
    { value: 'partly', label: t('hours.openPartly') },
  ];
  const choose = (choice: string) => onChange({ ...day, hours: choice === 'closed' ? [] : [{ opens: '10:00', closes: '14:00' }] });
  return (
    <BlockStack gap="200">
      <Divider />
      <FormLayout>
        <FormLayout.Group>
          <TextField label={t('hours.date')} type="date" value={day.date} onChange={(date) => onChange({ ...day, date })} error={wrong === 'date' && t('hours.wrongDate')} autoComplete="off" />
          <TextField label={t('hours.name')} value={day.name} onChange={(name) => onChange({ ...day, name })} error={wrong === 'name' && t('hours.wrongName')} maxLength={80} autoComplete="off" />
          <Select label={t('hours.onThisDay')} options={choices} value={day.hours.length ? 'partly' : 'closed'} onChange={choose} />
        </FormLayout.Group>
      </FormLayout>
      {day.hours.map((range, place) => (
        <RangeFields
          key={place}
          label={label}
          range={range}
          error={wrong?.startsWith(`hours.${place}`) ? t('hours.wrongRange') : undefined}
          onChange={(changed) => onChange({ ...day, hours: day.hours.with(place, changed) })}
          onRemove={() => onChange({ ...day, hours: day.hours.toSpliced(place, 1) })}
        />
      ))}
      <InlineStack gap="300">
        {day.hours.length > 0 && (
          <Button variant="plain" onClick={() => onChange({ ...day, hours: [...day.hours, { opens: '15:00', closes: '18:00' }] })} accessibilityLabel={t('hours.addMoreTo', { day: label })}>
            {t('hours.addMore')}
          </Button>
        )}
        <Button variant="plain" onClick={onRemove} accessibilityLabel={t('hours.removeHoliday', { day: label })}>
          {t('hours.removeDay')}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}
