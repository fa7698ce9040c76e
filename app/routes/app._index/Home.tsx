import { BlockStack } from '@shopify/polaris';
import { AccessBanner } from '#app/ui/AccessBanner.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { useLookForAccess } from '#app/ui/use-look-for-access.ts';
import { ApprovalsCard } from './ApprovalsCard.tsx';
import { FillCard } from './FillCard.tsx';
import { Figures } from './Figures.tsx';
import { HelpBlockCard } from './HelpBlockCard.tsx';
import type { HomeView } from './home-view.server.ts';
import { IssuesCard } from './IssuesCard.tsx';
import { NextStep } from './NextStep.tsx';
import { SetUpGuide } from './SetUpGuide.tsx';
import { useHelpBlock } from './use-help-block.ts';

/** The first page: what is left to set up, then how service is going. */
export function Home({ view }: { view: HomeView }) {
  const block = useHelpBlock();
  useLive(() => true);
  // Where something is missing, its notice asks.
  useLookForAccess(view.gaps === null);
  return (
    <MainPage title="Mend">
      <BlockStack gap="400">
        <AccessBanner gaps={view.gaps} />
        {!view.setUp.away && <SetUpGuide setUp={view.setUp} block={block} addBlockUrl={view.addBlockUrl} passwordPageOn={view.passwordPageOn} />}
        <ApprovalsCard count={view.toDecide} />
        <FillCard fill={view.fill} />
        <NextStep view={view} block={block} />
        <Figures view={view} />
        <IssuesCard issues={view.figures.issuesPer100} hasOrders={view.hasOrders} />
        <HelpBlockCard state={block} addBlockUrl={view.addBlockUrl} passwordPageOn={view.passwordPageOn} />
      </BlockStack>
    </MainPage>
  );
}
