import { Badge, Banner, BlockStack, Button, ButtonGroup, Card, InlineStack, Link, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import type { TicketHead } from '#app/ui/ticket/ticket-view.ts';

interface CustomerCardProps {
  ticket: TicketHead;
  onOwnChange(version: number): void;
  onLink(): void;
}

/** Who writes, and how far that is known. */
export function CustomerCard({ ticket, onOwnChange, onLink }: CustomerCardProps) {
  const { t } = useTranslation('ticket');
  const confirm = useDoor<{ version: number }>(({ version }) => onOwnChange(version));
  const unlink = useDoor<{ version: number }>(({ version }) => onOwnChange(version));
  const links = useDoor(() => window.shopify?.toast.show(t('customer.linksVoided')));
  const name = ticket.customerName ?? ticket.requesterName;
  const known = ticket.customerId !== null;
  const claimed = known || ticket.orderId !== null;
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd" breakWord>
            {name ?? ticket.requesterEmail ?? t('customer.unknown')}
          </Text>
          {claimed && (ticket.verified ? <Badge tone="success">{t('customer.verified')}</Badge> : <Badge tone="attention">{t('customer.unverified')}</Badge>)}
        </InlineStack>
        {name && ticket.requesterEmail && (
          <Text as="p" breakWord>
            {ticket.requesterEmail}
          </Text>
        )}
        {ticket.requesterPhone && <Link url={`tel:${ticket.requesterPhone}`}>{ticket.requesterPhone}</Link>}
        {known && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t(`customer.match.${ticket.customerMatch ?? 'none'}`)}
          </Text>
        )}
        {known && (
          <Link url={`shopify://admin/customers/${ticket.customerId}`} target="_top">
            {t('customer.inShopify')}
          </Link>
        )}
        {!claimed && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t(ticket.channel === 'chat' ? 'customer.typed' : 'customer.none')}
          </Text>
        )}
        {claimed && !ticket.verified && (
          <Banner tone="info" action={{ content: t('customer.confirm'), loading: confirm.busy, onAction: () => confirm.send(`/app/tickets/${ticket.id}/confirmation`, { version: ticket.version }) }}>
            <p>{t(!known ? 'customer.explainOrder' : ticket.customerMatch === 'signed_in' ? 'customer.explainSignedIn' : 'customer.explain')}</p>
          </Banner>
        )}
        <ButtonGroup gap="tight">
          <Button variant="plain" onClick={onLink}>
            {t(known ? 'customer.change' : 'customer.link')}
          </Button>
          {known && (
            <Button variant="plain" loading={unlink.busy} onClick={() => unlink.send(`/app/tickets/${ticket.id}/customer`, { version: ticket.version }, 'DELETE')}>
              {t('customer.unlink')}
            </Button>
          )}
          {ticket.requesterEmail && (
            <Button variant="plain" loading={links.busy} onClick={() => links.send(`/app/tickets/${ticket.id}/links`, {}, 'DELETE')}>
              {t('customer.voidLinks')}
            </Button>
          )}
        </ButtonGroup>
        <ProblemBanner problem={confirm.problem ?? unlink.problem ?? links.problem} />
      </BlockStack>
    </Card>
  );
}
