import { useNavigate } from '@remix-run/react';
import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { WaitingPage, WaitingPlan } from '#app/domain/resolutions/approval/awaiting-approval.server.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useBeyondWords } from '#app/ui/use-beyond-words.ts';

/** Plans that wait for a second person, longest wait first; decided in their tickets, where the whole story is. */
export function Waiting({ waiting }: { waiting: WaitingPage }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const beyondWords = useBeyondWords();
  const navigate = useNavigate();
  const askedWords = ({ own, policyName, askedBy, askedAt }: WaitingPlan) => {
    if (own) return t('waiting.own');
    const at = format.moment(askedAt);
    return policyName ? t('waiting.askedByPolicy', { name: policyName, at }) : t('waiting.askedBy', { name: askedBy ?? t('waiting.someone'), at });
  };
  if (waiting.plans.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('waiting.title')}
        </Text>
        {waiting.plans.map((plan) => (
          <InlineStack key={plan.id} align="space-between" blockAlign="center" gap="200">
            <BlockStack gap="050">
              <Text as="p" fontWeight="semibold">
                {`${t(`kind.${plan.kind}`)} ${format.money(plan.amount)} · ${plan.orderName}`}
              </Text>
              <Text as="p" variant="bodySm" tone="subdued">
                {askedWords(plan)}
              </Text>
              <Text as="p" variant="bodySm" tone="subdued">
                {plan.beyond.map(beyondWords).join(' · ')}
              </Text>
            </BlockStack>
            {plan.ticket && <Button url={`/app/tickets/${plan.ticket.id}`}>{t('waiting.open', { number: plan.ticket.number })}</Button>}
          </InlineStack>
        ))}
        {waiting.next && (
          <InlineStack>
            <Button variant="plain" onClick={() => navigate(`/app/ledger?waiting=${encodeURIComponent(waiting.next!)}`)}>
              {t('waiting.more')}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}
