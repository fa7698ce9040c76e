import { Badge, IndexTable, InlineStack, useBreakpoints, useIndexResourceState, type IndexTableProps } from '@shopify/polaris';
import type { TFunction } from 'i18next';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '#app/ui/lazy-part.ts';
import { StatusBadge } from '#app/ui/StatusBadge.tsx';
import type { InboxLine } from './inbox-row.ts';
import { InboxCard } from './InboxCard.tsx';
import { OrderState } from './OrderState.tsx';
import { SubjectLink } from './SubjectLink.tsx';
import { Waiting } from './Waiting.tsx';

// Only phones pay for it.
const PickBar = lazyPart(() => import('./PickBar.tsx'));

interface InboxTableProps {
  lines: InboxLine[];
  pages: { previous: (() => void) | null; next: (() => void) | null };
  onTake(ticketIds: string[]): void;
  onResolve(ticketIds: string[]): void;
}

/** The tickets; on a phone each is a card. */
export function InboxTable({ lines, pages, onTake, onResolve }: InboxTableProps) {
  const { t } = useTranslation('inbox');
  const narrow = useBreakpoints().mdDown;
  const { selectedResources, handleSelectionChange, clearSelection } = useIndexResourceState(lines as never[]);
  // What left the list meanwhile, or stands on another page, is not meant.
  const selected = selectedResources.filter((id) => lines.some((line) => line.id === id));
  const withSelection = (act: (ids: string[]) => void) => () => {
    act(selected);
    clearSelection();
    setPicking(false);
  };
  const [picking, setPicking] = useState(false);
  const one = (id: string) => handleSelectionChange('single' as never, !selected.includes(id), id);
  const pick = (wanted: boolean) => {
    clearSelection();
    setPicking(wanted);
  };
  const columns = ['ticket', 'customer', 'status', 'waiting', 'order', 'cause', 'assignee'] as const;
  return (
    <>
      {narrow && (
        <Suspense>
          <PickBar
            picked={picking ? selected.length : null}
            all={selected.length === lines.length}
            onPick={pick}
            onAll={(all) => handleSelectionChange('page' as never, all)}
            onTake={withSelection(onTake)}
            onResolve={withSelection(onResolve)}
          />
        </Suspense>
      )}
      <IndexTable
        resourceName={{ singular: t('ticket'), plural: t('tickets') }}
        itemCount={lines.length}
        selectedItemsCount={selected.length}
        onSelectionChange={handleSelectionChange}
        condensed={narrow}
        headings={columns.map((column) => ({ id: column, title: t(`columns.${column}`) })) as never}
        promotedBulkActions={[
          { content: t('bulk.take'), onAction: withSelection(onTake) },
          { content: t('bulk.resolve'), onAction: withSelection(onResolve) },
        ]}
        {...pagingOf(pages, t)}
      >
        {lines.map((line, position) => (
          <IndexTable.Row
            // The row remembers its link, and would follow one that is gone.
            key={line.id + picking}
            id={line.id}
            position={position}
            selected={selected.includes(line.id)}
            accessibilityLabel={t('select', { number: line.number })}
            {...(narrow && picking ? { onClick: () => one(line.id) } : {})}
          >
            {narrow ? <InboxCard line={line} picked={picking ? selected.includes(line.id) : null} onPick={() => one(line.id)} /> : <Cells line={line} />}
          </IndexTable.Row>
        ))}
      </IndexTable>
    </>
  );
}

/** Nothing where one page holds all. */
function pagingOf({ previous, next }: InboxTableProps['pages'], t: TFunction<'inbox'>): Pick<IndexTableProps, 'pagination'> {
  if (!previous && !next) return {};
  return {
    pagination: {
      hasPrevious: previous !== null,
      hasNext: next !== null,
      onPrevious: previous!,
      onNext: next!,
      accessibilityLabels: { previous: t('pages.previous'), next: t('pages.next') },
    },
  };
}

/** A long subject must not push what stands behind it out of sight, down to whose ticket it is. */
const shortened = { maxWidth: 'clamp(13rem, 22vw, 24rem)', overflow: 'hidden', textOverflow: 'ellipsis' };

function Cells({ line }: { line: InboxLine }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      <IndexTable.Cell>
        <div style={shortened}>
          <SubjectLink line={line} />
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>{line.who ?? t('unknownCustomer')}</IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack gap="100" wrap={false}>
          <StatusBadge status={line.status} />
          {line.heldBack && <Badge tone="warning">{t('heldBack')}</Badge>}
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Waiting since={line.waitingSince} dueAt={line.answerDueAt} lastAt={line.lastMessageAt} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <OrderState line={line} />
      </IndexTable.Cell>
      <IndexTable.Cell>{line.cause}</IndexTable.Cell>
      <IndexTable.Cell>{line.assignee}</IndexTable.Cell>
    </>
  );
}
