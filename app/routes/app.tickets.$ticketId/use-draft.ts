import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView } from '#app/ui/ticket/ticket-view.ts';
import { putDraft, type Written } from './put-draft.ts';

/** Saved that long after the first unsaved word, however fast one types on. */
const PAUSE_MS = 500;
const RETRY_MS = 5000;

export interface Draft {
  body: string;
  templateId: string | null;
  write(body: string, templateId?: string | null): void;
  /** Saves the last words and waits until all is saved, so that nothing arrives after the message was sent. */
  settle(): Promise<void>;
  /** Whether words are not saved yet, or could not be. */
  unsaved(): boolean;
  /** Empties the field; the server forgets the draft by itself when the message is stored. */
  forget(): void;
  state: 'idle' | 'saving' | 'saved' | 'failed' | 'elsewhere';
  /** Another window of the same agent saved over it: takes that one, or keeps this one. */
  settleWith(which: 'theirs' | 'mine'): void;
}

const nothing: Written = { body: '', templateId: null };

/** What an agent writes, kept on the server while she writes; one save at a time, the newest last. */
export function useDraft(ticketId: string, kind: 'reply' | 'note', kept: DraftView | null): Draft {
  const [written, setWritten] = useState<Written>(kept ?? nothing);
  const [state, setState] = useState<Draft['state']>('idle');
  /** Not saved yet. */
  const waiting = useRef<Written | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** When the draft was saved that this window knows. */
  const known = useRef<number | null>(kept?.at ?? null);
  const theirs = useRef<DraftView | null>(null);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    running.current = running.current.then(async () => {
      const value = waiting.current;
      if (!value || theirs.current) return;
      waiting.current = null;
      setState('saving');
      const answer = await putDraft(ticketId, kind, value, known.current);
      if ('at' in answer) known.current = answer.at;
      else waiting.current ??= value;
      theirs.current = 'other' in answer ? answer.other : null;
      setState('at' in answer ? 'saved' : theirs.current ? 'elsewhere' : 'failed');
    });
  }, [ticketId, kind]);

  useEffect(() => {
    const leaving = () => waiting.current && save();
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      leaving();
    };
  }, [save]);

  useEffect(() => {
    if (state !== 'failed') return undefined;
    const retry = setTimeout(save, RETRY_MS);
    return () => clearTimeout(retry);
  }, [state, save]);

  const show = (draft: DraftView | null) => {
    known.current = draft?.at ?? null;
    waiting.current = theirs.current = null;
    setWritten(draft ?? nothing);
    setState('idle');
  };
  useFollowed(kept, (draft, before) => {
    // Written on elsewhere, or sent from there; what is not saved here yet stays.
    const newer = draft ? draft.at > (known.current ?? 0) : before !== null && before.at === known.current;
    if (newer && !waiting.current && state !== 'saving') show(draft);
  });

  return {
    ...written,
    state,
    // Once emptied, what is written next is none of the template's, and its files do not go with it.
    write: (body, templateId = body.trim() === '' ? null : written.templateId) => {
      const value = { body, templateId };
      setWritten(value);
      waiting.current = value;
      timer.current ??= setTimeout(save, PAUSE_MS);
    },
    settle: async () => {
      // The last words too: where sending fails, a reload must find them.
      if (waiting.current) save();
      await running.current;
    },
    unsaved: () => waiting.current !== null,
    forget: () => show(null),
    settleWith: (which) => {
      const other = theirs.current;
      if (which === 'theirs') return show(other);
      known.current = other?.at ?? null;
      theirs.current = null;
      save();
    },
  };
}

/** Tells what the page read anew, once each time it is another one. */
function useFollowed(kept: DraftView | null, tell: (draft: DraftView | null, before: DraftView | null) => void): void {
  const before = useRef(kept);
  useEffect(() => {
    const was = before.current;
    before.current = kept;
    if (was?.at !== kept?.at) tell(kept, was);
  });
}
