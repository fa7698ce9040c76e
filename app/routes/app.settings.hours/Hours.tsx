import { Banner, BlockStack, Card, Checkbox, FormLayout, Select } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import { HolidaysCard } from './HolidaysCard.tsx';
import { meantHours, type HoursTyped } from './hours-typed.ts';
import { WeekCard } from './WeekCard.tsx';

interface Props {
  stored: HoursTyped;
  unset: boolean;
  timeZones: string[];
}

/** When the shop answers: what every promised time is counted by. */
export function Hours({ stored, unset, timeZones }: Props) {
  const { t } = useTranslation('settings');
  const form = useVersionedForm({ stored, address: '/app/settings/hours', body: meantHours, saved: () => window.shopify?.toast.show(t('saved')) });
  const { value, change, problem } = form;
  return (
    <SubPage title={t('hours.title')} subtitle={t('hours.subtitle')} back={{ label: t('title'), url: '/app/settings' }}>
      <FormSaveBar id="hours" form={form} />
      <BlockStack gap="400">
        {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
        {problem && !problem.field && !form.conflict && <ProblemBanner problem={problem} />}
        {unset && !form.dirty && (
          <Banner>
            <p>{t('hours.unset')}</p>
          </Banner>
        )}
        <Card>
          <FormLayout>
            <Select label={t('hours.timeZone')} options={timeZones} value={value.timeZone} onChange={(timeZone) => change({ timeZone })} error={form.errorAt('timeZone')} />
            <Checkbox label={t('hours.always')} helpText={t('hours.alwaysHelp')} checked={value.always} onChange={(always) => change({ always })} />
          </FormLayout>
        </Card>
        {!value.always && <WeekCard hours={value.hours} problem={problem} onChange={(hours) => change({ hours })} />}
        <HolidaysCard holidays={value.holidays} problem={problem} onChange={(holidays) => change({ holidays })} />
      </BlockStack>
    </SubPage>
  );
}
