import { BlockStack, Box, Button, Icon, InlineStack, Spinner, Text } from '@shopify/polaris';
import { CheckCircleIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';

interface Props {
  step: { name: 'block' | 'sender' | 'languages' | 'hours'; done: boolean; waiting: boolean; url: string; apart: boolean };
  /** The next one to do: its button is the one that stands out. */
  first: boolean;
  /** What is set now, for the step's words. */
  words: Record<string, string>;
  busy: boolean;
  /** True of it whether it is done or not. */
  note?: string;
  /** Leaves everything as it is, which is a choice too. */
  onKeep?: () => void;
}

export function SetUpStep({ step, first, words, busy, note, onKeep }: Props) {
  const { t } = useTranslation('home');
  const { name, done, waiting, url, apart } = step;
  return (
    <InlineStack gap="300" wrap={false} blockAlign="start">
      <Box>{waiting ? <Spinner size="small" accessibilityLabel={t('setUp.asking')} /> : <Icon source={done ? CheckCircleIcon : OpenCircle} tone={done ? 'success' : 'subdued'} accessibilityLabel={t(done ? 'setUp.done' : 'setUp.open')} />}</Box>
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm">
          {t(`setUp.${name}.title`)}
        </Text>
        {!done && !waiting && (
          <>
            <Text as="p">{t(`setUp.${name}.text`, words)}</Text>
            <InlineStack gap="200">
              <Button url={url} accessibilityLabel={`${t(`setUp.${name}.action`)}: ${t(`setUp.${name}.title`)}`} {...(apart ? { target: '_blank' as const } : {})} {...(first ? { variant: 'primary' as const } : {})}>
                {t(`setUp.${name}.action`)}
              </Button>
              {onKeep && (
                <Button variant="tertiary" onClick={onKeep} disabled={busy} accessibilityLabel={`${t('setUp.keep')}: ${t(`setUp.${name}.title`)}`}>
                  {t('setUp.keep')}
                </Button>
              )}
            </InlineStack>
          </>
        )}
        {note && (
          <Text as="p" tone="subdued">
            {note}
          </Text>
        )}
      </BlockStack>
    </InlineStack>
  );
}

function OpenCircle() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 2.4" />
    </svg>
  );
}
