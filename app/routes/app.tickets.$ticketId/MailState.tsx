import { BlockStack, Button, InlineStack } from '@shopify/polaris';
import { AlertCircleIcon, CheckIcon, ClockIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import { READ_IN_CHAT } from '#app/domain/channels/chat/read-in-chat.ts';
import type { MessageView } from '#app/ui/ticket/ticket-view.ts';
import { HeldReply, type HeldWays } from './HeldReply.tsx';
import { StateLine } from './StateLine.tsx';

/** Whether an answer has left, and what to do when it has not. */
export function MailState({ message, ticketId, held }: { message: MessageView; ticketId: string; held: HeldWays }) {
  const { t } = useTranslation('ticket');
  const again = useDoor();
  if (message.heldFor) return <HeldReply message={message} ticketId={ticketId} ways={held} />;
  if (!message.mail) return null;
  const { id, state, error } = message.mail;
  const wrong = state === 'bounced' || state === 'failed' || state === 'unknown';
  const words = state === 'cancelled' && error === READ_IN_CHAT ? 'readInChat' : state;
  return (
    <BlockStack gap="200">
      <StateLine
        icon={wrong ? AlertCircleIcon : state === 'sent' || words === 'readInChat' ? CheckIcon : ClockIcon}
        text={t(`mail.${words}`, { reason: error ?? t('mail.noReason') })}
        {...(wrong ? { tone: state === 'unknown' ? ('caution' as const) : ('critical' as const) } : {})}
      />
      {wrong && (
        <InlineStack>
          <Button size="slim" loading={again.busy} onClick={() => again.send(`/app/tickets/${ticketId}/resends`, { mailId: id })}>
            {t('mail.again')}
          </Button>
        </InlineStack>
      )}
      <ProblemBanner problem={again.problem} />
    </BlockStack>
  );
}
