import { useEffect, useState } from 'preact/hooks';
import type { Asked, Refusal } from './ask-app.ts';

export interface Answer<T> {
  value: T | null;
  refusal: Refusal | null;
  loading: boolean;
  /** Asks again. */
  again(): void;
  /** What a post answered with, in the first answer's place. */
  take(value: T): void;
}

/** Asks once it is drawn, and when told to. @param ask the same function as long as the question is the same */
export function useAnswer<T>(ask: () => Promise<Asked<T>>): Answer<T> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ value: T | null; refusal: Refusal | null; loading: boolean }>({ value: null, refusal: null, loading: true });
  useEffect(() => {
    let wanted = true;
    void ask().then((asked) => wanted && setState((before) => ({ value: asked.value ?? before.value, refusal: asked.refusal, loading: false })));
    return () => {
      wanted = false;
    };
  }, [ask, round]);
  return {
    ...state,
    again: () => {
      setState((before) => ({ ...before, loading: true, refusal: null }));
      setRound((before) => before + 1);
    },
    take: (value) => setState({ value, refusal: null, loading: false }),
  };
}
