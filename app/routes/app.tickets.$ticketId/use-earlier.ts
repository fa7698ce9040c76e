import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { MessageView } from '#app/ui/ticket/ticket-view.ts';

export interface EarlierMessages {
  /** Oldest first. */
  messages: MessageView[];
  more: boolean;
  busy: boolean;
  load(): void;
}

interface EarlierAnswer {
  messages: MessageView[];
  earlier: string | null;
}

/** Messages before those that the page came with, a page at a time; they stay when the page is read again. */
export function useEarlier(ticketId: string, first: string | null): EarlierMessages {
  const fetcher = useFetcher<unknown>();
  const [kept, setKept] = useState<{ messages: MessageView[]; cursor: string | null } | null>(null);
  const answer = fetcher.data as EarlierAnswer | { problem: unknown } | undefined;
  useEffect(() => {
    if (answer && 'messages' in answer) setKept((before) => ({ messages: [...answer.messages, ...(before?.messages ?? [])], cursor: answer.earlier }));
  }, [answer]);
  // Until something was loaded, the page's own beginning counts: it moves as messages come.
  const cursor = kept ? kept.cursor : first;
  return {
    messages: kept?.messages ?? [],
    more: cursor !== null,
    busy: fetcher.state !== 'idle',
    load: () => cursor && fetcher.load(`/app/tickets/${ticketId}/earlier?before=${encodeURIComponent(cursor)}`),
  };
}
