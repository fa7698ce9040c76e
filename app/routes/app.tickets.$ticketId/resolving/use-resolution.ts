import { useState } from 'react';
import type { Difference } from '#app/domain/resolutions/differences.ts';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { useDoor, type PageProblem, type Sendable } from '#app/ui/use-door.ts';
import type { PromisedReply } from '../composer-reply.ts';

export interface ResolutionSteps {
  /** The frozen plan, once Shopify was asked; null while lines are chosen. */
  row: ResolutionRow | null;
  /** What is not as it was when the plan was made. */
  differences: Difference[];
  problem: PageProblem | null;
  planning: boolean;
  running: boolean;
  plan(wish: Sendable, issue: { id: string } | Sendable): void;
  back(): void;
  /** @param version what a conflict showed, when the agent goes on anyway */
  confirm(reply: PromisedReply | null, version?: number): void;
}

interface Ways {
  kind: ResolutionKind;
  ticketId: string;
  onSettled(row: ResolutionRow): void;
}

/** Choose, look at what Shopify makes of it, confirm: three steps of one resolution. */
export function useResolution({ kind, ticketId, onSettled }: Ways): ResolutionSteps {
  const [row, setRow] = useState<ResolutionRow | null>(null);
  const [settling, setSettling] = useState(false);
  const [wish, setWish] = useState<Sendable>({});
  const ask = (issueId: string, wanted: Sendable) => planning.send('/app/resolutions/plans', { ...wanted, kind, issueId, ticketId });
  const planning = useDoor<ResolutionRow>(setRow);
  const opening = useDoor<{ issueId: string }>(({ issueId }) => ask(issueId, wish));
  const confirming = useDoor<ResolutionRow>(onSettled);
  const changed = confirming.problem?.code === 'order_changed' ? (confirming.problem.shown as { differences: Difference[]; fresh: ResolutionRow | null } | null) : null;
  const shown = changed?.fresh ?? row;
  const send = async (reply: PromisedReply | null, version?: number) => {
    if (!shown) return;
    setSettling(true);
    await reply?.settle();
    setSettling(false);
    const { planHash } = shown;
    const words = reply && !reply.held && { ticketId, key: confirming.keyOf([shown.id, reply.text]), version: version ?? reply.base.version(), text: reply.text, templateId: reply.templateId, ...(reply.templateFiles ? { templateFiles: reply.templateFiles } : {}) };
    reply?.base.reset();
    confirming.send(`/app/resolutions/${shown.id}/confirmation`, { planHash, reply: words || null, heldMessageId: reply?.held?.messageId ?? null });
  };
  return {
    row: shown,
    differences: changed?.differences ?? [],
    problem: opening.problem ?? planning.problem ?? confirming.problem,
    planning: opening.busy || planning.busy,
    running: settling || confirming.busy,
    plan: (wanted, issue) => {
      const keyed = { wish: wanted, key: planning.keyOf([wanted, issue]) };
      setWish(keyed);
      if ('id' in issue) ask(String(issue.id), keyed);
      else opening.send(`/app/tickets/${ticketId}/issues`, { key: opening.keyOf(issue), ...issue });
    },
    back: () => setRow(null),
    confirm: (reply, version) => void send(reply, version),
  };
}
