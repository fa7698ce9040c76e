import { Banner, BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Scope } from './use-scope.ts';

interface ScopeNoteProps {
  scope: Scope;
}

/**
 * Says what a permission is for before Shopify asks for it, and what goes on
 * without it. Nothing once it is allowed. Its words come when it is drawn: have
 * it inside a part that loads on demand.
 */
export function ScopeNote({ scope: { capability, granted, asking, refused, ask } }: ScopeNoteProps) {
  const { t } = useTranslation('scopes');
  if (granted !== false) return null;
  return (
    <Banner tone={refused ? 'warning' : 'info'} title={t(`${capability}.title`)}>
      <BlockStack gap="200">
        <Text as="p">{t(`${capability}.text`)}</Text>
        {refused && <Text as="p">{t('refused')}</Text>}
        <InlineStack>
          <Button loading={asking} onClick={() => void ask()}>
            {t(refused ? 'again' : 'ask')}
          </Button>
        </InlineStack>
      </BlockStack>
    </Banner>
  );
}
