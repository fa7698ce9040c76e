import { BlockStack, Button, InlineStack } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { EventView, MessageView } from '#app/ui/ticket/ticket-view.ts';
import { EventFold } from './EventFold.tsx';
import type { HeldWays } from './HeldReply.tsx';
import { ThreadMessage } from './ThreadMessage.tsx';
import type { EarlierMessages } from './use-earlier.ts';

interface ThreadProps {
  ticketId: string;
  messages: MessageView[];
  events: EventView[];
  earlier: EarlierMessages;
  held: HeldWays;
}

/** Messages in the order they came; what happened between them is folded. */
export function Thread({ ticketId, messages, events, earlier, held }: ThreadProps) {
  const { t } = useTranslation('ticket');
  const all = [...earlier.messages, ...messages];
  const from = earlier.more ? all[0]?.at : undefined;
  return (
    <BlockStack gap="300">
      <ProblemBanner problem={earlier.problem} onRetry={earlier.load} />
      {earlier.more && (
        <InlineStack align="center">
          <Button onClick={earlier.load} loading={earlier.busy} variant="plain">
            {t('thread.earlier')}
          </Button>
        </InlineStack>
      )}
      {groupsOf(all, from ? events.filter((event) => event.at >= from) : events).map((group) =>
        'message' in group ? (
          <ThreadMessage key={group.message.id} message={group.message} ticketId={ticketId} held={held} />
        ) : (
          <EventFold key={group.events[0]!.id} events={group.events} />
        ),
      )}
    </BlockStack>
  );
}

type Group = { message: MessageView } | { events: EventView[] };

function groupsOf(messages: MessageView[], events: EventView[]): Group[] {
  const groups: Group[] = [];
  let next = 0;
  const takeEvents = (until: Date | null) => {
    const between: EventView[] = [];
    while (next < events.length && (!until || events[next]!.at < until)) between.push(events[next++]!);
    if (between.length) groups.push({ events: between });
  };
  for (const message of messages) {
    takeEvents(message.at);
    groups.push({ message });
  }
  takeEvents(null);
  return groups;
}
