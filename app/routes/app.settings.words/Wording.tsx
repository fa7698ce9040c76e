import { useNavigate } from '@remix-run/react';
import { Banner, BlockStack, Card, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { StorefrontWordsPage } from '#app/domain/help/storefront-words.server.ts';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { languageName } from '#app/ui/language-names.ts';
import { SubPage } from '#app/ui/SubPage.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { WordsForm } from './WordsForm.tsx';

/** What the storefront's blocks say, in the merchant's own words, one language at a time. */
export function Wording({ page: { languages, offered, stored, left } }: { page: StorefrontWordsPage }) {
  const { t, i18n } = useTranslation('storefront', { keyPrefix: 'wording' });
  const { t: frame } = useTranslation('frame');
  const navigate = useNavigate();
  const show = async (locale: string) => {
    await window.shopify?.saveBar.leaveConfirmation();
    navigate(`/app/settings/words?language=${locale}`);
  };
  return (
    <SubPage title={t('title')} subtitle={t('subtitle')} back={{ label: frame('settings'), url: '/app/settings' }}>
      <BlockStack gap="400">
        {left.length > 0 && (
          <Banner tone="warning" title={t('left.title', { languages: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(left.map((locale) => languageName(locale, i18n.language))) })}>
            <p>{t('left.text')}</p>
          </Banner>
        )}
        <Card>
          <LanguageChoice key={stored?.locale ?? ''} begun={languages} offered={offered} selected={stored?.locale ?? null} onSelect={(locale) => void show(locale)} />
        </Card>
        {stored ? (
          <WordsForm key={stored.locale} stored={stored} onRemoved={() => navigate('/app/settings/words')} />
        ) : (
          <Card>
            <EmptyList title={t('empty.title')} text={t('empty.text')} />
          </Card>
        )}
        <Card>
          <BlockStack gap="100">
            <Text as="h2" variant="headingSm">
              {t('elsewhere.title')}
            </Text>
            <Text as="p" tone="subdued">
              {t('elsewhere.text')}
            </Text>
          </BlockStack>
        </Card>
      </BlockStack>
    </SubPage>
  );
}
