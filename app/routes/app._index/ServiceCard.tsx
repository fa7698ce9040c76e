import { BlockStack, Card, Checkbox, InlineGrid, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { Figure } from './Figure.tsx';
import type { HomeView } from './home-view.server.ts';
import { medianWords } from './median-words.ts';
import { useDay } from './use-day.ts';
import { useShare } from './use-share.ts';

/** How service went over thirty days, and whether shoppers are told: the very same figures, which can be switched, not edited. */
export function ServiceCard({ view }: { view: HomeView }) {
  const { t, i18n } = useTranslation('home');
  const format = useFormat();
  const share = useShare();
  const day = useDay();
  const { service } = view.figures;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('service.title')}
          </Text>
          <Text as="p" tone="subdued">
            {t('service.period', { from: day(service.from), to: day(service.to) })}
          </Text>
        </BlockStack>
        <InlineGrid columns={{ xs: 1, sm: 3 }} gap="400">
          <Figure title={t('median.title')} value={median()} text={medianText()} />
          <Figure title={t('target.title')} value={service.withinTarget === null ? t('none') : share(service.withinTarget)} text={targetText()} link={{ label: t('target.link'), url: '/app/settings#answers' }} />
          <Figure
            title={t('satisfaction.title')}
            value={service.satisfaction === null ? t('none') : share(service.satisfaction)}
            text={satisfactionText()}
            {...(view.surveysOn ? {} : { link: { label: t('satisfaction.link'), url: '/app/settings#surveys' } })}
          />
        </InlineGrid>
        <ShowSwitch view={view} />
      </BlockStack>
    </Card>
  );

  function median(): string {
    if (service.median === 'waiting') return t('median.waiting');
    return service.median === null ? t('none') : medianWords(i18n.language, service.median);
  }

  function medianText(): string {
    if (service.untimed) return t('median.untimed');
    if (service.median === 'waiting') return t('median.waitingText');
    return service.median === null ? t('median.noneText') : t('median.text', { answers: format.count(service.answers) });
  }

  function targetText(): string {
    if (service.withinTarget === null) return t('target.noneText', { count: view.targetHours });
    const text = t('target.text', { n: format.count(service.tickets), count: view.targetHours });
    return service.late ? `${text} ${t('target.late', { late: format.count(service.late) })}` : text;
  }

  function satisfactionText(): string {
    if (service.satisfaction !== null) return t('satisfaction.text', { n: format.count(service.ratings), rate: share(service.responseRate ?? 0) });
    if (!view.surveysOn) return t('satisfaction.off');
    return service.surveysSent ? t('satisfaction.sentText', { sent: format.count(service.surveysSent) }) : t('satisfaction.noneText');
  }
}

function ShowSwitch({ view }: { view: HomeView }) {
  const { t } = useTranslation('home');
  const door = useDoor();
  const { figures } = view.storefront;
  const { service } = view.figures;
  return (
    <BlockStack gap="200">
      <ProblemBanner problem={door.problem} />
      <Checkbox label={t('show.label')} checked={figures.on} disabled={door.busy} helpText={help()} onChange={(on) => door.send('/app/figures/display', {}, on ? 'POST' : 'DELETE')} />
    </BlockStack>
  );

  function help(): string {
    if (!figures.arrived) return t('show.underway');
    if (!figures.on) return t('show.off');
    if (figures.becomes === 'untimed') return t('show.untimed');
    if (figures.becomes === 'few') return t('show.few', { least: figures.least, answers: service.answers });
    return `${t('show.on')}${figures.satisfaction ? '' : ` ${t('show.fewRatings', { least: figures.least, ratings: service.ratings })}`}`;
  }
}
