import { Checkbox, FormLayout, Select, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { policyKinds, type PolicyKind } from '#app/domain/automation/policy.ts';
import type { ShopBounds } from '#app/domain/automation/policy-bounds.ts';
import { limits } from '#app/domain/resolutions/budgets/budget.ts';
import { groupedAmount } from '#app/ui/grouped-amount.ts';
import type { CauseChoice, PolicyEdited } from './policy-typed.ts';

interface Props {
  value: PolicyEdited;
  change(changes: Partial<PolicyEdited>): void;
  causes: CauseChoice[];
  bounds: ShopBounds;
  disabled: boolean;
  errorAt(field: string): string | undefined;
}

/** When it acts, what it does, and how far it goes. */
export function PolicyFields({ value, change, causes, bounds, disabled, errorAt }: Props) {
  const { t } = useTranslation('policies');
  return (
    <FormLayout>
      <TextField label={t('name')} helpText={t('nameHelp')} value={value.name} onChange={(name) => change({ name })} maxLength={80} autoComplete="off" disabled={disabled} error={errorAt('name')} />
      <FormLayout.Group>
        <Select
          label={t('cause')}
          options={[{ label: t('chooseCause'), value: '' }, ...causes.map(({ id, title }) => ({ label: title, value: id }))]}
          value={value.causeId}
          onChange={(causeId) => change({ causeId })}
          disabled={disabled}
          error={errorAt('causeId')}
        />
        <Select label={t('kind')} options={policyKinds.map((kind) => ({ label: t(`kinds.${kind}`), value: kind }))} value={value.kind} onChange={(kind) => change({ kind: kind as PolicyKind })} disabled={disabled} />
      </FormLayout.Group>
      {value.kind === 'goodwill' && (
        <FormLayout.Group>
          <TextField label={t('percent')} helpText={errorAt('preset.percent') ? undefined : bounds.percent < 100 ? t('percentHelp', { percent: bounds.percent }) : t('percentWhole')} value={value.percent} onChange={(percent) => change({ percent })} suffix="%" inputMode="numeric" autoComplete="off" disabled={disabled} error={errorAt('preset.percent')} />
          <Select
            label={t('form')}
            options={[
              { label: t('forms.discount_code'), value: 'code' },
              { label: t('forms.gift_card'), value: 'card' },
            ]}
            value={value.giftCard ? 'card' : 'code'}
            onChange={(form) => change({ giftCard: form === 'card' })}
            disabled={disabled}
          />
        </FormLayout.Group>
      )}
      {value.kind === 'refund' && <Checkbox label={t('restock')} checked={value.restock} onChange={(restock) => change({ restock })} disabled={disabled} />}
      <FormLayout.Group>
        {limits.map((limit) => (
          <TextField key={limit} label={t(`limits.${limit}`)} value={value[limit]} onChange={(amount) => change({ [limit]: amount })} onBlur={() => value[limit] !== groupedAmount(value[limit]) && change({ [limit]: groupedAmount(value[limit]) })} suffix={bounds.currency} inputMode="decimal" autoComplete="off" disabled={disabled} error={errorAt(limit)} />
        ))}
      </FormLayout.Group>
    </FormLayout>
  );
}
