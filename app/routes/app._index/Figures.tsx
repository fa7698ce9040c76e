import { Card, InlineGrid } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { Figure } from './Figure.tsx';
import type { HomeView } from './home-view.server.ts';

/** Who waits now, each figure with a line that says what it counts. */
export function Figures({ view }: { view: HomeView }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { longestWait, openTickets, unread } = view.figures;
  const capped = ({ count, capped: more }: { count: number; capped: boolean }) => `${format.count(count)}${more ? '+' : ''}`;
  return (
    <InlineGrid columns={{ xs: 1, sm: 2 }} gap="400">
      <Card>
        <Figure
          alone
          title={t('wait.title')}
          value={longest()}
          text={longestWait ? t('wait.text', { number: longestWait.number, since: format.moment(longestWait.since) }) : t('wait.nobodyText')}
          link={{ label: t('wait.link'), url: '/app/tickets?sort=waiting' }}
        />
      </Card>
      <Card>
        <Figure alone title={t('open.title')} value={capped(openTickets)} text={openText()} link={{ label: t('open.link'), url: '/app/tickets' }} />
      </Card>
    </InlineGrid>
  );

  function longest(): string {
    if (!longestWait) return t('wait.nobody');
    if (longestWait.businessSeconds < 60) return t('wait.underMinute');
    return format.span(new Date(0), new Date(longestWait.businessSeconds * 1000));
  }

  function openText(): string {
    if (unread.count) return `${t('open.text')} ${t('open.unread', { unread: capped(unread) })}`;
    return openTickets.count ? `${t('open.text')} ${t('open.allRead')}` : t('open.text');
  }
}
