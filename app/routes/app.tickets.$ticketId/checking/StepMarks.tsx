import { Badge, BlockStack, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Checked } from './use-findings.ts';

/** Which of the five steps were recognised, in the order in which one writes them. */
export function StepMarks({ steps }: Pick<Checked, 'steps'>) {
  const { t } = useTranslation('checks');
  const each = Object.entries(steps) as [keyof Checked['steps'], unknown][];
  return (
    <BlockStack gap="100">
      <Text as="p" variant="bodySm" tone="subdued">
        {t('stepsFound', { count: each.filter(([, place]) => place).length })}
      </Text>
      <InlineStack gap="100">
        {each.map(([step, place]) => (
          <Badge key={step} size="small" {...(place ? { tone: 'success' as const, progress: 'complete' as const } : { progress: 'incomplete' as const })} toneAndProgressLabelOverride={t(`stepState.${place ? 'found' : 'missing'}`)}>
            {t(`step.${step}`)}
          </Badge>
        ))}
      </InlineStack>
    </BlockStack>
  );
}
