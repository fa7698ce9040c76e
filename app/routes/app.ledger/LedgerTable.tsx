import { IndexTable, useBreakpoints } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '#app/domain/resolutions/ledger/ledger-line.server.ts';
import { LedgerRow } from './LedgerRow.tsx';

interface Props {
  lines: LedgerLine[];
  people: { id: string; name: string }[];
  /** Nothing of them is booked: their time is that of the confirmation, and nothing went back by them. */
  open?: boolean;
  pages: { hasPrevious: boolean; hasNext: boolean; onPrevious(): void; onNext(): void };
}

/** Lines of the ledger below each other. */
export function LedgerTable({ lines, people, open = false, pages }: Props) {
  const { t } = useTranslation('ledger');
  const narrow = useBreakpoints().mdDown;
  const columns = [open ? 'confirmed' : 'at', 'what', 'order', 'worth', ...(open ? [] : ['moved']), 'by', 'state', 'ticket'];
  const pagination = { ...pages, accessibilityLabels: open ? { previous: t('open.first'), next: t('open.more') } : { previous: t('newest'), next: t('older') } };
  return (
    <IndexTable
      resourceName={{ singular: t('entry'), plural: t('entries') }}
      itemCount={lines.length}
      selectable={false}
      condensed={narrow}
      headings={columns.map((column) => ({ id: column, title: t(`heads.${column}`), ...(isMoney(column) ? { alignment: 'end' } : {}) })) as never}
      {...(pages.hasPrevious || pages.hasNext ? { pagination } : {})}
    >
      {lines.map((line, position) => (
        <LedgerRow key={line.id} line={line} people={people} position={position} narrow={narrow} open={open} />
      ))}
    </IndexTable>
  );
}

function isMoney(column: string): boolean {
  return column === 'worth' || column === 'moved';
}
