import { BlockStack, Button, InlineError, InlineStack, Text, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { RefundPlan } from '#app/domain/resolutions/plan.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { wayName } from '#app/domain/resolutions/way-name.ts';

interface RefundWaysProps {
  plan: RefundPlan;
  busy: boolean;
  /** What is typed, by payment; null while nothing is shifted. */
  typed: Record<string, string> | null;
  onType(typed: Record<string, string>): void;
  errorOf(field: string): string | undefined;
  onSpread(ways: { parentId: string; amount: string }[]): void;
}

/** Shifts a refund between the payments it goes back through; the total stays. Nothing where there is one way only. */
export function RefundWays({ plan, busy, typed, onType, errorOf, onSpread }: RefundWaysProps) {
  const { t } = useTranslation('refund');
  const format = useFormat();
  const ways = plan.seen?.ways ?? [];
  if (plan.credit || ways.length < 2) return null;
  if (!typed) {
    return (
      <InlineStack>
        <Button variant="plain" onClick={() => onType(amountsOf(plan))}>
          {t('ways.change')}
        </Button>
      </InlineStack>
    );
  }
  const sum = errorOf('ways');
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t('ways.title', { total: format.money(plan.presentmentAmount) })}
      </Text>
      {ways.map((way) => (
        <TextField
          key={way.parentId}
          id={`way-${way.parentId}`}
          label={wayName(way)}
          autoComplete="off"
          inputMode="decimal"
          suffix={way.presentmentLeft.currency}
          helpText={t('ways.most', { most: format.money(way.presentmentLeft) })}
          value={typed[way.parentId] ?? ''}
          onChange={(amount) => onType({ ...typed, [way.parentId]: amount })}
          error={errorOf(`ways.${way.parentId}`)}
        />
      ))}
      {sum && <InlineError message={sum} fieldID={`way-${ways[0]!.parentId}`} />}
      <InlineStack>
        <Button loading={busy} onClick={() => onSpread(ways.map(({ parentId }) => ({ parentId, amount: typed[parentId]?.trim() || '0' })))}>
          {t('ways.apply')}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

/** As it stands, trailing zeros left away: a won has no decimals to type. */
function amountsOf({ transactions }: RefundPlan): Record<string, string> {
  return Object.fromEntries(transactions.map(({ parentId, presentmentAmount }) => [parentId, presentmentAmount.amount.replace(/\.0+$/, '')]));
}
