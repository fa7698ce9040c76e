import { Box, Button, InlineStack } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { inboxAddress, type InboxChoice } from './inbox-address.ts';

const statuses = ['open', 'waiting', 'resolved', 'all'] as const;

/** The list by status. Plain links: Polaris' own tabs bring dialogs for saved views along, which there are none of. */
export function StatusTabs({ choice, counts }: { choice: InboxChoice; counts: Record<string, string> }) {
  const { t } = useTranslation('inbox');
  return (
    <nav aria-label={t('columns.status')}>
      <Box padding="200" borderBlockEndWidth="025" borderColor="border">
        <InlineStack gap="100">
          {statuses.map((status) => (
            <Button key={status} url={inboxAddress(choice, { status, sort: 'recent' })} {...(choice.status === status ? { pressed: true } : { variant: 'tertiary' as const })}>
              {counts[status] ? `${t(`tabs.${status}`)} (${counts[status]})` : t(`tabs.${status}`)}
            </Button>
          ))}
        </InlineStack>
      </Box>
    </nav>
  );
}
