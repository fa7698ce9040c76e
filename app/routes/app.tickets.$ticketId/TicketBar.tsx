import { Badge, BlockStack, Box, Button, InlineStack, Select, Text } from '@shopify/polaris';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '#app/ui/lazy-part.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useShortcuts } from '#app/ui/shortcuts/use-shortcuts.ts';
import { useFormat, useNow } from '#app/ui/ShopTime.tsx';
import { StatusBadge } from '#app/ui/StatusBadge.tsx';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import type { Base } from './use-base.ts';

// Comes after the page, and only for a chat.
const ChatPresence = lazyPart(() => import('./ChatPresence.tsx'));

/** Subject, status and whose it is, with what changes them. */
export function TicketBar({ view, base }: { view: TicketView; base: Base }) {
  const { t } = useTranslation('ticket');
  const { ticket } = view;
  // News that come before a part's script would disturb its coming to life.
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const [posted, setPosted] = useState<{ noun: string; done: string } | null>(null);
  const door = useDoor<{ version: number }>(({ version }) => {
    base.own(version);
    if (posted) window.shopify?.toast.show(posted.done);
  });
  const post = (noun: string, method: 'POST' | 'DELETE', done: string, rest = {}) => {
    // Keys are pressed whatever is under way.
    if (door.busy) return;
    setPosted({ noun, done });
    door.send(`/app/tickets/${ticket.id}/${noun}`, { version: ticket.version, ...rest }, method);
  };
  const state = (noun: string) => ({ loading: door.busy && posted?.noun === noun, disabled: door.busy });
  const resolved = ticket.status === 'resolved';
  const resolve = () => post('closure', 'POST', t('done.resolved'));
  const assign = (id: string | null) => {
    const name = view.agents.find((agent) => agent.id === id)?.name ?? '';
    post('assignment', 'POST', id === view.me ? t('done.taken') : id ? t('done.assigned', { name }) : t('done.nobody'), { assigneeId: id });
  };
  useShortcuts({
    take: () => ticket.assigneeId !== view.me && assign(view.me),
    resolve: () => !resolved && resolve(),
  });
  return (
    <Box paddingInline={{ xs: '400', sm: '0' }}>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h1" variant="headingLg" breakWord>
            {`#${ticket.number} `}
            <bdi>{ticket.subject || t('noSubject')}</bdi>
          </Text>
          <StatusBadge status={ticket.status} />
          {(ticket.channel === 'chat' || ticket.channel === 'phone') && <Badge tone="info">{t(`channel.${ticket.channel}`)}</Badge>}
          {ticket.heldBack && <Badge tone="warning">{t('heldBack')}</Badge>}
        </InlineStack>
        <Standing view={view} />
        {ticket.channel === 'chat' && alive && (
          <Suspense fallback={null}>
            <ChatPresence ticketId={ticket.id} />
          </Suspense>
        )}
        <InlineStack gap="200" blockAlign="center">
          <Button onClick={() => (resolved ? post('closure', 'DELETE', t('done.open')) : resolve())} {...state('closure')}>
            {t(resolved ? 'status.reopen' : 'status.resolve')}
          </Button>
          {ticket.status === 'open' && (
            <Button onClick={() => post('wait', 'POST', t('done.waiting'))} {...state('wait')}>
              {t('status.wait')}
            </Button>
          )}
          {ticket.status === 'waiting' && (
            <Button onClick={() => post('wait', 'DELETE', t('done.open'))} {...state('wait')}>
              {t('status.open')}
            </Button>
          )}
          <Select
            label={t('assign.label')}
            labelInline
            disabled={door.busy}
            options={[{ value: '', label: t('assign.none') }, ...peopleOf(view, (name) => t('assign.me', { name }))]}
            value={ticket.assigneeId ?? ''}
            onChange={(id) => assign(id || null)}
          />
        </InlineStack>
        {ticket.heldBack && (
          <BlockStack gap="200" inlineAlign="start">
            <Text as="p" tone="subdued">
              {t('heldBackHelp')}
            </Text>
            <Button onClick={() => post('acceptance', 'POST', t('done.accepted'))} {...state('acceptance')}>
              {t('accept')}
            </Button>
          </BlockStack>
        )}
        <ProblemBanner problem={door.problem} />
      </BlockStack>
    </Box>
  );
}

/** How long the customer has waited, and until when an answer was promised. */
function Standing({ view }: { view: TicketView }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  const now = useNow();
  const { waitingSince, answerDueAt, openedAt, channel } = view.ticket;
  const promised = waitingSince && answerDueAt && !view.ticket.firstAnsweredAt;
  return (
    <Text as="p" variant="bodySm" tone={promised && answerDueAt < now ? 'caution' : 'subdued'}>
      {[
        t(`channel.${channel}`),
        t('openedAt', { at: format.moment(openedAt) }),
        waitingSince && t('waitingFor', { span: format.span(waitingSince, now) }),
        promised && t(answerDueAt < now ? 'wasDue' : 'dueBy', { at: format.moment(answerDueAt) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  );
}

/** The agent herself first. */
function peopleOf(view: TicketView, me: (name: string) => string): { value: string; label: string }[] {
  return view.agents
    .map(({ id, name }) => ({ value: id, label: id === view.me ? me(name) : name }))
    .toSorted((a, b) => Number(b.value === view.me) - Number(a.value === view.me));
}
