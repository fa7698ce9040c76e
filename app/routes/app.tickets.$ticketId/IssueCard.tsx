import { Badge, BlockStack, Button, ButtonGroup, Card, Divider, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import type { IssueView } from '#app/ui/ticket/ticket-view.ts';

interface IssueCardProps {
  issues: IssueView[];
  hasOrder: boolean;
  /** Names the goods, once it is read. */
  order: OrderView | null;
  onOpen(): void;
  onCause(issue: IssueView): void;
  onClose(issue: IssueView): void;
  onReopen(issue: IssueView): void;
  reopening: boolean;
}

/** What went wrong with the order: the unit that figures and surveys count. */
export function IssueCard({ issues, hasOrder, order, onOpen, onCause, onClose, onReopen, reopening }: IssueCardProps) {
  const { t } = useTranslation('resolution');
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t('issue.title')}
          </Text>
          {hasOrder && (
            <Button variant="plain" onClick={onOpen}>
              {t('issue.open')}
            </Button>
          )}
        </InlineStack>
        {!issues.length && (
          <Text as="p" tone="subdued">
            {t(hasOrder ? 'issue.none' : 'issue.needsOrder')}
          </Text>
        )}
        {issues.map((issue, position) => (
          <BlockStack gap="200" key={issue.id}>
            {position > 0 && <Divider />}
            <Issue issue={issue} order={order} onCause={onCause} onClose={onClose} onReopen={onReopen} reopening={reopening} />
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}

function Issue({ issue, order, onCause, onClose, onReopen, reopening }: Pick<IssueCardProps, 'order' | 'onCause' | 'onClose' | 'onReopen' | 'reopening'> & { issue: IssueView }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const open = issue.status === 'open';
  return (
    <BlockStack gap="100" inlineAlign="start">
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" fontWeight="semibold" breakWord>
          {issue.cause ?? t('issue.noCause')}
        </Text>
        <Badge {...(open ? { tone: 'attention' as const } : {})}>{t(`issue.status.${issue.status}`)}</Badge>
        {issue.valid === false && <Badge>{t('issue.notValid')}</Badge>}
      </InlineStack>
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {[issue.orderName, goodsOf(issue, order), format.day(issue.openedAt), issue.outcome && t(`issue.outcome.${issue.outcome}`)].filter(Boolean).join(' · ')}
      </Text>
      <ButtonGroup gap="tight">
        <Button variant="plain" onClick={() => onCause(issue)}>
          {t(issue.causeId ? 'issue.changeCause' : 'issue.setCause')}
        </Button>
        <Button variant="plain" onClick={() => (open ? onClose(issue) : onReopen(issue))} loading={!open && reopening}>
          {t(open ? 'issue.close' : 'issue.reopen')}
        </Button>
      </ButtonGroup>
    </BlockStack>
  );
}

function goodsOf(issue: IssueView, order: OrderView | null): string {
  if (order?.id !== issue.orderId) return '';
  return issue.lines.flatMap(({ orderLineId, quantity }) => order.lines.filter((line) => line.id === orderLineId).map((line) => `${line.title} × ${quantity}`)).join(', ');
}
