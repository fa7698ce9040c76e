import { InlineGrid } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { FigureCard } from './FigureCard.tsx';
import type { HomeView } from './home-view.server.ts';
import { useShare } from './use-share.ts';

/** Four figures, each with a line that says what it counts. */
export function Figures({ view }: { view: HomeView }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const share = useShare();
  const { longestWait, openTickets, unread, withinTarget, satisfaction } = view.figures;
  const capped = ({ count, capped: more }: { count: number; capped: boolean }) => `${format.count(count)}${more ? '+' : ''}`;
  const rate = satisfaction.responseRate === null ? '' : share(satisfaction.responseRate);
  return (
    <InlineGrid columns={{ xs: 1, sm: 2, lg: 4 }} gap="400">
      <FigureCard
        title={t('wait.title')}
        value={longest()}
        text={longestWait ? t('wait.text', { number: longestWait.number, since: format.moment(longestWait.since) }) : t('wait.nobodyText')}
        link={{ label: t('wait.link'), url: '/app/tickets?sort=waiting' }}
      />
      <FigureCard title={t('open.title')} value={capped(openTickets)} text={openText()} link={{ label: t('open.link'), url: '/app/tickets' }} />
      <FigureCard
        title={t('target.title')}
        value={withinTarget.share === null ? t('none') : share(withinTarget.share)}
        text={answersText()}
        link={{ label: t('target.link'), url: '/app/settings#answers' }}
      />
      <FigureCard
        title={t('satisfaction.title')}
        value={satisfaction.share === null ? t('none') : share(satisfaction.share)}
        text={satisfactionText()}
        {...(view.surveysOn ? {} : { link: { label: t('satisfaction.link'), url: '/app/settings#surveys' } })}
      />
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

  function answersText(): string {
    if (withinTarget.share === null) return t('target.noneText', { count: view.targetHours });
    const text = t('target.text', { n: format.count(withinTarget.n), count: view.targetHours });
    return withinTarget.late ? `${text} ${t('target.late', { late: format.count(withinTarget.late) })}` : text;
  }

  function satisfactionText(): string {
    if (satisfaction.share !== null) return t('satisfaction.text', { n: format.count(satisfaction.n), rate });
    if (!view.surveysOn) return t('satisfaction.off');
    return satisfaction.sent ? t('satisfaction.sentText', { sent: format.count(satisfaction.sent) }) : t('satisfaction.noneText');
  }
}
