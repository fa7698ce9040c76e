import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { PageProblem } from '#app/ui/use-door.ts';
import { HolidayFields } from './HolidayFields.tsx';
import type { HolidayTyped } from './hours-typed.ts';

interface Props {
  holidays: HolidayTyped[];
  problem: PageProblem | null;
  onChange(holidays: HolidayTyped[]): void;
}

/** Days with hours of their own, or none. */
export function HolidaysCard({ holidays, problem, onChange }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('hours.holidays')}
          </Text>
          <Text as="p" tone="subdued">
            {t('hours.holidaysText')}
          </Text>
          {problem?.field === 'holidays' && (
            <Text as="p" tone="critical">
              {t('hours.wrongHolidays')}
            </Text>
          )}
        </BlockStack>
        {holidays.map((day, place) => (
          <HolidayFields
            // The place is what a refusal names, and dates may repeat while being typed.
            key={place}
            day={day}
            wrong={problem?.field?.startsWith(`holidays.${place}.`) ? problem.field.slice(`holidays.${place}.`.length) : null}
            onChange={(changed) => onChange(holidays.with(place, changed))}
            onRemove={() => onChange(holidays.toSpliced(place, 1))}
          />
        ))}
        <InlineStack>
          <Button onClick={() => onChange([...holidays, { date: '', name: '', hours: [] }])}>{t('hours.addHoliday')}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
