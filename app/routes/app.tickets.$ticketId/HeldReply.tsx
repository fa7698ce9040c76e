import { BlockStack, Button, InlineStack } from '@shopify/polaris';
import { AlertCircleIcon, ClockIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { MessageView, ResolutionView } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { StateLine } from './StateLine.tsx';
import { stuckBy } from './stuck-by.ts';

/** What can be done about a reply that waits for its resolution. */
export interface HeldWays {
  resolutions: ResolutionView[];
  /** Whether a fresh plan can be made for that one's order and issue here. */
  mayPlanFor(resolution: ResolutionView): boolean;
  onTakenBack(text: string, templateId: string | null): void;
  /** Plans and confirms a fresh one, which these words then wait for. */
  onAgain(resolution: ResolutionView, message: MessageView): void;
}

/** Words that wait: for what, and where that will not happen, the ways out of waiting. */
export function HeldReply({ message, ticketId, ways }: { message: MessageView; ticketId: string; ways: HeldWays }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  const back = useDoor<{ text: string }>(({ text }) => ways.onTakenBack(text, message.templateId));
  const move = useDoor();
  const address = `/app/tickets/${ticketId}/hold`;
  const awaited = ways.resolutions.find((one) => one.id === message.heldFor) ?? null;
  const over = awaited?.state === 'failed' || awaited?.state === 'draft';
  const other = over ? ways.resolutions.find((one) => one.kind === awaited.kind && one.issueId === awaited.issueId && !['failed', 'draft'].includes(one.state)) : undefined;
  const stays = over || awaits(awaited) === 'heldNoLabel';
  const stuck = message.mail?.error ? stuckBy(message.mail.error) : null;
  return (
    <BlockStack gap="200">
      <StateLine icon={stays ? AlertCircleIcon : ClockIcon} tone={stays ? 'caution' : 'subdued'} text={t(`mail.${awaits(awaited)}`)} />
      {stuck && <StateLine icon={AlertCircleIcon} tone="caution" text={t(`mail.${stuck.key}`, { reason: stuck.reason })} />}
      <InlineStack gap="200">
        {over && !other && ways.mayPlanFor(awaited) && (
          <Button size="slim" onClick={() => ways.onAgain(awaited, message)}>
            {t(`mail.tryAgain.${awaited.kind}`)}
          </Button>
        )}
        {other && (
          <Button size="slim" loading={move.busy} onClick={() => move.send(address, { messageId: message.id, resolutionId: other.id }, 'PUT')}>
            {t(`mail.moveTo.${other.kind}`, { amount: format.money(other.moved ?? other.amount), order: other.replacementName ?? '' })}
          </Button>
        )}
        <Button size="slim" loading={back.busy} onClick={() => back.send(address, { messageId: message.id }, 'DELETE')}>
          {t('mail.takeBack')}
        </Button>
      </InlineStack>
      <ProblemBanner problem={back.problem ?? move.problem} />
    </BlockStack>
  );
}

function awaits(resolution: ResolutionView | null): string {
  if (resolution?.state === 'failed' || (resolution?.state === 'done' && resolution.failure && !resolution.pending)) return 'heldFailed';
  if (resolution?.state === 'draft') return 'heldDraft';
  if (resolution?.lacksLabel) return resolution.delivered ? 'heldNoLabel' : 'heldLabel';
  return resolution?.pending ? 'heldPending' : 'held';
}
