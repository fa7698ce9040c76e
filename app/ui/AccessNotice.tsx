import { Banner, BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { AccessGaps } from '#app/domain/shops/access-gaps.ts';
import { useDoor } from './use-door.ts';
import { useLookForAccess } from './use-look-for-access.ts';

const HOW_TO_ASK = 'https://shopify.dev/docs/apps/launch/protected-customer-data#request-access-to-protected-customer-data';

/** Says what is missing; see AccessBanner. */
export default function AccessNotice({ gaps: { scopes, stopped, withheld } }: { gaps: AccessGaps }) {
  const { t, i18n } = useTranslation('access');
  const door = useDoor<{ missing: boolean }>(({ missing }) => window.shopify?.toast.show(t(missing ? 'still' : 'granted')));
  useLookForAccess(true);
  const listed = (words: string[]) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words);
  return (
    <Banner tone={stopped.length ? 'warning' : 'info'} title={t('title')}>
      <BlockStack gap="300">
        {stopped.length > 0 && (
          <>
            <Text as="p">{t('scopes.text', { work: stopped.map((work) => t(`scopes.work.${work}`)).join(', ') })}</Text>
            <Text as="p">{t('scopes.todo', { scopes: scopes.join(', ') })}</Text>
          </>
        )}
        {withheld.length > 0 && (
          <>
            <Text as="p">{t(withheld.includes('everything') ? 'withheld.everything' : 'withheld.text', { fields: listed(withheld.map((field) => t(`withheld.field.${field}`))) })}</Text>
            <Text as="p">{t('withheld.todo')}</Text>
          </>
        )}
        <InlineStack gap="200">
          {stopped.length > 0 && <Button onClick={openConsent}>{t('scopes.action')}</Button>}
          {withheld.length > 0 && (
            <Button url={HOW_TO_ASK} target="_blank">
              {t('withheld.action')}
            </Button>
          )}
          <Button variant="tertiary" loading={door.busy} onClick={() => door.send('/app/access', {})}>
            {t('again')}
          </Button>
        </InlineStack>
        {door.problem && <Text as="p">{door.problem.message}</Text>}
      </BlockStack>
    </Banner>
  );
}

/**
 * Required scopes are granted on Shopify's own page; App Bridge asks for optional ones alone.
 * Source: https://shopify.dev/docs/apps/build/authentication-authorization/app-installation
 */
function openConsent(): void {
  const { shop, apiKey } = window.shopify!.config;
  window.open(`https://${shop}/admin/oauth/install?client_id=${apiKey}`, '_top');
}
