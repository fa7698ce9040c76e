import { Button, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Draft } from './use-draft.ts';

/** Whether what is written is kept; where another window wrote on, both ways to go on. */
export function DraftState({ draft }: { draft: Draft }) {
  const { t } = useTranslation('ticket');
  const wrong = draft.state === 'failed' || draft.state === 'elsewhere';
  return (
    <div role="status">
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" variant="bodySm" tone={wrong ? 'caution' : 'subdued'}>
          {draft.state === 'idle' ? t('composer.keys') : t(`composer.draft.${draft.state}`)}
        </Text>
        {draft.state === 'elsewhere' &&
          (['theirs', 'mine'] as const).map((which) => (
            <Button key={which} size="micro" onClick={() => draft.settleWith(which)}>
              {t(`composer.draft.${which}`)}
            </Button>
          ))}
      </InlineStack>
    </div>
  );
}
