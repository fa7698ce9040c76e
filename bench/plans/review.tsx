import { AppProvider } from '@shopify/polaris';
import type { i18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { Plan } from '#app/domain/resolutions/plan.ts';
import { Review } from '../../app/routes/app.tickets.$ticketId/resolving/Review.tsx';
import { ShopTime } from '#app/ui/ShopTime.tsx';

/** The dry run of a plan as HTML, as the server would write it. */
export function reviewOf(plan: Plan, words: i18n): string {
  return renderToString(
    <I18nextProvider i18n={words}>
      <AppProvider i18n={{}}>
        <ShopTime timeZone="Asia/Seoul" now={new Date('2026-11-20T09:00:00Z')}>
          <Review plan={plan} />
        </ShopTime>
      </AppProvider>
    </I18nextProvider>,
  );
}
