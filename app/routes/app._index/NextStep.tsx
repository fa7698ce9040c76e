import { Banner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { canWrite } from './blocks-on-theme.ts';
import { addLink } from './editor-links.ts';
import type { HomeView } from './home-view.server.ts';
import type { Blocks } from './use-blocks.ts';

/** A shop where nothing happened yet: what to do so that something does. */
export function NextStep({ view, blocks }: { view: HomeView; blocks: Blocks }) {
  const { t } = useTranslation('home');
  // The guide, and a fill that failed, say what is next themselves.
  if (view.everHadTicket || !view.setUp.away || view.fill.state === 'failed') return null;
  if (typeof blocks !== 'string' && !canWrite(blocks)) {
    return (
      <Banner title={t('next.block.title')} action={{ content: t('store.editor'), url: addLink(view.storefront.editor, 'help'), target: '_blank' }}>
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
