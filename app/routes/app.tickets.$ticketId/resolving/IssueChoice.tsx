import { Select } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CauseGroup, IssueView } from '#app/ui/ticket/ticket-view.ts';
import { CauseSelect } from '../CauseSelect.tsx';

export interface ChosenIssue {
  /** One that is open already; null when it is opened with the plan. */
  issue: IssueView | null;
  causeId: string;
  field: React.ReactNode;
}

/** The order issue that a resolution answers: the open one, a choice of several, or a new one by its cause. */
export function useIssueChoice(issues: IssueView[], orderId: string | null, causes: CauseGroup[]): ChosenIssue {
  const { t } = useTranslation('resolution');
  const open = issues.filter((issue) => issue.status === 'open' && issue.orderId === orderId);
  const [id, setId] = useState(open[0]?.id ?? '');
  const [causeId, setCauseId] = useState('');
  const issue = open.find((one) => one.id === id) ?? open[0] ?? null;
  const several = (
    <Select
      label={t('issue.title')}
      options={open.map((one) => ({ value: one.id, label: one.cause ?? t('issue.noCause') }))}
      value={issue?.id ?? ''}
      onChange={setId}
    />
  );
  const fresh = <CauseSelect causes={causes} value={causeId} onChange={setCauseId} />;
  return { issue, causeId, field: issue ? (open.length > 1 ? several : null) : fresh };
}
