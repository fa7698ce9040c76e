import { BlockStack, Button, InlineStack } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordsOfLanguage } from '#app/domain/help/storefront-words.server.ts';
import { ConfirmModal } from '#app/ui/ConfirmModal.tsx';
import { languageName } from '#app/ui/language-names.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';

/** Takes the language away, once somebody has said yes. */
export function RemoveLanguage({ stored: { locale, version, texts }, onRemoved }: { stored: WordsOfLanguage; onRemoved(): void }) {
  const { t, i18n } = useTranslation('storefront', { keyPrefix: 'wording' });
  const [asking, setAsking] = useState(false);
  const language = languageName(locale, i18n.language);
  const door = useDoor(
    () => {
      window.shopify?.toast.show(t('remove.done', { language }));
      onRemoved();
    },
    { rereads: false },
  );
  return (
    <BlockStack gap="300">
      <ProblemBanner problem={door.problem} />
      <InlineStack align="end">
        <Button tone="critical" variant="plain" loading={door.busy} onClick={() => setAsking(true)}>
          {t('remove.act', { language })}
        </Button>
      </InlineStack>
      <ConfirmModal
        id="remove-words"
        open={asking}
        title={t('remove.title', { language })}
        text={t('remove.text', { count: Object.keys(texts).length })}
        action={t('remove.yes')}
        busy={door.busy}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          door.send('/app/settings/words', { locale, version }, 'DELETE');
        }}
      />
    </BlockStack>
  );
}
