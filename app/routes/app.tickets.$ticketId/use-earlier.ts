import { useEffect, useState } from 'react';
import type { PageProblem } from '#app/ui/use-door.ts';
import type { MessageView } from '#app/ui/ticket/ticket-view.ts';
import { useReading } from '#app/ui/use-reading.ts';

export interface EarlierMessages {
  /** Oldest first. */
  messages: MessageView[];
  more: boolean;
  busy: boolean;
  problem: PageProblem | null;
  load(): void;
}

interface EarlierAnswer {
  messages: MessageView[];
  earlier: string | null;
}

/** Messages before those that the page came with, a page at a time; they stay when the page is read again. */
export function useEarlier(ticketId: string, first: string | null): EarlierMessages {
  const [kept, setKept] = useState<{ messages: MessageView[]; cursor: string | null } | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const { answer, problem, busy, again } = useReading<EarlierAnswer>(asked && `/app/tickets/${ticketId}/earlier?before=${encodeURIComponent(asked)}`);
  useEffect(() => {
    if (answer) setKept((before) => ({ messages: [...answer.messages, ...(before?.messages ?? [])], cursor: answer.earlier }));
  }, [answer]);
  // Until something was loaded, the page's own beginning counts: it moves as messages come.
  const cursor = kept ? kept.cursor : first;
  return { messages: kept?.messages ?? [], more: cursor !== null, busy, problem, load: () => (asked === cursor ? again() : setAsked(cursor)) };
}
