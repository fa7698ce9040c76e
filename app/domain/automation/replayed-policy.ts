import { exceeded, type Exceeded, type Given, type Limit } from '#app/domain/resolutions/budgets/budget.ts';
import type { Money } from '#app/platform/money.ts';

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
  /** How far the policy goes for it: held to what the shop allows for its own cause. */
  bounds: Record<Limit, string>;
}

/** What was really given for another order issue. */
export interface GivenBesides extends Given {
  receiver: string;
  at: Date;
}

export interface ReplayedIssue {
  id: string;
  /** by_itself: within its bounds. asked: beyond one. left: it could not have told what to give. */
  how: 'by_itself' | 'asked' | 'left';
  beyond: Exceeded[];
}

/**
 * What a policy would have done with these issues, oldest first, by the very rules by which it acts. What it would
 * have asked about counts as if a person had said yes: against the customer, and against that person's day, not the
 * policy's.
 * @param besides counts against its customer, too
 */
export function replayPolicy(issues: readonly PastIssue[], besides: readonly GivenBesides[], windowMs: number): ReplayedIssue[] {
  const days = new Map<string, Given[]>();
  const receivers = new Map<string, (Given & { at: Date })[]>(Map.groupBy(besides, ({ receiver }) => receiver));
  return issues.map((issue) => {
    if (!issue.worth) return { id: issue.id, how: 'left', beyond: [] };
    const given = { amount: issue.worth, causeId: null };
    const day = days.get(issue.date) ?? [];
    const received = receivers.get(issue.receiver) ?? [];
    const customer = received.filter(({ at }) => at <= issue.at && at.getTime() >= issue.at.getTime() - windowMs);
    const beyond = exceeded({ role: 'agent', ...given, day, customer }, [{ role: 'agent', causeId: null, ...issue.bounds }]);
    receivers.set(issue.receiver, [...received, { ...given, at: issue.at }]);
    if (beyond.length > 0) return { id: issue.id, how: 'asked', beyond };
    days.set(issue.date, [...day, given]);
    return { id: issue.id, how: 'by_itself', beyond };
  });
}
