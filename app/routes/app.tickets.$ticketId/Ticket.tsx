import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Layout, Page } from '@shopify/polaris';
import { useNavigate } from '@remix-run/react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessBanner } from '#app/ui/AccessBanner.tsx';
import { listAddress, neighbourOf, rememberOpened } from '#app/ui/list-address.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useShortcuts } from '#app/ui/shortcuts/use-shortcuts.ts';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { useLive } from '#app/ui/use-live.ts';
import { heldReply } from './composer-reply.ts';
import { Composer } from './Composer.tsx';
import { CustomerCard } from './CustomerCard.tsx';
import { Dialogs, type OpenDialog } from './Dialogs.tsx';
import type { HeldWays } from './HeldReply.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { IssueCard } from './IssueCard.tsx';
import { OrderCard } from './OrderCard.tsx';
import { ResolutionBanners } from './ResolutionBanners.tsx';
import { Thread } from './Thread.tsx';
import { TicketBar } from './TicketBar.tsx';
import { useBase } from './use-base.ts';
import { useDraft } from './use-draft.ts';
import { useEarlier } from './use-earlier.ts';
import { useOrder } from './use-order.ts';

/** One ticket: what was said on the left, what is known and can be done on the right. */
export function Ticket({ view, notice }: { view: TicketView; notice: ReactNode }) {
  const { t } = useTranslation('ticket');
  const navigate = useNavigate();
  const { ticket } = view;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const reading = useOrder(ticket.orderId, view.messages);
  const earlier = useEarlier(ticket.id, view.earlier);
  const drafts = { reply: useDraft(ticket.id, 'reply', view.drafts.reply), note: useDraft(ticket.id, 'note', view.drafts.note) };
  const base = useBase(ticket.version, Boolean(drafts.reply.body || drafts.note.body));
  const unlink = useDoor<{ version: number }>(({ version }) => base.own(version));
  const reopen = useDoor();
  const held: HeldWays = {
    resolutions: view.resolutions,
    // The dialogs plan for the ticket's own order and an issue that is open.
    mayPlanFor: ({ orderId, issueId }) => orderId === ticket.orderId && view.issues.some((issue) => issue.id === issueId && issue.status === 'open'),
    onTakenBack: (text, templateId) => drafts.reply.write(text, templateId),
    onAgain: ({ kind, issueId }, message) => setDialog({ name: 'resolution', kind, reply: heldReply(message, issueId, base) }),
  };
  useMarkedRead(ticket.id, ticket.unread);
  useEffect(() => rememberOpened(ticket.id), [ticket.id]);
  const goTo = (step: number) => () => {
    const id = neighbourOf(ticket.id, step);
    if (id) navigate(`/app/tickets/${id}`);
    else window.shopify?.toast.show(t('noNeighbour'));
  };
  useShortcuts({ back: () => navigate(listAddress()), ticketBefore: goTo(-1), ticketAfter: goTo(1) });
  useLive((change) => change.ticketId === ticket.id || change.topic === 'order' || change.topic === 'shop');
  return (
    <Page fullWidth>
      <TitleBar title={`#${ticket.number}`}>
        <button variant="breadcrumb" onClick={() => navigate(listAddress())}>
          {t('inbox')}
        </button>
      </TitleBar>
      <BlockStack gap="400">
        {notice}
        <AccessBanner gaps={view.gaps} />
        <TicketBar view={view} base={base} />
        <ProblemBanner problem={unlink.problem ?? reopen.problem} />
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <Thread ticketId={ticket.id} messages={view.messages} events={view.events} earlier={earlier} held={held} />
              <ResolutionBanners view={view} onLost={(resolution) => setDialog({ name: 'loss', resolution })} onCancel={(resolution) => setDialog({ name: 'cancelReplacement', resolution })} onIntake={(resolution) => setDialog({ name: 'intake', resolution })} onApproval={(resolution) => setDialog({ name: 'approval', resolution })} onAsked={(resolution) => setDialog({ name: 'asked', resolution })} />
              <Composer view={view} base={base} drafts={drafts} onResolution={(kind, reply) => setDialog({ name: 'resolution', kind, reply })} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <CustomerCard ticket={ticket} onOwnChange={base.own} onLink={() => setDialog({ name: 'customer' })} />
              <OrderCard
                ticket={ticket}
                reading={reading}
                compensation={ticket.customerId ? view.compensation : null}
                onResolve={(kind, returnId) => setDialog({ name: 'resolution', kind, reply: null, returnId })}
                onLink={() => setDialog({ name: 'link' })}
                onUnlink={() => unlink.send(`/app/tickets/${ticket.id}/order`, { version: ticket.version }, 'DELETE')}
                unlinking={unlink.busy}
              />
              <IssueCard
                issues={view.issues}
                hasOrder={ticket.orderId !== null}
                order={reading.order}
                onOpen={() => setDialog({ name: 'openIssue' })}
                onCause={(issue) => setDialog({ name: 'cause', issue })}
                onClose={(issue) => setDialog({ name: 'closeIssue', issue })}
                onReopen={(issue) => reopen.send(`/app/issues/${issue.id}/closure`, { version: issue.version }, 'DELETE')}
                reopening={reopen.busy}
              />
              <HistoryCard view={view} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
      <Dialogs dialog={dialog} view={view} reading={reading} onOwnChange={base.own} onClose={() => setDialog(null)} />
    </Page>
  );
}

/** Opened is read. Not through the router: nothing on this page changes by it. */
function useMarkedRead(ticketId: string, unread: boolean): void {
  useEffect(() => {
    if (unread) void fetch(`/app/tickets/${ticketId}/reading`, { method: 'POST' }).catch(() => {});
  }, [ticketId, unread]);
}
