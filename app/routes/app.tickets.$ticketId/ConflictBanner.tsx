import { Banner, BlockStack, Box, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { eventWords } from './event-words.ts';

/** What happened since the version that was answered; the door hands it over with the conflict. */
export interface TicketChanges {
  version: number;
  events: { kind: string; at: Date; actorKind: string; actorName: string | null; payload: Record<string, unknown> }[];
  messages: { id: string; kind: string; fromName: string | null; text: string; createdAt: Date }[];
}

/** Nothing was sent: first the writer sees what is new, then it is one press. */
export function ConflictBanner({ changes, busy, label, onSendAnyway }: { changes: TicketChanges; busy: boolean; label: string; onSendAnyway(): void }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  const told = changes.events.filter((event) => !['message_received', 'reply_sent', 'note_added'].includes(event.kind));
  return (
    <Banner tone="warning" title={t('conflict.title')} action={{ content: label, onAction: onSendAnyway, loading: busy }}>
      <BlockStack gap="200">
        {told.map((event) => (
          <Text as="p" key={`${event.kind}${event.at.getTime()}`}>
            {eventWords({ id: '', kind: event.kind, actorKind: event.actorKind, actor: event.actorName, at: event.at, payload: event.payload }, t, format)}
          </Text>
        ))}
        {changes.messages.map((message) => (
          <Box key={message.id}>
            <Text as="p" fontWeight="semibold">
              {t('conflict.message', { name: message.fromName ?? t(`thread.kind.${message.kind}`), at: format.moment(message.createdAt) })}
            </Text>
            <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '12rem', overflowY: 'auto' }}>{message.text}</div>
          </Box>
        ))}
      </BlockStack>
    </Banner>
  );
}
