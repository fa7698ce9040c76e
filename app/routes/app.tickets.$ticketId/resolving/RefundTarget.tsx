import { BlockStack, ChoiceList, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { RefundChoices } from '#app/domain/resolutions/refund-choices.server.ts';
import { ScopeNote } from '#app/ui/ScopeNote.tsx';
import { useScope } from '#app/ui/use-scope.ts';
import type { RefundForm, RefundWishing } from './use-refund-wish.ts';

interface RefundTargetProps {
  choices: RefundChoices | null;
  wishing: RefundWishing;
  errorOf(field: string): string | undefined;
}

/** The way it was paid, or credit with the shop where somebody could hold it. */
export function RefundTarget({ choices, wishing: { form, change }, errorOf }: RefundTargetProps) {
  const { t } = useTranslation('refund');
  const noCustomer = choices?.hasCustomer === false;
  return (
    <BlockStack gap="200">
      <ChoiceList
        title={t('to.title')}
        choices={[
          { value: 'payments', label: t('to.payments') },
          { value: 'credit', label: t('to.credit'), helpText: t(noCustomer ? 'to.noCustomer' : 'to.creditHelp'), disabled: noCustomer },
        ]}
        selected={[form.to]}
        onChange={([to]) => change({ to: to as RefundForm['to'] })}
        error={errorOf('to')}
      />
      {form.to === 'credit' && <Credit value={form.creditExpiresOn} onChange={(creditExpiresOn) => change({ creditExpiresOn })} error={errorOf('creditExpiresOn')} />}
    </BlockStack>
  );
}

function Credit({ value, error, onChange }: { value: string; error: string | undefined; onChange(value: string): void }) {
  const { t } = useTranslation('refund');
  const scope = useScope('store_credit');
  return (
    <BlockStack gap="200">
      <TextField label={t('to.expires')} type="date" helpText={t('to.expiresHelp')} autoComplete="off" value={value} onChange={onChange} error={error} />
      <ScopeNote scope={scope} />
    </BlockStack>
  );
}
