import { Banner, BlockStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { ResolutionView, TicketView } from '#app/ui/ticket/ticket-view.ts';

const tones = { done: 'success', failed: 'critical', unknown: 'warning', running: 'info', draft: 'info' } as const;

/** The truth about each refund and replacement of this ticket. What is open offers no second try. */
export function ResolutionBanners({ view }: { view: TicketView }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  if (!view.resolutions.length && !view.refundsElsewhere.length) return null;
  return (
    <BlockStack gap="200">
      {view.resolutions.toReversed().map((resolution) => (
        <ResolutionBanner key={resolution.id} resolution={resolution} />
      ))}
      {view.refundsElsewhere.map((refund) => (
        <Banner key={refund.id} tone="info">
          <p>{t('state.elsewhere', { amount: format.money(refund.total), at: format.moment(refund.at) })}</p>
        </Banner>
      ))}
    </BlockStack>
  );
}

function ResolutionBanner({ resolution }: { resolution: ResolutionView }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const { kind } = resolution;
  const state = (resolution.state === 'confirmed' ? 'running' : resolution.state) as keyof typeof tones;
  const values = { amount: format.money(resolution.moved ?? resolution.amount), order: resolution.replacementName ?? '', at: format.moment(resolution.at) };
  return (
    <Banner tone={tones[state]}>
      <BlockStack gap="100">
        <Text as="h2" variant="headingSm">
          {t(`state.${kind}.${state}.title`, values)}
        </Text>
        <Text as="p">{t(`state.${kind}.${state}.text`, values)}</Text>
        {resolution.failure && <Text as="p">{resolution.failure}</Text>}
        {state === 'failed' && <Text as="p">{t(resolution.mayTryAgain ? 'state.tryAgain' : 'state.askSomeone')}</Text>}
        {resolution.pending && <Text as="p">{t('state.pending')}</Text>}
        {state === 'done' && kind === 'replacement' && resolution.delivered && <Text as="p">{t('state.delivered', { at: format.day(resolution.delivered) })}</Text>}
      </BlockStack>
    </Banner>
  );
}
