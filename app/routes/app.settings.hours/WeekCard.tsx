import { BlockStack, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { PageProblem } from '#app/ui/use-door.ts';
import { CopyHours } from './CopyHours.tsx';
import { copiedDay, type HoursTyped } from './hours-typed.ts';
import { RangeFields } from './RangeFields.tsx';
import { useDayNames } from './use-day-names.ts';

type Hours = HoursTyped['hours'];

interface Props {
  hours: Hours;
  problem: PageProblem | null;
  onChange(hours: Hours): void;
}

/** The hours of each weekday; a day without any is closed. */
export function WeekCard({ hours, problem, onChange }: Props) {
  const { t } = useTranslation('settings');
  const dayNames = useDayNames();
  const add = (weekday: number) => {
    const last = hours.findLast((one) => one.weekday === weekday);
    onChange([...hours, { weekday, opens: last ? last.closes : '10:00', closes: '18:00' }]);
  };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('hours.week')}
        </Text>
        {dayNames.map((name, index) => {
          const weekday = index + 1;
          // Places in the whole list: a refusal names them.
          const places = hours.flatMap((one, place) => (one.weekday === weekday ? [place] : []));
          return (
            <BlockStack key={weekday} gap="200">
              {index > 0 && <Divider />}
              <InlineStack align="space-between" blockAlign="center" gap="200">
                <Text as="h3" variant="headingSm">
                  {name}
                </Text>
                <InlineStack gap="400">
                  {places.length > 0 && <CopyHours weekday={weekday} onCopy={(to) => onChange(copiedDay(hours, weekday, to))} />}
                  <Button variant="plain" onClick={() => add(weekday)} accessibilityLabel={t(places.length ? 'hours.addMoreTo' : 'hours.addTo', { day: name })}>
                    {t(places.length ? 'hours.addMore' : 'hours.add')}
                  </Button>
                </InlineStack>
              </InlineStack>
              {places.length === 0 && (
                <Text as="p" tone="subdued">
                  {t('hours.closed')}
                </Text>
              )}
              {places.map((place) => (
                <RangeFields
                  key={place}
                  label={name}
                  range={hours[place]!}
                  error={problem?.field?.startsWith(`hours.${place}`) ? t('hours.wrongRange') : undefined}
                  onChange={(range) => onChange(hours.with(place, { weekday, ...range }))}
                  onRemove={() => onChange(hours.toSpliced(place, 1))}
                />
              ))}
            </BlockStack>
          );
        })}
      </BlockStack>
    </Card>
  );
}
