import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BlockStack } from '@shopify/polaris';
import { boundary } from '@shopify/shopify-app-remix/server';
import { useTranslation } from 'react-i18next';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { house } from '#app/desk/house.server.ts';
import { dataRequests } from '#app/domain/privacy/data-requests.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import { Exports } from './Exports.tsx';
import { receiptLine } from './receipt-line.ts';
import { Receipts } from './Receipts.tsx';

/** Requests of the law: exports to hand over, and receipts of all of them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const [requests, receipts, { timeZone }] = await Promise.all([dataRequests(desk), receiptsOfShop(house().control, desk.shop.id), shopSettings(desk)]);
  return { requests, receipts: receipts.map(receiptLine), timeZone, now: desk.clock.now() };
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function DataRequestsPage() {
  const { t } = useTranslation('privacy');
  const { t: frame } = useTranslation('frame');
  const { requests, receipts, timeZone, now } = useLoaderData<typeof loader>();
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <SubPage title={t('dataRequests.title')} subtitle={t('dataRequests.subtitle')} back={{ label: frame('settings'), url: '/app/settings' }}>
        <BlockStack gap="400">
          <Exports requests={requests} />
          <Receipts receipts={receipts} />
        </BlockStack>
      </SubPage>
    </ShopTime>
  );
}
