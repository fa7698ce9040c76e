import { useNavigate, useNavigation } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Card, Page, Text } from '@shopify/polaris';
import { useEffect, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AccessGaps } from '#app/domain/shops/access-gaps.ts';
import { AccessBanner } from '#app/ui/AccessBanner.tsx';
import { rememberList } from '#app/ui/list-address.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useShortcuts } from '#app/ui/shortcuts/use-shortcuts.ts';
import { useDoor, type PageProblem } from '#app/ui/use-door.ts';
import { useLive } from '#app/ui/use-live.ts';
import type { InboxAct } from './inbox-acts.ts';
import { inboxAddress, type InboxChoice } from './inbox-address.ts';
import type { InboxLine } from './inbox-row.ts';
import { InboxEmpty } from './InboxEmpty.tsx';
import { InboxFilters } from './InboxFilters.tsx';
import { InboxTable } from './InboxTable.tsx';

export interface InboxView {
  lines: InboxLine[];
  choice: InboxChoice;
  counts: Record<string, string>;
  /** Title of the cause in the address. */
  chosenCause: string | null;
  cursors: { previous: string | null; next: string | null };
  everHadOne: boolean;
  gaps: AccessGaps | null;
}

/** All tickets of the shop, as narrowed by the address. */
export function Inbox({ view }: { view: InboxView }) {
  const { t } = useTranslation('inbox');
  const navigate = useNavigate();
  const navigation = useNavigation();
  const bulk = useBulk(t);
  useLive((change) => ['ticket', 'order', 'shop'].includes(change.topic));
  const { choice, cursors } = view;
  useEffect(() => rememberList(inboxAddress(choice, { page: choice.page }), view.lines.map(({ id }) => id)), [choice, view.lines]);
  useShortcuts(keys);
  useEffect(() => act('standWhereLeft'), []);
  const busy = navigation.state === 'loading' && navigation.location.pathname === '/app/tickets';
  const page = (cursor: string | null) => (cursor !== null ? () => navigate(inboxAddress(choice, { page: cursor })) : null);
  const refs = (ids: string[]) => view.lines.filter(({ id }) => ids.includes(id)).map(({ id, version }) => ({ ticketId: id, version }));
  return (
    <Page fullWidth>
      <TitleBar title={t('title')} />
      <Text as="h1" visuallyHidden>
        {t('title')}
      </Text>
      <BlockStack gap="400">
        <AccessBanner gaps={view.gaps} />
        <ProblemBanner problem={bulk.problem} onDismiss={bulk.dismiss} />
        <Card padding="0">
          <InboxFilters choice={choice} counts={view.counts} chosenCause={view.chosenCause} busy={busy} go={(to, replace = false) => navigate(to, { replace, preventScrollReset: true })} />
          {view.lines.length ? (
            <InboxTable
              lines={view.lines}
              pages={{ previous: page(cursors.previous), next: page(cursors.next) }}
              onTake={(tickets) => bulk.send('/app/tickets/assignments', refs(tickets))}
              onResolve={(tickets) => bulk.send('/app/tickets/closures', refs(tickets))}
            />
          ) : (
            <InboxEmpty choice={choice} everHadOne={view.everHadOne} next={cursors.next} />
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}

/** No page waits for what keys do; where it does not come, they do nothing. */
const act = (name: InboxAct) => void import('./inbox-acts.ts').then((acts) => acts[name](), () => {});
const keys = Object.fromEntries((['next', 'previous', 'open', 'select', 'search'] as const).map((name) => [name, () => act(name)]));

/** Many at once, each by itself: what a colleague changed meanwhile stays as it is, and is counted. */
function useBulk(t: TFunction<'inbox'>) {
  const [dismissed, setDismissed] = useState<PageProblem | null>(null);
  const door = useDoor<{ done: number; left: number }>(({ done, left }) => {
    window.shopify?.toast.show(left ? t('bulk.partly', { count: done, left }) : t('bulk.done', { count: done }));
  });
  return {
    problem: door.problem === dismissed ? null : door.problem,
    dismiss: () => setDismissed(door.problem),
    send: (address: string, tickets: { ticketId: string; version: number }[]) => door.send(address, { key: door.keyOf([address, tickets]), tickets }),
  };
}
