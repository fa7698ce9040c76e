import { Badge, BlockStack, Box, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#app/ui/StatusBadge.tsx';
import type { InboxLine } from './inbox-row.ts';
import { OrderState } from './OrderState.tsx';
import { SubjectLink } from './SubjectLink.tsx';
import { Waiting } from './Waiting.tsx';

/** However long a subject is, the next ticket stays in sight. */
const twoLines = { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;

/** A ticket on a narrow screen. */
export function InboxCard({ line }: { line: InboxLine }) {
  const { t } = useTranslation('inbox');
  return (
    <Box paddingBlock="300" paddingInline="300" width="100%">
      <BlockStack gap="100">
        <div style={twoLines}>
          <SubjectLink line={line} />
        </div>
        <InlineStack gap="200" align="space-between">
          <Text as="span" tone="subdued" breakWord>
            {line.who ?? t('unknownCustomer')}
          </Text>
          <Waiting since={line.waitingSince} dueAt={line.answerDueAt} lastAt={line.lastMessageAt} />
        </InlineStack>
        <InlineStack gap="200">
          <StatusBadge status={line.status} />
          {line.heldBack && <Badge tone="warning">{t('heldBack')}</Badge>}
          <OrderState line={line} />
        </InlineStack>
      </BlockStack>
    </Box>
  );
}
