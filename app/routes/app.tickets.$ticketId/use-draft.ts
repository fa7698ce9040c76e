import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 800;

export interface Draft {
  body: string;
  templateId: string | null;
  write(body: string, templateId?: string | null): void;
  /** Saves the last words and waits until all is saved, so that nothing arrives after the message was sent. */
  settle(): Promise<void>;
  /** Empties the field; the server forgets the draft by itself when the message is stored. */
  forget(): void;
  state: 'idle' | 'saving' | 'saved' | 'failed';
}

interface Written {
  body: string;
  templateId: string | null;
}

/** What an agent writes, kept on the server while she writes; one save at a time, the newest last. */
export function useDraft(ticketId: string, kind: 'reply' | 'note', kept: Written | null): Draft {
  const [written, setWritten] = useState<Written>(kept ?? { body: '', templateId: null });
  const [state, setState] = useState<Draft['state']>('idle');
  const waiting = useRef<Written | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      const value = waiting.current;
      if (!value) return;
      waiting.current = null;
      setState('saving');
      setState((await put(ticketId, { kind, ...value })) ? 'saved' : 'failed');
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

  return {
    ...written,
    state,
    write: (body, templateId = written.templateId) => {
      const value = { body, templateId };
      setWritten(value);
      waiting.current = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE_MS);
    },
    settle: () => {
      // The last words too: where sending fails, a reload must find them.
      if (waiting.current) save();
      return running.current;
    },
    forget: () => {
      setWritten({ body: '', templateId: null });
      setState('idle');
    },
  };
}

/** Not through the router: saving a draft must not read the page again. `keepalive` lets it finish when the page goes. */
async function put(ticketId: string, draft: Written & { kind: string }): Promise<boolean> {
  try {
    const response = await fetch(`/app/tickets/${ticketId}/draft`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(draft),
      keepalive: draft.body.length < 15_000,
    });
    return response.ok;
  } catch {
    return false;
  }
}
