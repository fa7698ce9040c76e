import { BlockStack, Box, Button, Collapsible, InlineStack, Text } from '@shopify/polaris';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { eventWords } from './event-words.ts';
import type { EventView } from '#app/ui/ticket/ticket-view.ts';

const SHOWN_AT_ONCE = 2;

/** What happened between two messages: the last ones in a line each, the rest behind a button. */
export function EventFold({ events }: { events: EventView[] }) {
  const { t } = useTranslation('ticket');
  const [open, setOpen] = useState(false);
  const id = useId();
  const folded = events.length > SHOWN_AT_ONCE ? events.slice(0, -1) : [];
  const shown = events.slice(folded.length);
  return (
    <Box paddingInline="300">
      <BlockStack gap="100">
        {folded.length > 0 && (
          <>
            <InlineStack>
              <Button variant="monochromePlain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>
                {t('events.more', { count: folded.length })}
              </Button>
            </InlineStack>
            <Collapsible id={id} open={open}>
              <BlockStack gap="100">
                {folded.map((event) => (
                  <EventLine key={event.id} event={event} />
                ))}
              </BlockStack>
            </Collapsible>
          </>
        )}
        {shown.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </BlockStack>
    </Box>
  );
}

function EventLine({ event }: { event: EventView }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  return (
    <Text as="p" variant="bodySm" tone="subdued" breakWord>
      {eventWords(event, t, format)} · {format.moment(event.at)}
    </Text>
  );
}
