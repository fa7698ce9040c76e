import { Banner, Card, FormLayout, Link, List, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CardProps, PolicyShare } from './settings-view.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** How far gestures may go for one order, and how long they are good for. */
export function GoodwillCard({ form, errorAt, shares }: CardProps & { shares: PolicyShare[] }) {
  const { t } = useTranslation('settings');
  const typed = form.value.goodwillPercent.trim();
  const held = typed === '' ? [] : shares.filter(({ percent }) => percent > Number(typed));
  const shared = { type: 'number', inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <SettingsSection id="goodwill" title={t('goodwill.title')} text={t('goodwill.text')}>
      <Card>
        <FormLayout>
          <TextField
            {...shared}
            label={t('goodwill.percent')}
            min={0}
            max={150}
            suffix="%"
            value={form.value.goodwillPercent}
            onChange={(goodwillPercent) => form.change({ goodwillPercent })}
            helpText={t('goodwill.percentHelp')}
            error={errorAt('goodwillPercent')}
          />
          {held.length > 0 && (
            <Banner tone="warning" title={t('goodwill.held', { percent: typed })}>
              <List>
                {held.map(({ id, name, percent }) => (
                  <List.Item key={id}>{t('goodwill.heldOne', { name, percent })}</List.Item>
                ))}
              </List>
              <Link url="/app/settings/policies">{t('goodwill.toPolicies')}</Link>
            </Banner>
          )}
          <TextField
            {...shared}
            label={t('goodwill.days')}
            min={1}
            max={730}
            suffix={t('goodwill.daysUnit')}
            value={form.value.goodwillDays}
            onChange={(goodwillDays) => form.change({ goodwillDays })}
            helpText={t('goodwill.daysHelp')}
            error={errorAt('goodwillDays')}
          />
        </FormLayout>
      </Card>
    </SettingsSection>
  );
}
