import { Banner, BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat, useNow } from '#app/ui/ShopTime.tsx';
import type { ResolutionView, TicketView } from '#app/ui/ticket/ticket-view.ts';
import { EarlierAttempts } from './EarlierAttempts.tsx';
import { matters } from './matters.ts';
import { RefundElsewhere } from './RefundElsewhere.tsx';

const tones = { done: 'success', pending: 'info', failed: 'critical', undone: 'critical', lost: 'warning', unknown: 'warning', running: 'info', draft: 'info', awaiting_approval: 'warning' } as const;
type Shown = keyof typeof tones;

interface ResolutionBannersProps {
  view: TicketView;
  /** For a replacement that never arrived. */
  onLost(resolution: ResolutionView): void;
  /** For a replacement that has not left. */
  onCancel(resolution: ResolutionView): void;
  /** For an intake of which Shopify does not say whose it was. */
  onIntake(resolution: ResolutionView): void;
  /** For a plan that waits for a second person. */
  onApproval(resolution: ResolutionView): void;
  /** For a plan of what the shopper asked for. */
  onAsked(resolution: ResolutionView): void;
}

/** The truth about each refund and replacement of this ticket, one banner for one matter. What is open offers no second try. */
export function ResolutionBanners({ view, onLost, onCancel, onIntake, onApproval, onAsked }: ResolutionBannersProps) {
  if (!view.resolutions.length && !view.refundsElsewhere.length) return null;
  return (
    <BlockStack gap="200">
      {matters(view.resolutions).toReversed().map(({ resolution, earlier }) => (
        <ResolutionBanner key={resolution.id} resolution={resolution} earlier={earlier} past={isPast(resolution, view.resolutions)} own={resolution.askedById === view.me} onLost={onLost} onCancel={onCancel} onIntake={onIntake} onApproval={onApproval} onAsked={onAsked} />
      ))}
      {view.refundsElsewhere.map((refund) => (
        <RefundElsewhere key={refund.id} refund={refund} />
      ))}
    </BlockStack>
  );
}

interface ResolutionBannerProps extends Pick<ResolutionBannersProps, 'onLost' | 'onCancel' | 'onIntake' | 'onApproval' | 'onAsked'> {
  resolution: ResolutionView;
  /** Attempts at the same before it, that came to nothing. */
  earlier: ResolutionView[];
  /** Something else was done about it since: nothing is left to do here. */
  past: boolean;
  /** Who looks asked for it. */
  own: boolean;
}

function ResolutionBanner({ resolution, earlier, past, own, onLost, onCancel, onIntake, onApproval, onAsked }: ResolutionBannerProps) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const { kind } = resolution;
  const state = shownState(resolution);
  const waits = state === 'awaiting_approval';
  const policy = resolution.policyName;
  const { dropped } = resolution;
  const asked = state === 'draft' && resolution.asked;
  const key = asked ? 'state.asked' : waits ? 'state.awaiting' : dropped ? `state.dropped.${dropped}` : `state.${kind}.${state}`;
  const values = { ...resolution.values, what: t(`offer.${kind}`), name: resolution.askedBy ?? t('approval.someone'), policy, amount: format.money(resolution.moved ?? resolution.amount), order: resolution.replacementName ?? '', at: format.moment(resolution.at) };
  return (
    <Banner tone={past ? 'info' : dropped ? 'warning' : tones[state]}>
      <BlockStack gap="100">
        <Text as="h2" variant="headingSm">
          {t(`${key}.title`, values)}
        </Text>
        <Text as="p">{t(`${key}.${waits && own ? 'ownText' : waits && policy ? 'policyText' : 'text'}`, values)}</Text>
        {policy && !waits && !dropped && <Text as="p">{t('state.byPolicy', { policy })}</Text>}
        {asked && (
          <InlineStack>
            <Button onClick={() => onAsked(resolution)}>{t('state.asked.review')}</Button>
          </InlineStack>
        )}
        {resolution.declinedNote && <Text as="p">{t('approval.saidNote', { note: resolution.declinedNote })}</Text>}
        {waits && (
          <InlineStack>
            <Button onClick={() => onApproval(resolution)}>{t(own ? 'approval.look' : 'approval.review')}</Button>
          </InlineStack>
        )}
        {resolution.failure && state !== 'lost' && (!dropped || dropped === 'besides') && !(past && state === 'failed') && <Text as="p">{resolution.failure}</Text>}
        {!past && !resolution.arrivedAfterAll && state in NEXT && <Text as="p">{t(nextStep(state, resolution))}</Text>}
        {state === 'unknown' && <NextLook resolution={resolution} />}
        {resolution.inQuestion && (
          <InlineStack>
            <Button onClick={() => onIntake(resolution)}>{t('intake.offer')}</Button>
          </InlineStack>
        )}
        {state === 'done' && kind === 'replacement' && resolution.delivered && <Text as="p">{t(resolution.assumed ? 'state.assumed' : 'state.delivered', { at: format.day(resolution.delivered) })}</Text>}
        {resolution.arrivedAfterAll && <Text as="p">{t('state.arrivedAfterAll', { at: format.day(resolution.arrivedAfterAll) })}</Text>}
        {resolution.mayBeCancelled && (
          <InlineStack>
            <Button variant="plain" onClick={() => onCancel(resolution)}>
              {t('cancelReplacement')}
            </Button>
          </InlineStack>
        )}
        {resolution.mayBeLost && (
          <InlineStack>
            <Button variant="plain" onClick={() => onLost(resolution)}>
              {t('loss.offer')}
            </Button>
          </InlineStack>
        )}
        {earlier.length > 0 && <EarlierAttempts attempts={earlier} />}
      </BlockStack>
    </Banner>
  );
}

/** Nobody has to guess whether something still happens: when it is looked at, and by when it is known. */
function NextLook({ resolution: { checkAt, knownBy } }: { resolution: ResolutionView }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const now = useNow();
  if (knownBy && knownBy > now) return <Text as="p">{t('state.knownBy', { at: format.time(knownBy) })}</Text>;
  if (checkAt && checkAt > now) return <Text as="p">{t('state.looksAgain', { at: format.moment(checkAt) })}</Text>;
  return null;
}

/** What did not come about, and what can be done about it. */
const NEXT: Partial<Record<Shown, string>> = { failed: 'state.tryAgain', undone: 'state.seeOrder', lost: 'state.again' };

function nextStep(state: Shown, { mayTryAgain, dropped }: ResolutionView): string {
  // The goods are in: something was changed, and what is left to do is not this once more.
  if (dropped === 'others' || dropped === 'besides') return 'state.seeOrder';
  if (dropped === 'unpaid') return 'state.again';
  return state === 'failed' && !mayTryAgain ? 'state.askSomeone' : NEXT[state]!;
}

function isPast({ state, issueId, at }: ResolutionView, all: ResolutionView[]): boolean {
  return state === 'failed' && all.some((later) => later.issueId === issueId && later.at > at && !['failed', 'draft'].includes(later.state));
}

function shownState({ state, ended, pending }: ResolutionView): Shown {
  if (state === 'confirmed') return 'running';
  if (state === 'failed' && ended) return ended;
  return state === 'done' && pending ? 'pending' : (state as Shown);
}
