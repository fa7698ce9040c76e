import { Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat, useNow } from '#app/ui/ShopTime.tsx';

interface WaitingProps {
  since: Date | null;
  dueAt: Date | null;
  /** When nobody waits: the last thing that was written. */
  lastAt: Date | null;
}

/** How long the customer has waited; past the promised time it says so in words and tone. */
export function Waiting({ since, dueAt, lastAt }: WaitingProps) {
  const { t } = useTranslation('inbox');
  const now = useNow();
  const format = useFormat();
  if (!since) {
    return (
      <Text as="span" tone="subdued">
        {t('waiting.nobody', { at: lastAt ? format.day(lastAt) : '' })}
      </Text>
    );
  }
  const span = format.span(since, now);
  const late = dueAt !== null && dueAt < now;
  return (
    <Text as="span" {...(late ? { tone: 'caution' as const, fontWeight: 'semibold' as const } : {})}>
      {late ? t('waiting.late', { span }) : span}
    </Text>
  );
}
