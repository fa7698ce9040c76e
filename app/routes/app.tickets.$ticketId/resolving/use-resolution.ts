import { useState } from 'react';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { useDoor, type PageProblem, type Sendable } from '#app/ui/use-door.ts';
import type { PromisedReply } from '../composer-reply.ts';
import { planOnScreen, type PlanOnScreen } from './plan-on-screen.ts';

export interface ResolutionSteps extends PlanOnScreen {
  problem: PageProblem | null;
  planning: boolean;
  running: boolean;
  /** From the choosing, or from the plan itself: what it comes to otherwise. */
  plan(wish: Sendable, issue: { id: string } | Sendable): void;
  back(): void;
  /** @param version what a conflict showed, when the agent goes on anyway */
  confirm(reply: PromisedReply | null, version?: number): void;
}

interface Ways {
  kind: ResolutionKind;
  ticketId: string;
  /** A plan that is there already: it is looked at and confirmed. */
  planned?: ResolutionRow;
  onSettled(row: ResolutionRow): void;
}

/** Choose, look at what Shopify makes of it, confirm: three steps of one resolution. */
export function useResolution({ kind, ticketId, planned, onSettled }: Ways): ResolutionSteps {
  const [row, setRow] = useState<ResolutionRow | null>(planned ?? null);
  const [settling, setSettling] = useState(false);
  const [wish, setWish] = useState<Sendable>({});
  const ask = (issueId: string, wanted: Sendable) => planning.send('/app/resolutions/plans', { ...wanted, kind, issueId, ticketId });
  const planning = useDoor<ResolutionRow>(setRow);
  const opening = useDoor<{ issueId: string }>(({ issueId }) => ask(issueId, wish));
  const confirming = useDoor<ResolutionRow>(onSettled);
  // A refusal is about the plan that was confirmed: of the next one it says nothing.
  const [refused, setRefused] = useState(false);
  const refusal = refused ? confirming.problem : null;
  const screen = planOnScreen(row, refusal);
  const shown = screen.row;
  const leave = (next: ResolutionRow | null) => {
    setRow(next);
    setRefused(false);
  };
  const send = async (reply: PromisedReply | null, version?: number) => {
    if (!shown) return;
    // Confirmed as it was made anew, that is the plan: another refusal, or none that is heard, does not bring the old one back.
    setRow(shown);
    setSettling(true);
    await reply?.settle();
    setSettling(false);
    const { planHash } = shown;
    const words = reply && !reply.held && { ticketId, key: confirming.keyOf([shown.id, reply.text]), version: version ?? reply.base.version(), text: reply.text, templateId: reply.templateId, ...(reply.templateFiles ? { templateFiles: reply.templateFiles } : {}) };
    reply?.base.reset();
    setRefused(true);
    confirming.send(`/app/resolutions/${shown.id}/confirmation`, { planHash, reply: words || null, heldMessageId: reply?.held?.messageId ?? null });
  };
  return {
    ...screen,
    problem: refusal ?? opening.problem ?? planning.problem,
    planning: opening.busy || planning.busy,
    running: settling || confirming.busy,
    plan: (wanted, issue) => {
      const keyed = { wish: wanted, key: planning.keyOf([wanted, issue]) };
      setWish(keyed);
      leave(shown);
      if ('id' in issue) ask(String(issue.id), keyed);
      else opening.send(`/app/tickets/${ticketId}/issues`, { key: opening.keyOf(issue), ...issue });
    },
    back: () => leave(null),
    confirm: (reply, version) => void send(reply, version),
  };
}
