/** What the page's router tells of itself, as far as it matters here. */
interface ReadingState {
  revalidation: string;
  navigation: { state: string };
}

export interface ReadingRouter {
  readonly state: ReadingState;
  revalidate(): void;
  subscribe(told: (state: ReadingState) => void): () => void;
}

export interface Turns {
  /** Reads the page again, now or once nothing is being read. */
  ask(): void;
  stop(): void;
}

/**
 * Readings one after the other. The router breaks off what it reads, and what
 * somebody clicked on, for a newer reading: in a stream of changes that come
 * faster than the server answers none would ever come to its end.
 */
export function readInTurn(router: ReadingRouter): Turns {
  let wanted = false;
  const next = ({ revalidation, navigation }: ReadingState) => {
    if (!wanted || revalidation !== 'idle' || navigation.state !== 'idle') return;
    wanted = false;
    router.revalidate();
  };
  return {
    ask() {
      wanted = true;
      next(router.state);
    },
    stop: router.subscribe(next),
  };
}
