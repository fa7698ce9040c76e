import { BlockStack, Button, Card, InlineStack, Link, SkeletonBodyText, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { BlockRow } from './BlockRow.tsx';
import { placeLink } from './editor-links.ts';
import type { StorefrontView } from './home-view.server.ts';
import type { Blocks } from './use-blocks.ts';

/** What shoppers meet of Mend in the store: each block with its places on the published theme, and the way to our own pages. */
export function StorefrontCard({ blocks, storefront }: { blocks: Blocks; storefront: StorefrontView }) {
  const { t } = useTranslation('home');
  const { editor, passwordPageOn } = storefront;
  const known = typeof blocks === 'string' ? null : blocks;
  const themeId = known?.flatMap(({ places }) => places)[0]?.themeId;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('store.title')}
          </Text>
          {known && (
            <Text as="p" tone="subdued">
              {t('store.theme')}{' '}
              {themeId && (
                <Link url={placeLink(editor, { themeId, template: 'index' })} target="_blank">
                  {t('store.themeId', { id: themeId })}
                </Link>
              )}
            </Text>
          )}
        </BlockStack>
        {blocks === 'loading' && <SkeletonBodyText lines={4} />}
        {blocks === 'unknown' && <Text as="p">{t('store.unknown')}</Text>}
        {known && (
          <BlockStack gap="300" as="ul">
            {known.map((block) => (
              <BlockRow key={block.name} block={block} editor={editor} figures={storefront.figures} />
            ))}
          </BlockStack>
        )}
        <Reach storefront={storefront} />
        <InlineStack gap="300" blockAlign="center">
          {blocks === 'unknown' && (
            <Button url={`https://${editor.domain}/admin/themes/current/editor`} target="_blank">
              {t('store.editor')}
            </Button>
          )}
          {passwordPageOn && (
            <Button url="shopify://admin/online_store/preferences" target="_blank">
              {t('store.passwordLink')}
            </Button>
          )}
          <Button url="/app/help" variant="plain">
            {t('store.articles')}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

/** Whether shoppers reach our own pages: the forms, their tickets, the surveys that mails link to. */
function Reach({ storefront: { proxyPath, proxySeenAt, passwordPageOn } }: { storefront: StorefrontView }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <BlockStack gap="100">
      <Text as="p" tone="subdued">
        {proxySeenAt ? t('store.seen', { path: proxyPath, at: format.day(proxySeenAt) }) : t('store.unseen', { path: proxyPath })}
      </Text>
      {passwordPageOn && <Text as="p">{t('store.password')}</Text>}
    </BlockStack>
  );
}
