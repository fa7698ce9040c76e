import { exceeded, type Exceeded, type Given } from '#app/domain/resolutions/budgets/budget.ts';
import type { Money } from '#app/platform/money.ts';
import type { PolicyRow } from './policy.ts';

/** An order issue of the past that the policy would have met. */
export interface PastIssue {
  id: string;
  at: Date;
  /** Local date, such as 2026-11-22. */
  date: string;
  /** Customer, or the order where nobody is known. */
  receiver: string;
  /** What the policy would have given; null where it names no goods. */
  worth: Money | null;
}

export interface ReplayedIssue {
  id: string;
  /** by_itself: within its bounds. asked: beyond one. left: it could not have told what to give. */
  how: 'by_itself' | 'asked' | 'left';
  beyond: Exceeded[];
}

/**
 * What a policy would have done with these issues, oldest first. What it would
 * have asked about counts against its customer and its day as if it was given.
 */
export function replayPolicy(issues: readonly PastIssue[], { perAction, perDay, perCustomer }: Pick<PolicyRow, 'perAction' | 'perDay' | 'perCustomer'>, windowMs: number): ReplayedIssue[] {
  const days = new Map<string, Given[]>();
  const receivers = new Map<string, (Given & { at: Date })[]>();
  return issues.map((issue) => {
    if (!issue.worth) return { id: issue.id, how: 'left', beyond: [] };
    const given = { amount: issue.worth, causeId: null };
    const day = days.get(issue.date) ?? [];
    const customer = (receivers.get(issue.receiver) ?? []).filter((before) => before.at.getTime() > issue.at.getTime() - windowMs);
    const beyond = exceeded({ role: 'agent', ...given, day, customer }, [{ role: 'agent', causeId: null, perAction, perDay, perCustomer }]);
    days.set(issue.date, [...day, given]);
    receivers.set(issue.receiver, [...customer, { ...given, at: issue.at }]);
    return { id: issue.id, how: beyond.length > 0 ? 'asked' : 'by_itself', beyond };
  });
}
