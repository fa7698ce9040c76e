import { Banner, List } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { PolicyRow } from '#app/domain/automation/policy.ts';
import { beyondShop, type BeyondShop, type ShopBounds } from '#app/domain/automation/policy-bounds.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';

/** What the shop has lowered since this policy was saved: it is held to that. Nothing where it goes no further than the shop. */
export function HeldNote({ policy, bounds }: { policy: PolicyRow; bounds: ShopBounds }) {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const beyond = beyondShop(policy, bounds);
  const words = ({ field, most }: BeyondShop) => {
    if (field !== 'preset.percent') return t('held.limit', { limit: t(`limits.${field}`), most: format.money({ amount: most, currency: bounds.currency }) });
    return most === '0' ? t('held.nothing') : t('held.percent', { percent: most });
  };
  if (beyond.length === 0) return null;
  return (
    <Banner tone="warning" title={t('held.title')}>
      <List>
        {beyond.map((one) => (
          <List.Item key={one.field}>{words(one)}</List.Item>
        ))}
      </List>
    </Banner>
  );
}
