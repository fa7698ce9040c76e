import { BlockStack, Button, Icon, InlineStack, Text } from '@shopify/polaris';
import { AlertCircleIcon, CheckIcon, ClockIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import type { MessageView } from '#app/ui/ticket/ticket-view.ts';

/** Whether an answer has left, and what to do when it has not. */
export function MailState({ message, ticketId, onTakenBack }: { message: MessageView; ticketId: string; onTakenBack(text: string): void }) {
  const { t } = useTranslation('ticket');
  const again = useDoor();
  if (message.heldFor) return <Held message={message} ticketId={ticketId} onTakenBack={onTakenBack} />;
  if (!message.mail) return null;
  const { id, state, error } = message.mail;
  const wrong = state === 'bounced' || state === 'failed' || state === 'unknown';
  return (
    <BlockStack gap="200">
      <Line
        icon={wrong ? AlertCircleIcon : state === 'sent' ? CheckIcon : ClockIcon}
        text={t(`mail.${state}`, { reason: error ?? t('mail.noReason') })}
        {...(wrong ? { tone: state === 'unknown' ? ('caution' as const) : ('critical' as const) } : {})}
      />
      {wrong && (
        <InlineStack>
          <Button size="slim" loading={again.busy} onClick={() => again.send(`/app/tickets/${ticketId}/resends`, { key: crypto.randomUUID(), mailId: id })}>
            {t('mail.again')}
          </Button>
        </InlineStack>
      )}
      <ProblemBanner problem={again.problem} />
    </BlockStack>
  );
}

/** Words that wait for the money can be taken back while they wait. */
function Held({ message, ticketId, onTakenBack }: { message: MessageView; ticketId: string; onTakenBack(text: string): void }) {
  const { t } = useTranslation('ticket');
  const back = useDoor(() => onTakenBack(message.text));
  return (
    <BlockStack gap="200">
      <Line icon={ClockIcon} text={t('mail.held')} />
      {message.mail?.error && <Line icon={AlertCircleIcon} tone="caution" text={t('mail.stuck', { reason: message.mail.error })} />}
      <InlineStack>
        <Button size="slim" loading={back.busy} onClick={() => back.send(`/app/tickets/${ticketId}/hold`, { messageId: message.id }, 'DELETE')}>
          {t('mail.takeBack')}
        </Button>
      </InlineStack>
      <ProblemBanner problem={back.problem} />
    </BlockStack>
  );
}

function Line({ icon, text, tone = 'subdued' }: { icon: typeof ClockIcon; text: string; tone?: 'subdued' | 'caution' | 'critical' }) {
  return (
    <InlineStack gap="100" blockAlign="center" wrap={false}>
      <span>
        <Icon source={icon} tone={tone} />
      </span>
      <Text as="span" variant="bodySm" tone={tone} breakWord>
        {text}
      </Text>
    </InlineStack>
  );
}
