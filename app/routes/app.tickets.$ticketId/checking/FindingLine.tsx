import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Finding, Mend } from '#app/domain/templates/message-finding.ts';

interface Props {
  finding: Finding;
  onShow(): void;
  onMend(mend: Mend): void;
}

const LONGEST_LABEL = 60;

/** One thing to look at: what kind it is and why, its place, and what one click does about it. */
export function FindingLine({ finding, onShow, onMend }: Props) {
  const { t } = useTranslation('checks');
  const { check, severity, words, mend } = finding;
  const reason = t(words.key, { ...words.values });
  return (
    <BlockStack gap="100">
      <Text as="p" variant="bodySm" tone={severity === 'block' ? 'critical' : 'base'} breakWord>
        <Text as="span" variant="bodySm" fontWeight="semibold">
          {t(`kind.${check}`)}
        </Text>{' '}
        {reason}
      </Text>
      <InlineStack gap="300">
        <Button variant="plain" size="slim" onClick={onShow} accessibilityLabel={`${t('jump')}: ${reason}`}>
          {t('jump')}
        </Button>
        {mend && (
          <Button variant="plain" size="slim" textAlign="left" onClick={() => onMend(mend)}>
            {mendLabel(t, mend)}
          </Button>
        )}
      </InlineStack>
    </BlockStack>
  );
}

/** What the button says it does; long words are cut. */
export function mendLabel(t: TFunction<'checks'>, { label, values }: Mend): string {
  const words = String(values?.['words'] ?? '');
  return t(label, { ...values, words: words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL)}…` : words });
}
