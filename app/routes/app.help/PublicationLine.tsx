import { Banner, BlockStack, InlineStack, Spinner, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Publication } from '#app/domain/help/publication.server.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { WordsLeft } from './WordsLeft.tsx';

/** Whether the storefront shows what stands here; what failed says why, and can be tried again. */
export function PublicationLine({ publication: { state, publishedAt, error, wordsLeft } }: { publication: Publication }) {
  const { t } = useTranslation('help');
  const format = useFormat();
  const door = useDoor();
  const at = publishedAt ? format.moment(publishedAt) : '';
  if (state === 'failed') {
    return (
      <Banner tone="critical" title={t('publication.failed')} action={{ content: t('publication.again'), loading: door.busy, onAction: () => door.send('/app/help/publication', {}) }}>
        <p>{t(`publication.reasons.${known(error)}`)}</p>
        {publishedAt && <p>{t('publication.stillThere', { at })}</p>}
        {door.problem && <p>{door.problem.message}</p>}
      </Banner>
    );
  }
  return (
    <BlockStack gap="200">
      <div role="status">
        <InlineStack gap="200" blockAlign="center">
          {state === 'publishing' && <Spinner size="small" />}
          <Text as="p" tone="subdued">
            {t(`publication.${state}`, { at })}
          </Text>
        </InlineStack>
      </div>
      <WordsLeft locales={wordsLeft} />
    </BlockStack>
  );
}

const reasons = ['help_too_large', 'shopify_unavailable', 'shopify_unknown', 'shopify_refused', 'scope_missing'];

function known(error: string | null): string {
  return reasons.includes(error ?? '') ? error! : 'other';
}
