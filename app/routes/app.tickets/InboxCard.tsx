import { Badge, BlockStack, Box, Checkbox, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#app/ui/StatusBadge.tsx';
import type { InboxLine } from './inbox-row.ts';
import { OrderState } from './OrderState.tsx';
import { Subject, SubjectLink } from './SubjectLink.tsx';
import { Waiting } from './Waiting.tsx';

/** However long a subject is, the next ticket stays in sight. */
const twoLines = { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;

interface InboxCardProps {
  line: InboxLine;
  /** Null: tickets are opened, not picked. */
  picked: boolean | null;
  onPick(): void;
}

/** A ticket on a narrow screen. While tickets are picked, a touch anywhere on it picks. */
export function InboxCard({ line, picked, onPick }: InboxCardProps) {
  const { t } = useTranslation('inbox');
  if (picked === null) return <Told line={line} />;
  return (
    <InlineStack wrap={false} blockAlign="center">
      {/* The row hears touches as well: one is enough. */}
      <Box paddingInlineStart="300">
        <span onClick={(event) => event.stopPropagation()}>
          <Checkbox label={t('select', { number: line.number })} labelHidden checked={picked} onChange={onPick} />
        </span>
      </Box>
      <Told line={line} Title={Subject} />
    </InlineStack>
  );
}

function Told({ line, Title = SubjectLink }: { line: InboxLine; Title?: typeof Subject }) {
  const { t } = useTranslation('inbox');
  return (
    <Box padding="300" width="100%">
      <BlockStack gap="100">
        <div style={twoLines}>
          <Title line={line} />
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
