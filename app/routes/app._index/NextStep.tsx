import { Banner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { HomeView } from './home-view.server.ts';
import type { HelpBlockState } from './use-help-block.ts';

/** A shop where nothing happened yet: what to do so that something does. */
export function NextStep({ view, block }: { view: HomeView; block: HelpBlockState }) {
  const { t } = useTranslation('home');
  // The guide, and a fill that failed, say what is next themselves.
  if (view.everHadTicket || !view.setUp.away || view.fill.state === 'failed') return null;
  if (block === 'available') {
    return (
      <Banner title={t('next.block.title')} action={{ content: t('block.add'), url: view.addBlockUrl, target: '_blank' }}>
        <p>{t('next.block.text')}</p>
      </Banner>
    );
  }
  const state = view.hasOrders || view.fill.state !== 'done' ? 'noTickets' : 'noOrders';
  return (
    <Banner title={t(`next.${state}.title`)} action={{ content: t('next.articles'), url: '/app/help' }} secondaryAction={{ content: t('next.templates'), url: '/app/templates' }}>
      <p>{t(`next.${state}.text`)}</p>
    </Banner>
  );
}
