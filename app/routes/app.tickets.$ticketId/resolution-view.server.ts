import { closesAs } from '#app/domain/resolutions/closes-as.ts';
import { approvalDeclined, approvalExpired, approvalWithdrawn, intakeNotPaid, intakePaidBesides, isInQuestion, isLost, notOurs, type Failure } from '#app/domain/resolutions/failure.ts';
import { resolutionShown } from '#app/domain/resolutions/resolution-shown.server.ts';
import type { Plan } from '#app/domain/resolutions/plan.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import type { ResolutionsPage } from '#app/domain/resolutions/resolutions-of-ticket.server.ts';
import { SAFE_WAIT } from '#app/domain/resolutions/safe-wait.ts';
import { problemWords } from '#app/locales/problem-words.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import { after } from '#app/platform/spans.ts';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';

/** A resolution as the ticket tells it: what really happened where it did, why it did not where it did not. */
export function resolutionView(row: ResolutionRow, locale: Locale, people: readonly { id: string; name: string }[], { mayBeLost, mayBeCancelled, arrivedAfterAll, askedFor }: Pick<ResolutionsPage, 'mayBeLost' | 'mayBeCancelled' | 'arrivedAfterAll' | 'askedFor'>): ResolutionView {
  const { outcome, failure, state } = row;
  const { amount, shown } = resolutionShown(row);
  return {
    id: row.id,
    issueId: row.issueId,
    orderId: row.orderId,
    kind: row.kind,
    about: aboutOf(row.plan),
    state,
    amount,
    closesAs: closesAs(row.plan),
    at: row.settledAt ?? row.confirmedAt ?? row.plannedAt,
    replacementId: shown?.order?.id ?? null,
    replacementName: shown?.order?.name ?? null,
    moved: shown?.moved ?? null,
    pending: shown?.pending ?? false,
    values: shown?.values ?? {},
    lacksLabel: state === 'done' && outcome !== null && 'wayMissing' in outcome && outcome.wayMissing,
    delivered: row.outcomeAt,
    assumed: row.outcomeAssumed,
    mayBeLost: mayBeLost.has(row.id),
    mayBeCancelled: mayBeCancelled.has(row.id),
    ended: state !== 'failed' || !outcome ? null : isLost(failure) ? 'lost' : 'undone',
    arrivedAfterAll: arrivedAfterAll.get(row.id) ?? null,
    inQuestion: state === 'unknown' && isInQuestion(failure),
    checkAt: row.checkAt,
    knownBy: row.startedAt && after(row.startedAt, SAFE_WAIT),
    askedBy: people.find(({ id }) => id === row.confirmedBy)?.name ?? null,
    policyName: row.policyName,
    askedById: row.confirmedBy,
    asked: askedFor.has(row.id),
    dropped: state === 'failed' ? (DROPPED[failure?.words ?? ''] ?? null) : null,
    declinedNote: row.declinedNote,
    failure: failure && failureWords(failure, locale),
    mayTryAgain: failure?.confirmAgain ?? false,
  };
}

/** Plans that were never sent, and intakes of which an agent said what became of them, by what their failure says. */
const DROPPED: Record<string, ResolutionView['dropped']> = { [approvalDeclined.words!]: 'declined', [approvalWithdrawn.words!]: 'withdrawn', [approvalExpired.words!]: 'expired', [notOurs.words!]: 'others', [intakeNotPaid.words!]: 'unpaid', [intakePaidBesides.words!]: 'besides' };

/** An intake is about the goods it takes in, whether or not it pays for them. */
function aboutOf(plan: Plan): string {
  const lines = plan.kind === 'return_processing' ? plan.taken.map(({ returnLineId, quantity }) => ({ orderLineId: returnLineId, quantity })) : plan.lines;
  return lines.map(({ orderLineId, quantity }) => `${orderLineId} ${quantity}`).toSorted().join();
}

function failureWords(failure: Failure, locale: Locale): string {
  return problemWords(locale, failure.words ?? failure.code, { reason: failure.reason ?? '', ...failure.values });
}
