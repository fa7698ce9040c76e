import type { Failure } from '#app/domain/resolutions/failure.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { wordsFor, type Locale } from '#app/locales/words.server.ts';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';

/** A resolution as the ticket tells it: what really happened where it did, why it did not where it did not. */
export function resolutionView(row: ResolutionRow, locale: Locale): ResolutionView {
  const { outcome, failure, plan } = row;
  return {
    id: row.id,
    issueId: row.issueId,
    kind: row.kind,
    state: row.state,
    amount: plan.kind === 'refund' ? plan.presentmentAmount : row.amount,
    at: row.settledAt ?? row.confirmedAt ?? row.plannedAt,
    replacementName: outcome?.kind === 'replacement' ? outcome.orderName : null,
    moved: outcome?.kind === 'refund' ? outcome.presentmentAmount : null,
    pending: outcome?.kind === 'refund' && outcome.pending,
    delivered: row.outcomeAt,
    failure: failure && failureWords(failure, locale),
    mayTryAgain: failure?.confirmAgain ?? false,
  };
}

function failureWords(failure: Failure, locale: Locale): string {
  return wordsFor(locale, 'problems')(failure.words ?? failure.code, { reason: failure.reason ?? '', ...failure.values });
}
