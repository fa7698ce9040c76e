import { BlockStack, Button, Collapsible, InlineStack, List, Text } from '@shopify/polaris';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';

/** The attempts at one matter that came to nothing before: when, how much and why, behind a button. */
export function EarlierAttempts({ attempts }: { attempts: ResolutionView[] }) {
  const { t } = useTranslation('resolution');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <BlockStack gap="100">
      <InlineStack>
        <Button variant="plain" disclosure={open ? 'up' : 'down'} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>
          {t('state.earlier', { count: attempts.length })}
        </Button>
      </InlineStack>
      <Collapsible id={id} open={open}>
        <List>
          {attempts.map((attempt) => (
            <List.Item key={attempt.id}>
              <Attempt attempt={attempt} />
            </List.Item>
          ))}
        </List>
      </Collapsible>
    </BlockStack>
  );
}

function Attempt({ attempt }: { attempt: ResolutionView }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const { kind, dropped } = attempt;
  const values = { ...attempt.values, what: t(`offer.${kind}`), amount: format.money(attempt.amount), at: format.moment(attempt.at) };
  const key = dropped ? `state.dropped.${dropped}` : `state.${kind}.failed`;
  return (
    <>
      <Text as="p" breakWord>
        {t('state.attempt', { title: t(`${key}.title`, values), at: values.at })}
      </Text>
      {attempt.failure && !dropped && (
        <Text as="p" tone="subdued" breakWord>
          {attempt.failure}
        </Text>
      )}
      {attempt.declinedNote && (
        <Text as="p" tone="subdued" breakWord>
          {t('approval.saidNote', { note: attempt.declinedNote })}
        </Text>
      )}
    </>
  );
}
