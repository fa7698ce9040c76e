import { BlockStack, Checkbox, FormLayout, Text, TextField } from '@shopify/polaris';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedAmount, plainAmount } from '#app/ui/grouped-amount.ts';
import { ScopeNote } from '#app/ui/ScopeNote.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useScope } from '#app/ui/use-scope.ts';
import { hoursOf, type ShopperTyped } from './shoppers-typed.ts';

interface Props {
  policy: ShopperTyped;
  currency: string;
  disabled: boolean;
  errorAt(field: string): string | undefined;
  onChange(changes: Partial<ShopperTyped>): void;
}

/** One kind of what shoppers ask: whether it is done at once, how far, and in one sentence what they will meet. */
export function ShopperFields({ policy, currency, disabled, errorAt, onChange }: Props) {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const words = `shoppers.kinds.${policy.kind}`;
  const isReturn = policy.kind === 'return';
  return (
    <BlockStack gap="300">
      <Checkbox label={t(`${words}.on`)} checked={policy.on} onChange={(on) => onChange({ on })} disabled={disabled} error={errorAt('on')} />
      {policy.on && isReturn && <ReturnsNote />}
      {policy.on && (
        <FormLayout>
          <FormLayout.Group>
            <TextField label={t(`${words}.within`)} value={policy.within} onChange={(within) => onChange({ within })} suffix={t(isReturn ? 'shoppers.days' : 'shoppers.hours')} inputMode="numeric" autoComplete="off" disabled={disabled} error={errorAt('withinHours')} />
            <TextField label={t(`${words}.most`)} value={policy.most} onChange={(most) => onChange({ most })} onBlur={() => policy.most !== groupedAmount(policy.most) && onChange({ most: groupedAmount(policy.most) })} suffix={currency} inputMode="decimal" autoComplete="off" disabled={disabled} helpText={policy.mostBefore && t('shoppers.mostBefore', { most: format.money(policy.mostBefore), currency })} error={errorAt('most')} />
          </FormLayout.Group>
          {isReturn &&
            (['ko', 'en'] as const).map((language) => (
              <TextField
                key={language}
                label={t(`${words}.instructions.${language}`)}
                helpText={t(`${words}.instructionsHelp`)}
                value={policy.instructions[language]}
                onChange={(text) => onChange({ instructions: { ...policy.instructions, [language]: text } })}
                multiline={3}
                maxLength={1000}
                autoComplete="off"
                disabled={disabled}
                error={errorAt(`instructions.${language}`)}
              />
            ))}
        </FormLayout>
      )}
      <Says policy={policy} currency={currency} />
    </BlockStack>
  );
}

/** In its own suspense: its words come when it is drawn. */
function ReturnsNote() {
  const scope = useScope('returns');
  return (
    <Suspense fallback={null}>
      <ScopeNote scope={scope} />
    </Suspense>
  );
}

/** What a shopper will meet, by what is typed now. */
function Says({ policy, currency }: { policy: ShopperTyped; currency: string }) {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const hours = hoursOf(policy.kind, policy.within);
  const most = plainAmount(policy.most);
  if (!policy.on) return <Text as="p" tone="subdued">{t('shoppers.off')}</Text>;
  if (hours === 0 || !/^\d{1,15}(\.\d{1,3})?$/.test(most)) return null;
  const values = { hours, days: Math.floor(hours / 24), most: format.money({ amount: most, currency }) };
  return (
    <BlockStack gap="100">
      <Text as="p">{t(`shoppers.kinds.${policy.kind}.says`, values)}</Text>
      <Text as="p" tone="subdued">
        {t(`shoppers.kinds.${policy.kind}.left`)}
      </Text>
    </BlockStack>
  );
}
