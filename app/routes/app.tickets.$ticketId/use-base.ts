import { useRef } from 'react';

export interface Base {
  /** The version that the words were written against. */
  version(): number;
  /** A change of the agent's own: her words were written knowing it. */
  own(version: number): void;
  /** Begins anew from what the page shows next. */
  reset(): void;
}

/**
 * The version of the ticket as the writer knew it when she began. While she
 * writes, the page goes on reading itself; what colleagues did since then is a
 * conflict all the same, shown before anything is sent.
 */
export function useBase(current: number, writing: boolean): Base {
  const base = useRef(current);
  const fresh = useRef(false);
  if (!writing || fresh.current) {
    fresh.current = fresh.current && base.current === current;
    base.current = current;
  }
  return {
    version: () => base.current,
    own: (version) => {
      if (base.current === version - 1) base.current = version;
    },
    reset: () => {
      fresh.current = true;
    },
  };
}
