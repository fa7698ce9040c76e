import { BlockStack } from '@shopify/polaris';
import { AccessBanner } from '#app/ui/AccessBanner.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { useLookForAccess } from '#app/ui/use-look-for-access.ts';
import { ApprovalsCard } from './ApprovalsCard.tsx';
import { FillCard } from './FillCard.tsx';
import { Figures } from './Figures.tsx';
import type { HomeView } from './home-view.server.ts';
import { IssuesCard } from './IssuesCard.tsx';
import { NextStep } from './NextStep.tsx';
import { ServiceCard } from './ServiceCard.tsx';
import { SetUpGuide } from './SetUpGuide.tsx';
import { StorefrontCard } from './StorefrontCard.tsx';
import { useBlocks } from './use-blocks.ts';

/** The first page: what is left to set up, then how service is going. */
export function Home({ view }: { view: HomeView }) {
  const blocks = useBlocks();
  useLive(() => true);
  // Where something is missing, its notice asks.
  useLookForAccess(view.gaps === null);
  return (
    <MainPage title="Mend">
      <BlockStack gap="400">
        <AccessBanner gaps={view.gaps} />
        {!view.setUp.away && <SetUpGuide setUp={view.setUp} blocks={blocks} storefront={view.storefront} />}
        <ApprovalsCard count={view.toDecide} />
        <FillCard fill={view.fill} />
        <NextStep view={view} blocks={blocks} />
        <Figures view={view} />
        <ServiceCard view={view} />
        <IssuesCard issues={view.figures.issuesPer100} hasOrders={view.hasOrders} />
        <div id="store">
          <StorefrontCard blocks={blocks} storefront={view.storefront} />
        </div>
      </BlockStack>
    </MainPage>
  );
}
