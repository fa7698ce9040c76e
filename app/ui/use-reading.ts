import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callDoor } from './call-door.ts';
import { problemIn, type PageProblem } from './use-door.ts';

export interface Reading<T> {
  /** The last that was no refusal; it stays while the next is under way, and when that fails. */
  answer: T | null;
  /** Of the last reading. One that nobody refused may be tried again. */
  problem: PageProblem | null;
  busy: boolean;
  again(): void;
}

interface Ways {
  /** Milliseconds that the address must stand still: it is being typed. */
  pause?: number;
  /** What the page read; read anew, this is read anew too. */
  after?: unknown;
}

interface Heard<T> {
  /** Which reading this is the outcome of. */
  of: string | null;
  answer: T | null;
  /** The door's own; 'lost' when nothing came that can be read. */
  problem: PageProblem | 'lost' | null;
}

/**
 * A part of a page that reads by itself, from a door of ours: it fails by
 * itself too, and the page around it stays.
 * @param address null: there is nothing to read
 */
export function useReading<T>(address: string | null, { pause = 0, after }: Ways = {}): Reading<T> {
  const { t } = useTranslation('frame');
  const [turn, setTurn] = useState(0);
  const [page, setPage] = useState(after);
  const [heard, setHeard] = useState<Heard<T>>({ of: null, answer: null, problem: null });
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const asked = address === null ? null : `${turn} ${address}`;
  useEffect(() => {
    if (address === null) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      callDoor(address, { signal: abort.signal }).then(
        (answered) => abort.signal.aborted || setHeard((before) => outcome(asked, answered, before.answer)),
        // Something newer was asked, or the part is gone.
        () => {},
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [address, asked, pause]);
  const busy = asked !== null && heard.of !== asked;
  // One that is under way comes to its end first, however often the page is read.
  if (page !== after && !busy) {
    setPage(after);
    again();
  }
  const problem = busy || asked === null ? null : heard.problem;
  return { answer: heard.answer, problem: problem === 'lost' ? { code: 'lost', message: t('unread'), field: null, shown: null, retry: true } : problem, busy, again };
}

function outcome<T>(of: string | null, answered: { said: unknown } | null, before: T | null): Heard<T> {
  if (!answered) return { of, answer: before, problem: 'lost' };
  const problem = problemIn(answered.said);
  return problem ? { of, answer: null, problem } : { of, answer: answered.said as T, problem: null };
}
