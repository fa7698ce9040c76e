import { BlockStack, Button, Card, FormLayout, InlineStack, Select, Text, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { limits } from '#app/domain/resolutions/budgets/budget.ts';
import type { AgentRole } from '#app/domain/shops/agent-role.ts';
import { groupedAmount } from '#app/ui/grouped-amount.ts';
import type { BudgetTyped } from './budgets-typed.ts';

export interface CauseChoice {
  id: string;
  title: string;
}

interface Props {
  role: AgentRole;
  /** With their places in the whole form, by which a refusal names its field. */
  rows: { row: BudgetTyped; index: number }[];
  causes: CauseChoice[];
  currency: string;
  mayChange: boolean;
  errorAt(field: string): string | undefined;
  onChange(index: number, changes: Partial<BudgetTyped>): void;
  onAdd(causeId: string): void;
  onRemove(index: number): void;
}

/** The budgets of one role: the general one, and those for single causes. */
export function RoleBudgets({ role, rows, causes, currency, mayChange, errorAt, onChange, onAdd, onRemove }: Props) {
  const { t } = useTranslation('budgets');
  const free = causes.filter((cause) => !rows.some(({ row }) => row.causeId === cause.id));
  const titleOf = (causeId: string) => causes.find((cause) => cause.id === causeId)?.title ?? t('goneCause');
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t(`roles.${role}`)}
          </Text>
          <Text as="p" tone="subdued">
            {t(`roleHelp.${role}`)}
          </Text>
        </BlockStack>
        {rows.map(({ row, index }) => (
          <BlockStack gap="200" key={row.causeId ?? 'general'}>
            {row.causeId && (
              <InlineStack gap="200" align="space-between" blockAlign="center">
                <Text as="h3" variant="headingSm">
                  {titleOf(row.causeId)}
                </Text>
                <Button variant="plain" disabled={!mayChange} onClick={() => onRemove(index)} accessibilityLabel={t('removeNamed', { cause: titleOf(row.causeId) })}>
                  {t('remove')}
                </Button>
              </InlineStack>
            )}
            <FormLayout>
              <FormLayout.Group>
                {limits.map((limit) => (
                  <TextField
                    key={limit}
                    label={t(`limits.${limit}`)}
                    value={row[limit]}
                    placeholder={t('unbounded')}
                    suffix={currency}
                    inputMode="decimal"
                    autoComplete="off"
                    disabled={!mayChange}
                    error={errorAt(`budgets.${index}.${limit}`)}
                    onChange={(value) => onChange(index, { [limit]: value })}
                    onBlur={() => row[limit] !== groupedAmount(row[limit]) && onChange(index, { [limit]: groupedAmount(row[limit]) })}
                  />
                ))}
              </FormLayout.Group>
            </FormLayout>
          </BlockStack>
        ))}
        {mayChange && free.length > 0 && (
          <Select label={t('addCause')} options={[{ label: t('chooseCause'), value: '' }, ...free.map(({ id, title }) => ({ label: title, value: id }))]} value="" onChange={(id) => id && onAdd(id)} />
        )}
      </BlockStack>
    </Card>
  );
}
