import { exceeded, type Budget, type Exceeded, type Given } from './budget.ts';
import type { AgentRole } from '#app/domain/shops/agent-role.ts';

/** Something that was given, as the replay needs it. */
export interface PastAct extends Given {
  id: string;
  at: Date;
  agentId: string;
  role: AgentRole;
  /** Local date of the act, such as 2026-11-22. */
  date: string;
  /** Customer, or the order where nobody is known. */
  receiver: string;
}

/**
 * Which of these acts would have waited for a second person under such
 * budgets. An act that would have waited counts as given all the same: somebody
 * would have said yes, as somebody did.
 * @param acts oldest first; those before `from` only count
 * @param windowMs how long an act counts against its customer
 */
export function replayBudgets(acts: readonly PastAct[], budgets: readonly Budget[], from: Date, windowMs: number): Map<string, Exceeded[]> {
  const days = new Map<string, Given[]>();
  const receivers = new Map<string, PastAct[]>();
  const waited = new Map<string, Exceeded[]>();
  for (const act of acts) {
    const dayKey = `${act.agentId}:${act.date}`;
    const day = days.get(dayKey) ?? [];
    const customer = (receivers.get(act.receiver) ?? []).filter((before) => before.at.getTime() > act.at.getTime() - windowMs);
    const beyond = act.at >= from ? exceeded({ ...act, day, customer }, budgets) : [];
    if (beyond.length > 0) waited.set(act.id, beyond);
    days.set(dayKey, [...day, act]);
    receivers.set(act.receiver, [...customer, act]);
  }
  return waited;
}
