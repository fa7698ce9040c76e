import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';

/** The honest way past a fact that is out of date: it is read anew, and the words are held against it once more. */
export function ReadAgain({ ticketId, onRead }: { ticketId: string; onRead(): void }) {
  const { t } = useTranslation('checks');
  const door = useDoor<{ fresh: boolean }>(onRead, { saves: false });
  return (
    <BlockStack gap="100">
      <InlineStack>
        <Button size="slim" loading={door.busy} onClick={() => door.send(`/app/tickets/${ticketId}/facts`, {})}>
          {t('readAgain')}
        </Button>
      </InlineStack>
      {door.answer && (
        <Text as="p" variant="bodySm" tone={door.answer.fresh ? 'subdued' : 'caution'}>
          {t(door.answer.fresh ? 'readAgainDone' : 'readAgainFailed')}
        </Text>
      )}
      <ProblemBanner problem={door.problem} />
    </BlockStack>
  );
}
