import { Button, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Draft } from './use-draft.ts';

// Where fingers are all there is, there are no keys to press.
const styles = '@media(hover:none)and (pointer:coarse){.with-keys{display:none}}';

/** Whether what is written is kept; where another window wrote on, both ways to go on. */
export function DraftState({ draft }: { draft: Draft }) {
  const { t } = useTranslation('ticket');
  const wrong = draft.state === 'failed' || draft.state === 'elsewhere';
  return (
    <div role="status">
      <style>{styles}</style>
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" variant="bodySm" tone={wrong ? 'caution' : 'subdued'}>
          {draft.state === 'idle' ? <span className="with-keys">{t('composer.keys')}</span> : t(`composer.draft.${draft.state}`)}
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
